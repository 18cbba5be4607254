using PolicyLens.Reading;

namespace PolicyLens.Cli;

/// <summary>A file to read, as the user knows it.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Shown">The path as it is shown to the user.</param>
/// <param name="Named">Whether the user named this very file, and not a folder that it lies in.</param>
internal sealed record SourcePath(string Path, string Shown, bool Named) : ISource
{
    /// <summary>The names that a shell or a system gives to what comes through a pipe on purpose.</summary>
    private static readonly string[] Streams = ["/dev/stdin", "/dev/fd/", "/proc/self/fd/"];

    /// <summary>The archive that it lies in; null for a file of the file system.</summary>
    public OpenedArchive? Archive { get; init; }

    /// <summary>Its name in that archive.</summary>
    public string? Inside { get; init; }


    /// <summary>Why it is not read, where that was seen before it was opened.</summary>
    public string? Refusal { get; init; }

    private bool IsStream => Streams.Any(stream => Path.StartsWith(stream, StringComparison.Ordinal));

    /// <summary>The file's bytes, or why they cannot be had.</summary>
    public (SourceFile? File, string? Failure) Open()
    {
        if (Refusal is not null || Archive is not null)
        {
            return Refusal is not null ? (null, Refusal) : Archive!.Read(Inside!);
        }

        if (Directory.Exists(Path))
        {
            return (null, "it is a folder; a file is wanted here.");
        }

        try
        {
            if (MayBlock())
            {
                return (null, "it is empty, or it is no file but a pipe, a socket or a device; only files are read.");
            }

            using var stream = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (stream.CanSeek && stream.Length > SourceFile.MaximumBytes)
            {
                return (null, $"it has {stream.Length / (1024 * 1024)} MB; at most {SourceFile.MaximumBytes / (1024 * 1024)} MB are read.");
            }

            // Not every file tells its length; a pipe or a device must not fill the memory.
            var bytes = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > SourceFile.MaximumBytes)
                {
                    return (null, $"it has more than {SourceFile.MaximumBytes / (1024 * 1024)} MB.");
                }
            }

            // What comes through a pipe has no name that says its kind: where the content does not either, it is text.
            return (new(System.IO.Path.GetFileName(Path), bytes.ToArray()) { MediaType = IsStream ? "text/plain" : null }, null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (null, FileFailure.Explain(error));
        }
    }

    /// <summary>
    /// Whether opening it may wait for ever: a pipe that nobody writes to does. .NET does not say what kind of file a
    /// path is, but pipes, sockets and devices all have the length 0, and an empty file is not missed.
    /// </summary>
    private bool MayBlock()
    {
        if (IsStream)
        {
            return false;
        }

        var file = new FileInfo(Path);
        return ((file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo) ?? file) is { Exists: true, Length: 0 };
    }
}

/// <summary>Finds the files below the paths that a user names.</summary>
internal static class SourceFolder
{
    /// <summary>The files, in the order of the paths and of their names; hidden files and Word's own lock files are passed over. Archives are given as the files in them.</summary>
    /// <remarks>
    /// A path that does not exist, and a folder that cannot be looked into, is given as a file, so that it is told with
    /// the other failures. How many links were passed over is told at once.
    /// </remarks>
    public static IReadOnlyList<SourcePath> Files(IEnumerable<string> paths, Terminal terminal)
    {
        var files = new List<SourcePath>();
        foreach (var path in paths)
        {
            var full = terminal.Resolve(path);
            if (Directory.Exists(full))
            {
                var walk = new FolderWalk();
                files.AddRange(walk.Files(full).Select(file =>
                    new SourcePath(file.Path, Path.Combine(path, Path.GetRelativePath(full, file.Path)), Named: false) { Refusal = file.Refusal }));
                if (walk.Links > 0)
                {
                    terminal.Note($"{path}: {walk.Links} {(walk.Links == 1 ? "link was" : "links were")} not followed; what is behind a link is read where it is named itself.");
                }
            }
            else
            {
                files.Add(new(full, path, Named: true));
            }
        }

        return ArchiveExpansion.Expand(files.DistinctBy(file => file.Path));
    }
}

using PolicyLens.Reading;

namespace PolicyLens.Cli;

/// <summary>A file to read, as the user knows it.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Shown">The path as it is shown to the user.</param>
/// <param name="Named">Whether the user named this very file, and not a folder that it lies in.</param>
internal sealed record SourcePath(string Path, string Shown, bool Named)
{
    /// <summary>The archive that it lies in; null for a file of the file system.</summary>
    public OpenedArchive? Archive { get; init; }

    /// <summary>Its name in that archive.</summary>
    public string? Inside { get; init; }

    /// <summary>Why it is not read, where that was seen before it was opened.</summary>
    public string? Refusal { get; init; }

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
            using var stream = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (stream.Length > SourceFile.MaximumBytes)
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

            return (new(System.IO.Path.GetFileName(Path), bytes.ToArray()), null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (null, FileFailure.Explain(error));
        }
    }
}

/// <summary>Finds the files below the paths that a user names.</summary>
internal static class SourceFolder
{
    // Links are not followed: they may lead out of the folder or in a circle.
    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 32,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>The files, in the order of the paths and of their names; hidden files and Word's own lock files are passed over. Archives are given as the files in them.</summary>
    /// <remarks>A path that does not exist is given as a file, so that it is told with the other failures.</remarks>
    public static IReadOnlyList<SourcePath> Files(IEnumerable<string> paths, Terminal terminal)
    {
        var files = new List<SourcePath>();
        foreach (var path in paths)
        {
            var full = terminal.Resolve(path);
            if (Directory.Exists(full))
            {
                files.AddRange(Directory.EnumerateFiles(full, "*", Below)
                    .Where(file => !Path.GetFileName(file).StartsWith("~$", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
                    .Select(file => new SourcePath(file, Path.Combine(path, Path.GetRelativePath(full, file)), Named: false)));
            }
            else
            {
                files.Add(new(full, path, Named: true));
            }
        }

        return ArchiveExpansion.Expand(files.DistinctBy(file => file.Path));
    }
}

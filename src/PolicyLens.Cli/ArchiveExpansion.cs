using PolicyLens.Formats.Archives;
using PolicyLens.Reading;

namespace PolicyLens.Cli;

/// <summary>Lists the files in archives beside those in folders. They are unpacked in memory, one at a time, and never on the disk.</summary>
internal static class ArchiveExpansion
{
    /// <summary>The files, each archive among them replaced by what it holds and by what of it is left out.</summary>
    public static IReadOnlyList<SourcePath> Expand(IEnumerable<SourcePath> files) => [.. files.SelectMany(Expand)];

    /// <summary>The file in an archive that a path leads to, as in <c>chapters.zip/care/leaving.docx</c>; null where no part of it is an archive.</summary>
    public static SourcePath? Find(SourcePath path)
    {
        for (var outer = Path.GetDirectoryName(path.Path); !string.IsNullOrEmpty(outer); outer = Path.GetDirectoryName(outer))
        {
            if (File.Exists(outer))
            {
                var inside = Path.GetRelativePath(outer, path.Path).Replace(Path.DirectorySeparatorChar, '/');
                return Expand(new SourcePath(outer, path.Shown, Named: true)).FirstOrDefault(member => member.Inside == inside) is { } found
                    ? found with { Shown = path.Shown, Named = true }
                    : null;
            }
        }

        return null;
    }

    /// <summary>What a path to one document stands for: an archive that holds only one stands for that.</summary>
    public static SourcePath One(SourcePath path)
    {
        if (!File.Exists(path.Path))
        {
            return Find(path) ?? path;
        }

        var files = Expand(path).ToList();
        return files.Count(file => file.Refusal is null) switch
        {
            1 => files.Find(file => file.Refusal is null)!,
            0 => files.Count > 0 ? files[0] : path,
            var count => path with { Refusal = $"it holds {count} documents; name one of them, such as \"{files.Find(file => file.Refusal is null)!.Shown}\"." },
        };
    }

    private static IEnumerable<SourcePath> Expand(SourcePath path)
    {
        if (!ArchiveCatalog.MayHold(new SourceFile(path.Path, ReadOnlyMemory<byte>.Empty)) || path.Refusal is not null)
        {
            return [path];
        }

        var (file, _) = path.Open();
        var opened = file is null ? null : ArchiveCatalog.Open(file);
        if (opened is null)
        {
            // It cannot be opened, which reading it tells, or only has the name of an archive.
            return [path];
        }

        if (opened.Value is not { } contents)
        {
            return [path with { Refusal = opened.Failure }];
        }

        var archive = new OpenedArchive(path, contents);
        return
        [
            .. contents.Members.Select(member => Within(path, member.Path) with { Inside = member.Path, Archive = archive }),
            .. contents.LeftOut.Select(each => Within(path, each.Path) with { Refusal = each.Reason }),
        ];
    }

    private static SourcePath Within(SourcePath archive, string member) => new($"{archive.Path}/{member}", $"{archive.Shown}/{member}", Named: false);
}

/// <summary>An archive whose files are being read; its bytes are let go where memory is short and read again.</summary>
internal sealed class OpenedArchive(SourcePath path, ArchiveContents contents)
{
    private readonly Lock reading = new();
    private readonly WeakReference<ArchiveContents> held = new(contents);

    public (SourceFile? File, string? Failure) Read(string member)
    {
        ArchiveContents? opened;
        lock (reading)
        {
            if (!held.TryGetTarget(out opened))
            {
                var (file, failure) = path.Open();
                opened = file is null ? null : ArchiveCatalog.Open(file)?.Value;
                if (opened is null)
                {
                    return (null, failure ?? "the archive has changed and cannot be opened any more.");
                }

                held.SetTarget(opened);
            }
        }

        return opened.Members.FirstOrDefault(each => each.Path == member)?.Read() ?? (null, "it is not in the archive any more.");
    }
}

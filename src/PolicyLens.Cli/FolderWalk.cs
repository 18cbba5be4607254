namespace PolicyLens.Cli;

/// <summary>Finds the files below a folder. What cannot be looked into is told, and no link is followed.</summary>
/// <param name="list">What lies in a folder; throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> where that cannot be seen.</param>
internal sealed class FolderWalk(Func<DirectoryInfo, IEnumerable<FileSystemInfo>> list)
{
    /// <summary>Deeper than people file; what lies below is told and not read.</summary>
    private const int DeepestFolder = 32;

    private const FileAttributes PassedOver = FileAttributes.Hidden | FileAttributes.System;

    private readonly List<(string Path, string? Refusal)> files = [];

    public FolderWalk()
        : this(folder => folder.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false }))
    {
    }

    /// <summary>How many links were met: they may lead out of the folder or in a circle.</summary>
    public int Links { get; private set; }

    /// <summary>The full paths of the files, by ordinal order, each with the reason where it is a folder that cannot be read.</summary>
    /// <remarks>Hidden files and the lock files of Word (<c>~$…</c>) are passed over.</remarks>
    public IReadOnlyList<(string Path, string? Refusal)> Files(string folder)
    {
        var open = new Stack<(DirectoryInfo Folder, int Depth)>([(new(folder), 0)]);
        while (open.TryPop(out var next))
        {
            foreach (var below in Look(next.Folder, next.Depth))
            {
                open.Push((below, next.Depth + 1));
            }
        }

        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>Takes the files of one folder, and gives the folders in it.</summary>
    private List<DirectoryInfo> Look(DirectoryInfo folder, int depth)
    {
        var below = new List<DirectoryInfo>();
        if (depth > DeepestFolder)
        {
            files.Add((folder.FullName, $"the folder lies more than {DeepestFolder} folders deep; nothing in it was read."));
            return below;
        }

        try
        {
            foreach (var entry in list(folder))
            {
                if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                {
                    Links++;
                }
                else if ((entry.Attributes & PassedOver) != FileAttributes.None || entry.Name.StartsWith("~$", StringComparison.Ordinal))
                {
                    continue;
                }
                else if (entry is DirectoryInfo inner)
                {
                    below.Add(inner);
                }
                else
                {
                    files.Add((entry.FullName, null));
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            files.Add((folder.FullName, $"what is in the folder cannot be seen, so something may be missing: {FileFailure.Explain(error)}"));
        }

        return below;
    }
}

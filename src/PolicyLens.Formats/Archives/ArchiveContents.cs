using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Archives;

/// <summary>What an archive holds, in its own order. Nothing of it is written anywhere.</summary>
/// <param name="Members">The files that may be read.</param>
/// <param name="LeftOut">The files that are not read, each with the reason.</param>
public sealed record ArchiveContents(ValueList<ArchiveMember> Members, ValueList<ArchiveOmission> LeftOut);

/// <summary>A file in an archive that is not read.</summary>
/// <param name="Path">Its name in the archive, cleaned for showing; it is no path to open.</param>
/// <param name="Reason">A sentence that follows the name.</param>
public sealed record ArchiveOmission(string Path, string Reason);

/// <summary>A file in an archive. It is unpacked into memory each time it is read, and kept by nobody.</summary>
/// <param name="path">Its name in the archive with its folders, parted by <c>/</c>; unique in the archive.</param>
/// <param name="read">Unpacks it.</param>
public sealed class ArchiveMember(string path, Func<(SourceFile? File, string? Failure)> read)
{
    public string Path { get; } = path;

    /// <summary>The file, or a sentence that says why it cannot be had.</summary>
    public (SourceFile? File, string? Failure) Read() => read();

    internal ArchiveMember Below(string folder) => new($"{folder}/{Path}", read);
}

using PolicyLens.Diagnostics;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Archives;

/// <summary>Opens one kind of file that holds other files.</summary>
public interface IArchiveFormat
{
    /// <summary>The endings of file names that this format has, in lower case with their dot.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Whether the file is of this kind by its content.</summary>
    bool Recognises(SourceFile file);

    /// <summary>Lists what the archive holds. Bad content is a diagnostic, never an exception.</summary>
    Parsed<ArchiveContents> Open(SourceFile file);
}

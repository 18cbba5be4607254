using PolicyLens.Diagnostics;

namespace PolicyLens.Reading;

/// <summary>Reads one format into blocks. A reader knows its format and nothing of policy.</summary>
public interface IDocumentReader
{
    /// <summary>The format's name in the contract: <c>text</c>, <c>html</c>, <c>docx</c>.</summary>
    string Format { get; }

    /// <summary>The endings of file names that this reader takes, in lower case with their dot.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Whether the first bytes are of this format, whatever the file is called.</summary>
    bool Recognises(ReadOnlySpan<byte> head);

    /// <summary>Reads the document. Bad content is a diagnostic, never an exception.</summary>
    /// <param name="options">What to do otherwise than by default; null for nothing.</param>
    Parsed<BlockDocument> Read(SourceFile file, ReadingOptions? options = null);
}

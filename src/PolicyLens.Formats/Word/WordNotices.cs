using PolicyLens.Diagnostics;

namespace PolicyLens.Formats.Word;

/// <summary>What a document held that is not read as it stands.</summary>
internal sealed class WordNotices
{
    private const int Named = 10;

    /// <summary>Names of elements that were not known and held text.</summary>
    public SortedSet<string> Unknown { get; } = new(StringComparer.Ordinal);

    /// <summary>What lies in the file and was not opened, in words for a message.</summary>
    public SortedSet<string> NotOpened { get; } = new(StringComparer.Ordinal);

    public bool TooDeep { get; set; }

    /// <summary>The notes in the order of their marks, with the mark where the author chose it.</summary>
    public List<NoteMark> Notes { get; } = [];

    public int Comments { get; set; }

    public IEnumerable<Diagnostic> Diagnostics()
    {
        if (Comments > 0)
        {
            yield return new(DiagnosticCode.Comments, Severity.Info, $"{Comments} {(Comments == 1 ? "comment was" : "comments were")} kept out of the text.");
        }

        if (Unknown.Count > 0)
        {
            yield return new(DiagnosticCode.UnknownContent, Severity.Warning, $"Text inside elements that are not known was kept as plain text: {string.Join(", ", Unknown.Take(Named))}.");
        }

        if (TooDeep)
        {
            yield return new(DiagnosticCode.UnknownContent, Severity.Warning, "Part of the file is nested more deeply than any document needs; its text was kept as plain text.");
        }

        if (NotOpened.Count > 0)
        {
            yield return new(DiagnosticCode.NotOpened, Severity.Warning, $"The file holds what is not opened: {string.Join(", ", NotOpened.Take(Named))}. If it has text of the chapter, put that into the document itself.");
        }
    }
}

/// <summary>The mark of a footnote or an endnote in the text.</summary>
/// <param name="Kind"><c>footnote</c> or <c>endnote</c>.</param>
/// <param name="Mark">The mark where the author chose it; null where it is counted.</param>
internal sealed record NoteMark(string Kind, string Id, string? Mark);

/// <summary>What all parts of one document share while it is read.</summary>
internal sealed record WordSource(WordPackage Package, WordStyles Styles, Revisions Revisions, WordNotices Notices);

using PolicyLens.Model;

namespace PolicyLens.Tests.Extraction;

/// <summary>The citations of one paragraph in short.</summary>
internal static class Cited
{
    public static IReadOnlyList<Citation> In(string paragraph) => Written.Paragraph(paragraph).Citations;

    /// <summary>Title and pinpoint of each citation: <c>Children Act 1989 @ section 17</c>; <c>-</c> for none.</summary>
    public static string Titles(string paragraph) =>
        string.Join(" / ", In(paragraph).Select(citation => citation.Pinpoint is { } pinpoint ? $"{citation.Title} @ {pinpoint}" : citation.Title)) is { Length: > 0 } text ? text : "-";

    /// <summary>Title, pinpoint, year of an edition and fault of each citation of paragraphs that "¶" parts: <c>Children Act 1989 @ section 17 [WrongYear]</c>.</summary>
    public static string Full(string paragraphs)
    {
        var section = new Anchor("1");
        var found = new PolicyLens.Extraction.Citations.CitationExtractor(PolicyLens.Catalogue.Catalogues.Default.Law).Extract(new Chapter
        {
            Sections = [new Section { Anchor = section, Number = "1", Level = 1, Blocks = [.. paragraphs.Split('¶').Select((text, index) => new Paragraph { Anchor = section.Paragraph(index + 1), Text = text.Trim() })] }],
        }).Citations;
        return found.Count == 0 ? "-" : string.Join(" / ", found.Select(Full));
    }

    private static string Full(Citation citation)
    {
        var isDated = citation.Kind is SourceKind.Guidance or SourceKind.Framework or SourceKind.Standard or SourceKind.Local && citation.Year is not null;
        return citation.Title + (citation.Pinpoint is { } pinpoint ? $" @ {pinpoint}" : "") + (isDated ? $" ({citation.Year})" : "") + (citation.Fault == CitationFault.None ? "" : $" [{citation.Fault}]");
    }
}

using PolicyLens.Model;

namespace PolicyLens.Tests.Extraction;

/// <summary>The citations of one paragraph in short.</summary>
internal static class Cited
{
    public static IReadOnlyList<Citation> In(string paragraph) => Written.Paragraph(paragraph).Citations;

    /// <summary>Title and pinpoint of each citation: <c>Children Act 1989 @ section 17</c>; <c>-</c> for none.</summary>
    public static string Titles(string paragraph) =>
        string.Join(" / ", In(paragraph).Select(citation => citation.Pinpoint is { } pinpoint ? $"{citation.Title} @ {pinpoint}" : citation.Title)) is { Length: > 0 } text ? text : "-";
}

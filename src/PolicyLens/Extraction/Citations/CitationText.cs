using PolicyLens.Model;

namespace PolicyLens.Extraction.Citations;

/// <summary>
/// Writes a citation as people write it: "section 10(5) of the Children Act 2004", "Working Together to Safeguard Children
/// (2018)". What it writes is read back as the same source, year and pinpoint.
/// </summary>
public static class CitationText
{
    /// <summary>The words for a citation, to stand in a sentence. A judgment, whose title alone does not tell it, is written as it was quoted.</summary>
    public static string Of(Citation citation)
    {
        if (citation.Kind == SourceKind.Case)
        {
            return citation.Quote;
        }

        var source = Source(citation);
        if (citation.Pinpoint is not { } pinpoint)
        {
            return source;
        }

        // "paragraph 19B of Schedule 2 to the Act": the parts of a Schedule come before it, and a Schedule is to its Act.
        var comma = pinpoint.StartsWith("Schedule ", StringComparison.Ordinal) ? pinpoint.IndexOf(", ", StringComparison.Ordinal) : -1;
        var inner = comma > 0 ? pinpoint[(comma + 2)..] : "";
        var isOne = comma > 0 && !inner.Contains(", ", StringComparison.Ordinal) && (inner.StartsWith("paragraph", StringComparison.Ordinal) || inner.StartsWith("Part ", StringComparison.Ordinal));
        return isOne ? $"{inner} of {pinpoint[..comma]} to {WithArticle(source, citation.Kind)}"
            : pinpoint.StartsWith("Schedule", StringComparison.Ordinal) ? $"{pinpoint} to {WithArticle(source, citation.Kind)}"
            : $"{pinpoint} of {WithArticle(source, citation.Kind)}";
    }

    private static string Source(Citation citation) => citation.Year is { } year && IsDatedApart(citation) ? $"{citation.Title} ({year})" : citation.Title;

    /// <summary>Whether the year stands beside the title: that of legislation is of its title, and a convention needs none.</summary>
    private static bool IsDatedApart(Citation citation) => citation.Kind is SourceKind.Guidance or SourceKind.Framework or SourceKind.Standard or SourceKind.Local;

    private static string WithArticle(string source, SourceKind kind) =>
        // What has no other capital at its beginning is no name without this one.
        source.StartsWith("The ", StringComparison.Ordinal) && char.IsUpper(source[4]) ? "the " + source[4..]
        : kind is SourceKind.Act or SourceKind.Regulations or SourceKind.Order or SourceKind.Rules or SourceKind.Convention ? "the " + source
        : source;
}

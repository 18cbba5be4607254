using PolicyLens.Comparison;
using PolicyLens.Model;

namespace PolicyLens.Reporting;

/// <summary>Short names of chapters that stand side by side: the authority, and the chapter's title too where that would not tell one from another.</summary>
public static class ChapterLabels
{
    /// <summary>In the order of the editions.</summary>
    public static ValueList<string> Of(IReadOnlyList<NamedEdition> editions)
    {
        var authorities = editions.CountBy(edition => edition.AuthorityName, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var titled = editions.CountBy(Titled, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return editions.Select(edition => authorities[edition.AuthorityName] == 1 ? edition.AuthorityName : titled[Titled(edition)] == 1 ? Titled(edition) : edition.Name).ToValueList();
    }

    private static string Titled(NamedEdition edition) => $"{edition.AuthorityName}: {edition.Title}";
}

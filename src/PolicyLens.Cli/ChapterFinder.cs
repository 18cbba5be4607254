using PolicyLens.Absence;
using PolicyLens.Catalogue;
using PolicyLens.Library;
using PolicyLens.Model;
using PolicyLens.Reporting;

namespace PolicyLens.Cli;

/// <summary>Finds chapters by what they state and lack, without any words: each hit is the passage that states it, or the nearest to what is lacking.</summary>
internal sealed class ChapterFinder(Catalogues catalogues)
{
    private readonly PresenceFinder presence = new(catalogues);

    public SearchResult Find(ChapterLibrary library, SearchQuery query)
    {
        var (total, page) = library.Chapters(query);
        return new()
        {
            Total = total,
            Hits = page.Select(stored => Hit(stored, query)).ToValueList(),
            Facets = new() { Authority = page.GroupBy(stored => stored.Edition.Findings.Authority ?? stored.Id.Authority).Select(group => new FacetCount(group.Key, group.Count())).ToValueList() },
        };
    }

    /// <summary>What tells why a chapter was found: its answer to the first question that it was found by.</summary>
    private SearchHit Hit(StoredEdition stored, SearchQuery query)
    {
        var found = query.States.Count > 0 ? presence.Of(query.States[0], stored.Edition) : presence.Nearest(query.Lacks[0], stored.Edition);
        return new()
        {
            Id = stored.Id,
            Authority = stored.Edition.Findings.Authority,
            Title = stored.Edition.Chapter.Title,
            Anchor = found.Anchor ?? new(""),
            Heading = found.Stated ? Place(stored, found) : $"{query.Lacks[0].Title}: not stated",
            Snippet = found switch
            {
                { Stated: true } => found.Quote!,
                { Quote: { } quote, Why: { } why } => $"nearest passage{Place(stored, found) switch { { } place => $" ({place})", _ => "" }}: {quote} – {why}",
                _ => found.Why ?? "",
            },
            Score = 0,
        };
    }

    private static string? Place(StoredEdition stored, Presence found) => found.Anchor is { } anchor ? Evidence.Place(stored.Edition.Chapter, anchor) : null;
}

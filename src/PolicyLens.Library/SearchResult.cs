using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>What a search found.</summary>
public sealed record SearchResult
{
    /// <summary>Nothing was found.</summary>
    public static SearchResult Nothing { get; } = new() { Total = 0, Hits = [], Facets = new() };

    /// <summary>How many passages answer, on this page or not.</summary>
    public required int Total { get; init; }

    /// <summary>The hits of the page that was asked for, best first; equal scores by id and reading order.</summary>
    public required ValueList<SearchHit> Hits { get; init; }

    /// <summary>Counts over all <see cref="Total"/> hits.</summary>
    public required SearchFacets Facets { get; init; }

    /// <summary>Whether no passage had all the words, so that these have only some of them.</summary>
    public bool Relaxed { get; init; }

    /// <summary>
    /// The query with a word that occurs nowhere replaced by a like one that does; null where every word occurs, or
    /// nothing is like it. Given only where no passage had all the words.
    /// </summary>
    public string? Suggestion { get; init; }
}

/// <summary>A passage that answers a search.</summary>
public sealed record SearchHit
{
    /// <summary>The edition, always with its number.</summary>
    public required EditionId Id { get; init; }

    /// <summary>The authority's name as the chapter says it; null where it does not.</summary>
    public string? Authority { get; init; }

    /// <summary>The chapter's title.</summary>
    public string? Title { get; init; }

    public required Anchor Anchor { get; init; }

    /// <summary>The headings that the passage stands under, outermost first, joined by <c> › </c>; null where there are none.</summary>
    public string? Heading { get; init; }

    /// <summary>
    /// The passage's text around the words that were found, each between <c>**</c> and <c>**</c>; its beginning where
    /// they are only in a heading or the title. <c>…</c> stands where text was left out.
    /// </summary>
    public required string Snippet { get; init; }

    /// <summary>
    /// BM25 over text, headings (twice the weight) and title (half); above 0, higher is better. It compares hits of
    /// one search and means nothing beyond it.
    /// </summary>
    public required double Score { get; init; }
}

/// <summary>How the hits of a search fall, each list by count and then by value.</summary>
public sealed record SearchFacets
{
    /// <summary>By the authority's name, or its slug where the chapter does not say it.</summary>
    public ValueList<FacetCount> Authority { get; init; } = [];

    /// <summary>By the role of the section.</summary>
    public ValueList<FacetCount> Role { get; init; } = [];

    /// <summary>By the titles that the edition of a hit cites; a hit counts for each of them.</summary>
    public ValueList<FacetCount> Cites { get; init; } = [];
}

/// <summary>A value and the number of hits that have it.</summary>
public sealed record FacetCount(string Value, int Count);

using PolicyLens.Comparison;
using PolicyLens.Model;
using PolicyLens.Searching.Language;

namespace PolicyLens.Searching;

/// <summary>What a search found.</summary>
public sealed record SearchResult
{
    /// <summary>Nothing was found.</summary>
    public static SearchResult Nothing { get; } = new() { Total = 0, Hits = [], Facets = new() };

    /// <summary>How many passages answer, on this page or not, before any are folded; of a search without words, how many chapters.</summary>
    public required int Total { get; init; }

    /// <summary>The hits of the page that was asked for, best first.</summary>
    public required ValueList<SearchHit> Hits { get; init; }

    /// <summary>
    /// Where too few passages have all the words to fill the page, others that have the most of them, best first. They are in neither
    /// <see cref="Total"/> nor <see cref="Facets"/>.
    /// </summary>
    public ValueList<SearchHit> More { get; init; } = [];

    /// <summary>Counts over all <see cref="Total"/> hits.</summary>
    public required SearchFacets Facets { get; init; }

    /// <summary>Whether chapters were counted and listed and not passages, as the query has conditions alone.</summary>
    public bool OfChapters { get; init; }

    /// <summary>The mistake in the query; null where there is none. Nothing is found then.</summary>
    public QueryFault? Fault { get; init; }

    /// <summary>Whether no passage had all the words, so that these have only some of them.</summary>
    public bool Relaxed { get; init; }

    /// <summary>
    /// The query with a word that occurs nowhere, or a name that no chapter has, replaced by a like one that does; also where
    /// a much commoner word is one slip away. Null where there is nothing to suggest.
    /// </summary>
    public string? Suggestion { get; init; }

    /// <summary>Whether nothing was found for the query itself and these are the hits of the suggestion.</summary>
    public bool Corrected { get; init; }

    /// <summary>The words of the query that stand for more than themselves, in the order of the query.</summary>
    public ValueList<SynonymUse> Synonyms { get; init; } = [];

    /// <summary>How many of the passages were weighed to find the best: all, or those that were stored last where there are very many.</summary>
    public int Weighed { get; init; }

    /// <summary>How many hits are left of those weighed once those that say the same are folded; null where none were folded.</summary>
    public int? Folded { get; init; }
}

/// <summary>Words of a query that the catalogue has other wordings for.</summary>
/// <param name="Typed">As they stand in the query.</param>
/// <param name="Id">The group of wordings in the catalogue.</param>
/// <param name="Also">The other wordings that the hits of this page have, as the catalogue writes them.</param>
public sealed record SynonymUse(string Typed, string Id, ValueList<string> Also);

/// <summary>A passage that answers a search.</summary>
public sealed record SearchHit
{
    /// <summary>The edition, always with its number.</summary>
    public required EditionId Id { get; init; }

    /// <summary>The authority's name as the chapter says it; null where it does not.</summary>
    public string? Authority { get; init; }

    /// <summary>The chapter's title.</summary>
    public string? Title { get; init; }

    /// <summary>The edition's own date, as ISO 8601; null where it gives none.</summary>
    public string? Date { get; init; }

    /// <summary>Whether a newer edition of the chapter is stored.</summary>
    public bool Superseded { get; init; }

    public required Anchor Anchor { get; init; }

    /// <summary>The role of the section that it stands in.</summary>
    public SectionRole Role { get; init; }

    /// <summary>The headings that the passage stands under, outermost first, joined by <c> › </c>; null where there are none.</summary>
    public string? Heading { get; init; }

    /// <summary>
    /// The passage's text around the words that were found, each between <c>**</c> and <c>**</c>; its beginning where
    /// they are only in a heading or the title. <c>…</c> stands where text was left out.
    /// </summary>
    public required string Snippet { get; init; }

    /// <summary>The wordings by which it was found that are not those that were typed, as they stand in the text, each once.</summary>
    public ValueList<string> Synonyms { get; init; } = [];

    /// <summary>Higher is better. It compares hits of one search and means nothing beyond it; 0 where the query has no words. Of <c>similar</c> the likeness, from 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>The passages that this hit stands for beside its own, best first.</summary>
    public ValueList<FoldedHit> Also { get; init; } = [];

    /// <summary>Of <c>similar</c> the words that make the clause that was asked about into the nearest clause of this passage; else empty.</summary>
    public ValueList<TextChange> Changes { get; init; } = [];
}

/// <summary>A passage that was folded into a hit.</summary>
/// <param name="Id">The edition, always with its number.</param>
/// <param name="Snippet">As of <see cref="SearchHit"/>.</param>
public sealed record FoldedHit(EditionId Id, string? Authority, string? Title, Anchor Anchor, string? Heading, string Snippet)
{
    /// <inheritdoc cref="SearchHit.Changes"/>
    public ValueList<TextChange> Changes { get; init; } = [];
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

    /// <summary>By the topics and subjects that the passage has a provision or a principle about.</summary>
    public ValueList<FacetCount> Topic { get; init; } = [];

    /// <summary>By the year of the edition's own date; hits of editions without one are not counted.</summary>
    public ValueList<FacetCount> Year { get; init; } = [];

    /// <summary>By the standing of the law and guidance that the passage cites.</summary>
    public ValueList<FacetCount> Status { get; init; } = [];
}

/// <summary>A value and the number of hits that have it.</summary>
public sealed record FacetCount(string Value, int Count);

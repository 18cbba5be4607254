using PolicyLens.Library;
using PolicyLens.Model;
using PolicyLens.Searching;
using PolicyLens.Tests.Library;

namespace PolicyLens.Tests.Searching.Contract;

/// <summary>An edition of a chapter that a test writes.</summary>
/// <param name="Authority">Its slug; its name is the same with a capital.</param>
internal sealed record WrittenEdition(string Authority, params Section[] Sections)
{
    public string Chapter { get; init; } = "manual";

    public string Title { get; init; } = "Manual";

    /// <summary>Null where the edition gives none.</summary>
    public string? Date { get; init; }

    public string Source { get; init; } = "manual.html";

    public ValueList<Citation> Citations { get; init; } = [];

    public ValueList<Provision> Provisions { get; init; } = [];

    public ValueList<Principle> Principles { get; init; } = [];

    public EditionId Id => new(Authority, Chapter, null);

    public string? Name => Authority == EditionId.UnknownAuthority ? null : char.ToUpperInvariant(Authority[0]) + Authority[1..];

    public (Edition Edition, byte[] Bytes) Made
    {
        get
        {
            var (edition, bytes) = Sample.Of($"{Authority} {Date}", Name, Title, Source, Sections);
            return (edition with
            {
                Findings = edition.Findings with
                {
                    Citations = Citations,
                    Provisions = Provisions,
                    Principles = Principles,
                    Dates = Date is null ? [] : [new(DateKind.Amended, Date, Date, null)],
                },
            }, bytes);
        }
    }
}

internal static class Invented
{
    /// <summary>An edition of one section with paragraphs <c>1/p1</c>, <c>1/p2</c> …</summary>
    public static WrittenEdition By(string authority, params string[] paragraphs) =>
        new(authority, Sample.Section("1", "Practice", SectionRole.Principles, paragraphs));

    public static Provision Support(string anchor, int age) => new()
    {
        Topic = "leaving-care-support",
        Kind = QuantityKind.Age,
        Values = [new(age, "year", null) { Bound = Bound.Until }],
        Anchor = new(anchor),
        Quote = $"until {age}",
    };

    public static Citation Law(string anchor, string title, Standing status = Standing.InForce) => new()
    {
        Kind = SourceKind.Act,
        Title = title,
        Status = status,
        Anchor = new(anchor),
        Quote = title,
    };

    public static StoreResult Store(this ChapterLibrary library, WrittenEdition edition) => library.Store(edition.Id, edition.Made);

    /// <summary>Where all hits stand, ordered by their places and not by their worth: <c>northshire#1/p2</c>.</summary>
    public static string[] Places(this SearchResult result) => [.. result.Hits.Select(Place).Order(StringComparer.Ordinal)];

    public static string Place(this SearchHit hit) => $"{hit.Id.Authority}#{hit.Anchor}";

    /// <summary>All passages that answer, each as a hit of its own.</summary>
    public static SearchResult All(this ChapterLibrary library, string text, bool exact = false) =>
        library.Search(new SearchQuery { Text = text, Exact = exact, Limit = SearchQuery.MaximumLimit });
}

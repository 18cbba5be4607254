using PolicyLens.Model;

namespace PolicyLens.Comparison;

/// <summary>What would have to be looked at if a source of law or guidance changed: every passage that cites it.</summary>
/// <param name="Title">The official title; where the name that was asked for is that of several sources, or of none in the catalogue, that name.</param>
/// <param name="Sources">What the catalogue knows by that name; empty where only chapters know it.</param>
/// <param name="Chapters">How many chapters were looked through.</param>
/// <param name="Passages">In the order of the chapters, in each in reading order; a passage that cites it more than once stands once.</param>
public sealed record Impact(string Title, ValueList<ImpactSource> Sources, int Chapters, ValueList<ImpactPassage> Passages);

/// <summary>A source of law or guidance as it stands now.</summary>
/// <param name="Edition">The year of the edition in force; null for legislation, and where none is.</param>
/// <param name="Since">Since when it stands no more, as ISO 8601; null where it stands or that is not known.</param>
public sealed record ImpactSource(string Title, SourceKind Kind, string? Uri, Standing Status, int? Edition, string? Successor, string? Since, string? Survives);

/// <summary>A passage that cites the source.</summary>
/// <param name="Id">The edition.</param>
/// <param name="Authority">Null where the text does not say whose chapter it is.</param>
/// <param name="Anchor">Null for a text of the page around the chapter, such as a banner, and for the chapter's title.</param>
/// <param name="Place">Where it stands, in words: <c>section 1 Introduction, paragraph 2</c>.</param>
/// <param name="Quote">The sentence of the first citation, exactly as it stands there.</param>
/// <param name="Cited">The first citation's title, with the volume and year that the passage gives.</param>
/// <param name="Status">How what is cited there stands now; where no edition is named, how the newest does.</param>
/// <param name="Citations">All of them, in the order of the passage; each wording once.</param>
public sealed record ImpactPassage(
    string Id, string? Authority, Anchor? Anchor, string? Heading, string Place, string Quote, string Cited, Standing Status, string? Successor, string? Since, ValueList<ImpactCitation> Citations);

/// <summary>One citation of the source in a passage.</summary>
/// <param name="Title">The title of what is cited, as the catalogue has it.</param>
/// <param name="Cited">The title with the volume and year that the passage gives.</param>
/// <param name="Year">The year that the passage or the title gives; null where neither does.</param>
/// <param name="Quote">The mention, word for word.</param>
public sealed record ImpactCitation(string Title, string Cited, int? Year, string? Pinpoint, string Quote, Standing Status, string? Successor, string? Since);

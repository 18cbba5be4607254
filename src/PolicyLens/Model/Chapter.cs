using PolicyLens.Diagnostics;

namespace PolicyLens.Model;

/// <summary>An entry of the contents list that the document itself gives.</summary>
public sealed record ContentsEntry(string? Number, string Heading);

/// <summary>Text of the page and not of the chapter: site titles, navigation, running heads. Kept, not compared.</summary>
/// <param name="Reason">Why it was set aside, in words for a reader.</param>
public sealed record Furniture(string Text, string Reason, int Line);

/// <summary>One policy document with its structure decided: what is title, section, list, table and furniture.</summary>
public sealed record Chapter
{
    public string? Title { get; init; }

    /// <summary>The chapter's own number in its manual, such as <c>1.1.1</c>.</summary>
    public string? Number { get; init; }

    /// <summary>The text of the scope box or scope section; null where the chapter has none.</summary>
    public string? Scope { get; init; }

    public ValueList<ContentsEntry> Contents { get; init; } = [];

    public ValueList<Section> Sections { get; init; } = [];

    public ValueList<Furniture> Furniture { get; init; } = [];

    /// <summary>Properties that the file carries beside its text, by name: <c>title</c>, <c>site</c>, <c>author</c> …</summary>
    public ValueList<DocumentProperty> Properties { get; init; } = [];

    public ValueList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Every section, in reading order.</summary>
    public IEnumerable<Section> AllSections() => Sections.SelectMany(section => section.WithDescendants());

    /// <summary>Every addressed text, in reading order: headings, paragraphs, list items and table rows.</summary>
    public IEnumerable<Passage> Passages() => AllSections().SelectMany(Passage.Of);
}

/// <summary>A property that a file carries beside its text, such as the HTML title or Word's author.</summary>
public sealed record DocumentProperty(string Name, string Value);

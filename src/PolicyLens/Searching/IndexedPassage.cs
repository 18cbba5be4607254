using PolicyLens.Model;

namespace PolicyLens.Searching;

/// <summary>A passage as it is indexed.</summary>
public sealed record IndexedPassage
{
    /// <summary>Its key in the library, which begins with its edition's; see <see cref="PassageKey"/>.</summary>
    public required long Key { get; init; }

    /// <summary>A paragraph, a list item or a table row.</summary>
    public required string Text { get; init; }

    /// <summary>What leads in to the list of an item, or the heads of a row's columns; empty where there is nothing.</summary>
    public required string Lead { get; init; }

    /// <summary>The headings that it stands under, outermost first, joined; empty where there are none.</summary>
    public required string Heading { get; init; }

    /// <summary>The chapter's title; empty where it has none.</summary>
    public required string Title { get; init; }

    /// <summary>
    /// What can be asked of it beside its words, each as <c>kind:value</c>: always one <c>role:</c>, then <c>topic:</c> for
    /// each topic of a provision or subject of a principle that stands there and <c>status:</c> for each standing of the law that it cites.
    /// </summary>
    public required ValueList<string> Marks { get; init; }
}

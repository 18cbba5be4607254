namespace PolicyLens.Searching.Language;

/// <summary>What a query can ask of beside the words of a passage. Each is typed before a colon, by its own name in small letters.</summary>
public enum SearchField
{
    /// <summary>The authority that the chapter is of, by name or slug.</summary>
    Authority,

    /// <summary>The role of the section that the passage stands in, by its public name.</summary>
    Role,

    /// <summary>Law or guidance that the chapter cites, by any of its names.</summary>
    Cites,

    /// <summary>What the passage makes a provision or a principle about: a topic or a subject of the catalogue, by its id.</summary>
    Topic,

    /// <summary>The year of the edition's own date.</summary>
    Year,

    /// <summary>The words of the chapter's title.</summary>
    Title,

    /// <summary>The words of the headings above the passage.</summary>
    Heading,

    /// <summary>How the law or guidance that the passage cites stands today: in-force, repealed, superseded, unknown.</summary>
    Status,
}

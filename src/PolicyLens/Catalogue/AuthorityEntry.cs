using System.Text.Json.Serialization;
using PolicyLens.Model;

namespace PolicyLens.Catalogue;

/// <summary>What kind of authority it is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AuthorityKind>))]
public enum AuthorityKind
{
    [JsonStringEnumMemberName("county")]
    County,

    /// <summary>One council for everything; every council of Scotland and Wales is one.</summary>
    [JsonStringEnumMemberName("unitary")]
    Unitary,
    [JsonStringEnumMemberName("metropolitan-borough")]
    MetropolitanBorough,
    [JsonStringEnumMemberName("london-borough")]
    LondonBorough,
    [JsonStringEnumMemberName("city-of-london")]
    CityOfLondon,
    [JsonStringEnumMemberName("isles-of-scilly")]
    IslesOfScilly,

    /// <summary>A district below a county, or of Northern Ireland: neither runs children's services.</summary>
    [JsonStringEnumMemberName("district")]
    District,

    /// <summary>Runs children's services in a part of Northern Ireland.</summary>
    [JsonStringEnumMemberName("health-and-social-care-trust")]
    HealthAndSocialCareTrust,

    /// <summary>A trust or company that runs the children's services of its members.</summary>
    [JsonStringEnumMemberName("childrens-trust")]
    ChildrensTrust,

    /// <summary>Several safeguarding partnerships that publish procedures together.</summary>
    [JsonStringEnumMemberName("partnership")]
    Partnership,
}

/// <summary>A name that an authority bore before.</summary>
/// <param name="Until">The last day on which it was its name, as ISO 8601.</param>
public sealed record FormerName(string Name, string Until);

/// <summary>A local authority, a trust that acts for some, or a partnership of several.</summary>
/// <param name="Name">The short name that people use.</param>
/// <param name="Council">The council's own full name.</param>
/// <param name="Aliases">Other names, those in Welsh and Gaelic among them.</param>
/// <param name="OrdinaryWord">Whether the name is also a word, a person's name, another place or the name of a well-known case.</param>
public sealed record AuthorityEntry(string Name, string Council, AuthorityKind Kind, string Nation, ValueList<string> Aliases, bool OrdinaryWord)
{
    /// <summary>Its nine-character code of the ONS; null where it has none or none is known for sure.</summary>
    public string? Gss { get; init; }

    /// <summary>Initials that mean other things too: they count only beside a word for the council or its services.</summary>
    public ValueList<string>? Short { get; init; }

    /// <summary>The domain of its site where that cannot be told from its name; null where it can or none is known for sure.</summary>
    public string? Domain { get; init; }

    /// <summary>Names that it bore before it was reorganised under the same short name.</summary>
    public ValueList<FormerName>? FormerNames { get; init; }

    /// <summary>The day, month or year it began, as ISO 8601; null where it is long ago or not known for sure.</summary>
    public string? From { get; init; }

    /// <summary>The last day, month or year on which it stood; null where it stands.</summary>
    public string? Until { get; init; }

    /// <summary>The names of the entries that took over from it.</summary>
    public ValueList<string>? Successors { get; init; }

    /// <summary>The names of the authorities that a trust acts for, or that a partnership joins.</summary>
    public ValueList<string>? Members { get; init; }

    /// <summary>Where the facts were taken from.</summary>
    public string? Source { get; init; }

    /// <summary>Whether it no longer stands.</summary>
    [JsonIgnore]
    public bool IsFormer => Until is not null;

    /// <summary>Whether it is a council, and no trust or partnership.</summary>
    [JsonIgnore]
    public bool IsCouncil => Kind is not (AuthorityKind.HealthAndSocialCareTrust or AuthorityKind.ChildrensTrust or AuthorityKind.Partnership);
}

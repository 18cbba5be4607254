using System.Text.Json.Serialization;

namespace PolicyLens.Model;

/// <summary>What a section is for, as the catalogue of roles knows it from its heading and content.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SectionRole>))]
public enum SectionRole // libraries store the order: new roles come last
{
    [JsonStringEnumMemberName("other")]
    Other,
    [JsonStringEnumMemberName("introduction")]
    Introduction,
    [JsonStringEnumMemberName("scope")]
    Scope,
    [JsonStringEnumMemberName("legal-framework")]
    LegalFramework,
    [JsonStringEnumMemberName("vision")]
    Vision,
    [JsonStringEnumMemberName("outcomes")]
    Outcomes,
    [JsonStringEnumMemberName("values")]
    Values,
    [JsonStringEnumMemberName("principles")]
    Principles,
    [JsonStringEnumMemberName("strategy")]
    Strategy,
    [JsonStringEnumMemberName("corporate-parenting")]
    CorporateParenting,
    [JsonStringEnumMemberName("governance")]
    Governance,
    [JsonStringEnumMemberName("equality")]
    Equality,
    [JsonStringEnumMemberName("definitions")]
    Definitions,
}

/// <summary>A headed part of a chapter. What stands before the first heading is a section without one.</summary>
public sealed record Section
{
    public required Anchor Anchor { get; init; }

    /// <summary>The number as the source shows it, without its last stop: <c>3.1</c>, <c>Appendix A</c>.</summary>
    public string? Number { get; init; }

    /// <summary>Null where the source has a number alone, or no heading at all.</summary>
    public string? Heading { get; init; }

    /// <summary>Depth in the chapter, from 1.</summary>
    public required int Level { get; init; }

    public SectionRole Role { get; init; }

    /// <summary>Why its first line was taken as a heading of this level, the weightiest reason first; null where it has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ValueList<string>? Evidence { get; init; }

    /// <summary>The links on words of the heading; null where it has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ValueList<TextLink>? Links { get; init; }

    public int Line { get; init; }

    public ValueList<Block> Blocks { get; init; } = [];

    public ValueList<Section> Sections { get; init; } = [];

    /// <summary>Number and heading as they read together.</summary>
    [JsonIgnore]
    public string Title => string.Join(' ', new[] { Number, Heading }.Where(part => part is not null));

    /// <summary>This section and all below it, in reading order.</summary>
    public IEnumerable<Section> WithDescendants()
    {
        yield return this;
        foreach (var section in Sections)
        {
            foreach (var below in section.WithDescendants())
            {
                yield return below;
            }
        }
    }
}

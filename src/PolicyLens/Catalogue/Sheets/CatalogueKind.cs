using System.Text.Json.Serialization;

namespace PolicyLens.Catalogue.Sheets;

/// <summary>The kinds of entries that a catalogue file may hold, by the name of their list in it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CatalogueKind>))]
public enum CatalogueKind
{
    /// <summary>Acts, regulations, orders, rules and conventions: <see cref="LegislationEntry"/>.</summary>
    [JsonStringEnumMemberName("legislation")]
    Legislation,

    /// <summary>Guidance, frameworks and standards: <see cref="GuidanceEntry"/>.</summary>
    [JsonStringEnumMemberName("guidance")]
    Guidance,

    /// <summary>Inspectorates, regulators and other public bodies: <see cref="BodyEntry"/>.</summary>
    [JsonStringEnumMemberName("bodies")]
    Bodies,

    /// <summary>Local authorities, trusts and partnerships: <see cref="AuthorityEntry"/>.</summary>
    [JsonStringEnumMemberName("authorities")]
    Authorities,

    /// <summary>Topics of provisions: <see cref="TopicEntry"/>.</summary>
    [JsonStringEnumMemberName("topics")]
    Topics,

    /// <summary>Terms that authorities word differently: <see cref="TermEntry"/>.</summary>
    [JsonStringEnumMemberName("terms")]
    Terms,

    /// <summary>Subjects of principles: <see cref="SubjectEntry"/>.</summary>
    [JsonStringEnumMemberName("subjects")]
    Subjects,

    /// <summary>Outcomes of known schemes: <see cref="OutcomeEntry"/>.</summary>
    [JsonStringEnumMemberName("outcomes")]
    Outcomes,

    /// <summary>What the law asks for at least: <see cref="FloorEntry"/>.</summary>
    [JsonStringEnumMemberName("floors")]
    Floors,

    /// <summary>Wordings that find one another in a search: <see cref="SynonymEntry"/>.</summary>
    [JsonStringEnumMemberName("synonyms")]
    Synonyms,
}

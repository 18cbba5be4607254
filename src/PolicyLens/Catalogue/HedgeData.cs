using System.Text.Json.Serialization;
using PolicyLens.Model;

namespace PolicyLens.Catalogue;

/// <summary>The file of hedges as it is written. Phrases are written as <see cref="PhrasePattern"/> reads them; <c>…</c> at the end takes in the rest of the phrase.</summary>
/// <param name="Never">Phrases in which the words hedge nothing.</param>
/// <param name="Predicates">Words after which "appropriate" is said of a thing and does not narrow it: "is appropriate".</param>
/// <param name="OpenEnds">Words before which it does not either: "suitable for".</param>
/// <param name="PhraseEnds">Words that end a phrase that runs on.</param>
internal sealed record HedgeData(
    ValueList<HedgeGroup> Groups, ValueList<string> Never, ValueList<string> Predicates, ValueList<string> OpenEnds, ValueList<string> PhraseEnds);

internal sealed record HedgeGroup(HedgeKind Kind, ValueList<string> Phrases)
{
    /// <summary>Whether they count only right after another condition: "(wherever possible) and appropriate".</summary>
    public bool Following { get; init; }

    /// <summary>What a qualifier narrows; null for the other kinds.</summary>
    public Narrowed? Narrows { get; init; }
}

/// <summary>What a qualifier stands beside.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Narrowed>))]
internal enum Narrowed
{
    [JsonStringEnumMemberName("noun")]
    Noun,
    [JsonStringEnumMemberName("verb")]
    Verb,
}

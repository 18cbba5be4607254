using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyLens.Model;

namespace PolicyLens.Catalogue;

// The catalogue files as they are written. Each workroom turns its own into something that can be asked.

/// <param name="Never">Phrases in which a role's word means something else.</param>
/// <param name="Processes">What is done about one child: its outcome or purpose is not the chapter's.</param>
/// <param name="OfProcess">The words of roles that such a process has too.</param>
internal sealed record RoleData(
    ValueList<string> Contents, ValueList<string> TopLevel, ValueList<string> EndMatter, ValueList<string> Standard, ValueList<string> Never, ValueList<string> Processes, ValueList<string> OfProcess,
    ValueList<RoleHeadings> Roles, ValueList<RolePhrases> Content);

internal sealed record RoleHeadings(SectionRole Role, ValueList<string> Headings);

/// <summary>What the words of a section say of its role where its heading does not.</summary>
internal sealed record RolePhrases(SectionRole Role)
{
    /// <summary>Phrases that tell it where they stand near the section's beginning.</summary>
    public ValueList<string>? Phrases { get; init; }

    /// <summary>Phrases that tell it wherever they stand.</summary>
    public ValueList<string>? Anywhere { get; init; }

    /// <summary>Phrases that tell it where the section begins with them.</summary>
    public ValueList<string>? Opening { get; init; }

    /// <summary>Where given, one of these must follow the opening in the same text.</summary>
    public ValueList<string>? And { get; init; }
}

internal sealed record FurnitureData(ValueList<string> Phrases, ValueList<string> Beginnings, ValueList<string> LastPhrases);

internal sealed record TitleData(ValueList<string> Kinds, ValueList<string> Bodies, ValueList<string> Labels);

internal sealed record LegislationData(ValueList<LegislationEntry> Entries);

internal sealed record GuidanceData(ValueList<GuidanceEntry> Entries);

internal sealed record AuthorityData(ValueList<AuthorityEntry> Entries);

/// <param name="None">Terms that rule every topic out that has no term of its own for them.</param>
/// <param name="Actors">Who may act, by the last words of the name. A term ending in * is a beginning.</param>
internal sealed record TopicData(ValueList<string> None, ValueList<string> Actors, ValueList<TopicEntry> Entries);

internal sealed record BodyData(ValueList<BodyEntry> Entries);

internal sealed record FloorData(ValueList<FloorEntry> Entries);

internal sealed record TermData(ValueList<string> Actors, ValueList<TermEntry> Terms, ValueList<SubjectEntry> Subjects, ValueList<OutcomeEntry> Outcomes)
{
    /// <summary>Steps of the work with one child: their outcome is not the chapter's.</summary>
    public ValueList<string>? Processes { get; init; }

    /// <summary>Words that are written in capitals for weight, and numbers in Roman figures: no abbreviations.</summary>
    public ValueList<string>? CapitalWords { get; init; }

    /// <summary>Abbreviations that everybody knows.</summary>
    public ValueList<string>? FamiliarAbbreviations { get; init; }
}

/// <param name="OfTerms">The terms of the file of terms whose variants are synonyms in a search.</param>
internal sealed record SynonymData(ValueList<TermSynonyms> OfTerms, ValueList<SynonymEntry> Synonyms);

/// <summary>A term as synonyms in a search.</summary>
/// <param name="Id">The id of the term.</param>
internal sealed record TermSynonyms(string Id)
{
    /// <summary>Wordings that are added.</summary>
    public ValueList<string>? Also { get; init; }

    /// <summary>Variants that are no synonyms in a search.</summary>
    public ValueList<string>? Without { get; init; }

    /// <summary>Phrases in which the words mean something else, beside those of the term.</summary>
    public ValueList<string>? Never { get; init; }

    /// <inheritdoc cref="SynonymEntry.Capitals"/>
    public ValueList<string>? Capitals { get; init; }
}

/// <summary>Reads the catalogue files that are built into the program.</summary>
internal static class CatalogueFile
{
    /// <exception cref="InvalidOperationException">The program was built without the file, or it is not as it should be.</exception>
    public static T Read<T>(string name, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize(stream, type) ?? throw new InvalidOperationException($"The catalogue {name} is empty.");
    }

    /// <inheritdoc cref="Read"/>
    public static byte[] Bytes(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Stream Open(string name) => typeof(CatalogueFile).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The catalogue {name} is not in the program.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RoleData))]
[JsonSerializable(typeof(FurnitureData))]
[JsonSerializable(typeof(TitleData))]
[JsonSerializable(typeof(LegislationData))]
[JsonSerializable(typeof(GuidanceData))]
[JsonSerializable(typeof(AuthorityData))]
[JsonSerializable(typeof(BodyData))]
[JsonSerializable(typeof(FloorData))]
[JsonSerializable(typeof(TopicData))]
[JsonSerializable(typeof(TermData))]
[JsonSerializable(typeof(CitingData))]
[JsonSerializable(typeof(HedgeData))]
[JsonSerializable(typeof(WordData))]
[JsonSerializable(typeof(SynonymData))]
[JsonSerializable(typeof(ActorData))]
[JsonSerializable(typeof(RelatedData))]
[JsonSerializable(typeof(AmendingData))]
// The generator does not look inside a ValueList: what stands in one is named here.
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(ValueList<string>))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(LegislationEntry))]
[JsonSerializable(typeof(GuidanceEntry))]
[JsonSerializable(typeof(GuidanceEdition))]
[JsonSerializable(typeof(GuidanceVolume))]
[JsonSerializable(typeof(AuthorityEntry))]
[JsonSerializable(typeof(BodyEntry))]
[JsonSerializable(typeof(FloorEntry))]
[JsonSerializable(typeof(FloorAmount))]
[JsonSerializable(typeof(BodySuccessor))]
[JsonSerializable(typeof(ArticleEntry))]
[JsonSerializable(typeof(FormerName))]
[JsonSerializable(typeof(TopicEntry))]
[JsonSerializable(typeof(TermEntry))]
[JsonSerializable(typeof(SubjectEntry))]
[JsonSerializable(typeof(OutcomeEntry))]
[JsonSerializable(typeof(HedgeGroup))]
[JsonSerializable(typeof(ActionPhrases))]
[JsonSerializable(typeof(SubjectPhrases))]
[JsonSerializable(typeof(SpellingPair))]
[JsonSerializable(typeof(StemGroup))]
[JsonSerializable(typeof(SynonymEntry))]
[JsonSerializable(typeof(TermSynonyms))]
[JsonSerializable(typeof(RoleHeadings))]
[JsonSerializable(typeof(RolePhrases))]
[JsonSerializable(typeof(Bound))]
[JsonSerializable(typeof(SectionEntry))]
[JsonSerializable(typeof(NamesakeEntry))]
[JsonSerializable(typeof(CourtEntry))]
[JsonSerializable(typeof(QuantityKind))]
internal sealed partial class CatalogueJsonContext : JsonSerializerContext;

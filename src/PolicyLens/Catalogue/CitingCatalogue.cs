using System.Collections.Frozen;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Catalogue;

/// <summary>What people of the field leave out when they cite: which Act "section 47" is of, which years bear a name, where judgments are published.</summary>
internal sealed class CitingCatalogue
{
    private static readonly Lazy<CitingCatalogue> BuiltIn = new(() => new(CatalogueFile.Read("citing.json", CatalogueJsonContext.Default.CitingData)));

    private readonly FrozenDictionary<string, List<KnownSection>> sections;
    private readonly FrozenDictionary<string, NamesakeEntry> namesakes;
    private readonly FrozenSet<string> practice;

    public CitingCatalogue(CitingData data)
    {
        sections = data.Sections.SelectMany(entry => entry.Numbers.Select(number => (number: $"{entry.Unit} {number}", section: new KnownSection(entry))))
            .GroupBy(pair => pair.number, pair => pair.section, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.ToList(), StringComparer.OrdinalIgnoreCase);
        namesakes = data.Namesakes.ToFrozenDictionary(entry => TextShape.Key(entry.Name), StringComparer.Ordinal);
        practice = data.Practice.Select(TextShape.Key).ToFrozenSet(StringComparer.Ordinal);
        Courts = data.Courts;
    }

    /// <summary>The catalogue that is built into the program. Immutable; read once.</summary>
    public static CitingCatalogue Default => BuiltIn.Value;

    public ValueList<CourtEntry> Courts { get; }

    /// <summary>The well-known sections or regulations of a number, without its brackets: "17", "22G"; empty where there are none.</summary>
    /// <param name="unit"><c>section</c> or <c>regulation</c>.</param>
    public IReadOnlyList<KnownSection> Sections(string unit, string number) => sections.GetValueOrDefault($"{unit} {number}") ?? [];

    /// <summary>The years in which an Act of a name was passed; null where those of the law catalogue are all that there are.</summary>
    public NamesakeEntry? Namesakes(string name) => namesakes.GetValueOrDefault(TextShape.Key(name));

    /// <summary>Whether a short name of guidance is also what people call the practice itself, so that it counts only with a year.</summary>
    public bool IsPractice(string name) => practice.Contains(TextShape.Key(name));
}

/// <summary>A section, or a regulation, that people name without its Act.</summary>
internal sealed class KnownSection(SectionEntry entry)
{
    private readonly Term[] terms = [.. entry.Terms.Select(term => new Term(term))];

    /// <summary>The title of its Act, or of its regulations.</summary>
    public string Act => entry.Act;

    /// <summary>Whether its number alone tells it.</summary>
    public bool Alone => entry.Alone;

    /// <summary>Whether words around its number are those that it is known by.</summary>
    public bool IsMeantBy(string words)
    {
        var key = TextShape.Key(words).Split(' ');
        return terms.Any(term => term.IsIn(key));
    }
}

// The file as it is written.

/// <param name="Practice">Short names of guidance that are also what people call the practice itself.</param>
internal sealed record CitingData(ValueList<SectionEntry> Sections, ValueList<NamesakeEntry> Namesakes, ValueList<string> Practice, ValueList<CourtEntry> Courts);

/// <param name="Act">The title of its Act, or of its regulations.</param>
/// <param name="Unit"><c>section</c> or <c>regulation</c>.</param>
/// <param name="Terms">Words beside the number that tell it. A term ending in * is a beginning.</param>
internal sealed record SectionEntry(string Act, string Unit, ValueList<string> Numbers, ValueList<string> Terms, string Source)
{
    /// <summary>Whether "s.47" with no such word is it too.</summary>
    public bool Alone { get; init; }
}

/// <param name="Name">The short title without its year.</param>
/// <param name="Years">The years of Acts of that name that are known.</param>
/// <param name="Open">Whether there may be more of them.</param>
internal sealed record NamesakeEntry(string Name, ValueList<int> Years, bool Open, string Source);

/// <summary>A court in a neutral citation.</summary>
/// <param name="Code">As the citation has it, with its division: <c>EWCA Civ</c>, <c>EWHC (Fam)</c>.</param>
/// <param name="Path">Its path on Find Case Law; null where it is not there.</param>
/// <param name="From">The first year of which every judgment is there; null where that is not known.</param>
internal sealed record CourtEntry(string Code, string? Path, int? From, string Source);

using System.Collections.Frozen;
using System.Globalization;
using PolicyLens.Model;

namespace PolicyLens.Catalogue;

/// <summary>What one name, without a year, may stand for.</summary>
internal sealed class LawName
{
    /// <summary>The legislation of that name, oldest first: "Children Act" is of 1989 and of 2004.</summary>
    public List<LegislationEntry> Legislation { get; } = [];

    public GuidanceEntry? Guidance { get; set; }

    /// <summary>Whether the name is one of the short ones that count only with a year, or in capitals.</summary>
    public bool IsShort { get; set; }

    /// <summary>Whether the name is in capitals throughout, and must be so in the text.</summary>
    public bool IsAcronym { get; set; }

    /// <summary>Whether the catalogue has those capitals without a year too: "LASPO" is one, "CA" of "CA 1989" is not.</summary>
    public bool IsAcronymAlone { get; set; }
}

/// <summary>Legislation, conventions and guidance with their names and standing.</summary>
public sealed class LawCatalogue
{
    private readonly PhraseIndex<LawName> names = new();
    private readonly FrozenDictionary<string, LegislationEntry> byTitle;
    private readonly FrozenDictionary<string, GuidanceEntry> guidanceByTitle;
    private readonly Lazy<LawNameIndex> index;

    internal LawCatalogue(LegislationData legislation, GuidanceData guidance)
    {
        (Legislation, Guidance) = (legislation.Entries, guidance.Entries);
        index = new(() => new(Legislation, Guidance));
        byTitle = Legislation.ToFrozenDictionary(entry => entry.Title, StringComparer.OrdinalIgnoreCase);
        guidanceByTitle = Guidance.ToFrozenDictionary(entry => entry.Title, StringComparer.OrdinalIgnoreCase);
        foreach (var entry in Legislation)
        {
            foreach (var name in entry.Aliases.Prepend(entry.Title))
            {
                var plain = WithoutYear(name);
                Add(plain, entry, hasYear: plain.Length < name.Length);
                if (plain.EndsWith(" Act", StringComparison.Ordinal))
                {
                    Add(plain + "s", entry, hasYear: true);
                }
            }
        }

        foreach (var entry in Guidance)
        {
            Add(entry.Title, entry, isShort: false);
            foreach (var alias in entry.Aliases)
            {
                Add(alias, entry, isShort: false);
            }

            foreach (var name in entry.Short)
            {
                Add(name, entry, isShort: true);
            }
        }
    }

    public ValueList<LegislationEntry> Legislation { get; }

    public ValueList<GuidanceEntry> Guidance { get; }

    /// <summary>The legislation of a full title with its year; null where the catalogue has none.</summary>
    public LegislationEntry? Find(string title) => byTitle.GetValueOrDefault(title);

    /// <summary>The titles of the legislation, for those that are written a little wrong.</summary>
    internal TitleIndex Titles => field ??= new(Legislation);

    /// <summary>
    /// The law and guidance that a name means, as people write one: a title with or without its year, another wording, a
    /// short name, initials, whatever the capitals. Several where the name is that of several ("Children Act", "DPA");
    /// empty where the catalogue has none.
    /// </summary>
    public ValueList<LawSource> SourcesNamed(string name) => index.Value.Find(name);

    /// <summary>Titles that a name that is not known may have meant, likeliest first, at most three.</summary>
    public IReadOnlyList<string> Near(string name) => index.Value.Near(name);

    /// <summary>
    /// How what a citation names stands now. Findings keep the standing that the catalogue gave when the chapter was
    /// read; this looks the title and year up again. What the catalogue has no entry of is unknown.
    /// </summary>
    public LawStanding StandingOf(Citation citation)
    {
        if (Find(citation.Title) is { } legislation || (citation.Year is { } year && (legislation = Find($"{citation.Title} {year.ToString(CultureInfo.InvariantCulture)}")) is not null))
        {
            return LawStanding.Of(legislation);
        }

        return guidanceByTitle.GetValueOrDefault(citation.Title) is { } guidance
            ? LawStanding.Of(guidance, citation.Year, LawSource.VolumeOf(citation.Pinpoint))
            : new(Standing.Unknown);
    }

    /// <summary>Where the catalogue has its facts of what a citation names from; null where it has no entry of it.</summary>
    public string? SourceOf(Citation citation) =>
        Find(citation.Title)?.Source ?? guidanceByTitle.GetValueOrDefault(citation.Title)?.Source;

    /// <summary>The names of law and guidance in a text, in order.</summary>
    internal IEnumerable<PhraseMatch<LawName>> Names(IReadOnlyList<WordSpan> words) => names.Find(words);

    private void Add(string name, LegislationEntry entry, bool hasYear)
    {
        var known = Named(name);
        known.IsAcronymAlone |= known.IsAcronym && !hasYear;
        if (!known.Legislation.Contains(entry))
        {
            known.Legislation.Add(entry);
        }
    }

    private void Add(string name, GuidanceEntry entry, bool isShort)
    {
        var known = Named(name);
        if (known.Guidance is null && known.Legislation.Count == 0)
        {
            (known.Guidance, known.IsShort) = (entry, isShort);
        }
    }

    private LawName Named(string name)
    {
        if (names.Get(name) is { } known)
        {
            return known;
        }

        var added = new LawName { IsAcronym = name.Where(char.IsLetter).All(char.IsUpper) };
        names.Add(name, added);
        return added;
    }

    /// <summary>A title without the year that ends it.</summary>
    internal static string WithoutYear(string name) =>
        name.Length > 5 && name[^5] == ' ' && name[^4..].All(char.IsAsciiDigit) ? name[..^5] : name;
}

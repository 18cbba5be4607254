using System.Collections.Frozen;
using PolicyLens.Model;

namespace PolicyLens.Catalogue;

/// <summary>A mention of an authority in a text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="IsCouncil">Whether the body itself is named, by its full name, and not only its place.</param>
/// <param name="IsOrdinary">Whether the words may mean something else: they count only beside a word for the council or its services.</param>
internal readonly record struct AuthorityMention(AuthorityEntry Authority, int Start, int Length, bool IsCouncil, bool IsOrdinary)
{
    public int End => Start + Length;
}

/// <summary>The local authorities of the United Kingdom, those that went before them, and the trusts and partnerships that act for them.</summary>
public sealed class AuthorityCatalogue
{
    // Words of a council's full name, in the languages of its name.
    private static readonly string[] CouncilWords = ["Council", "Borough", "Cyngor", "Comhairle", "Corporation"];

    private readonly PhraseIndex<NameOfAuthority> names = new();
    private readonly FrozenDictionary<string, AuthorityEntry> byName;
    private readonly FrozenDictionary<string, AuthorityEntry> byFullName;

    internal AuthorityCatalogue(ValueList<AuthorityEntry> entries)
    {
        All = entries;
        foreach (var authority in entries)
        {
            foreach (var name in FullNames(authority))
            {
                var isCouncil = !authority.IsCouncil || name == authority.Council || CouncilWords.Any(word => name.Contains(word, StringComparison.Ordinal));

                // A district runs no children's services: its place alone names nobody who would write a chapter.
                if (isCouncil || authority.Kind != AuthorityKind.District)
                {
                    names.Add(name, new(authority, isCouncil, authority.OrdinaryWord && !isCouncil, false));
                    names.Add(name + "’s", new(authority, isCouncil, authority.OrdinaryWord && !isCouncil, true));
                }
            }

            foreach (var name in authority.Short ?? [])
            {
                names.Add(name, new(authority, false, true, false));
            }
        }

        byFullName = Keyed(entries, FullNames);
        byName = Keyed(entries, authority => FullNames(authority).Concat(authority.Short ?? []));
        Hosts = new(entries);
    }

    /// <summary>Every entry; those that stand before those that do not.</summary>
    public ValueList<AuthorityEntry> All { get; }

    /// <summary>Tells the authority of a web address.</summary>
    internal AuthorityHosts Hosts { get; }

    /// <summary>The authority of a name, whatever its capitals; null where none has it.</summary>
    public AuthorityEntry? Find(string name) => byName.GetValueOrDefault(Key(name));

    /// <summary>
    /// The one authority whose name begins with these words ("Newcastle" for Newcastle upon Tyne); null where none or several
    /// do. Of several, the one that runs children's services is meant.
    /// </summary>
    public AuthorityEntry? FindByBeginning(string words)
    {
        var key = Key(words) + " ";
        var found = byFullName.Where(pair => pair.Key.StartsWith(key, StringComparison.Ordinal)).Select(pair => pair.Value)
            .Where(authority => authority is { IsCouncil: true, IsFormer: false }).Distinct().ToList();
        return found is [var only] ? only : found.Where(authority => authority.Kind != AuthorityKind.District).Take(2).ToList() is [var runs] ? runs : null;
    }

    /// <summary>The authorities named in a text, in order; names are matched by whole words and as they are capitalised.</summary>
    internal IEnumerable<AuthorityMention> Mentions(string text)
    {
        foreach (var match in names.Find(WordSpan.Of(text)))
        {
            var (authority, isCouncil, isOrdinary, isPossessive) = match.Value;
            var length = match.Length - (isPossessive ? 2 : 0);
            if (char.IsUpper(text[match.Start]) && (!isPossessive || text[match.Start + length] is '\'' or '’' or '‘')
                && (authority.Kind != AuthorityKind.ChildrensTrust || EndsWithCapital(text, match.Start, length))
                && (!isOrdinary || authority.OrdinaryWord || authority.Short?.Contains(text.Substring(match.Start, length)) == true))
            {
                yield return new(authority, match.Start, length, isCouncil, isOrdinary);
            }
        }
    }

    /// <summary>A company's name may read as a sentence does: "Together for children we …" names none.</summary>
    private static bool EndsWithCapital(string text, int start, int length) => char.IsUpper(text[text.LastIndexOf(' ', start + length - 1) + 1]);

    private static string Key(string name) => string.Join(' ', WordSpan.Of(name).Select(word => word.Word));

    private static IEnumerable<string> FullNames(AuthorityEntry authority) =>
        [authority.Name, authority.Council, .. authority.Aliases, .. (authority.FormerNames ?? []).Select(former => former.Name)];

    private static FrozenDictionary<string, AuthorityEntry> Keyed(ValueList<AuthorityEntry> entries, Func<AuthorityEntry, IEnumerable<string>> names) => entries
        .SelectMany(authority => names(authority).Select(name => (Key: Key(name), authority)))
        .DistinctBy(pair => pair.Key).ToFrozenDictionary(pair => pair.Key, pair => pair.authority, StringComparer.Ordinal);

    private readonly record struct NameOfAuthority(AuthorityEntry Authority, bool IsCouncil, bool IsOrdinary, bool IsPossessive);
}

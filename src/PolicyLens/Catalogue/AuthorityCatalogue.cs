using System.Collections.Frozen;
using PolicyLens.Structure;

namespace PolicyLens.Catalogue;

/// <summary>A mention of an authority in a text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="IsCouncil">Whether the council itself is named, by its full name.</param>
internal readonly record struct AuthorityMention(AuthorityEntry Authority, int Start, int Length, bool IsCouncil);

/// <summary>The local authorities that run children's services.</summary>
public sealed class AuthorityCatalogue
{
    private readonly PhraseIndex<(AuthorityEntry Authority, bool IsCouncil)> names = new();
    private readonly FrozenDictionary<string, AuthorityEntry> byName;

    internal AuthorityCatalogue(AuthorityData data)
    {
        foreach (var authority in data.Entries)
        {
            names.Add(authority.Name, (authority, false));
            names.Add(authority.Council, (authority, true));
            foreach (var alias in authority.Aliases)
            {
                names.Add(alias, (authority, alias.Contains("Council", StringComparison.Ordinal) || alias.Contains("Borough", StringComparison.Ordinal)));
            }
        }

        byName = data.Entries
            .SelectMany(authority => authority.Aliases.Prepend(authority.Council).Prepend(authority.Name).Select(name => (Key: TextShape.Key(name), authority)))
            .DistinctBy(pair => pair.Key).ToFrozenDictionary(pair => pair.Key, pair => pair.authority, StringComparer.Ordinal);
    }

    /// <summary>The authority of a name, whatever its capitals; null where none has it.</summary>
    public AuthorityEntry? Find(string name) => byName.GetValueOrDefault(TextShape.Key(name));

    /// <summary>The one authority whose name begins with these words ("Newcastle" for Newcastle upon Tyne); null where none or several do.</summary>
    public AuthorityEntry? FindByBeginning(string words)
    {
        var key = TextShape.Key(words) + " ";
        return byName.Where(pair => pair.Key.StartsWith(key, StringComparison.Ordinal)).Select(pair => pair.Value).Distinct().Take(2).ToList() is [var only] ? only : null;
    }

    /// <summary>The authorities named in a text, in order; names are matched by whole words and as they are capitalised.</summary>
    internal IEnumerable<AuthorityMention> Mentions(string text) =>
        names.Find(WordSpan.Of(text)).Where(match => char.IsUpper(text[match.Start]))
            .Select(match => new AuthorityMention(match.Value.Authority, match.Start, match.Length, match.Value.IsCouncil));
}

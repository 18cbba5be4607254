using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PolicyLens.Model;

namespace PolicyLens.Catalogue;

/// <summary>
/// Tells the authority of a web address: a domain that the catalogue has, a council's own "name.gov.uk", or a name
/// before the domain of a house that publishes manuals for many ("namechildcare.publisher.example").
/// </summary>
internal sealed partial class AuthorityHosts
{
    private readonly FrozenDictionary<string, AuthorityEntry> domains;
    private readonly FrozenDictionary<string, AuthorityEntry> joined;

    public AuthorityHosts(ValueList<AuthorityEntry> entries)
    {
        domains = entries.Where(entry => entry.Domain is not null).DistinctBy(entry => entry.Domain, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(entry => entry.Domain!, StringComparer.OrdinalIgnoreCase);
        joined = entries.Where(entry => entry.Kind != AuthorityKind.Partnership)
            .SelectMany(entry => entry.Aliases.Prepend(entry.Council).Prepend(entry.Name).Concat(entry.Short ?? []).Select(name => (Key: Join(name), entry)))
            .Where(pair => pair.Key.Length >= 3).DistinctBy(pair => pair.Key).ToFrozenDictionary(pair => pair.Key, pair => pair.entry, StringComparer.Ordinal);
    }

    /// <summary>The authority of an address or of a host alone; null where it is nobody's.</summary>
    public AuthorityEntry? Find(string address)
    {
        var match = Host().Match(address);
        var labels = match.Groups["host"].Value.ToLowerInvariant().Split('.');
        for (var from = 0; from < labels.Length - 1; from++)
        {
            if (domains.GetValueOrDefault(string.Join('.', labels[from..])) is { } known)
            {
                return known;
            }
        }

        return labels switch
        {
            [.., _, "gov", "uk" or "wales"] or [.., _, "llyw", "cymru"] => OfCouncil(Join(labels[^3])),
            [var name, _, ..] when name is not "www" && labels.Length > 2 => Beginning(Join(name)),
            _ => null,
        };
    }

    private AuthorityEntry? OfCouncil(string name) => joined.GetValueOrDefault(name) ?? joined.GetValueOrDefault(Council().Replace(name, ""));

    /// <summary>The authority whose name begins a label that goes on with nothing but words of children's services; the longest such name counts.</summary>
    private AuthorityEntry? Beginning(string label)
    {
        for (var length = Math.Min(label.Length, 64); length >= 4; length--)
        {
            if (joined.GetValueOrDefault(label[..length]) is { IsCouncil: true } authority && ServiceWords().IsMatch(label[length..]))
            {
                return authority;
            }
        }

        return null;
    }

    private static string Join(string name) => string.Concat(WordSpan.Of(name).Select(word => word.Word));

    [GeneratedRegex(@"^(?:[a-z][a-z0-9+.-]*://)?(?:[^/@\s]*@)?(?<host>[a-z0-9-]+(?:\.[a-z0-9-]+)+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Host();

    [GeneratedRegex("(?:council|cbc|mbc|cc|bc|dc)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Council();

    [GeneratedRegex("^(?:childcare|childrens?|children|services?|socialcare|socialwork|social|care|l?scb|l?scp|safeguarding|family|families|fostering|csc?|council|procedures?|manual|and)+$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ServiceWords();
}

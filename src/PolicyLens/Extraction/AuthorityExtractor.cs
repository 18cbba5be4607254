using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Diagnostics;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Extraction;

/// <summary>
/// Finds whose chapter it is. A council named in full, or named by the site, is strong evidence; "in X we …" is enough
/// only where no other authority is named. Where the text does not settle it, the authority is not stated.
/// </summary>
public sealed partial class AuthorityExtractor(AuthorityCatalogue catalogue) : IExtractor
{
    private const int Strong = 3;
    private const int Site = 6;

    /// <summary>The winner must have this many times the evidence of any other.</summary>
    private const int Lead = 3;

    public Findings Extract(Chapter chapter)
    {
        var evidence = new Dictionary<string, int>(StringComparer.Ordinal);
        void Add(string name, int weight) => evidence[name] = evidence.GetValueOrDefault(name) + weight;

        foreach (var text in chapter.Properties.Where(property => property.Name is "title" or "site" or "author" or "company" or "publisher" or "creator").Select(property => property.Value)
            .Append(chapter.Title ?? ""))
        {
            foreach (var name in NamesIn(text))
            {
                Add(name, Site);
            }
        }

        foreach (var text in chapter.Furniture.Select(furniture => furniture.Text))
        {
            foreach (var (name, weight) in Weigh(text))
            {
                Add(name, Math.Min(weight, Strong));
            }
        }

        foreach (var sentence in chapter.Passages().SelectMany(passage => SentenceSplitter.Split(passage.Text)))
        {
            foreach (var (name, weight) in Weigh(sentence))
            {
                Add(name, weight);
            }
        }

        var ranked = evidence.Where(pair => pair.Value > 0).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        if (ranked is [var best, .. var others] && (others.Count == 0 || best.Value >= Lead * others[0].Value))
        {
            return new() { Authority = best.Key };
        }

        var message = ranked.Count == 0
            ? "The text does not say whose chapter it is."
            : $"The text names several authorities ({string.Join(", ", ranked.Take(4).Select(pair => pair.Key))}); which one's chapter it is, is not stated.";
        return new() { Diagnostics = [new(DiagnosticCode.AuthorityNotStated, Severity.Warning, message)] };
    }

    /// <summary>The authorities named in a title or a site's name.</summary>
    private IEnumerable<string> NamesIn(string text) =>
        catalogue.Mentions(text).Where(mention => mention.IsCouncil || !mention.Authority.OrdinaryWord || IsService(text, mention)).Select(mention => mention.Authority.Name)
            .Concat(Unlisted(text)).Distinct();

    private IEnumerable<(string Name, int Weight)> Weigh(string sentence)
    {
        foreach (var mention in catalogue.Mentions(sentence))
        {
            if (IsCase(sentence, mention))
            {
                continue;
            }

            if (mention.IsCouncil || IsService(sentence, mention))
            {
                yield return (mention.Authority.Name, Strong);
            }
            else if (!mention.Authority.OrdinaryWord && Inside().IsMatch(sentence[..mention.Start]) && OfOurs().IsMatch(sentence))
            {
                yield return (mention.Authority.Name, 1);
            }
        }

        foreach (var name in Unlisted(sentence))
        {
            yield return (name, Strong);
        }
    }

    /// <summary>Councils that the catalogue does not know, told by their form: "… County Council".</summary>
    private IEnumerable<string> Unlisted(string text) => CouncilForm().Matches(text)
        .Select(match => match.Groups["name"].Value)
        .Where(name => catalogue.Find(name) is null && !catalogue.Mentions(name).Any());

    /// <summary>Whether a service of the authority is named, and so the authority itself.</summary>
    private static bool IsService(string text, AuthorityMention mention) => Service().IsMatch(text[(mention.Start + mention.Length)..]);

    /// <summary>Whether the name is that of a law case: "the Southwark judgment", "R (G) v Southwark".</summary>
    private static bool IsCase(string text, AuthorityMention mention) =>
        Versus().IsMatch(text[..mention.Start]) || Judgment().IsMatch(text[(mention.Start + mention.Length)..]);

    [GeneratedRegex(@"\b(?:[Ii]n|[Aa]cross|[Ww]ithin|[Tt]hroughout|[Ff]or|[Oo]f|[Aa]round)\s+(?:the\s+)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Inside();

    [GeneratedRegex(@"\b(?:we|our|us|the council|this council|children['’]s trust|local authority|across the area|children and families|children and young people|young people|families)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OfOurs();

    [GeneratedRegex(@"^(?:['’]s?)?\s+(?:(?:City|County|Borough|Metropolitan|District|Unitary|Children['’]s|Children|Safeguarding|Adult|Young)\s+){0,3}(?:and\s+(?:Families|Young People['’]s)\s+)?(?:Council|Services?|Social|Partnership|Trust|Local Authority|Procedures|Virtual School|Manual|Corporate Parenting|Family|Safeguarding|Children)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Service();

    [GeneratedRegex(@"(?:\bv\.?|\bvs\.?|\bR\s*\([^)]*\)\s*v\.?)\s+(?:the\s+)?(?:London Borough of\s+)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Versus();

    [GeneratedRegex(@"^(?:['’]s?)?\s*(?:(?:City|County|Borough)\s+)?(?:Council\s*)?(?:\)?\s*\[(?:19|20)[0-9]{2}\]|(?:judge?ment|case|ruling|decision|inquiry|report)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Judgment();

    [GeneratedRegex(@"(?<![\w])(?!The\s|Our\s|This\s|Each\s|Your\s|A\s|Every\s|Any\s)(?<name>[A-Z][a-z]+(?:(?:[ -](?:upon|on|and|of|the|le|under))?[ -][A-Z][a-z]+){0,3}?)\s+(?:City|County|Borough|Metropolitan Borough|Metropolitan District|District)\s+Council\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CouncilForm();
}

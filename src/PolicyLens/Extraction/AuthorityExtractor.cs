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

    /// <summary>How far around a name its part in the sentence is looked for, in characters.</summary>
    private const int Reach = 120;

    /// <summary>The winner must have this many times the evidence of any other.</summary>
    private const int Lead = 3;

    public Findings Extract(Chapter chapter)
    {
        var evidence = new Dictionary<string, int>(StringComparer.Ordinal);
        var speaking = new HashSet<string>(StringComparer.Ordinal);
        void Add(string name, int weight, bool speaks = true)
        {
            evidence[name] = evidence.GetValueOrDefault(name) + weight;
            if (speaks)
            {
                speaking.Add(name);
            }
        }

        foreach (var text in chapter.Properties.Where(property => property.Name is "title" or "site" or "company" or "publisher").Select(property => property.Value)
            .Append(chapter.Title ?? ""))
        {
            foreach (var name in NamesIn(text))
            {
                Add(name, Site);
            }
        }

        foreach (var (text, reason, _) in chapter.Furniture)
        {
            if (reason == SectionBuilder.Masthead && (catalogue.Find(text)?.Name ?? (catalogue.Mentions(text).ToList() is [{ Start: 0 } only] ? only.Authority.Name : null)) is { } alone)
            {
                Add(alone, Site);
                continue;
            }

            foreach (var (name, weight) in Weigh(text))
            {
                Add(name, Math.Min(weight, Strong), weight > 0);
            }
        }

        foreach (var sentence in chapter.Passages().SelectMany(passage => SentenceSplitter.Split(passage.Text)))
        {
            foreach (var (name, weight) in Weigh(sentence))
            {
                Add(name, Math.Max(weight, 1), weight > 0);
            }
        }

        // To be named as somebody's partner, neighbour or source makes no council the one that speaks.
        foreach (var name in evidence.Keys.Where(name => !speaking.Contains(name)).ToList())
        {
            evidence.Remove(name);
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
        catalogue.Mentions(text)
            .Where(mention => !IsCase(text, mention) && !Beside().IsMatch(Before(text, mention.Start)) && (mention.IsCouncil || !mention.Authority.OrdinaryWord || IsService(text, mention)))
            .Select(mention => mention.Authority.Name)
            .Concat(Unlisted(text)).Distinct();

    private IEnumerable<(string Name, int Weight)> Weigh(string sentence)
    {
        foreach (var mention in catalogue.Mentions(sentence))
        {
            if (IsCase(sentence, mention))
            {
                continue;
            }

            var (before, after) = (Before(sentence, mention.Start), After(sentence, mention.Start + mention.Length));
            if (Elsewhere().IsMatch(after))
            {
                continue;
            }

            if (mention.IsCouncil || IsService(sentence, mention))
            {
                yield return (mention.Authority.Name, Beside().IsMatch(before) && !Staff().IsMatch(before) ? 0 : Strong);
            }
            else if (!mention.Authority.OrdinaryWord
                && ((Here().IsMatch(before) && Speaks().IsMatch(after)) || (PeopleOf().IsMatch(before) && OfOurs().IsMatch(sentence))))
            {
                yield return (mention.Authority.Name, 1);
            }
        }

        foreach (var (name, start) in UnlistedAt(sentence))
        {
            yield return (name, Beside().IsMatch(Before(sentence, start)) && !Staff().IsMatch(Before(sentence, start)) ? 0 : Strong);
        }
    }

    private static bool Overlaps(List<AuthorityMention> mentions, int start, int end)
    {
        // Mentions are in order and do not overlap: the last that begins before the end is the only one that can.
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = mentions[middle].Start < end ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && mentions[low - 1].Start + mentions[low - 1].Length > start;
    }

    private IEnumerable<string> Unlisted(string text) => UnlistedAt(text).Select(found => found.Name);

    /// <summary>
    /// Councils told by their form, "… County Council": one that the catalogue knows by a longer name ("Newcastle City
    /// Council"), or one that it does not know at all.
    /// </summary>
    private IEnumerable<(string Name, int Start)> UnlistedAt(string text)
    {
        var listed = catalogue.Mentions(text).ToList();
        foreach (Match match in CouncilForm().Matches(text))
        {
            var name = match.Groups["name"];
            if (!Overlaps(listed, name.Index, name.Index + name.Length)
                && !catalogue.Mentions(name.Value).Any() && !Versus().IsMatch(Before(text, name.Index)) && !Judgment().IsMatch(After(text, match.Index + match.Length)))
            {
                yield return (catalogue.FindByBeginning(name.Value)?.Name ?? name.Value, name.Index);
            }
        }
    }

    /// <summary>What stands right before a name; a text that is cut off does not begin a clause.</summary>
    private static string Before(string text, int start) => start <= Reach ? text[..start] : "x" + text[(start - Reach)..start];

    private static string After(string text, int end) => text[end..Math.Min(text.Length, end + Reach)];

    /// <summary>Whether a service of the authority is named, and so the authority itself.</summary>
    private static bool IsService(string text, AuthorityMention mention) => Service().IsMatch(After(text, mention.Start + mention.Length));

    /// <summary>Whether the name is that of a law case: "the Southwark judgment", "R (G) v Southwark".</summary>
    private static bool IsCase(string text, AuthorityMention mention) =>
        Versus().IsMatch(Before(text, mention.Start)) || Judgment().IsMatch(After(text, mention.Start + mention.Length));

    // "In X we …": the place opens the clause and the authority goes on to speak.
    [GeneratedRegex(@"(?:^|[.;:,–—-]\s*)[""“]?(?:In|Across|Within|Throughout|For|in|across|within|throughout)\s+(?:the\s+)?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Here();

    [GeneratedRegex(@"^,?\s*(?:we|our|us|the|every|all|each|children|young|families|local|there|this|a)\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Speaks();

    [GeneratedRegex(@"\b(?:children|families|young people|people|residents|communities|carers|services|partners|professionals|agencies)(?:,?\s+(?:and|or)\s+\w+(?:\s+people)?)?\s+(?:(?:living|who live|resident)\s+)?(?:in|across|within|throughout|of|for)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PeopleOf();

    // The other party of a sentence: named, but not the one who speaks.
    [GeneratedRegex(@"\b(?:with|from|of|to|notify|notifies|inform|informs|contact|tell|neighbour(?:s|ing)?,?|alongside|unlike|like|including|joined by|thanks|under|between)\s+(?:the\s+|that of\s+)?$|\b(?:with|from|between|neighbours?)\b[^.;,]{3,80}(?:,|\band)\s+(?:the\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Beside();

    // Those who work for it: whose they are, the chapter is.
    [GeneratedRegex(@"\b(?:staff|workers?|practitioners?|employees|services?|managers|members|officers|carers|department|directorate|commitment|behalf|policy|policies|procedures?|responsibility|vision|priorities)(?:\s+\w+)?\s+(?:of|at|in|for|from|within|employed by)\s+(?:the\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Staff();

    [GeneratedRegex(@"^,?\s*(?:our neighbours?|a neighbouring|which has its own|has its own|have their own)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"\b(?:we|our|us|the council|this council|children['’]s trust|local authority|across the area|children and families|children and young people|young people|families)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OfOurs();

    [GeneratedRegex(@"^(?:['’]s?)?\s+(?:(?:City|County|Borough|Metropolitan|District|Unitary|Children['’]s|Children|Safeguarding|Adult|Young)\s+){0,3}(?:and\s+(?:Families|Young People['’]s)\s+)?(?:Council|MBC|MDC|CC|BC|LBC|Services?|Social|Partnership|Trust|Local Authority|Procedures|Virtual School|Manual|Corporate Parenting|Family|Safeguarding|Children)\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Service();

    [GeneratedRegex(@"(?:\bv\.?|\bvs\.?|\bR\s*\([^)]*\)\s*v\.?)\s+(?:the\s+)?(?:London Borough of\s+)?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Versus();

    [GeneratedRegex(@"^(?:['’]s?)?\s*(?:(?:City|County|Borough)\s+)?(?:Council\s*)?(?:\)?\s*\[(?:19|20)[0-9]{2}\]|(?:judge?ment|case|ruling|decision|inquiry|report)\b|v\.?\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Judgment();

    [GeneratedRegex(@"(?<![\w])(?!The\s|Our\s|This\s|Each\s|Your\s|A\s|Every\s|Any\s)(?<name>[A-Z][a-z]+(?:(?:[ -](?:upon|on|and|of|the|le|under))?[ -][A-Z][a-z]+){0,3})\s+(?:City|County|Borough|Metropolitan Borough|Metropolitan District|District)\s+Council\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex CouncilForm();
}

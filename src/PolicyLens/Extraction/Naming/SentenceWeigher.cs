using System.Text.RegularExpressions;
using PolicyLens.Catalogue;

namespace PolicyLens.Extraction.Naming;

/// <summary>An authority that a sentence names.</summary>
/// <param name="Weight">How much the sentence says that it is the one who speaks; 0 where it is only named.</param>
/// <param name="Reason">Why, in words for a reader.</param>
/// <param name="Decides">Whether it is enough where nothing else speaks: the authority speaks of itself, and is not only named.</param>
internal readonly record struct WeighedMention(string Name, int Weight, string Reason, bool Decides = true);

/// <summary>
/// Weighs each name of an authority by its part in the sentence: who speaks, whose policy it is, and who is only a partner, a place,
/// a source, a school or a law case.
/// </summary>
internal sealed partial class SentenceWeigher(AuthorityCatalogue catalogue)
{
    /// <summary>The name stands as "X Council (the Council)", and all the chapter speaks of the Council.</summary>
    public const int Defined = 6;

    /// <summary>The sentence says whose this chapter is.</summary>
    public const int Own = 5;

    /// <summary>A council named in full, or its service.</summary>
    public const int Strong = 3;

    /// <summary>Its children, its families.</summary>
    private const int People = 2;

    /// <summary>How far around a name its part in the sentence is looked for, in characters.</summary>
    private const int Reach = 120;

    /// <summary>The most words that a council's name alone on its line has.</summary>
    private const int LongestMasthead = 8;

    /// <summary>A sentence that names this many authorities is a list of them.</summary>
    private const int List = 3;

    public IEnumerable<WeighedMention> Weigh(string sentence)
    {
        var mentions = catalogue.Mentions(sentence).Where(mention => !IsOther(sentence, mention)).ToList();
        var isList = mentions.Select(mention => mention.Authority.Name).Distinct(StringComparer.Ordinal).Skip(List - 1).Any();
        foreach (var mention in mentions)
        {
            var (before, after) = (Before(sentence, mention.Start), After(sentence, mention.End));
            if (NamePatterns.Elsewhere().IsMatch(after))
            {
                continue;
            }

            if (mention.Authority.Kind == AuthorityKind.Partnership)
            {
                // Every council refers to the procedures that it shares: only a chapter that says it is one of them is theirs.
                yield return NamePatterns.OwnDocument().IsMatch(before) && !NamePatterns.Reference().IsMatch(before)
                    ? new(mention.Authority.Name, Own, "the text says that the chapter is theirs") : new(mention.Authority.Name, 0, "");
            }
            else if (mention.IsCouncil || IsService(sentence, mention))
            {
                var (weight, reason, decides) = isList ? (0, "", false) : OfCouncil(before, after);
                yield return new(mention.Authority.Name, weight, reason, decides);
            }
            else if (!mention.IsOrdinary && !isList && OfPlace(sentence, before, after) is { } place)
            {
                yield return new(mention.Authority.Name, place.Weight, place.Reason);
            }
        }

        foreach (var (name, start, end) in Unlisted(sentence, mentions))
        {
            var (weight, reason, decides) = isList ? (0, "", false) : OfCouncil(Before(sentence, start), After(sentence, end));
            yield return new(name, weight, reason, decides);
        }
    }

    /// <summary>The authorities that a title, a site's name or a masthead names.</summary>
    public IEnumerable<string> NamesIn(string text)
    {
        var mentions = catalogue.Mentions(text).ToList();
        return mentions
            .Where(mention => !IsOther(text, mention) && !NamePatterns.Beside().IsMatch(Before(text, mention.Start)) && (mention.IsCouncil || !mention.IsOrdinary || IsService(text, mention)))
            .Select(mention => mention.Authority.Name)
            .Concat(Unlisted(text, mentions).Select(found => found.Name)).Distinct();
    }

    /// <summary>The authority of a line that is nothing but a council's name, known or not, in capitals or not; null where it is none ("Youth Council").</summary>
    public string? Masthead(string text)
    {
        if (catalogue.Find(text)?.Name is { } known)
        {
            return known;
        }

        if (catalogue.Mentions(text).ToList() is { Count: > 0 } mentions)
        {
            return mentions is [{ Start: 0 } only] ? only.Authority.Name : null;
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = words is [var article, ..] && article.Equals("the", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        if (words.Length - start is < 2 or > LongestMasthead || !words[^1].Equals("council", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var end = words.Length - 1;
        while (end > start && NamePatterns.KindOfCouncil().IsMatch(words[end - 1]))
        {
            end--;
        }

        var name = words[start..end];
        return name.Length == 0 || !char.IsAsciiLetterUpper(name[0][0]) || name.Any(word => NamePatterns.NoPlace().IsMatch(word)) ? null
            : string.Join(' ', name.Select(Capitalised)) is var place && catalogue.FindByBeginning(place) is { } longer ? longer.Name : string.Join(' ', name.Select(Capitalised));
    }

    /// <summary>A word of a place's name as it is written in running text: "STOKE-ON-TRENT" is "Stoke-on-Trent".</summary>
    private static string Capitalised(string word) => string.Join('-', word.Split('-').Select(part =>
        part.Any(char.IsLower) || part.Length == 0 ? part
        : NamePatterns.Linking().IsMatch(part) ? part.ToLowerInvariant()
        : part[..1] + part[1..].ToLowerInvariant()));

    private static (int Weight, string Reason, bool Decides) OfCouncil(string before, string after)
    {
        if (NamePatterns.Definition().IsMatch(after) || NamePatterns.Means().IsMatch(before))
        {
            return (Defined, "the text says that it is meant by “the Council”", true);
        }

        if (NamePatterns.Borrowed().IsMatch(before) || NamePatterns.Credited().IsMatch(after)
            || NamePatterns.Place().IsMatch(before) || NamePatterns.OtherAuthority().IsMatch(before) || NamePatterns.Reference().IsMatch(before))
        {
            return (0, "", false);
        }

        if (NamePatterns.OwnDocument().IsMatch(before) || NamePatterns.ItsPolicy().IsMatch(after))
        {
            return (Own, "the text says whose policy it is", true);
        }

        var ofStaff = NamePatterns.Staff().IsMatch(before);
        return NamePatterns.Beside().IsMatch(before) && !ofStaff ? (0, "", false)
            : (Strong, "the text names the council or its service", ofStaff || NamePatterns.OpensClause().IsMatch(before) || (!NamePatterns.By().IsMatch(before) && NamePatterns.Acts().IsMatch(after)));
    }

    private static (int Weight, string Reason)? OfPlace(string sentence, string before, string after) =>
        NamePatterns.ItsPeople().IsMatch(after) && !NamePatterns.Beside().IsMatch(before) ? (People, "the text speaks of its children or promises")
        : NamePatterns.Here().IsMatch(before) && NamePatterns.Speaks().IsMatch(after) ? (1, "the text speaks as from there")
        : NamePatterns.PeopleOf().IsMatch(before) && NamePatterns.OfOurs().IsMatch(sentence) ? (1, "the text speaks of the people there as its own")
        : null;

    /// <summary>
    /// Councils told by their form, "… County Council": one that the catalogue knows by a longer name ("Newcastle City
    /// Council"), or one that it does not know at all.
    /// </summary>
    private IEnumerable<(string Name, int Start, int End)> Unlisted(string text, List<AuthorityMention> listed)
    {
        foreach (Match match in NamePatterns.CouncilForm().Matches(text))
        {
            var name = match.Groups["name"];
            if (!Overlaps(listed, name.Index, name.Index + name.Length)
                && !catalogue.Mentions(match.Value).Any() && !NamePatterns.Versus().IsMatch(Before(text, name.Index)) && !NamePatterns.Judgment().IsMatch(After(text, match.Index + match.Length)))
            {
                yield return (catalogue.FindByBeginning(name.Value)?.Name ?? name.Value, name.Index, match.Index + match.Length);
            }
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

        return low > 0 && mentions[low - 1].End > start;
    }

    /// <summary>What stands right before a name; a text that is cut off does not begin a clause.</summary>
    private static string Before(string text, int start) => start <= Reach ? text[..start] : "x" + text[(start - Reach)..start];

    private static string After(string text, int end) => text[end..Math.Min(text.Length, end + Reach)];

    /// <summary>Whether a service of the authority is named, and so the authority itself.</summary>
    private static bool IsService(string text, AuthorityMention mention) => NamePatterns.Service().IsMatch(After(text, mention.End));

    /// <summary>Whether the name is part of another: of a law case ("R (G) v Southwark"), a school, a hospital, a police force.</summary>
    private static bool IsOther(string text, AuthorityMention mention)
    {
        var (before, after) = (Before(text, mention.Start), After(text, mention.End));
        return NamePatterns.Versus().IsMatch(before) || NamePatterns.Judgment().IsMatch(after)
            || (!mention.IsCouncil && (NamePatterns.Institution().IsMatch(after) || NamePatterns.InstitutionOf().IsMatch(before)));
    }
}

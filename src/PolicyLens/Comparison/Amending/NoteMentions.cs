using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Extraction;
using PolicyLens.Model;

namespace PolicyLens.Comparison.Amending;

/// <summary>Where something stands in a sentence of a note.</summary>
internal interface INoteMention
{
    int Start { get; }

    int End { get; }
}

/// <summary>A phrase of the catalogue.</summary>
internal sealed record PhraseMention(AmendingPhrase Phrase, int Start, int End) : INoteMention;

/// <summary>A section by its number or its heading.</summary>
/// <param name="IsPlace">Whether a word such as "in" or "to" stands before it.</param>
internal sealed record SectionMention(ClaimedSection Section, bool IsPlace, int Start, int End) : INoteMention;

/// <summary>Law or guidance by name.</summary>
internal sealed record LawMention(ClaimedLaw Law, int Start, int End) : INoteMention;

/// <summary>What a sentence of a note mentions.</summary>
internal sealed partial class NoteMentions
{
    private static readonly HashSet<string> Places = new(StringComparer.Ordinal) { "in", "to", "within", "of", "at", "under", "from", "into", "for", "after", "before", "follow", "following", "with" };

    public required string Text { get; init; }

    public required List<WordSpan> Words { get; init; }

    public required List<SectionMention> Sections { get; init; }

    public required List<LawMention> Laws { get; init; }

    public required List<PhraseMention> Phrases { get; init; }

    /// <summary>Dates of the note itself.</summary>
    public required List<(int Start, int End)> Dates { get; init; }

    /// <summary>The words that are none of these and say something.</summary>
    public required List<WordSpan> Left { get; init; }

    /// <summary>Those of them that stand in a part.</summary>
    public List<WordSpan> LeftIn(int start, int end) => Left.FindAll(word => word.Start >= start && word.End <= end);

    /// <param name="citations">Those of the note.</param>
    /// <param name="headings">Those of the edition and of its base, which a note may name without a number.</param>
    public static NoteMentions Of(string text, IReadOnlyList<Citation> citations, PhraseIndex<ClaimedSection> headings, AmendingCatalogue catalogue)
    {
        var words = WordSpan.Of(text);
        var laws = Named(text, citations);
        var sections = NumberedSections(text, laws);
        sections.AddRange(Headed(text, words, headings).Where(section => !IsTaken(section.Start, section.End, sections) && !IsTaken(section.Start, section.End, laws)));
        sections.Sort((a, b) => a.Start.CompareTo(b.Start));
        var phrases = catalogue.Find(words).Select(match => new PhraseMention(match.Value, match.Start, match.Start + match.Length))
            .Where(phrase => !IsTaken(phrase.Start, phrase.End, laws) && !IsTaken(phrase.Start, phrase.End, sections)).ToList();
        var dates = DateText.Find(text).Select(date => (date.Start, End: date.Start + date.Length)).ToList();
        return new()
        {
            Text = text,
            Words = words,
            Sections = sections,
            Laws = laws,
            Phrases = phrases,
            Dates = dates,
            Left = LeftWords.Of(words, laws.Concat<INoteMention>(sections).Concat(phrases).Select(mention => (mention.Start, mention.End)).Concat(dates), catalogue),
        };
    }

    private static bool IsTaken(int start, int end, IEnumerable<INoteMention> others) => others.Any(other => start < other.End && other.Start < end);

    private static List<LawMention> Named(string text, IReadOnlyList<Citation> citations)
    {
        var laws = new List<LawMention>();
        foreach (var citation in citations.Where(citation => citation.Kind != SourceKind.Local).DistinctBy(citation => (citation.Title, citation.Year)))
        {
            if (text.IndexOf(citation.Quote, StringComparison.Ordinal) is var start and >= 0)
            {
                laws.Add(new(new(citation.Title, citation.Year), start, start + citation.Quote.Length));
            }
        }

        return [.. laws.OrderBy(law => law.Start)];
    }

    private static List<SectionMention> NumberedSections(string text, List<LawMention> laws)
    {
        var found = new List<SectionMention>();
        foreach (Match match in Numbered().Matches(text))
        {
            var numbers = match.Groups["number"].Captures;
            var end = match.Index + match.Length;
            if (IsTaken(match.Index, end, laws) || OfAct().IsMatch(text[end..Math.Min(text.Length, end + 60)]))
            {
                continue;
            }

            var word = match.Groups["word"].Value.ToLowerInvariant();
            var heading = numbers.Count == 1 ? HeadingAfter(text, end) : null;
            for (var at = 0; at < numbers.Count; at++)
            {
                var number = word.StartsWith("append", StringComparison.Ordinal) ? $"Appendix {numbers[at].Value}" : word.StartsWith("annex", StringComparison.Ordinal) ? $"Annex {numbers[at].Value}" : numbers[at].Value;
                var from = at == 0 ? match.Index : numbers[at].Index;
                found.Add(new(new(number, heading?.Heading), IsPlace(text, match.Index), from, heading?.End ?? (at == numbers.Count - 1 ? end : numbers[at].Index + numbers[at].Length)));
            }
        }

        return found;
    }

    /// <summary>"Section 3.2, Placement Planning was …": the words in capitals up to the verb.</summary>
    private static (string Heading, int End)? HeadingAfter(string text, int end)
    {
        if (Heading().Match(text[end..Math.Min(text.Length, end + 140)]) is not { Success: true } match)
        {
            return null;
        }

        var heading = match.Groups["heading"].Value;
        heading = DateText.Find(heading).FirstOrDefault() is { Length: > 0 } date ? BeforeDate().Replace(heading[..date.Start], "") : heading;
        return heading.Length == 0 ? null : (heading.Trim('‘', '’', '“', '”', '"', '\''), end + match.Groups["heading"].Index + heading.Length);
    }

    private static IEnumerable<SectionMention> Headed(string text, List<WordSpan> words, PhraseIndex<ClaimedSection> headings)
    {
        foreach (var match in headings.Find(words))
        {
            var besideSection = (match.Next < words.Count && words[match.Next].Word is "section" or "appendix") || (match.First > 0 && words[match.First - 1].Word is "section" or "appendix");
            if (char.IsUpper(text[match.Start]) && (match.Next - match.First > 1 || besideSection))
            {
                yield return new(match.Value, IsPlace(text, match.Start), match.Start, match.Start + match.Length);
            }
        }

        foreach (Match match in NamedSection().Matches(text))
        {
            var heading = match.Groups["heading"];
            yield return new(new(null, heading.Value), IsPlace(text, match.Index), match.Index, match.Index + match.Length);
        }
    }

    private static bool IsPlace(string text, int start)
    {
        var before = WordSpan.Of(text[Math.Max(0, start - 24)..start]);
        return before.Count > 0 && (Places.Contains(before[^1].Word) || (before[^1].Word is "the" or "new" && before.Count > 1 && Places.Contains(before[^2].Word)));
    }

    [GeneratedRegex(@"\b(?<word>(?:[Ss]ub-?)?[Ss]ections?|[Pp]aragraphs?|[Pp]aras?\.?|[Pp]arts?|[Aa]ppendix|[Aa]ppendices|[Aa]nnex(?:es)?)\s+(?:[Nn]os?\.?\s+)?(?<number>[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}|[A-Z](?![A-Za-z]))(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)(?:[Ss]ection\s+)?(?<number>[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}(?![0-9/])|[A-Z](?![A-Za-z])))*", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?:\([0-9a-z]{1,4}\))*,?\s+(?:of\s+the\s+|of\s+|,\s*)?(?:[A-Z][\w']*\s+|and\s+|\([\w ]*\)\s+){0,6}(?:Act|Acts|CA|Regulations)\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OfAct();

    [GeneratedRegex(@"^\s*[,:(–-]?\s*(?<heading>[‘“""']?[A-Z][\w’'-]*(?:\s+(?!Section\b)(?:[A-Z0-9][\w’'-]*|and|&|of|the|to|for|in|on|with|from|by|a|or))*\s*[’”""]?)(?=\s*\)?(?:\s+(?:was|were|has|have|is|are|now|amended|updated|revised|added|removed|rewritten|reviewed|deleted|changed)\b|\s*[,;.:)–-]|$))", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\s+(?:(?:in|on|of|from)\s+)?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BeforeDate();

    [GeneratedRegex(@"(?:\b(?:sub-?)?section\s+)?[‘“""'](?<heading>[A-Z][^‘’“”""']{2,80})[’”""'](?=\s+(?:sub-?)?section\b)|\b(?:section|appendix)\s+(?:called\s+|entitled\s+|titled\s+|headed\s+)?[‘“""'](?<heading>[A-Z][^‘’“”""']{2,80})[’”""']", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NamedSection();
}

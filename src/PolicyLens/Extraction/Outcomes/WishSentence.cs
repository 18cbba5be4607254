using System.Text.RegularExpressions;
using PolicyLens.Extraction.Listing;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Extraction.Outcomes;

/// <summary>Reads outcomes that one sentence enumerates: "We want children to be healthy, to stay safe and to achieve."</summary>
internal static partial class WishSentence
{
    private const int MostWords = 14;

    /// <param name="inOutcomes">Whether the section is about outcomes, so that "the outcomes are …" need not say whose.</param>
    public static IEnumerable<Outcome> Read(Paragraph paragraph, bool inOutcomes)
    {
        foreach (var sentence in SentenceSplitter.Split(paragraph.Text).Where(sentence => sentence.Length < 1000))
        {
            var match = Wish().Match(sentence);
            match = match.Success && Wisher().IsMatch(sentence.AsSpan(0, match.Index)) ? match
                : inOutcomes ? Named().Match(sentence) : Match.Empty;
            var parts = match.Success ? SectionLists.Parts(match.Groups["parts"].Value) : [];
            if (parts.Count < 3 || parts.Any(part => TextShape.WordCount(part) > MostWords))
            {
                continue;
            }

            foreach (var part in parts)
            {
                yield return new(part, sentence, OutcomeScheme.Local, paragraph.Anchor);
            }
        }
    }

    [GeneratedRegex(@"\b(?:wants?|wish(?:es)?|aspires?|hopes?|is|aims?)\b[^.:]{0,60}?\b(?:children|young people|young person|child|care leavers)\b[^.:,]{0,40}?\s(?:to|will|can)\s+(?:all\s+)?:?\s*(?<parts>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Wish();

    [GeneratedRegex(@"\b(?:we|council|authority|partnership|trust|vision|ambition|aim|board)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Wisher();

    [GeneratedRegex(@"\boutcomes\b[^.:]{0,60}?(?:\b(?:are|include)\b\s*:?|:)\s*(?<parts>[^:]+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Named();
}

using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Extraction.Provisions;

/// <summary>
/// Finds the statements with a quantity and the topic of each. A quantity is only ever read in its own sentence; the
/// heading, the lead-in of a list and a sentence that it points back to may tell what it is about, never how much.
/// </summary>
public sealed partial class ProvisionExtractor(TopicCatalogue topics) : IExtractor
{
    /// <summary>The longest text that is read as one sentence, in characters.</summary>
    private const int LongestSentence = 4000;

    public Findings Extract(Chapter chapter)
    {
        var found = new List<Provision>();
        foreach (var top in chapter.Sections)
        {
            ReadSection(top, "", found);
        }

        return new() { Provisions = [.. found] };
    }

    private void ReadSection(Section section, string path, List<Provision> found)
    {
        var headings = $"{path} | {section.Heading}";
        foreach (var passage in Passage.Of(section).Where(passage => passage.Kind != PassageKind.Heading))
        {
            var before = "";

            // What a glossary says of an age belongs to the term, and promises nothing.
            var defines = section.Role == SectionRole.Definitions || (passage.Kind == PassageKind.Row && passage.LeadIn is { } heads && GlossaryHeads().IsMatch(heads));

            // A row's cells are texts of their own; a quote never runs from one into the next.
            var texts = passage.Kind == PassageKind.Row ? passage.Text.Split(Passage.CellSeparator) : [passage.Text];

            // Once for the row and not for each of its cells, as there may be very many.
            var row = passage.Kind == PassageKind.Row ? $"{passage.LeadIn} {passage.Text}" : "";
            foreach (var sentence in texts.SelectMany(SentenceSplitter.Split))
            {
                var antecedent = PointsBack().IsMatch(sentence) ? before : "";

                // An item is one sentence with the words before its list, a row with the heads of its columns.
                var whole = passage switch
                {
                    { Kind: PassageKind.Row } => row,
                    { LeadIn: { } lead } when lead.EndsWith(':') => $"{lead} {sentence}",
                    _ => sentence,
                };

                // A sentence is looked at once for each different quantity in it, however many there are.
                Modality? modality = null;
                var known = new Dictionary<(QuantityKind, ValueList<Quantity>), string>();
                foreach (var quantity in IsRangeOfAges(passage, sentence) ? AgeFinder.Find($"aged {sentence}") : Quantities(sentence))
                {
                    if (!known.TryGetValue((quantity.Kind, quantity.Values), out var topic))
                    {
                        topic = topics.TopicOf(whole, antecedent, headings, quantity.Kind, quantity.Values);
                        known.Add((quantity.Kind, quantity.Values), topic);
                    }

                    if (defines && !topic.EndsWith(TopicCatalogue.Definition, StringComparison.Ordinal))
                    {
                        topic = TopicCatalogue.Other;
                    }

                    found.Add(new()
                    {
                        Topic = topic,
                        Kind = quantity.Kind,
                        Values = quantity.Values,
                        Modality = modality ??= ModalityClassifier.Of(sentence),
                        Anchor = passage.Anchor,
                        Quote = sentence,
                    });
                }

                before = sentence;
            }
        }

        foreach (var below in section.Sections)
        {
            ReadSection(below, headings, found);
        }
    }

    /// <summary>Whether a cell is nothing but a range ("18 to 25") of which the table's head, or the row of a table without one, says that it is of ages.</summary>
    private static bool IsRangeOfAges(Passage passage, string cell) =>
        passage.Kind == PassageKind.Row && BareRange().IsMatch(cell) && (passage.LeadIn is { } heads ? SaysAge().IsMatch(heads) : OfCareLeavers().IsMatch(passage.Text));

    private static IEnumerable<FoundQuantity> Quantities(string sentence)
    {
        // Nobody writes a longer sentence; what is pasted without stops is read piece by piece, one after the other: pieces of
        // pieces would each be a copy of all that is left.
        var start = 0;
        while (sentence.Length - start > LongestSentence)
        {
            var cut = sentence.LastIndexOf(' ', start + LongestSentence, LongestSentence) is var space and > 0 ? space : start + LongestSentence;
            foreach (var quantity in QuantitiesOfPiece(sentence[start..cut]))
            {
                yield return quantity;
            }

            start = cut;
        }

        foreach (var quantity in QuantitiesOfPiece(sentence[start..]))
        {
            yield return quantity;
        }
    }

    private static IEnumerable<FoundQuantity> QuantitiesOfPiece(string sentence)
    {
        // Most sentences have none: a number that no year is, and a word of time, are cheap to look for.
        var ages = HasNumber().IsMatch(sentence) ? AgeFinder.Find(sentence).ToList() : [];
        var claimed = new ClaimedText(sentence.Length);
        ages.ForEach(age => claimed.TryClaim(age));
        var times = HasTime().IsMatch(sentence) ? TimeFinder.Find(sentence).Where(claimed.IsFree) : [];
        return ages.Concat(times).OrderBy(quantity => quantity.Start);
    }

    // Four digits are a year; "one" and "first" stand in words of number too.
    [GeneratedRegex(@"(?<![0-9])[0-9]{1,3}(?![0-9])|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|twent|thirt|fourt|fort|fift|sixt|sevent|eight|ninet)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HasNumber();

    [GeneratedRegex(@"\b(?:minute|hour|day|week|fortnight|month|year|term|annual|daily|quarterly|review)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HasTime();

    [GeneratedRegex(@"^\s*[0-9]{1,2}\s*(?:-|–|to)\s*[0-9]{1,2}\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BareRange();

    [GeneratedRegex(@"\b(?:ages?|aged)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SaysAge();

    [GeneratedRegex(@"^(?:(?:support|help|services?)\s+(?:for|on|after)\s+)?(?:leaving care|care leavers?|aftercare)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OfCareLeavers();

    [GeneratedRegex(@"^(?:Term|Word|Phrase|Expression)s?\b.*\b(?:Meaning|Definition|Explanation|Description)s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex GlossaryHeads();

    [GeneratedRegex(@"^(?:(?:If|Where|When)\s+(?:they|he|she|it|this|that|the young person|a young person)|All (?:the )?others?|Everyone else|Others|Otherwise|This|That|These|Those|It|They|You (?:will|can|may|are|have)|Such|He or she|She|He|The (?:support|service|help|offer|duty|plan|review|visit|assessment|interview|first)s?)\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PointsBack();
}

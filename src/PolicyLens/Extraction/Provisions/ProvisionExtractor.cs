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
            foreach (var sentence in SentenceSplitter.Split(passage.Text))
            {
                var antecedent = PointsBack().IsMatch(sentence) ? before : "";
                Modality? modality = null;
                var known = new Dictionary<(QuantityKind, ValueList<Quantity>), string>();
                foreach (var quantity in Quantities(sentence))
                {
                    if (!known.TryGetValue((quantity.Kind, quantity.Values), out var topic))
                    {
                        topic = topics.TopicOf(sentence, antecedent, $"{headings} | {passage.LeadIn}", quantity.Kind, quantity.Values);
                        known.Add((quantity.Kind, quantity.Values), topic);
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

    private static IEnumerable<FoundQuantity> Quantities(string sentence)
    {
        // Most sentences have none: a digit, a number's word or a word of frequency is cheap to look for.
        if (!MayHave().IsMatch(sentence))
        {
            return [];
        }

        var ages = AgeFinder.Find(sentence).ToList();
        var claimed = new ClaimedText(sentence.Length);
        ages.ForEach(age => claimed.TryClaim(age));
        var times = TimeFinder.Find(sentence).Where(claimed.IsFree);
        return ages.Concat(times).OrderBy(quantity => quantity.Start);
    }

    [GeneratedRegex(@"[0-9]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen(?:th)?|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|\w+ly|once|twice|every|within|sixth|seventh|eighth|ninth|tenth|birthday)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MayHave();

    [GeneratedRegex(@"^(?:This|That|These|Those|It|They|Such|He or she|She|He|The (?:support|service|help|offer|duty|plan|review|visit|assessment|interview|first)s?)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PointsBack();
}

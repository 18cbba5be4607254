using System.Text.RegularExpressions;
using PolicyLens.Extraction.Listing;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Extraction.Values;

/// <summary>
/// Finds the values in a section about values: labelled paragraphs ("Article 12: …"), else its list, its table, its headed
/// sections, the words that one sentence names, else its paragraphs. In other sections only what is announced as values counts.
/// What they rest on is added by <see cref="ValueGrounds"/>.
/// </summary>
public sealed partial class ValueExtractor : IExtractor
{
    /// <summary>The most words of a value that a sentence names among others.</summary>
    private const int MostWords = 4;

    public Findings Extract(Chapter chapter) => new()
    {
        Values = chapter.AllSections().SelectMany(section => section.Role == SectionRole.Values ? OfSection(section) : Announced(section))
            .DistinctBy(value => (value.Title, value.Text, value.Anchor)).ToValueList(),
    };

    private static List<PolicyValue> OfSection(Section section)
    {
        Func<List<PolicyValue>>[] forms =
        [
            () => AtLeast(2, SectionLists.Paragraphs(section).Select(OfLabelled).OfType<PolicyValue>()),
            () => AtLeast(1, SectionLists.Lists(section).ToList() is var lists && lists.Exists(IsOfValues) ? lists.Where(IsOfValues).SelectMany(OfList) : lists.SelectMany(OfList)),
            () => AtLeast(1, section.Blocks.OfType<Table>().SelectMany(OfTable)),
            () => AtLeast(1, SectionLists.Headed(section, below => below.Role is SectionRole.Other).Select(listed => new PolicyValue(listed.Title, listed.Text, listed.Anchor))),
            () => AtLeast(2, SectionLists.Paragraphs(section).SelectMany(Named)),
        ];
        return forms.Select(form => form()).FirstOrDefault(values => values.Count > 0)
            ?? [.. SectionLists.Paragraphs(section).Where(paragraph => !paragraph.Text.EndsWith(':')).Select(paragraph => OfText(paragraph.Text, paragraph.Anchor))];
    }

    private static List<PolicyValue> AtLeast(int count, IEnumerable<PolicyValue> values) => values.ToList() is var found && found.Count >= count ? found : [];

    /// <summary>The values that a section about something else announces: "our values are:" before a list, or in one sentence.</summary>
    private static IEnumerable<PolicyValue> Announced(Section section) =>
        SectionLists.Lists(section).Where(list => list.LeadIn is { } lead && Announcement().IsMatch(lead)).SelectMany(OfList)
            .Concat(SectionLists.Paragraphs(section).SelectMany(Named));

    private static bool IsOfValues(FoundList list) => list.LeadIn is { } lead && OfValues().IsMatch(lead);

    private static IEnumerable<PolicyValue> OfList(FoundList list) => list.Items.Select(item => OfText(item.Text, item.Anchor));

    private static IEnumerable<PolicyValue> OfTable(Table table) =>
        SectionLists.Rows(table).Select(row => new PolicyValue(row.Title, row.Text, row.Anchor));

    private static PolicyValue? OfLabelled(Paragraph paragraph) => Labelled().Match(paragraph.Text) is { Success: true } match
        ? new(match.Groups["label"].Value.Trim(), match.Groups["text"].Value, paragraph.Anchor)
        : null;

    /// <summary>A value with its title, where the text begins with one or is no more than one.</summary>
    private static PolicyValue OfText(string text, Anchor anchor)
    {
        if (Labelled().Match(text) is { Success: true } match)
        {
            return new(match.Groups["label"].Value.Trim(), match.Groups["text"].Value, anchor);
        }

        var bare = LeadIn.Bare(text);
        return LeadIn.Split(text) is ({ } title, var rest) && TextShape.WordCount(title) <= 8 ? new(title, rest, anchor)
            : char.IsUpper(text[0]) && TextShape.WordCount(bare) <= 3 ? new(bare, text, anchor)
            : new(null, text, anchor);
    }

    /// <summary>The values that sentences name: "Our values are respect, honesty and courage."</summary>
    private static IEnumerable<PolicyValue> Named(Paragraph paragraph)
    {
        foreach (var sentence in SentenceSplitter.Split(paragraph.Text).Where(sentence => sentence.Length < 1000))
        {
            var parts = Enumeration().Match(sentence) is { Success: true } match ? SectionLists.Parts(match.Groups["parts"].Value) : [];
            if (parts.Count >= 2 && parts.All(part => TextShape.WordCount(part) <= MostWords))
            {
                foreach (var part in parts)
                {
                    yield return new(part, sentence, paragraph.Anchor);
                }
            }
        }
    }

    [GeneratedRegex(@"^(?<label>(?:Article|Art\.|Value|Right)\s*[0-9]{1,2}(?:\([0-9]\))?)\s*(?:\([^)]{2,80}\))?\s*[:.–-]?\s*(?<text>\S.*)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"\b(?:values?|believe|beliefs?|stand for|committed|ethos|regard to|rooted|matters?|are|means?)\b[^:]{0,120}:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OfValues();

    [GeneratedRegex(@"\b(?:our|these|following|core|key|shared|organisational|corporate)\s+(?:\w+\s+){0,2}values\b(?![^:]{0,60}\b(?:principles|policies)\b)[^:.]{0,80}:$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Announcement();

    [GeneratedRegex(@"\b(?:our|the|these|their|core|key|shared)\s+(?:\w+\s+){0,3}values\b[^.:;]{0,30}?(?:\b(?:are|of|include)\b\s*:?|:)\s*(?<parts>[^:]+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Enumeration();
}

using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Extraction.Provisions;

/// <summary>
/// Finds the statements with a quantity and the topic of each. A quantity is only ever read in its own sentence; the
/// heading, the lead-in of a list and a sentence that it points back to may tell what it is about, never how much.
/// </summary>
public sealed partial class ProvisionExtractor(TopicCatalogue topics, HedgeFinder hedges) : IExtractor
{
    /// <summary>A longer cell is no bare amount.</summary>
    private const int LongestCell = 60;

    /// <summary>The most cells of a row of which each is read beside the others.</summary>
    private const int MostCells = 12;

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
        var setting = new Lazy<TopicText>(() => topics.Read(headings));
        var heading = new Lazy<TopicText>(() => topics.Read(section.Heading ?? ""));
        foreach (var passage in Passage.Of(section).Where(passage => passage.Kind != PassageKind.Heading))
        {
            var before = "";

            // What a glossary says of an age belongs to the term, and promises nothing.
            var defines = section.Role == SectionRole.Definitions || (passage.Kind == PassageKind.Row && passage.LeadIn is { } heads && GlossaryHeads().IsMatch(heads));

            // A row's cells are texts of their own; a quote never runs from one into the next.
            var isRow = passage.Kind == PassageKind.Row;
            var columns = isRow && passage.LeadIn is { } line ? line.Split(Passage.CellSeparator) : [];
            var texts = isRow ? passage.Text.Split(Passage.CellSeparator) : [passage.Text];

            // An item is one sentence with the words before its list, a row with the heads of its columns. A cell's own words are
            // not beside it; but where there are very many cells the row is read once for all of them.
            var lead = new Lazy<TopicText?>(() => passage switch
            {
                _ when isRow => topics.Read($"{passage.LeadIn} | {passage.Text}"),
                { LeadIn: { } words } when words.EndsWith(':') => topics.Read(words),
                _ => null,
            });
            TopicText? LeadOf(int cell) => isRow && texts.Length is > 1 and <= MostCells
                ? topics.Read($"{passage.LeadIn} | {string.Join(Passage.CellSeparator, texts.Where((_, other) => other != cell))}")
                : lead.Value;
            foreach (var (cell, sentence) in texts.SelectMany((text, cell) => SentenceSplitter.Split(text).Select(sentence => (cell, sentence))))
            {
                var quantities = Quantities(passage, sentence, columns.Length == texts.Length ? columns[cell] : null);
                if (quantities.Count > 0)
                {
                    // The lead of a list is not that of a sentence that points back to the one before.
                    var scene = new ProvisionScene(topics, sentence, quantities)
                    {
                        Lead = PointsBack().IsMatch(sentence) && before.Length > 0 && !isRow ? topics.Read(lead.Value is null ? before : $"{passage.LeadIn} | {before}") : LeadOf(cell),
                        LeadText = passage.Kind == PassageKind.Item && passage.LeadIn is { } words && words.EndsWith(':') ? words : null,
                        Setting = setting.Value,
                        Heading = heading.Value,
                    };
                    found.AddRange(scene.Provisions(passage.Anchor, hedges).Select(provision =>
                        defines && provision.Kind == QuantityKind.Age && !provision.Topic.EndsWith(TopicCatalogue.Definition, StringComparison.Ordinal) ? provision with { Topic = TopicCatalogue.Other } : provision));
                }

                before = sentence;
            }
        }

        foreach (var below in section.Sections)
        {
            ReadSection(below, headings, found);
        }
    }

    /// <summary>The quantities of a sentence. A cell that is nothing but an amount is what the table's head says that it is.</summary>
    /// <param name="column">The head of the cell's own column; null where that is not known.</param>
    private static IReadOnlyList<FoundQuantity> Quantities(Passage passage, string sentence, string? column)
    {
        if (passage.Kind == PassageKind.Row && sentence.Length < LongestCell)
        {
            if (IsRangeOfAges(passage, sentence))
            {
                return InCell(AgeFinder.Find($"aged {sentence}"), sentence);
            }

            if (BareAge().IsMatch(sentence) && passage.LeadIn is { } ages && (column is not null ? SaysAge().IsMatch(column) : SaysUntilAge().IsMatch(ages)))
            {
                // "If in full-time education, until age | 25": the head and the cell are one sentence. What else the row says that
                // the age depends on counts too.
                var condition = RowCondition().Match(passage.Text) is { Success: true } match ? match.Groups["condition"].Value.Trim() : null;
                return InCell(AgeFinder.Find(column is null ? $"until {sentence}" : $"{column} {sentence}").Select(age => age with { Values = age.Values.Select(value => value with { Condition = value.Condition ?? condition }).ToValueList() }), sentence);
            }

            if (passage.LeadIn is { } heads && BareTime().IsMatch(sentence))
            {
                return SaysDeadline().IsMatch(heads) && !SaysFrequency().IsMatch(heads) ? InCell(QuantityFinder.Find($"within {sentence}"), sentence)
                    : SaysFrequency().IsMatch(heads) && !SaysDeadline().IsMatch(heads) ? InCell(QuantityFinder.Find($"every {sentence}"), sentence)
                    : QuantityFinder.Find(sentence);
            }
        }

        return QuantityFinder.Find(sentence);
    }

    private static List<FoundQuantity> InCell(IEnumerable<FoundQuantity> found, string cell) =>
        [.. found.Take(1).Select(quantity => quantity with { Start = 0, End = cell.Length, Trigger = null })];

    /// <summary>Whether a cell is nothing but a range ("18 to 25") of which the table's head, or the row of a table without one, says that it is of ages.</summary>
    private static bool IsRangeOfAges(Passage passage, string cell) =>
        passage.Kind == PassageKind.Row && BareRange().IsMatch(cell) && (passage.LeadIn is { } heads ? SaysAge().IsMatch(heads) : OfCareLeavers().IsMatch(passage.Text));

    // "Support | Until the age of": what the row gives below is the age, and what its other cells say it depends on.
    [GeneratedRegex(@"\b(?:until|up to|to)\s+(?:the\s+)?age\b|\bages?\s+(?:until|up to|at which (?:it|support) ends)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SaysUntilAge();

    [GeneratedRegex(@"^\s*(?:[0-9]{1,2}|eighteen|nineteen|twenty(?:[- ](?:one|two|three|four|five))?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BareAge();

    [GeneratedRegex(@"\b(?:where|if|when|while|provided that)\s+(?<condition>[^|.;]{3,140})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex RowCondition();

    [GeneratedRegex(@"^\s*(?:[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|forty[- ]five)[\s-]+(?:(?:working|school|calendar)\s+)?(?:hours?|days?|weeks?|months?|years?|terms?)\.?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BareTime();

    [GeneratedRegex(@"\b(?:time\s?scales?|deadlines?|time\s?limits?|time\s?frames?|by when|when|target|due)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SaysDeadline();

    [GeneratedRegex(@"\b(?:frequency|how often|intervals?|every)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SaysFrequency();

    [GeneratedRegex(@"^\s*[0-9]{1,2}\s*(?:-|–|to)\s*[0-9]{1,2}\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BareRange();

    [GeneratedRegex(@"\b(?:ages?|aged)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SaysAge();

    [GeneratedRegex(@"^(?:(?:support|help|services?)\s+(?:for|on|after)\s+)?(?:leaving care|care leavers?|aftercare)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OfCareLeavers();

    [GeneratedRegex(@"^(?:Term|Word|Phrase|Expression)s?\b.*\b(?:Meaning|Definition|Explanation|Description)s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex GlossaryHeads();

    [GeneratedRegex(@"^(?:(?:Then|After that|Thereafter|Afterwards|After this)\b|(?:If|Where|When)\s+(?:they|he|she|it|this|that|the young person|a young person)|All (?:the )?others?|Everyone else|Others|Otherwise|This|That|These|Those|It|They|You (?:will|can|may|are|have)|Such|He or she|She|He|The (?:support|service|help|offer|duty|plan|review|visit|assessment|interview|first)s?)\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PointsBack();
}

using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Extraction.Listing;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Outcomes;

/// <summary>
/// Finds the outcomes that a chapter works towards, in whatever form it lists them: headed, labelled or numbered paragraphs
/// ("Measure 2: …"), lists, tables, bold beginnings of paragraphs, one sentence; in a section about outcomes, else after words such
/// as "we want our children to", else wherever a known scheme is named. The outcome of a step of the work with one child is none.
/// </summary>
public sealed partial class OutcomeExtractor(TermCatalogue terms) : IExtractor
{
    public Findings Extract(Chapter chapter)
    {
        var found = chapter.Sections.SelectMany(TopOutcomeSections).SelectMany(OfSection).ToList();
        if (found.Count == 0)
        {
            found = chapter.AllSections().SelectMany(Wished).ToList();
        }

        if (found.Count == 0)
        {
            found = new SchemeFinder(terms).Find(chapter);
        }

        return new() { Outcomes = new SchemeFinder(terms).InScheme(found.DistinctBy(outcome => (outcome.Title, outcome.Anchor)).ToList()).ToValueList() };
    }

    private static IEnumerable<Section> TopOutcomeSections(Section section) =>
        section.Role == SectionRole.Outcomes ? [section] : section.Sections.SelectMany(TopOutcomeSections);

    private List<Outcome> OfSection(Section section)
    {
        // The forms in the order of how surely they list outcomes.
        Func<List<Outcome>>[] forms =
        [
            () => AtLeast(2, SectionLists.Paragraphs(section).Select(OfLabelled).OfType<Outcome>()),
            () => AtLeast(2, Announced(section)),
            () => AtLeast(2, section.Blocks.OfType<Table>().SelectMany(OfTable)),
            () => AtLeast(1, SectionLists.Headed(section, below => below.Role is SectionRole.Other or SectionRole.Outcomes && !IsOfProcess(below.Heading!)).Select(OfListed)),
            () => AtLeast(1, SectionLists.Lists(section).Where(list => !IsOfProcess(list.LeadIn)).SelectMany(list => list.Items).Select(OfItem)),
            () => AtLeast(2, SectionLists.Paragraphs(section).Select(OfTitled).OfType<Outcome>()),
            () => AtLeast(3, SectionLists.Paragraphs(section).SelectMany(paragraph => WishSentence.Read(paragraph, inOutcomes: true))),
            () => [.. section.Sections.SelectMany(OfSection)],
        ];
        return forms.Select(form => form()).FirstOrDefault(outcomes => outcomes.Count > 0) ?? [];
    }

    private static List<Outcome> AtLeast(int count, IEnumerable<Outcome> outcomes) => outcomes.ToList() is var found && found.Count >= count ? found : [];

    private IEnumerable<Outcome> Announced(Section section) =>
        SectionLists.Lists(section).Where(list => list.LeadIn is { } lead && Announcement().IsMatch(lead) && !IsOfProcess(lead)).SelectMany(list => list.Items).Select(OfItem);

    /// <summary>What a section that is not about outcomes wishes for its children.</summary>
    private IEnumerable<Outcome> Wished(Section section)
    {
        foreach (var list in SectionLists.Lists(section).Where(list => list.LeadIn is { } lead && Wish().IsMatch(lead) && !IsOfProcess(lead)))
        {
            foreach (var item in list.Items)
            {
                yield return OfItem(item);
            }
        }

        if (section.Role is SectionRole.Other && section.Heading is not null)
        {
            yield break;
        }

        foreach (var outcome in SectionLists.Paragraphs(section).SelectMany(paragraph => WishSentence.Read(paragraph, inOutcomes: false)))
        {
            yield return outcome;
        }
    }

    /// <summary>"The outcome of the assessment may be:" lists what is decided on one child.</summary>
    private bool IsOfProcess(string? leadIn) => leadIn is not null && OneChild().Match(leadIn) is { Success: true } match && terms.NamesProcess(match.Value);

    private IEnumerable<Outcome> OfTable(Table table)
    {
        var heads = table.HeaderRows > 0 ? table.Rows[0].ToList() : [];
        var column = heads.FindIndex(head => Head().IsMatch(head));
        return SectionLists.Rows(table, Math.Max(0, column)).Select(OfListed);
    }

    /// <summary>A heading or a cell that begins with a label ("Outcome 2: Safe homes") is titled by what stands after it.</summary>
    private Outcome OfListed(Listed listed)
    {
        var label = Labelled().Match(listed.Title!);
        var title = label.Success ? label.Groups["text"].Value : listed.Title!;
        return new(title, listed.Text.Length > 0 ? listed.Text : title, label.Success ? LabelScheme(label.Groups["label"].Value) : OutcomeScheme.Local, listed.Anchor);
    }

    /// <summary>The scheme that a label names by itself, as "Meaningful Measure 3" does.</summary>
    private OutcomeScheme LabelScheme(string label) => terms.Outcome(OutcomeTitle.Bare(label))?.Scheme ?? OutcomeScheme.Local;

    private Outcome? OfLabelled(Paragraph paragraph) => OfLabelled(paragraph.Text, paragraph.Anchor);

    /// <summary>"Outcome 2: …" is titled by its label, unless what stands after it is the title of a known outcome.</summary>
    private Outcome? OfLabelled(string text, Anchor anchor)
    {
        if (Labelled().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var (label, rest) = (match.Groups["label"].Value, match.Groups["text"].Value);
        var bare = LeadIn.Bare(rest);
        return terms.OutcomesOf(OutcomeTitle.Bare(bare)).Count > 0 ? new(bare, rest, OutcomeScheme.Local, anchor) : new(label, rest, OutcomeScheme.Local, anchor);
    }

    private static Outcome? OfTitled(Paragraph paragraph) => LeadIn.Split(paragraph.Text) is ({ } title, var rest)
        ? new(title, rest, OutcomeScheme.Local, paragraph.Anchor)
        : paragraph.Label is not null && !paragraph.Text.EndsWith(':') ? new(LeadIn.Bare(paragraph.Text), paragraph.Text, OutcomeScheme.Local, paragraph.Anchor) : null;

    private Outcome OfItem(ListItem item)
    {
        var text = LeadIn.Bare(item.Text);
        return OfLabelled(text, item.Anchor) is { } labelled ? labelled
            : Titled().Match(text) is { Success: true } match ? new(match.Groups["title"].Value, match.Groups["text"].Value, OutcomeScheme.Local, item.Anchor)
            : new(text, item.Text, OutcomeScheme.Local, item.Anchor);
    }

    [GeneratedRegex(@"^(?<label>(?:[A-Z][\w’'-]*\s+){0,3}(?:Measure|Outcome|Priority|Objective|Aim|Goal|Ambition)\s+(?:[0-9]{1,2}|[A-Z]|one|two|three|four|five|six|seven|eight))\s*[:.–-]\s*(?<text>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^(?<title>\S.{1,90}?)(?:\s+[-–—]\s+|:\s+)(?<text>\S.*)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Titled();

    [GeneratedRegex(@"\b(?:want|wish|aspire|hope|aim|outcomes?)\b[^:]{0,60}\b(?:children|young people|child|families|outcomes)\b[^:]{0,60}:$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Wish();

    [GeneratedRegex(@"\b(?:outcomes?|priorit(?:y|ies)|aims?|objectives?|goals?|ambitions?|measures?|areas?|want|wish|achieve|work\s+(?:for|towards)|indicators?|will|should)\b[^:]{0,200}:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Announcement();

    [GeneratedRegex(@"\b(?:outcomes?|results?|decisions?|recommendations?|conclusions?)\s+(?:of|from|following|after|for|at|to)\b[^:.]{0,60}|\b(?:possible|potential|likely)\s+outcomes?\b[^:.]{0,80}|\b(?:assessment|review|conference|meeting|enquiry|panel|hearing|referral|investigation)(?:['’]s)?\s+(?:outcomes?|results?|decisions?|may|can|will|should)\b[^:.]{0,60}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OneChild();

    [GeneratedRegex(@"\b(?:outcomes?|measures?|priorit(?:y|ies)|aims?|objectives?|goals?|ambitions?|indicators?|what we want)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Head();
}

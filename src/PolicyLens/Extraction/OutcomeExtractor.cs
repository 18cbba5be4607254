using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Extraction;

/// <summary>
/// Finds the outcomes that a chapter works towards, in whatever form it lists them: headed paragraphs, labelled
/// paragraphs ("Measure 2: …"), or a list, in a section about outcomes or after words such as "we want our children to:".
/// </summary>
public sealed partial class OutcomeExtractor(TermCatalogue terms) : IExtractor
{
    public Findings Extract(Chapter chapter)
    {
        var found = new List<Outcome>();
        foreach (var section in chapter.Sections.SelectMany(TopOutcomeSections))
        {
            found.AddRange(OfSection(section));
        }

        if (found.Count == 0)
        {
            found.AddRange(chapter.Passages().Where(passage => passage.Kind == PassageKind.Item && passage.LeadIn is { } lead && Wish().IsMatch(lead)).Select(OfItem));
        }

        return new() { Outcomes = InScheme(found).ToValueList() };
    }

    private static IEnumerable<Section> TopOutcomeSections(Section section) =>
        section.Role == SectionRole.Outcomes ? [section] : section.Sections.SelectMany(TopOutcomeSections);

    private static List<Outcome> OfSection(Section section)
    {
        var headed = section.Sections.Where(below => below.Heading is not null && below.Blocks.Count > 0).Select(OfHeaded).ToList();
        if (headed.Count > 0)
        {
            return headed;
        }

        var passages = Passage.Of(section).Where(passage => passage.Kind != PassageKind.Heading).ToList();
        var labelled = passages.Select(OfLabelled).OfType<Outcome>().ToList();
        return labelled.Count >= 2 ? labelled : [.. passages.Where(passage => passage.Kind == PassageKind.Item).Select(OfItem)];
    }

    private static Outcome OfHeaded(Section section) => new(
        section.Heading!.TrimEnd(':'),
        string.Join(' ', section.WithDescendants().SelectMany(Passage.Of).Where(passage => passage.Anchor != section.Anchor).Select(passage => passage.Text)),
        OutcomeScheme.Local,
        section.Anchor);

    private static Outcome? OfLabelled(Passage passage) => Labelled().Match(passage.Text) is { Success: true } match
        ? new(match.Groups["label"].Value, match.Groups["text"].Value, OutcomeScheme.Local, passage.Anchor)
        : null;

    private static Outcome OfItem(Passage passage)
    {
        var text = passage.Text.TrimEnd(';', '.', ',');
        text = text.EndsWith("; and", StringComparison.Ordinal) ? text[..^5] : text;
        return Titled().Match(text) is { Success: true } match
            ? new(match.Groups["title"].Value, match.Groups["text"].Value, OutcomeScheme.Local, passage.Anchor)
            : new(text, passage.Text, OutcomeScheme.Local, passage.Anchor);
    }

    /// <summary>Sets the scheme where the titles are of one: most of them must be, so that one like-named local outcome is not mistaken.</summary>
    private IEnumerable<Outcome> InScheme(List<Outcome> outcomes)
    {
        var schemes = outcomes.Select(outcome => terms.Outcome(TrailingNumber().Replace(outcome.Title, ""))?.Scheme).ToList();
        var scheme = schemes.OfType<OutcomeScheme>().GroupBy(known => known).Where(group => group.Count() >= 3 && group.Count() * 2 > outcomes.Count)
            .Select(group => (OutcomeScheme?)group.Key).FirstOrDefault();
        return outcomes.Select((outcome, index) => outcome with { Scheme = schemes[index] is { } own && own == scheme ? own : OutcomeScheme.Local });
    }

    [GeneratedRegex(@"^(?<label>(?:[A-Z][\w’'-]*\s+){0,3}(?:Measure|Outcome|Priority|Objective|Aim|Goal|Ambition)\s+(?:[0-9]{1,2}|[A-Z]|one|two|three|four|five|six|seven|eight))\s*[:.–-]\s*(?<text>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^(?<title>\S.{1,90}?)(?:\s+[-–—]\s+|:\s+)(?<text>\S.*)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Titled();

    [GeneratedRegex(@"\b(?:want|wish|aspire|hope|aim|outcomes?)\b[^:]{0,60}\b(?:children|young people|child|families|outcomes)\b[^:]{0,60}:$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Wish();

    [GeneratedRegex(@"\s+(?:[0-9]{1,2}|[A-Z]|one|two|three|four|five|six|seven|eight)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TrailingNumber();
}

using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Extraction.Principles;

/// <summary>
/// Finds the principles in sections about principles: the items of the list that the section announces as its principles, else
/// its paragraphs, items and rows, else what its headed parts say. In other sections only a list that is announced as the
/// principles counts. Each has what it binds to, its hedges and its subjects.
/// </summary>
public sealed partial class PrincipleExtractor(TermCatalogue terms, HedgeFinder hedges) : IExtractor
{
    public Findings Extract(Chapter chapter) => new()
    {
        Principles = chapter.AllSections()
            .SelectMany(section => section.Role == SectionRole.Principles ? OfSection(section) : Announced(section))
            .DistinctBy(passage => passage.Anchor)
            .Select(passage => new Principle(Label().Replace(passage.Text, ""), ModalityOf(passage), terms.SubjectsOf(passage.Text), passage.Anchor) { Hedges = HedgesOf(passage) })
            .ToValueList(),
    };

    private static IEnumerable<Passage> OfSection(Section section)
    {
        var passages = Passage.Of(section).Where(passage => passage.Kind != PassageKind.Heading && !IsHead(passage, section)).ToList();
        var announced = passages.Where(passage => passage.Kind != PassageKind.Row && passage.LeadIn?.Contains("principle", StringComparison.OrdinalIgnoreCase) == true).ToList();
        if (announced.Count > 0)
        {
            return announced;
        }

        var own = passages.Where(passage => passage.Kind is PassageKind.Item or PassageKind.Row || (!passage.Text.EndsWith(':') && TextShape.IsBody(passage.Text))).ToList();

        // "The principles are set out below." and then a section for each.
        return own.Count > 1 ? own : section.Sections.Where(below => below.Role == SectionRole.Other).SelectMany(OfHeaded).ToList() is { Count: > 1 } headed ? headed : own;
    }

    private static IEnumerable<Passage> OfHeaded(Section section) =>
        Passage.Of(section).Where(passage => passage.Kind is PassageKind.Item or PassageKind.Row || (passage.Kind == PassageKind.Paragraph && !passage.Text.EndsWith(':') && TextShape.IsBody(passage.Text)));

    private static IEnumerable<Passage> Announced(Section section) =>
        Passage.Of(section).Where(passage => passage is { Kind: PassageKind.Item, LeadIn: { } lead } && Announcement().IsMatch(lead));

    /// <summary>A row of heads is no principle.</summary>
    private static bool IsHead(Passage passage, Section section) =>
        passage.Kind == PassageKind.Row && section.Blocks.OfType<Table>().Any(table => Enumerable.Range(1, table.HeaderRows).Any(row => table.Anchor.Row(row) == passage.Anchor));

    /// <summary>
    /// What its first sentence that demands or promises anything binds to; "can" and "may" often only describe and count where none does.
    /// Where no sentence binds, the verb that its list is led in by counts ("We must:").
    /// </summary>
    private static Modality ModalityOf(Passage passage)
    {
        var own = Sentences(passage).Select(ModalityClassifier.Of).Where(modality => modality != Modality.Statement).OrderBy(modality => modality == Modality.Permission).ToList();
        return own.Count == 0 && passage is { Kind: PassageKind.Item, LeadIn: { } lead } && OpenVerb().IsMatch(lead)
            ? ModalityClassifier.Of(lead)
            : own.FirstOrDefault(Modality.Statement);
    }

    private ValueList<Hedge> HedgesOf(Passage passage) => Sentences(passage).SelectMany(hedges.Find).ToValueList();

    private static IEnumerable<string> Sentences(Passage passage) =>
        (passage.Kind == PassageKind.Row ? passage.Text.Split(Passage.CellSeparator) : [passage.Text]).SelectMany(SentenceSplitter.Split);

    // A number that is typed before the text: "P1", "Principle 2:".
    [GeneratedRegex(@"^(?:(?:Key\s+|Guiding\s+)?Principle\s+(?:[0-9]{1,2}|[A-Z]|one|two|three|four|five|six|seven|eight|nine|ten)\s*[:.–-]\s*|[A-Z]{1,2}[0-9]{1,2}[.):]?\s+)(?=\S)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(?:following|these|our|key|core|guiding|underpinning|general|overarching|shared)\s+(?:\w+\s+){0,3}principles\b(?![^:]{0,80}\b(?:set\s+out|contained|found|described|listed)\s+(?:in|within)\b)[^:.]{0,120}:$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Announcement();

    [GeneratedRegex(@"\b(?:must|shall|will|should|may|can|required\s+to|expected\s+to|committed\s+to|aims?\s+to|seeks?\s+to|endeavours?\s+to|duty\s+to|not|never|always|right\s+to|entitled\s+to|ought\s+to)\s*[:–-]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OpenVerb();
}

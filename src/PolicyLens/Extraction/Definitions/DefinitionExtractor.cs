using System.Buffers;
using System.Text.RegularExpressions;
using PolicyLens.Extraction.Listing;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Extraction.Definitions;

/// <summary>
/// Finds the terms that a chapter defines: in sentences ("X means …", "by X we mean …", "… (referred to as X)"), in glossaries as
/// tables, headed parts and labels, and as abbreviations with what they stand for.
/// </summary>
public sealed partial class DefinitionExtractor(AbbreviationFinder abbreviations) : IExtractor
{
    /// <summary>No sentence outside a glossary defines a term without one of these.</summary>
    private static readonly SearchValues<string> Cues = SearchValues.Create(
        ["defined", "mean", "refer", "term", "phrase", "expression", "word", "taken to be", "understood", "purposes of", "known as", "called", "hereafter", "hereinafter", "that is,", "i.e.", " is a", " is some", " is any", "in this ", "” is", "\" is", "’ is", "' is", "” are", "\" are"], StringComparison.OrdinalIgnoreCase);

    public Findings Extract(Chapter chapter)
    {
        var found = chapter.AllSections().SelectMany(OfSection).ToList();
        var explained = chapter.Passages().SelectMany(abbreviations.Explained).DistinctBy(each => each.Letters)
            .Select(each => new Definition(each.Letters, each.Quote, each.Anchor));
        return new() { Definitions = found.Concat(explained).DistinctBy(definition => (definition.Term.ToUpperInvariant(), definition.Anchor)).ToValueList() };
    }

    private static IEnumerable<Definition> OfSection(Section section)
    {
        var isGlossary = section.Role == SectionRole.Definitions || ReadsAsGlossary(section);
        foreach (var block in section.Blocks)
        {
            var passages = block is Table table && (isGlossary || IsGlossary(table)) ? OfTable(table) : OfPassages(section, block, isGlossary);
            foreach (var definition in passages)
            {
                yield return definition;
            }
        }

        foreach (var headed in isGlossary ? SectionLists.Headed(section, below => below.Role is SectionRole.Other) : [])
        {
            yield return new(headed.Title!, headed.Text, headed.Anchor);
        }
    }

    private static IEnumerable<Definition> OfTable(Table table) =>
        SectionLists.Rows(table).Where(row => row.Title != row.Text && TextShape.WordCount(row.Title!) <= 12).Select(row => new Definition(row.Title!, row.Text, row.Anchor));

    private static IEnumerable<Definition> OfPassages(Section section, Block block, bool isGlossary)
    {
        foreach (var passage in Passage.Of(section with { Heading = null, Blocks = [block] }))
        {
            var texts = passage.Kind == PassageKind.Row ? passage.Text.Split(Passage.CellSeparator) : [passage.Text];
            foreach (var sentence in texts.SelectMany(SentenceSplitter.Split).Where(sentence => isGlossary || sentence.AsSpan().ContainsAny(Cues)))
            {
                foreach (var term in DefiningSentence.Terms(sentence, isGlossary))
                {
                    yield return new(term, sentence, passage.Anchor);
                }
            }
        }
    }

    /// <summary>Whether a section of no known role is labels with what they mean: "Young carer – a person under 18 who …".</summary>
    private static bool ReadsAsGlossary(Section section)
    {
        if (section.Role is not (SectionRole.Other or SectionRole.Introduction))
        {
            return false;
        }

        var passages = Passage.Of(section).Where(passage => passage.Kind is PassageKind.Paragraph or PassageKind.Item).ToList();
        var meanings = passages.Count(passage => LabelOfMeaning().IsMatch(passage.Text));
        return meanings >= 2 && meanings * 2 > passages.Count;
    }

    private static bool IsGlossary(Table table) =>
        table.HeaderRows > 0 && GlossaryHeads().IsMatch(string.Join(Passage.CellSeparator, table.Rows[0]));

    [GeneratedRegex(@"^[“""‘']?[A-Z][\w’'()/, -]{1,60}?[”""’']?\s*(?::|–|—|\s-\s)\s*(?:an?|any|someone|anyone|the)\s+[^.;:]{0,80}?\b(?:who|whose|that|which|with|aged|under|made|for\s+whom|where|when|by)\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex LabelOfMeaning();

    [GeneratedRegex(@"^(?:(?:Key\s+)?(?:Term|Word|Phrase|Expression|Abbreviation|Acronym|Initials|Definition)s?\b.*\b(?:Meaning|Means|Definition|Explanation|Description|Stands for|In full|Full (?:name|term)|What (?:it|this|we) means?)s?\b|(?:Term|Abbreviation|Acronym)s?\s+\|)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex GlossaryHeads();
}

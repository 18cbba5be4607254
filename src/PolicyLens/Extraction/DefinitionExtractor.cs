using System.Buffers;
using System.Text.RegularExpressions;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Extraction;

/// <summary>Finds the terms that a chapter defines: "a child is defined as …", "the term 'in care' is applied to …", "X means …".</summary>
public sealed partial class DefinitionExtractor : IExtractor
{
    /// <summary>No sentence outside a glossary defines a term without one of these.</summary>
    private static readonly SearchValues<string> Cues = SearchValues.Create(["defined", "means", "refers to", "term", "phrase", "expression", "word"], StringComparison.OrdinalIgnoreCase);

    public Findings Extract(Chapter chapter)
    {
        var found = new List<Definition>();
        foreach (var passage in chapter.Passages().Where(passage => passage.Kind != PassageKind.Heading))
        {
            foreach (var sentence in SentenceSplitter.Split(passage.Text))
            {
                if (passage.Section.Role != SectionRole.Definitions && !sentence.AsSpan().ContainsAny(Cues))
                {
                    continue;
                }

                var match = Named().Match(sentence);
                match = match.Success ? match : DefinedAs().Match(sentence);
                match = match.Success ? match : Means().Match(sentence);
                match = match.Success || passage.Section.Role != SectionRole.Definitions ? match : Labelled().Match(sentence);
                if (match.Success && TextShape.WordCount(match.Groups["term"].Value) <= 8)
                {
                    found.Add(new(Opener().Replace(match.Groups["term"].Value.Trim(), ""), sentence, passage.Anchor));
                }
            }
        }

        return new() { Definitions = found.DistinctBy(definition => (definition.Term.ToUpperInvariant(), definition.Anchor)).ToValueList() };
    }

    [GeneratedRegex(@"^(?:(?:where|which|whereby|and|that|so)\s+)?(?:(?:an?|the|any)\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Opener();

    [GeneratedRegex(@"\b(?:the )?(?:term|phrase|expression|words?)\s+[""“'‘](?<term>[^""”'’]{2,60})[""”'’]\s+(?:is|are|has|will be|should be|means?|refers?|covers?|describes?|includes?|applies)\s*(?:applied to|used|defined|taken to mean|understood to mean|to mean|to|the meaning|a|an|any|all|those|children|young|people)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?:^|,\s+|\bwhere\s+|\bwhich\s+)(?:(?:an?|the|any)\s+)?[""“'‘]?(?<term>[\w’' -]{2,60}?)[""”'’]?\s+(?:is|are)\s+(?:legally |here |also )?defined\s+(?:as|in law as|to mean|by\b[^,.]{0,60}? as)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex DefinedAs();

    [GeneratedRegex(@"^(?:(?:In|For the purposes? of)\s+(?:this|the|these)\s+[^,]{3,60},\s+)?(?:(?:An?|The|Any|an?|the)\s+)?[""“'‘]?(?<term>[A-Za-z][\w’' -]{1,60}?)[""”'’]?\s+(?:means|refers to)\s+(?:an?|any|the|all|those|someone|anyone|children|young|people|persons?|care)\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Means();

    [GeneratedRegex(@"^(?<term>[A-Z][\w’'() -]{1,50}?)\s*(?::|–|—|\s-\s)\s*\S", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Labelled();
}

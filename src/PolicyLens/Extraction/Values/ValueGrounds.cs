using System.Text.RegularExpressions;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Values;

/// <summary>
/// Tells what each value rests on: the law or guidance that its own text cites or, where its title is an article or its section
/// says that the values are drawn from a source, that source. A step after the extractors, as it joins values and citations.
/// </summary>
internal static partial class ValueGrounds
{
    public static Findings AddTo(Findings findings, Chapter chapter)
    {
        if (findings.Values.Count == 0)
        {
            return findings;
        }

        var citations = findings.Citations.ToLookup(citation => citation.Anchor);
        var sources = SourcesOf(chapter, citations);
        return findings with { Values = findings.Values.Select(value => value with { RestsOn = GroundOf(value, citations[value.Anchor], sources) }).ToValueList() };
    }

    private static string? GroundOf(PolicyValue value, IEnumerable<Citation> own, Dictionary<Anchor, Citation> sources)
    {
        // A value that is a part of a sentence rests on what the whole sentence cites.
        var cited = own.FirstOrDefault(citation => value.Text.Contains(citation.Quote, StringComparison.Ordinal) || value.Title?.Contains(citation.Quote, StringComparison.Ordinal) == true);
        if (cited is not null)
        {
            return Name(cited, cited.Pinpoint);
        }

        var article = value.Title is { } title && Article().Match(title) is { Success: true } match ? $"Article {match.Groups["number"].Value}" : null;
        return sources.GetValueOrDefault(value.Anchor) is { } source ? Name(source, article ?? source.Pinpoint) : null;
    }

    private static string Name(Citation citation, string? pinpoint) => pinpoint is null ? citation.Title : $"{citation.Title}, {pinpoint}";

    /// <summary>For each text of a section after words such as "our values are rooted in …", what these words cite.</summary>
    private static Dictionary<Anchor, Citation> SourcesOf(Chapter chapter, ILookup<Anchor, Citation> citations)
    {
        var sources = new Dictionary<Anchor, Citation>();
        foreach (var section in chapter.AllSections())
        {
            Citation? source = null;
            foreach (var passage in Passage.Of(section))
            {
                if (passage.Kind != PassageKind.Item && Rests().IsMatch(passage.Text) && citations[passage.Anchor].FirstOrDefault() is { } named)
                {
                    source = named;
                }
                else if (source is not null)
                {
                    sources.TryAdd(passage.Anchor, source);
                }
            }
        }

        return sources;
    }

    [GeneratedRegex(@"^(?:Article|Art\.)\s*(?<number>[0-9]{1,2}(?:\([0-9]\))?)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Article();

    [GeneratedRegex(@"\b(?:rooted|based|grounded|founded|built|draw[ns]?|rests?|derived?|taken|underpinned|informed|reflects?|from|set out|enshrined|particular regard)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Rests();
}

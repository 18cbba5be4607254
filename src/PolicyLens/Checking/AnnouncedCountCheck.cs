using System.Globalization;
using System.Text.RegularExpressions;
using PolicyLens.Diagnostics;
using PolicyLens.Extraction.Provisions;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Checking;

/// <summary>"Five outcomes" that are followed by four: a number that is announced and a list, or sections, that do not keep it.</summary>
internal sealed partial class AnnouncedCountCheck : ICheck
{
    private const int FewestAnnounced = 2;
    private const int MostAnnounced = 30;

    public string Rule => "announced-count";

    public string Title => "lists that do not have as many entries as the text says";

    public IEnumerable<Issue> Check(CheckedChapter subject)
    {
        foreach (var section in subject.Chapter.AllSections())
        {
            for (var at = 0; at < section.Blocks.Count; at++)
            {
                if (section.Blocks[at] is Paragraph paragraph && Announced(paragraph.Text) is var (count, words) && Listed(section, at, subject.Findings) is { } listed && listed != count)
                {
                    yield return new(Rule, Severity.Warning, $"“{words}” are announced, and {listed.ToString(CultureInfo.InvariantCulture)} follow.")
                    {
                        Anchor = paragraph.Anchor,
                        Quote = words,
                        Suggestion = "See which is missing or too many, or change the number.",
                    };
                }
            }
        }
    }

    /// <summary>The number that the last sentence of a lead-in announces, with its words; null where it announces none.</summary>
    private static (int Count, string Words)? Announced(string text)
    {
        var sentence = SentenceSplitter.Split(text) is [.., var last] ? last : "";
        var leads = sentence.EndsWith(':') || Following().IsMatch(sentence);
        return leads && Pattern().Matches(sentence) is [.., var match] && NumberWord.Read(match.Groups["number"].Value) is { } count and >= FewestAnnounced and <= MostAnnounced
            ? ((int)count, match.Value)
            : null;
    }

    /// <summary>How many entries follow: items of the list right after, labelled paragraphs, or headed sections below; null where nothing that can be counted does.</summary>
    private static int? Listed(Section section, int lead, Findings findings)
    {
        if (lead + 1 < section.Blocks.Count && section.Blocks[lead + 1] is ItemList list)
        {
            // A paragraph inside a list cuts it in two for a reader of blocks; what goes on after it is the same list.
            return lead + 2 < section.Blocks.Count && section.Blocks.Skip(lead + 2).Any(block => block is ItemList) ? null : list.Items.Count;
        }

        if (lead + 1 < section.Blocks.Count)
        {
            var outcomes = findings.Outcomes.Count(outcome => outcome.Anchor.Section == section.Anchor);
            return outcomes >= FewestAnnounced ? outcomes : null;
        }

        return section.Sections.Count >= FewestAnnounced ? section.Sections.Count : null;
    }

    [GeneratedRegex(@"\b(?<number>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[2-9]|[12][0-9])\s+(?:(?:[a-z-]+)\s+){0,3}(?:outcomes|principles|values|priorities|aims|objectives|goals|standards|stages|steps|themes|areas|measures|rights|pledges|promises|commitments|rules|pillars|questions|elements|parts|categories|groups|articles|criteria|conditions|circumstances)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\b(?:as follows|(?:the )?following|summari[sz]ed under|these are|set out below|listed below|are below)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Following();
}

using System.Globalization;
using PolicyLens.Catalogue;
using PolicyLens.Model;
using Xunit;
using Xunit.Abstractions;

namespace PolicyLens.Tests.Labelled;

/// <summary>Whole chapters of the labelled findings: every kind of finding against the facts beside them, scores and misses printed.</summary>
public sealed class LabelledChapterTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(FindingCase.Folder, "chapters");

    [Theory]
    [InlineData("citation", 0.95)]
    [InlineData("provision", 0.85)]
    [InlineData("outcome", 0.9)]
    [InlineData("value", 0.9)]
    [InlineData("principle", 0.9)]
    [InlineData("definition", 0.85)]
    [InlineData("term", 0.95)]
    [InlineData("absent", 0.98)]
    public void The_facts_of_whole_chapters_are_found(string kind, double floor)
    {
        var score = new FindingScore($"{kind} of chapters");
        foreach (var file in Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var edition = Written.Edition(File.ReadAllLines(file));
            string[][] facts = [.. File.ReadLines(Path.ChangeExtension(file, ".facts")).Where(line => line.StartsWith(kind + ": ", StringComparison.Ordinal))
                .Select(line => line[(kind.Length + 2)..].Split(" | ").Select(column => column.Trim()).ToArray())];
            Add(score, kind, new FindingCase(Path.GetFileName(file), 1, kind, [], facts), edition);
        }

        output.WriteLine($"{score.Line()}\n{score.Misses()}");
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, $"labelled-chapters-{kind}.txt"), $"{score.Line()}\n{score.Misses()}");
        Assert.True(score.Recall >= floor && score.Precision >= floor, $"{score.Line()}\n{score.Misses()}");
    }

    private static void Add(FindingScore score, string kind, FindingCase labelled, Edition edition)
    {
        var findings = edition.Findings;
        switch (kind)
        {
            case "citation":
                score.Add(labelled, labelled.Expected, findings.Citations, FindingColumns.IsCitation, FindingColumns.Shown);
                break;
            case "provision":
                var values = findings.Provisions.Where(provision => provision.Topic != TopicCatalogue.Other).SelectMany(provision => provision.Values.Select(value => (provision, value))).ToList();
                score.Add(labelled, [.. labelled.Expected.SelectMany(FindingColumns.Values)], values, FindingColumns.IsValue, pair => $"{pair.provision.Topic} | {FindingColumns.Shown(pair.value)} | {pair.provision.Quote}");
                break;
            case "outcome":
                score.Add(labelled, labelled.Expected, findings.Outcomes, (wanted, found) => Key(wanted[0]) == Key(found.Title) && wanted[1] == FindingColumns.Name(found.Scheme), found => $"{found.Title} | {FindingColumns.Name(found.Scheme)}");
                break;
            case "value":
                score.Add(labelled, labelled.Expected, findings.Values, (wanted, found) => (wanted[0] == "-" ? found.Title is null : Key(wanted[0]) == Key(found.Title ?? "")) && (wanted[1] is "?" || RestsOn(wanted[1], found)), found => $"{found.Title} | {found.RestsOn} | {found.Text}");
                break;
            case "principle":
                score.Add(labelled, labelled.Expected, findings.Principles, (wanted, found) => (wanted[0] is "?" || wanted[0] == FindingColumns.Name(found.Modality)) && $"{Key(found.Text)} ".StartsWith($"{Key(wanted[1])} ", StringComparison.Ordinal), found => $"{FindingColumns.Name(found.Modality)} | {found.Text}");
                break;
            case "definition":
                score.Add(labelled, labelled.Expected, findings.Definitions, (wanted, found) => Key(wanted[0]) == Key(found.Term), found => found.Term);
                break;
            case "term":
                // A line for each wording, in the singular or the plural, however often it is used.
                var used = findings.Terminology.Where(use => use.Term is "looked-after-child" or "care-leaver").Select(use => (use.Term, Wording: Singular(Key(use.Quote)))).Distinct().ToList();
                score.Add(labelled, [.. labelled.Expected.Select(one => (string[])[one[0], Singular(Key(one[1]))]).DistinctBy(one => (one[0], one[1]))], used, (wanted, found) => wanted[0] == found.Term && wanted[1] == found.Wording, found => $"{found.Term} | {found.Wording}");
                break;
            default:
                var stated = labelled.Expected.Where(one => findings.Provisions.Any(provision => provision.Topic == one[0])).ToList();
                score.Add(labelled, labelled.Expected, labelled.Expected.Except(stated).ToList(), (wanted, found) => wanted[0] == found[0], found => found[0]);
                break;
        }
    }

    /// <summary>The label names the source; the finding may add the pinpoint.</summary>
    private static bool RestsOn(string wanted, PolicyValue found) =>
        Key(found.RestsOn ?? "-") is var said && (said == Key(wanted) || said.StartsWith($"{Key(wanted)} article", StringComparison.Ordinal) || said.StartsWith($"{Key(wanted)} section", StringComparison.Ordinal));

    private static string Singular(string wording) => wording.Replace("children", "child", StringComparison.Ordinal).Replace("people", "person", StringComparison.Ordinal)
        .Split(' ') is var words ? string.Join(' ', words.Select(word => word is "leavers" ? "leaver" : word)) : wording;

    private static string Key(string text) => string.Join(' ', text.ToLower(CultureInfo.InvariantCulture).Replace("’", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal)
        .Split([' ', ',', '.', ';', ':', '-', '–', '(', ')', '“', '”', '"'], StringSplitOptions.RemoveEmptyEntries));
}

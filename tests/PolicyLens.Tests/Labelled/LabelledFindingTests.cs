using System.Globalization;
using PolicyLens.Catalogue;
using PolicyLens.Extraction;
using PolicyLens.Model;
using Xunit;
using Xunit.Abstractions;

namespace PolicyLens.Tests.Labelled;

/// <summary>
/// The labelled findings: sentences of our own with what a careful person finds in them. The scores are printed, with every miss,
/// and kept beside the tests' programs; they may not fall below their floors.
/// </summary>
public sealed class LabelledFindingTests(ITestOutputHelper output)
{
    private static readonly Catalogues Known = Catalogues.Default;

    [Fact]
    public void Citations_are_found_as_labelled()
    {
        var score = new FindingScore("citations");
        foreach (var labelled in FindingCase.Read("citations.txt"))
        {
            score.Add(labelled, labelled.Expected, FindingsOf(labelled).Citations, IsCitation, citation =>
                $"{Name(citation.Kind)} | {citation.Title} | {citation.Year} | {citation.Pinpoint} | {string.Join(" ; ", UrisOf(citation))} | {Name(citation.Fault)}");
        }

        Tell(score);
        Assert.True(score is { Precision: >= 0.98, Recall: >= 0.97 }, score.Line());
        Assert.True(score.Cases >= 400 && score.Negatives * 10 >= score.Cases * 3, score.Line());
    }

    [Fact]
    public void Provisions_are_found_as_labelled()
    {
        var score = new FindingScore("provisions");
        var wrongTopics = new List<string>();
        foreach (var labelled in FindingCase.Read("provisions.txt"))
        {
            var found = FindingsOf(labelled).Provisions;

            // A sentence's values of one topic may stand in one provision or in several: each value counts.
            var expected = labelled.Expected.SelectMany(Values).ToList();
            var values = found.SelectMany(provision => provision.Values.Select(value => (provision, value))).ToList();
            score.Add(labelled, expected, values, IsValue, pair => $"{pair.provision.Topic} | {Name(pair.provision.Kind)} | {Shown(pair.value)}");
            wrongTopics.AddRange(values.Where(pair => pair.provision.Topic != TopicCatalogue.Other && !expected.Exists(one => one[0] == pair.provision.Topic))
                .Select(pair => $"{labelled.File}:{labelled.Line} {labelled.Text}\n    {pair.provision.Topic} | {Shown(pair.value)}"));
        }

        Tell(score);
        output.WriteLine($"values under a wrong topic: {wrongTopics.Count}\n{string.Join('\n', wrongTopics)}");
        Assert.True(score is { Precision: >= 0.95, Recall: >= 0.95 }, score.Line());
        Assert.Empty(wrongTopics);
        Assert.True(score.Cases >= 400 && score.Negatives * 10 >= score.Cases * 2, score.Line());
    }

    [Theory]
    [InlineData("modality", 3)]
    [InlineData("trigger", 4)]
    [InlineData("actor", 5)]
    public void What_a_provision_says_beside_its_amount_is_found_as_labelled(string what, int column)
    {
        var score = new FindingScore(what);
        foreach (var labelled in FindingCase.Read("provisions.txt"))
        {
            var found = FindingsOf(labelled).Provisions;
            var (expected, said) = (new List<string[]>(), new List<string>());
            foreach (var one in labelled.Expected.Where(one => one.Length > column && one[column] != "?" && !one[2].Contains(" [?]", StringComparison.Ordinal)))
            {
                // Only of provisions that are found: the others are counted above.
                if (found.FirstOrDefault(provision => provision.Topic == one[0] && Values(one).All(value => provision.Values.Any(candidate => IsValue(value, (provision, candidate))))) is { } provision)
                {
                    expected.Add([one[column]]);
                    said.Add((what switch { "modality" => Name(provision.Modality), "trigger" => provision.Trigger, _ => provision.Actor }) ?? "-");
                }
            }

            score.Add(labelled, expected, said, (wanted, candidate) => string.Equals(wanted[0], candidate, StringComparison.OrdinalIgnoreCase), text => text);
        }

        Tell(score);
        Assert.True(score.Recall >= 0.8, score.Line());
    }

    [Fact]
    public void Modality_and_hedges_are_found_as_labelled()
    {
        var (modalities, hedges) = (new FindingScore("modality of sentences"), new FindingScore("hedges"));
        foreach (var labelled in FindingCase.Read("modality.txt"))
        {
            modalities.Add(labelled, [[labelled.Expected[0][0]]], [ModalityOf(labelled.Text)], (wanted, found) => wanted[0] == Name(found), found => Name(found));
            string[][] expected = labelled.Expected[0][1] == "-" ? [] : [.. labelled.Expected[0][1].Split(" ; ").Select(hedge => new[] { hedge })];
            hedges.Add(labelled, expected, HedgesOf(labelled.Text), (wanted, found) => string.Equals(wanted[0], $"{Name(found.Kind)}: {found.Text}", StringComparison.OrdinalIgnoreCase), found => $"{Name(found.Kind)}: {found.Text}");
        }

        Tell(modalities);
        Tell(hedges);
        Assert.True(modalities.Recall >= 0.95, modalities.Line());
        Assert.True(hedges is { Precision: >= 0.9, Recall: >= 0.9 }, hedges.Line());
        Assert.True(modalities.Cases >= 200, modalities.Line());
    }

    private static Modality ModalityOf(string sentence) => ModalityClassifier.Of(sentence);

    private static IReadOnlyList<Hedge> HedgesOf(string sentence) => [];

    private static Findings FindingsOf(FindingCase labelled) => Extractors.Extract(labelled.ToChapter(), Known);

    private static bool IsCitation(string[] wanted, Citation found) =>
        (wanted[0] is "?" || wanted[0] == Name(found.Kind)) && Same(wanted[1], found.Title)
        && (wanted[2] is "?" || wanted[2] == (found.Year?.ToString(CultureInfo.InvariantCulture) ?? "-"))
        && (wanted[3] is "?" || wanted[3] == (found.Pinpoint ?? "-"))
        && (wanted[4] is "?" || wanted[4] == (UrisOf(found) is { Count: > 0 } uris ? string.Join(" ; ", uris) : "-"))
        && (wanted[5] is "?" || (wanted[5] is "-" ? found.Fault == CitationFault.None : wanted[5] == Name(found.Fault)));

    private static IReadOnlyList<string> UrisOf(Citation citation) =>
        citation.PinpointUris.Count > 0 ? citation.PinpointUris : citation.Uri is { } uri ? [uri] : [];

    /// <summary>The values of a labelled provision: topic, kind, lower end, amount, unit, condition.</summary>
    private static IEnumerable<string[]> Values(string[] provision)
    {
        foreach (var value in provision[2].Split("; "))
        {
            var open = value.IndexOf('[', StringComparison.Ordinal);
            var condition = open < 0 ? "-" : value[(open + 1)..].TrimEnd(']');
            var parts = (open < 0 ? value : value[..open]).Trim().Split(' ');
            var range = parts[0].Split("..");
            yield return [provision[0], provision[1], range.Length == 2 ? range[0] : "-", range[^1], parts[^1], condition];
        }
    }

    private static bool IsValue(string[] wanted, (Provision Provision, Quantity Value) found) =>
        wanted[0] == found.Provision.Topic && (wanted[1] is "?" || wanted[1] == Name(found.Provision.Kind))
        && wanted[2] == (found.Value.From?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-")
        && wanted[3] == found.Value.Amount.ToString("0.##", CultureInfo.InvariantCulture)
        && wanted[4] == found.Value.Unit
        && (wanted[5] is "?" || Same(wanted[5], found.Value.Condition ?? "-"));

    private static string Shown(Quantity value) =>
        $"{(value.From is { } from ? $"{from:0.##}.." : "")}{value.Amount:0.##} {value.Unit}{(value.Condition is { } condition ? $" [{condition}]" : "")}";

    private static bool Same(string left, string right) => string.Equals(Plain(left), Plain(right), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text) => text.Replace('’', '\'').Replace('‘', '\'').Trim();

    /// <summary>The public name of an enumeration's value.</summary>
    private static string Name<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonSerializer.SerializeToElement(value).GetString()!;

    private void Tell(FindingScore score)
    {
        var report = $"{score.Line()}\n{score.Misses()}";
        output.WriteLine(report);
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, $"labelled-{score.Line().Split("  ")[0].Trim().Replace(' ', '-')}.txt"), report);
    }
}

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
            score.Add(labelled, labelled.Expected, FindingsOf(labelled).Citations, FindingColumns.IsCitation, FindingColumns.Shown);
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
            var expected = labelled.Expected.SelectMany(FindingColumns.Values).ToList();
            var values = found.SelectMany(provision => provision.Values.Select(value => (provision, value))).ToList();
            score.Add(labelled, expected, values, FindingColumns.IsValue, pair => $"{pair.provision.Topic} | {FindingColumns.Name(pair.provision.Kind)} | {FindingColumns.Shown(pair.value)}");
            wrongTopics.AddRange(values.Where(pair => pair.provision.Topic != TopicCatalogue.Other && !expected.Exists(one => one[0] == pair.provision.Topic))
                .Select(pair => $"{labelled.File}:{labelled.Line} {labelled.Text}\n    {pair.provision.Topic} | {FindingColumns.Shown(pair.value)}"));
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
                if (found.FirstOrDefault(provision => provision.Topic == one[0] && FindingColumns.Values(one).All(value => provision.Values.Any(candidate => FindingColumns.IsValue(value, (provision, candidate))))) is { } provision)
                {
                    expected.Add([one[column]]);
                    said.Add((what switch { "modality" => FindingColumns.Name(provision.Modality), "trigger" => provision.Trigger, _ => provision.Actor }) ?? "-");
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
            modalities.Add(labelled, [[labelled.Expected[0][0]]], [ModalityOf(labelled.Text)], (wanted, found) => wanted[0] == FindingColumns.Name(found), found => FindingColumns.Name(found));
            string[][] expected = labelled.Expected[0][1] == "-" ? [] : [.. labelled.Expected[0][1].Split(" ; ").Select(hedge => new[] { hedge })];
            hedges.Add(labelled, expected, HedgesOf(labelled.Text), (wanted, found) => string.Equals(wanted[0], $"{FindingColumns.Name(found.Kind)}: {found.Text}", StringComparison.OrdinalIgnoreCase), found => $"{FindingColumns.Name(found.Kind)}: {found.Text}");
        }

        Tell(modalities);
        Tell(hedges);
        Assert.True(modalities.Recall >= 0.95, modalities.Line());
        Assert.True(hedges is { Precision: >= 0.9, Recall: >= 0.9 }, hedges.Line());
        Assert.True(modalities.Cases >= 200, modalities.Line());
    }

    private static Modality ModalityOf(string sentence) => ModalityClassifier.Of(sentence);

    private static IReadOnlyList<Hedge> HedgesOf(string sentence) => new HedgeFinder(Known.Hedges).Find(sentence);

    private static Findings FindingsOf(FindingCase labelled) => Extractors.Extract(labelled.ToChapter(), Known);

    private void Tell(FindingScore score)
    {
        var report = $"{score.Line()}\n{score.Misses()}";
        output.WriteLine(report);
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, $"labelled-{score.Line().Split("  ")[0].Trim().Replace(' ', '-')}.txt"), report);
    }
}

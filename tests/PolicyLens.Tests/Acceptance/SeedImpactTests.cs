using System.Text.Json;
using PolicyLens.Tests.Cli;
using Xunit;

namespace PolicyLens.Tests.Acceptance;

/// <summary>What a change of law or guidance would touch, on the five real chapters.</summary>
public sealed class SeedImpactTests
{
    [SeedTheory]
    [InlineData("Working Together")]
    [InlineData("working together to safeguard children")]
    public void Working_Together_is_cited_in_eight_places(string title)
    {
        Assert.Equal(
            [
                (Seeds.Bedfordshire, "1/p2", null), (Seeds.Unnamed, "amendment/p1", null), (Seeds.Unnamed, "1/l1.10", 2023), (Seeds.Unnamed, "2/p1", null),
                (Seeds.Plymouth, "1/p2", 2015), (Seeds.Peterborough, "1.1/l1.4", 2015), (Seeds.Swindon, null, 2013), (Seeds.Swindon, "1/p2", null),
            ],
            Passages(title));
    }

    [SeedTheory]
    [InlineData("000", "in-force")]
    [InlineData("001", "in-force superseded in-force")]
    [InlineData("002", "superseded")]
    [InlineData("003", "superseded")]
    [InlineData("004", "superseded in-force")]
    public void Each_edition_of_it_has_its_standing_of_now(string seed, string statuses) => Assert.Equal(
        statuses,
        string.Join(' ', Impact("Working Together").All("passages").Where(passage => passage.Text("id") == SeedLibrary.Id(seed)).Select(passage => passage.Text("status"))));

    [SeedFact]
    public void The_Data_Protection_Act_1998_is_cited_in_three() => Assert.Equal(
        [(Seeds.Bedfordshire, "1/l1.7", 1998), (Seeds.Plymouth, "1/l1.7", 1998), (Seeds.Swindon, "1/l1.8", 1998)],
        Passages("DPA 1998"));

    [SeedFact]
    public void Every_chapter_says_where_in_words() =>
        Assert.All(Impact("Working Together").All("passages"), passage => Assert.False(string.IsNullOrEmpty(passage.Text("place"))));

    private static JsonElement Impact(string title) => Seeds.Library.Work.Run("impact", title, "--json").Expect(0).Json;

    /// <summary>The seed, the anchor and the year of each passage, by seed.</summary>
    private static IEnumerable<(string, string?, int?)> Passages(string title)
    {
        string[] seeds = [Seeds.Bedfordshire, Seeds.Unnamed, Seeds.Plymouth, Seeds.Peterborough, Seeds.Swindon];
        var passages = Impact(title).All("passages");
        return seeds.SelectMany(seed => passages.Where(passage => passage.Text("id") == SeedLibrary.Id(seed)).Select(passage =>
            (seed, passage.Text("anchor"), passage.All("citations")[0].Get("year") is { ValueKind: JsonValueKind.Number } year ? year.GetInt32() : (int?)null)));
    }
}

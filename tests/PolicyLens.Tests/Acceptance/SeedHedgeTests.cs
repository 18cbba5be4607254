using PolicyLens.Tests.Cli;
using Xunit;

namespace PolicyLens.Tests.Acceptance;

/// <summary>What one real chapter hedges that another promises outright.</summary>
public sealed class SeedHedgeTests
{
    [SeedFact]
    public void The_principles_of_the_later_chapter_gain_three_hedges()
    {
        var gained = Principles().SelectMany(entry => entry.Get("binding").All("changes")).Where(change => change.Get("gained").GetBoolean()).ToList();

        Assert.Equal(["properly", "and appropriate", "where this is appropriate"], gained.Select(change => change.Text("text")));
        Assert.Equal(("approved", "properly approved"), (gained[0].Text("before"), gained[0].Text("after")));
        Assert.Equal(["qualifier", "condition", "condition"], gained.Select(change => change.Text("kind")));
    }

    [SeedFact]
    public void What_gains_a_hedge_is_weaker_and_a_change_of_modality() => Assert.All(
        Principles().Where(entry => entry.Get("binding").All("changes").Any(change => change.Get("gained").GetBoolean())),
        entry =>
        {
            Assert.Equal("weaker", entry.Get("binding").Text("shift"));
            Assert.Contains("modality", entry.Texts("effects"));
        });

    /// <summary>The pairs of principles of which the verb or the hedges differ.</summary>
    private static IEnumerable<System.Text.Json.JsonElement> Principles()
    {
        using var work = new WorkFolder();
        return work.Run("compare", Seeds.PathOf(Seeds.Bedfordshire), Seeds.PathOf(Seeds.Unnamed), "--json").Expect(0).Json.All("entries")
            .Where(entry => entry.Get("binding").ValueKind == System.Text.Json.JsonValueKind.Object
                && entry.Text("left")!.StartsWith("3/", StringComparison.Ordinal) && entry.Text("right")!.StartsWith("5/", StringComparison.Ordinal))
            .ToList();
    }
}

using PolicyLens.Comparison;
using PolicyLens.Comparison.History;
using PolicyLens.Model;
using PolicyLens.Tests.Library;
using PolicyLens.Tests.Properties.Editions;
using Xunit;

namespace PolicyLens.Tests.Properties;

/// <summary>A thousand edits with known effects over two hundred generated chapters, five to a chapter: half of them in editions of their own, half five at once.</summary>
public sealed class GeneratedEditionTests(EditedEditions editions) : IClassFixture<EditedEditions>
{
    [Fact]
    public void There_are_a_thousand_edits_of_every_kind_over_two_hundred_chapters()
    {
        var edits = editions.Pairs.SelectMany(judged => judged.Pair.Edits).ToList();

        Assert.Equal((1000, 200), (edits.Count, editions.Pairs.Select(judged => judged.Pair.Number).Distinct().Count()));
        Assert.All(Enum.GetValues<EditKind>(), kind => Assert.True(edits.Count(edit => edit.Kind == kind) >= 30, $"Seed {EditedEditions.Seed}: {kind}"));
    }

    [Fact]
    public void Every_planted_effect_is_told_at_its_clause_with_its_direction_and_nothing_else_is()
    {
        var faulty = editions.Pairs.Where(judged => judged.Faults.Count > 0).ToList();

        Assert.True(faulty.Count == 0, editions.Told(faulty));
    }

    [Fact]
    public void What_is_laid_out_otherwise_alone_has_no_effect()
    {
        var alone = editions.Pairs.Where(judged => judged.Pair.Edits.All(edit => edit.Kind >= EditKind.Renumbered)).ToList();

        Assert.True(alone.Count >= 100, $"Seed {EditedEditions.Seed}: {alone.Count}");
        Assert.All(alone, judged => Assert.True(judged.Change is { Level: ChangeLevel.None, Effects.Count: 0, Rank: EditionChange.LeastRank }, editions.Told([judged])));
    }

    [Fact]
    public void Planted_effects_stand_before_everything_editorial_in_each_edition_and_over_all()
    {
        foreach (var judged in editions.Pairs)
        {
            var places = judged.Change.Effects.Select((effect, at) => (effect, at)).ToLookup(one => one.effect.Effect == ChangeEffect.Editorial, one => one.at);
            Assert.True(places[true].All(at => places[false].All(other => other < at)), editions.Told([judged]));
        }

        var ranked = editions.Pairs.OrderByDescending(judged => judged.Change.Level).ThenBy(judged => judged.Change.Rank).Select(HasPlanted).ToList();
        Assert.Equal(ranked.OrderDescending(), ranked);
    }

    [Fact]
    public void A_library_of_the_editions_ranks_those_with_planted_effects_first()
    {
        using var folder = new LibraryFolder();
        using var library = folder.Open();
        var pairs = editions.Pairs.DistinctBy(judged => judged.Pair.Number).Take(60).ToDictionary(judged => new EditionId("generated", $"chapter-{judged.Pair.Number}", null));
        foreach (var (id, judged) in pairs)
        {
            library.Store(judged.Before, id, judged.Pair.Before, new() { Decided = true });
            library.Store(judged.After, id, judged.Pair.After, new() { Decided = true });
        }

        Assert.Equal(2 * pairs.Count, library.CompareNew());
        var changes = library.Changes(new()).Select(stored => stored.Read()).Where(change => change.From is not null).ToList();
        Assert.Equal(pairs.Count, changes.Count);
        foreach (var change in changes)
        {
            var judged = pairs[EditionId.TryParse(change.Id, out var id) ? id with { Edition = null } : default!];
            Assert.Equal(judged.Change.Effects, change.Effects);
            Assert.Equal(EditJudge.LevelOf(judged.Pair), change.Level);
        }

        var ranked = changes.Select(change => HasPlanted(pairs[new("generated", change.Id.Split('/', '@')[1], null)])).ToList();
        Assert.Equal(ranked.OrderDescending(), ranked);
        Assert.Equal(ranked.Count(planted => planted), library.Changes(new() { Least = ChangeLevel.Major }).Count);
    }

    private static bool HasPlanted(JudgedPair judged) => judged.Pair.Edits.Any(edit => edit.IsOfSubstance);
}

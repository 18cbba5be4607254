using PolicyLens.Library;
using PolicyLens.Searching;
using Xunit;

namespace PolicyLens.Tests.Searching.Contract;

/// <summary>Chapters that share their boilerplate, and one that says one thing three hundred times.</summary>
public sealed class FoldingLibrary<TEngine> : EngineFolder<TEngine>
    where TEngine : IEngineUnderTest
{
    public FoldingLibrary()
    {
        Library.Store(Invented.By("northshire", "The authority will ensure that every child is placed in an approved placement that meets their needs.", "A placement is visited.", "Placements end well.") with { Date = "2024" });
        Library.Store(Invented.By("southshire", "The council will ensure that every child is placed in an approved placement that meets their needs.") with { Date = "2023" });
        Library.Store(Invented.By("eastshire", "Our service will ensure that every child is placed in an approved placement, which meets their needs.") with { Date = "2022" });
        Library.Store(Invented.By("westshire", "An approved placement costs more in the city than by the sea.") with { Date = "2021" });
        Library.Store(Invented.By(
            "midshire",
            [.. Enumerable.Repeat("The panel meets.", 300), .. Enumerable.Range(0, 25).Select(number => $"The panel {string.Join(' ', Enumerable.Range(0, 5).Select(word => Made(number, word)))}.")]));
    }

    /// <summary>A word of its own for each number.</summary>
    private static string Made(int number, int word)
    {
        string[] syllables = ["bam", "cob", "dik", "fum", "gop"];
        return syllables[number % 5] + syllables[number / 5] + syllables[word];
    }
}

/// <summary>What is shown as one hit, and that pages of hits join.</summary>
public abstract class FoldingContract<TEngine>(FoldingLibrary<TEngine> shared) : IClassFixture<FoldingLibrary<TEngine>>
    where TEngine : IEngineUnderTest
{
    private readonly ChapterLibrary library = shared.Library;

    [Fact]
    public void Nearly_the_same_passages_of_several_authorities_are_one_hit_that_names_all()
    {
        var result = library.Search(new SearchQuery { Text = "approved placement", Folding = Folding.Alike });

        Assert.Equal((4, 2), (result.Total, result.Folded));
        Assert.Equal(2, result.Hits.Count);
        var folded = result.Hits.Single(hit => hit.Also.Count > 0);
        Assert.Equal(["Eastshire", "Northshire", "Southshire"], folded.Also.Select(also => also.Authority).Append(folded.Authority).Order(StringComparer.Ordinal));
        Assert.All(folded.Also, also => Assert.Contains("**approved** **placement**", also.Snippet, StringComparison.Ordinal));
        Assert.Equal("Westshire", result.Hits.Single(hit => hit.Also.Count == 0).Authority);
        Assert.Equal(4, result.Facets.Authority.Sum(facet => facet.Count));
    }

    [Fact]
    public void Unfolded_each_passage_is_a_hit()
    {
        var result = library.Search(new SearchQuery { Text = "approved placement" });

        Assert.Equal((4, 4, null), (result.Total, result.Hits.Count, result.Folded));
        Assert.All(result.Hits, hit => Assert.Empty(hit.Also));
    }

    [Fact]
    public void The_passages_of_a_chapter_are_one_hit()
    {
        var result = library.Search(new SearchQuery { Text = "placement", Folding = Folding.Chapter });

        Assert.Equal((6, 4), (result.Total, result.Folded));
        Assert.Equal(["eastshire", "northshire", "southshire", "westshire"], result.Hits.Select(hit => hit.Id.Authority).Order(StringComparer.Ordinal));
        Assert.Equal(2, result.Hits.Single(hit => hit.Id.Authority == "northshire").Also.Count);
    }

    [Fact]
    public void A_page_is_filled_though_hundreds_of_passages_say_the_same()
    {
        var result = library.Search(new SearchQuery { Text = "panel", Folding = Folding.Alike, Limit = 10 });

        Assert.Equal(325, result.Total);
        Assert.Equal(10, result.Hits.Count);
        Assert.Contains(result.Hits, hit => hit.Also.Count >= 299);
    }

    [Theory]
    [InlineData("placement", Folding.None, 1)]
    [InlineData("placement", Folding.Alike, 1)]
    [InlineData("placement", Folding.Chapter, 3)]
    [InlineData("panel", Folding.None, 40)]
    [InlineData("panel", Folding.Alike, 7)]
    [InlineData("title:manual", Folding.Chapter, 2)]
    [InlineData("placed visited sea", Folding.None, 1)]
    [InlineData("", Folding.None, 2)]
    public void Pages_join_without_gap_or_overlap(string text, Folding folding, int limit)
    {
        var query = new SearchQuery { Text = text, Folding = folding, Limit = SearchQuery.MaximumLimit, Year = text.Length == 0 ? 2024 : null };
        var all = library.Search(query).Hits.Select(hit => hit.Place()).ToList();
        var pages = Enumerable.Range(0, (all.Count / limit) + 2).Select(page => library.Search(query with { Limit = limit, Offset = page * limit }).Hits).ToList();

        Assert.NotEmpty(all);
        Assert.Equal(all, pages.SelectMany(page => page).Select(hit => hit.Place()));
        Assert.All(pages.Take(all.Count / limit), page => Assert.Equal(limit, page.Count));
        Assert.Equal(all.Count, all.Distinct().Count());
    }

    [Theory]
    [InlineData(Folding.None)]
    [InlineData(Folding.Alike)]
    public void What_has_most_of_the_words_follows_what_has_all_and_comes_once(Folding folding)
    {
        var query = new SearchQuery { Text = "approved placement needs", Folding = folding, Limit = 50 };
        var whole = library.Search(query);
        var pages = Enumerable.Range(0, 8).Select(page => library.Search(query with { Limit = 1, Offset = page })).ToList();

        Assert.Equal(3, whole.Total);
        Assert.Contains("westshire#1/p1", whole.More.Select(hit => hit.Place()));
        Assert.Equal(
            whole.Hits.Concat(whole.More).Select(hit => hit.Place()),
            pages.SelectMany(page => page.Hits.Concat(page.More)).Select(hit => hit.Place()));
    }

    [Fact]
    public void Where_no_passage_has_all_the_words_the_best_of_the_others_are_shown()
    {
        var result = library.All("sea placed needs");

        Assert.True(result.Relaxed);
        Assert.Equal(["eastshire", "northshire", "southshire"], result.Hits.Take(3).Select(hit => hit.Id.Authority).Order(StringComparer.Ordinal));
        Assert.Empty(result.More);
        Assert.False(library.All("sea AND placed AND needs").Relaxed);
    }

    [Fact]
    public void A_newer_edition_comes_first_among_equals()
    {
        var equals = library.All("child placed").Hits.Where(hit => hit.Id.Authority is "northshire" or "southshire").Select(hit => hit.Date);

        Assert.Equal(["2024", "2023"], equals);
    }

    [Fact]
    public void Limits_are_kept_in_bounds()
    {
        Assert.Single(library.Search(new SearchQuery { Text = "placement", Limit = 0, Offset = -5 }).Hits);
        Assert.Empty(library.Search(new SearchQuery { Text = "placement", Offset = int.MaxValue }).Hits);
        Assert.Equal(325, library.Search(new SearchQuery { Text = "panel", Limit = int.MaxValue }).Hits.Count);
    }
}

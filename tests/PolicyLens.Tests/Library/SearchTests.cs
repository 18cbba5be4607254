using PolicyLens.Library;
using PolicyLens.Model;
using PolicyLens.Searching;
using Xunit;

namespace PolicyLens.Tests.Library;

public sealed class SearchTests(SearchLibrary shared) : IClassFixture<SearchLibrary>
{
    private const string Introduction = "plymouth/values#1/p1";
    private const string Homes = "plymouth/values#1/p2";
    private const string Law = "plymouth/values#2/p1";
    private const string Plan = "plymouth/values#2.1/p1";
    private const string Accommodated = "north-yorkshire/leaving-care#16/p1";
    private const string Together = "north-yorkshire/leaving-care#16/p2";
    private const string ChildPlan = "north-yorkshire/leaving-care#17/p1";
    private const string Cafe = "unknown/siblings#1/p1";

    private readonly ChapterLibrary library = shared.Library;

    [Theory]
    [InlineData("corporate parent", Introduction)]
    [InlineData("CORPORATE   Parents", Introduction)]
    [InlineData("\"corporate parent\"", Introduction)]
    [InlineData("“corporate parent” child", Introduction)]
    [InlineData("looked-after", Introduction)]
    [InlineData("looked–after", Introduction)]
    [InlineData("children's homes", Homes)]
    [InlineData("children’s homes", Homes)]
    [InlineData("cooperat*", Homes)]
    [InlineData("co operation", Homes)]
    [InlineData("co-operat*", Homes)]
    [InlineData("\"the second rev\"*", Plan)]
    [InlineData("\"the second rev*\"", Plan)]
    [InlineData("law*", Law)]
    [InlineData("cafe", Cafe)]
    [InlineData("CAFÉ", Cafe)]
    [InlineData("Cafe\u0301 vis*", Cafe)]
    [InlineData("caf\u00e9*", Cafe)]
    [InlineData("siblings stay, together!", Together)]
    [InlineData("superseded", "")]
    public void Words_are_found_as_people_type_them(string text, string anchor)
    {
        var result = library.Search(text);

        Assert.Equal(anchor, string.Join(' ', result.Anchors()));
        Assert.False(result.Relaxed);
    }

    [Theory]
    [InlineData("\"parent corporate\"")]
    [InlineData("\"after looked\"")]
    public void A_phrase_wants_its_order(string text) => Assert.Equal(0, library.Search(text).Total);

    [Fact]
    public void A_quotation_mark_without_its_fellow_is_harmless() =>
        Assert.Equal([Introduction], library.Search("\"parent corporate").Anchors());

    [Fact]
    public void A_prefix_finds_words_whose_stem_is_shorter_than_it() =>
        Assert.Equal(Accommodated, library.Search("accommodat*").Anchors()[0]);

    [Fact]
    public void A_heading_is_found_by_the_passages_under_it()
    {
        var hit = library.Search("permanence").Hits.Single();

        Assert.Equal("Legal Framework › Permanence Planning", hit.Heading);
        Assert.Equal("A plan is made by the second review.", hit.Snippet);
    }

    [Fact]
    public void The_heading_above_counts_for_the_sections_below_it() =>
        Assert.Equal([Plan, Law], library.Search("framework").Anchors().Order(StringComparer.Ordinal));

    [Fact]
    public void A_section_number_is_not_found_as_a_word() => Assert.Equal(0, library.Search("16").Total);

    [Fact]
    public void A_section_without_a_heading_has_none() => Assert.Null(library.Search("every plan").Hits.Single().Heading);

    [Fact]
    public void A_hit_says_where_it_stands()
    {
        var hit = library.Search("corporate").Hits.Single();

        Assert.Equal(
            new()
            {
                Id = new("plymouth", "values", 2),
                Authority = "Plymouth",
                Title = "Policies, Values and Principles",
                Date = "2024-11",
                Anchor = new("1/p1"),
                Role = SectionRole.Introduction,
                Heading = "Introduction",
                Snippet = "The council is the **corporate** parent of every looked after child.",
                Score = hit.Score,
            },
            hit);
        Assert.True(hit.Score > 0);
    }

    [Fact]
    public void Better_hits_come_first_with_higher_scores()
    {
        var result = library.Search("plan child");

        Assert.Equal([ChildPlan], result.Anchors());
        var either = library.Search("plan");
        Assert.Equal(either.Hits.Select(hit => hit.Score).OrderDescending(), either.Hits.Select(hit => hit.Score));
        Assert.Equal([ChildPlan, Plan], either.Anchors().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_long_passage_is_cut_around_the_words()
    {
        using var folder = new LibraryFolder();
        using var other = folder.Open();
        var filler = string.Join(' ', Enumerable.Repeat("filler", 200));
        other.Store(Sample.Plymouth, Sample.Of($"{filler} the needle here {filler}"));

        var snippet = other.Search("needle").Hits.Single().Snippet;

        Assert.StartsWith("…", snippet, StringComparison.Ordinal);
        Assert.Contains("the **needle** here", snippet, StringComparison.Ordinal);
        Assert.EndsWith("…", snippet, StringComparison.Ordinal);
        Assert.True(snippet.Length < 400);
    }

    [Fact]
    public void Where_no_passage_has_all_the_words_those_with_the_most_of_them_will_do()
    {
        var result = library.Search("corporate siblings stay");

        Assert.True(result.Relaxed);
        Assert.Equal(Together, result.Anchors()[0]);
        Assert.Equal(3, result.Total);
    }

    [Fact]
    public void Where_no_passage_has_more_than_one_of_the_words_one_will_do()
    {
        var result = library.Search("corporate cafés");

        Assert.True(result.Relaxed);
        Assert.Equal([Introduction, Cafe], result.Anchors().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Where_operators_say_what_is_wanted_nothing_less_will_do()
    {
        Assert.Equal((0, false), (library.Search("corporate AND siblings").Total, library.Search("corporate AND siblings").Relaxed));
        Assert.Equal(0, library.Search("siblings stay -together").Total);
    }

    [Theory]
    [InlineData("zebra")]
    [InlineData("zebra giraffe")]
    public void Where_no_passage_has_any_word_nothing_is_found(string text)
    {
        var result = library.Search(text);

        Assert.Equal((0, false), (result.Total, result.Relaxed));
        Assert.Equal(new(), result.Facets);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \t ")]
    [InlineData("\"\"")]
    [InlineData("* - () ^ :")]
    [InlineData("\u0301")]
    public void A_query_without_a_word_finds_nothing(string text) => Assert.Equal(SearchResult.Nothing, library.Search(text));

    [Theory]
    [InlineData("corprate parent", "corporate parent")]
    [InlineData("Accomodation, siblings", "accommodation, siblings")]
    [InlineData("corporate siblings", null)]
    [InlineData("xylophone", null)]
    [InlineData("1998 sibblings 24", "1998 siblings 24")]
    public void A_word_that_occurs_nowhere_is_mended(string text, string? suggestion) =>
        Assert.Equal(suggestion, library.Search(text).Suggestion);

    [Fact]
    public void Pages_follow_each_other_without_gap_or_overlap()
    {
        var all = library.Search(new SearchQuery { Text = "plan OR review OR child" }).Anchors();

        var paged = Enumerable.Range(0, all.Length)
            .SelectMany(at => library.Search(new SearchQuery { Text = "plan OR review OR child", Limit = 1, Offset = at }).Anchors());

        Assert.Equal(5, all.Length);
        Assert.Equal(all, paged);
    }

    [Fact]
    public void Limits_are_kept_in_bounds()
    {
        Assert.Single(library.Search(new SearchQuery { Text = "plan", Limit = 0 }).Hits);
        Assert.Equal(2, library.Search(new SearchQuery { Text = "plan", Limit = int.MaxValue, Offset = -3 }).Hits.Count);
        var beyond = library.Search(new SearchQuery { Text = "plan", Offset = 100 });
        Assert.Equal((2, 0), (beyond.Total, beyond.Hits.Count));
    }

    [Fact]
    public void No_more_than_a_thousand_hits_are_given()
    {
        using var folder = new LibraryFolder();
        using var other = folder.Open();
        other.Store(Sample.Plymouth, Sample.Of("", sections:
        [
            Sample.Section("1", null, SectionRole.Other, [.. Enumerable.Range(0, 1200).Select(number => $"Child {number}.")]),
        ]));

        var result = other.Search(new SearchQuery { Text = "child", Limit = 5000 });

        Assert.Equal((1200, 1000), (result.Total, result.Hits.Count));
    }
}

using PolicyLens.Searching;
using Xunit;

namespace PolicyLens.Tests.Searching.Lucene;

public sealed class ExpressionTests
{
    private static readonly string[] Texts =
    [
        "Siblings are placed together wherever this is right for each of them.",
        "A brother or sister may visit at weekends; together they plan the day.",
        "Every child has a plan for permanence by the second review.",
        "Plans of children are organized and reviewed by the authority.",
        "The carer is placed under no duty to keep brothers and sisters together.",
    ];

    [Theory]
    [InlineData("sibling", new[] { 0 })]
    [InlineData("children", new[] { 2, 3 })]
    [InlineData("organise", new[] { 3 })]
    [InlineData("wellbeing", new int[0])]
    public void A_word_is_found_in_all_its_forms_and_spellings(string plain, int[] places)
    {
        using var folder = IndexedFolder.With(Texts);

        Assert.Equal(places, folder.Places(new MatchWord(plain)).Order());
    }

    [Theory]
    [InlineData("child", new[] { 2 })]
    [InlineData("children", new[] { 3 })]
    [InlineData("organised", new int[0])]
    [InlineData("organized", new[] { 3 })]
    public void A_word_of_an_exact_request_is_found_as_it_is_written(string plain, int[] places)
    {
        using var folder = IndexedFolder.With(Texts);

        Assert.Equal(places, folder.Places(new MatchWord(plain), exact: true));
    }

    [Fact]
    public void A_prefix_is_every_word_that_begins_so()
    {
        using var folder = IndexedFolder.With(Texts);

        Assert.Equal([0, 4], folder.Places(new MatchPrefix("place")).Order());
        Assert.Equal([2, 3], folder.Places(new MatchPrefix("review")).Order());
        Assert.Equal([3], folder.Places(new MatchPrefix("reviewed")));
        Assert.Empty(folder.Places(new MatchPrefix("zebra")));
    }

    [Fact]
    public void The_words_of_a_phrase_follow_one_another()
    {
        using var folder = IndexedFolder.With(Texts);

        Assert.Equal([0], folder.Places(new MatchPhrase(["placed", "together"], Prefix: false)));
        Assert.Equal([0], folder.Places(new MatchPhrase(["place", "togeth"], Prefix: true)));
        Assert.Empty(folder.Places(new MatchPhrase(["place", "together"], Prefix: false), exact: true));
        Assert.Equal([0], folder.Places(new MatchPhrase(["placed", "togeth"], Prefix: true), exact: true));
        Assert.Empty(folder.Places(new MatchPhrase(["together", "placed"], Prefix: false)));
    }

    [Fact]
    public void Parts_stand_near_each_other_in_any_order()
    {
        using var folder = IndexedFolder.With(Texts);
        var (brother, together) = (new MatchWord("brothers"), new MatchWord("together"));

        Assert.Equal([4], folder.Places(new MatchNear([brother, together], 2)));
        Assert.Equal([1, 4], folder.Places(new MatchNear([together, brother], 6)).Order());
        Assert.Empty(folder.Places(new MatchNear([brother, together], 1)));
        Assert.Equal([4], folder.Places(new MatchNear([new MatchPhrase(["brother", "and", "sister"], false), new MatchPrefix("toget")], 0)));
    }

    [Fact]
    public void The_words_of_parts_between_are_not_counted_as_words_between()
    {
        using var folder = IndexedFolder.With(Texts);

        Assert.Equal([0], folder.Places(new MatchNear([new MatchWord("siblings"), new MatchWord("placed"), new MatchWord("together")], 1)));
    }

    [Fact]
    public void Words_may_stand_in_different_columns_and_a_phrase_only_in_one()
    {
        using var folder = new IndexedFolder();
        folder.Index.Add(1, [IndexedFolder.Passage(1, 0, "They stay together.", lead: "The authority ensures that:", heading: "Siblings", title: "Placement")]);
        folder.Index.Commit("first");

        Assert.Equal([0], folder.Places(new MatchAll([new MatchWord("placements"), new MatchWord("sibling"), new MatchWord("ensure"), new MatchWord("stays")], [])));
        Assert.Empty(folder.Places(new MatchPhrase(["siblings", "they"], false)));
        Assert.Empty(folder.Places(new MatchNear([new MatchWord("siblings"), new MatchWord("together")], 50)));
        Assert.Equal([0], folder.Places(new MatchWithin(IndexColumn.Heading, new MatchWord("siblings"))));
        Assert.Empty(folder.Places(new MatchWithin(IndexColumn.Title, new MatchWord("siblings"))));
        Assert.Equal([0], folder.Places(new MatchWithin(IndexColumn.Title, new MatchPrefix("plac"))));
    }

    [Fact]
    public void What_is_left_out_is_left_out()
    {
        using var folder = IndexedFolder.With(Texts);

        Assert.Equal([1, 4], folder.Places(new MatchAll([new MatchWord("together")], [new MatchWord("sibling")])).Order());
        Assert.Equal([2, 3], folder.Places(new MatchAll([new MatchEverything()], [new MatchWord("together")])).Order());
        Assert.Equal([0, 1, 2, 4], folder.Places(new MatchAny([new MatchWord("together"), new MatchWord("permanence")])).Order());
    }

    [Fact]
    public void Marks_and_editions_are_asked_for_and_add_nothing_to_a_score()
    {
        using var folder = new IndexedFolder();
        folder.Index.Add(7, [IndexedFolder.Passage(7, 0, "Contact.", marks: ["role:principles", "topic:contact"]), IndexedFolder.Passage(7, 1, "Contact.")]);
        folder.Index.Add(8, [IndexedFolder.Passage(8, 0, "Contact.")]);
        folder.Index.Commit("first");

        Assert.Equal([IndexedFolder.Key(7, 0)], folder.Find(new MatchMark("topic:contact")).Best.Select(found => found.Passage));
        Assert.Empty(folder.Places(new MatchMark("topic:leaving")));
        Assert.Equal([IndexedFolder.Key(7, 1), IndexedFolder.Key(7, 0)], folder.Find(new MatchEditions([7])).Best.Select(found => found.Passage));
        Assert.Empty(folder.Places(new MatchEditions([])));

        var alone = folder.Find(new MatchWord("contact"), most: 1).Best[0].Score;
        var also = folder.Find(new MatchAll([new MatchWord("contact"), new MatchMark("role:other"), new MatchEditions([7, 8])], []), most: 1).Best[0].Score;
        Assert.Equal(alone, also);
    }

    [Fact]
    public void More_parts_than_Lucene_takes_at_once_are_no_failure()
    {
        using var folder = IndexedFolder.With("word1500", "word3", "nothing");
        IndexExpression[] words = [.. Enumerable.Range(0, 3000).Select(number => new MatchWord($"word{number}"))];

        Assert.Equal([0, 1], folder.Places(new MatchAny([.. words])).Order());
        Assert.Equal([2], folder.Places(new MatchAll([new MatchEverything()], [.. words])));
        Assert.Empty(folder.Places(new MatchAll([.. words], [])));
    }

    [Fact]
    public void A_prefix_stands_for_the_commonest_words_where_there_are_too_many()
    {
        using var folder = IndexedFolder.With([.. Enumerable.Range(0, 1000).Select(number => $"ab{number}"), "ab999 again"]);

        var found = folder.Find(new MatchPrefix("ab"), most: 2000);
        Assert.Equal(201, found.Total);
        Assert.Contains(IndexedFolder.Key(1, 1000), found.Best.Select(candidate => candidate.Passage));
    }

    [Theory]
    [InlineData("")]
    [InlineData("=plan")]
    [InlineData("text:plan")]
    [InlineData("\ud800")]
    public void A_word_that_is_none_finds_nothing(string plain)
    {
        using var folder = IndexedFolder.With(Texts);

        foreach (var exact in new[] { false, true })
        {
            Assert.Empty(folder.Places(new MatchWord(plain), exact));
            Assert.Empty(folder.Places(new MatchPrefix(plain), exact));
            Assert.Empty(folder.Places(new MatchPhrase([plain, plain], true), exact));
            Assert.Empty(folder.Places(new MatchNear([new MatchWord(plain), new MatchWord(plain)], 3), exact));
        }

        Assert.DoesNotContain("", folder.Index.Near(plain, 5));
        Assert.Equal(0, folder.Index.Count(plain));
    }

    [Fact]
    public void A_word_of_any_length_is_indexed()
    {
        var endless = new string('a', 50_000);
        using var folder = IndexedFolder.With(endless + " plan", "plan");

        Assert.Equal([0], folder.Places(new MatchWord(endless)));
        Assert.Equal([0], folder.Places(new MatchPhrase([endless, "plans"], false)));
        Assert.Equal([0], folder.Places(new MatchPrefix(endless[..300])));
    }
}

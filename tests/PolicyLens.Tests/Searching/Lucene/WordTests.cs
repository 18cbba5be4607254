using PolicyLens.Searching;
using Xunit;

namespace PolicyLens.Tests.Searching.Lucene;

public sealed class WordTests
{
    [Theory]
    [InlineData("permenence", new[] { "permanence", "permanency" })]
    [InlineData("premanence", new[] { "permanence", "permanency" })]
    [InlineData("bermanance", new[] { "permanence" })]
    [InlineData("xermanenc", new[] { "permanence", "permanency" })]
    [InlineData("caer", new[] { "care" })]
    [InlineData("car", new string[0])]
    [InlineData("zzzzzzzz", new string[0])]
    public void A_slip_is_mended_from_the_words_as_they_are_written(string plain, string[] near)
    {
        using var folder = IndexedFolder.With("Permanence and care.", "Permanence again.", "Permanency too.");

        Assert.Equal(near, folder.Index.Near(plain, 5));
    }

    [Fact]
    public void Of_equally_near_words_the_commonest_come_first_and_a_word_is_not_near_itself()
    {
        using var folder = new IndexedFolder();
        folder.Index.Add(1,
        [
            IndexedFolder.Passage(1, 0, "placed", heading: "placer"),
            IndexedFolder.Passage(1, 1, "places", title: "placer"),
            IndexedFolder.Passage(1, 2, "placed placed"),
            IndexedFolder.Passage(1, 3, "places", lead: "placed"),
            IndexedFolder.Passage(1, 4, "replaces"),
        ]);
        folder.Index.Commit("first");

        Assert.Equal(["placed", "placer", "places"], folder.Index.Near("placex", 9));
        Assert.Equal(["placed"], folder.Index.Near("placex", 1));
        Assert.Equal(["placer", "places"], folder.Index.Near("placed", 2));
        Assert.Empty(folder.Index.Near("placex", 0));
    }

    [Fact]
    public void A_word_is_counted_by_passage_in_any_column_and_form()
    {
        using var folder = new IndexedFolder();
        folder.Index.Add(1, [IndexedFolder.Passage(1, 0, "child child", heading: "Children"), IndexedFolder.Passage(1, 1, "none", title: "Child's rights"), IndexedFolder.Passage(1, 2, "none")]);
        folder.Index.Add(2, [IndexedFolder.Passage(2, 0, "children")]);
        folder.Index.Commit("first");

        Assert.Equal(3, folder.Index.Count("child"));
        Assert.Equal(3, folder.Index.Count("children"));
        Assert.Equal(0, folder.Index.Count("adult"));
    }

    [Theory]
    [InlineData("The child’s WELL-BEING", "wellbeing")]
    [InlineData("The child’s WELL-BEING", "child")]
    [InlineData("A café in Wrexham", "cafe")]
    [InlineData("colour", "colored")]
    [InlineData("health & care", "and")]
    [InlineData("multi-agency work", "multiagency")]
    public void Words_are_divided_and_folded_as_everywhere(string text, string plain)
    {
        using var folder = IndexedFolder.With(text, "nothing");

        Assert.Equal([0], folder.Places(new MatchWord(plain)));
    }
}

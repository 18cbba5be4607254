using PolicyLens.Searching;
using Xunit;

namespace PolicyLens.Tests.Searching.Lucene;

public sealed class AnswerTests
{
    [Fact]
    public void Everything_that_answers_is_counted_by_edition_and_mark()
    {
        using var folder = new IndexedFolder();
        for (var edition = 1; edition <= 12; edition++)
        {
            folder.Index.Add(edition, [.. Enumerable.Range(0, edition).Select(place => IndexedFolder.Passage(edition, place, "A plan.", marks: ["role:other", place == 0 ? "topic:first" : "topic:next"]))]);
        }

        folder.Index.Commit("first");
        var found = folder.Find(new MatchWord("plans"), most: 3);

        Assert.Equal(78, found.Total);
        Assert.Equal(78, found.Weighed);
        Assert.Equal(Enumerable.Range(1, 12).ToDictionary(edition => (long)edition, edition => edition), found.Editions);
        Assert.Equal(new Dictionary<string, int> { ["role:other"] = 78, ["topic:first"] = 12, ["topic:next"] = 66 }, found.Marks);
        Assert.Equal([IndexedFolder.Key(12, 11), IndexedFolder.Key(12, 10), IndexedFolder.Key(12, 9)], found.Best.Select(candidate => candidate.Passage));

        var counts = folder.Find(new MatchWord("plans"), most: 0);
        Assert.Empty(counts.Best);
        Assert.Equal((78, 12, 3), (counts.Total, counts.Editions.Count, counts.Marks.Count));
    }

    [Fact]
    public void A_scope_narrows_what_is_found_and_counted()
    {
        using var folder = new IndexedFolder();
        for (var edition = 1; edition <= 9; edition++)
        {
            folder.Index.Add(edition, [IndexedFolder.Passage(edition, 0, "A plan.", marks: [$"topic:t{edition}"]), IndexedFolder.Passage(edition, 1, "No word of it.")]);
            folder.Index.Commit($"stamp {edition}");
        }

        var only = folder.Find(new MatchWord("plan"), new(new HashSet<long> { 2, 5, 77 }, new HashSet<long>()));
        Assert.Equal([5, 2], only.Best.Select(found => PassageKey.EditionOf(found.Passage)));
        Assert.Equal(["topic:t2", "topic:t5"], only.Marks.Keys.Order(StringComparer.Ordinal));

        var except = folder.Find(new MatchWord("plan"), new(null, new HashSet<long> { 1, 2, 3, 4, 5, 6, 7 }));
        Assert.Equal([9, 8], except.Best.Select(found => PassageKey.EditionOf(found.Passage)));
        Assert.Equal([8, 9], except.Editions.Keys.Order());

        Assert.Equal(0, folder.Find(new MatchWord("plan"), new(new HashSet<long>(), new HashSet<long>())).Total);
        Assert.Equal([3], folder.Index.Like("a plan", new(new HashSet<long> { 3 }, new HashSet<long>()), 10).Select(found => PassageKey.EditionOf(found.Passage)));
    }

    [Fact]
    public void A_heading_counts_more_than_the_text_and_a_lead_less()
    {
        using var folder = new IndexedFolder();
        folder.Index.Add(1,
        [
            IndexedFolder.Passage(1, 0, "contact", "other words", "other words", "other words"),
            IndexedFolder.Passage(1, 1, "other words", "contact", "other words", "other words"),
            IndexedFolder.Passage(1, 2, "other words", "other words", "contact", "other words"),
            IndexedFolder.Passage(1, 3, "contact", "other words", "contact", "other words"),
            IndexedFolder.Passage(1, 4, "nothing", "other words", "other words", "other words"),
        ]);
        folder.Index.Commit("first");

        Assert.Equal([3, 2, 0, 1], folder.Places(new MatchWord("contact")));
    }

    [Fact]
    public void Passages_with_the_same_words_score_the_same_in_whatever_part_of_the_index_they_stand()
    {
        using var folder = new IndexedFolder();
        for (var edition = 1; edition <= 30; edition++)
        {
            folder.Index.Add(edition,
            [
                IndexedFolder.Passage(edition, 0, "Siblings are placed together where this is safe, and contact is kept with family."),
                .. Enumerable.Range(1, edition).Select(place => IndexedFolder.Passage(edition, place, place % 2 == 0 ? "Contact with a family is planned together." : "A safe place.")),
            ]);
            folder.Index.Commit($"{edition}");
        }

        var found = folder.Find(new MatchAll([new MatchWord("sibling"), new MatchWord("together"), new MatchWord("contact"), new MatchWord("safe"), new MatchWord("family")], []));

        Assert.Single(found.Best.Select(candidate => candidate.Score).Distinct());
        Assert.Equal(Enumerable.Range(1, 30).Reverse().Select(edition => (long)edition), found.Best.Select(candidate => PassageKey.EditionOf(candidate.Passage)));
    }

    [Fact]
    public void The_answer_does_not_depend_on_the_order_of_putting_in_or_on_what_was_taken_out()
    {
        IReadOnlyList<IndexedPassage>[] editions =
        [
            [IndexedFolder.Passage(1, 0, "A plan for contact."), IndexedFolder.Passage(1, 1, "Contact with siblings and with carers.")],
            [IndexedFolder.Passage(2, 0, "The contact plan is reviewed."), IndexedFolder.Passage(2, 1, "Reviews.")],
            [IndexedFolder.Passage(3, 0, "Contact contact contact plan.")],
        ];
        using var straight = new IndexedFolder();
        using var crooked = new IndexedFolder();
        foreach (var edition in new[] { 1, 2, 3 })
        {
            straight.Index.Add(edition, editions[edition - 1]);
        }

        straight.Index.Commit("done");
        crooked.Index.Add(4, [IndexedFolder.Passage(4, 0, "Contact plan plan plan plan."), IndexedFolder.Passage(4, 1, "Containment.")]);
        foreach (var edition in new[] { 3, 1, 2 })
        {
            crooked.Index.Add(edition, editions[edition - 1]);
            crooked.Index.Commit($"{edition}");
        }

        crooked.Index.Remove(1);
        crooked.Index.Commit("out");
        crooked.Index.Add(1, editions[0]);
        crooked.Index.Remove(4);
        crooked.Index.Commit("done");

        foreach (var word in new[] { "contact", "plan", "review" })
        {
            var (expected, found) = (straight.Find(new MatchWord(word)), crooked.Find(new MatchWord(word)));
            Assert.Equal(expected.Best, found.Best);
            Assert.Equal((expected.Total, straight.Index.Count(word)), (found.Total, crooked.Index.Count(word)));
            Assert.Equal(expected.Editions, found.Editions);
        }

        Assert.Empty(crooked.Index.Near("containmend", 5));
    }

    [Fact]
    public void A_text_is_like_those_that_share_its_rare_words()
    {
        using var folder = IndexedFolder.With(
            "Support goes on until the age of 25 for those in full time education.",
            "Support is given to all.",
            "The children and the carers and the authority.",
            "Care leavers in education have support until they are 25.");

        var like = folder.Index.Like("Support until 25 where the young person is in full-time education.", EditionScope.All, 3);

        Assert.Equal([0, 3, 1], like.Select(found => (int)(found.Passage - PassageKey.FirstOf(1))));
        Assert.Empty(folder.Index.Like("of the and", EditionScope.All, 5));
        Assert.Empty(folder.Index.Like("", EditionScope.All, 5));
    }
}

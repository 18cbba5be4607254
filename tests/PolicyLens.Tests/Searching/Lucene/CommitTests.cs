using PolicyLens.Searching;
using Xunit;

namespace PolicyLens.Tests.Searching.Lucene;

public sealed class CommitTests
{
    private static readonly IndexExpression Plan = new MatchWord("plan");

    [Fact]
    public void An_empty_folder_is_an_empty_index_without_a_stamp()
    {
        using var folder = new IndexedFolder();

        Assert.Equal("lucene", folder.Index.Engine);
        Assert.Null(folder.Index.Stamp);
        Assert.Equal(0, folder.Find(Plan).Total);
        Assert.Empty(folder.Index.Like("plan", EditionScope.All, 3));
        Assert.Empty(folder.Index.Near("plam", 3));
        Assert.Equal(0, folder.Index.Count("plan"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void What_is_put_in_is_found_once_it_is_committed_and_after_it_is_opened_again()
    {
        using var folder = new IndexedFolder();
        folder.Index.Add(1, [IndexedFolder.Passage(1, 0, "A plan.")]);
        Assert.Equal((0, null), (folder.Find(Plan).Total, folder.Index.Stamp));

        folder.Index.Commit("one");
        Assert.Equal((1, "one"), (folder.Find(Plan).Total, folder.Index.Stamp));

        folder.Reopen();
        Assert.Equal((1, "one"), (folder.Find(Plan).Total, folder.Index.Stamp));

        folder.Index.Commit("two");
        Assert.Equal((1, "two"), (folder.Find(Plan).Total, folder.Index.Stamp));
    }

    [Fact]
    public void An_index_of_nothing_has_a_stamp_and_finds_nothing()
    {
        using var folder = new IndexedFolder();
        folder.Index.Clear();
        folder.Index.Commit("empty");

        Assert.Equal("empty", folder.Index.Stamp);
        Assert.Equal(0, folder.Find(new MatchEverything()).Total);
        Assert.Equal(0, folder.Find(new MatchPrefix("p")).Total);
        Assert.Empty(folder.Index.Near("plam", 3));
        Assert.Empty(folder.Index.Like("plan", EditionScope.All, 3));
    }

    [Fact]
    public void An_edition_is_taken_out_and_everything_is()
    {
        using var folder = IndexedFolder.With("A plan.", "Plans.");
        folder.Index.Add(2, [IndexedFolder.Passage(2, 0, "A plan.")]);
        folder.Index.Remove(1);
        folder.Index.Remove(99);
        folder.Index.Commit("two");
        Assert.Equal([2L], folder.Find(Plan).Editions.Keys);

        folder.Index.Remove(2);
        folder.Index.Add(2, [IndexedFolder.Passage(2, 0, "A plan."), IndexedFolder.Passage(2, 1, "A plan.")]);
        folder.Index.Commit("again");
        Assert.Equal(2, folder.Find(Plan).Total);

        folder.Index.Clear();
        folder.Index.Add(3, [IndexedFolder.Passage(3, 0, "A plan.")]);
        folder.Index.Commit("three");
        Assert.Equal([3L], folder.Find(Plan).Editions.Keys);
    }

    [Fact]
    public void What_is_rolled_back_never_was()
    {
        using var folder = IndexedFolder.With("A plan.");
        folder.Index.Add(2, [IndexedFolder.Passage(2, 0, "A plan.")]);
        folder.Index.Remove(1);
        folder.Index.Rollback();
        Assert.Equal((1, "first"), (folder.Find(Plan).Total, folder.Index.Stamp));

        folder.Index.Clear();
        folder.Index.Rollback();
        folder.Index.Rollback();
        folder.Index.Add(3, [IndexedFolder.Passage(3, 0, "A plan.")]);
        folder.Index.Commit("second");
        Assert.Equal([1L, 3L], folder.Find(Plan).Editions.Keys.Order());
    }

    [Fact]
    public void What_was_not_committed_is_forgotten_when_the_index_is_closed()
    {
        using var folder = IndexedFolder.With("A plan.");
        folder.Index.Add(2, [IndexedFolder.Passage(2, 0, "A plan.")]);
        folder.Reopen();

        Assert.Equal((1, "first"), (folder.Find(Plan).Total, folder.Index.Stamp));
    }

    [Fact]
    public void A_first_commit_that_is_rolled_back_leaves_no_index()
    {
        using var folder = new IndexedFolder();
        folder.Index.Add(1, [IndexedFolder.Passage(1, 0, "A plan.")]);
        folder.Index.Rollback();

        Assert.Equal((0, null), (folder.Find(Plan).Total, folder.Index.Stamp));
        folder.Index.Add(1, [IndexedFolder.Passage(1, 0, "A plan.")]);
        folder.Index.Commit("one");
        Assert.Equal((1, "one"), (folder.Find(Plan).Total, folder.Index.Stamp));
    }

    [Fact]
    public void Other_readers_see_each_commit_and_nothing_between()
    {
        using var folder = IndexedFolder.With("A plan.");
        using var one = folder.Open();
        using var other = folder.Open();
        foreach (var edition in Enumerable.Range(2, 5))
        {
            folder.Index.Add(edition, [IndexedFolder.Passage(edition, 0, "A plan.")]);
            Assert.Equal((edition - 1, edition - 1), (Total(one), Total(other)));

            folder.Index.Commit($"{edition}");
            Assert.Equal((edition, $"{edition}"), (Total(one), one.Stamp));
            Assert.Equal((edition, $"{edition}"), (Total(other), other.Stamp));
        }
    }

    [Fact]
    public async Task Many_ask_while_one_writes()
    {
        using var folder = IndexedFolder.With("A plan.");
        using var other = folder.Open();
        using var done = new CancellationTokenSource();
        var askers = Enumerable.Range(0, 4).Select(number => Task.Run(() =>
        {
            var index = number % 2 == 0 ? folder.Index : other;
            var least = 1;
            do
            {
                var found = index.Find(new() { Expression = Plan, Most = 5 });
                Assert.InRange(found.Total, least, 41);
                Assert.Equal(found.Total, found.Editions.Values.Sum());
                least = found.Total;
                Assert.Single(index.Mark("A plan.", Plan, exact: false));
                Assert.NotEmpty(index.Near("plam", 2));
            }
            while (!done.IsCancellationRequested);
        })).ToList();

        for (var edition = 2; edition <= 41; edition++)
        {
            folder.Index.Add(edition, [IndexedFolder.Passage(edition, 0, "A plan.")]);
            folder.Index.Commit($"{edition}");
        }

        await done.CancelAsync();
        await Task.WhenAll(askers);
        Assert.Equal(41, Total(other));
    }

    [Fact]
    public void Two_writers_are_told_apart_and_a_reader_needs_no_lock()
    {
        using var folder = IndexedFolder.With("A plan.");
        folder.Index.Add(2, [IndexedFolder.Passage(2, 0, "A plan.")]);
        using var other = folder.Open();
        Assert.Equal(1, Total(other));

        var failure = Assert.Throws<IOException>(() => other.Add(3, [IndexedFolder.Passage(3, 0, "A plan.")]));
        Assert.Contains("another program", failure.Message, StringComparison.Ordinal);
        Assert.Contains(folder.Path, failure.Message, StringComparison.Ordinal);

        folder.Index.Commit("two");
        folder.Index.Dispose();
        other.Add(3, [IndexedFolder.Passage(3, 0, "A plan.")]);
        other.Commit("three");
        Assert.Equal(3, Total(other));
    }

    private static int Total(IChapterIndex index) => index.Find(new() { Expression = Plan, Most = 0 }).Total;
}

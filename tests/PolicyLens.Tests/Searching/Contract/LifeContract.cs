using PolicyLens.Library;
using PolicyLens.Model;
using PolicyLens.Searching;
using PolicyLens.Tests.Catalogue;
using PolicyLens.Tests.Library;
using Xunit;

namespace PolicyLens.Tests.Searching.Contract;

/// <summary>That the index says what the library holds, whatever happened to either.</summary>
public abstract class LifeContract<TEngine> : IDisposable
    where TEngine : IEngineUnderTest
{
    private readonly EngineFolder<TEngine> folder = new();
    private readonly ChapterLibrary library;

    protected LifeContract()
    {
        library = folder.Library;
        library.Store(Invented.By("northshire", "The otter swims in the northern river."));
    }

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void What_was_stored_is_found_after_closing()
    {
        library.Dispose();
        using var again = folder.Open();

        Assert.Equal((TEngine.Name, true), again.IndexState());
        Assert.Equal(["northshire#1/p1"], again.All("otters").Places());
    }

    [Fact]
    public void An_edition_that_moved_is_found_where_it_is_now()
    {
        library.Store(Invented.By(EditionId.UnknownAuthority, "The heron waits."));
        var (edition, bytes) = Invented.By(EditionId.UnknownAuthority, "The heron waits.").Made;
        var moved = library.Store(edition with { Findings = edition.Findings with { Authority = "Southshire" } }, new("southshire", "manual", null), bytes);

        Assert.NotNull(moved.RenamedFrom);
        Assert.Equal(["southshire#1/p1"], library.All("heron").Places());
        Assert.Equal([new("Southshire", 1)], library.All("heron").Facets.Authority);
        Sound();
    }

    [Fact]
    public void An_edition_that_was_read_anew_is_found_by_what_was_read()
    {
        var (edition, bytes) = Invented.By("southshire", "The heron waits.").Made;
        library.Store(edition with { Parser = "policylens 0.0.1" }, new("southshire", "manual", null), bytes);
        var again = edition with { Chapter = edition.Chapter with { Sections = [Sample.Section("1", "Birds", SectionRole.Principles, "The kingfisher dives.", "It is quick.")] } };
        Assert.Equal(StoreOutcome.Unchanged, library.Store(again, new("southshire", "manual", null), bytes).Outcome);

        Assert.Empty(library.Search(new SearchQuery { Text = "heron", Exact = true }).Hits);
        Assert.Equal(["southshire#1/p1"], library.All("kingfisher").Places());
        Assert.Equal(["southshire#1/p1", "southshire#1/p2"], library.All("heading:birds").Places());
        Sound();
    }

    [Fact]
    public void Where_storing_fails_midway_nothing_of_it_is_found_and_what_follows_is()
    {
        folder.Folder.Execute("CREATE TRIGGER broken BEFORE INSERT ON statements BEGIN SELECT RAISE(ABORT, 'no more'); END");
        Assert.Throws<LibraryException>(() => library.Store(Invented.By("southshire", "The heron waits beside the weir.")));
        folder.Folder.Execute("DROP TRIGGER broken");

        Assert.Equal(0, library.All("heron").Total);
        Assert.Equal(["northshire#1/p1"], library.All("otter").Places());
        library.Store(Invented.By("eastshire", "The heron flies past the weir."));
        Assert.Equal(["eastshire#1/p1"], library.All("heron").Places());
        Assert.Equal(["eastshire#1/p1"], library.All("wei*").Places());
        Assert.Equal(2, library.List().Count);
        Sound();
    }

    [Fact]
    public void Making_the_index_again_changes_no_answer()
    {
        library.Store(Invented.By("southshire", "The otter sleeps.", "Otters play with the heron."));
        var before = library.All("otter OR heron");
        Assert.Equal(2, library.Reindex());

        Assert.Equal(before.Hits.Select(hit => (hit.Place(), hit.Snippet, hit.Score)), library.All("otter OR heron").Hits.Select(hit => (hit.Place(), hit.Snippet, hit.Score)));
        Sound();
    }

    [Fact]
    public void An_index_that_was_lost_is_noticed_and_made_again()
    {
        Lose();
        Assert.False(library.IndexState().IsCurrent);
        Assert.Equal(["northshire#1/p1"], library.All("otter").Places());
        Assert.True(library.IndexState().IsCurrent);

        library.Dispose();
        Lose();
        using var again = folder.Open();
        again.Store(Invented.By("southshire", "The otter sleeps."));
        Assert.Equal(["northshire#1/p1", "southshire#1/p1"], again.All("otter").Places());
        Assert.Single(again.Similar("The otter swims in the river.", new() { Limit = 1 }).Hits);
    }

    [Fact]
    public void An_index_that_was_left_behind_is_noticed_and_made_again()
    {
        // As when another program stored an edition and could not write its index.
        folder.Folder.Execute("UPDATE settings SET value = 'later' WHERE name = 'stamp'; DELETE FROM passages");
        if (TEngine.Name == OwnEngine.Name)
        {
            folder.Folder.Execute("DELETE FROM settings WHERE name = 'words'");
        }

        Assert.False(library.IndexState().IsCurrent);
        Assert.Equal(["northshire#1/p1"], library.All("otter").Places());
        Assert.True(library.IndexState().IsCurrent);
    }

    [Fact]
    public void An_index_that_was_made_with_other_wordings_is_noticed_and_made_again()
    {
        Assert.Equal(0, library.All("lutra").Total);
        using (var other = folder.Open(Overlaid.With("""{ "synonyms": [ { "id": "otter", "variants": [ "otter", "lutra" ] } ] }""")))
        {
            Assert.False(other.IndexState().IsCurrent);
            Assert.Equal(["northshire#1/p1"], other.All("lutra").Places());
            Assert.True(other.IndexState().IsCurrent);
        }

        Assert.False(library.IndexState().IsCurrent);
        Assert.Equal(0, library.All("lutra").Total);
    }

    [Fact]
    public void A_library_without_editions_answers_with_nothing()
    {
        using var empty = new EngineFolder<TEngine>();

        Assert.Equal(0, empty.Library.Reindex());
        Assert.Equal(0, empty.Library.All("otter").Total);
        Assert.Equal(0, empty.Library.All("otter NEAR/3 riv* -role:scope").Total);
        Assert.Empty(empty.Library.Similar("The otter swims.", new()).Hits);
        Assert.Empty(empty.Library.Alerts());
    }

    [Fact]
    public void Another_program_s_editions_are_found_at_once()
    {
        using var other = folder.Open();
        Assert.Equal(["northshire#1/p1"], other.All("otter").Places());
        other.Store(Invented.By("southshire", "The otter sleeps."));
        Assert.Equal(2, library.All("otter").Total);
        library.Store(Invented.By("eastshire", "The otter eats weed."));
        Assert.Equal(3, other.All("otter").Total);
        other.Store(Invented.By("westshire", "The otter plays in weed."));
        Assert.Equal(["eastshire#1/p1", "westshire#1/p1"], library.All("wee*").Places());
        Sound();
    }

    [Fact]
    public void Words_that_another_program_took_out_are_known_again_when_they_come_back()
    {
        var (edition, bytes) = Invented.By("southshire", "The kingfisher dives.").Made;
        library.Store(edition with { Parser = "policylens 0.0.1" }, new("southshire", "manual", null), bytes);
        using (var other = folder.Open())
        {
            other.Store(edition with { Chapter = edition.Chapter with { Sections = [Sample.Section("1", null, SectionRole.Other, "It dives.")] } }, new("southshire", "manual", null), bytes);
            other.Reindex();
        }

        library.Store(Invented.By("eastshire", "A kingfisher sits."));
        Assert.Equal(["eastshire#1/p1"], library.All("kingf*").Places());
        Assert.Equal("kingfisher", library.All("kingfishor").Suggestion);
    }

    [Fact]
    public async Task Several_may_ask_while_several_store()
    {
        using var other = folder.Open();
        using var done = new CancellationTokenSource();
        var askers = new[] { library, other }.Select(asked => Task.Run(() =>
        {
            var least = 1;
            do
            {
                var found = asked.All("otter");
                Assert.InRange(found.Total, least, 13);
                Assert.Equal(found.Total, found.Hits.Count);
                least = found.Total;
            }
            while (!done.IsCancellationRequested);
        })).ToList();
        await Task.WhenAll(new[] { library, other }.Select((asked, number) => Task.Run(() =>
        {
            for (var at = 0; at < 6; at++)
            {
                asked.Store(Invented.By($"shire{number}x{at}", $"Otter {number} {at} swims."));
            }
        })));
        await done.CancelAsync();
        await Task.WhenAll(askers);

        Assert.Equal((13, 13), (library.All("otter").Total, other.All("otter").Total));
        Sound();
    }

    [Fact]
    public void The_order_of_storing_makes_no_difference()
    {
        WrittenEdition[] editions =
        [
            Invented.By("southshire", "The otter swims.", "Every child sees the otter.") with { Date = "2022" },
            Invented.By("eastshire", "The otter swims.", "The heron sees the river and the otter.") with { Date = "2023" },
            Invented.By("westshire", "A heron swims with the child.", "The otter swims.") with { Date = "2023" },
            Invented.By("midshire", "The child swims in the river.", "The otter sleeps all day."),
        ];
        using var turned = new EngineFolder<TEngine>();
        foreach (var edition in editions)
        {
            library.Store(edition);
        }

        foreach (var edition in editions.Reverse().Append(Invented.By("northshire", "The otter swims in the northern river.")))
        {
            turned.Library.Store(edition);
        }

        foreach (var query in new[] { "otter", "otter swims", "child OR heron", "river NEAR/5 otter", "swi* -child", "heron river child" })
        {
            var (left, right) = (library.All(query), turned.Library.All(query));
            Assert.Equal(left.Hits.Concat(left.More).Select(hit => (hit.Place(), Math.Round(hit.Score, 5))), right.Hits.Concat(right.More).Select(hit => (hit.Place(), Math.Round(hit.Score, 5))));
            Assert.Equal(left.Facets, right.Facets);
        }
    }

    [Fact]
    public void The_engine_is_chosen_once_and_remembered()
    {
        library.Reindex("fts5");
        Assert.Equal("fts5", library.IndexState().Engine);
        Assert.Equal(["northshire#1/p1"], library.All("otter").Places());
        library.Reindex(TEngine.Name);
        using var other = folder.Open();
        Assert.Equal((TEngine.Name, true), other.IndexState());
        Assert.Equal(["northshire#1/p1"], other.All("otter").Places());

        var failure = Assert.Throws<LibraryException>(() => library.Reindex("none"));
        Assert.Contains("none", failure.Message, StringComparison.Ordinal);
        Assert.Equal(TEngine.Name, library.IndexState().Engine);
        Assert.Equal(1, library.All("otter").Total);
    }

    private void Lose()
    {
        if (Directory.Exists(folder.IndexFolder))
        {
            Directory.Delete(folder.IndexFolder, recursive: true);
        }
        else
        {
            folder.Folder.Execute("DELETE FROM passages_fts; DELETE FROM passages; DELETE FROM words; DELETE FROM settings");
        }
    }

    private void Sound()
    {
        if (TEngine.Name == OwnEngine.Name)
        {
            folder.Folder.CheckSound();
        }
        else
        {
            Assert.Equal("ok", folder.Folder.Scalar("PRAGMA integrity_check"));
        }
    }
}

using PolicyLens.Absence;
using PolicyLens.Library;
using PolicyLens.Model;
using PolicyLens.Searching;
using PolicyLens.Tests.Library;
using Xunit;

namespace PolicyLens.Tests.Searching.Contract;

/// <summary>What is new for a saved search, and why.</summary>
public abstract class AlertContract<TEngine> : IDisposable
    where TEngine : IEngineUnderTest
{
    private const string Support = "Care leavers are supported by the council until they are 21.";
    private static readonly Question Stated = new(QuestionKind.Topic, "leaving-care-support", "Support after leaving care");

    private readonly EngineFolder<TEngine> folder = new();
    private readonly ChapterLibrary library;

    protected AlertContract()
    {
        library = folder.Library;
        library.Store(Invented.By("northshire", Support, "Parents are told.") with { Date = "2020" });
        library.Save("Support", new SearchQuery { Text = "supported council" });
    }

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Nothing_is_new_when_a_search_was_just_saved() => Assert.Empty(New());

    [Fact]
    public void A_new_chapter_is_new_once_it_was_stored_and_until_it_was_shown()
    {
        library.Store(Invented.By("southshire", "Our council supported them."));

        var found = Assert.Single(New());
        Assert.Equal((Novelty.NewChapter, null, "southshire#1/p1"), (found.Why, found.Before, found.Hit.Place()));
        Assert.Single(New());
        Show();
        Assert.Empty(New());
    }

    [Fact]
    public void What_is_stored_between_looking_and_showing_is_not_missed()
    {
        library.Store(Invented.By("southshire", "Our council supported them."));
        var looked = library.Alerts();
        library.Store(Invented.By("eastshire", "The council has supported all."));
        library.MarkShown(looked);

        Assert.Equal(["eastshire#1/p1"], New().Select(found => found.Hit.Place()));
    }

    [Fact]
    public void A_passage_that_the_edition_before_has_not_is_new()
    {
        library.Store(Invented.By("northshire", Support, "Parents are told.", "The council has supported every foster carer with training since May.") with { Date = "2021" });

        var found = Assert.Single(New());
        Assert.Equal((Novelty.NewPassage, "northshire/manual@1", "northshire#1/p3", null), (found.Why, found.Before!.ToString(), found.Hit.Place(), found.BeforeText));
    }

    [Fact]
    public void A_passage_that_is_worded_otherwise_is_changed_and_what_it_said_is_told()
    {
        library.Store(Invented.By("northshire", "Parents are told.", Support.Replace("21", "25", StringComparison.Ordinal)) with { Date = "2021" });

        var found = Assert.Single(New());
        Assert.Equal((Novelty.Changed, "northshire#1/p2", "1/p1", Support), (found.Why, found.Hit.Place(), found.BeforeAnchor?.Value, found.BeforeText));
    }

    [Fact]
    public void A_reissue_with_nothing_new_alerts_nobody()
    {
        library.Store(Invented.By("northshire", "Parents are told at once.", Support) with { Date = "2021" });

        Assert.Empty(New());
    }

    [Fact]
    public void Of_several_editions_since_the_newest_is_compared_with_the_last_that_was_shown()
    {
        library.Store(Invented.By("northshire", "Nothing is said here.") with { Date = "2021" });
        library.Store(Invented.By("northshire", Support) with { Date = "2022" });
        Assert.Empty(New());

        library.Store(Invented.By("northshire", Support.Replace("21", "24", StringComparison.Ordinal)) with { Date = "2023" });
        library.Store(Invented.By("northshire", Support.Replace("21", "25", StringComparison.Ordinal)) with { Date = "2024" });
        var found = Assert.Single(New());
        Assert.Equal((Novelty.Changed, "northshire/manual@5", Support), (found.Why, found.Hit.Id.ToString(), found.BeforeText));
    }

    [Fact]
    public void A_chapter_that_meets_conditions_which_it_did_not_meet_is_new()
    {
        library.Save("Stated", new SearchQuery { Text = "", States = [Stated] });
        library.Save("Cited", new SearchQuery { Text = "cites:\"Children Act 1989\"" });
        library.Store(Invented.By("northshire", Support) with { Date = "2021", Provisions = [Invented.Support("1/p1", 21)] });
        Assert.Equal([Novelty.NowMeets], New("Stated").Select(found => found.Why));
        Assert.Empty(New("Cited"));
        Show();

        library.Store(Invented.By("northshire", Support) with { Date = "2022", Provisions = [Invented.Support("1/p1", 21)], Citations = [Invented.Law("1/p1", "Children Act 1989")] });
        Assert.Empty(New("Stated"));
        Assert.Equal([Novelty.NowMeets], New("Cited").Select(found => found.Why));
        Show();

        library.Store(Invented.By("northshire", Support, "More.") with { Date = "2023", Citations = [Invented.Law("1/p1", "Children Act 1989")] });
        Assert.Empty(New("Stated"));
        Assert.Empty(New("Cited"));
    }

    [Fact]
    public void A_mark_or_a_role_is_a_condition_of_passages()
    {
        library.Save("Role", new SearchQuery { Text = "", Role = "scope" });
        library.Store(new WrittenEdition("northshire", Sample.Section("1", "Practice", SectionRole.Principles, Support), Sample.Section("2", "Scope", SectionRole.Scope, "This is for all.")) { Date = "2021" });

        Assert.Equal([(Novelty.NewPassage, "northshire#2/p1")], New("Role").Select(found => (found.Why, found.Hit.Place())));
    }

    [Fact]
    public void What_only_some_words_or_a_mended_slip_finds_is_not_new()
    {
        library.Save("Slip", new SearchQuery { Text = "permenence" });
        library.Save("Some", new SearchQuery { Text = "zebra permanence" });
        library.Store(Invented.By("southshire", "Permanence matters."));

        Assert.Empty(New("Slip"));
        Assert.Empty(New("Some"));
    }

    [Fact]
    public void Names_are_one_whatever_their_capitals_and_a_search_saved_again_begins_anew()
    {
        library.Store(Invented.By("southshire", "Our council supported them."));
        library.Save("SUPPORT", new SearchQuery { Text = "supported" });

        Assert.Equal("Support", Assert.Single(library.SavedSearches()).Name);
        Assert.Empty(New());
        Assert.Single(library.Alerts(["sUPPort"]));
        Assert.Empty(library.Alerts(["other"]));
        Assert.True(library.Forget("support"));
        Assert.False(library.Forget("support"));
        Assert.Empty(library.Alerts());
    }

    [Fact]
    public void Everything_that_a_search_asks_for_is_kept()
    {
        var query = new SearchQuery
        {
            Text = "a -b",
            Authority = "Northshire",
            Role = "scope",
            Cites = "Children Act 1989",
            Topic = "contact",
            Year = 2024,
            Status = "repealed",
            Exact = true,
            States = [Stated with { Comparator = Comparator.AtLeast, Amount = 25 }],
            Lacks = [Stated],
        };
        library.Save("All", query);
        using var again = folder.Open();

        Assert.Equal(query, again.SavedSearches().Single(search => search.Name == "All").Query);
    }

    private IReadOnlyList<NewHit> New(string name = "Support") => Assert.Single(library.Alerts([name])).New;

    private void Show() => library.MarkShown(library.Alerts());
}

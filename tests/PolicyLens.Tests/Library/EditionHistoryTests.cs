using PolicyLens.Comparison;
using PolicyLens.Comparison.History;
using PolicyLens.Library;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Library;

/// <summary>The editions of a chapter in the order in which they held, what each changed, and what is forgotten.</summary>
public sealed class EditionHistoryTests : IDisposable
{
    private static readonly EditionId Contact = new("northshire", "contact", null);

    private readonly LibraryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_older_edition_that_comes_later_is_not_the_newest()
    {
        using var library = folder.Open();
        Store(library, "2024-05", "Care leavers have support until they are 25.");
        Store(library, "2022", "Care leavers have support until they are 21.");

        Assert.Equal(["northshire/contact@2", "northshire/contact@1"], library.List().Select(edition => edition.Id.ToString()));
        Assert.Equal("northshire/contact@1", library.Find(Contact)!.Id.ToString());
        Assert.Equal([1], library.Newest().Select(edition => edition.Id.Edition!.Value));
    }

    [Fact]
    public void An_edition_without_a_date_follows_the_newest_of_its_day()
    {
        using var library = folder.Open();
        Store(library, "2023", "One.");
        Store(library, null, "Two.");
        Store(library, "2022", "Nought.");
        Store(library, "2024", "Three.");

        Assert.Equal([3, 1, 2, 4], library.List().Select(edition => edition.Id.Edition!.Value));
        Assert.Equal([SinceKind.Stated, SinceKind.Stated, SinceKind.Stored, SinceKind.Stated], library.List().Select(edition => edition.SinceKind));
        Assert.Equal([false, false, false, true], library.List().Select(edition => edition.IsNewest));
    }

    [Fact]
    public void A_library_of_a_day_has_the_editions_that_held_then()
    {
        using (var library = folder.Open())
        {
            Store(library, "2023-01-10", "One.");
            Store(library, "2024-05", "Two.");
        }

        using var then = ChapterLibrary.OpenExisting(folder.FullName, TimeProvider.System, new() { AsOf = "2024-04-30" });
        Assert.Equal("northshire/contact@1", then.Find(Contact)!.Id.ToString());
        Assert.Equal(["northshire/contact@1"], then.Newest().Select(edition => edition.Id.ToString()));
        Assert.Single(then.List());

        using var before = ChapterLibrary.OpenExisting(folder.FullName, TimeProvider.System, new() { AsOf = "2022-12-31" });
        Assert.Null(before.Find(Contact));
        Assert.Empty(before.Newest());
    }

    [Fact]
    public void Each_edition_is_compared_once_with_the_one_that_held_before_it()
    {
        using var library = folder.Open();
        Store(library, "2023", "Care leavers must be visited within 10 working days.", "The panel meets.");
        Store(library, "2024", "Care leavers should be visited within 10 working days.", "The panel meets.");

        Assert.Equal(2, library.CompareNew());
        Assert.Equal(0, library.CompareNew());
        var change = library.Changes(new() { Least = ChangeLevel.Minor }).Single().Read();
        Assert.Equal(("northshire/contact@2", "northshire/contact@1", ChangeLevel.Major), (change.Id, change.From, change.Level));
        Assert.Equal([(ChangeEffect.Modality, EffectDirection.Weaker)], change.Effects.Select(effect => (effect.Effect, effect.Direction!.Value)));
        Assert.Equal("Care leavers should be visited within 10 working days.", change.Effects[0].AfterQuote);

        // One that held between the two: both it and the later one are compared anew, and the first is left.
        Store(library, "2023-06", "Care leavers must be visited within 10 working days.", "The panel meets twice.");
        Assert.Equal(2, library.CompareNew());
        Assert.Equal(["northshire/contact@1", "northshire/contact@3", "northshire/contact@2"], library.History(Contact).Select(edition => edition.Id));
        Assert.Equal([null, "northshire/contact@1", "northshire/contact@3"], library.History(Contact).Select(edition => edition.From));
    }

    [Fact]
    public void Changes_are_found_by_day_authority_effect_and_weight()
    {
        using var library = folder.Open();
        Store(library, "2023", "Staff must record it.");
        Store(library, "2024-05", "Staff should record it.");
        Store(library, "2024-09", "Staff should record it well.");
        library.CompareNew();

        Assert.Equal([2, 3, 1], Numbers(new()));
        Assert.Equal([2, 3], Numbers(new() { Since = "2024-05-20" }));
        Assert.Equal([3], Numbers(new() { Since = "2024-06-01" }));
        Assert.Equal([2], Numbers(new() { Effects = [ChangeEffect.Modality, ChangeEffect.Age] }));
        Assert.Equal([2], Numbers(new() { Least = ChangeLevel.Major }));
        Assert.Equal([2, 3, 1], Numbers(new() { Authority = "Northshire" }));
        Assert.Empty(Numbers(new() { Authority = "Southshire" }));
        Assert.Empty(Numbers(new() { StoredSince = "9998-01-01" }));

        IEnumerable<int> Numbers(ChangeQuery query) => library.Changes(query).Select(change => int.Parse(change.Read().Id.Split('@')[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_reissue_with_another_date_has_changed_nothing()
    {
        using var library = folder.Open();
        Store(library, "2023", "Staff must record it.");
        Store(library, "2024", "Staff  must record\u00A0it.");
        library.CompareNew();

        Assert.All(library.Changes(new()), change => Assert.Equal(ChangeLevel.None, change.Level));
    }

    [Fact]
    public void What_is_forgotten_is_gone_and_the_log_says_why()
    {
        using var library = folder.Open();
        Store(library, "2022", "One.");
        Store(library, "2023", "Two.");
        Store(library, "2024", "Three.");
        library.CompareNew();

        Assert.Throws<ArgumentException>(() => library.Forget(Contact, " "));
        Assert.Equal(["northshire/contact@2"], library.Forget(Contact with { Edition = 2 }, "a draft").Select(id => id.ToString()));
        Assert.Empty(library.Forget(Contact with { Edition = 2 }, "a draft"));

        var gone = library.Forgotten().Single();
        Assert.Equal(("northshire/contact@2", "a draft", "2023"), (gone.Id.ToString(), gone.Reason, gone.Date));
        Assert.Null(library.Find(Contact with { Edition = 2 }));
        Assert.Equal(1, library.CompareNew());
        Assert.Equal("northshire/contact@1", library.History(Contact)[^1].From);

        library.Forget(Contact with { Edition = 3 }, "another");
        Assert.Equal("northshire/contact@4", Store(library, "2025", "Four.").Id.ToString());
        folder.CheckSound();
    }

    private static StoreResult Store(ChapterLibrary library, string? date, params string[] paragraphs) => Store(library, Contact, "Contact", date, null, paragraphs);

    internal static StoreResult Store(ChapterLibrary library, EditionId chapter, string title, string? date, StoreOptions? how, params string[] paragraphs)
    {
        var (edition, bytes) = Sample.Of($"{date}", "Northshire", title, sections: [Sample.Section("1", "Practice", SectionRole.Other, paragraphs)]);
        ValueList<StatedDate> dates = date is null ? [] : [new(DateKind.Amended, date, date, null)];
        return library.Store(edition with { Findings = edition.Findings with { Dates = dates } }, chapter, bytes, how);
    }
}

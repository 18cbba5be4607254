using PolicyLens.Library;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Library;

/// <summary>A chapter stays the same chapter when its title changes, and two chapters that are alike stay two.</summary>
public sealed class ChapterIdentityTests : IDisposable
{
    private static readonly string[] Words =
    [
        "A child who goes missing from care is reported to the police at once, and the social worker tells the parents and the team manager.",
        "The carer looks in the places where the child is likely to be and keeps the telephone free for a call.",
        "On the child's return an independent person offers a talk within seventy-two hours, and writes down what is learned from it.",
        "Every absence is recorded with its length, its reason and what was done, and the record is looked at by the manager every month.",
    ];

    private static readonly EditionId Former = new("northshire", "missing-from-care", null);

    private static readonly EditionId Asked = new("northshire", "children-who-go-missing", null);

    private readonly LibraryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Under_a_new_title_it_goes_on()
    {
        using var library = folder.Open();
        Store(library, Former, "Missing from Care", "2023");
        var stored = Store(library, Asked, "Children Who Go Missing", "2024", extra: "Staff are trained every year.");

        Assert.Equal("northshire/missing-from-care@2", stored.Id.ToString());
        Assert.Equal(("northshire/missing-from-care", "Missing from Care", false), (stored.Continues!.Chapter.ToString(), stored.Continues.Title, stored.Continues.SameOrigin));
        Assert.InRange(stored.Continues.Resemblance, 0.7, 0.99);
    }

    [Fact]
    public void Chapters_that_come_together_or_are_of_one_day_or_of_another_authority_stand_beside_each_other()
    {
        using var library = folder.Open();
        Store(library, Former, "Missing from Care", "2023");

        Assert.Null(Store(library, new("northshire", "runaways", null), "Runaways", "2023", extra: "One.").Continues);
        Assert.Null(Store(library, Asked, "Children Who Go Missing", "2024", new() { Beside = new HashSet<string> { "northshire/missing-from-care", "northshire/runaways" } }).Continues);
        Assert.Null(Store(library, new("southshire", "runaways", null), "Runaways", "2024", extra: "Two.").Continues);
        Assert.Equal(4, library.Newest().Count);
    }

    [Fact]
    public void Another_text_under_another_title_is_another_chapter()
    {
        using var library = folder.Open();
        Store(library, Former, "Missing from Care", "2023");
        var stored = EditionHistoryTests.Store(library, Asked, "Children Who Go Missing", "2024", null, Words[0], "Nothing else of it is the same as before, and all of this was written anew by somebody else.", "The rest is about something that the other chapter never says a word about.");

        Assert.Null(stored.Continues);
        Assert.Equal("northshire/children-who-go-missing@1", stored.Id.ToString());
    }

    [Fact]
    public void A_person_decides_and_what_was_filed_wrongly_moves()
    {
        using var library = folder.Open();
        Store(library, Former, "Missing from Care", "2023");
        Store(library, Asked, "Children Who Go Missing", "2024");
        var moved = Store(library, Asked, "Children Who Go Missing", "2024", new() { Decided = true });

        Assert.Equal(("northshire/children-who-go-missing@1", "northshire/missing-from-care@2"), (moved.Id.ToString(), moved.RenamedFrom!.ToString()));
        Assert.Equal(["northshire/children-who-go-missing@1", "northshire/missing-from-care@1"], library.List().Select(edition => edition.Id.ToString()));
        folder.CheckSound();
    }

    [Fact]
    public void The_same_file_again_is_known_where_it_was_filed()
    {
        using var library = folder.Open();
        Store(library, Former, "Missing from Care", "2023");
        Store(library, Asked, "Children Who Go Missing", "2024");
        var again = Store(library, Asked, "Children Who Go Missing", "2024");

        Assert.Equal((StoreOutcome.Unchanged, "northshire/missing-from-care@2"), (again.Outcome, again.Id.ToString()));
    }

    [Fact]
    public void Sketches_estimate_what_two_texts_share()
    {
        var (one, other) = (Sketch(0, 1000), Sketch(500, 1500));

        Assert.Equal(1, one.Resemblance(one));
        Assert.InRange(one.Resemblance(other), 0.25, 0.42);
        Assert.Equal(one.Resemblance(other), ContentSketch.Of(other.ToBytes()).Resemblance(ContentSketch.Of(one.ToBytes())));
        Assert.Equal(0, one.Resemblance(Sketch(5000, 6000)), 0.02);

        static ContentSketch Sketch(int from, int to) => ContentSketch.Of(new Chapter
        {
            Title = "",
            Sections = [Sample.Section("1", null, SectionRole.Other, string.Join(' ', Enumerable.Range(from, to - from).Select(number => $"w{number}")))],
        });
    }

    private static StoreResult Store(ChapterLibrary library, EditionId chapter, string title, string date, StoreOptions? how = null, string? extra = null) =>
        EditionHistoryTests.Store(library, chapter, title, date, how, extra is null ? Words : [.. Words, extra]);
}

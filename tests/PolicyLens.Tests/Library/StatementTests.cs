using PolicyLens.Absence;
using PolicyLens.Library;
using PolicyLens.Model;
using PolicyLens.Searching;
using Xunit;

namespace PolicyLens.Tests.Library;

/// <summary>Chapters found by what they state and lack.</summary>
public sealed class StatementTests : IDisposable
{
    private static readonly Question Vision = new(QuestionKind.Role, "vision", "a section on vision");
    private static readonly Question Support = new(QuestionKind.Topic, "leaving-care-support", "Support after leaving care");

    private readonly LibraryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_chapter_that_states_a_topic_is_found_by_it_and_by_its_amount()
    {
        using var library = folder.Open();
        Store(library, "alpha", 21);
        Store(library, "beta", 25);
        Store(library, "gamma", null);

        Assert.Equal(["alpha", "beta"], Found(library, new() { Text = "", States = [Support] }));
        Assert.Equal(["beta"], Found(library, new() { Text = "", States = [Support with { Comparator = Comparator.Equal, Amount = 25 }] }));
        Assert.Equal(["beta"], Found(library, new() { Text = "", States = [Support with { Comparator = Comparator.More, Amount = 21 }] }));
        Assert.Equal(["gamma"], Found(library, new() { Text = "", Lacks = [Support] }));
        Assert.Equal(["alpha", "beta", "gamma"], Found(library, new() { Text = "", Lacks = [Vision] }));
    }

    [Fact]
    public void Words_are_looked_for_only_in_the_chapters_that_state_or_lack_what_is_asked()
    {
        using var library = folder.Open();
        Store(library, "alpha", 21);
        Store(library, "gamma", null);

        Assert.Equal(["gamma"], library.Search(new() { Text = "help", Lacks = [Support] }).Hits.Select(hit => hit.Id.Authority));
        Assert.Equal(["alpha"], library.Search(new() { Text = "help", States = [Support] }).Hits.Select(hit => hit.Id.Authority));
    }

    [Fact]
    public void Only_the_newest_edition_says_what_a_chapter_states()
    {
        using var library = folder.Open();
        Store(library, "alpha", 21);
        Store(library, "alpha", null);

        Assert.Empty(Found(library, new() { Text = "", States = [Support] }));
        Assert.Equal(["alpha"], Found(library, new() { Text = "", Lacks = [Support] }));
    }

    [Fact]
    public void A_library_of_before_gets_its_statements_when_they_are_first_asked_for()
    {
        using var library = folder.Open();
        Store(library, "alpha", 21);
        folder.Execute("DELETE FROM statements; DELETE FROM passages; DELETE FROM passages_fts; DELETE FROM settings");

        Assert.Equal(["alpha"], Found(library, new() { Text = "", States = [Support] }));
        Assert.Equal(1, library.Search("help").Total);
    }

    [Fact]
    public void The_same_bytes_read_by_newer_rules_take_the_place_of_what_older_rules_made()
    {
        using var library = folder.Open();
        var (edition, bytes) = Sample.Of("We help until 21.");
        var old = library.Store(edition with { Parser = "policylens 0.0.1" }, Sample.Plymouth, bytes);

        Assert.Null(library.Holder(edition.Source.Sha256));
        var again = library.Store(edition with { Findings = Stating(21) }, Sample.Plymouth, bytes);

        Assert.Equal((old.Id, StoreOutcome.Unchanged), (again.Id, again.Outcome));
        Assert.Equal(old.Id, library.Holder(edition.Source.Sha256));
        Assert.Equal(["plymouth"], Found(library, new() { Text = "", States = [Support] }));
        Assert.Equal(Edition.CurrentParser, library.Find(old.Id)!.Edition.Parser);
        folder.CheckSound();
    }

    private static string[] Found(ChapterLibrary library, SearchQuery query)
    {
        var result = library.Search(query);
        Assert.Equal(result.Total, result.Hits.Count);
        return [.. result.Hits.Select(hit => hit.Id.Authority)];
    }

    private static void Store(ChapterLibrary library, string authority, int? age)
    {
        var text = $"We help our young people in {authority}{(age is null ? "" : $" until {age}")}.";
        var (edition, bytes) = Sample.Of(text, authority);
        library.Store(edition with { Findings = age is null ? edition.Findings : Stating(age.Value) }, Sample.Plymouth with { Authority = authority }, bytes);
    }

    private static Findings Stating(int age) => new()
    {
        Provisions =
        [
            new() { Topic = "leaving-care-support", Kind = QuantityKind.Age, Values = [new(age, "year", null) { Bound = Bound.Until }], Anchor = new("1/p1"), Quote = $"until {age}" },
        ],
    };
}

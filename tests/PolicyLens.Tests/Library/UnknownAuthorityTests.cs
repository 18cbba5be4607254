using PolicyLens.Library;
using Xunit;

namespace PolicyLens.Tests.Library;

public sealed class UnknownAuthorityTests : IDisposable
{
    private readonly LibraryFolder folder = new();
    private readonly ChapterLibrary library;

    public UnknownAuthorityTests() => library = folder.Open();

    public void Dispose()
    {
        library.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_file_of_the_same_name_continues_the_chapter()
    {
        StoreUnknown("One.", "a.html");

        Assert.Equal("unknown/values@2", StoreUnknown("Two.", "a.html").Id.ToString());
    }

    [Fact]
    public void A_file_of_another_name_is_kept_apart()
    {
        StoreUnknown("One.", "a.html");

        Assert.Equal("unknown/values-2@1", StoreUnknown("Two.", "b.html").Id.ToString());
        Assert.Equal("unknown/values-3@1", StoreUnknown("Three.", "c.html").Id.ToString());
        Assert.Equal("unknown/values-2@2", StoreUnknown("Two more.", "b.html").Id.ToString());
        Assert.Equal("unknown/values@2", StoreUnknown("One more.", "a.html").Id.ToString());
    }

    [Fact]
    public void A_title_that_ends_in_a_number_is_not_taken_for_a_file_kept_apart()
    {
        StoreUnknown("One.", "a.html");
        StoreUnknown("Two.", "b.html");

        var result = library.Store(Sample.Unknown with { Chapter = "values-2" }, Sample.Of("Part two.", authority: null, source: "b.html"));

        Assert.Equal("unknown/values-2-2@1", result.Id.ToString());
    }

    [Fact]
    public void The_same_bytes_under_another_name_are_the_same_file()
    {
        StoreUnknown("One.", "a.html");

        var result = StoreUnknown("One.", "b.html");

        Assert.Equal(new() { Id = new("unknown", "values", 1), Outcome = StoreOutcome.Unchanged }, result);
    }

    [Fact]
    public void Bytes_that_have_an_authority_already_are_left_there()
    {
        library.Store(Sample.Plymouth, Sample.Of("One."));

        Assert.Equal(new() { Id = new("plymouth", "values", 1), Outcome = StoreOutcome.Unchanged }, StoreUnknown("One.", "a.html"));
    }

    [Fact]
    public void Bytes_that_get_an_authority_move_there()
    {
        StoreUnknown("One.", "a.html");
        var storedAt = library.List().Single().StoredAt;

        var result = library.Store(Sample.Plymouth, Sample.Of("One."));

        Assert.Equal(
            new() { Id = new("plymouth", "values", 1), Outcome = StoreOutcome.Added, RenamedFrom = new("unknown", "values", 1) },
            result);
        Assert.Null(library.Find(Sample.Unknown));
        Assert.Equal(storedAt, library.List().Single().StoredAt);
        Assert.Equal("Plymouth", library.Search("one").Hits.Single().Authority);
        folder.CheckSound();
    }

    [Fact]
    public void A_moved_file_becomes_the_next_edition_of_a_chapter_that_is_there()
    {
        library.Store(Sample.Plymouth, Sample.Of("One."));
        StoreUnknown("Two.", "a.html");

        var result = library.Store(Sample.Plymouth, Sample.Of("Two."));

        Assert.Equal("plymouth/values@2", result.Id.ToString());
        Assert.Equal("unknown/values@1", result.RenamedFrom?.ToString());
    }

    [Fact]
    public void When_the_newest_moves_away_the_one_before_it_is_found_again()
    {
        StoreUnknown("The earlier wording.", "a.html");
        StoreUnknown("The later wording.", "a.html");
        Assert.Equal(0, library.Search("earlier").Total);

        library.Store(Sample.Plymouth, Sample.Of("The later wording."));

        Assert.Equal("unknown/values@1", library.Search("earlier").Hits.Single().Id.ToString());
        Assert.Equal("plymouth/values@1", library.Search("later").Hits.Single().Id.ToString());
        folder.CheckSound();
    }

    [Fact]
    public void When_an_older_one_moves_away_the_newest_is_still_found_once()
    {
        StoreUnknown("The earlier wording.", "a.html");
        StoreUnknown("The later wording.", "a.html");

        library.Store(Sample.Plymouth, Sample.Of("The earlier wording."));

        Assert.Equal("unknown/values@2", library.Search("later").Hits.Single().Id.ToString());
        folder.CheckSound();
    }

    private StoreResult StoreUnknown(string text, string source) =>
        library.Store(Sample.Unknown, Sample.Of(text, authority: null, source: source));
}

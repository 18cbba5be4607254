using PolicyLens.Library;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Library;

public sealed class StoringTests : IDisposable
{
    private readonly LibraryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_first_file_becomes_edition_one()
    {
        using var library = folder.Open();

        var result = library.Store(Sample.Plymouth, Sample.Of("Children come first."));

        Assert.Equal(new() { Id = new("plymouth", "values", 1), Outcome = StoreOutcome.Added }, result);
        folder.CheckSound();
    }

    [Fact]
    public void The_same_bytes_again_change_nothing()
    {
        using var library = folder.Open();
        library.Store(Sample.Plymouth, Sample.Of("Children come first."));
        var before = folder.Scalar("SELECT group_concat(stored_at || sha256) FROM editions");

        var result = library.Store(Sample.Plymouth, Sample.Of("Children come first.", source: "renamed.html"));

        Assert.Equal(new() { Id = new("plymouth", "values", 1), Outcome = StoreOutcome.Unchanged }, result);
        Assert.Equal(before, folder.Scalar("SELECT group_concat(stored_at || sha256) FROM editions"));
        Assert.Equal(1L, folder.Scalar("SELECT COUNT(*) FROM passages"));
    }

    [Fact]
    public void Other_bytes_become_the_next_edition_and_the_older_stays()
    {
        using var library = folder.Open();
        var (first, second) = (Sample.Of("Children come first."), Sample.Of("Children always come first."));
        library.Store(Sample.Plymouth, first);

        var result = library.Store(Sample.Plymouth, second);

        Assert.Equal(new("plymouth", "values", 2), result.Id);
        Assert.Equal(first.Bytes, library.Bytes(new("plymouth", "values", 1)));
        Assert.Equal(second.Bytes, library.Bytes(Sample.Plymouth));
        folder.CheckSound();
    }

    [Fact]
    public void The_bytes_of_an_older_edition_are_known_too()
    {
        using var library = folder.Open();
        library.Store(Sample.Plymouth, Sample.Of("One."));
        library.Store(Sample.Plymouth, Sample.Of("Two."));

        var result = library.Store(Sample.Plymouth, Sample.Of("One."));

        Assert.Equal(new() { Id = new("plymouth", "values", 1), Outcome = StoreOutcome.Unchanged }, result);
    }

    [Fact]
    public void Two_councils_may_have_the_same_text()
    {
        using var library = folder.Open();
        library.Store(Sample.Plymouth, Sample.Of("Shared text."));

        var result = library.Store(new("torbay", "values", null), Sample.Of("Shared text."));

        Assert.Equal(new() { Id = new("torbay", "values", 1), Outcome = StoreOutcome.Added }, result);
    }

    [Fact]
    public void What_is_found_equals_what_was_stored()
    {
        using var library = folder.Open();
        var file = Sample.Of("Children come first.", cites: ["Children Act 1989"]);
        library.Store(Sample.Plymouth, file);

        Assert.Equal(new() { Id = new("plymouth", "values", 1), Edition = file.Edition }, library.Find(Sample.Plymouth));
    }

    [Fact]
    public void An_edition_number_in_the_chapter_is_a_callers_mistake()
    {
        using var library = folder.Open();

        Assert.Throws<ArgumentException>(() => library.Store(Sample.Plymouth with { Edition = 1 }, Sample.Of("One.")));
        Assert.Throws<ArgumentException>(() => library.Store(new("plymouth", "a/b", null), Sample.Of("One.")));
        Assert.Throws<ArgumentException>(() => library.Store(Sample.Plymouth, Sample.Of("One.") with { Bytes = [1, 2] }));
    }

    [Fact]
    public void A_failure_midway_leaves_the_library_as_it_was()
    {
        using var library = folder.Open();
        library.Store(Sample.Plymouth, Sample.Of("Children come first."));
        library.Store(Sample.Unknown, Sample.Of("Whose is this?", authority: null));
        const string everything = """
            SELECT (SELECT group_concat(edition_id || authority || edition || sha256) FROM editions) || '/'
                || (SELECT group_concat(passage_id || text) FROM passages) || '/'
                || (SELECT COUNT(*) FROM contents) || '/' || (SELECT group_concat(term || doc) FROM stems)
            """;
        var before = folder.Scalar(everything);
        folder.Execute("""
            CREATE TRIGGER fails AFTER INSERT ON passages WHEN new.anchor = '1/p2'
            BEGIN SELECT RAISE(FAIL, 'the disk went away'); END
            """);

        // Moves an edition away from the unknown authority, takes the older passages out, writes the row, its
        // document and a passage, and only then fails.
        var moving = Sample.Of("Whose is this?");
        moving.Edition = moving.Edition with
        {
            Chapter = moving.Edition.Chapter with { Sections = [Sample.Section("1", "A", SectionRole.Other, "First.", "Second.")] },
        };
        var failure = Assert.Throws<LibraryException>(() => library.Store(Sample.Plymouth, moving));

        Assert.Contains("the disk went away", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, folder.Scalar(everything));
        folder.Execute("DROP TRIGGER fails");
        folder.CheckSound();
        Assert.Equal(new("unknown", "values", 1), library.Store(Sample.Plymouth, moving).RenamedFrom);
        folder.CheckSound();
    }

    [Fact]
    public void A_writer_that_dies_leaves_a_sound_library()
    {
        using var library = folder.Open();
        library.Store(Sample.Plymouth, Sample.Of("Children come first."));
        using var after = new LibraryFolder();
        using (var other = folder.Connect())
        using (var command = other.CreateCommand())
        {
            command.CommandText = "PRAGMA cache_size = 1; BEGIN IMMEDIATE; DELETE FROM passages; DELETE FROM editions";
            command.ExecuteNonQuery();

            // What stands on the disk while the other writer is midway is what a crash would leave.
            foreach (var file in Directory.GetFiles(folder.FullName).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
            {
                File.Copy(file, Path.Combine(after.FullName, Path.GetFileName(file)));
            }
        }

        using var recovered = after.Open();
        Assert.Equal(["plymouth/values#1/p1"], recovered.Search("children").Anchors());
        after.CheckSound();
    }
}

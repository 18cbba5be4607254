using Microsoft.Data.Sqlite;
using PolicyLens.Library;
using Xunit;

namespace PolicyLens.Tests.Library;

public sealed class OpeningTests : IDisposable
{
    private readonly LibraryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_missing_folder_is_made()
    {
        var below = Path.Combine(folder.FullName, "a", "b");
        using var library = ChapterLibrary.Open(below, TimeProvider.System);

        Assert.Equal(Path.Combine(below, "policylens.db"), library.Path);
        Assert.Empty(library.List());
    }

    [Fact]
    public void A_library_that_must_exist_is_not_made()
    {
        var below = Path.Combine(folder.FullName, "none");

        var failure = Assert.Throws<LibraryException>(() => ChapterLibrary.OpenExisting(below, TimeProvider.System));

        Assert.Equal(
            $"There is no library at {Path.Combine(below, "policylens.db")}. Make one with: policylens ingest PATH", failure.Message);
        Assert.False(Directory.Exists(below));
    }

    [Fact]
    public void What_was_stored_is_there_after_closing()
    {
        using (var library = folder.Open())
        {
            library.Store(Sample.Plymouth, Sample.Of("Children come first."));
        }

        Assert.Equal([folder.File], Directory.GetFiles(folder.FullName));
        using var again = ChapterLibrary.OpenExisting(folder.FullName, TimeProvider.System);
        Assert.Equal("plymouth/values@1", again.Find(Sample.Plymouth)?.Id.ToString());
    }

    [Fact]
    public void An_empty_file_is_brought_to_the_newest_schema()
    {
        File.WriteAllBytes(folder.File, []);
        using var library = folder.Open();

        Assert.Equal((long)SchemaMigrator.Latest, folder.Scalar("PRAGMA user_version"));
        Assert.Equal((long)SchemaMigrator.ApplicationId, folder.Scalar("PRAGMA application_id"));
        Assert.Equal("wal", folder.Scalar("PRAGMA journal_mode"));
        folder.CheckSound();
    }

    [Fact]
    public void A_library_of_the_first_schema_is_brought_up_to_date()
    {
        folder.MakeOfSchema(1);
        using var library = folder.Open();
        library.Store(Sample.Plymouth, Sample.Of("Children come first."));

        Assert.Equal(1, library.Search("children").Total);
    }

    [Fact]
    public void Migrations_are_numbered_from_one_without_gaps()
    {
        var names = typeof(SchemaMigrator).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();

        Assert.Equal(Enumerable.Range(1, names.Length).Select(number => $"{number:0000}"), names.Select(name => name[..4]));
    }

    [Fact]
    public void A_newer_schema_is_refused_and_left_alone()
    {
        folder.Open().Dispose();
        folder.Execute("PRAGMA user_version = 99");
        var before = File.ReadAllBytes(folder.File);

        var failure = Assert.Throws<LibraryException>(folder.Open);

        Assert.Contains("written by a newer PolicyLens", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Install the newer PolicyLens", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(folder.File));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_alone()
    {
        File.WriteAllText(folder.File, new string('x', 5000));

        var failure = Assert.Throws<LibraryException>(folder.Open);

        Assert.StartsWith($"{folder.File} is not a PolicyLens library", failure.Message, StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), File.ReadAllText(folder.File));
    }

    [Fact]
    public void The_database_of_another_program_is_refused_and_left_alone()
    {
        folder.Execute("CREATE TABLE contacts (name TEXT)");

        var failure = Assert.Throws<LibraryException>(folder.Open);

        Assert.Contains("the database of another program", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1L, folder.Scalar("SELECT COUNT(*) FROM sqlite_schema"));
    }

    [Fact]
    public void A_folder_that_is_a_file_is_refused()
    {
        File.WriteAllText(folder.File, "");

        var failure = Assert.Throws<LibraryException>(() => ChapterLibrary.Open(folder.File, TimeProvider.System));

        Assert.Contains("policylens.db", failure.Message, StringComparison.Ordinal);
        Assert.Throws<LibraryException>(() => ChapterLibrary.Open("", TimeProvider.System));
        Assert.Throws<LibraryException>(() => ChapterLibrary.Open("a\0b", TimeProvider.System));
    }

    [Fact]
    public void A_file_that_may_not_be_opened_is_refused()
    {
        Directory.CreateDirectory(folder.File);

        var failure = Assert.Throws<LibraryException>(folder.Open);

        Assert.Contains("could not be opened", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_file_is_named_as_damaged()
    {
        using (var library = folder.Open())
        {
            library.Store(Sample.Plymouth, Sample.Of(string.Join(' ', Enumerable.Range(0, 20_000))));
        }

        using (var file = File.OpenWrite(folder.File))
        {
            file.Position = 4096;
            file.Write(new byte[(int)file.Length - 4096]);
        }

        var failure = Assert.Throws<LibraryException>(() =>
        {
            using var library = folder.Open();
            library.List();
        });
        Assert.Contains("is damaged", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_document_is_named_as_damaged()
    {
        using var library = folder.Open();
        library.Store(Sample.Plymouth, Sample.Of("Children come first."));
        folder.Execute("UPDATE contents SET document = x'7b7d'");

        var failure = Assert.Throws<LibraryException>(() => library.Find(Sample.Plymouth));

        Assert.Contains("is damaged", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, "is in use by another program")]
    [InlineData(8, "could not be opened")]
    [InlineData(10, "could not be read or written")]
    [InlineData(11, "is damaged")]
    [InlineData(13, "is full")]
    [InlineData(14, "could not be opened")]
    [InlineData(18, "too large")]
    [InlineData(26, "is not a PolicyLens library")]
    [InlineData(1, "The database says")]
    public void Every_failure_of_the_file_is_put_in_plain_words(int code, string words)
    {
        var message = LibraryFailure.Explain(new SqliteException("as SQLite says it", code), "/x/policylens.db");

        Assert.Contains(words, message, StringComparison.Ordinal);
        Assert.Contains("/x/policylens.db", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_library_says_so()
    {
        var library = folder.Open();
        library.Dispose();
        library.Dispose();

        Assert.Throws<ObjectDisposedException>(() => library.List());
    }
}

using System.Text.Json;
using PolicyLens.Tests.Cli;
using Xunit;

namespace PolicyLens.Tests.Watching;

/// <summary><c>watch run</c> over folders, and what <c>watch add</c> and <c>watch remove</c> take.</summary>
public sealed class WatchFolderTests : IDisposable
{
    private readonly WorkFolder work = new();

    public void Dispose() => work.Dispose();

    [Fact]
    public void Files_that_are_new_or_have_changed_are_stored_and_the_rest_is_left()
    {
        Put("drive/a.html", "Fostering Policy", 5);
        Put("drive/below/b.html", "Adoption Policy", 5);
        work.Run("watch", "add", "drive").Expect(0);
        var (first, second) = (Look(), Look());
        Put("drive/a.html", "Fostering Policy", 7);
        Put("drive/c.html", "Visiting Policy", 5);
        var third = Look();

        Assert.Equal(("new", "unchanged", "changed"), (first.Text("outcome"), second.Text("outcome"), third.Text("outcome")));
        Assert.Equal(2, first.Texts("editions").Count);
        Assert.Equal([1, 2], third.Texts("editions").Select(id => int.Parse(id.Split('@')[1])).Order());
        Assert.Equal(4, Stored());
    }

    [Fact]
    public void A_file_that_only_looks_changed_is_unchanged()
    {
        var path = Put("drive/a.html", "Fostering Policy", 5);
        File.SetLastWriteTimeUtc(path, new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        work.Run("watch", "add", "drive").Expect(0);
        Look();
        File.SetLastWriteTimeUtc(path, new(2024, 6, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal("unchanged", Look().Text("outcome"));
    }

    [Fact]
    public void A_file_that_is_as_long_and_as_old_is_not_read_again()
    {
        var path = Put("drive/a.html", "Fostering Policy", 5);
        void Age() => File.SetLastWriteTimeUtc(path, new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Age();
        work.Run("watch", "add", "drive").Expect(0);
        Look();
        Put("drive/a.html", "Fostering Policy", 7);
        Age();

        Assert.Equal("unchanged", Look().Text("outcome"));
    }

    [Fact]
    public void A_file_that_is_no_longer_there_is_told_once_and_its_edition_stays()
    {
        Put("drive/a.html", "Fostering Policy", 5);
        Put("drive/b.html", "Adoption Policy", 5);
        work.Run("watch", "add", "drive").Expect(0);
        Look();
        File.Delete(work.PathOf("drive", "a.html"));

        Assert.Contains("a.html is no longer there", Look().Text("message"), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, Look().GetProperty("message").ValueKind);
        Assert.Equal(2, Stored());
    }

    [Theory]
    [InlineData(true, "down")]
    [InlineData(false, "empty")]
    public void A_drive_that_is_not_connected_has_lost_no_file(bool missing, string outcome)
    {
        Put("drive/a.html", "Fostering Policy", 5);
        work.Run("watch", "add", "drive").Expect(0);
        Look();
        Directory.Move(work.PathOf("drive"), work.PathOf("away"));
        if (!missing)
        {
            Directory.CreateDirectory(work.PathOf("drive"));
        }

        Assert.Equal(outcome, Look(3).Text("outcome"));
        if (!missing)
        {
            Directory.Delete(work.PathOf("drive"));
        }

        Directory.Move(work.PathOf("away"), work.PathOf("drive"));
        var back = Look();
        Assert.Equal("unchanged", back.Text("outcome"));
        Assert.Empty(back.All("gone"));
    }

    [Fact]
    public void A_file_that_is_no_chapter_is_told_once()
    {
        Put("drive/a.html", "Fostering Policy", 5);
        work.Write("drive/program.bin", [0x7F, .. "ELF"u8, 0, 0, 0, 1, 2, 3]);
        work.Run("watch", "add", "drive").Expect(0);

        Assert.Contains("program.bin", Assert.Single(Look(3).All("failed")).Text("source"), StringComparison.Ordinal);
        Assert.Empty(Look().All("failed"));
    }

    [Fact]
    public void What_is_watched_can_be_listed_and_removed()
    {
        work.Write("drive/a.txt", "A chapter.");
        work.Run("watch", "add", "drive/", "https://Example.org:443/a.html#part").Expect(0);

        Assert.Equal(["https://example.org/a.html", work.PathOf("drive")], work.Run("watch", "list", "--json").Expect(0).Json.All("sources").Select(source => source.Text("source")));
        Assert.Contains("watched already", work.Run("watch", "add", "./drive").Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("not yet looked at", string.Join(' ', work.Run("watch").Expect(0).Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        work.Run("watch", "remove", "drive", "https://example.org/a.html").Expect(0);
        Assert.Contains("not watched", work.Run("watch", "remove", "drive").Expect(1).Error, StringComparison.Ordinal);
        Assert.Contains("Nothing is watched", work.Run("watch", "list").Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("Nothing is watched", work.Run("watch", "run").Expect(0).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-folder", "no such folder", 1)]
    [InlineData("ftp://example.org/a", "no address", 1)]
    [InlineData("file.txt", "it is a file", 1)]
    [InlineData("drive --as name", "no folder", 2)]
    [InlineData("drive https://example.org/ --as name", "--as names one chapter", 2)]
    public void What_cannot_be_watched_is_told_and_nothing_is_added(string line, string word, int exitCode)
    {
        work.Write("file.txt", "A chapter.");
        work.Write("drive/a.txt", "A chapter.");

        Assert.Contains(word, work.Run(["watch", "add", .. line.Split(' ')]).Expect(exitCode).Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(work.PathOf("library")));
    }

    private string Put(string path, string title, int version) => work.Write(path, WatchedChapter.Page(title, version));

    private JsonElement Look(int exitCode = 0) => Assert.Single(work.Run("watch", "run", "--json").Expect(exitCode).Json.All("sources"));

    private int Stored() => work.Run("list", "--json").Expect(0).Json.All("editions").Count;
}

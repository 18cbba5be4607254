using Xunit;

namespace PolicyLens.Tests.Cli;

/// <summary>Ingesting again, under other names and into other libraries.</summary>
public sealed class IngestTests : IDisposable
{
    private const string Chapter = """
        Private Fostering Policy

        1. Introduction

        This is the policy of Anyshire County Council.

        We will visit the child within 7 working days of being told of the arrangement.

        2. Key Principles

        Children will be listened to.
        """;

    private readonly WorkFolder work = new();

    public void Dispose() => work.Dispose();

    [Fact]
    public void The_same_files_again_change_nothing()
    {
        var first = work.Run("ingest", Repository.Corpus, "--json").Expect(0).Json;
        var before = work.Run("list", "--json").Output;
        var second = work.Run("ingest", Repository.Corpus, "--json").Expect(0).Json;

        Assert.Empty(first.All("unchanged"));
        Assert.Empty(second.All("added"));
        Assert.Equal(first.Texts("added"), second.Texts("unchanged"));
        Assert.Equal(before, work.Run("list", "--json").Output);
    }

    [Fact]
    public void Changed_bytes_become_the_next_edition_and_the_older_one_stays()
    {
        var file = work.Write("chapter.txt", Chapter);
        var first = Assert.Single(work.Run("ingest", file, "--json").Expect(0).Json.Texts("added"));
        work.Write("chapter.txt", Chapter.Replace("7 working days", "5 working days", StringComparison.Ordinal));
        var second = Assert.Single(work.Run("ingest", file, "--json").Expect(0).Json.Texts("added"));

        Assert.EndsWith("@1", first, StringComparison.Ordinal);
        Assert.Equal(first.Replace("@1", "@2", StringComparison.Ordinal), second);
        Assert.Contains("7 working days", work.Run("show", first, "--json").Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("5 working days", work.Run("show", second, "--json").Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("5 working days", work.Run("show", first.Split('@')[0], "--json").Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_and_matrix_speak_of_the_newest_edition()
    {
        work.Write("chapter.txt", Chapter);
        work.Run("ingest", "chapter.txt").Expect(0);
        work.Write("chapter.txt", Chapter.Replace("listened to", "heard", StringComparison.Ordinal));
        work.Run("ingest", "chapter.txt").Expect(0);

        Assert.Empty(work.Run("search", "\"listened to\"", "--json").Expect(0).Json.All("hits"));
        Assert.EndsWith("@2", Assert.Single(work.Run("matrix", "roles", "--json").Expect(0).Json.All("rows")).Text("id"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_two_editions_of_a_chapter_are_in_the_order_of_their_dates_whatever_the_order_of_the_files()
    {
        string[] files = [Repository.CorpusFile("anyshire-leaving-care-2025.html"), Repository.CorpusFile("anyshire-leaving-care-2024.html")];
        work.Run(["ingest", .. files]).Expect(0);

        Assert.Equal(
            ["anyshire-leaving-care-2024.html", "anyshire-leaving-care-2025.html"],
            new[] { "anyshire/leaving-care-and-transition-to-adulthood@1", "anyshire/leaving-care-and-transition-to-adulthood@2" }.Select(id => work.Run("show", id, "--json").Expect(0).Json.Get("source").Text("name")));
    }

    [Fact]
    public void Naming_the_authority_of_an_unknown_chapter_moves_it()
    {
        var file = Repository.CorpusFile("unnamed-authority-policies-values-and-principles.txt");
        var unnamed = work.Run("ingest", file, "--json").Expect(0);
        var named = work.Run("ingest", file, "--authority", "Northshire", "--json").Expect(0).Json;

        Assert.Contains("--authority", unnamed.Error, StringComparison.Ordinal);
        Assert.Equal(["unknown/policies-values-and-principles@1"], unnamed.Json.Texts("added"));
        Assert.Equal(("unknown/policies-values-and-principles@1", "northshire/policies-values-and-principles@1"), Assert.Single(named.All("renamed")) is var renamed ? (renamed.Text("from"), renamed.Text("to")) : default);
        var listed = Assert.Single(work.Run("list", "--json").Expect(0).Json.All("editions"));
        Assert.Equal(("northshire/policies-values-and-principles@1", "Northshire"), (listed.Text("id"), listed.Text("authority")));
        Assert.Equal("Northshire", work.Run("show", "northshire/policies-values-and-principles", "--json").Expect(0).Json.Text("authority"));
        Assert.Contains("Northshire", work.Run("search", "siblings OR children", "--json").Expect(0).Json.Texts("hits", "authority"));
    }

    [Fact]
    public void A_chapter_that_was_named_keeps_its_name_when_it_is_ingested_again()
    {
        var file = Repository.CorpusFile("unnamed-authority-policies-values-and-principles.txt");
        work.Run("ingest", file, "--authority", "Northshire").Expect(0);
        var again = work.Run("ingest", file, "--json").Expect(0).Json;

        Assert.Equal(["northshire/policies-values-and-principles@1"], again.Texts("unchanged"));
        Assert.Single(work.Run("list", "--json").Expect(0).Json.All("editions"));
    }

    [Fact]
    public void The_name_of_the_chapter_may_be_given()
    {
        var file = work.Write("chapter.txt", Chapter);
        var id = Assert.Single(work.Run("ingest", file, "--as", "Private Fostering (visits)", "--json").Expect(0).Json.Texts("added"));

        Assert.Equal("anyshire/private-fostering-visits@1", id);
    }

    [Fact]
    public void Two_chapters_given_one_name_are_editions_of_one_chapter()
    {
        var older = work.Write("older.txt", Chapter);
        var newer = work.Write("newer.txt", Chapter.Replace("7 working", "5 working", StringComparison.Ordinal));
        work.Run("ingest", older, "--as", "fostering").Expect(0);

        Assert.Equal(["anyshire/fostering@2"], work.Run("ingest", newer, "--as", "fostering", "--json").Expect(0).Json.Texts("added"));
    }

    [Fact]
    public void Without_a_word_the_library_is_in_the_current_folder()
    {
        work.Run("ingest", work.Write("chapter.txt", Chapter)).Expect(0);

        Assert.True(File.Exists(work.PathOf("library", "policylens.db")));
    }

    [Fact]
    public void The_environment_may_name_the_library()
    {
        work.Environment["POLICYLENS_LIBRARY"] = work.PathOf("mine");
        work.Run("ingest", work.Write("chapter.txt", Chapter)).Expect(0);

        Assert.True(File.Exists(work.PathOf("mine", "policylens.db")));
        Assert.False(Directory.Exists(work.PathOf("library")));
        Assert.Single(work.Run("list", "--json").Expect(0).Json.All("editions"));
    }

    [Theory]
    [InlineData("--library", "yours", "list", "--json")]
    [InlineData("list", "--library", "yours", "--json")]
    public void The_command_line_outweighs_the_environment_before_or_after_the_verb(params string[] arguments)
    {
        work.Environment["POLICYLENS_LIBRARY"] = work.PathOf("mine");
        work.Run("ingest", "--library", "yours", work.Write("chapter.txt", Chapter)).Expect(0);

        Assert.False(Directory.Exists(work.PathOf("mine")));
        Assert.Single(work.Run(arguments).Expect(0).Json.All("editions"));
    }

    [Fact]
    public void Parse_and_compare_of_files_store_nothing()
    {
        var file = work.Write("chapter.txt", Chapter);
        work.Run("parse", file, "--json").Expect(0);
        work.Run("compare", file, file, "--json").Expect(0);

        Assert.Equal([file], Directory.EnumerateFileSystemEntries(work.FullName));
    }

    [Fact]
    public void An_empty_folder_is_said_to_be_empty()
    {
        Directory.CreateDirectory(work.PathOf("empty"));

        Assert.Contains("No files", work.Run("ingest", "empty").Expect(0).Output, StringComparison.Ordinal);
    }
}

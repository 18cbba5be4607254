using Xunit;

namespace PolicyLens.Tests.Cli;

/// <summary>A folder with bad files in it: each is named with its reason, and the rest goes on.</summary>
public sealed class BadFolderTests(BadFolder bad) : IClassFixture<BadFolder>
{
    public static TheoryData<string> BadNames => new(BadFolder.Bad);

    public static TheoryData<string> GoodNames => new(BadFolder.Good);

    [Fact]
    public void The_rest_is_done_and_the_exit_code_says_that_something_was_left_out() => bad.Ingestion.Expect(3);

    [Theory]
    [MemberData(nameof(BadNames))]
    public void A_bad_file_is_named_with_its_reason(string name)
    {
        var failed = Assert.Single(bad.Ingestion.Json.All("failed"), each => Path.GetFileName(each.Text("source")) == name);
        var line = Assert.Single(bad.Ingestion.Error.Split('\n'), line => line.StartsWith(failed.Text("source")!, StringComparison.Ordinal));

        Assert.EndsWith($": {failed.Text("reason")}", line.TrimEnd('\r'), StringComparison.Ordinal);
        Assert.Matches("^[^\\p{C}]{10,300}\\.$", failed.Text("reason"));
    }

    [Theory]
    [InlineData("empty.txt", "empty")]
    [InlineData("empty.docx", "empty")]
    [InlineData("white.txt", "no text")]
    [InlineData("no-ending", ".txt")]
    [InlineData("binary.txt", "binary")]
    [InlineData("protected.docx", "password")]
    [InlineData("scan.pdf", "PDF")]
    [InlineData("huge.txt", "70 MB")]
    [InlineData("locked.txt", "another program")]
    [InlineData("not-word.docx", "zip")]
    [InlineData("workbook.docx", "Excel")]
    [InlineData("truncated.docx", "damaged")]
    public void The_reason_is_the_right_one(string name, string word) => Assert.Contains(
        word,
        Assert.Single(bad.Ingestion.Json.All("failed"), each => Path.GetFileName(each.Text("source")) == name).Text("reason"),
        StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(GoodNames))]
    public void A_good_file_is_ingested(string name) => Assert.Contains(Path.GetFileName(name), Stored());

    [Fact]
    public void Nothing_else_is_ingested_and_nothing_else_fails()
    {
        Assert.Equal(BadFolder.Bad.Order(StringComparer.Ordinal), bad.Ingestion.Json.Texts("failed", "source").Select(source => Path.GetFileName(source)!).Order(StringComparer.Ordinal));
        Assert.Equal(BadFolder.Good.Length, bad.Ingestion.Json.All("added").Count);
    }

    [Fact]
    public void A_link_out_of_the_folder_is_not_followed()
    {
        Assert.DoesNotContain(bad.Work.Run("search", "secretmost", "--json").Expect(0).Json.All("hits"), hit => hit.Text("snippet")!.Contains("ecretmost", StringComparison.Ordinal));
        Assert.DoesNotContain("outside.txt", Stored());
        Assert.DoesNotContain("linked.txt", Stored());
    }

    [Theory]
    [InlineData("bottommost")]
    [InlineData("lastmost")]
    public void The_last_word_of_an_extreme_file_is_found(string word) =>
        Assert.Single(bad.Work.Run("search", $"\"{word}\"", "--json").Expect(0).Json.All("hits"));

    [Fact]
    public void Control_characters_of_a_file_name_do_not_reach_the_terminal()
    {
        foreach (var run in new[] { bad.Ingestion, bad.Work.Run("ingest", bad.Folder).Expect(3), bad.Work.Run("list").Expect(0) })
        {
            Assert.DoesNotContain(run.Output + run.Error, character => char.IsControl(character) && character is not '\n' and not '\r');
        }
    }

    [Theory]
    [MemberData(nameof(BadNames))]
    public void A_bad_file_that_is_named_fails_the_work(string name)
    {
        using var work = new WorkFolder();
        var path = Path.Combine(bad.Folder, name);

        Assert.Contains(path, work.Run("parse", path, "--json").Expect(1).Error, StringComparison.Ordinal);
        Assert.Contains(path, work.Run("ingest", path, "--json").Expect(1).Error, StringComparison.Ordinal);
        Assert.Contains(path, work.Run("compare", path, bad.Outside).Expect(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_good_file_beside_a_bad_one_that_is_named_is_still_ingested()
    {
        using var work = new WorkFolder();
        var run = work.Run("ingest", Path.Combine(bad.Folder, "empty.txt"), bad.Outside, "--json").Expect(1);

        Assert.Single(run.Json.All("added"));
        Assert.Single(run.Json.All("failed"));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        using var work = new WorkFolder();

        Assert.Contains("nosuch.txt", work.Run("ingest", "nosuch.txt").Expect(1).Error, StringComparison.Ordinal);
    }

    private List<string> Stored() =>
        [.. bad.Ingestion.Json.Texts("added").Select(id => bad.Work.Run("show", id, "--json").Expect(0).Json.Get("source").Text("name")!)];
}

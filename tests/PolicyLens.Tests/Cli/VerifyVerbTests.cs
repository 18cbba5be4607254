using System.IO.Compression;
using System.Text;
using PolicyLens.Formats;
using Xunit;

namespace PolicyLens.Tests.Cli;

/// <summary>What <c>verify</c> says of reports that the other verbs wrote.</summary>
public sealed class VerifyVerbTests(CorpusLibrary library) : IClassFixture<CorpusLibrary>
{
    private const string Older = "anyshire/leaving-care-and-transition-to-adulthood@1";
    private const string Newer = "anyshire/leaving-care-and-transition-to-adulthood@2";

    public static TheoryData<string> Endings => new(FormatCatalog.Writers.Select(writer => writer.Extension));

    [Theory]
    [MemberData(nameof(MatrixTopics.All), MemberType = typeof(MatrixTopics))]
    public void Every_cell_of_a_matrix_of_any_topic_holds(string topic) => ExpectHolding($"{topic}.json", "matrix", topic);

    [Theory]
    [MemberData(nameof(Endings))]
    public void Every_cell_of_every_kind_of_report_holds_in_every_form(string ending)
    {
        ExpectHolding($"compare{ending}", "compare", Older, Newer, "--form", "table");
        ExpectHolding($"cousins{ending}", "compare", CorpusLibrary.Plymouth, CorpusLibrary.Swindon);
        ExpectHolding($"collate{ending}", "collate", CorpusLibrary.Plymouth, CorpusLibrary.Swindon, Newer);
        ExpectHolding($"matrix{ending}", "matrix", "legislation");
        ExpectHolding($"impact{ending}", "impact", "Children Act 1989");
        ExpectHolding($"check{ending}", "check", CorpusLibrary.Plymouth, "--against", "all");
    }

    [Fact]
    public void Every_check_of_every_chapter_holds()
    {
        foreach (var id in library.Json("list").Texts("editions", "id"))
        {
            ExpectHolding("one.json", "check", id!);
        }
    }

    [Fact]
    public void A_changed_word_is_told_with_its_cell_and_the_exit_code_is_1()
    {
        using var work = new WorkFolder();
        var path = work.PathOf("x.html");
        library.Work.Run("compare", Older, Newer, "--form", "table", "-o", path).Expect(0);
        var html = File.ReadAllText(path);
        var word = html.IndexOf("young people", html.IndexOf("<tbody>", StringComparison.Ordinal), StringComparison.Ordinal);
        while (html.LastIndexOf('<', word) is var tag && html.IndexOf('>', tag) > word)
        {
            word = html.IndexOf("young people", word + 1, StringComparison.Ordinal);
        }

        File.WriteAllText(path, html[..word] + "old people" + html[(word + "young people".Length)..]);
        var run = library.Work.Run("verify", path).Expect(1);

        Assert.Contains("1 of ", run.Output, StringComparison.Ordinal);
        Assert.Contains("the words of the cell were changed", run.Output, StringComparison.Ordinal);
        var json = library.Work.Run("verify", path, "--json").Expect(1).Json;
        Assert.Contains("Table 1, row", json.All("failed")[0].Text("cell"), StringComparison.Ordinal);
        Assert.Equal("the words of the cell were changed", json.All("failed")[0].Text("reason"));
    }

    [Fact]
    public void A_report_of_files_is_verified_with_the_files()
    {
        using var work = new WorkFolder();
        var (old, now) = (Repository.CorpusFile("anyshire-leaving-care-2024.html"), Repository.CorpusFile("anyshire-leaving-care-2025.html"));
        work.Run("compare", old, now, "--form", "table", "-o", "x.docx").Expect(0);

        Assert.Contains("cells hold", work.Run("verify", "x.docx", "--source", old, now).Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("--source", work.Run("verify", "x.docx").Expect(1).Error, StringComparison.Ordinal);
        Assert.Contains("the edition is not in the library", work.Run("verify", "x.docx", "--source", old).Expect(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_that_the_library_has_lost_is_told()
    {
        using var work = new WorkFolder();
        work.Run("ingest", Repository.CorpusFile("anyshire-leaving-care-2024.html")).Expect(0);
        var path = work.PathOf("x.xlsx");
        library.Work.Run("compare", Older, Newer, "--form", "table", "-o", path).Expect(0);

        Assert.Contains($"the edition is not in the library: {Newer}", work.Run("verify", path).Expect(1).Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void A_file_that_is_no_report_is_told(string ending)
    {
        using var work = new WorkFolder();
        work.Write($"x{ending}", "nothing of ours");

        Assert.Contains($"x{ending} is no report of PolicyLens", work.Run("verify", $"x{ending}").Expect(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_redline_is_told_to_carry_no_proof()
    {
        using var work = new WorkFolder();
        work.Run("compare", Repository.CorpusFile("anyshire-leaving-care-2024.html"), Repository.CorpusFile("anyshire-leaving-care-2025.html"), "-o", "x.docx").Expect(0);

        Assert.Contains("--form table", work.Run("verify", "x.docx").Expect(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_ending_of_no_report_and_a_file_that_is_not_there_are_told()
    {
        using var work = new WorkFolder();

        Assert.Contains(".docx", work.Run("verify", "x.pdf").Expect(2).Error, StringComparison.Ordinal);
        Assert.Contains("no such file", work.Run("verify", "x.docx").Expect(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Tracked_changes_of_a_Word_report_are_read_as_accepted()
    {
        using var work = new WorkFolder();
        var path = work.PathOf("x.docx");
        library.Work.Run("matrix", "leaving-care-support", "-o", path).Expect(0);
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            using var part = zip.GetEntry("word/document.xml")!.Open();
            using var reader = new StreamReader(part);
            var xml = reader.ReadToEnd();
            var cell = xml.IndexOf("<w:tc>", xml.IndexOf("_PolicyLens", StringComparison.Ordinal), StringComparison.Ordinal);
            var run = xml.IndexOf("<w:r>", cell, StringComparison.Ordinal);
            part.Position = 0;
            part.SetLength(0);
            part.Write(Encoding.UTF8.GetBytes(xml[..run] + "<w:del w:id=\"9\" w:author=\"a\"><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins w:id=\"8\" w:author=\"a\"><w:r><w:t>new </w:t></w:r></w:ins>" + xml[run..]));
        }

        Assert.Single(library.Work.Run("verify", path, "--json").Expect(1).Json.All("failed"));
    }

    private void ExpectHolding(string name, params string[] arguments)
    {
        using var work = new WorkFolder();
        var path = work.PathOf(name);
        library.Work.Run([.. arguments, "-o", path]).Expect(0);
        var run = library.Work.Run("verify", path, "--json");

        Assert.True(run.ExitCode == 0, $"{name}: {run.Output[..Math.Min(run.Output.Length, 3000)]}{run.Error}");
        Assert.Empty(run.Json.All("failed"));
        Assert.True(run.Json.Number("cells") > 0, name);
    }
}

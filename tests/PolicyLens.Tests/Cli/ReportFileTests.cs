using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace PolicyLens.Tests.Cli;

/// <summary>What <c>-o</c> writes, and what it says where it cannot.</summary>
public sealed class ReportFileTests(CorpusLibrary library) : IClassFixture<CorpusLibrary>
{
    [Theory]
    [MemberData(nameof(MatrixTopics.All), MemberType = typeof(MatrixTopics))]
    public void A_matrix_of_any_topic_is_a_valid_Word_document(string topic)
    {
        var path = library.Work.PathOf($"{topic}.docx");
        var run = library.Work.Run("matrix", topic, "-o", path).Expect(0);

        Assert.Contains(path, run.Output, StringComparison.Ordinal);
        ExpectValid(path);
    }

    [Theory]
    [InlineData("plymouth/policies-values-and-principles", "swindon/policies-values-and-principles")]
    [InlineData("anyshire/leaving-care-and-transition-to-adulthood@1", "anyshire/leaving-care-and-transition-to-adulthood@2")]
    [InlineData("peterborough/children-in-care-and-care-leavers-policy", "unknown/policies-values-and-principles")]
    [InlineData("plymouth/policies-values-and-principles", "plymouth/policies-values-and-principles")]
    public void A_comparison_of_any_two_is_a_valid_Word_document(string left, string right)
    {
        using var work = new WorkFolder();
        work.Run("--library", library.Work.PathOf("library"), "compare", left, right, "-o", "x.docx").Expect(0);

        ExpectValid(work.PathOf("x.docx"));
    }

    [Fact]
    public void With_json_the_report_is_written_too_and_only_json_is_printed()
    {
        using var work = new WorkFolder();
        var run = work.Run("--library", library.Work.PathOf("library"), "matrix", "outcomes", "-o", "x.docx", "--json").Expect(0);

        Assert.Equal("outcomes", run.Json.Text("topic"));
        ExpectValid(work.PathOf("x.docx"));
    }

    [Fact]
    public void The_same_report_has_the_same_bytes()
    {
        using var work = new WorkFolder();
        foreach (var name in new[] { "1.docx", "2.docx" })
        {
            work.Run("--library", library.Work.PathOf("library"), "matrix", "leaving-care-support", "-o", name).Expect(0);
        }

        Assert.Equal(File.ReadAllBytes(work.PathOf("1.docx")), File.ReadAllBytes(work.PathOf("2.docx")));
    }

    [Theory]
    [InlineData("x.pdf")]
    [InlineData("x")]
    [InlineData("x.docx.bak")]
    public void An_ending_that_cannot_be_written_is_told_with_those_that_can(string name)
    {
        using var work = new WorkFolder();
        var run = work.Run("--library", library.Work.PathOf("library"), "matrix", "roles", "-o", name).Expect(2);

        Assert.Contains(".docx", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.Empty(Directory.EnumerateFileSystemEntries(work.FullName));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told_by_the_report_s_name()
    {
        var name = Path.Combine("nowhere", "x.docx");
        var run = library.Work.Run("matrix", "roles", "-o", name).Expect(1);

        Assert.Contains(name, run.Error, StringComparison.Ordinal);
        Assert.Contains("no such folder", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(library.Work.PathOf("nowhere")));
    }

    [Fact]
    public void A_file_in_the_place_of_the_report_s_folder_is_told()
    {
        using var work = new WorkFolder();
        work.Write("file.txt", "in the way");
        var name = Path.Combine("file.txt", "x.docx");

        Assert.Contains($"{name} could not be written", work.Run("--library", library.Work.PathOf("library"), "matrix", "roles", "-o", name).Expect(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_report_s_place_is_told_and_nothing_is_left_behind()
    {
        using var work = new WorkFolder();
        Directory.CreateDirectory(work.PathOf("x.docx"));
        var run = work.Run("--library", library.Work.PathOf("library"), "matrix", "roles", "-o", "x.docx").Expect(1);

        Assert.Contains("x.docx", run.Error, StringComparison.Ordinal);
        Assert.Contains("folder", run.Error, StringComparison.Ordinal);
        Assert.Equal([work.PathOf("x.docx")], Directory.EnumerateFileSystemEntries(work.FullName));
    }

    [Fact]
    public void An_older_report_stays_whole_where_the_new_one_fails()
    {
        using var work = new WorkFolder();
        var older = work.Write("x.docx", "the older report");
        work.Run("--library", library.Work.PathOf("library"), "compare", "plymouth/nothing-like-it", "swindon/policies-values-and-principles", "-o", "x.docx").Expect(1);

        Assert.Equal("the older report", File.ReadAllText(older));
        Assert.Equal([older], Directory.EnumerateFileSystemEntries(work.FullName));
    }

    [Fact]
    public void A_new_report_takes_the_place_of_an_older_one()
    {
        using var work = new WorkFolder();
        var path = work.Write("x.docx", "the older report");
        work.Run("--library", library.Work.PathOf("library"), "matrix", "roles", "-o", "x.docx").Expect(0);

        ExpectValid(path);
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(work.FullName));
    }

    internal static void ExpectValid(string path)
    {
        using var document = WordprocessingDocument.Open(path, isEditable: false);
        Assert.Equal("", string.Join('\n', new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}")));
    }
}

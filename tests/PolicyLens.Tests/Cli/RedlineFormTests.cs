using PolicyLens.Tests.Comparison.Tracked;
using Xunit;

namespace PolicyLens.Tests.Cli;

/// <summary>What <c>compare --form</c> writes, and what it says where it cannot.</summary>
public sealed class RedlineFormTests(CorpusLibrary library) : IClassFixture<CorpusLibrary>
{
    private const string Old = "1. Introduction\n\nStaff should act within 4 weeks.\n\n  • the first thing;\n  • the second thing.\n";
    private const string New = "1. Introduction\n\nStaff must act within 5 weeks.\n\n  • the first thing;\n  • a third thing.\n";

    [Fact]
    public void Two_files_are_redlined_without_a_library()
    {
        using var work = new WorkFolder();
        work.Write("old.txt", Old);
        work.Write("new.txt", New);
        work.Run("compare", "old.txt", "new.txt", "-o", "redline.docx").Expect(0);

        var file = File.ReadAllBytes(work.PathOf("redline.docx"));
        Assert.Contains(RevisedDocument.Accepted(file), block => block.Text == "Staff must act within 5 weeks.");
        Assert.Contains(RevisedDocument.Rejected(file), block => block.Text == "Staff should act within 4 weeks.");
    }

    [Theory]
    [InlineData("anyshire/leaving-care-and-transition-to-adulthood@1", "anyshire/leaving-care-and-transition-to-adulthood@2", null, true)]
    [InlineData("anyshire/leaving-care-and-transition-to-adulthood@1", "anyshire/leaving-care-and-transition-to-adulthood@2", "table", false)]
    [InlineData("plymouth/policies-values-and-principles", "swindon/policies-values-and-principles", null, false)]
    [InlineData("plymouth/policies-values-and-principles", "swindon/policies-values-and-principles", "redline", true)]
    public void Editions_of_one_authority_are_redlined_and_those_of_two_stand_side_by_side_unless_asked_otherwise(string left, string right, string? form, bool redline)
    {
        using var work = new WorkFolder();
        work.Run(["--library", library.Work.PathOf("library"), "compare", left, right, "-o", "x.docx", .. form is null ? Array.Empty<string>() : ["--form", form]]).Expect(0);

        using var zip = System.IO.Compression.ZipFile.OpenRead(work.PathOf("x.docx"));
        using var document = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        Assert.Equal(redline, document.ReadToEnd().Contains("<w:ins ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("x.html")]
    [InlineData("x")]
    public void A_redline_that_is_no_Word_file_is_refused_before_anything_is_read(string name)
    {
        using var work = new WorkFolder();
        var run = work.Run("compare", "old.txt", "new.txt", "--form", "redline", "-o", name).Expect(2);

        Assert.Contains(".docx", run.Error, StringComparison.Ordinal);
        Assert.Contains("tracked changes", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_without_a_file_is_refused()
    {
        using var work = new WorkFolder();

        Assert.Contains("-o", work.Run("compare", "old.txt", "new.txt", "--form", "redline").Expect(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_redline_has_the_same_bytes_and_its_changes_are_dated_by_the_clock()
    {
        using var work = new WorkFolder();
        work.Write("old.txt", Old);
        work.Write("new.txt", New);
        foreach (var name in new[] { "1.docx", "2.docx" })
        {
            work.Run("compare", "old.txt", "new.txt", "-o", name).Expect(0);
        }

        Assert.Equal(File.ReadAllBytes(work.PathOf("1.docx")), File.ReadAllBytes(work.PathOf("2.docx")));
        using var zip = System.IO.Compression.ZipFile.OpenRead(work.PathOf("1.docx"));
        using var document = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        Assert.Contains("w:author=\"PolicyLens\" w:date=\"2025-03-03T12:00:00Z\"", document.ReadToEnd(), StringComparison.Ordinal);
    }
}

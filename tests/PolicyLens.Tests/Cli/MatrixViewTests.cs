using PolicyLens.Tests.Golden;
using Xunit;

namespace PolicyLens.Tests.Cli;

/// <summary>What people see of matrices, and of everything behind a pipe.</summary>
public sealed class MatrixViewTests(CorpusLibrary library) : IClassFixture<CorpusLibrary>
{
    [Theory]
    [InlineData("80")]
    [InlineData("160")]
    public void Matrices_read_well_in_narrow_and_wide_terminals(string columns)
    {
        using var own = new CorpusLibrary();
        own.Work.Environment["COLUMNS"] = columns;
        string[][] lines = [["matrix", "similarity"], ["matrix", "leaving-care-support"], ["matrix", "outcomes"], ["matrix", "outcomes", "--rows", "authorities"], ["matrix", "leaving-care-support", "--rows", "topics"], ["list"]];
        var shown = string.Concat(lines.Select(line =>
        {
            var run = own.Work.Run(line).Expect(0);
            Assert.All(run.Output.Split('\n'), each => Assert.InRange(each.Length, 0, int.Parse(columns)));
            return $"> policylens {string.Join(' ', line)}\n{run.Output}\n";
        }));

        GoldenFile.Matches($"matrices.{columns}.txt", shown);
    }

    [Theory]
    [InlineData("40")]
    [InlineData("80")]
    [InlineData("120")]
    [InlineData("160")]
    [InlineData("300")]
    public void Behind_a_pipe_no_line_ends_in_spaces_or_has_a_colour(string columns)
    {
        using var own = new CorpusLibrary();
        own.Work.Environment["COLUMNS"] = columns;
        foreach (var line in new string[][]
        {
            ["matrix", "principles"], ["matrix", "legislation"], ["matrix", "legislation", "--rows", "authorities"], ["matrix", "similarity"],
            ["collate", CorpusLibrary.Plymouth, CorpusLibrary.Swindon, "--all"], ["compare", CorpusLibrary.Plymouth, CorpusLibrary.Swindon, "--all"],
            ["check", CorpusLibrary.Plymouth, "--against", "all"], ["list"], ["show", CorpusLibrary.Plymouth], ["impact", "Children Act 1989"],
        })
        {
            var run = own.Work.Run(line).Expect(0);
            Assert.DoesNotContain('\u001B', run.Output);
            Assert.DoesNotContain('\r', run.Output);
            Assert.Empty(run.Error);
            Assert.All(run.Output.Split('\n'), each => Assert.Equal(each.TrimEnd(' '), each));
        }
    }

    [Fact]
    public void The_rows_change_what_people_see_and_nothing_for_programs()
    {
        var topics = library.Work.Run("matrix", "outcomes", "--rows", "topics", "--json").Expect(0);
        Assert.Equal(topics.Output, library.Work.Run("matrix", "outcomes", "--rows", "authorities", "--json").Expect(0).Output);
        Assert.Contains("authorities", library.Work.Run("matrix", "outcomes", "--rows", "sideways").Expect(2).Error, StringComparison.Ordinal);

        library.Work.Run("matrix", "outcomes", "--rows", "authorities", "-o", "wide.docx").Expect(0);
        library.Work.Run("matrix", "similarity", "-o", "similarity.docx").Expect(0);
        ReportFileTests.ExpectValid(library.Work.PathOf("wide.docx"));
        ReportFileTests.ExpectValid(library.Work.PathOf("similarity.docx"));
    }

    [Theory]
    [InlineData(".docx")]
    [InlineData(".html")]
    [InlineData(".md")]
    [InlineData(".csv")]
    [InlineData(".xlsx")]
    [InlineData(".json")]
    public void A_report_of_similarity_and_one_of_a_comparison_verify_in_every_form(string ending)
    {
        library.Work.Run("matrix", "similarity", "-o", "alike" + ending).Expect(0);
        library.Work.Run("compare", CorpusLibrary.Plymouth, CorpusLibrary.Swindon, "--form", "table", "-o", "compared" + ending).Expect(0);

        Assert.Empty(library.Json("verify", "alike" + ending).All("failed"));
        Assert.Empty(library.Json("verify", "compared" + ending).All("failed"));
    }
}

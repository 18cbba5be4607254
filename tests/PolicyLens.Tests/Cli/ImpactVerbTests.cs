using PolicyLens.Tests.Acceptance;
using Xunit;

namespace PolicyLens.Tests.Cli;

public sealed class ImpactVerbTests(CorpusLibrary library) : IClassFixture<CorpusLibrary>
{
    [Theory]
    [InlineData("Children Act 1989")]
    [InlineData("the children act 1989")]
    [InlineData("Working Together")]
    [InlineData("DPA")]
    public void Every_passage_has_the_form_of_the_contract(string title)
    {
        var impact = library.Json("impact", title);

        ContractShape.Impact(impact);
        Assert.NotEmpty(impact.All("passages"));
        Assert.Equal(impact.All("passages").Count, impact.All("passages").Select(passage => (passage.Text("id"), passage.Text("anchor"), passage.Text("place"))).Distinct().Count());
    }

    [Fact]
    public void Every_quote_stands_at_its_anchor()
    {
        foreach (var passage in library.Json("impact", "Children Act 1989").All("passages"))
        {
            var texts = AnchoredTexts.Of(library.Json("show", passage.Text("id")!));

            Assert.Contains(passage.Text("quote")!, texts[passage.Text("anchor")!], StringComparison.Ordinal);
            Assert.All(passage.All("citations"), citation => Assert.Contains(citation.Text("quote")!, texts[passage.Text("anchor")!], StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("80")]
    [InlineData("160")]
    public void People_read_who_cites_it_and_how_it_stands(string columns)
    {
        using var work = new WorkFolder { Environment = { ["COLUMNS"] = columns } };
        var shown = work.Run("--library", library.Work.PathOf("library"), "impact", "DPA 1998").Expect(0).Output;
        var flat = string.Join(' ', shown.Split([' ', '\n', '│'], StringSplitOptions.RemoveEmptyEntries));

        Assert.All(shown.Split('\n'), line => Assert.True(line.TrimEnd().Length <= int.Parse(columns, System.Globalization.CultureInfo.InvariantCulture), line));
        Assert.Contains("Data Protection Act 1998: repealed since 2018-05-25; now Data Protection Act 2018", flat, StringComparison.Ordinal);
        Assert.Contains("Plymouth, " + CorpusLibrary.Plymouth, shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Since_a_day_it_lists_what_law_has_overtaken()
    {
        var all = library.Json("impact", "--since", "1900");
        ContractShape.Impact(all);
        Assert.Contains("Data Protection Act 1998", all.Texts("passages", "cited"));
        Assert.All(all.All("passages").SelectMany(passage => passage.All("citations")), citation => Assert.Contains(citation.Text("status"), (string[])["repealed", "superseded"]));

        // The Act of 1998 was repealed on 25 May 2018: that day still counts, the next does not.
        Assert.Contains("Data Protection Act 1998", library.Json("impact", "--since", "2018-05-25").Texts("passages", "cited"));
        Assert.DoesNotContain("Data Protection Act 1998", library.Json("impact", "--since", "2018-05-26").Texts("passages", "cited"));
        Assert.Contains("Give the title", library.Work.Run("impact", "DPA", "--since", "2018").Expect(2).Error, StringComparison.Ordinal);
        Assert.Contains("Give the title", library.Work.Run("impact").Expect(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_is_a_valid_Word_document()
    {
        var path = library.Work.PathOf("impact.docx");
        library.Work.Run("impact", "Working Together", "-o", path).Expect(0);

        ReportFileTests.ExpectValid(path);
    }

    [Theory]
    [InlineData("Children Act 1889", "Children Act 1989")]
    [InlineData("Wroking Together", "Working Together")]
    public void A_name_that_nobody_knows_is_a_wrong_command_line_and_near_ones_are_named(string name, string near)
    {
        var run = library.Work.Run("impact", name).Expect(2);

        Assert.Contains($"“{near}", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void A_law_that_no_chapter_cites_is_said_so()
    {
        Assert.Contains("No chapter of the library cites it", library.Work.Run("impact", "Mental Capacity Act 2005").Expect(0).Output, StringComparison.Ordinal);
        Assert.Empty(library.Json("impact", "Mental Capacity Act 2005").All("passages"));
    }
}

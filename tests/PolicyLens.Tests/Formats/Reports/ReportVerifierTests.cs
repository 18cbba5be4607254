using System.Text;
using PolicyLens.Reporting;
using PolicyLens.Reporting.Verification;
using Xunit;

namespace PolicyLens.Tests.Formats.Reports;

/// <summary>What is found out of a report that no longer says what its chapter says.</summary>
public sealed class ReportVerifierTests
{
    public static TheoryData<string> Endings => new(ReportSample.Endings);

    [Theory]
    [MemberData(nameof(Endings))]
    public void A_report_as_it_was_written_holds(string ending)
    {
        var result = Verify(ReportSample.ReadBack(ending, ReportSample.Write(ending, ReportSample.Small)));

        Assert.Empty(result.Failed);
        Assert.Equal(5, result.Cells);
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void A_changed_word_is_found_in_every_form(string ending)
    {
        var bytes = ReportSample.Changed(ending, ReportSample.Write(ending, ReportSample.Small), ">21<", ">25<", "21 <!--", "25 <!--", ",21,", ",25,", "\"21\"", "\"25\"");
        var result = Verify(ReportSample.ReadBack(ending, bytes));

        Assert.Equal([new("Table 1, row 2, “Left”", "the words of the cell were changed")], result.Failed);
    }

    [Fact]
    public void A_cell_that_is_gone_is_told() => Assert.Equal(
        "the cell is no longer in the report",
        Assert.Single(Verify(new([Cell() with { Text = null }])).Failed).Reason);

    [Fact]
    public void A_missing_edition_is_told_with_its_hash()
    {
        var failure = Assert.Single(new ReportVerifier(_ => null).Verify(new([Cell()])).Failed);

        Assert.StartsWith("the edition is not in the library: anyshire/leaving-care@1, SHA-256 ", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moved_anchor_is_told_with_what_stands_there_and_where_the_words_are()
    {
        var cell = Cell();
        var claim = cell.Proof.Claims[0];
        var moved = cell with { Proof = cell.Proof with { Claims = [claim with { Anchor = "3.3/p1", Sentence = null }] } };

        Assert.Matches($"^the chapter says “.+” there now \\(3\\.3/p1\\); the quoted words stand at {claim.Anchor}$", Assert.Single(Verify(new([moved])).Failed).Reason);
    }

    [Fact]
    public void Another_sentence_and_no_such_place_are_told()
    {
        var cell = Cell();
        VerificationFailure With(ReportClaim claim) => Assert.Single(Verify(new([cell with { Proof = cell.Proof with { Claims = [claim] } }])).Failed);

        Assert.Contains("sentence 99", With(cell.Proof.Claims[0] with { Sentence = 99 }).Reason, StringComparison.Ordinal);
        Assert.StartsWith("the chapter has nothing at 99/p1", With(cell.Proof.Claims[0] with { Anchor = "99/p1" }).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_that_was_forged_with_its_cell_is_found_by_the_chapter()
    {
        var cell = Cell();
        const string forged = "Young people pay for their own pathway plans.";
        var both = new WrittenCell(cell.Proof with { Words = ProofWords.DigestOf(forged), Claims = [cell.Proof.Claims[0] with { Quote = forged }] }, forged);
        var cellAlone = new WrittenCell(cell.Proof with { Words = ProofWords.DigestOf(forged) }, forged);

        Assert.StartsWith("the chapter says", Assert.Single(Verify(new([both])).Failed).Reason, StringComparison.Ordinal);
        Assert.Equal("the words of the cell were changed", Assert.Single(Verify(new([cellAlone])).Failed).Reason);
    }

    [Fact]
    public void White_space_and_line_ends_are_no_change()
    {
        var cell = Cell();

        Assert.Empty(Verify(new([cell with { Text = "\u00A0 " + cell.Text!.Replace(" ", " \r\n", StringComparison.Ordinal) }])).Failed);
    }

    [Fact]
    public void The_result_has_the_names_of_the_contract() => Assert.Equal(
        """{"cells":2,"failed":[{"cell":"Table 1","reason":"why"}]}""",
        string.Concat(Encoding.UTF8.GetString(VerificationJson.Write(new(2, [new("Table 1", "why")]))).Where(character => !char.IsWhiteSpace(character))).Replace("Table1", "Table 1", StringComparison.Ordinal));

    private static VerificationResult Verify(WrittenReport report) =>
        new ReportVerifier(claim => claim.Sha256 == ReportSample.Edition.Edition.Source.Sha256 ? ReportSample.Edition.Edition : null).Verify(report);

    private static WrittenCell Cell() => ReportSample.ReadBack(".json", ReportSample.Write(".json", ReportSample.Small)).Cells[0];
}

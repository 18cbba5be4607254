using PolicyLens.Diagnostics;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Extraction;

/// <summary>What each date is the date of, by where it stands.</summary>
public sealed class DateContextTests
{
    [Theory]
    [InlineData("Last reviewed: 05-Nov-24", "Reviewed 2024-11-05")]
    [InlineData("Date for review: Autumn 2026", "ReviewDue 2026")]
    [InlineData("Ratified: 3 May 2022", "Approved 2022-05-03")]
    [InlineData("Issued 12/03/2021", "Effective 2021-03-12")]
    [InlineData("Date of issue: 1st day of April 2023", "Effective 2023-04-01")]
    [InlineData("w.e.f. 1 April 2023", "Effective 2023-04-01")]
    [InlineData("Version 3.2 – March 2023", "Amended 2023-03")]
    [InlineData("Version 3.2 – approved March 2023 – review due March 2026", "Approved 2023-03, ReviewDue 2026-03")]
    [InlineData("This policy applies with effect from 1 September 2024.", "Effective 2024-09-01")]
    [InlineData("Effective from 1 April 2023 until 31 March 2026.", "Effective 2023-04-01, PeriodEnd 2026-03-31, PeriodStart 2023-04-01")]
    [InlineData("This strategy runs from April 2022 to March 2025.", "PeriodEnd 2025-03, PeriodStart 2022-04")]
    [InlineData("This chapter was amended in May 2023 to reflect guidance issued in December 2022.", "Amended 2023-05")]
    [InlineData("This chapter was amended in May 2023 and November 2024.", "Amended 2023-05, Amended 2024-11")]
    [InlineData("This policy was approved in May 2023 and will be reviewed in May 2026.", "Approved 2023-05, ReviewDue 2026-05")]
    [InlineData("Following the inspection of May 2022, this chapter was updated in June 2022.", "Amended 2022-06")]
    [InlineData("This chapter was updated in line with the guidance of July 2018.", "")]
    [InlineData("Next review: annually", "")]
    [InlineData("Reviewed every 2 years by the panel.", "")]
    [InlineData("Approved by the committee of 2019 members.", "")]
    [InlineData("Updated plans are made before 5 May 2024 for each child who needs one.", "Amended 2024-05-05")]
    public void A_line_says_what_its_date_is(string text, string expected)
    {
        // The last but one is a limit that is known: a line that begins as a label of the document does is read as one.
        var dates = Written.Paragraph(text).Dates.Select(date => $"{date.Kind} {date.Value}").Order(StringComparer.Ordinal);

        Assert.Equal(expected, string.Join(", ", dates));
    }

    [Fact]
    public void An_impossible_date_is_told_with_its_place()
    {
        var found = Written.Paragraph("This chapter was amended on 31 February 2024.");

        Assert.Empty(found.Dates);
        var told = Assert.Single(found.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.DateImpossible);
        Assert.Contains("“31 February 2024” is no date: February 2024 has 29 days", told.Message, StringComparison.Ordinal);
        Assert.Equal("1/p1", told.Anchor.ToString());
    }

    [Fact]
    public void A_label_stands_for_the_date_on_the_next_line()
    {
        var found = Written.Findings("A Chapter of the Manual", "", "1. Practice", "", "Staff do this every day for children.", "", "Date of last review:", "", "May 2025", "", "Staff do that too.");

        Assert.Equal((DateKind.Reviewed, "2025-05", "May 2025"), Assert.Single(found.Dates) is var date ? (date.Kind, date.Value, date.Quote) : default);
        Assert.DoesNotContain(found.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.DateNotStated);
    }

    [Fact]
    public void A_control_table_under_a_title_gives_versions_dates_and_notes()
    {
        var found = Findings("Document control", Written.Table(
            ["Document control"],
            ["Version", "Date", "Author", "Change"],
            ["1.0", "5 May 2019", "A. Writer", "First issue"],
            ["Version", "Date", "Author", "Change"],
            ["2.1", "05/11/2024", "B. Writer", "Section 3 rewritten"],
            ["2.2", "31/02/2025", "B. Writer", "Typing errors"]));

        Assert.Equal([("1.0", "2019-05-05"), ("2.1", "2024-11-05"), ("2.2", null)], found.Amendments.Select(amendment => (amendment.Version!, amendment.Date)));
        Assert.Equal(["2019-05-05", "2024-11-05"], found.Dates.Where(date => date.Kind == DateKind.Amended).Select(date => date.Value));
        Assert.Equal("2.1", found.Version);
        Assert.Single(found.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.DateImpossible);
    }

    [Fact]
    public void A_table_of_labels_and_values_gives_each_its_kind()
    {
        var found = Findings("About this document", Written.Table(
            ["Version", "3.2"],
            ["Approved by", "The improvement board, 14.09.22"],
            ["Effective date", "1 October 2022"],
            ["Next review", "September 2025"],
            ["Owner", "Head of practice"]));

        Assert.Equal(
            ["Approved 2022-09-14", "Effective 2022-10-01", "ReviewDue 2025-09"],
            found.Dates.Select(date => $"{date.Kind} {date.Value}"));
        Assert.Equal("3.2", found.Version);
        Assert.Empty(found.Amendments);
    }

    [Fact]
    public void A_table_of_heads_over_one_row_is_no_amendment()
    {
        var found = Findings("About this document", Written.Table(["Date approved", "Approved by", "Review date"], ["May 2023", "Cabinet", "May 2026"]));

        Assert.Equal(["Approved 2023-05", "ReviewDue 2026-05"], found.Dates.Select(date => $"{date.Kind} {date.Value}"));
        Assert.Empty(found.Amendments);
    }

    private static Findings Findings(string heading, PolicyLens.Reading.SourceTable table) => new PolicyLens.Extraction.EditionBuilder(PolicyLens.Catalogue.Catalogues.Default).Build(Written.Document(
    [
        Written.Heading("Leaving care", 1), Written.Heading("Introduction", 2), Written.Text("This is about people who leave care."), Written.Heading(heading, 2), table,
    ])).Findings;
}

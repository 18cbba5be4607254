using PolicyLens.Diagnostics;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Extraction;

public sealed class DateTests
{
    [Theory]
    [InlineData("This chapter was amended in November 2024.", "Amended 2024-11")]
    [InlineData("This chapter was updated on 5 November 2024.", "Amended 2024-11-05")]
    [InlineData("This chapter was revised on 5th November 2024.", "Amended 2024-11-05")]
    [InlineData("This policy was reviewed in June 2021.", "Reviewed 2021-06")]
    [InlineData("This policy was approved by the board on 01/02/2023.", "Approved 2023-02-01")]
    [InlineData("This policy takes effect from 1 April 2022.", "Effective 2022-04-01")]
    [InlineData("This policy was developed in 2016-05-03.", "Developed 2016-05-03")]
    [InlineData("This policy will be reviewed in March 2026.", "ReviewDue 2026-03")]
    [InlineData("Date of last review: 12.09.2023", "Reviewed 2023-09-12")]
    [InlineData("Last updated: Sept 2022", "Amended 2022-09")]
    [InlineData("Review date: January 2027", "ReviewDue 2027-01")]
    [InlineData("Next review: 2027", "ReviewDue 2027")]
    [InlineData("Date approved: 3rd of May 2019", "Approved 2019-05-03")]
    [InlineData("Published: 11/2020", "Effective 2020-11")]
    [InlineData("Date developed: May 2016", "Developed 2016-05")]
    [InlineData("Date of next review - May 2018", "ReviewDue 2018-05")]
    [InlineData("In September 2017 this chapter was reviewed and updated.", "Amended 2017-09, Reviewed 2017-09")]
    public void Dates_of_the_chapter_itself_are_read(string text, string expected) => Assert.Equal(
        expected,
        string.Join(", ", Written.Paragraph(text).Dates.Select(date => $"{date.Kind} {date.Value}")));

    [Theory]
    [InlineData("The child came into care in November 2024.")]
    [InlineData("The plan was updated on 5 November 2024.")]
    [InlineData("The Act came into force in 1991.")]
    [InlineData("The centre was opened in May 2016.")]
    [InlineData("The figures of 2016 to 2019 show growth.")]
    [InlineData("This chapter was amended on 31 February 2024.")]
    [InlineData("This chapter was amended on 05/13/2024.")]
    public void Dates_of_other_things_are_not(string text) => Assert.Empty(Written.Paragraph(text).Dates);

    [Fact]
    public void A_label_without_a_date_is_told()
    {
        var found = Written.Paragraph("Date of next review:");

        Assert.Empty(found.Dates);
        Assert.Contains(found.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.DateNotStated);
    }

    [Theory]
    [InlineData("Care Leavers Policy 2016-2019", "2016", "2019")]
    [InlineData("Care Leavers Policy 2016 – 2019", "2016", "2019")]
    [InlineData("Care Leavers Policy 2016 to 2019", "2016", "2019")]
    [InlineData("Care Leavers Policy 2016/19", "2016", "2019")]
    public void A_title_may_give_the_period(string title, string start, string end)
    {
        var dates = Written.Findings(title, "", "1. Introduction", "", "This chapter is about people who leave care.").Dates;

        Assert.Equal([(DateKind.PeriodStart, start), (DateKind.PeriodEnd, end)], dates.Select(date => (date.Kind, date.Value)));
    }

    [Fact]
    public void A_line_of_two_years_gives_the_period() => Assert.Equal(
        [DateKind.PeriodStart, DateKind.PeriodEnd],
        Written.Findings("Care Leavers Policy", "2016-2019", "", "1. Introduction", "", "This chapter is about people who leave care.").Dates.Select(date => date.Kind));

    [Fact]
    public void An_amendment_is_kept_with_its_note()
    {
        var found = Written.Findings("A Chapter of the Manual", "", "AMENDMENT", "", "In November 2024, Section 3 was rewritten throughout.", "", "1. Introduction", "", "All else follows here.");

        var amendment = Assert.Single(found.Amendments);
        Assert.Equal(("2024-11", "In November 2024, Section 3 was rewritten throughout."), (amendment.Date, amendment.Note));
    }
}

using PolicyLens.Extraction;
using Xunit;

namespace PolicyLens.Tests.Extraction;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("5 November 2024", "2024-11-05")]
    [InlineData("5th Nov 2024", "2024-11-05")]
    [InlineData("5 th November 2024", "2024-11-05")]
    [InlineData("Tuesday 5th of November, 2024", "2024-11-05")]
    [InlineData("1st day of April 2023", "2023-04-01")]
    [InlineData("Nov. 2024", "2024-11")]
    [InlineData("November, 2024", "2024-11")]
    [InlineData("November 5, 2024", "2024-11-05")]
    [InlineData("November 5th 2024", "2024-11-05")]
    [InlineData("05/11/2024", "2024-11-05")]
    [InlineData("5/11/24", "2024-11-05")]
    [InlineData("05.11.24", "2024-11-05")]
    [InlineData("05 / 11 / 2024", "2024-11-05")]
    [InlineData("5-11-2024", "2024-11-05")]
    [InlineData("2024-11-05", "2024-11-05")]
    [InlineData("2024-11-05T14:30:00Z", "2024-11-05")]
    [InlineData("2024/11/05", "2024-11-05")]
    [InlineData("05-Nov-24", "2024-11-05")]
    [InlineData("5 Nov 24", "2024-11-05")]
    [InlineData("Nov-24", "2024-11")]
    [InlineData("Nov ’24", "2024-11")]
    [InlineData("03/06/98", "1998-06-03")]
    [InlineData("11/2020", "2020-11")]
    [InlineData("Autumn 2024", "2024")]
    [InlineData("Spring Term 2025", "2025")]
    [InlineData("Q3 2024", "2024")]
    [InlineData("29 February 2024", "2024-02-29")]
    [InlineData("at 14:30 on 5 November 2024 and at noon", "2024-11-05")]
    [InlineData("from 5 November 2024 to 6 May 2025", "2024-11-05 2025-05-06")]
    [InlineData("SEPTEMBER 2022", "2022-09")]
    public void A_date_is_read_however_it_is_written(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', DateText.Find(text).Select(date => date.Value)));

    [Theory]
    [InlineData("31 February 2024", "February 2024 has 29 days")]
    [InlineData("29/02/2023", "February 2023 has 28 days")]
    [InlineData("11/25/2024", "there is no month 25")]
    [InlineData("0 May 2024", "May 2024 has 31 days")]
    [InlineData("31-Jun-24", "June 2024 has 30 days")]
    public void A_day_that_is_not_in_the_calendar_is_told_and_not_guessed(string text, string fault)
    {
        var date = Assert.Single(DateText.Scan(text));

        Assert.Null(date.Value);
        Assert.Contains(fault, date.Fault, StringComparison.Ordinal);
        Assert.Null(DateText.FirstOrYear(text));
    }

    [Theory]
    [InlineData("version 3.2.24")]
    [InlineData("section 1.2.14")]
    [InlineData("192.168.1.24")]
    [InlineData("call 01752 668000")]
    [InlineData("we may 2 or 3 times")]
    [InlineData("aged 16/17/18 and over")]
    [InlineData("the march of 300 people")]
    [InlineData("annually")]
    public void What_is_no_date_is_none(string text) => Assert.Empty(DateText.Find(text));

    [Theory]
    [InlineData("2024/25", "2024")]
    [InlineData("in 2027", "2027")]
    [InlineData("2016 and 2019", null)]
    [InlineData("soon", null)]
    public void A_year_alone_is_a_date_of_that_year(string text, string? expected) => Assert.Equal(expected, DateText.FirstOrYear(text));
}

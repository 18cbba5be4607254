using PolicyLens.Searching.Language;
using Xunit;

namespace PolicyLens.Tests.Searching.Language;

public sealed class QueryFaultTextTests
{
    [Theory]
    [InlineData("child AND", 6, 3, "child AND", "      ^^^")]
    [InlineData("role:", 5, 1, "role:", "     ^")]
    [InlineData("", 0, 1, "", "^")]
    [InlineData("a\tb\r\nAND", 5, 3, "a b  AND", "     ^^^")]
    [InlineData("a\u001B[1m AND", 6, 3, "a [1m AND", "      ^^^")]
    [InlineData("中文 AND", 3, 3, "中文 AND", "     ^^^")]
    [InlineData("😀 AND", 3, 3, "😀 AND", "   ^^^")]
    [InlineData("cafe\u0301 AND", 6, 3, "cafe\u0301 AND", "     ^^^")]
    [InlineData("\u0301 AND", 2, 3, "  AND", "  ^^^")]
    [InlineData("a\u202EAND", 2, 3, "a AND", "  ^^^")]
    [InlineData("x", 40, 7, "x", " ^")]
    public void The_carets_stand_under_the_spot(string query, int start, int length, string line, string carets)
    {
        var shown = QueryFaultText.Of(query, new(start, length, "m"));

        Assert.Equal((line, carets, "m"), (shown.Line, shown.Carets, shown.Message));
    }

    [Fact]
    public void Half_a_character_is_shown_as_one() => Assert.Equal("\uFFFD AND\n  ^^^\nm", QueryFaultText.Of("\uD800 AND", new(2, 3, "m")).ToString());

    [Theory]
    [InlineData(0, 3, "AND xxxxxxxxxxxxxx…", "^^^")]
    [InlineData(50, 3, "…xxxxxx AND xxxxxxx…", "        ^^^")]
    [InlineData(100, 3, "…xxxxxxxxxxxxxx AND", "                ^^^")]
    [InlineData(40, 60, "…xxxxxxxxxxxxxxxxxx…", " ^^^^^^^^^^^^^^^^^^")]
    public void A_long_query_is_cut_to_what_surrounds_the_spot(int start, int length, string line, string carets)
    {
        var query = length > 3 ? new string('x', 103) : $"{new string('x', Math.Max(0, start - 1))}{(start > 0 ? " " : "")}AND{(start < 100 ? " " + new string('x', 60) : "")}";

        var shown = QueryFaultText.Of(query, new(start, length, ""), 20);

        Assert.Equal((line, carets), (shown.Line, shown.Carets));
    }

    [Fact]
    public void A_million_characters_are_one_short_line()
    {
        var query = new string('\t', 500_000) + "AND" + new string('(', 500_000);

        var shown = QueryFaultText.Of(query, new(500_000, 3, ""));

        Assert.Equal(QueryFaultText.UsualWidth, shown.Line.Length);
        Assert.Equal("AND", shown.Line.Substring(shown.Carets.IndexOf('^', StringComparison.Ordinal), 3));
    }
}

using PolicyLens.Searching.Language;
using Xunit;

namespace PolicyLens.Tests.Searching.Language;

/// <summary>Queries of a million characters: each is read in a moment, within the stack, or the run never ends.</summary>
public sealed class HostileQueryLanguageTests
{
    private const int Length = 1_000_000;

    [Theory]
    [InlineData("(", true)]
    [InlineData(")", true)]
    [InlineData("()", true)]
    [InlineData("\"", true)]
    [InlineData("“", true)]
    [InlineData("” “ ", true)]
    [InlineData("\"“", true)]
    [InlineData("*", true)]
    [InlineData("-", true)]
    [InlineData("x", true)]
    [InlineData("x-", true)]
    [InlineData("1(a)", true)]
    [InlineData("1(a", true)]
    [InlineData("a\u00AD", true)]
    [InlineData("\u00AD", true)]
    [InlineData("\u0301", true)]
    [InlineData("a\u0301\u200D", true)]
    [InlineData("😀", true)]
    [InlineData("\0\u001B\u0085", true)]
    [InlineData("a ", true)]
    [InlineData("a* ", true)]
    [InlineData("*a* ", true)]
    [InlineData("\"a\" ", true)]
    [InlineData("\"a ", true)]
    [InlineData("a: ", true)]
    [InlineData("w/5 ", false)]
    [InlineData("\n-a", true)]
    [InlineData("          ", true)]
    [InlineData("a NEAR/5 ", false)]
    [InlineData("NEAR/5 ", false)]
    [InlineData("NEAR/", false)]
    [InlineData("a w/5 ", false)]
    [InlineData("AND ", false)]
    [InlineData("a AND ", false)]
    [InlineData("a OR (", false)]
    [InlineData("NOT ", false)]
    [InlineData("NOT(", false)]
    [InlineData("a -", false)]
    [InlineData("-(", true)]
    [InlineData("role:", false)]
    [InlineData("role: ", true)]
    [InlineData("role:values ", false)]
    [InlineData("role: a ", true)]
    [InlineData("topic: a ", true)]
    [InlineData("role: principals ", false)]
    [InlineData("topic:leaving care support for ", false)]
    [InlineData("cites:Children Act ", false)]
    [InlineData("title:(", false)]
    [InlineData("title:a ", false)]
    [InlineData("year:>= ", false)]
    [InlineData("year:2020..", false)]
    [InlineData("authority:\"", false)]
    public void A_million_characters_are_read(string piece, bool plain)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Length / piece.Length));

        var (query, fault) = QueryTree.Reader.Read(text);

        Assert.Equal(plain, fault is null);
        Assert.True(fault is null || QueryFaultText.Of(text, fault).ToString().Length < 600);
        Assert.True(query is null || QueryText.Write(query).Length <= 2 * Length);
    }

    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    public void Halves_of_characters_are_nothing(int half) => Assert.Equal("nothing", QueryTree.Of(new string((char)half, Length)));

    [Theory]
    [InlineData("role:", false)]
    [InlineData("authority:", true)]
    [InlineData("year:", false)]
    [InlineData("a NEAR/", false)]
    public void A_value_of_a_million_characters_is_read(string field, bool right) =>
        Assert.Equal(right, QueryTree.Reader.Read(field + new string('1', Length)).Fault is null);

    [Fact]
    public void Groups_that_close_are_counted()
    {
        const int Deep = 100_000;
        var text = $"{new string('(', Deep)}a{new string(')', Deep)}";

        Assert.Equal("[a]", QueryTree.Of(text));
        Assert.Equal(QueryReader.MostGroups, QueryTree.Reader.Read(text + " OR b").Fault!.Start);
        Assert.Equal("any([a] [b])", QueryTree.Of($"{new string('(', QueryReader.MostGroups)}a{new string(')', QueryReader.MostGroups)} OR b"));
    }
}

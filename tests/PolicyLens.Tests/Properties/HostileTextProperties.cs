using System.Text;
using PolicyLens.Catalogue;
using PolicyLens.Extraction;
using PolicyLens.Formats.PlainText;
using PolicyLens.Reading;
using Xunit;

namespace PolicyLens.Tests.Properties;

/// <summary>No text makes the reading fail, or slow.</summary>
public sealed class HostileTextProperties
{
    /// <summary>Far more than a quiet machine needs, so that a busy one passes too; what grows out of all measure does not.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);

    [Fact]
    public void Any_text_is_read() => Seeded.Holds(Generated.AnyText, Read, 500);

    [Fact]
    public void Any_bytes_are_read() => Seeded.Holds(Generated.AnyText, text => Read(Encoding.Unicode.GetBytes(text)), 200);

    [Theory]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData("the ")]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("1. ")]
    [InlineData("1.1")]
    [InlineData("(")]
    [InlineData("((a) ")]
    [InlineData("... ")]
    [InlineData("\t")]
    [InlineData("\"")]
    [InlineData("‘a’ ")]
    [InlineData("A ")]
    [InlineData("Children ")]
    [InlineData("Children Act ")]
    [InlineData("Children Act 1989 ")]
    [InlineData("1989, 1990 and ")]
    [InlineData("Section 1(1), ")]
    [InlineData("s.1 and ")]
    [InlineData("until the age of ")]
    [InlineData("until 21 or ")]
    [InlineData("21 if it is ")]
    [InlineData("aged 16 to ")]
    [InlineData("within a further ")]
    [InlineData("The Plan and ")]
    [InlineData("The A B Plan, ")]
    [InlineData("this chapter ")]
    [InlineData("child is defined ")]
    [InlineData("Where if when, ")]
    [InlineData("County Council ")]
    [InlineData("Xa Ya Za ")]
    [InlineData("we want children ")]
    [InlineData("- ")]
    [InlineData("a-")]
    [InlineData("• ")]
    [InlineData("é")]
    [InlineData("\u0301")]
    [InlineData("😀")]
    public void A_very_long_line_of_the_same_is_read_in_time(string part) => ReadInTime(string.Concat(Enumerable.Repeat(part, 120_000 / part.Length)));

    [Theory]
    [InlineData("Heading {0}")]
    [InlineData("a lower line {0} that never ends")]
    [InlineData("{0}. Numbered")]
    [InlineData("{0}.1 Numbered")]
    [InlineData("• item {0}")]
    [InlineData("A sentence that is number {0} of them all.")]
    [InlineData("Contents")]
    [InlineData("Children Act 1989, section {0}")]
    [InlineData("Until the age of {0}.")]
    [InlineData("A\tB\t{0}")]
    [InlineData("The same line as it stood before it, again and again.")]
    public void Very_many_lines_of_a_kind_are_read_in_time(string line) =>
        ReadInTime(string.Join('\n', Enumerable.Range(1, 4000).Select(number => string.Format(System.Globalization.CultureInfo.InvariantCulture, line, number))));

    [Fact]
    public void A_list_that_nests_without_end_is_read() =>
        ReadInTime(string.Join('\n', Enumerable.Range(0, 2000).Select(depth => new string(' ', depth) + "• an item")));

    private static void ReadInTime(string text)
    {
        var reading = Task.Run(() => Read(text));

        Assert.True(reading.Wait(Patience), $"{text.Length} characters were not read in {Patience}");
    }

    private static void Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static void Read(byte[] bytes)
    {
        if (new PlainTextReader().Read(new SourceFile("any.txt", bytes)).Value is { } document)
        {
            new EditionBuilder(Catalogues.Default).Build(document);
        }
    }
}

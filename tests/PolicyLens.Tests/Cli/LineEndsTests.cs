using System.Globalization;
using PolicyLens.Cli;
using Xunit;

namespace PolicyLens.Tests.Cli;

public sealed class LineEndsTests
{
    [Theory]
    [InlineData("a  \nb \r\n  c  d \n", "a\nb\r\n  c  d\n")]
    [InlineData("   \n", "\n")]
    [InlineData("a b", "a b")]
    [InlineData("\t \n", "\t\n")]
    public void Spaces_that_end_a_line_fall_away_and_no_others(string written, string expected)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using (var lines = new LineEnds(output))
        {
            lines.Write(written[..(written.Length / 2)]);
            lines.Write(written[(written.Length / 2)..]);
            lines.Flush();
        }

        Assert.Equal(expected, output.ToString());
    }
}

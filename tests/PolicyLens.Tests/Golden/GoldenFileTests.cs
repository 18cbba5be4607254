using Xunit;
using Xunit.Sdk;

namespace PolicyLens.Tests.Golden;

public sealed class GoldenFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("policylens-golden-").FullName;

    private string Path => System.IO.Path.Combine(folder, "sample.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_missing_golden_fails()
    {
        var failure = Assert.ThrowsAny<XunitException>(() => GoldenFile.Matches(Path, "a", update: false, guarded: false));

        Assert.Contains("is missing", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path));
    }

    [Fact]
    public void A_golden_is_written_when_it_is_asked_for()
    {
        GoldenFile.Matches(Path, "a\nb\n", update: true, guarded: false);
        GoldenFile.Matches(Path, "a\nb\n", update: false, guarded: true);

        Assert.Equal("a\nb\n", File.ReadAllText(Path));
    }

    [Fact]
    public void Nothing_is_written_where_builds_are_checked()
    {
        Assert.ThrowsAny<XunitException>(() => GoldenFile.Matches(Path, "a", update: true, guarded: true));

        Assert.False(File.Exists(Path));
    }

    [Theory]
    [InlineData("a\nb\nc", "a\nx\nc", 2, "b", "x")]
    [InlineData("a", "a\nb", 2, "(the end of the text)", "b")]
    [InlineData("a\n", "a", 2, "", "(the end of the text)")]
    [InlineData("a\r\nb", "a\nb", 1, "a", "a")]
    public void The_first_line_that_differs_is_named(string expected, string actual, int line, string left, string right)
    {
        var difference = GoldenFile.FirstDifference(expected, actual);

        Assert.StartsWith($"differs first in line {line}\n  expected: {left}", difference, StringComparison.Ordinal);
        Assert.EndsWith($"actual:   {right}", difference, StringComparison.Ordinal);
    }
}

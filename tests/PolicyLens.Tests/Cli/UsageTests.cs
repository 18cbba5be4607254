using Xunit;

namespace PolicyLens.Tests.Cli;

/// <summary>What is said of a command line that is wrong, and with which exit code.</summary>
public sealed class UsageTests(CorpusLibrary library) : IClassFixture<CorpusLibrary>
{
    [Theory]
    [InlineData("frobnicate", "frobnicate")]
    [InlineData("list --frobnicate", "--frobnicate")]
    [InlineData("list extra", "extra")]
    [InlineData("show a/b c/d", "c/d")]
    [InlineData("search care --role nonsense", "nonsense")]
    [InlineData("search care --limit many", "many")]
    [InlineData("search care --limit 0", "0")]
    [InlineData("search care --limit 1001", "1001")]
    [InlineData("search care --limit=none", "none")]
    [InlineData("search care --offset -1", "-1")]
    [InlineData("search care --offset 99999999999", "99999999999")]
    public void A_word_that_is_not_understood_is_shown_with_a_caret(string line, string word)
    {
        var run = library.Work.Run(line.Split(' ')).Expect(2);
        var lines = run.Error.Split('\n');
        var at = Array.FindIndex(lines, each => each.TrimEnd('\r') == $"  policylens {line}");

        Assert.True(at >= 0, run.Error);
        Assert.Equal(lines[at].IndexOf(word, "  policylens ".Length, StringComparison.Ordinal), lines[at + 1].IndexOf('^', StringComparison.Ordinal));
        Assert.Equal(word.Length, lines[at + 1].Count(character => character == '^'));
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("")]
    [InlineData("show")]
    [InlineData("search")]
    [InlineData("ingest")]
    [InlineData("compare one")]
    [InlineData("parse")]
    [InlineData("list --library")]
    public void A_missing_word_is_told_and_help_is_offered(string line)
    {
        var run = library.Work.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Expect(2);

        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void A_word_with_control_characters_is_shown_without_them()
    {
        var run = library.Work.Run("list", "\u001b[31mred\u0007").Expect(2);

        Assert.DoesNotContain('\u001b', run.Error);
        Assert.DoesNotContain('\u0007', run.Error);
    }

    [Theory]
    [InlineData("matrix leaving-care", "leaving-care-support")]
    [InlineData("matrix permanence", "permanence-plan-deadline")]
    [InlineData("matrix outcome", "outcomes")]
    public void An_unknown_topic_is_a_wrong_command_line_and_the_nearest_is_named(string line, string near) =>
        Assert.Contains(near, library.Work.Run(line.Split(' ')).Expect(2).Error, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_topic_says_where_all_are_listed() =>
        Assert.Contains("policylens matrix", library.Work.Run("matrix", "astronomy").Expect(2).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("show plymuth/policies-values-and-principles", "plymouth/policies-values-and-principles")]
    [InlineData("show plymouth/policies-values-and-principls", "plymouth/policies-values-and-principles")]
    [InlineData("show plymouth/policies-values-and-principles@9", "plymouth/policies-values-and-principles@1")]
    [InlineData("compare swindon/policies-values-and-principles plymouth/values-and-principles", "plymouth/policies-values-and-principles")]
    public void An_edition_that_is_not_there_fails_and_the_nearest_is_named(string line, string near)
    {
        var run = library.Work.Run(line.Split(' ')).Expect(1);

        Assert.Contains($"Did you mean {near}", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("show nonsense")]
    [InlineData("show plymouth/policies-values-and-principles@x")]
    [InlineData("compare nosuch.docx plymouth/policies-values-and-principles")]
    [InlineData("parse nosuch.txt")]
    [InlineData("--library elsewhere list")]
    [InlineData("--library elsewhere search care")]
    [InlineData("--library elsewhere matrix roles")]
    public void What_cannot_be_done_fails_with_one_sentence(string line)
    {
        var run = library.Work.Run(line.Split(' ')).Expect(1);

        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(run.Output);
        Assert.False(Directory.Exists(library.Work.PathOf("elsewhere")));
    }

    [Fact]
    public void Two_folders_are_not_compared() =>
        Assert.Contains("no such file", library.Work.Run("compare", ".", ".").Expect(1).Error, StringComparison.Ordinal);
}

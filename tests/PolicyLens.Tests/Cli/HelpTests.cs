using System.Text.RegularExpressions;
using PolicyLens.Cli;
using Xunit;

namespace PolicyLens.Tests.Cli;

/// <summary>The help of every verb, and that its examples are command lines that the program takes.</summary>
public sealed partial class HelpTests
{
    public static TheoryData<string> Verbs => new(Names);

    private static IEnumerable<string> Names => Root().Subcommands.SelectMany(WithVerbsBelow);

    /// <summary>The words that a verb and those below it are typed with.</summary>
    private static IEnumerable<string> WithVerbsBelow(System.CommandLine.Command verb) =>
        verb.Subcommands.SelectMany(WithVerbsBelow).Select(below => $"{verb.Name} {below}").Prepend(verb.Name);

    [Fact]
    public void Every_verb_of_the_contract_is_there() =>
        Assert.Subset(Names.ToHashSet(), new HashSet<string> { "parse", "ingest", "list", "show", "search", "similar", "alerts", "index", "compare", "collate", "matrix", "demo", "impact", "catalogue list", "catalogue show", "catalogue check", "verify" });

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Help_explains_the_verb_and_gives_examples(string verb)
    {
        using var work = new WorkFolder();
        var run = work.Run([.. verb.Split(' '), "--help"]).Expect(0);

        Assert.Empty(run.Error);
        Assert.Contains($"policylens {verb}", run.Output, StringComparison.Ordinal);
        Assert.NotEmpty(Examples(run.Output));
        Assert.All(Examples(run.Output), example => Assert.Matches($@"^policylens ((--library \S+ )?{verb})\b", example));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Every_example_is_understood(string verb)
    {
        using var work = new WorkFolder();
        foreach (var example in Examples(work.Run([.. verb.Split(' '), "--help"]).Output).Concat(Examples(work.Run("--help").Output)))
        {
            Assert.Empty(Root().Parse(Arguments(example)).Errors);
        }
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("-?")]
    public void Help_of_the_program_names_every_verb_and_every_exit_code(string option)
    {
        using var work = new WorkFolder();
        var shown = work.Run(option).Expect(0).Output;

        Assert.All(Root().Subcommands, verb => Assert.Contains($"  {verb.Name} ", shown, StringComparison.Ordinal));
        Assert.All(["0 done", "1 ", "2 ", "3 "], (string code) => Assert.Contains(code, shown[shown.IndexOf("Exit codes", StringComparison.Ordinal)..], StringComparison.Ordinal));
    }

    [Fact]
    public void The_program_is_called_policylens_in_its_help()
    {
        using var work = new WorkFolder();

        Assert.Contains("  policylens ", work.Run("list", "--help").Output.Split("Examples:")[0], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Help_does_nothing_else(string verb)
    {
        using var work = new WorkFolder();
        work.Run([.. verb.Split(' '), "--help"]).Expect(0);

        Assert.Empty(Directory.EnumerateFileSystemEntries(work.FullName));
    }

    private static System.CommandLine.Command Root() =>
        CommandLine.Root(new(TextWriter.Null, TextWriter.Null, TimeProvider.System, _ => null, Path.GetTempPath()));

    private static List<string> Examples(string help) =>
        [.. help[help.IndexOf("Examples:", StringComparison.Ordinal)..].Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("policylens", StringComparison.Ordinal))];

    /// <summary>The arguments as a shell would give them, without what it redirects.</summary>
    private static string[] Arguments(string example) =>
        [.. Argument().Matches(example.Split(" > ")[0]["policylens ".Length..]).Select(match => match.Value.StartsWith('\'') ? match.Value.Trim('\'') : match.Value.Replace("\"", "", StringComparison.Ordinal))];

    [GeneratedRegex("'[^']*'|\"[^\"]*\"|\\S+")]
    private static partial Regex Argument();
}

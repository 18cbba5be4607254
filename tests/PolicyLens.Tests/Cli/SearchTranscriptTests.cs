using PolicyLens.Tests.Golden;
using Xunit;

namespace PolicyLens.Tests.Cli;

/// <summary>What people see of search, in a narrow and a wide window, changes only on purpose.</summary>
public sealed class SearchTranscriptTests
{
    private static readonly string[][] Lines =
    [
        ["search", "siblings placed together"],
        ["search", "siblings", "--no-fold", "--limit", "2", "--offset", "1"],
        ["search", "contact", "child"],
        ["search", "siblings together panel"],
        ["search", "siblngs"],
        ["search", "xylophone"],
        ["search", "plac*", "--group"],
        ["search", "heading:placement (together OR child) AND NOT right"],
        ["search", "siblings AND"],
        ["search", "role:nonsense siblings placed together wherever this is right for each of them and for everybody else who lives in the home"],
        ["search", "cites:Data Protection Act 1998"],
        ["search", "--lacks", "leaving-care-support"],
        ["search", "--states", "leaving-care-support>=25"],
        ["search", "siblings", "--all-editions", "--authority", "eastshire"],
        ["similar", "northshire/siblings-and-family-time#2/p1"],
        ["similar", "northshire/siblings-and-family-time#2/p1", "--no-fold", "--limit", "1"],
        ["similar", "southshire/brothers-and-sisters#2/p1"],
        ["alerts"],
        ["alerts", "--list"],
        ["alerts"],
        ["index", "--status"],
        ["index"],
    ];

    [Theory]
    [InlineData("80")]
    [InlineData("120")]
    public void Search_shows_what_it_did(string columns)
    {
        using var library = new SearchedLibrary();
        library.Work.Environment["COLUMNS"] = columns;
        library.Work.Run("search", "siblings", "--save", "sibs").Expect(0);
        library.Put("Eastshire", "contact.md", "# Contact\n\n## 1. Principles\n\nBrothers and sisters are placed together whenever this is right for each of them.\n\nEvery sibling may write.\n");
        var shown = string.Concat(Lines.Select(line =>
        {
            var run = library.Work.Run(line).ExpectNoStackTrace();
            Assert.All(run.Output.Split('\n').Where(each => !each.Contains('#', StringComparison.Ordinal)), each => Assert.InRange(each.TrimEnd().Length, 0, int.Parse(columns)));
            return $"> policylens {string.Join(' ', line)}\n{run.Output}{run.Error}({run.ExitCode})\n\n";
        }));

        GoldenFile.Matches($"search.{columns}.txt", string.Join('\n', shown.Split('\n').Select(each => each.TrimEnd())));
    }
}

using System.Globalization;
using PolicyLens.Cli;
using PolicyLens.Diagnostics;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Cli;

/// <summary>What <c>parse</c> shows of one file, and how it sums up many.</summary>
public sealed class ParseTests : IDisposable
{
    private const string Chapter = """
        <!DOCTYPE html><html><head><title>Private Fostering Policy</title></head><body>
        <nav><a href="/">Home</a> <a href="/manual">All chapters of the manual</a></nav>
        <h1>Private Fostering Policy</h1>
        <h2>1. Introduction</h2><p>This is the policy of Anyshire County Council.</p><p>It is for all children.</p>
        <h3>1.1 Who it is for</h3><ul><li>Children</li><li>Parents</li></ul>
        <h2>2. Key Principles</h2><p>Children will be listened to.</p><table><tr><th>When</th><th>Who</th></tr><tr><td>At once</td><td>The visiting worker</td></tr></table>
        <h2>2. Visits</h2><p>We will visit the child within 7 working days of being told of the arrangement.</p>
        </body></html>
        """;

    private readonly WorkFolder work = new();

    public void Dispose() => work.Dispose();

    [Theory]
    [InlineData("80")]
    [InlineData("160")]
    public void A_chapter_is_shown_as_a_tree_within_the_width_and_without_colour(string columns)
    {
        work.Environment["COLUMNS"] = columns;
        var shown = work.Run("parse", work.Write("chapter.html", Chapter)).Expect(0).Output;
        var lines = shown.Split('\n').Select(line => line.TrimEnd()).ToList();

        Assert.All(lines, line => Assert.True(line.Length <= int.Parse(columns, CultureInfo.InvariantCulture), line));
        Assert.DoesNotContain('\u001b', shown);
        Assert.StartsWith("Private Fostering Policy", shown, StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("Authority: Anyshire", StringComparison.Ordinal));
        Assert.Contains("├── 1 Introduction  [introduction]  2 paragraphs", lines);
        Assert.Contains("│   └── 1.1 Who it is for  [other]  1 list (2 items)", lines);
        Assert.Contains("├── 2 Key Principles  [principles]  1 paragraph, 1 table (2 rows)", lines);
    }

    [Fact]
    public void What_was_set_aside_and_what_was_noticed_follow_with_their_lines()
    {
        var shown = work.Run("parse", work.Write("chapter.html", Chapter)).Expect(0).Output;
        var aside = shown[shown.IndexOf("Set aside", StringComparison.Ordinal)..];

        Assert.Contains("Home", aside, StringComparison.Ordinal);
        Assert.Contains("line 2", aside, StringComparison.Ordinal);
        var notes = shown[shown.IndexOf("Notes of the reader", StringComparison.Ordinal)..];
        Assert.Matches(@"(?m)^  warning +line [0-9]+, \S+ .*\(PL2004\)", notes);
        Assert.Matches(@"(?m)^  note +whole file", notes);
    }

    [Fact]
    public void Findings_are_counted_and_listed_where_they_are_asked_for()
    {
        var file = work.Write("chapter.html", Chapter);

        Assert.Contains("1 provision,", work.Run("parse", file).Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("Provisions (1)", work.Run("parse", file, "--findings").Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_heading_is_explained_where_that_is_asked_for()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var terminal = new Terminal(output, TextWriter.Null, TimeProvider.System, _ => null, work.FullName);
        var edition = Library.Sample.Of("Words.", sections:
        [
            Library.Sample.Section("1", "Introduction", SectionRole.Introduction, "Words.") with { Evidence = ["a heading of the format", "its number follows"] },
            Library.Sample.Section("2", "Scope", SectionRole.Scope, "Words."),
        ]).Edition;
        new ChapterView(terminal.Console).ShowReading(ChapterDocument.Of(edition), explain: true, findings: false);

        Assert.Contains("because: a heading of the format; its number follows", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("no reason was kept", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_a_chapter_is_never_taken_for_markup_of_the_terminal()
    {
        var file = work.Write("chapter.html", Chapter.Replace("Introduction", "[red]Introduction[/] [/nonsense]", StringComparison.Ordinal));

        Assert.Contains("[red]Introduction[/] [/nonsense]", work.Run("parse", file).Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("[red]", work.Run("parse", work.FullName, "--explain").Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_summed_up_with_a_row_for_each_file_in_their_order()
    {
        var names = Enumerable.Range(0, 12).Select(number => $"drive/{number:00}/chapter.html").ToList();
        foreach (var name in names)
        {
            work.Write(name, Chapter + string.Concat(Enumerable.Repeat("<p>More words.</p>", names.IndexOf(name))));
        }

        var document = work.Run("parse", "drive", "--json").Expect(0).Json;
        var alone = work.Run("parse", names[3], "--json").Expect(0).Json;
        var row = document.All("files")[3];

        Assert.Equal("policylens/parse-summary@1", document.Text("schema"));
        Assert.Equal(names, document.Texts("files", "source").Select(source => source!.Replace('\\', '/')));
        Assert.Equal(("html", "Anyshire", "Private Fostering Policy"), (row.Text("format"), row.Text("authority"), row.Text("title")));
        Assert.Equal(alone.AllSections().Count(), row.Number("sections"));
        Assert.Equal(alone.All("furniture").Count, row.Number("furniture"));
        Assert.Equal(alone.All("diagnostics").Count(each => each.Text("severity") != "info"), row.Number("warnings"));
        Assert.Empty(row.All("diagnostics"));
        Assert.Equal(document.ToString(), work.Run("parse", "drive", "--json").Expect(0).Json.ToString());
    }

    [Fact]
    public void Reading_in_parallel_gives_what_reading_one_by_one_gives()
    {
        var files = Repository.CorpusFiles.Select(Repository.CorpusFile).ToList();
        var one = files.Select(file => work.Run("parse", file, "--json").Expect(0).Json).ToDictionary(chapter => chapter.Get("source").Text("sha256")!, StringComparer.Ordinal);
        for (var copy = 0; copy < 4; copy++)
        {
            foreach (var file in files)
            {
                work.Write($"copies/{copy}/{Path.GetFileName(file)}", File.ReadAllBytes(file));
            }
        }

        var rows = work.Run("parse", "copies", "--diagnostics", "--json").Expect(0).Json.All("files");
        Assert.Equal(4 * files.Count, rows.Count);
        Assert.All(rows, row =>
        {
            var chapter = one[row.Text("sha256")!];
            Assert.Equal((chapter.Text("authority"), chapter.Text("title"), chapter.AllSections().Count()), (row.Text("authority"), row.Text("title"), row.Number("sections")));
            Assert.Equal(chapter.Get("diagnostics").ToString(), row.Get("diagnostics").ToString(), ignoreAllWhiteSpace: true);
        });
    }

    [Theory]
    [InlineData("80")]
    [InlineData("160")]
    public void A_summary_for_people_has_totals_and_stays_within_the_width(string columns)
    {
        work.Environment["COLUMNS"] = columns;
        work.Write("drive/a.html", Chapter);
        work.Write("drive/b.html", Chapter);
        var shown = work.Run("parse", "drive").Expect(0).Output;

        Assert.All(shown.Split('\n'), line => Assert.True(line.TrimEnd().Length <= int.Parse(columns, CultureInfo.InvariantCulture), line));
        Assert.Contains("drive/a.html", shown.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Contains("Private Fostering Policy", shown, StringComparison.Ordinal);
        Assert.Contains("2 read, 0 left out: 8 sections", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_notes_and_reasons_of_a_folder_are_listed_where_they_are_asked_for()
    {
        work.Write("drive/a.html", Chapter);

        Assert.DoesNotContain("PL2004", work.Run("parse", "drive").Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("PL2004", work.Run("parse", "drive", "--diagnostics").Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("1.1 Who it is for  [level 2", work.Run("parse", "drive", "--explain").Expect(0).Output, StringComparison.Ordinal);
        Assert.NotEmpty(work.Run("parse", "drive", "--explain", "--json").Expect(0).Json.All("files")[0].All("headings"));
    }

    [Fact]
    public void A_bad_file_is_left_out_of_a_summary_and_named()
    {
        var good = work.Write("drive/a.html", Chapter);
        var bad = work.Write("drive/empty.txt", "");
        var folder = work.Run("parse", "drive", "--json").Expect(3);

        Assert.Single(folder.Json.All("files"));
        Assert.Contains("empty", Assert.Single(folder.Json.All("failed")).Text("reason"), StringComparison.Ordinal);
        Assert.Contains("empty.txt", folder.Error, StringComparison.Ordinal);
        Assert.Single(work.Run("parse", good, bad, "--json").Expect(1).Json.All("files"));
    }

    [Fact]
    public void An_empty_folder_holds_nothing_to_sum_up()
    {
        Directory.CreateDirectory(work.PathOf("empty"));

        Assert.Contains("No files", work.Run("parse", "empty").Expect(0).Output, StringComparison.Ordinal);
        Assert.Empty(work.Run("parse", "empty", "--json").Expect(0).Json.All("files"));
    }

    [Fact]
    public void Every_verb_that_reads_files_can_be_asked_for_the_original()
    {
        var file = work.Write("chapter.html", Chapter);

        work.Run("parse", file, "--original").Expect(0);
        work.Run("compare", file, file, "--original").Expect(0);
        work.Run("ingest", file, "--original").Expect(0);
    }

    [Fact]
    public void A_diagnostic_without_a_place_is_of_the_whole_file()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var terminal = new Terminal(output, TextWriter.Null, TimeProvider.System, _ => null, work.FullName);
        terminal.Console.Write(DiagnosticGrid.Of(
        [
            new("PL1003", Severity.Error, "It is damaged."),
            new("PL2001", Severity.Warning, "A number alone.", new Anchor("a-heading-that-goes-on-and-on-and-on"), 12),
            new("PL2002", Severity.Info, "A gap.", new Anchor("a-heading-that-goes-on-and-on-and-on")),
        ]));

        Assert.Matches(@"error +whole file +It is damaged\. \(PL1003\)", output.ToString());
        Assert.Matches(@"warning +line 12 +A number alone", output.ToString());
        Assert.Matches(@"note +a-heading-that-goes-on-…", output.ToString());
    }
}

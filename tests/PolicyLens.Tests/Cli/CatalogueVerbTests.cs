using Xunit;

namespace PolicyLens.Tests.Cli;

public sealed class CatalogueVerbTests : IDisposable
{
    private const string Lamps = """
        {
          "asOf": "2025-01-05", "source": "The lamp keepers",
          "legislation": [
            { "title": "Street Lamps Act 1999", "kind": "act", "aliases": [ "SLX" ], "repealed": "2020-05-01", "survives": "Section 3." },
            { "title": "Children Act 1989", "kind": "act", "status": "in-force" }
          ]
        }
        """;

    private readonly WorkFolder work = new();

    [Fact]
    public void The_kinds_are_counted_with_the_user_s_own()
    {
        work.Write("library/catalogue/lamps.json", Lamps);
        var shown = work.Run("catalogue").Expect(0).Output;

        Assert.Contains("legislation", shown, StringComparison.Ordinal);
        Assert.Contains("catalogue/lamps.json: 2 entries", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_are_listed_by_kind_words_and_standing()
    {
        var all = work.Run("catalogue", "list", "--json").Json;
        var acts = work.Run("catalogue", "list", "legislation", "--like", "data protection act 1998", "--status", "repealed", "--json").Expect(0).Json;

        Assert.Equal(all.Number("total"), all.All("entries").Count);
        Assert.Equal(["Data Protection Act 1998"], acts.Texts("entries", "name"));
        Assert.Equal(("legislation", "act", "repealed", true), (acts.All("entries")[0].Text("kind"), acts.All("entries")[0].Text("type"), acts.All("entries")[0].Text("status"), acts.All("entries")[0].Get("builtIn").GetBoolean()));
    }

    [Fact]
    public void A_list_for_people_says_standing_and_day()
    {
        work.Write("library/catalogue/lamps.json", Lamps);
        var lines = work.Run("catalogue", "list", "legislation", "--like", "lamps").Expect(0).Output.Split('\n');

        Assert.Matches(@"act +Street Lamps Act 1999 \(catalogue/lamps\.json\) +repealed +2025-01-05", Assert.Single(lines, line => line.Contains("Street", StringComparison.Ordinal)));
        Assert.Contains("1 entry", lines);
    }

    [Fact]
    public void Nothing_like_it_is_said_so() => Assert.Contains("No entry", work.Run("catalogue", "list", "--like", "zyzzyva").Expect(0).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("Children Act 1989", "Children Act 1989")]
    [InlineData("the adoption and children act", "Adoption and Children Act 2002")]
    [InlineData("working together", "Working Together to Safeguard Children")]
    [InlineData("KCSIE", "Keeping Children Safe in Education")]
    [InlineData("hcpc", "Health and Care Professions Council")]
    [InlineData("Plymouth", "Plymouth")]
    [InlineData("leaving-care-support", "leaving-care-support")]
    [InlineData("care-leaver", "care-leaver")]
    [InlineData("special guardianship order", "special-guardianship-order")]
    [InlineData("sgo", "special-guardianship-order")]
    public void An_entry_is_shown_by_any_of_its_names(string name, string entries)
    {
        var shown = work.Run("catalogue", "show", name, "--json").Expect(0).Json;

        Assert.Equal(entries, string.Join('|', shown.Texts("entries", "name")));
        Assert.All(shown.All("entries"), entry => Assert.True(entry.Text("asOf") is not null && entry.Text("source") is not null && entry.Number("line") > 0));
    }

    [Fact]
    public void An_entry_for_people_says_all_that_is_known_and_where_it_comes_from()
    {
        work.Write("library/catalogue/lamps.json", Lamps);
        var shown = work.Run("catalogue", "show", "slx").Expect(0).Output;

        foreach (var words in new[] { "Street Lamps Act 1999", "repealed", "2020-05-01", "Section 3.", "SLX", "The lamp keepers", "2025-01-05", "catalogue/lamps.json, line 4", "none known for sure" })
        {
            Assert.Contains(words, shown, StringComparison.Ordinal);
        }

        Assert.Contains("in the place of another entry", work.Run("catalogue", "show", "children act 1989").Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Synonyms_are_shown_with_their_wordings_and_what_they_are_not()
    {
        var shown = work.Run("catalogue", "show", "independent-visitor").Expect(0).Output;

        foreach (var words in new[] { "independent visitor; IV; IVs", "part IV", "Only in capitals", "synonyms.json" })
        {
            Assert.Contains(words, shown, StringComparison.Ordinal);
        }

        Assert.Contains("special-guardianship-order", work.Run("catalogue", "list", "synonyms", "--like", "sgo").Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_that_is_not_there_fails_and_near_ones_are_named() =>
        Assert.Contains("Did you mean “Children Act 1989”", work.Run("catalogue", "show", "Chidren Act 1989").Expect(1).Error, StringComparison.Ordinal);

    [Fact]
    public void The_built_in_files_are_clean()
    {
        var run = work.Run("catalogue", "check").Expect(0);

        Assert.Contains("no errors, no warnings", run.Output, StringComparison.Ordinal);
        Assert.Empty(work.Run("catalogue", "check", "--json").Expect(0).Json.All("findings"));
    }

    [Fact]
    public void Errors_in_a_user_s_file_are_told_and_end_with_1()
    {
        work.Write("library/catalogue/lamps.json", Lamps.Replace("2020-05-01", "May 2020", StringComparison.Ordinal).Replace("2025-01-05", "2025-12-01", StringComparison.Ordinal));
        work.Write("library/catalogue/broken.json", "{ \"legislation\":\n [ }");
        var run = work.Run("catalogue", "check").Expect(1);
        var json = work.Run("catalogue", "check", "--json").Expect(1).Json;

        Assert.Contains("error: catalogue/broken.json, line 2: The file is not JSON", run.Output, StringComparison.Ordinal);
        Assert.Contains("error: catalogue/lamps.json, line 4, legislation “Street Lamps Act 1999”, repealed: “May 2020” is not a date. Write it as", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
        Assert.Equal(["asOf", "asOf", "repealed"], json.All("findings").Where(finding => finding.Text("file") == "catalogue/lamps.json").Select(finding => finding.Text("field")).Order(StringComparer.Ordinal));
        Assert.Equal((4, 0), (json.Number("errors"), json.Number("warnings")));
    }

    [Fact]
    public void A_file_can_be_checked_before_it_is_put_into_the_library()
    {
        work.Write("new.json", """{ "asOf": "2025-01-05", "source": "s", "legislation": [ { "title": "Lamps Act 1971", "kind": "act", "successor": "Street Lamps Act 1999" } ] }""");
        Assert.Contains("successor", work.Run("catalogue", "check", "new.json").Expect(1).Output, StringComparison.Ordinal);

        work.Write("library/catalogue/lamps.json", Lamps);
        Assert.Contains("1 entry checked: no errors", work.Run("catalogue", "check", "new.json").Expect(0).Output, StringComparison.Ordinal);
        work.Run("catalogue", "check", "nowhere.json").Expect(1);
    }

    [Fact]
    public void What_cannot_be_used_is_told_and_the_work_is_done_with_the_rest()
    {
        work.Write("library/catalogue/broken.json", "{ \"legislation\": [ ");
        work.Write("library/catalogue/lamps.json", Lamps);
        work.Write("chapter.txt", "A Chapter of the Manual\n\n1. Our Work\n\nPlymouth City Council follows the Street Lamps Act.\n");
        var ingested = work.Run("ingest", "chapter.txt").Expect(3);
        var parsed = work.Run("parse", "chapter.txt", "--json").Expect(3);

        Assert.Contains("catalogue/broken.json, line 1: The file is not JSON", ingested.Error, StringComparison.Ordinal);
        Assert.Single(ingested.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => line.StartsWith("catalogue/", StringComparison.Ordinal));
        Assert.Equal(["Street Lamps Act 1999"], parsed.Json.Texts("citations", "title"));
        Assert.Contains("cited; repealed", work.Run("matrix", "legislation").Expect(3).Output, StringComparison.Ordinal);
        Assert.Single(work.Run("impact", "slx", "--json").Expect(3).Json.All("passages"));
        work.Run("list").Expect(0);
    }

    [Theory]
    [InlineData("catalogue show")]
    [InlineData("catalogue list nonsense")]
    [InlineData("catalogue list --status gone")]
    public void A_wrong_command_line_is_told_with_the_verb_s_whole_name(string line) =>
        Assert.Contains($"policylens {string.Join(' ', line.Split(' ').Take(2))} --help", work.Run(line.Split(' ')).Expect(2).Error, StringComparison.Ordinal);

    public void Dispose() => work.Dispose();
}

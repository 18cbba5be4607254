using System.Xml.Linq;
using PolicyLens.Tests.Acceptance;
using Xunit;

namespace PolicyLens.Tests.Cli;

/// <summary>What was amended, where and whether it matters, on the command line: <c>changes</c>, <c>history</c>, <c>forget</c> and <c>--as-of</c>.</summary>
public sealed class ChangesVerbTests : IDisposable
{
    private readonly WorkFolder work = new();

    public ChangesVerbTests()
    {
        Put("Northshire", "leaving-1.md", Leaving("March 2023", "Care leavers are supported until they are 25.", "The plan must be reviewed every six months."));
        Put("Northshire", "leaving-2.md", Leaving("May 2024", "Care leavers are supported until they are 21.", "The plan should be reviewed every six months."));
        Put("Northshire", "contact-1.md", "# Contact\n\nLast amended: June 2023\n\n## 1. Principles\n\nContact is planned with the child and written down in the care plan of the child.\n");
        Put("Northshire", "contact-2.md", "# Contact\n\nLast amended: June 2024\n\n## 1. Principles\n\nContact is planned with the child and is written down in the child's care plan.\n");
    }

    public void Dispose() => work.Dispose();

    [Fact]
    public void What_matters_comes_first_and_first_editions_last()
    {
        var json = work.Run("changes", "--json").Expect(0).Json;
        ContractShape.Changes(json);
        Assert.Equal(["northshire/leaving-care@2", "northshire/contact@2"], json.Texts("changes", "id").Take(2));
        Assert.Equal(["age", "modality"], json.All("changes")[0].Texts("effects", "effect").Take(2));
        Assert.Equal(["lowered", "weaker"], json.All("changes")[0].Texts("effects", "direction").Take(2));

        var text = work.Run("changes").Expect(0).Output;
        Assert.Contains("age lowered: 25 → 21", text, StringComparison.Ordinal);
        Assert.Contains("a reissue with no change of substance", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("First editions", StringComparison.Ordinal) > text.IndexOf("age lowered", StringComparison.Ordinal), text);
    }

    [Fact]
    public void Days_effects_and_levels_choose_and_a_level_fails()
    {
        Assert.Equal(["northshire/contact@2"], work.Run("changes", "--since", "2024-06-01", "--json").Expect(0).Json.Texts("changes", "id"));
        Assert.Equal(["northshire/leaving-care@2"], work.Run("changes", "--effect", "deadline,age", "--json").Expect(0).Json.Texts("changes", "id"));
        Assert.Equal(["northshire/leaving-care@2"], work.Run("changes", "--level", "major", "--json").Expect(0).Json.Texts("changes", "id"));
        Assert.Equal(["northshire/leaving-care@2"], work.Run("changes", "--as-of", "2024-05-31", "--level", "editorial", "--json").Expect(0).Json.Texts("changes", "id"));
        work.Run("changes", "--since", "2024-05-01", "--fail-on", "major").Expect(1);
        work.Run("changes", "--since", "2024-06-01", "--fail-on", "major").Expect(0);
        Assert.Contains("“ages” is no effect", work.Run("changes", "--effect", "ages").Expect(2).Error, StringComparison.Ordinal);
        Assert.Contains(".atom", work.Run("changes", "-o", "digest.pdf").Expect(2).Error, StringComparison.Ordinal);
        Assert.Contains("2024-11-05", work.Run("changes", "--since", "yesterday").Expect(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void History_is_in_the_order_in_which_editions_held()
    {
        Put("Northshire", "leaving-0.md", Leaving("2021", "Care leavers are supported until they are 21.", "The plan must be reviewed every year."));
        var json = work.Run("history", "northshire/leaving-care", "--json").Expect(0).Json;
        ContractShape.History(json);
        Assert.Equal(["northshire/leaving-care@3", "northshire/leaving-care@1", "northshire/leaving-care@2"], json.Texts("editions", "id"));
        Assert.Equal(["age", "deadline"], json.All("editions")[1].GetProperty("effects").EnumerateArray().Select(effect => effect.GetString()));

        var then = work.Run("history", "northshire/leaving-care", "--as-of", "2023", "--json").Expect(0).Json;
        Assert.Equal(["northshire/leaving-care@3", "northshire/leaving-care@1"], then.Texts("editions", "id"));
        Assert.Equal("northshire/leaving-care@3", work.Run("show", "northshire/leaving-care", "--as-of", "2022", "--json").Expect(0).Json.Text("id"));
    }

    [Theory]
    [InlineData("digest.docx")]
    [InlineData("digest.html")]
    [InlineData("digest.xlsx")]
    [InlineData("digest.json")]
    public void A_digest_is_written_and_holds(string name)
    {
        work.Run("changes", "-o", name).Expect(0);
        var verified = work.Run("verify", name, "--json").Expect(0).Json;
        Assert.True(verified.GetProperty("cells").GetInt32() > 4);
        Assert.Empty(verified.All("failed"));

        work.Run("history", "northshire/leaving-care", "-o", $"history-{name}").Expect(0);
        Assert.Empty(work.Run("verify", $"history-{name}", "--json").Expect(0).Json.All("failed"));
    }

    [Fact]
    public void The_digest_of_a_period_carries_what_law_has_overtaken()
    {
        Put("Northshire", "records.md", "# Records\n\nLast amended: June 2017\n\n## 1. Aims\n\nRecords are kept under the Data Protection Act 1998.\n");
        work.Run("changes", "--since", "2018", "-o", "digest.md").Expect(0);
        var digest = File.ReadAllText(work.PathOf("digest.md"));

        Assert.Contains("repealed since 2018-05-25", digest, StringComparison.Ordinal);
        Assert.True(digest.IndexOf("age lowered", StringComparison.Ordinal) < digest.IndexOf("Records are kept under", StringComparison.Ordinal), digest);
    }

    [Fact]
    public void The_line_of_editions_is_drawn_with_words_for_who_cannot_see_it()
    {
        work.Run("history", "northshire/leaving-care", "-o", "line.html").Expect(0);
        work.Run("history", "northshire/leaving-care", "-o", "line.docx").Expect(0);
        var page = File.ReadAllText(work.PathOf("line.html"));

        Assert.Matches("(?s)<svg[^>]*role=\"img\".*<desc[^>]*>[^<]*age lowered: 25 → 21", page);
        ReportFileTests.ExpectValid(work.PathOf("line.docx"));
    }

    [Fact]
    public void A_feed_has_what_readers_want_and_ids_that_stay()
    {
        Put("Northshire", "odd.md", "# <script>alert(1)</script> & Contact\n\nLast amended: June 2022\n\n## 1. Aims\n\nStaff must do it.\n");
        Put("Northshire", "odd2.md", "# <script>alert(1)</script> & Contact\n\nLast amended: June 2023\n\n## 1. Aims\n\nStaff may do it & <b>that</b>.\n");
        work.Run("changes", "-o", "one.atom").Expect(0);
        var feed = XDocument.Load(work.PathOf("one.atom")).Root!;
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entries = feed.Elements(atom + "entry").ToList();
        Assert.All(entries.Append(feed), element => Assert.All(new[] { "id", "title", "updated" }, name => Assert.Single(element.Elements(atom + name))));
        Assert.NotNull(feed.Element(atom + "author")!.Element(atom + "name"));
        var ids = entries.Select(entry => entry.Element(atom + "id")!.Value).ToList();
        Assert.All(ids, id => Assert.Matches("^urn:uuid:[0-9a-f-]{36}$", id));
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(entries, entry => Assert.DoesNotContain("<script", entry.Element(atom + "content")!.Value, StringComparison.Ordinal));

        work.Run("changes", "--level", "major", "-o", "two.atom").Expect(0);
        Assert.Subset(ids.ToHashSet(), XDocument.Load(work.PathOf("two.atom")).Root!.Elements(atom + "entry").Select(entry => entry.Element(atom + "id")!.Value).ToHashSet());
    }

    [Fact]
    public void What_is_forgotten_wants_a_reason_that_is_kept()
    {
        Assert.Contains("--reason", work.Run("forget", "northshire/contact@1").Expect(2).Error, StringComparison.Ordinal);
        Assert.Contains("no edition", work.Run("forget", "northshire/nothing", "--reason", "x").Expect(1).Error, StringComparison.Ordinal);
        Assert.Contains("northshire/contact@1", work.Run("forget", "northshire/contact@1", "--reason", "a draft").Expect(0).Output, StringComparison.Ordinal);
        Assert.Equal(["a draft"], work.Run("forget", "--list", "--json").Expect(0).Json.Texts("forgotten", "reason"));
        Assert.Contains("was forgotten on 2025-03-03: a draft", work.Run("history", "northshire/contact").Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_title_is_told_with_the_way_to_decide_otherwise()
    {
        work.Write("renamed.md", Leaving("May 2024", "Care leavers are supported until they are 21.", "The plan should be reviewed every six months.").Replace("# Leaving Care", "# Moving On", StringComparison.Ordinal).Replace("May 2024", "July 2024", StringComparison.Ordinal));
        var told = work.Run("ingest", "renamed.md", "--authority", "Northshire").Expect(0);
        Assert.Contains("northshire/leaving-care@3", told.Output, StringComparison.Ordinal);
        Assert.Contains("it goes on with “Leaving Care”", told.Error, StringComparison.Ordinal);
        Assert.Contains("--as moving-on", told.Error, StringComparison.Ordinal);

        var decided = work.Run("ingest", "renamed.md", "--authority", "Northshire", "--as", "moving-on").Expect(0);
        Assert.Contains("northshire/leaving-care@3 is now northshire/moving-on@1", decided.Output, StringComparison.Ordinal);
    }

    private void Put(string authority, string name, string text)
    {
        work.Write(name, text);
        work.Run("ingest", name, "--authority", authority).Expect(0);
    }

    private static string Leaving(string amended, string age, string review) => $"""
        # Leaving Care

        Last amended: {amended}

        ## 1. Support

        {age} The personal adviser keeps in touch with each of them and helps with work, study and a home.

        ## 2. Pathway Plans

        {review} The young person has a copy of it, and nothing is decided without the young person.

        ## 3. Homes

        Nobody moves out of a foster home before being ready, and everybody has somewhere to come back to at the end of a week or a term.
        """;
}

using PolicyLens.Tests.Acceptance;
using Xunit;

namespace PolicyLens.Tests.Cli;

/// <summary>What the verbs of search take on the command line, and with which exit code they end.</summary>
public sealed class SearchVerbTests(SearchedLibrary library) : IClassFixture<SearchedLibrary>
{
    [Theory]
    [InlineData("placed together", "placed", "together")]
    [InlineData("child -contact", "child", "-contact")]
    [InlineData("-contact child", "-contact", "child")]
    [InlineData("child -title:contact", "child", "-title:contact")]
    [InlineData("child -\"family time\"", "child", "-\"family time\"")]
    [InlineData("\"placed together\" siblings", "\"placed together\"", "siblings")]
    [InlineData("siblings cites:\"Children Act 1989\"", "siblings", "cites:Children Act 1989")]
    [InlineData("siblings -cites:\"Children Act 1989\"", "siblings", "-cites:Children Act 1989")]
    [InlineData("siblings heading:placement", "siblings", "heading:placement")]
    [InlineData("siblings heading:\"leaving care\"", "siblings", "heading:leaving care")]
    [InlineData("(contact OR family) child", "(contact", "OR", "family)", "child")]
    [InlineData("plac* NEAR/3 together", "plac*", "NEAR/3", "together")]
    public void The_words_of_the_command_line_are_the_query(string query, params string[] words)
    {
        var (whole, divided) = (library.Json("search", query), library.Json(["search", "--limit", "50", .. words]));

        Assert.Equal(query, divided.Text("query"));
        Assert.Equal(whole.Number("total"), divided.Number("total"));
        Assert.Equal(whole.Texts("hits", "snippet"), divided.Texts("hits", "snippet"));
    }

    [Fact]
    public void What_a_minus_stands_before_is_left_out()
    {
        Assert.Equal(["northshire#1/p1", "northshire#2/l1.1", "southshire#2/p1"], library.Found("child").Order(StringComparer.Ordinal));
        Assert.Equal(["northshire#1/p1", "northshire#2/l1.1"], library.Found("child", "-parents").Order(StringComparer.Ordinal));
        Assert.Equal(["northshire#2/l1.1"], library.Found("-parents", "child", "-act"));
        Assert.StartsWith("2 passages", library.Work.Run("search", "--", "-parents", "child").Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_with_a_value_of_several_words_is_one_word_of_the_command_line()
    {
        Assert.All(library.Found("cites:Children Act 1989"), place => Assert.StartsWith("northshire", place, StringComparison.Ordinal));
        Assert.Equal(["eastshire"], library.Found("cites:Data Protection Act 1998").Select(place => place.Split('#')[0]).Distinct());
        Assert.Equal("northshire#2/p1", library.Found("cites:Children Act 1989", "siblings", "together")[0]);
        Assert.All(library.Found("cites:Children Act 1989", "siblings", "together"), place => Assert.StartsWith("northshire", place, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("child AND", "child AND", "      ^^^")]
    [InlineData("child (plan OR", "child (plan OR", "")]
    [InlineData("role:nonsense child", "role:nonsense child", "     ^^^^^^^^")]
    [InlineData("year:soon AND child", "year:soon AND child", "     ^^^^")]
    [InlineData("-child", "-child", "")]
    public void A_mistake_in_a_query_is_shown_with_a_caret_under_it(string query, string line, string carets)
    {
        var run = library.Work.Run("search", query).Expect(2);
        var lines = run.Error.Split('\n').Select(each => each.TrimEnd('\r')).ToList();

        Assert.Empty(run.Output);
        Assert.StartsWith("policylens: ", lines[0], StringComparison.Ordinal);
        Assert.Equal("  " + line, lines[1]);
        Assert.Matches("^  +\\^+$", lines[2]);
        Assert.True(carets.Length == 0 || lines[2] == "  " + carets, run.Error);
        Assert.Empty(library.Work.Run("search", query, "--json").Expect(2).Output);
    }

    [Theory]
    [InlineData("search -contact")]
    [InlineData("search child --fold --no-fold")]
    [InlineData("search child --fold --group")]
    [InlineData("search child --status nonsense")]
    [InlineData("search child --topic nonsense")]
    [InlineData("search child --year 24")]
    [InlineData("search child --as-of someday")]
    [InlineData("search child --as-of 2024-13-01")]
    [InlineData("search child --as-of 2024 --all-editions")]
    [InlineData("search child --save")]
    [InlineData("similar")]
    [InlineData("similar northshire/siblings-and-family-time")]
    [InlineData("similar northshire/siblings-and-family-time#")]
    [InlineData("similar a/b#1 --text x.txt")]
    [InlineData("similar a/b#1 --fold --no-fold")]
    [InlineData("alerts --keep --list")]
    [InlineData("alerts --forget")]
    [InlineData("index --engine nonsense")]
    [InlineData("index extra")]
    public void A_wrong_command_line_ends_with_2_and_says_what_is_wanted(string line)
    {
        var run = library.Work.Run(line.Split(' ')).Expect(2);

        Assert.Empty(run.Output);
        Assert.StartsWith("policylens: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("similar nowhere/siblings#1", "nowhere/siblings")]
    [InlineData("similar northshire/siblings-and-family-time#9/p9", "9/p9")]
    [InlineData("similar --text none.txt", "none.txt")]
    [InlineData("alerts none", "“none”")]
    [InlineData("search child --library nowhere", "nowhere")]
#if !LUCENE
    [InlineData("index --engine lucene", "-p:Lucene=true")]
#endif
    public void What_cannot_be_done_ends_with_1_and_says_why(string line, string why)
    {
        var run = library.Work.Run(line.Split(' ')).Expect(1);

        Assert.Empty(run.Output);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_found_is_no_failure() => Assert.StartsWith("Nothing was found for “xylophone”.", library.Work.Run("search", "xylophone").Expect(0).Output, StringComparison.Ordinal);

    [Fact]
    public void People_see_what_is_alike_folded_and_programs_where_they_ask()
    {
        Assert.Contains("nearly the same in", library.Work.Run("search", "placed together").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("nearly the same in", library.Work.Run("search", "placed together", "--no-fold").Output, StringComparison.Ordinal);
        Assert.All(library.Json("search", "placed together").All("hits"), hit => Assert.Empty(hit.All("also")));
        Assert.NotEmpty(library.Json("search", "placed together", "--fold").All("hits")[0].All("also"));
        Assert.Equal(["eastshire", "northshire", "southshire"], library.Found("siblings", "--group").Select(place => place.Split('#')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_documents_have_the_names_of_the_contract()
    {
        ContractShape.Search(library.Json("search", "siblings placed", "--fold"));
        ContractShape.Search(library.Json("search", "siblings", "together", "panel"));
        ContractShape.Search(library.Json("search", "--lacks", "leaving-care-support"));
        ContractShape.Search(library.Json("search", "siblngs", "--exact"));
        ContractShape.Similar(library.Json("similar", "northshire/siblings-and-family-time#2/p1"));
        ContractShape.Similar(library.Json("similar", "northshire/siblings-and-family-time#2", "--fold", "--limit", "1"));
        ContractShape.Index(library.Json("index", "--status"));
        ContractShape.Index(library.Json("index"));
        Assert.Equal(("fts5", true, 3), (library.Json("index").Text("engine"), library.Json("index").Get("current").GetBoolean(), library.Json("index").Number("editions")));
        ContractShape.Alerts(library.Json("alerts"));
        ContractShape.SavedSearches(library.Json("alerts", "--list"));
    }

#if LUCENE
    [Fact]
    public void Another_engine_is_chosen_and_the_library_remembers_it()
    {
        using var own = new SearchedLibrary();
        var before = own.Found("siblings OR child", "--limit", "50").Order(StringComparer.Ordinal);
        Assert.Equal("3 editions, index by lucene, up to date.", own.Work.Run("index", "--engine", "lucene").Expect(0).Output.Trim());

        Assert.Equal(before, own.Found("siblings OR child", "--limit", "50").Order(StringComparer.Ordinal));
        own.Put("Westshire", "records.md", "# Records\n\n## 1. Principles\n\nOtters are counted.\n");
        Assert.Equal(["westshire#1/p1"], own.Found("otter"));
        Assert.Equal(("lucene", true), (own.Json("index", "--status").Text("engine"), own.Json("index", "--status").Get("current").GetBoolean()));
        Assert.Equal("4 editions, index by fts5, up to date.", own.Work.Run("index", "--engine", "fts5").Expect(0).Output.Trim());
        Assert.Equal(["westshire#1/p1"], own.Found("otter"));
    }
#else
    [Fact]
    public void A_library_of_an_engine_that_this_program_has_not_says_so_and_can_be_given_another()
    {
        using var own = new SearchedLibrary();
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={own.Work.PathOf("library", "policylens.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO settings (name, value) VALUES ('engine', 'lucene')";
            command.ExecuteNonQuery();
        }

        foreach (var line in new string[][] { ["search", "siblings"], ["index"], ["index", "--status"], ["similar", "eastshire/contact#1/p1"] })
        {
            Assert.Contains("policylens index --engine fts5", own.Work.Run(line).Expect(1).Error, StringComparison.Ordinal);
        }

        Assert.Equal(3, own.Json("list").All("editions").Count);
        Assert.Equal("3 editions, index by fts5, up to date.", own.Work.Run("index", "--engine", "fts5").Expect(0).Output.Trim());
        Assert.NotEmpty(own.Found("siblings"));
    }
#endif

    [Fact]
    public void A_piped_text_is_compared()
    {
        library.Work.Write("clause.txt", "Siblings should be placed together wherever this is right.");

        Assert.Equal(3, library.Json("similar", "--text", "clause.txt").Number("total"));
        Assert.Contains("holds no words", library.Work.Run("similar", "--text", "-").Expect(1).Error, StringComparison.Ordinal);
        library.Work.Write("zero.bin", "a\0b");
        Assert.Contains("is no text file", library.Work.Run("similar", "--text", "zero.bin").Expect(1).Error, StringComparison.Ordinal);
        library.Work.Write("long.txt", new string('x', 500_000));
        Assert.Contains("too long", library.Work.Run("similar", "--text", "long.txt").Expect(1).Error, StringComparison.Ordinal);
    }
}

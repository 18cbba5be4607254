using PolicyLens.Tests.Acceptance;
using Xunit;

namespace PolicyLens.Tests.Cli;

/// <summary>What each verb prints with <c>--json</c> has the names and forms of the public contract.</summary>
public sealed class ContractTests(CorpusLibrary library) : IClassFixture<CorpusLibrary>
{
    [Fact]
    public void Ingest_prints_what_it_did()
    {
        var document = library.Ingestion.Expect(0).Json;

        ContractShape.Ingest(document);
        Assert.Equal(Repository.CorpusFiles.Count, document.All("added").Count);
        Assert.All(document.Texts("added"), id => Assert.Matches("^[a-z0-9-]+/[a-z0-9-]+@[0-9]+$", id));
    }

    [Fact]
    public void List_prints_every_edition()
    {
        var document = library.Json("list");

        ContractShape.List(document);
        Assert.Equal(library.Ingestion.Json.Texts("added"), document.Texts("editions", "id"));
        Assert.All(document.All("editions"), edition => Assert.EndsWith($"@{edition.Number("edition")}", edition.Text("id"), StringComparison.Ordinal));
        Assert.All(document.All("editions"), edition => Assert.True(edition.Number("sections") > 0 && edition.Number("words") > 100));
    }

    [Fact]
    public void List_for_people_breaks_no_id()
    {
        var shown = library.Work.Run("list").Expect(0).Output;

        Assert.All(library.Json("list").Texts("editions", "id"), id => Assert.Contains(shown.Split('\n'), line => line.TrimStart().Split(' ')[0] == id));
    }

    [Fact]
    public void Show_prints_the_chapter_with_its_id()
    {
        var document = library.Json("show", CorpusLibrary.Plymouth);

        ContractShape.Chapter(document);
        Assert.Equal(CorpusLibrary.Plymouth, document.Text("id"));
    }

    [Fact]
    public void Show_without_an_edition_shows_the_newest() =>
        Assert.Equal("anyshire/leaving-care-and-transition-to-adulthood@2", library.Json("show", "anyshire/leaving-care-and-transition-to-adulthood").Text("id"));

    [Theory]
    [InlineData("pathway plan")]
    [InlineData("\"leave care\"")]
    [InlineData("permanen*")]
    [InlineData("xylophone")]
    public void Search_prints_hits_that_stand_where_they_say(string query)
    {
        var document = library.Json("search", query);

        ContractShape.Search(document);
        Assert.Equal(query, document.Text("query"));
        Assert.True(document.All("hits").Count <= document.Number("total"));
        Assert.All(document.All("hits"), hit => Assert.Contains(hit.Text("anchor")!, AnchoredTexts.Of(library.Json("show", hit.Text("id")!)).Keys));
    }

    [Fact]
    public void Search_counts_by_authority_role_and_citation()
    {
        var document = library.Json("search", "care");

        foreach (var facet in new[] { "authority", "role", "cites" })
        {
            Assert.NotEmpty(document.Get("facets").All(facet));
        }
    }

    [Fact]
    public void Search_pages_through_all_hits_without_repeating_one()
    {
        var total = library.Json("search", "children").Number("total");
        var hits = Enumerable.Range(0, (total + 6) / 7)
            .SelectMany(page => library.Json("search", "children", "--limit", "7", "--offset", $"{page * 7}").All("hits"))
            .Select(hit => $"{hit.Text("id")}#{hit.Text("anchor")}")
            .ToList();

        Assert.Equal(total, hits.Count);
        Assert.Equal(total, hits.Distinct().Count());
    }

    [Fact]
    public void Search_keeps_to_its_filters()
    {
        Assert.All(library.Json("search", "care", "--authority", "Plymouth").All("hits"), hit => Assert.Equal("Plymouth", hit.Text("authority")));
        Assert.NotEmpty(library.Json("search", "children", "--role", "principles").All("hits"));
        Assert.NotEmpty(library.Json("search", "children", "--cites", "Children Act 1989").All("hits"));
        Assert.Empty(library.Json("search", "children", "--cites", "Merchant Shipping Act 1995").All("hits"));
    }

    [Fact]
    public void Search_suggests_the_word_that_was_meant() =>
        Assert.NotEmpty(library.Json("search", "safegarding").Text("suggestion") ?? "");

    [Fact]
    public void Compare_prints_two_editions()
    {
        var document = library.Json("compare", CorpusLibrary.Plymouth, CorpusLibrary.Swindon);

        ContractShape.Compare(document);
        Assert.Equal((CorpusLibrary.Plymouth, CorpusLibrary.Swindon), (document.Text("left"), document.Text("right")));
    }

    [Fact]
    public void Compare_counts_what_it_lists()
    {
        var document = library.Json("compare", CorpusLibrary.Plymouth, CorpusLibrary.Swindon);

        Assert.All(
            ["unchanged", "changed", "moved", "added", "removed"],
            (string kind) => Assert.Equal(document.All("entries").Count(entry => entry.Text("kind") == kind), document.Get("summary").Number(kind)));
        Assert.InRange(document.Get("summary").Get("similarity").GetDouble(), 0, 1);
        Assert.All(document.All("entries"), entry =>
        {
            Assert.Equal(entry.Text("kind") == "added", entry.Text("left") is null);
            Assert.Equal(entry.Text("kind") == "removed", entry.Text("right") is null);
        });
    }

    [Fact]
    public void Compare_takes_two_files_and_no_library()
    {
        using var work = new WorkFolder();
        var document = work.Run("compare", Repository.CorpusFile("anyshire-leaving-care-2024.html"), Repository.CorpusFile("anyshire-leaving-care-2025.html"), "--json").Expect(0).Json;

        ContractShape.Compare(document);
        Assert.True(document.Get("summary").Number("changed") > 0);
        Assert.Empty(Directory.EnumerateFileSystemEntries(work.FullName));
    }

    [Theory]
    [MemberData(nameof(MatrixTopics.All), MemberType = typeof(MatrixTopics))]
    public void Matrix_prints_every_topic(string topic)
    {
        var document = library.Json("matrix", topic);

        ContractShape.Matrix(document);
        Assert.Equal(topic, document.Text("topic"));
        Assert.Equal(Repository.CorpusFiles.Count - 1, document.All("rows").Count);
    }

    [Theory]
    [MemberData(nameof(MatrixTopics.All), MemberType = typeof(MatrixTopics))]
    public void Every_quote_of_a_matrix_stands_at_its_anchor(string topic)
    {
        foreach (var row in library.Json("matrix", topic).All("rows"))
        {
            var texts = AnchoredTexts.Of(library.Json("show", row.Text("id")!));
            foreach (var cell in row.All("cells").Where(cell => cell.Text("quote") is not null))
            {
                Assert.Contains(cell.Text("quote")!, texts[cell.Text("anchor")!], StringComparison.Ordinal);
            }
        }
    }
}

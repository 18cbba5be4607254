using System.Text.Json;
using PolicyLens.Tests.Cli;
using Xunit;

namespace PolicyLens.Tests.Acceptance;

/// <summary>Nothing that is printed depends on the order in which the files came.</summary>
public sealed class OrderTests(CorpusLibrary library) : IClassFixture<CorpusLibrary>
{
    private const int Seed = 20_250_303;

    public static TheoryData<int> Shuffles => new(Enumerable.Range(0, 4));

    [Theory]
    [MemberData(nameof(Shuffles))]
    public void Matrix_and_compare_are_the_same_in_every_order_of_the_files(int shuffle)
    {
        using var work = new WorkFolder();
        work.Run(["ingest", .. Shuffled(shuffle)]).Expect(0);

        ExpectSame(work);
    }

    [Fact]
    public void Matrix_and_compare_are_the_same_where_every_file_is_ingested_by_itself()
    {
        using var work = new WorkFolder();
        // The two editions of one chapter keep their order: the number of an edition is the order of its coming.
        foreach (var file in Shuffled(7).OrderBy(file => file.EndsWith("2025.html", StringComparison.Ordinal)))
        {
            work.Run("ingest", file).Expect(0);
        }

        ExpectSame(work);
    }

    [Fact]
    public void Two_runs_print_the_same()
    {
        foreach (var line in Lines())
        {
            Assert.Equal(library.Work.Run(line).Output, library.Work.Run(line).Output);
        }
    }

    [Fact]
    public void Comparing_the_other_way_round_mirrors_every_pair_and_every_count()
    {
        var ids = library.Json("list").Texts("editions", "id");
        foreach (var left in ids)
        {
            foreach (var right in ids.Where(id => string.CompareOrdinal(left, id) < 0))
            {
                Mirrors(library.Json("compare", left!, right!), library.Json("compare", right!, left!));
            }
        }
    }

    [Fact]
    public void A_chapter_compared_with_itself_is_unchanged()
    {
        foreach (var id in library.Json("list").Texts("editions", "id"))
        {
            var document = library.Json("compare", id!, id!);

            Assert.All(document.All("entries"), entry => Assert.Equal(("unchanged", entry.Text("left")), (entry.Text("kind"), entry.Text("right"))));
            Assert.Equal(1, document.Get("summary").Get("similarity").GetDouble());
        }
    }

    [Fact]
    public void The_words_of_a_comparison_are_the_words_of_both_sides()
    {
        var document = library.Json("compare", CorpusLibrary.Plymouth, CorpusLibrary.Swindon);
        foreach (var (side, id, mark) in new[] { ("left", CorpusLibrary.Plymouth, "delete"), ("right", CorpusLibrary.Swindon, "insert") })
        {
            var texts = AnchoredTexts.Of(library.Json("show", id));
            foreach (var entry in document.All("entries").Where(entry => entry.Text(side) is not null))
            {
                var text = string.Concat(entry.All("changes").Where(change => change.Text("kind") is var kind && (kind == "equal" || kind == mark)).Select(change => change.Text("text")));
                Assert.Contains(text.Trim(), texts[entry.Text(side)!], StringComparison.Ordinal);
            }
        }
    }

    private static void Mirrors(JsonElement forward, JsonElement backward)
    {
        var (one, other) = (forward.Get("summary"), backward.Get("summary"));
        Assert.Equal(
            (one.Number("unchanged"), one.Number("changed"), one.Number("moved"), one.Number("added"), one.Number("removed"), one.Get("similarity").GetDouble()),
            (other.Number("unchanged"), other.Number("changed"), other.Number("moved"), other.Number("removed"), other.Number("added"), other.Get("similarity").GetDouble()));
        Assert.Equal(Pairs(forward, "left", "right"), Pairs(backward, "right", "left"));
    }

    private static IEnumerable<string> Pairs(JsonElement comparison, string first, string second) => comparison.All("entries")
        .Select(entry => $"{entry.Text(first)}.{entry.Get(first + "Sentence")} – {entry.Text(second)}.{entry.Get(second + "Sentence")}")
        .Order(StringComparer.Ordinal);

    private static string[] Shuffled(int shuffle)
    {
        var files = Repository.CorpusFiles.Select(Repository.CorpusFile).ToArray();
        new Random(Seed + shuffle).Shuffle(files);
        return files;
    }

    private static IEnumerable<string[]> Lines() =>
    [
        ["matrix", "leaving-care-support", "--json"],
        ["matrix", "legislation", "--json"],
        ["matrix", "terminology", "--json"],
        ["compare", CorpusLibrary.Plymouth, CorpusLibrary.Swindon, "--json"],
        ["compare", "anyshire/leaving-care-and-transition-to-adulthood@1", "anyshire/leaving-care-and-transition-to-adulthood@2", "--json"],
        ["list", "--json"],
    ];

    private void ExpectSame(WorkFolder work)
    {
        foreach (var line in Lines())
        {
            Assert.Equal(library.Work.Run(line).Expect(0).Output, work.Run(line).Expect(0).Output);
        }
    }
}

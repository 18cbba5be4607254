using PolicyLens.Comparison;
using PolicyLens.Library;
using PolicyLens.Model;
using PolicyLens.Searching;
using PolicyLens.Tests.Library;
using Xunit;

namespace PolicyLens.Tests.Searching.Contract;

public sealed class SimilarLibrary<TEngine> : EngineFolder<TEngine>
    where TEngine : IEngineUnderTest
{
    public const string Clause = "We support young people who leave our care until they are 21 or 25 if they study.";

    public SimilarLibrary()
    {
        Library.Store(new WrittenEdition(
            "northshire",
            Sample.Section("1", "Introduction", SectionRole.Introduction, "This manual is for staff."),
            Sample.Section("2", "Leaving care", SectionRole.Principles, Clause, "Each has a personal adviser who meets them every month.")));
        Library.Store(Invented.By("northshire", Clause) with { Chapter = "other" });
        Library.Store(Invented.By("southshire", "Staff meet weekly.", "We support young people who leave our care until they are 21 or 24 if they study."));
        Library.Store(Invented.By("eastshire", "The council supports young people when they leave our care until they are 21. Parents are told."));
        Library.Store(Invented.By("westshire", "Young people who leave care have an adviser.", "Bins are emptied on Mondays."));
        Library.Store(Invented.By(EditionId.UnknownAuthority, Clause));
        Library.Store(Invented.By(EditionId.UnknownAuthority, "We support young people who leave our care until they are 21 or 25 if they learn.") with { Chapter = "second", Source = "second.html" });
    }
}

/// <summary>How others word a passage.</summary>
public abstract class SimilarContract<TEngine>(SimilarLibrary<TEngine> shared) : IClassFixture<SimilarLibrary<TEngine>>
    where TEngine : IEngineUnderTest
{
    private static readonly EditionId Northshire = new("northshire", "manual", null);

    private readonly ChapterLibrary library = shared.Library;

    [Fact]
    public void The_nearest_of_other_authorities_come_first_and_one_s_own_not_at_all()
    {
        var result = library.Similar(Northshire, new("2/p1"), new())!;

        Assert.Equal("unknown/manual@1", result.Hits[0].Id.ToString());
        Assert.Equal(["southshire/manual@1", "unknown/second@1"], result.Hits.Skip(1).Take(2).Select(hit => hit.Id.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal("eastshire", result.Hits[3].Id.Authority);
        Assert.DoesNotContain(result.Hits, hit => hit.Id.Authority == "northshire");
        Assert.DoesNotContain(result.Hits, hit => hit.Snippet.Contains("Bins", StringComparison.Ordinal));
        Assert.Equal(1, result.Hits[0].Score);
        Assert.Equal(result.Hits.Select(hit => hit.Score).OrderDescending(), result.Hits.Select(hit => hit.Score));
        Assert.All(result.Hits, hit => Assert.InRange(hit.Score, SimilarQuery.LeastLikeness, 1));
        Assert.Equal(result.Hits.Count, result.Total);
    }

    [Fact]
    public void A_section_stands_for_all_its_passages()
    {
        var result = library.Similar(Northshire, new("2"), new())!;

        Assert.Contains(result.Hits, hit => hit.Place() == "southshire#1/p2");
        Assert.Contains(result.Hits, hit => hit.Place() == "westshire#1/p1");
    }

    [Fact]
    public void A_text_has_no_authority_to_leave_out()
    {
        var result = library.Similar(SimilarLibrary<TEngine>.Clause, new() { Limit = 3 });

        Assert.Equal(["northshire", "northshire", "unknown"], result.Hits.Select(hit => hit.Id.Authority).Order(StringComparer.Ordinal));
        Assert.All(result.Hits, hit => Assert.Equal(1, hit.Score));
    }

    [Fact]
    public void Of_an_unknown_authority_only_the_same_chapter_is_left_out()
    {
        var result = library.Similar(new(EditionId.UnknownAuthority, "manual", null), new("1/p1"), new())!;

        Assert.Contains("unknown/second@1", result.Hits.Select(hit => hit.Id.ToString()));
        Assert.DoesNotContain("unknown/manual@1", result.Hits.Select(hit => hit.Id.ToString()));
        Assert.Equal(2, result.Hits.Count(hit => hit.Id.Authority == "northshire"));
    }

    [Fact]
    public void Near_duplicates_are_one_hit_with_the_words_that_differ()
    {
        var result = library.Similar(Northshire, new("2/p1"), new() { Fold = true })!;
        var first = result.Hits[0];

        Assert.Equal(result.Hits.Count, result.Folded);
        Assert.Equal(["eastshire", "southshire", "unknown", "unknown"], first.Also.Select(also => also.Id.Authority).Append(first.Id.Authority).Order(StringComparer.Ordinal));
        var south = first.Also.Single(also => also.Id.Authority == "southshire");
        Assert.Contains(south.Changes, change => change.Kind == ChangeKind.Delete && change.Text.Contains("25", StringComparison.Ordinal));
        Assert.Contains(south.Changes, change => change.Kind == ChangeKind.Insert && change.Text.Contains("24", StringComparison.Ordinal));
        Assert.All(first.Changes, change => Assert.Equal(ChangeKind.Equal, change.Kind));
    }

    [Fact]
    public void Changes_make_the_one_text_of_the_other()
    {
        var result = library.Similar(Northshire, new("2/p1"), new())!;

        Assert.All(result.Hits, hit => Assert.Equal(SimilarLibrary<TEngine>.Clause, string.Concat(hit.Changes.Where(change => change.Kind != ChangeKind.Insert).Select(change => change.Text))));
        var east = result.Hits.Single(hit => hit.Id.Authority == "eastshire");
        Assert.Equal("The council supports young people when they leave our care until they are 21.", string.Concat(east.Changes.Where(change => change.Kind != ChangeKind.Delete).Select(change => change.Text)));
    }

    [Fact]
    public void Pages_join()
    {
        var all = library.Similar(Northshire, new("2/p1"), new())!.Hits.Select(hit => hit.Place()).ToList();

        Assert.Equal(all, Enumerable.Range(0, all.Count + 1).SelectMany(at => library.Similar(Northshire, new("2/p1"), new() { Limit = 1, Offset = at })!.Hits).Select(hit => hit.Place()));
    }

    [Fact]
    public void What_is_not_there_is_nothing()
    {
        Assert.Null(library.Similar(Northshire, new("9/p9"), new()));
        Assert.Null(library.Similar(new("nowhere", "manual", null), new("2/p1"), new()));
        Assert.Empty(library.Similar("Xylophones rust.", new()).Hits);
        Assert.Empty(library.Similar("the of and", new()).Hits);
        Assert.Empty(library.Similar("", new()).Hits);
    }
}

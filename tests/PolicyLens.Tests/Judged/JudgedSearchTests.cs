using PolicyLens.Library;
using Xunit;
using Xunit.Abstractions;

namespace PolicyLens.Tests.Judged;

/// <summary>
/// Ranking against judgments that people made: chapters of invented councils, queries as people type them, and a grade for each passage
/// that answers. The figures are printed and stand in <c>judged-search.txt</c> beside the test's program, so that a change of weights is seen.
/// </summary>
public sealed class JudgedSearchTests(JudgedLibrary judged, ITestOutputHelper output) : IClassFixture<JudgedLibrary>
{
    /// <summary>The least mean nDCG@10 and mean reciprocal rank: what the engine reaches, rounded down.</summary>
    private const double LeastGain = 0.90;
    private const double LeastReciprocalRank = 0.95;

    [Fact]
    public void What_people_look_for_stands_first() => Rank(judged.Library, "judged-search.txt");

#if LUCENE
    [Fact]
    public void What_people_look_for_stands_first_by_the_other_engine_too()
    {
        using var folder = new Searching.Contract.EngineFolder<Searching.Contract.LuceneEngineUnderTest>();
        JudgedLibrary.Fill(folder.Library);
        Rank(folder.Library, "judged-search-lucene.txt");
    }
#endif

    [Fact]
    public void There_are_at_least_fifty_queries_and_none_stands_twice()
    {
        var queries = JudgedQueryReader.All;
        Assert.True(queries.Count >= 50, $"{queries.Count} queries");
        Assert.Equal(queries.Count, queries.DistinctBy(query => query.Text).Count());
        Assert.All(queries, query => Assert.Equal(query.Judgments.Count, query.Judgments.DistinctBy(judgment => judgment.Passage).Count()));
    }

    [Fact]
    public void Every_judged_passage_stands_where_it_was_judged()
    {
        var astray = JudgedQueryReader.All.SelectMany(query => query.Judgments).Distinct()
            .Where(judgment => !judged.Passages.TryGetValue(judgment.Passage, out var text) || !text.StartsWith(judgment.Words, StringComparison.Ordinal))
            .Select(judgment => $"line {judgment.Line}: {judgment.Passage} does not begin with “{judgment.Words}”, but with “{judged.Passages.GetValueOrDefault(judgment.Passage, "nothing: there is no such anchor")}”");
        Assert.Empty(astray);
    }

    private void Rank(ChapterLibrary library, string file)
    {
        var report = new JudgedReport([.. JudgedQueryReader.All.Select(query => JudgedScore.Of(query, JudgedLibrary.Find(library, query.Text)))]);
        output.WriteLine(report.Text());
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, file), report.Text());
        Assert.True(report.Gain >= LeastGain, $"The mean nDCG@10 is {report.Gain:0.000}, below {LeastGain:0.000}.\n{report.Text()}");
        Assert.True(report.ReciprocalRank >= LeastReciprocalRank, $"The mean reciprocal rank is {report.ReciprocalRank:0.000}, below {LeastReciprocalRank:0.000}.\n{report.Text()}");
    }
}

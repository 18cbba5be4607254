using Xunit;

namespace PolicyLens.Tests.Judged;

/// <summary>The measures themselves, against figures worked out by hand.</summary>
public sealed class JudgedScoreTests
{
    [Fact]
    public void The_best_order_scores_one()
    {
        var score = JudgedScore.Of(Query(3, 2, 1), ["a", "b", "c"]);
        Assert.Equal(1, score.Gain, 9);
        Assert.Equal(1, score.ReciprocalRank);
        Assert.Empty(score.Missed);
    }

    [Fact]
    public void A_worse_order_is_discounted_by_the_logarithm_of_its_place()
    {
        // (0 + 3 / log2 3 + 7 / log2 4) / (7 / log2 2 + 3 / log2 3 + 1 / log2 4)
        var score = JudgedScore.Of(Query(3, 2, 1), ["unjudged", "b", "a"]);
        Assert.Equal(5.392789 / 9.392789, score.Gain, 6);
        Assert.Equal(0.5, score.ReciprocalRank);
    }

    [Fact]
    public void Only_the_first_ten_hits_count()
    {
        var score = JudgedScore.Of(Query(3), [.. Enumerable.Range(0, 10).Select(number => $"other {number}"), "a"]);
        Assert.Equal(0, score.Gain);
        Assert.Equal(0, score.ReciprocalRank);
        Assert.Single(score.Missed);
    }

    [Fact]
    public void A_passage_that_only_touches_a_query_is_its_first_good_hit_where_there_is_nothing_better()
    {
        Assert.Equal(1, JudgedScore.Of(Query(1, 1), ["b", "a"]).ReciprocalRank);
        Assert.Equal(0.5, JudgedScore.Of(Query(1, 2), ["a", "b"]).ReciprocalRank);
    }

    [Fact]
    public void Nothing_found_scores_nothing() => Assert.Equal(0, JudgedScore.Of(Query(3, 2), []).Gain);

    [Fact]
    public void A_line_that_is_no_judgment_is_told_with_its_number()
    {
        var wrong = Assert.Throws<FormatException>(() => JudgedQueryReader.Read(["A head.", "----", "kind: question", "query: who", "4 a/b#1/p1  No such grade"]));
        Assert.Contains("line 5", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Queries_above_the_same_judgments_share_them()
    {
        var queries = JudgedQueryReader.Read(["A head.", "----", "kind: misspelt, one word", "query: permanence", "query: permenence", "3 a/b#1/p1  Permanence is"]);
        Assert.Equal(["permanence", "permenence"], queries.Select(query => query.Text));
        Assert.All(queries, query => Assert.Equal(new Judgment(3, "a/b#1/p1", "Permanence is", 6), Assert.Single(query.Judgments)));
        Assert.All(queries, query => Assert.Equal(["misspelt", "one word"], query.Kinds));
    }

    /// <summary>A query whose judged passages are called a, b, c …</summary>
    private static JudgedQuery Query(params int[] grades) =>
        new(["test"], "test", [.. grades.Select((grade, index) => new Judgment(grade, $"{(char)('a' + index)}", "", index + 1))]);
}

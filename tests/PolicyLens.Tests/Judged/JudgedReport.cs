using System.Globalization;
using System.Text;

namespace PolicyLens.Tests.Judged;

/// <summary>The scores of all queries.</summary>
internal sealed record JudgedReport(IReadOnlyList<JudgedScore> Scores)
{
    public double Gain => Scores.Average(score => score.Gain);

    public double ReciprocalRank => Scores.Average(score => score.ReciprocalRank);

    /// <summary>The means, all and by kind, then a line for each query, the worst first, with its hits' grades and what it missed.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        Line(text, Gain, ReciprocalRank, $"mean of {Scores.Count} queries (nDCG@{JudgedScore.Depth}, reciprocal rank)");
        foreach (var kind in Scores.SelectMany(score => score.Query.Kinds.Select(kind => (kind, score))).GroupBy(pair => pair.kind, pair => pair.score, StringComparer.Ordinal))
        {
            Line(text, kind.Average(score => score.Gain), kind.Average(score => score.ReciprocalRank), $"{kind.Key} ({kind.Count()})");
        }

        text.AppendLine();
        foreach (var score in Scores.OrderBy(score => score.Gain).ThenBy(score => score.ReciprocalRank))
        {
            Line(text, score.Gain, score.ReciprocalRank, $"{score.Query.Text}   [{string.Join(' ', score.Found.Select(hit => hit.Grade))}]");
            foreach (var missed in score.Missed)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"               missed {missed.Grade} {missed.Passage}  {missed.Words}");
            }

            foreach (var (passage, _) in score.Found.Where(hit => hit.Grade == 0))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"               found  0 {passage}");
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, double gain, double rank, string what) =>
        text.AppendLine(CultureInfo.InvariantCulture, $"{gain:0.000}  {rank:0.000}  {what}");
}

namespace PolicyLens.Tests.Judged;

/// <summary>How well the hits of one query stand, best place first.</summary>
/// <param name="Found">The passages that were found, in the order of the hits, with their grades.</param>
internal sealed record JudgedScore(JudgedQuery Query, IReadOnlyList<(string Passage, int Grade)> Found)
{
    /// <summary>How many hits are looked at.</summary>
    public const int Depth = 10;

    public static JudgedScore Of(JudgedQuery query, IEnumerable<string> hits) =>
        new(query, [.. hits.Take(Depth).Select(passage => (passage, query.GradeOf(passage)))]);

    /// <summary>
    /// Normalised discounted cumulative gain at <see cref="Depth"/>, from 0 to 1 (Järvelin and Kekäläinen 2002, with the gains
    /// 2^grade − 1 of Burges et al. 2005): the hits as they stand against the judged passages in their best order.
    /// </summary>
    public double Gain => Discounted(Found.Select(hit => hit.Grade)) / Discounted(Query.Judgments.Select(judgment => judgment.Grade).OrderDescending());

    /// <summary>1 through the place of the first good hit, 0 where there is none: of grade 2 or 3, or of 1 where the query has nothing better.</summary>
    public double ReciprocalRank
    {
        get
        {
            var good = Math.Min(2, Query.Judgments.Max(judgment => judgment.Grade));
            var place = Found.Index().Where(hit => hit.Item.Grade >= good).Select(hit => hit.Index + 1).FirstOrDefault();
            return place == 0 ? 0 : 1.0 / place;
        }
    }

    /// <summary>Passages of grade 2 or 3 that were not found.</summary>
    public IEnumerable<Judgment> Missed => Query.Judgments.Where(judgment => judgment.Grade >= 2 && !Found.Any(hit => hit.Passage == judgment.Passage));

    private static double Discounted(IEnumerable<int> grades) =>
        grades.Take(Depth).Index().Sum(grade => (Math.Pow(2, grade.Item) - 1) / Math.Log2(grade.Index + 2));
}

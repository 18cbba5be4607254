namespace PolicyLens.Tests.Labelled;

/// <summary>How many headings were expected, how many were found, and how many of them are the same, in the same order.</summary>
/// <param name="Text">Found with the same words.</param>
/// <param name="Both">Found with the same words at the same level.</param>
internal sealed record HeadingScore(int Expected, int Found, int Text, int Both)
{
    public static HeadingScore None { get; } = new(0, 0, 0, 0);

    public double Precision => Ratio(Both, Found);

    public double Recall => Ratio(Both, Expected);

    public double F1 => Ratio(2 * Both, Expected + Found);

    public double TextF1 => Ratio(2 * Text, Expected + Found);

    public static HeadingScore operator +(HeadingScore left, HeadingScore right) =>
        new(left.Expected + right.Expected, left.Found + right.Found, left.Text + right.Text, left.Both + right.Both);

    public static HeadingScore Of(IReadOnlyList<(string Heading, int Level)> expected, IReadOnlyList<(string Heading, int Level)> found) => new(
        expected.Count,
        found.Count,
        Common([.. expected.Select(heading => heading.Heading)], [.. found.Select(heading => heading.Heading)]),
        Common(expected, found));

    private static double Ratio(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    /// <summary>The length of the longest common subsequence: a heading in the wrong place is a miss.</summary>
    private static int Common<T>(IReadOnlyList<T> left, IReadOnlyList<T> right)
    {
        var best = new int[right.Count + 1];
        foreach (var item in left)
        {
            var diagonal = 0;
            for (var at = 0; at < right.Count; at++)
            {
                var above = best[at + 1];
                best[at + 1] = EqualityComparer<T>.Default.Equals(item, right[at]) ? diagonal + 1 : Math.Max(above, best[at]);
                diagonal = above;
            }
        }

        return best[right.Count];
    }
}

namespace PolicyLens.Searching;

/// <summary>How much a word counts by where it stands, for every engine alike. Marks and editions count nothing.</summary>
/// <remarks>Set by the judged queries under <c>tests/</c>.</remarks>
public static class ColumnWeight
{
    public const double Text = 1;

    public const double Lead = 0.5;

    public const double Heading = 2.5;

    public const double Title = 0.3;

    /// <summary>Of a wording that has others.</summary>
    public const double Concept = 0.9;
}

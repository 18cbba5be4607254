using PolicyLens.Comparison;

namespace PolicyLens.Reporting;

/// <summary>What stands in the rows of a matrix that is shown; the other stands in its columns.</summary>
public enum MatrixRows
{
    Authorities,

    /// <summary>What the authorities are asked for: Acts, outcomes, roles, principles.</summary>
    Topics,
}

/// <summary>Chooses how a matrix is laid out where nobody has said.</summary>
public static class MatrixLayout
{
    /// <summary>With more answers an authority's row is too long to read.</summary>
    private const int MostAnswersAcross = 3;

    /// <summary>An authority a row where there are few answers, an answer a row where there are many.</summary>
    public static MatrixRows BestRows(this Matrix matrix) => matrix.Columns.Count <= MostAnswersAcross ? MatrixRows.Authorities : MatrixRows.Topics;
}

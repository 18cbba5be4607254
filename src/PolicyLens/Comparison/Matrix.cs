using System.Text.Json.Serialization;
using PolicyLens.Model;

namespace PolicyLens.Comparison;

/// <summary>What one authority says of one thing.</summary>
/// <param name="Text">The answer in short: <c>21; 25 if in full time education</c>, <c>not stated</c>.</param>
/// <param name="Anchor">Where it is said or, where nothing is stated, the nearest passage; null where there is none.</param>
/// <param name="Quote">The words, exactly as they stand there.</param>
public sealed record MatrixCell(string Text, Anchor? Anchor, string? Quote)
{
    /// <summary>The short answer of a cell for which the text says nothing.</summary>
    public const string NotStated = "not stated";

    /// <summary>Where nothing is stated: why the passage is the nearest and no answer; else null.</summary>
    public string? Why { get; init; }
}

/// <summary>What one authority's chapter says, a cell a column.</summary>
/// <param name="Authority">Null where the text does not say whose chapter it is.</param>
/// <param name="Id">The edition.</param>
/// <param name="Stated">Whether the chapter says anything at all on the topic.</param>
public sealed record MatrixRow(string? Authority, string Id, ValueList<MatrixCell> Cells, bool Stated);

/// <summary>A topic across authorities: a row an edition, each cell with its evidence.</summary>
/// <param name="Topic">The topic's id.</param>
/// <param name="Title">The topic for people.</param>
public sealed record Matrix(string Topic, string Title, ValueList<string> Columns, ValueList<MatrixRow> Rows)
{
    /// <summary>What the matrix of similarity was made from, its editions in the order of the rows; null for every other topic.</summary>
    [JsonIgnore]
    public SimilarityMatrix? Similarity { get; init; }
}

using PolicyLens.Model;

namespace PolicyLens.Reading;

/// <summary>Collects the marks of the cells of one table, row by row.</summary>
public sealed class CellMarks
{
    /// <summary>How many links, and how many emphases, a table keeps: cells that a format repeats may multiply them.</summary>
    public const int Most = 50_000;

    private readonly List<CellLink> links = [];
    private readonly List<CellEmphasis> emphasis = [];

    /// <summary>Null where there is none.</summary>
    public ValueList<CellLink>? Links => links.Count == 0 ? null : links.ToValueList();

    /// <summary>Null where there is none.</summary>
    public ValueList<CellEmphasis>? Emphasis => emphasis.Count == 0 ? null : emphasis.ToValueList();

    /// <param name="row">From 1.</param>
    /// <param name="cell">From 1.</param>
    public void Add(int row, int cell, TextMarks marks)
    {
        links.AddRange((marks.Links ?? []).Take(Most - links.Count).Select(link => new CellLink(row, cell, link)));
        emphasis.AddRange((marks.Emphasis ?? []).Take(Most - emphasis.Count).Select(each => new CellEmphasis(row, cell, each)));
    }
}

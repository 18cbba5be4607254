using PolicyLens.Reading;

namespace PolicyLens.Formats.Packages;

/// <summary>What tells of a cell whether its table holds data.</summary>
/// <param name="HasSeveralTexts">Whether it holds two paragraphs or more.</param>
internal readonly record struct CellShape(bool HasText, bool HasHeading, bool HasSeveralTexts)
{
    public static CellShape Of(string text, bool hasHeading, IEnumerable<SourceBlock> blocks) => new(text.Length > 0, hasHeading, blocks.OfType<SourceText>().Skip(1).Any());
}

/// <summary>Tells tables that only place text on the page from tables of data, by one rule for Word and OpenDocument.</summary>
internal static class LayoutTable
{
    /// <summary>
    /// A table places text and holds no data where no row has two cells with text, where a heading stands in it below
    /// its first row, or where it marks no header and most of its cells hold several paragraphs.
    /// </summary>
    /// <param name="rows">The cells of each row.</param>
    public static bool Is(IReadOnlyList<IReadOnlyList<CellShape>> rows, bool hasHeader)
    {
        if (rows.All(row => row.Count(cell => cell.HasText) < 2) || rows.Skip(rows[0].Count > 1 ? 1 : 0).Any(row => row.Any(cell => cell.HasHeading)))
        {
            return true;
        }

        var filled = rows.SelectMany(row => row).Where(cell => cell.HasText).ToList();
        return !hasHeader && filled.Count(cell => cell.HasSeveralTexts) * 2 > filled.Count;
    }
}

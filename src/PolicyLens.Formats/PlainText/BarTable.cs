using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.PlainText;

/// <summary>Reads a table whose cells are parted by bars between spaces, with no line drawn around or below: <c>Support | Until the age of</c>.</summary>
internal static class BarTable
{
    private const string Bar = " | ";

    /// <summary>A longer cell in the first row is no head of a column.</summary>
    private const int LongestHead = 60;

    /// <summary>The table that begins on a line and how many lines it takes, or null: two or more lines in a row with as many cells each.</summary>
    public static (SourceTable Table, int Lines)? Read(IReadOnlyList<SourceLine> lines, int start)
    {
        if (!lines[start].Text.Contains(Bar, StringComparison.Ordinal))
        {
            return null;
        }

        var rows = new List<ValueList<string>>();
        for (var index = start; index < lines.Count && lines[index].Text.Contains(Bar, StringComparison.Ordinal); index++)
        {
            var cells = lines[index].Text.Split(Bar).Select(TextCleaner.Clean).ToValueList();
            if (rows.Count > 0 && cells.Count != rows[0].Count)
            {
                break;
            }

            rows.Add(cells);
        }

        return rows.Count < 2 ? null : (new([.. rows]) { HeaderRows = rows[0].All(IsHead) ? 1 : 0 }, rows.Count);
    }

    /// <summary>Words without a number and without an end of a sentence.</summary>
    private static bool IsHead(string cell) => cell.Length is > 0 and <= LongestHead && !cell.Any(char.IsDigit) && cell[^1] is not ('.' or ';' or ',');
}

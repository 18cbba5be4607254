using System.Text.RegularExpressions;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.PlainText;

/// <summary>Reads a table as reStructuredText has it: columns under rows of equals signs with gaps between them.</summary>
internal static partial class SpacedTable
{
    private const int MostLines = 2_000;

    private const int MostColumns = 40;

    /// <summary>The table that begins on a line and how many lines it takes; null where none does.</summary>
    public static (SourceTable Table, int Lines)? Read(IReadOnlyList<SourceLine> lines, int start)
    {
        if (!Border().IsMatch(lines[start].Text))
        {
            return null;
        }

        var columns = Column().Matches(lines[start].Text).Select(match => match.Index).ToList();
        var borders = new List<int>();
        var rows = new List<string[]>();
        var end = start + 1;
        for (; end < lines.Count && end - start < MostLines; end++)
        {
            var line = lines[end];
            if (Border().IsMatch(line.Text))
            {
                borders.Add(rows.Count);
                if (borders.Count == 2 || end + 1 >= lines.Count || lines[end + 1].IsBlank)
                {
                    break;
                }
            }
            else if (!line.IsBlank)
            {
                var cells = Cells(line.Text, columns);
                if (cells[0].Length == 0 && rows.Count > 0 && !borders.Contains(rows.Count))
                {
                    // A line with nothing in its first column goes on with the row above it.
                    rows[^1] = [.. rows[^1].Zip(cells, (above, below) => $"{above} {below}".Trim())];
                }
                else
                {
                    rows.Add(cells);
                }
            }
        }

        return borders.Count == 0 || rows.Count == 0 || columns.Count > MostColumns
            ? null
            : (new SourceTable(rows.Select(row => row.ToValueList()).ToValueList()) { HeaderRows = borders.Count == 2 ? borders[0] : 0 }, end - start + 1);
    }

    private static string[] Cells(string line, List<int> columns)
    {
        var cells = new string[columns.Count];
        for (var index = 0; index < columns.Count; index++)
        {
            var from = Math.Min(columns[index], line.Length);
            var to = index + 1 < columns.Count ? Math.Min(columns[index + 1], line.Length) : line.Length;
            cells[index] = TextCleaner.Clean(line.AsSpan(index == 0 ? 0 : from, to - (index == 0 ? 0 : from)));
        }

        return cells;
    }

    [GeneratedRegex(@"\A\s*={2,}(?:\s+={2,})+\s*\z", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Border();

    [GeneratedRegex("=+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Column();
}

using System.Text;
using System.Text.RegularExpressions;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.PlainText;

/// <summary>Reads a table that is drawn with signs: <c>|</c> between its cells, or the lines and corners of a box.</summary>
internal static partial class DrawnTable
{
    /// <summary>The table that begins on a line, or null, and how many lines were looked at: none of them begins another.</summary>
    public static (SourceTable? Table, int Lines) Read(IReadOnlyList<SourceLine> lines, int start)
    {
        var first = Plain(lines[start].Text);
        if (first.Length == 0 || (first[0] is not ('|' or '+') && !IsOpen(lines, start)))
        {
            return (null, 0);
        }

        var isOpen = first[0] is not ('|' or '+');
        List<List<ValueList<string>>> groups = [[]];
        var (end, isHeaded, borders) = (start, false, 0);
        for (; end < lines.Count && Plain(lines[end].Text) is { Length: > 1 } line; end++)
        {
            if (Border().IsMatch(line) || (isOpen && OpenBorder().IsMatch(line)))
            {
                borders++;
                isHeaded |= line.Contains('=', StringComparison.Ordinal) && groups.Count == 1;
                if (groups[^1].Count > 0)
                {
                    groups.Add([]);
                }
            }
            else if (isOpen ? line.Contains('|', StringComparison.Ordinal) : line[0] == '|' && line.LastIndexOf('|') > 0)
            {
                groups[^1].Add(Cells(line));
            }
            else
            {
                break;
            }
        }

        groups.RemoveAll(group => group.Count == 0);
        var count = groups.Sum(group => group.Count);
        if (count == 0 || (count == 1 && borders == 0) || groups.TrueForAll(group => group.TrueForAll(cells => cells.Count < 2)))
        {
            return (null, end - start);
        }

        // With a line below every row, the lines between two of them are one row; else each is a row of its own.
        var isGrid = groups.Count > 2;
        var rows = groups.SelectMany(group => isGrid ? [Joined(group)] : group).Where(cells => cells.Any(cell => cell.Length > 0)).ToValueList();
        var header = isHeaded || (groups.Count == 2 && groups[0].Count == 1) ? 1 : 0;
        return (rows.Count == 0 ? null : new SourceTable(rows) { HeaderRows = header }, end - start);
    }

    /// <summary>Whether a line without outer lines has a row of dashes parted by <c>|</c> below it.</summary>
    private static bool IsOpen(IReadOnlyList<SourceLine> lines, int start) =>
        start + 1 < lines.Count && lines[start].Text.Contains('|', StringComparison.Ordinal) && OpenBorder().IsMatch(Plain(lines[start + 1].Text));

    /// <summary>The line with the signs of drawn boxes as plain ones.</summary>
    private static string Plain(string line)
    {
        var text = line.AsSpan().Trim();
        if (!text.ContainsAnyInRange('\u2500', '\u257F'))
        {
            return text.ToString();
        }

        var plain = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            plain.Append(sign switch
            {
                '\u2502' or '\u2503' or '\u2551' or '\u2506' or '\u250A' => '|',
                '\u2550' => '=',
                '\u2500' or '\u2501' or '\u2504' or '\u2508' => '-',
                >= '\u2500' and <= '\u257F' => '+',
                _ => sign,
            });
        }

        return plain.ToString();
    }

    private static ValueList<string> Cells(string line)
    {
        var inside = line.AsSpan(line[0] == '|' ? 1 : 0);
        inside = inside.EndsWith("|") && !inside.EndsWith("\\|") ? inside[..^1] : inside;
        var (cells, cell) = (new List<string>(), new StringBuilder());
        for (var at = 0; at < inside.Length; at++)
        {
            if (inside[at] == '\\' && at + 1 < inside.Length && inside[at + 1] == '|')
            {
                cell.Append(inside[++at]);
            }
            else if (inside[at] == '|')
            {
                cells.Add(TextCleaner.Clean(cell.ToString()));
                cell.Clear();
            }
            else
            {
                cell.Append(inside[at]);
            }
        }

        cells.Add(TextCleaner.Clean(cell.ToString()));
        return cells.ToValueList();
    }

    private static ValueList<string> Joined(List<ValueList<string>> lines) => Enumerable.Range(0, lines.Max(cells => cells.Count))
        .Select(column => string.Join(' ', lines.Where(cells => column < cells.Count && cells[column].Length > 0).Select(cells => cells[column])))
        .ToValueList();

    [GeneratedRegex(@"\A[+|](?=[^\w]*[-=]{2})[-=+|:\s]+[+|]\z", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Border();

    [GeneratedRegex(@"\A:?-{2,}:?\s*(?:[|+]\s*:?-{2,}:?\s*)+\z", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OpenBorder();
}

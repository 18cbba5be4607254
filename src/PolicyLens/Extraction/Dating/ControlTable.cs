using System.Text.RegularExpressions;
using PolicyLens.Diagnostics;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Dating;

/// <summary>What a chapter says of its own dates, as it is gathered.</summary>
internal sealed class DatesFound
{
    public List<StatedDate> Dates { get; } = [];

    public List<Amendment> Amendments { get; } = [];

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>The version that a line or a label gives; null where none does.</summary>
    public string? Version { get; set; }

    /// <summary>Tells of what is written like a date and is none.</summary>
    public void TellImpossible(string text, Anchor? anchor, int? line)
    {
        foreach (var date in DateText.Scan(text).Where(date => date.Fault is not null))
        {
            Diagnostics.Add(new(
                DiagnosticCode.DateImpossible, Severity.Warning, $"“{text.Substring(date.Start, date.Length)}” is no date: {date.Fault}. It was left out; correct it in the document.", anchor, line));
        }
    }
}

/// <summary>
/// Reads a document-control table: one with a row of column heads (under titles of its own, or said again on the next page),
/// or one of labels and values.
/// </summary>
internal static partial class ControlTable
{
    /// <summary>How many rows may stand above the column heads.</summary>
    private const int RowsAboveHeads = 2;

    private const int LongestHead = 60;

    public static void Read(Table table, bool ofAmendments, DatesFound found)
    {
        var headRow = HeadRow(table);
        for (var row = 0; row < (headRow < 0 ? table.Rows.Count : headRow); row++)
        {
            ReadPairs(table, row, ofAmendments, found);
        }

        if (headRow >= 0)
        {
            ReadColumns(table, headRow, ofAmendments, found);
        }
    }

    private static int HeadRow(Table table)
    {
        for (var row = 0; row < Math.Min(table.Rows.Count, RowsAboveHeads + 1); row++)
        {
            var cells = table.Rows[row];
            if (cells.Count > 1 && cells.Count(cell => cell.Length <= LongestHead && ControlColumn().IsMatch(cell)) >= 2 && cells.All(cell => DateText.FirstOrYear(cell) is null)
                && (table.Rows.Count > row + 1 || table.HeaderRows > row)
                && (table.HeaderRows > row || cells.Count(cell => cell.Length > 0 && !ControlColumn().IsMatch(cell)) <= 1 + (cells.Count / 2)) && !IsPair(cells))
            {
                return row;
            }
        }

        return -1;
    }

    /// <summary>A row of a label and its empty or wordy value: "Reviewed by" and "The change board".</summary>
    private static bool IsPair(ValueList<string> cells) => cells.Count == 2 && VersionText.InCell(cells[1]) is not null;

    private static void ReadColumns(Table table, int headRow, bool ofAmendments, DatesFound found)
    {
        var head = table.Rows[headRow];
        var isRecord = ofAmendments || head.Any(cell => ChangeColumn().IsMatch(cell) || VersionText.IsLabel(cell));
        var any = false;
        for (var row = headRow + 1; row < table.Rows.Count; row++)
        {
            var cells = table.Rows[row];
            if (cells.All(string.IsNullOrWhiteSpace) || cells.Equals(head))
            {
                continue;
            }

            any = true;
            var anchor = table.Anchor.Row(row + 1);
            string? changed = null;
            string? version = null;
            for (var column = 0; column < Math.Min(cells.Count, head.Count); column++)
            {
                if (VersionText.IsLabel(head[column]) || (column == 0 && head[column].Length > 0 && VersionText.In(cells[column]) is not null))
                {
                    version ??= VersionText.InCell(cells[column]) ?? VersionText.In(cells[column]);
                }
                else if (DateKinds.OfColumn(head[column]) is { } kind && !ChangeColumn().IsMatch(head[column]))
                {
                    found.TellImpossible(cells[column], anchor, table.Line);
                    if (DateText.FirstOrYear(cells[column]) is { } value)
                    {
                        found.Dates.Add(new(kind, value, cells[column], anchor));
                        changed ??= kind == DateKind.ReviewDue ? null : value;
                    }
                }
            }

            if (isRecord)
            {
                found.Amendments.Add(new(changed, string.Join(Passage.CellSeparator, cells.Where(cell => cell.Length > 0)), anchor) { Version = version });
            }
        }

        if (!any)
        {
            found.Diagnostics.Add(new(DiagnosticCode.AmendmentsEmpty, Severity.Warning, "The record of amendments has no entry.", table.Anchor, table.Line));
        }
    }

    private static void ReadPairs(Table table, int row, bool ofAmendments, DatesFound found)
    {
        var (cells, anchor) = (table.Rows[row], table.Anchor.Row(row + 1));
        var labelled = false;
        for (var at = 0; at + 1 < cells.Count; at++)
        {
            var (label, value) = (cells[at], cells[at + 1]);
            if (VersionText.IsLabel(label))
            {
                found.Version ??= VersionText.InCell(value) ?? VersionText.In(value);
            }

            if (label.Length > LongestHead || DateText.FirstOrYear(label) is not null
                || (DateKinds.OfLabel(label) ?? (ofAmendments && PlainDate().IsMatch(label) ? DateKind.Amended : null)) is not { } kind)
            {
                continue;
            }

            found.TellImpossible(value, anchor, table.Line);
            if (DateText.FirstOrYear(value) is { } date)
            {
                found.Dates.Add(new(kind, date, string.Join(Passage.CellSeparator, label, value), anchor));
                labelled = true;
            }
        }

        var text = string.Join(Passage.CellSeparator, cells.Where(cell => cell.Length > 0));
        if (ofAmendments && !labelled && table.HeaderRows == 0 && DateText.FirstOrYear(text) is { } only)
        {
            found.Dates.Add(new(DateKind.Amended, only, text, anchor));
            found.Amendments.Add(new(only, text, anchor) { Version = VersionText.In(text) });
        }
    }

    [GeneratedRegex(@"\b(?:version|reason|amend(?:ed|ment)s?|date|review(?:ed)?|author|changes?|summary|description|details|approv(?:ed|al)|revision|issued?|editor|owner|ratified|status|rev)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ControlColumn();

    [GeneratedRegex(@"\b(?:reason|amendments?|changes?|summary|description|details|comments?|notes?|what)\b(?! date)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ChangeColumn();

    [GeneratedRegex(@"^\W*(?:(?:document|version|policy)\s+)?date(?:\s+of\s+(?:this\s+)?(?:version|document|policy))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PlainDate();
}

using System.Globalization;
using System.Text.RegularExpressions;
using PolicyLens.Formats.WordReport;
using PolicyLens.Reporting;

namespace PolicyLens.Formats.SpreadsheetReport;

/// <summary>Brings words into the cells of a sheet, which hold neither every character nor every length.</summary>
internal static partial class SheetText
{
    /// <summary>A cell holds 32,767 characters; one that has more makes Excel call the file damaged.</summary>
    private const int LongestCell = 32_000;

    /// <summary>The runs of some paragraphs, each on lines of its own, cut into as many cells as they need; at least one.</summary>
    public static List<List<ReportRun>> Cells(IReadOnlyList<ReportParagraph> paragraphs)
    {
        var cells = new List<List<ReportRun>> { new() };
        var room = LongestCell;
        for (var index = 0; index < paragraphs.Count; index++)
        {
            foreach (var run in index == 0 ? paragraphs[index].Runs : paragraphs[index].Runs.Prepend(new("\n")))
            {
                var rest = SafeText.Of(run.Text).ReplaceLineEndings("\n");
                while (rest.Length > 0)
                {
                    if (room < 2)
                    {
                        cells.Add([]);
                        room = LongestCell;
                    }

                    var length = Math.Min(rest.Length, room);
                    length -= length < rest.Length && char.IsHighSurrogate(rest[length - 1]) ? 1 : 0;
                    cells[^1].Add(new(rest[..length], run.Mark));
                    rest = rest[length..];
                    room -= length;
                }
            }
        }

        return cells;
    }

    /// <summary>A text cut into as many cells as it needs.</summary>
    public static List<List<ReportRun>> Cells(string text) => Cells([new ReportParagraph(text)]);

    /// <summary>Words of the form <c>_x000A_</c> mean a character in a sheet; such words are escaped.</summary>
    public static string Escape(string text) => Begun().Replace(text, match => "_x005F" + match.Value);

    /// <summary>The words that a sheet means.</summary>
    public static string Unescape(string text) => Code().Replace(text, match => ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    /// <summary>The letters of a column, counted from 1.</summary>
    public static string Column(int number)
    {
        var letters = "";
        for (; number > 0; number = (number - 1) / 26)
        {
            letters = (char)('A' + ((number - 1) % 26)) + letters;
        }

        return letters;
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Code();

    // What ends a code may begin the next: of _x0041_x0042_ both are escaped.
    [GeneratedRegex("_x[0-9A-Fa-f]{4}(?=_)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Begun();
}

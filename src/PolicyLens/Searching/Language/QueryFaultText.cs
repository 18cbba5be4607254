using System.Globalization;
using System.Text;

namespace PolicyLens.Searching.Language;

/// <summary>A mistake in a query as it is shown: the query on one line, carets under the spot, and what is wrong.</summary>
/// <param name="Line">The query, or as much of it as surrounds the spot.</param>
/// <param name="Carets">As many columns of space and carets as put them under the spot in letters of one width.</param>
public sealed record QueryFaultText(string Line, string Carets, string Message)
{
    /// <summary>The widest line, in columns.</summary>
    public const int UsualWidth = 76;

    private const char Cut = '…';

    /// <summary>
    /// Shows a mistake. White space and characters that no one sees are single spaces, so that nothing moves the carets; a long query is cut
    /// to a window around the spot, with "…" where something is left out.
    /// </summary>
    /// <param name="query">The text that was read.</param>
    /// <param name="width">The widest line, in columns; taken as 20 where lower.</param>
    public static QueryFaultText Of(string query, QueryFault fault, int width = UsualWidth)
    {
        var room = Math.Max(20, width) - (2);
        var start = Math.Clamp(fault.Start, 0, query.Length);
        var end = Math.Clamp(fault.Start + fault.Length, start, query.Length);
        start = IsLowHalf(query, start) ? start - 1 : start;
        end = IsLowHalf(query, end) ? end + 1 : end;

        // As much before the spot as after it, where there is as much. A spot that is too wide is cut at its end.
        var spot = Shown(query, start, end, room);
        var after = Shown(query, end, query.Length, room - spot.Width);
        var before = ShownBefore(query, start, Math.Max((room - spot.Width) / 2, room - spot.Width - after.Width));
        after = Shown(query, end, query.Length, room - spot.Width - before.Width);

        var line = new StringBuilder();
        line.Append(before.End > 0 ? "…" : "").Append(before.Text).Append(spot.Text);
        if (spot.End < end)
        {
            line.Append(Cut);
        }
        else
        {
            line.Append(after.Text).Append(after.End < query.Length ? "…" : "");
        }

        var column = before.Width + (before.End > 0 ? 1 : 0);
        return new(line.ToString(), new string(' ', column) + new string('^', Math.Max(1, spot.Width)), fault.Message);
    }

    /// <summary>The three lines.</summary>
    public override string ToString() => $"{Line}\n{Carets}\n{Message}";

    private static Stretch Shown(string query, int start, int end, int most)
    {
        var (text, width, at) = (new StringBuilder(), 0, start);
        while (at < end)
        {
            var (shown, columns, length) = Character(query, at);
            if (width + columns > most)
            {
                break;
            }

            text.Append(shown);
            width += columns;
            at += length;
        }

        return new(text.ToString(), width, at);
    }

    /// <summary>The end of what stands before a place; <see cref="Stretch.End"/> is where it begins.</summary>
    private static Stretch ShownBefore(string query, int end, int most)
    {
        var (width, at) = (0, end);
        while (at > 0)
        {
            var before = at > 1 && char.IsSurrogatePair(query[at - 2], query[at - 1]) ? at - 2 : at - 1;
            var columns = Character(query, before).Columns;
            if (width + columns > most)
            {
                break;
            }

            width += columns;
            at = before;
        }

        return Shown(query, at, end, most) with { End = at };
    }

    /// <summary>A character as it is shown, the columns that it takes, and its length in the query.</summary>
    private static (string Shown, int Columns, int Length) Character(string query, int at)
    {
        if (!Rune.TryGetRuneAt(query, at, out var rune))
        {
            return ("\uFFFD", 1, 1);
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark when at > 0 => (rune.ToString(), 0, rune.Utf16SequenceLength),
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator => (" ", 1, rune.Utf16SequenceLength),
            _ => (rune.ToString(), IsWide(rune.Value) ? 2 : 1, rune.Utf16SequenceLength),
        };
    }

    private static bool IsLowHalf(string query, int at) => at > 0 && at < query.Length && char.IsSurrogatePair(query[at - 1], query[at]);

    // The blocks whose characters terminals show in two columns (Unicode Standard Annex 11, East Asian Width, W and F).
    private static bool IsWide(int value) => value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF)
        or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD);

    private readonly record struct Stretch(string Text, int Width, int End);
}

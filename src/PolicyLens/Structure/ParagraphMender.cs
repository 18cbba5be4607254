using PolicyLens.Diagnostics;
using PolicyLens.Reading;

namespace PolicyLens.Structure;

/// <summary>Joins a sentence that a line or page end has broken in two. Every repair is told.</summary>
internal static class ParagraphMender
{
    /// <summary>A shorter text is a scrap of its own and not the beginning of a sentence.</summary>
    private const int FewestWords = 4;

    /// <summary>How much of a text is looked at for a few words of it: a sentence may be mended thousands of times.</summary>
    private const int Glance = 200;

    /// <summary>The lines with broken sentences joined; a joined line keeps the place of its beginning.</summary>
    /// <param name="fixedLines">Lines that are headings, contents or the title: never joined.</param>
    public static (IReadOnlyList<Line> Lines, HashSet<int> Absorbed) Mend(
        IReadOnlyList<Line> lines, IReadOnlyList<int> open, IReadOnlySet<int> fixedLines, List<Diagnostic> diagnostics)
    {
        var mended = lines.ToArray();
        var absorbed = new HashSet<int>();
        var whole = new MarkedText();
        var (first, last) = (-1, -1);
        foreach (var index in open)
        {
            if (last >= 0 && !fixedLines.Contains(index) && !fixedLines.Contains(last) && IsBroken(mended[first], mended[last], mended[index]))
            {
                var (before, after) = (mended[last], mended[index]);
                if (whole.Length == 0)
                {
                    whole.Append(before.Full, before.Marks);
                }

                if (!before.Full.EndsWith('-') || before.Full.EndsWith(" -", StringComparison.Ordinal))
                {
                    whole.Append(" ");
                }

                whole.Append(after.Full, after.Marks);
                absorbed.Add(index);
                diagnostics.Add(new(DiagnosticCode.BrokenSentence, Severity.Warning,
                    $"A sentence broken by a line or page end was mended: “…{Tail(before.Full)} / {Head(after.Full)}…”.", null, after.LineNumber));
            }
            else
            {
                Finish();
                first = index;
            }

            last = index;
        }

        Finish();
        return (mended, absorbed);

        // The whole is put together once, however many pieces it has.
        void Finish()
        {
            if (whole.Length > 0)
            {
                mended[first] = mended[first].GoneOn(whole);
                whole.Clear();
            }
        }
    }

    /// <param name="first">The line that the broken sentence begins on; the same as <paramref name="before"/> unless it was mended already.</param>
    private static bool IsBroken(Line first, Line before, Line after) =>
        !before.IsTable && !after.IsTable
        && after.Bullet is null && after.Number is null && after.Hints is { ListLevel: null, HeadingLevel: null } && (TextShape.StartsLower(after.Full) || TextShape.IsUnfinished(before.Full))
        && first.Hints.HeadingLevel is null && (first.Hints.ListLevel is null || first.Bullet is not null)
        && before.Full.Length > 0 && !TextShape.EndsSentence(before.Full)
        && (!ReferenceEquals(first, before) || TextShape.WordCount(before.Text[..Math.Min(before.Text.Length, Glance)]) >= FewestWords);

    private static string Tail(string text) => string.Join(' ', text[Math.Max(0, text.Length - Glance)..].Split(' ').TakeLast(3));

    private static string Head(string text) => string.Join(' ', text[..Math.Min(text.Length, Glance)].Split(' ').Take(3));
}

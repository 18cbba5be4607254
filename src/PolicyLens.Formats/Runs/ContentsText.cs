using System.Text.RegularExpressions;

namespace PolicyLens.Formats.Runs;

/// <summary>Takes the leader and the page number off the end of a line of a contents list.</summary>
internal static partial class ContentsText
{
    public static IReadOnlyList<TextRun> WithoutPage(IReadOnlyList<TextRun> runs)
    {
        var text = string.Concat(runs.Select(run => run.IsBreak ? " " : run.Text));
        var match = PageNumber().Match(text);
        if (!match.Success || match.Index == 0)
        {
            return runs;
        }

        List<TextRun> kept = [];
        var left = match.Index;
        foreach (var run in runs)
        {
            var length = run.IsBreak ? 1 : run.Text.Length;
            if (left <= 0)
            {
                break;
            }

            kept.Add(run.IsBreak || length <= left ? run : run with { Text = run.Text[..left] });
            left -= length;
        }

        return kept;
    }

    [GeneratedRegex(@"(?:\t|[.\u2026\u00B7_]{2,}|\u2026)[\s.\u2026\u00B7_]*(?:[0-9]{1,4}|[ivxlc]{1,7})\s*\z", RegexOptions.CultureInvariant | RegexOptions.RightToLeft, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex PageNumber();
}

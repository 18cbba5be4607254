using PolicyLens.Formats.Runs;

namespace PolicyLens.Formats.Html;

/// <summary>Sets aside the page numbers of a contents list, which some programs write as a second link to the same place.</summary>
internal static class ContentsPages
{
    public static IReadOnlyList<TextRun> Mark(IReadOnlyList<TextRun> runs)
    {
        RunLink? entry = null;
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            if (run.Link is { InPage: true, Target: not null } link && entry is { } first && !ReferenceEquals(first, link)
                && link.Target == first.Target && run.Text.AsSpan().Trim() is { Length: > 0 and <= 4 } page && !page.ContainsAnyExceptInRange('0', '9'))
            {
                return [.. runs.Select((other, index) => index == i ? other with { Furniture = other.Furniture ?? "a page number" } : other)];
            }

            entry = run.Link is { InPage: true } && RunText.HasLetters(run.Text) ? run.Link : entry;
        }

        return runs;
    }
}

using AngleSharp.Dom;

namespace PolicyLens.Formats.Html;

/// <summary>Ranks the summary of a part that folds open: it is a heading beside those of other such parts, and below one that stands before it.</summary>
internal static class Summaries
{
    private const int Usual = 2;

    private const int NodesSearched = 60;

    private const int LevelsSearched = 4;

    public static int LevelOf(IElement summary)
    {
        var around = summary.ParentElement;
        var within = 0;
        for (var up = 0; around is not null && around.LocalName is not ("body" or "html") && up < LevelsSearched; up++)
        {
            within += up > 0 && around.LocalName == "details" ? 1 : 0;
            var seen = 0;
            for (var before = around.PreviousElementSibling; before is not null && seen < NodesSearched; before = before.PreviousElementSibling, seen++)
            {
                if (Heading(before) is { } level)
                {
                    return Math.Min(level + 1 + within, 6);
                }

                if (before.LocalName != "details" && Inside(before) is { } beside)
                {
                    return Math.Min(beside + within, 6);
                }
            }

            around = around.ParentElement;
        }

        return Math.Min(Usual + within, 6);
    }

    /// <summary>The level of the first heading in an element.</summary>
    private static int? Inside(IElement element)
    {
        var stack = new Stack<IElement>([element]);
        for (var seen = 0; seen < NodesSearched && stack.TryPop(out var next); seen++)
        {
            if (Heading(next) is { } level)
            {
                return level;
            }

            for (var i = Math.Min(next.Children.Length, NodesSearched) - 1; i >= 0; i--)
            {
                stack.Push(next.Children[i]);
            }
        }

        return null;
    }

    private static int? Heading(IElement element) => element.LocalName is ['h', >= '1' and <= '6' and var digit] ? digit - '0' : null;
}

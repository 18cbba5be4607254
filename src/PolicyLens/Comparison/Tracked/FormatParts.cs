using System.Buffers;
using PolicyLens.Model;

namespace PolicyLens.Comparison.Tracked;

/// <summary>Lays links and emphasis over a text.</summary>
internal static class FormatParts
{
    /// <summary>Tabs and what ends a line in any text.</summary>
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\t\r\n\v\f\u0085\u2028\u2029");

    /// <summary>The text with its label before a tab. Places outside the text, and what overlaps what came before, are cut off.</summary>
    /// <remarks>Line ends and tabs of the text become spaces, so that a label's tab is the only one.</remarks>
    public static FormattedText Of(string? label, string text, ValueList<TextLink>? links, ValueList<TextEmphasis>? emphasis)
    {
        var before = string.IsNullOrEmpty(label) ? "" : OneLine(label) + "\t";
        if (links is null && emphasis is null)
        {
            return FormattedText.Plain(before + OneLine(text));
        }

        var edges = new SortedSet<int> { 0 };
        foreach (var (start, length) in (links ?? []).Select(link => (link.Start, link.Length)).Concat((emphasis ?? []).Select(words => (words.Start, words.Length))))
        {
            edges.Add(Edge(text, start));
            edges.Add(Edge(text, (long)start + length));
        }

        edges.Remove(text.Length);
        var parts = new List<FormatPart>();
        if (before.Length > 0)
        {
            parts.Add(new(0, default));
        }

        var (link, stress) = (new Cursor<TextLink>(links ?? [], item => (item.Start, item.Length)), new Cursor<TextEmphasis>(emphasis ?? [], item => (item.Start, item.Length)));
        foreach (var edge in edges)
        {
            var words = stress.At(edge);
            var format = new WordFormat(words?.Bold ?? false, words?.Italic ?? false, Safe(link.At(edge)?.Target));
            if (parts.Count == 0 || parts[^1].Format != format)
            {
                parts.Add(new(before.Length + edge, format));
            }
        }

        return new(before + OneLine(text), [.. parts]);
    }

    /// <summary>The address where Word may be given it to open; null for what is relative, runs a program or is no address.</summary>
    private static string? Safe(string? target) =>
        !Uri.TryCreate(target, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https" or "mailto") ? null
        : Uri.IsWellFormedUriString(target, UriKind.Absolute) ? target
        : Uri.IsWellFormedUriString(address.AbsoluteUri, UriKind.Absolute) ? address.AbsoluteUri
        : null;

    /// <summary>A place in the text that does not part the two halves of a character.</summary>
    private static int Edge(string text, long place)
    {
        var edge = (int)Math.Clamp(place, 0, text.Length);
        return edge > 0 && edge < text.Length && char.IsSurrogatePair(text[edge - 1], text[edge]) ? edge - 1 : edge;
    }

    private static string OneLine(string text)
    {
        if (text.AsSpan().IndexOfAny(Breaks) < 0)
        {
            return text;
        }

        var line = text.ToCharArray();
        for (var at = 0; at < line.Length; at++)
        {
            line[at] = Breaks.Contains(line[at]) ? ' ' : line[at];
        }

        return new(line);
    }

    /// <summary>Walks over places in order of where they begin.</summary>
    private sealed class Cursor<T>(ValueList<T> items, Func<T, (int Start, int Length)> place)
        where T : class
    {
        private readonly T[] sorted = [.. items.OrderBy(item => place(item).Start)];
        private int at;

        public T? At(int position)
        {
            while (at < sorted.Length && (long)place(sorted[at]).Start + place(sorted[at]).Length <= position)
            {
                at++;
            }

            return at < sorted.Length && place(sorted[at]).Start <= position ? sorted[at] : null;
        }
    }
}

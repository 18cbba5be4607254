using System.Text;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Pdf;

/// <summary>Text with the links on its words, while it is put together from what was drawn.</summary>
internal sealed class Spans
{
    private readonly StringBuilder text = new();
    private readonly List<TextLink> links = [];

    public int Length => text.Length;

    /// <summary>The fragments of one line as one text: a gap between them is a space.</summary>
    public static string Joined(IReadOnlyList<Fragment> fragments) => Of(fragments).text.ToString();

    /// <summary>The fragments of one line as one text; the raised mark of a note is kept apart from a number before it.</summary>
    /// <param name="fragments">In their order on one line.</param>
    public static Spans Of(IReadOnlyList<Fragment> fragments)
    {
        var spans = new Spans();
        Fragment? last = null;
        foreach (var fragment in fragments)
        {
            if (last is not null && spans.Length > 0 && spans.text[^1] != ' '
                && (fragment.Left - last.Right > 0.12 * Math.Min(last.Size, fragment.Size) || (fragment.IsRaisedNumberAt(last) && EndsInNumber(spans.Tail(2)))))
            {
                spans.text.Append(' ');
            }

            foreach (var run in fragment.Runs)
            {
                spans.Append(Glyphs.Readable(run.Text, fragment.IsSymbolic), run.Link);
            }

            last = fragment;
        }

        return spans;
    }

    /// <summary>Adds text that carries a link or none, with space folded.</summary>
    public void Append(string added, string? link = null)
    {
        var start = text.Length;
        foreach (var character in added)
        {
            if (!char.IsWhiteSpace(character))
            {
                text.Append(character);
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        if (link is not null && text.Length > start)
        {
            AddLink(start, text.Length - start, link);
        }
    }

    /// <summary>Adds another text with its links.</summary>
    public void Append(Spans other)
    {
        var start = text.Length;
        text.Append(other.text);
        foreach (var link in other.links)
        {
            AddLink(start + link.Start, link.Length, link.Target);
        }
    }

    /// <summary>Its last characters.</summary>
    public string Tail(int length) => text.ToString(Math.Max(0, text.Length - length), Math.Min(text.Length, length));

    public void RemoveEnd(int count)
    {
        text.Length -= count;
        for (var at = links.Count - 1; at >= 0 && links[at].Start + links[at].Length > text.Length; at--)
        {
            links[at] = links[at] with { Length = Math.Max(0, text.Length - links[at].Start) };
        }
    }

    /// <summary>The text with a space at a place that has none.</summary>
    public Spans SpacedAt(int place)
    {
        var spaced = From(0);
        spaced.RemoveEnd(Length - place);
        spaced.Append(" ");
        spaced.Append(From(place));
        return spaced;
    }

    /// <summary>What is left after the first characters.</summary>
    public Spans From(int start)
    {
        var rest = new Spans();
        rest.text.Append(text, start, text.Length - start);
        rest.links.AddRange(TextLink.Moved(links.ToValueList(), start) ?? []);
        return rest;
    }

    /// <summary>The whole text, trimmed and without characters that no reader sees, and the links in it.</summary>
    public (string Text, ValueList<TextLink>? Links) Finish()
    {
        var whole = text.ToString();
        var clean = TextCleaner.Clean(whole);
        var leading = whole.Length - whole.TrimStart().Length;
        var kept = links.Select(link => Trimmed(link, whole)).Where(link => link.Length > 0);
        var moved = clean.Length == whole.Trim().Length
            ? TextLink.Moved(kept.ToValueList(), leading) ?? []
            : Found(kept, whole, clean);
        return (clean, moved.Count == 0 ? null : moved);
    }

    public override string ToString() => text.ToString();

    private void AddLink(int start, int length, string target)
    {
        if (links.Count > 0 && links[^1] is var last && last.Target == target && start - (last.Start + last.Length) <= 1)
        {
            links[^1] = last with { Length = start + length - last.Start };
        }
        else
        {
            links.Add(new(start, length, target));
        }
    }

    private static bool EndsInNumber(string tail) => tail is [.., >= '0' and <= '9'] or [>= '0' and <= '9', '.' or ',' or ';' or ':'];

    private static TextLink Trimmed(TextLink link, string whole)
    {
        var (start, end) = (link.Start, Math.Min(whole.Length, link.Start + link.Length));
        while (start < end && whole[start] == ' ')
        {
            start++;
        }

        while (end > start && whole[end - 1] == ' ')
        {
            end--;
        }

        return link with { Start = start, Length = end - start };
    }

    /// <summary>The links again where cleaning took characters out: each by the length of what stands before it.</summary>
    private static ValueList<TextLink> Found(IEnumerable<TextLink> links, string whole, string clean) => links
        .Select(link => (link, Before: TextCleaner.Clean(whole[..link.Start] + "x").Length - 1, Words: TextCleaner.Clean(whole.AsSpan(link.Start, link.Length))))
        .Where(found => found.Words.Length > 0 && found.Before >= 0 && found.Before + found.Words.Length <= clean.Length)
        .Select(found => found.link with { Start = found.Before, Length = found.Words.Length })
        .ToValueList();
}

using System.Text;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Pdf;

/// <summary>Text with the marks on its words, while it is put together from what was drawn.</summary>
internal sealed class Spans
{
    private readonly StringBuilder text = new();
    private readonly List<TextLink> links = [];
    private readonly List<TextEmphasis> emphasis = [];

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
                spans.Append(Glyphs.Readable(run.Text, fragment.IsSymbolic), run.Link, run.Bold, run.Italic);
            }

            last = fragment;
        }

        return spans;
    }

    /// <summary>Adds text that carries a link or none and is bold, italic or neither, with space folded.</summary>
    public void Append(string added, string? link = null, bool bold = false, bool italic = false)
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

        if ((bold || italic) && text.Length > start)
        {
            AddEmphasis(new(start, text.Length - start, bold, italic));
        }
    }

    /// <summary>Adds another text with its marks.</summary>
    public void Append(Spans other)
    {
        var start = text.Length;
        text.Append(other.text);
        foreach (var link in other.links)
        {
            AddLink(start + link.Start, link.Length, link.Target);
        }

        foreach (var each in other.emphasis)
        {
            AddEmphasis(each.At(start + each.Start, each.Length));
        }
    }

    /// <summary>Its last characters.</summary>
    public string Tail(int length) => text.ToString(Math.Max(0, text.Length - length), Math.Min(text.Length, length));

    public void RemoveEnd(int count)
    {
        text.Length -= count;
        Cut(links);
        Cut(emphasis);
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
        rest.links.AddRange(links.ToValueList().Moved(start) ?? []);
        rest.emphasis.AddRange(emphasis.ToValueList().Moved(start) ?? []);
        return rest;
    }

    /// <summary>The whole text, trimmed and without characters that no reader sees, and the marks in it.</summary>
    public (string Text, TextMarks Marks) Finish()
    {
        var whole = text.ToString();
        var clean = TextCleaner.Clean(whole);
        if (links.Count == 0 && emphasis.Count == 0)
        {
            return (clean, default);
        }

        var places = Places(whole);
        var kept = Placed(links, whole, places).ToValueList();
        return (clean, new(kept.Count == 0 ? null : kept, TextEmphasis.Settled(Placed(emphasis, whole, places), clean)));
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

    private void AddEmphasis(TextEmphasis added)
    {
        if (emphasis.Count > 0 && emphasis[^1] is var last && last.Start + last.Length == added.Start && last.At(added.Start, added.Length) == added)
        {
            emphasis[^1] = last.At(last.Start, last.Length + added.Length);
        }
        else
        {
            emphasis.Add(added);
        }
    }

    private void Cut<T>(List<T> spans)
        where T : class, ITextSpan<T>
    {
        for (var at = spans.Count - 1; at >= 0 && spans[at].Start + spans[at].Length > text.Length; at--)
        {
            spans[at] = spans[at].At(spans[at].Start, Math.Max(0, text.Length - spans[at].Start));
        }
    }

    private static bool EndsInNumber(string tail) => tail is [.., >= '0' and <= '9'] or [>= '0' and <= '9', '.' or ',' or ';' or ':'];

    /// <summary>Spans of the whole by their place in the cleaned text, without the space at their ends.</summary>
    private static IEnumerable<T> Placed<T>(IEnumerable<T> spans, string whole, int[] places)
        where T : class, ITextSpan<T>
    {
        foreach (var span in spans)
        {
            var (start, end) = (span.Start, Math.Min(whole.Length, span.Start + span.Length));
            while (start < end && !TextCleaner.IsPlain(whole[start]))
            {
                start++;
            }

            while (start < end && !TextCleaner.IsPlain(whole[end - 1]))
            {
                end--;
            }

            if (start < end)
            {
                yield return span.At(places[start], places[end - 1] + 1 - places[start]);
            }
        }
    }

    /// <summary>The place in the cleaned text of each character that is kept there.</summary>
    private static int[] Places(string whole)
    {
        var places = new int[whole.Length];
        var length = 0;
        var space = false;
        for (var at = 0; at < whole.Length; at++)
        {
            if (TextCleaner.IsPlain(whole[at]))
            {
                length += space && length > 0 ? 1 : 0;
                places[at] = length++;
                space = false;
            }
            else
            {
                space |= char.IsWhiteSpace(whole[at]);
            }
        }

        return places;
    }
}

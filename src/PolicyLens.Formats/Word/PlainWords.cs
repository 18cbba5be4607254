using System.Text;

namespace PolicyLens.Formats.Word;

/// <summary>The bare text inside elements that are not read further.</summary>
internal static class PlainWords
{
    /// <summary>All text inside without deleted words; paragraphs are told apart by a space.</summary>
    public static string Of(WordElement element) =>
        element.First is null && element.Name != "t" ? string.Empty : string.Join(' ', Paragraphs(element));

    /// <summary>The text of each paragraph inside without deleted words, however deep it lies.</summary>
    public static IEnumerable<string> Paragraphs(WordElement element)
    {
        var text = new StringBuilder();
        var stack = new Stack<(WordElement Element, bool IsEnd)>([(element, false)]);
        while (stack.TryPop(out var at))
        {
            if (at.Element.Name == "p" && text.Length > 0)
            {
                // A paragraph begins here, or ends.
                yield return text.ToString();
                text.Clear();
            }

            if (at.IsEnd || at.Element.Word is "del" or "moveFrom")
            {
                continue;
            }

            if (at.Element.Name == "t")
            {
                text.Append(at.Element.Text);
                continue;
            }

            if (at.Element.Name == "p")
            {
                stack.Push((at.Element, true));
            }

            PushChildren(at.Element, stack);
        }

        if (text.Length > 0)
        {
            yield return text.ToString();
        }
    }

    /// <summary>
    /// A formula on one line: fractions with a stroke, powers with a caret, indices with an underscore. Deeper than
    /// any formula needs, only its text is taken.
    /// </summary>
    public static string OfFormula(WordElement formula)
    {
        var text = new StringBuilder();
        Write(formula, text, depth: 0);
        return text.ToString();
    }

    private static void Write(WordElement element, StringBuilder text, int depth)
    {
        if (depth > 30)
        {
            text.Append(Of(element));
            return;
        }

        if (element.Name == "t")
        {
            text.Append(element.Text);
            return;
        }

        var between = element.Name switch
        {
            "f" => "/",
            "sSup" => "^",
            "sSub" => "_",
            _ => null,
        };
        if (element.Name == "rad")
        {
            text.Append('\u221A');
        }

        var start = text.Length;
        foreach (var child in element.Elements())
        {
            var before = text.Length;
            Write(child, text, depth + 1);
            if (between is not null && before > start && text.Length > before)
            {
                text.Insert(before, between);
            }
        }
    }

    private static void PushChildren(WordElement element, Stack<(WordElement Element, bool IsEnd)> stack)
    {
        var count = stack.Count;
        foreach (var child in element.Elements())
        {
            stack.Push((child, false));
        }

        // They come off the stack in the order of the text.
        if (stack.Count - count > 1)
        {
            var children = new (WordElement, bool)[stack.Count - count];
            for (var index = 0; index < children.Length; index++)
            {
                children[index] = stack.Pop();
            }

            foreach (var child in children)
            {
                stack.Push(child);
            }
        }
    }
}

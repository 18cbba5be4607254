using System.Text;
using AngleSharp.Dom;

namespace PolicyLens.Formats.Html;

/// <summary>
/// Tells the marks of footnotes from words: a raised number, letter in brackets or star, or a link of that look to a
/// note. Read as words they would change the number before them: 21 with note 1 is not 211.
/// </summary>
internal static class NoteMark
{
    public const string Reason = "the mark of a note";

    private const int LongestMark = 16;

    private const int NodesSearched = 40;

    /// <param name="linked">Whether it is, or stands in, a link to a place in the page.</param>
    /// <param name="named">Whether its class, role or style calls it the mark of a note.</param>
    /// <param name="before">The text that ends where it begins.</param>
    public static bool Is(IElement element, bool linked, bool named, ReadOnlySpan<char> before)
    {
        if (TextOf(element) is not { Length: > 0 } text)
        {
            return false;
        }

        var raised = element.LocalName == "sup";
        var inBrackets = text is ['[', .., ']'];
        var mark = inBrackets ? text[1..^1].Trim() : text;
        if (mark.All(character => character is '*' or '\u2020' or '\u2021' or '\u00A7'))
        {
            return mark.Length is > 0 and <= 4 && (raised || named);
        }

        foreach (var word in (ReadOnlySpan<string>)["footnote ", "note ", "nb "])
        {
            if (mark.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return (raised || linked) && IsNumber(mark[word.Length..]);
            }
        }

        if (IsNumber(mark) || (mark is [.. var start, ')'] && IsNumber(start)))
        {
            return raised ? linked || named || inBrackets || !IsUnit(before) : named || (linked && inBrackets);
        }

        return mark.Length is 1 or 2 && mark.All(char.IsAsciiLetterLower) && inBrackets && (raised || linked);
    }

    private static bool IsNumber(string text) => text.Length is >= 1 and <= 3 && text.All(char.IsAsciiDigit);

    /// <summary>A number raised after a unit of length is its power: m².</summary>
    private static bool IsUnit(ReadOnlySpan<char> before)
    {
        var start = before.Length;
        while (start > 0 && char.IsAsciiLetter(before[start - 1]))
        {
            start--;
        }

        return before[start..] is "m" or "km" or "cm" or "mm" or "ft";
    }

    /// <summary>The text of a short element; null where it is longer than any mark.</summary>
    public static string? TextOf(IElement element)
    {
        var text = new StringBuilder();
        var stack = new Stack<INode>([element]);
        for (var seen = 0; stack.TryPop(out var node); seen++)
        {
            if (seen > NodesSearched)
            {
                return null;
            }

            if (node is IText words)
            {
                text.Append(words.Data.AsSpan().Trim());
                if (text.Length > LongestMark || words.Data.Length > 200)
                {
                    return null;
                }
            }

            for (var i = Math.Min(node.ChildNodes.Length, NodesSearched) - 1; i >= 0; i--)
            {
                stack.Push(node.ChildNodes[i]);
            }
        }

        return text.ToString();
    }
}

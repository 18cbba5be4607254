using System.Text;
using AngleSharp.Dom;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Html;

/// <summary>Whether a list of terms holds short pairs, to be read as a table, or headed passages.</summary>
internal static class DefinitionShape
{
    private const int LongestTerm = 100;

    private const int LongestExplanation = 600;

    private const int MaximumDepth = 8;

    /// <summary>
    /// Whether each explanation is one paragraph of a term, and no term is the label of a box. A lone term is a
    /// passage with its heading, save where a colon makes it the label of a value.
    /// </summary>
    public static bool IsPairs(IElement list)
    {
        int groups = 0, explanations = 0;
        var colon = false;
        var text = new StringBuilder();
        var stack = new Stack<(INode Node, int Depth)>();
        Push(list, 0);
        while (stack.TryPop(out var entry))
        {
            if (entry.Node is not IElement element)
            {
                if (entry.Node is IText words && !string.IsNullOrWhiteSpace(words.Data))
                {
                    return false;
                }

                continue;
            }

            if (element.LocalName is "div" && entry.Depth < 2)
            {
                Push(element, entry.Depth + 1);
            }
            else if (element.LocalName is "dt" or "dd")
            {
                text.Clear();
                if (!Gather(element, text, out var paragraphs) || paragraphs > 1)
                {
                    return false;
                }

                var clean = TextCleaner.Clean(text.ToString());
                var isTerm = element.LocalName == "dt";
                if (clean.Length > (isTerm ? LongestTerm : LongestExplanation) || (isTerm && BoxLabel.Is(clean)))
                {
                    return false;
                }

                groups += isTerm ? 1 : 0;
                explanations += isTerm || clean.Length == 0 ? 0 : 1;
                colon |= isTerm && clean.EndsWith(':');
            }
            else if (!HtmlElements.KindOf(element.LocalName).HasFlag(ElementKind.NotText))
            {
                return false;
            }
        }

        return groups > 0 && explanations > 0 && (groups + explanations > 2 || colon);

        void Push(INode parent, int depth)
        {
            for (var i = parent.ChildNodes.Length - 1; i >= 0; i--)
            {
                stack.Push((parent.ChildNodes[i], depth));
            }
        }
    }

    /// <summary>Gathers the words of a term or explanation; false where it holds lists, tables, headings or breaks.</summary>
    private static bool Gather(IElement element, StringBuilder text, out int paragraphs)
    {
        paragraphs = 0;
        var stack = new Stack<(INode Node, int Depth)>([(element, 0)]);
        while (stack.TryPop(out var entry))
        {
            if (entry.Node is IText words)
            {
                text.Append(words.Data);
                if (text.Length > 4 * LongestExplanation)
                {
                    return false;
                }
            }

            if (entry.Node is not IElement inner)
            {
                continue;
            }

            if (entry.Depth > MaximumDepth || (entry.Depth > 0 && TableShape.IsBlockContent(inner.LocalName)))
            {
                return false;
            }

            paragraphs += TableShape.IsParagraph(inner) ? 1 : 0;
            for (var i = inner.ChildNodes.Length - 1; i >= 0; i--)
            {
                stack.Push((inner.ChildNodes[i], entry.Depth + 1));
            }
        }

        return true;
    }
}

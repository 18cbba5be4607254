using System.Buffers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PolicyLens.Formats.Html;

/// <summary>
/// The rules of a page's own <c>style</c> elements that name one element, one class, or both: all that word processors
/// write. Longer selectors and rules for some media are passed over.
/// </summary>
internal sealed class StyleSheet
{
    private const int LongestSheet = 512 * 1024;

    private const int MaximumRules = 5000;

    /// <summary>What makes a selector more than one element or class.</summary>
    private static readonly SearchValues<char> Combinators = SearchValues.Create(" >+~:#[*");

    private readonly Dictionary<string, StyleFacts> rules = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether items of numbered lists in each other show the numbers of all: <c>2.1</c>.</summary>
    public bool NumbersOutline { get; private set; }

    public bool IsEmpty => rules.Count == 0;

    public static StyleSheet Of(IHtmlDocument document)
    {
        var sheet = new StyleSheet();
        var rest = LongestSheet;
        foreach (var element in document.GetElementsByTagName("style"))
        {
            var text = element.TextContent;
            rest -= text.Length;
            if (rest < 0)
            {
                break;
            }

            sheet.Add(text);
        }

        return sheet;
    }

    /// <summary>What the rules say of an element with that name and those classes.</summary>
    public StyleFacts For(string name, ReadOnlySpan<char> classes)
    {
        var facts = rules.GetValueOrDefault(name, StyleFacts.None);
        if (classes.IsEmpty)
        {
            return facts;
        }

        var named = StyleFacts.None;
        foreach (var range in classes.SplitAny(" \t\r\n\f"))
        {
            if (classes[range] is { IsEmpty: false } one)
            {
                facts = facts.Under(rules.GetValueOrDefault($".{one}", StyleFacts.None));
                named = named.Under(rules.GetValueOrDefault($"{name}.{one}", StyleFacts.None));
            }
        }

        return facts.Under(named);
    }

    private void Add(string css)
    {
        var at = 0;
        while (rules.Count < MaximumRules && css.IndexOf('{', at) is var open and >= 0)
        {
            var selectors = WithoutComments(css.AsSpan(at, open - at)).Trim().ToString();
            var close = css.IndexOf('}', open);
            if (close < 0)
            {
                return;
            }

            if (selectors.Contains('@', StringComparison.Ordinal) && !selectors.Contains(';', StringComparison.Ordinal))
            {
                at = selectors.Contains("@media", StringComparison.OrdinalIgnoreCase) || selectors.Contains("@supports", StringComparison.OrdinalIgnoreCase)
                    ? AfterGroup(css, open)
                    : close + 1;
                continue;
            }

            Add(selectors[(selectors.LastIndexOf(';') + 1)..], css.AsSpan(open + 1, close - open - 1));
            at = close + 1;
        }
    }

    private void Add(string selectors, ReadOnlySpan<char> declarations)
    {
        NumbersOutline |= declarations.Contains("counters(", StringComparison.OrdinalIgnoreCase) && selectors.Contains("li", StringComparison.OrdinalIgnoreCase);
        StyleFacts? facts = null;
        foreach (var range in selectors.AsSpan().Split(','))
        {
            var selector = selectors.AsSpan()[range].Trim();
            if (selector.IsEmpty || selector.ContainsAny(Combinators) || selector.Count('.') > 1)
            {
                continue;
            }

            facts ??= StyleFacts.Of(declarations);
            var key = selector.ToString();
            rules[key] = rules.GetValueOrDefault(key, StyleFacts.None).Under(facts.OfSheet(ofClass: selector.Contains('.')));
        }
    }

    private static int AfterGroup(string css, int open)
    {
        var depth = 0;
        for (var at = open; at < css.Length; at++)
        {
            depth += css[at] == '{' ? 1 : css[at] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return css.Length;
    }

    private static ReadOnlySpan<char> WithoutComments(ReadOnlySpan<char> text)
    {
        var end = text.LastIndexOf("*/");
        var kept = end < 0 ? text : text[(end + 2)..];
        var mark = kept.LastIndexOf("-->");
        mark = mark < 0 ? kept.LastIndexOf("<!--") + 1 : mark;
        return mark <= 0 ? kept : kept[(mark + 3)..];
    }
}

using System.Globalization;
using AngleSharp.Dom;

namespace PolicyLens.Formats.Html;

/// <summary>What the classes of an element say, worked out once for all elements that have them.</summary>
internal sealed record ClassFacts
{
    public static ClassFacts None { get; } = new();

    /// <summary>Why they call it furniture; null where they do not.</summary>
    public string? Furniture { get; init; }

    public int? Heading { get; init; }

    /// <summary>Whether it is the title that a word processor marks.</summary>
    public bool Title { get; init; }

    /// <summary>Whether it is called a title as Google Docs calls one, and many other pages call less.</summary>
    public bool PlainTitle { get; init; }

    /// <summary>Whether it is an entry of a contents list that a word processor made.</summary>
    public bool Contents { get; init; }

    /// <summary>Whether it is a paragraph that Word sets in as an item of a list.</summary>
    public bool WordItem { get; init; }

    /// <summary>The level of a list that Google Docs wrote, from 1.</summary>
    public int? ListLevel { get; init; }

    /// <summary>Whether it is the mark of a note.</summary>
    public bool Note { get; init; }

    /// <summary>Whether it is the text of a note, or a list of them.</summary>
    public bool NoteText { get; init; }

    /// <summary>Whether it is a part that opens and closes: what is in it is content even while it is shut.</summary>
    public bool Panel { get; init; }

    public StyleFacts Style { get; init; } = StyleFacts.None;
}

/// <summary>Reads how elements look, and remembers the classes and styles that were read: pages repeat them.</summary>
internal sealed class ElementLook(StyleSheet sheet)
{
    private const int Remembered = 4096;

    private readonly Dictionary<string, StyleFacts> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Classes), ClassFacts> classes = [];

    public StyleSheet Sheet { get; } = sheet;

    /// <summary>What the element's own <c>style</c> says.</summary>
    public StyleFacts StyleOf(IElement element)
    {
        if (element.GetAttribute("style") is not { Length: > 0 } style)
        {
            return StyleFacts.None;
        }

        if (!styles.TryGetValue(style, out var facts))
        {
            facts = StyleFacts.Of(style);
            if (styles.Count < Remembered)
            {
                styles.Add(style, facts);
            }
        }

        return facts;
    }

    public ClassFacts ClassesOf(IElement element)
    {
        var names = element.GetAttribute("class");
        if (string.IsNullOrEmpty(names))
        {
            return Sheet.IsEmpty ? ClassFacts.None : Cached(element.LocalName, string.Empty);
        }

        return Cached(element.LocalName, names);
    }

    /// <summary>What the style sheet says of elements without classes.</summary>
    public StyleFacts StyleOf(string name) => Sheet.IsEmpty ? StyleFacts.None : Cached(name, string.Empty).Style;

    private ClassFacts Cached(string name, string names)
    {
        if (!classes.TryGetValue((name, names), out var facts))
        {
            facts = Read(name, names);
            if (classes.Count < Remembered)
            {
                classes.Add((name, names), facts);
            }
        }

        return facts;
    }

    private ClassFacts Read(string name, string names)
    {
        var facts = new ClassFacts { Furniture = ClassNames.Reason(names), Style = Sheet.For(name, names) };
        foreach (var range in names.AsSpan().SplitAny(" \t\r\n\f"))
        {
            facts = names.AsSpan()[range] switch
            {
                ['M', 's', 'o', 'H', 'e', 'a', 'd', 'i', 'n', 'g', >= '1' and <= '9' and var level] => facts with { Heading = level - '0' },
                ['m', 's', '-', 'r', 't', 'e', 'E', 'l', 'e', 'm', 'e', 'n', 't', '-', 'H', >= '1' and <= '6' and var level, ..] => facts with { Heading = level - '0' },
                "title" when name == "p" => facts with { PlainTitle = true },
                "MsoTitle" => facts with { Title = true },
                ['M', 's', 'o', 'T', 'o', 'c', >= '1' and <= '9'] => facts with { Contents = true },
                ['M', 's', 'o', 'L', 'i', 's', 't', ..] => facts with { WordItem = true },
                ['l', 's', 't', '-', 'k', 'i', 'x', '_', .., '-', >= '0' and <= '8' and var level] => facts with { ListLevel = level - '0' + 1 },
                "MsoFootnoteReference" or "MsoEndnoteReference" or "footnote" or "footnote-ref" or "footnote-reference" or "footnoteRef" or "fn_top" or "fn_bot" or "fn-backref" or "reference" => facts with { Note = true },
                "MsoFootnoteText" or "MsoEndnoteText" or "footnotes" or "endnotes" => facts with { NoteText = true },
                var one when IsPanel(one) => facts with { Panel = true },
                _ => facts,
            };
        }

        return facts;
    }

    private static bool IsPanel(ReadOnlySpan<char> name) =>
        name.Contains("accordion", StringComparison.OrdinalIgnoreCase) || name.Contains("collaps", StringComparison.OrdinalIgnoreCase)
        || name.Contains("tab-pane", StringComparison.OrdinalIgnoreCase) || name.Contains("tabs__panel", StringComparison.OrdinalIgnoreCase)
        || name.Contains("tab-content", StringComparison.OrdinalIgnoreCase) || name.Contains("toggle-content", StringComparison.OrdinalIgnoreCase)
        || name.Contains("expand-c", StringComparison.OrdinalIgnoreCase);

    /// <summary>The size of a <c>font</c> element in points.</summary>
    public static double? FontSize(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? size switch { <= 1 => 7.5, 2 => 10, 3 => 12, 4 => 13.5, 5 => 18, 6 => 24, _ => 36 }
            : null;
}

using System.Xml.Linq;

namespace PolicyLens.Formats.OpenDocument;

/// <summary>A list that is open: its style, its level from 0 and the numbers that it has reached.</summary>
/// <param name="Style">Null where the list leaves its style to the paragraphs in it.</param>
internal sealed record OdfList(OdfListStyle? Style, string? StyleName, int Level, OdfCounter Counter);

/// <summary>An item that is open. Only its first text takes the label; what follows continues it.</summary>
internal sealed class OdfItem(OdfList list, int? start, bool isHeader)
{
    public OdfList List { get; } = list;

    public int? Start { get; } = start;

    /// <summary>Whether its label is still to be shown.</summary>
    public bool IsOpen { get; set; } = !isHeader;

    /// <summary>Whether a label was shown for it, so that a text after it continues an item.</summary>
    public bool IsLabelled { get; set; } = isHeader;
}

/// <summary>Counts the items of lists and the numbered headings as Writer does.</summary>
internal sealed class OdfLists(OdfStyles styles)
{
    private readonly Dictionary<string, OdfListStyle> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OdfCounter> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OdfCounter> byStyle = new(StringComparer.Ordinal);
    private readonly OdfListStyle outline = new(styles.Outline);
    private readonly OdfCounter headings = new();

    /// <summary>Opens a <c>text:list</c>.</summary>
    public OdfList Open(XElement element, OdfList? around)
    {
        var name = element.Get("text:style-name") ?? around?.StyleName;
        var level = Math.Min(around is null ? 0 : around.Level + 1, OdfListStyle.Levels - 1);
        OdfCounter? counter = null;
        if (around is not null)
        {
            // Writer begins a list inside an item anew, also where it is said to go on.
            counter = around.Counter;
        }
        else if (element.Get("text:continue-list") is { } former)
        {
            counter = byId.GetValueOrDefault(former);
        }
        else if (element.Is("text:continue-numbering", "true"))
        {
            counter = byStyle.GetValueOrDefault(name ?? string.Empty);
        }

        counter ??= new();
        byStyle[name ?? string.Empty] = counter;
        if (element.Get("xml:id") is { } id)
        {
            byId[id] = counter;
        }

        return new(name is null ? null : Style(name), name, level, counter);
    }

    /// <summary>Opens a <c>text:numbered-paragraph</c>, which names the list that it counts in.</summary>
    public OdfList OpenNumbered(XElement element)
    {
        var name = element.Get("text:style-name");
        var id = element.Get("text:list-id") ?? name ?? string.Empty;
        if (!byId.TryGetValue(id, out var counter))
        {
            byId[id] = counter = new();
        }

        return new(name is null ? null : Style(name), name, Math.Clamp((element.Number("text:level") ?? 1) - 1, 0, OdfListStyle.Levels - 1), counter);
    }

    /// <summary>Counts an item and gives its label, which is empty where it has none.</summary>
    /// <param name="paragraph">The style of its first paragraph, which counts where the list has none of its own.</param>
    public string Next(OdfItem item, OdfStyle paragraph)
    {
        var style = item.List.Style ?? (paragraph.ListStyle is { Length: > 0 } own ? Style(own) : null);
        if (style is null)
        {
            return string.Empty;
        }

        item.List.Counter.Next(item.List.Level, style, item.Start);
        return style.Label(item.List.Level, item.List.Counter);
    }

    /// <summary>Counts a heading that stands in no list; empty where it has no number.</summary>
    public string NextHeading(XElement heading, int level, OdfStyle style)
    {
        if (style.OutlineLevel is null || style.ListStyle is { Length: 0 } || heading.Is("text:is-list-header", "true") || level > OdfListStyle.Levels)
        {
            return string.Empty;
        }

        var start = heading.Number("text:start-value") ?? (heading.Is("text:restart-numbering", "true") ? outline.Start(level - 1) : null);
        headings.Next(level - 1, outline, start);
        return outline.Label(level - 1, headings);
    }

    private OdfListStyle Style(string name)
    {
        if (!known.TryGetValue(name, out var style))
        {
            known[name] = style = new(styles.Lists.GetValueOrDefault(name));
        }

        return style;
    }
}

using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PolicyLens.Formats.Runs;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Html;

/// <summary>
/// Goes once through a page in reading order and makes its blocks. It keeps its own stack: pages may be nested
/// deeper than the machine's.
/// </summary>
internal sealed class BlockWalk
{
    private const string OutsideMain = "outside the main content";

    private readonly PageReading page;
    private readonly FurnitureRule rule;
    private readonly List<OpenElement> frames = [];
    private readonly List<TextRun> runs = [];
    private readonly BlockList blocks = new();
    private readonly HashSet<string> unknown = [];
    private int depth;
    private int position;
    private bool plain = true;

    private BlockWalk(PageReading page, FurnitureRule rule)
    {
        this.page = page;
        this.rule = rule;
    }

    /// <summary>The blocks in reading order, each with the offset where it begins.</summary>
    public IReadOnlyList<(SourceBlock Block, int Start)> Blocks => blocks.Blocks;

    /// <summary>How many letters of content lie outside links: what a page is about, without its menus.</summary>
    public long Weight { get; private set; }

    /// <summary>How many letters outside links the page has, furniture or not, save those of form controls.</summary>
    public long Total { get; private set; }

    /// <summary>How many insertions and deletions were marked as such.</summary>
    public int Changes { get; private set; }

    /// <summary>Names of elements that HTML does not know and that held text, in order of the alphabet.</summary>
    public IEnumerable<string> UnknownElements => unknown.Order(StringComparer.Ordinal);

    private OpenElement? Top => depth == 0 ? null : frames[depth - 1];

    public static BlockWalk Through(IHtmlDocument document, PageReading page, FurnitureRule rule)
    {
        var walk = new BlockWalk(page, rule);
        if (document.Body is { } body)
        {
            walk.Walk(body);
        }

        return walk;
    }

    private void Walk(IElement body)
    {
        Enter(body);
        while (Top is { } frame)
        {
            if (frame.Next == frame.Children.Length)
            {
                Leave(frame);
                continue;
            }

            switch (frame.Children[frame.Next++])
            {
                case IText text:
                    AddText(frame, text.Data);
                    break;
                case IElement element:
                    Enter(element);
                    break;
                case IComment { Data: var data } when data.StartsWith("[CDATA[", StringComparison.Ordinal):
                    AddText(frame, data["[CDATA[".Length..].Replace("]]", string.Empty, StringComparison.Ordinal));
                    break;
            }
        }
    }

    private void Enter(IElement element)
    {
        var name = element.LocalName;
        var kind = HtmlElements.KindOf(name);
        if ((kind & ElementKind.NotText) != ElementKind.Inline)
        {
            return;
        }

        position = page.Positions.Of(element) ?? position;
        var outer = Top;
        switch (name)
        {
            case "br":
                plain = false;
                runs.Add(TextRun.Break(position));
                return;
            case "wbr":
                return;
            case "img":
                AddPicture(element, outer);
                return;
        }

        var bare = element.Attributes.Length == 0;
        var style = bare ? StyleFacts.None : page.Look.StyleOf(element);
        var classes = bare && page.Look.Sheet.IsEmpty ? ClassFacts.None : page.Look.ClassesOf(element);
        var look = classes.Style.Under(style);
        var isBlock = (kind & ElementKind.Block) != ElementKind.Inline || style.IsBlock;
        if (isBlock)
        {
            Flush(outer);
        }

        var frame = Open(element, outer, isBlock);
        frame.Furniture = Furniture(element, outer, kind, classes, style);
        frame.Style = look.Within(Marked(kind, frame.Style));
        frame.IsUnknown = kind == ElementKind.Unknown && element is IHtmlUnknownElement;
        if (isBlock)
        {
            Paragraph(frame, element, classes, look, bare);
        }
        else if ((kind & ElementKind.FormControl) != ElementKind.Inline && runs.Count > 0)
        {
            // Buttons side by side have edges that keep their words apart.
            runs.Add(new(" ", frame.Style, position) { Furniture = frame.Furniture, Link = frame.Link });
        }

        if ((kind & (ElementKind.Special | ElementKind.Heading)) != ElementKind.Inline || style.IsWordLabel)
        {
            Special(frame, outer, element, name, classes, look);
        }

        blocks.Grid?.Enter(element);
    }

    private OpenElement Open(IElement element, OpenElement? outer, bool isBlock)
    {
        if (depth == frames.Count)
        {
            frames.Add(new());
        }

        var frame = frames[depth++];
        frame.Open(element, outer, isBlock);
        return frame;
    }

    private static RunStyle Marked(ElementKind kind, RunStyle outer) => kind <= ElementKind.Heading ? outer : new(
        outer.Bold || (kind & ElementKind.Bold) != ElementKind.Inline,
        outer.Italic || (kind & ElementKind.Italic) != ElementKind.Inline,
        outer.Underlined || (kind & ElementKind.Underlined) != ElementKind.Inline,
        outer.Size);

    /// <summary>What classes, styles and roles make of an element that is a paragraph of its own.</summary>
    private static void Paragraph(OpenElement frame, IElement element, ClassFacts classes, StyleFacts look, bool bare)
    {
        frame.Note = frame.Note is { HasMark: true } ? frame.Note : NoteBody.Of(element, classes.NoteText) ?? frame.Note;
        if (bare)
        {
            return;
        }

        frame.Heading = look.OutlineLevel ?? classes.Heading ?? frame.Heading;
        frame.Title |= classes.Title || (classes.PlainTitle && element.Id is ['h', '.', ..]);
        frame.Contents |= classes.Contents;
        frame.IsTypedItem |= classes.WordItem && look.WordListLevel is null;
        frame.Margin = look.Margin ?? frame.Margin;
        if (look.WordListLevel is { } level)
        {
            frame.Item = new ItemState(level, label: null);
        }

        switch (element.GetAttribute("role"))
        {
            case "heading":
                frame.Heading = element.GetAttribute("aria-level") is [>= '1' and <= '9' and var digit] ? digit - '0' : 2;
                break;
            case "listitem" when element.LocalName != "li":
                frame.Item = new ItemState((frame.Item?.Level ?? 0) + 1, ListState.Bullet);
                break;
        }
    }

    private void Special(OpenElement frame, OpenElement? outer, IElement element, string name, ClassFacts classes, StyleFacts look)
    {
        switch (name)
        {
            case ['h', >= '1' and <= '6']:
                frame.Heading = look.OutlineLevel ?? name[1] - '0';
                break;
            case "a" when element.HasAttribute("href"):
                var inPage = page.Links.IsInPage(element);
                MarkNote(frame, element, inPage, classes, look);
                var target = PageLinks.TargetOf(element);
                frame.Link = new RunLink(inPage && !OpensPanel(element), frame.Heading is not null && target is ['#', ..] ? null : target);
                break;
            case "sup":
                MarkNote(frame, element, frame.Link is { InPage: true }, classes, look);
                break;
            case "ul" or "ol" or "menu" or "dir":
                var outline = page.Look.Sheet.NumbersOutline && name == "ol" ? outer?.Item?.Outline : null;
                frame.List = new ListState(element, classes.ListLevel ?? (outer?.List?.Level ?? 0) + 1, look.ListStyle, outline);
                break;
            case "li":
                frame.Item = Item(frame.List, element, classes, look);
                break;
            case "summary":
                frame.Heading = frame.Item is null && blocks.Grid is null ? Summaries.LevelOf(element) : null;
                break;
            case "pre":
                frame.IsPre = true;
                break;
            case "font":
                frame.Style = frame.Style with { Size = ElementLook.FontSize(element.GetAttribute("size")) ?? frame.Style.Size };
                break;
            case "del" or "ins":
                Changes++;
                frame.Furniture ??= name == "del" == !page.Original ? $"text marked as {(name == "del" ? "deleted" : "inserted")}" : null;
                break;
            case "xml":
                frame.Furniture ??= "data of a word processor";
                break;
            case "table" when blocks.Grid is null && frame.Furniture is null && TableShape.Of(element) is { IsData: true } data:
                blocks.Grid = new TableBuilder(element, data.HeaderRows, position);
                break;
            case "dl" when blocks.Grid is null && frame.Furniture is null && DefinitionShape.IsPairs(element):
                blocks.Grid = new DefinitionBuilder(element, position);
                break;
        }

        if (blocks.Grid is { InCell: false })
        {
            // The label of an item around a table is not of its first cell.
            frame.Item = null;
        }

        if (look.IsWordLabel && frame.Item is { IsTaken: false } item && NoteMark.TextOf(element) is not null)
        {
            frame.LabelOf = item;
        }
    }

    private void MarkNote(OpenElement frame, IElement element, bool linked, ClassFacts classes, StyleFacts look)
    {
        if (frame.Furniture is null
            && NoteMark.Is(element, linked, classes.Note || look.IsWordNote || element.GetAttribute("role") is "doc-noteref" or "doc-backlink", runs.Count == 0 ? [] : runs[^1].Text))
        {
            frame.Furniture = NoteMark.Reason;
        }
    }

    /// <summary>An item, or null where the list shows no labels and its items have their own, or are headings: then they are paragraphs.</summary>
    private static ItemState? Item(ListState? list, IElement element, ClassFacts classes, StyleFacts look)
    {
        if (classes.ListLevel is null && (list is { IsBare: true } || look.ListStyle is "none") && (element.ParentElement?.LocalName == "ol" || !BareItems.IsItem(element)))
        {
            _ = list?.Label(element);
            return null;
        }

        var given = element.GetAttribute("data-aria-level") ?? element.GetAttribute("aria-level");
        var level = classes.ListLevel ?? (given is [>= '1' and <= '9' and var digit] ? digit - '0' : 1);
        var label = list is null ? ListState.Bullet : list.Shown(element);
        return new ItemState(Math.Max(level, list?.Level ?? 1), label);
    }

    /// <summary>A link that folds a part of the page open is the heading of that part.</summary>
    private static bool OpensPanel(IElement link) =>
        link.HasAttribute("aria-expanded") || link.HasAttribute("data-toggle") || link.HasAttribute("data-bs-toggle")
        || (link.HasAttribute("aria-controls") && link.GetAttribute("role") != "tab");

    private void Leave(OpenElement frame)
    {
        if (frame.Item?.Unused is { } label && frame.IsBlock && (depth == 1 || !ReferenceEquals(frames[depth - 2].Item, frame.Item)))
        {
            // Text that is open takes the label; where there is none, nothing may be lost.
            plain = false;
            if (runs.TrueForAll(run => run.IsBlank || run.IsBreak))
            {
                runs.Add(new(label, frame.Style, position) { Furniture = "the label of an empty item" });
            }
        }

        if (frame.IsBlock || depth == 1)
        {
            Flush(frame);
        }

        depth--;
        if (blocks.Grid?.Leave(frame.Element) is { } finished)
        {
            blocks.EndGrid(finished);
        }
    }

    private string? Furniture(IElement element, OpenElement? outer, ElementKind kind, ClassFacts classes, StyleFacts style)
    {
        if (outer is null)
        {
            return rule.Main && page.Shape.Main is { } main && !ReferenceEquals(main, element) ? OutsideMain : null;
        }

        if (rule.Main && ReferenceEquals(element, page.Shape.Main))
        {
            return null;
        }

        if (ReferenceEquals(element, page.Shape.LoneTitle) && outer.Furniture is OutsideMain or "page header")
        {
            return null;
        }

        return outer.Furniture is null or OutsideMain ? rule.ReasonFor(element, kind, classes, style, page.Shape) ?? outer.Furniture : outer.Furniture;
    }

    /// <summary>A picture's description is shown in its place where the picture is missing.</summary>
    private void AddPicture(IElement element, OpenElement? outer)
    {
        if (outer is not null && element.GetAttribute("alt") is { } description && !string.IsNullOrWhiteSpace(description))
        {
            plain = false;
            runs.Add(new($" {description} ", outer.Style, position) { Furniture = outer.Furniture ?? "a picture's description" });
        }
    }

    private void AddText(OpenElement frame, string text)
    {
        if (text.Length == 0 || (runs.Count == 0 && !frame.IsPre && string.IsNullOrWhiteSpace(text)))
        {
            return;
        }

        if (frame.LabelOf is { IsTaken: false } && frame.Furniture is null)
        {
            frame.LabelOf.Write(text);
            return;
        }

        if (frame.IsUnknown && !string.IsNullOrWhiteSpace(text))
        {
            unknown.Add(frame.Element.LocalName);
        }

        if (frame.Element.Id == "title-text" && frame.Heading is not null && text.IndexOf(" : ", StringComparison.Ordinal) is var colon and > 0)
        {
            // Confluence writes the name of the space before that of the page.
            plain = false;
            runs.Add(new(text[..(colon + 3)], frame.Style, position) { Furniture = frame.Furniture ?? "the name of the site" });
            text = text[(colon + 3)..];
        }

        if (!frame.IsPre)
        {
            Add(frame, text);
            return;
        }

        foreach (var line in text.AsSpan().EnumerateLines())
        {
            Add(frame, line.ToString());
            FlushPre(frame);
        }
    }

    private void Add(OpenElement frame, string text)
    {
        if (frame.Link is null && frame.Furniture != FurnitureRule.Control)
        {
            var letters = RunText.Letters(text);
            Total += letters;
            Weight += frame.Furniture is null ? letters : 0;
        }

        plain &= frame.Link is null && frame.Furniture is null;
        runs.Add(new(text, frame.Style, position) { Furniture = frame.Furniture, Link = frame.Link });
    }

    private void FlushPre(OpenElement frame)
    {
        // Each line of preformatted text stands alone; its indent is the only sign of structure that it has.
        var first = runs.Find(run => !run.IsBreak && run.Text.Length > 0);
        var indent = first.Text is null ? 0 : first.Text.Length - first.Text.TrimStart(' ').Length;
        Flush(frame, indent);
    }

    /// <summary>Ends the paragraph that was being read. <paramref name="frame"/> is the innermost element around it.</summary>
    private void Flush(OpenElement? frame, int indent = 0)
    {
        if (frame is null || runs.Count == 0)
        {
            return;
        }

        blocks.Add(frame, runs, indent, plain);
        runs.Clear();
        plain = true;
    }
}

using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PolicyLens.Formats.Runs;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Html;

/// <summary>
/// Goes once through a page in reading order and makes its blocks. It keeps its own stack: pages may be nested
/// deeper than the machine's.
/// </summary>
internal sealed class BlockWalk
{
    private const string OutsideMain = "outside the main content";

    private readonly FurnitureRule rule;
    private readonly PageShape shape;
    private readonly PageLinks links;
    private readonly HtmlPositions positions;
    private readonly Stack<Frame> frames = new();
    private readonly List<TextRun> runs = [];
    private readonly List<(SourceBlock Block, int Start)> blocks = [];
    private readonly List<(SourceBlock Block, int Start)> afterTable = [];
    private readonly HashSet<string> unknown = [];
    private TableBuilder? table;
    private int position;

    private BlockWalk(FurnitureRule rule, PageShape shape, PageLinks links, HtmlPositions positions)
    {
        this.rule = rule;
        this.shape = shape;
        this.links = links;
        this.positions = positions;
    }

    /// <summary>The blocks in reading order, each with the offset where it begins.</summary>
    public IReadOnlyList<(SourceBlock Block, int Start)> Blocks => blocks;

    /// <summary>How many letters of content lie outside links: what a page is about, without its menus.</summary>
    public long Weight { get; private set; }

    /// <summary>Names of elements that HTML does not know and that held text, in order of the alphabet.</summary>
    public IEnumerable<string> UnknownElements => unknown.Order(StringComparer.Ordinal);

    public static BlockWalk Through(IHtmlDocument document, FurnitureRule rule, PageShape shape, PageLinks links, HtmlPositions positions)
    {
        var walk = new BlockWalk(rule, shape, links, positions);
        if (document.Body is { } body)
        {
            walk.Walk(body);
        }

        return walk;
    }

    private void Walk(IElement body)
    {
        Enter(body);
        while (frames.TryPeek(out var frame))
        {
            if (frame.Next == frame.Children.Length)
            {
                Leave(frame);
                continue;
            }

            switch (frame.Children[frame.Next++])
            {
                case IElement element:
                    Enter(element);
                    break;
                case IText text:
                    AddText(frame, text.Data);
                    break;
                case IComment { Data: var data } when data.StartsWith("[CDATA[", StringComparison.Ordinal):
                    AddText(frame, data["[CDATA[".Length..].Replace("]]", string.Empty, StringComparison.Ordinal));
                    break;
            }
        }
    }

    private void Enter(IElement element)
    {
        position = positions.Of(element) ?? position;
        var name = element.LocalName;
        if (HtmlElements.IsNotText(name))
        {
            return;
        }

        if (name == "br")
        {
            runs.Add(TextRun.Break(position));
            return;
        }

        var outer = frames.TryPeek(out var top) ? top : null;
        var isBlock = HtmlElements.IsBlock(name) || HasBlockStyle(element);
        if (isBlock)
        {
            Flush(outer);
        }

        var frame = new Frame(element, outer) { IsBlock = isBlock };
        frame.Furniture = Furniture(element, outer);
        frame.Style = InlineStyle.Within(element, frame.Style);
        switch (name)
        {
            case "a" when element.HasAttribute("href"):
                frame.Link = new RunLink(links.IsInPage(element));
                break;
            case "ul" or "ol" or "menu" or "dir":
                frame.List = new ListState(element, (outer?.List?.Level ?? 0) + 1);
                break;
            case "li":
                frame.Item = new ItemState(frame.List?.Level ?? 1, frame.List is null ? ListState.Bullet : frame.List.Label(element));
                break;
            case "pre":
                frame.IsPre = true;
                break;
            case ['h', >= '1' and <= '6']:
                frame.Heading = name[1] - '0';
                break;
        }

        if (table is not null)
        {
            table.Enter(element);
        }
        else if (name == "table" && frame.Furniture is null && TableShape.Of(element) is { IsData: true } data)
        {
            table = new TableBuilder(element, data.HeaderRows, position);
        }

        frames.Push(frame);
    }

    private void Leave(Frame frame)
    {
        if (frame.IsBlock)
        {
            Flush(frame);
        }

        frames.Pop();
        if (table is not null && table.Leave(frame.Element) is { } finished)
        {
            table = null;
            blocks.Add(finished);
            blocks.AddRange(afterTable);
            afterTable.Clear();
        }

        if (frames.Count == 0)
        {
            Flush(frame);
        }
    }

    private string? Furniture(IElement element, Frame? outer)
    {
        if (outer is null)
        {
            return rule.Main && shape.Main is { } main && !ReferenceEquals(main, element) ? OutsideMain : null;
        }

        if (rule.Main && ReferenceEquals(element, shape.Main))
        {
            return null;
        }

        if (ReferenceEquals(element, shape.LoneTitle) && outer.Furniture is OutsideMain or "page header")
        {
            return null;
        }

        return outer.Furniture is null or OutsideMain ? rule.ReasonFor(element, shape) ?? outer.Furniture : outer.Furniture;
    }

    private void AddText(Frame frame, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (frame.Element is IHtmlUnknownElement && !string.IsNullOrWhiteSpace(text) && HtmlElements.IsUnknown(frame.Element.LocalName))
        {
            unknown.Add(frame.Element.LocalName);
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

    private void Add(Frame frame, string text) =>
        runs.Add(new(text, frame.Style, position) { Furniture = frame.Furniture, Link = frame.Link });

    private void FlushPre(Frame frame)
    {
        // Each line of preformatted text stands alone; its indent is the only sign of structure that it has.
        var first = runs.Find(run => !run.IsBreak && run.Text.Length > 0);
        var indent = first.Text is null ? 0 : first.Text.Length - first.Text.TrimStart(' ').Length;
        Flush(frame, indent);
    }

    /// <summary>Ends the paragraph that was being read. <paramref name="frame"/> is the innermost element around it.</summary>
    private void Flush(Frame? frame, int indent = 0)
    {
        if (frame is null || runs.Count == 0)
        {
            return;
        }

        foreach (var part in frame.Heading is null ? RunSplitter.Split(runs) : [runs])
        {
            EmitPart(frame, part, indent);
        }

        runs.Clear();
    }

    private void EmitPart(Frame frame, IReadOnlyList<TextRun> part, int indent)
    {
        var marked = PageCommands.Mark(part);
        var content = marked.Where(run => run.Furniture is null).ToList();
        if (content.Count == marked.Count)
        {
            EmitText(frame, content, indent);
            return;
        }

        // Furniture inside a paragraph is set before it or after it, so that the sentence stays whole.
        var firstContent = marked.ToList().FindIndex(run => run.Furniture is null && RunText.Letters(run.Text) > 0);
        EmitFurniture(marked.Take(Math.Max(firstContent, 0)));
        if (firstContent >= 0)
        {
            EmitText(frame, content, indent);
            EmitFurniture(marked.Skip(firstContent));
        }
        else
        {
            EmitFurniture(marked.Select(run => run with { Furniture = run.Furniture ?? marked.First(other => other.Furniture is not null).Furniture }));
        }
    }

    private void EmitText(Frame frame, IReadOnlyList<TextRun> part, int indent)
    {
        var text = RunText.Of(part);
        if (text.Length == 0)
        {
            return;
        }

        foreach (var run in part)
        {
            Weight += run.Link is null ? RunText.Letters(run.Text) : 0;
        }

        if (table is { InCell: true })
        {
            table.Add(text);
            return;
        }

        var hints = RunText.Hints(part) with
        {
            HeadingLevel = frame.Heading,
            Label = frame.Item?.TakeLabel(),
            ListLevel = frame.Heading is null ? frame.Item?.Level : null,
            ContentsEntry = RunText.IsInPageLink(part),
            Indent = indent,
        };
        Emit(new SourceText(text) { Hints = hints }, Start(part));
    }

    private void EmitFurniture(IEnumerable<TextRun> part)
    {
        List<TextRun> group = [];
        foreach (var run in part)
        {
            if (run.Furniture is null && !run.IsBreak)
            {
                // What stood between two pieces keeps them apart.
                group.Add(TextRun.Break(run.Start));
                continue;
            }

            if (run.Furniture is not null && group.Find(other => other.Furniture is not null).Furniture is { } reason && reason != run.Furniture)
            {
                EmitGroup(group);
                group = [];
            }

            group.Add(run);
        }

        EmitGroup(group);
    }

    private void EmitGroup(List<TextRun> group)
    {
        if (RunText.Of(group) is { Length: > 0 } text)
        {
            Emit(new SourceFurniture(text, group.Find(run => run.Furniture is not null).Furniture!), Start(group));
        }
    }

    private void Emit(SourceBlock block, int start) => (table is { InCell: true } ? afterTable : blocks).Add((block, start));

    private static int Start(IEnumerable<TextRun> part) => part.First(run => !run.IsBreak && !run.IsBlank).Start;

    private static bool HasBlockStyle(IElement element) =>
        element.HasAttribute("style") && InlineStyle.Value(element, "display") is "block" or "flex" or "grid" or "list-item" or "table";

    /// <summary>An element that is open, with what holds for the text in it.</summary>
    private sealed class Frame(IElement element, Frame? outer)
    {
        public IElement Element { get; } = element;

        public INodeList Children { get; } = element.ChildNodes;

        public int Next { get; set; }

        public bool IsBlock { get; init; }

        public bool IsPre { get; set; } = outer?.IsPre ?? false;

        public string? Furniture { get; set; }

        public RunStyle Style { get; set; } = outer?.Style ?? default;

        public RunLink? Link { get; set; } = outer?.Link;

        public ListState? List { get; set; } = outer?.List;

        public ItemState? Item { get; set; } = outer?.Item;

        public int? Heading { get; set; } = outer?.Heading;
    }

    /// <summary>A list item that is open. Only its first text takes the label; what follows continues the item.</summary>
    private sealed class ItemState(int level, string? label)
    {
        private string? label = label;

        public int Level { get; } = level;

        public string? TakeLabel()
        {
            var taken = label;
            label = null;
            return taken;
        }
    }

    /// <summary>A data table that is being read.</summary>
    private sealed class TableBuilder(IElement table, int headerRows, int start)
    {
        /// <summary>Empty places of merged cells that are written at most.</summary>
        private const int MaximumPlaces = 100_000;

        private readonly List<ValueList<string>> rows = [];
        private readonly Dictionary<int, int> covered = [];
        private int header = headerRows;
        private readonly StringBuilder text = new();
        private List<string> row = [];
        private IElement? cell;
        private int places;

        public bool InCell => cell is not null;

        public void Enter(IElement element)
        {
            if (element.LocalName == "tr")
            {
                row = [];
            }
            else if (element.LocalName is "td" or "th" && cell is null)
            {
                cell = element;
                SkipCovered();
            }
        }

        public void Add(string paragraph) => text.Append(text.Length == 0 ? string.Empty : " ").Append(paragraph);

        public (SourceBlock Block, int Start)? Leave(IElement element)
        {
            if (ReferenceEquals(element, cell))
            {
                EndCell(element);
            }
            else if (element.LocalName == "tr")
            {
                SkipCovered();
                if (row.Exists(each => each.Length > 0))
                {
                    rows.Add(row.ToValueList());
                }
                else if (rows.Count < header)
                {
                    header--;
                }
            }

            return ReferenceEquals(element, table)
                ? (new SourceTable(rows.ToValueList()) { HeaderRows = Math.Min(header, rows.Count) }, start)
                : null;
        }

        private void EndCell(IElement element)
        {
            var columns = TableShape.Span(element, "colspan");
            var over = TableShape.Span(element, "rowspan") - 1;
            for (var i = 0; i < columns && (i == 0 || places++ < MaximumPlaces); i++)
            {
                if (over > 0)
                {
                    covered[row.Count] = over;
                }

                row.Add(i == 0 ? text.ToString() : string.Empty);
            }

            text.Clear();
            cell = null;
        }

        /// <summary>Leaves a place for each cell that reaches down into this row.</summary>
        private void SkipCovered()
        {
            while (covered.TryGetValue(row.Count, out var left) && places++ < MaximumPlaces)
            {
                covered[row.Count] = left - 1;
                if (left == 1)
                {
                    covered.Remove(row.Count);
                }

                row.Add(string.Empty);
            }
        }
    }
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using PolicyLens.Formats.Html;
using PolicyLens.Formats.Runs;
using PolicyLens.Model;
using PolicyLens.Reading;
using Block = Markdig.Syntax.Block;
using SourceSpan = PolicyLens.Model.SourceSpan;
using Table = Markdig.Extensions.Tables.Table;

namespace PolicyLens.Formats.Markdown;

/// <summary>Goes through the tree of a Markdown text in order and makes its blocks.</summary>
/// <param name="source">The text that the tree was parsed from.</param>
internal sealed partial class MarkdownWalk(string source)
{
    /// <summary>Pieces of HTML that are read as such; each needs a parser of its own.</summary>
    private const int MaximumHtml = 500;

    private readonly MarkdownInlines inlines = new();
    private readonly HashSet<Footnote> notes = [];
    private readonly List<int> lineStarts = Starts(source);
    private List<SourceBlock> blocks = [];
    private int html;

    public List<DocumentProperty> Properties { get; } = [];

    /// <summary>Whether pieces of HTML were kept with their tags.</summary>
    public bool UnreadHtml => html > MaximumHtml;

    public IReadOnlyList<SourceBlock> Read(MarkdownDocument document)
    {
        Blocks(document, level: 0, Item.None);

        // Markdig keeps a note that nothing refers to only among the definitions.
        foreach (var group in document.OfType<LinkReferenceDefinitionGroup>())
        {
            foreach (var definition in group.OfType<FootnoteLinkReferenceDefinition>())
            {
                Note(definition.Footnote);
            }
        }

        return blocks;
    }

    private void Blocks(ContainerBlock parent, int level, Item item)
    {
        for (var index = 0; index < parent.Count; index++)
        {
            if (parent[index] is ListBlock list && index + 1 < parent.Count && RuledUnder(list, parent[index + 1]) is { } ruled)
            {
                Text(ruled, new(level: null, Label(list, ((ListItemBlock)list[0]).Order)), heading: 2);
                index++;
            }
            else if (parent[index] is HtmlBlock first)
            {
                while (index + 1 < parent.Count && parent[index + 1] is HtmlBlock)
                {
                    index++;
                }

                Html(first, parent[index]);
            }
            else
            {
                Block(parent[index], level, item);
            }
        }
    }

    /// <summary>
    /// "1. Title" with a line ruled directly under it: people mean a heading, Markdown sees a list and a break. The heading; else null.
    /// </summary>
    private static ParagraphBlock? RuledUnder(ListBlock list, Block next) =>
        next is ThematicBreakBlock { ThematicChar: '-' } && list is [ListItemBlock item] && list.IsOrdered && item is [ParagraphBlock { Inline: not null } title] && next.Line == title.Line + 1
            ? title
            : null;

    private void Block(Block block, int level, Item item)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Text(heading, item, heading.Level);
                break;
            case YamlFrontMatterBlock front:
                Properties.AddRange(FrontMatter.Read(front.Lines.ToString()));
                break;
            case ThematicBreakBlock or LinkReferenceDefinitionGroup or LinkReferenceDefinition or BlankLineBlock:
                break;
            case ListBlock list:
                List(list, level + 1);
                break;
            case Table table:
                Table(table);
                break;
            case FootnoteGroup group:
                foreach (var note in group.OfType<Footnote>())
                {
                    Note(note);
                }

                break;
            case CodeBlock code:
                Lines(code, item);
                break;
            case LeafBlock { Inline: not null } leaf:
                Text(leaf, item, heading: null);
                break;
            case LeafBlock leaf:
                Lines(leaf, item);
                break;
            case ContainerBlock container:
                Blocks(container, level, item);
                break;
        }
    }

    private void List(ListBlock list, int level)
    {
        var items = list.OfType<ListItemBlock>().ToList();

        // A renderer counts on from the first number, so that people type "1." before every item; where they typed
        // others, those are what they meant.
        var counted = items.Count > 1 && items.TrueForAll(item => item.Order == items[0].Order);
        for (var index = 0; index < items.Count; index++)
        {
            var number = items[0].Order + (counted ? index : items[index].Order - items[0].Order);
            var task = items[index].FirstOrDefault() is ParagraphBlock { Inline.FirstChild: TaskList box } ? box : null;
            var label = task is not null ? (task.Checked ? "\u2611" : "\u2610") : list.IsOrdered ? Label(list, number) : BulletSign.Usual;
            Blocks(items[index], level, new(level, label));
        }
    }

    private static string Label(ListBlock list, int number)
    {
        var style = list.BulletType switch
        {
            'a' => NumeralStyle.LowerLetter,
            'A' => NumeralStyle.UpperLetter,
            'i' => NumeralStyle.LowerRoman,
            'I' => NumeralStyle.UpperRoman,
            _ => NumeralStyle.Decimal,
        };
        return Numerals.Write(number, style) + (list.OrderedDelimiter == '\0' ? '.' : list.OrderedDelimiter);
    }

    private void Note(Footnote? note)
    {
        if (note is not null && notes.Add(note))
        {
            var first = blocks.Count;
            Blocks(note, level: 0, new(level: null, note.Order > 0 ? note.Order.ToString(CultureInfo.InvariantCulture) : null));
            for (var index = first; index < blocks.Count; index++)
            {
                blocks[index] = blocks[index] is SourceText text ? text with { Hints = text.Hints with { Note = true } } : blocks[index];
            }
        }
    }

    private void Text(LeafBlock block, Item item, int? heading)
    {
        var runs = MarkdownAttributes.Without(inlines.Read(block.Inline!));
        var span = Span(block);
        if (Place().IsMatch(RunText.Of(runs)))
        {
            blocks.Add(new SourceFurniture(RunText.Of(runs), "a place for a contents list") { Span = span });
            return;
        }

        foreach (var part in heading is null ? RunSplitter.Split(runs) : [runs])
        {
            var content = part.Where(run => run.Furniture is null).ToList();
            if (RunText.Of(content) is { Length: > 0 } text)
            {
                var hints = RunText.Hints(content) with
                {
                    HeadingLevel = heading,
                    Label = item.TakeLabel(),
                    ListLevel = heading is null ? item.Level : null,
                    ContentsEntry = RunText.IsInPageLink(content),
                };
                blocks.Add(new SourceText(text) { Span = span, Hints = hints, Marks = RunText.Marks(content, text) });
            }
        }

        foreach (var aside in runs.Where(run => run.Furniture is not null))
        {
            if (TextCleaner.Clean(aside.Text) is { Length: > 0 } text)
            {
                blocks.Add(new SourceFurniture(text, aside.Furniture!) { Span = span });
            }
        }
    }

    /// <summary>Each line of code stands alone; its indent is the only sign of structure that it has.</summary>
    private void Lines(LeafBlock block, Item item)
    {
        var span = Span(block);
        var first = block is FencedCodeBlock ? 1 : 0;
        for (var index = 0; index < block.Lines.Count; index++)
        {
            var line = block.Lines.Lines[index].Slice.ToString();
            if (TextCleaner.Clean(line) is { Length: > 0 } text)
            {
                blocks.Add(new SourceText(text)
                {
                    Span = span with { Line = span.Line + first + index },
                    Hints = BlockHints.None with { Indent = line.Length - line.TrimStart().Length, Label = item.TakeLabel(), ListLevel = item.Level },
                });
            }
        }
    }

    private void Table(Table table)
    {
        var rows = new List<ValueList<string>>();
        var marks = new CellMarks();
        var after = new List<SourceBlock>();
        var header = 0;
        foreach (var row in table.OfType<TableRow>())
        {
            var cells = new List<string>();
            foreach (var cell in row.OfType<TableCell>())
            {
                var content = CellBlocks(cell);
                after.AddRange(content.Where(block => block is not SourceText));
                var text = new MarkedText();
                foreach (var part in content.OfType<SourceText>())
                {
                    text.Add(part);
                }

                marks.Add(rows.Count + 1, cells.Count + 1, text.Marks);
                cells.Add(text.ToString());
                cells.AddRange(Enumerable.Repeat(string.Empty, Math.Clamp(cell.ColumnSpan - 1, 0, 60)));
            }

            if (cells.Exists(cell => cell.Length > 0))
            {
                header += row.IsHeader && header == rows.Count ? 1 : 0;
                rows.Add(cells.ToValueList());
            }
        }

        if (rows.Count > 0)
        {
            blocks.Add(new SourceTable(rows.ToValueList()) { Span = Span(table), HeaderRows = header, Links = marks.Links, Emphasis = marks.Emphasis });
        }

        blocks.AddRange(after);
    }

    private List<SourceBlock> CellBlocks(TableCell cell)
    {
        var outer = blocks;
        blocks = [];
        Blocks(cell, level: 0, Item.None);
        var content = blocks;
        blocks = outer;
        return content;
    }

    /// <summary>Reads the HTML between two places, which may hold blank lines.</summary>
    private void Html(Block first, Block last)
    {
        var (start, end) = (Math.Clamp(first.Span.Start, 0, source.Length), Math.Clamp(last.Span.End + 1, 0, source.Length));
        var text = source[start..Math.Max(start, end)];
        if (++html > MaximumHtml)
        {
            blocks.Add(new SourceText(TextCleaner.Clean(text)) { Span = Span(first) });
            return;
        }

        var read = new HtmlReader().Read(new SourceFile("fragment.html", Encoding.UTF8.GetBytes(text)) { Charset = "utf-8" });
        foreach (var block in read.Value?.Blocks ?? [])
        {
            blocks.Add(block with { Span = new(block.Span.Start + start, block.Span.Length, block.Span.Line + LineOf(start) - 1) });
        }
    }

    private SourceSpan Span(Block block)
    {
        var start = Math.Clamp(block.Span.Start, 0, source.Length);
        return new(start, Math.Clamp(block.Span.Length, 0, source.Length - start), LineOf(start));
    }

    /// <summary>The line of a place; Markdig gives a heading the line of the rule below it.</summary>
    private int LineOf(int start)
    {
        var line = lineStarts.BinarySearch(start);
        return line >= 0 ? line + 1 : ~line;
    }

    private static List<int> Starts(string text)
    {
        List<int> starts = [0];
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')))
            {
                starts.Add(at + 1);
            }
        }

        return starts;
    }

    [GeneratedRegex(@"\A(?:\[\[?_?toc_?\]?\]|\{:?\s*toc\s*\}|\{\{\s*toc\s*\}\}|\$\{toc\})\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Place();

    /// <summary>An item that is open. Only its first text takes the label; what follows continues it.</summary>
    private sealed class Item(int? level, string? label)
    {
        private string? label = label;

        public static Item None => new(null, null);

        public int? Level { get; } = level;

        public string? TakeLabel()
        {
            var taken = label;
            label = null;
            return taken;
        }
    }
}

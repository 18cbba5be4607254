using System.Xml.Linq;
using PolicyLens.Formats.Runs;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.OpenDocument;

/// <summary>What holds for the blocks at a place of a text.</summary>
internal readonly record struct OdfPlace(OdfList? List, OdfItem? Item, bool InContents, string? Furniture, int Depth)
{
    public OdfPlace Inside() => this with { Depth = Depth + 1 };
}

/// <summary>Goes through a text, a header or a note in order and makes its blocks.</summary>
internal sealed class OdfBody(OdfStyles styles, OdfChanges changes, OdfNotices notices)
{
    /// <summary>How deep lists, tables and sections may lie in each other before only their text is read.</summary>
    private const int MaximumDepth = 60;

    private readonly OdfParagraphReader paragraphs = new(styles, changes, notices);
    private readonly OdfLists lists = new(styles);
    private readonly List<TextRun> carried = [];
    private readonly ContentsPageNumbers pages = new();
    private List<SourceBlock> blocks = [];
    private int ordinal;

    /// <summary>The blocks of one element, in order; paragraphs and headings are counted on from one call to the next.</summary>
    public IReadOnlyList<SourceBlock> Read(XElement parent)
    {
        blocks = [];
        Blocks(parent, default);
        EmitCarried();
        pages.Flush(blocks);
        return blocks;
    }

    private void Blocks(XElement parent, OdfPlace place)
    {
        if (place.Depth > MaximumDepth)
        {
            notices.TooDeep = true;
            EmitPlain(parent);
            return;
        }

        foreach (var element in parent.Elements())
        {
            Block(element, place);
        }
    }

    private void Block(XElement element, OdfPlace place)
    {
        switch (element.Odf())
        {
            case "text:p" or "text:h":
                Paragraph(element, place);
                break;
            case "text:list":
                List(element, place);
                break;
            case "text:numbered-paragraph":
                var numbered = lists.OpenNumbered(element);
                Blocks(element, place.Inside() with { List = numbered, Item = new(numbered, element.Number("text:start-value"), isHeader: false) });
                break;
            case "text:section":
                var hidden = element.Is("text:display", "none") || styles.IsHiddenSection(element.Get("text:style-name"));
                Blocks(element, place.Inside() with { Furniture = place.Furniture ?? (hidden ? "hidden text" : null) });
                break;
            case "text:table-of-content" or "text:illustration-index" or "text:table-index" or "text:object-index" or "text:user-index":
                Index(element, place.Inside() with { InContents = true });
                break;
            case "text:alphabetical-index":
                Index(element, place.Inside() with { Furniture = place.Furniture ?? "an index with page numbers" });
                break;
            case "text:bibliography":
                Index(element, place.Inside());
                break;
            case "text:index-title":
                Blocks(element, place.Inside() with { InContents = false });
                break;
            case "table:table":
                Table(element, place);
                break;
            case "office:annotation":
                notices.Comments.Add(element);
                break;
            case "text:change-start":
                changes.Start(element.Get("text:change-id"));
                break;
            case "text:change-end":
                changes.End(element.Get("text:change-id"));
                break;
            case "text:change":
                foreach (var deleted in changes.Deleted(element.Get("text:change-id")))
                {
                    Paragraph(deleted, place);
                }

                break;
            case "text:tracked-changes" or "text:soft-page-break" or "text:page-sequence" or "office:forms"
                or "text:table-of-content-source" or "office:scripts" or "office:event-listeners":
                break;
            default:
                Other(element, place);
                break;
        }
    }

    private void Other(XElement element, OdfPlace place)
    {
        var name = element.Odf();
        if (name.EndsWith("-decls", StringComparison.Ordinal) || name.EndsWith("-index-source", StringComparison.Ordinal))
        {
            return;
        }

        if (name.StartsWith("draw:", StringComparison.Ordinal))
        {
            foreach (var box in OdfParagraphReader.TextBoxes(element))
            {
                Blocks(box, place.Inside() with { List = null, Item = null });
            }
        }
        else if (OdfParagraphReader.PlainParagraphs(element).Any(text => !string.IsNullOrWhiteSpace(text)))
        {
            notices.Unknown.Add(element.Name.LocalName);
            EmitPlain(element);
        }
    }

    private void List(XElement element, OdfPlace place)
    {
        if (place.Depth > MaximumDepth)
        {
            notices.TooDeep = true;
            EmitPlain(element);
            return;
        }

        var list = lists.Open(element, place.List);
        foreach (var child in element.Elements())
        {
            if (child.Odf() is "text:list-item" or "text:list-header")
            {
                var item = new OdfItem(list, child.Number("text:start-value"), isHeader: child.Odf() == "text:list-header");
                Blocks(child, place.Inside() with { List = list, Item = item });
            }
            else
            {
                Block(child, place);
            }
        }
    }

    private void Index(XElement element, OdfPlace place)
    {
        foreach (var body in element.Children("text:index-body"))
        {
            Blocks(body, place);
        }
    }

    private void Paragraph(XElement element, OdfPlace place)
    {
        ordinal++;
        var leftOut = changes.IsLeftOut;
        var read = paragraphs.Read(element, place.Furniture);
        var parts = read.Parts;
        for (var index = 0; index < parts.Count; index++)
        {
            IReadOnlyList<TextRun> runs = index > 0 || carried.Count == 0 ? parts[index].Runs : [.. carried, .. parts[index].Runs];
            if (index == parts.Count - 1 && changes.IsLeftOut)
            {
                // The end of this paragraph is not read: its words belong to the next one.
                carried.Clear();
                carried.AddRange(runs);
                break;
            }

            if (index == 0)
            {
                carried.Clear();
            }

            // An item that was put in as a whole has no number while its change is rejected.
            if (!leftOut || runs.Count > 0)
            {
                Emit(runs, Hints(parts[index].Paragraph, place));
            }
        }

        foreach (var box in read.Boxes)
        {
            Blocks(box, place.Inside() with { List = null, Item = null });
        }
    }

    private BlockHints Hints(XElement paragraph, OdfPlace place)
    {
        var style = styles.Paragraph(paragraph.Get("text:style-name"));
        var heading = paragraph.Odf() == "text:h" ? Math.Max(paragraph.Number("text:outline-level") ?? 1, 1) : style.OutlineLevel;
        var hints = BlockHints.None with
        {
            Title = style.IsTitle,
            HeadingLevel = heading,
            ContentsEntry = style.IsContentsEntry || (place.InContents && heading is null),
        };
        if (place.Item is null)
        {
            var number = heading is { } level && paragraph.Odf() == "text:h" ? lists.NextHeading(paragraph, level, style) : string.Empty;
            return hints with { Label = number.Length == 0 ? null : number };
        }

        string? label = null;
        if (place.Item.IsOpen)
        {
            place.Item.IsOpen = false;
            label = lists.Next(place.Item, style) is { Length: > 0 } shown ? shown : null;
            place.Item.IsLabelled = label is not null;
        }

        return hints with
        {
            Label = label,
            ListLevel = heading is null && !style.IsTitle && place.Item.IsLabelled ? place.Item.List.Level + 1 : null,
        };
    }

    private void Emit(IReadOnlyList<TextRun> runs, BlockHints format)
    {
        var text = runs.Where(run => run.Furniture is null).ToList();
        if (format.ContentsEntry)
        {
            text = [.. pages.TakeFrom(text, Here())];
        }
        else if (runs.Count > 0)
        {
            pages.Flush(blocks);
        }

        foreach (var part in format.HeadingLevel is null ? RunSplitter.Split(text) : [text])
        {
            if (RunText.Of(part) is not { Length: > 0 } words)
            {
                continue;
            }

            var look = RunText.Hints(part);
            var hints = format with
            {
                Bold = look.Bold,
                Italic = look.Italic,
                Underlined = look.Underlined,
                Size = look.Size,
                ContentsEntry = format.ContentsEntry || RunText.IsInPageLink(part),
            };
            blocks.Add(new SourceText(words) { Span = Here(), Hints = hints, Marks = RunText.Marks(part, words) });
            format = format with { Label = null };
        }

        foreach (var hidden in runs.Where(run => run.Furniture is not null).GroupBy(run => run.Furniture!, StringComparer.Ordinal))
        {
            if (RunText.Of([.. hidden]) is { Length: > 0 } words)
            {
                blocks.Add(new SourceFurniture(words, hidden.Key) { Span = Here() });
            }
        }
    }

    private void EmitCarried()
    {
        if (carried.Count > 0)
        {
            Emit([.. carried], BlockHints.None);
            carried.Clear();
        }
    }

    /// <summary>The words of a part that is not read further, a paragraph each where it has any.</summary>
    private void EmitPlain(XElement parent)
    {
        foreach (var text in OdfParagraphReader.PlainParagraphs(parent))
        {
            ordinal++;
            Emit([new TextRun(text, default)], BlockHints.None);
        }
    }

    private void Table(XElement element, OdfPlace place)
    {
        EmitCarried();
        pages.Flush(blocks);
        var outer = blocks;
        var first = ordinal;
        var table = OdfTable.Read(element, cell =>
        {
            blocks = [];
            Blocks(cell, place.Inside() with { List = null, Item = null });
            EmitCarried();
            return blocks;
        });
        blocks = outer;
        blocks.AddRange(table.Blocks(new(first, ordinal - first, first + 1)));
    }

    private SourceSpan Here() => new(Math.Max(ordinal - 1, 0), 1, Math.Max(ordinal, 1));
}

using PolicyLens.Formats.Runs;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Word;

/// <summary>Goes through a body, a header or a note in order and makes its blocks.</summary>
internal sealed class WordBody
{
    /// <summary>How deep tables and content controls may lie in each other before only their text is read.</summary>
    private const int MaximumDepth = 60;

    private readonly WordSource source;
    private readonly WordParagraphReader paragraphs;
    private readonly ParagraphHints hints;
    private readonly List<TextRun> carried = [];
    private readonly ContentsPageNumbers pages = new();
    private PartLinks links = PartLinks.None;
    private List<SourceBlock> blocks = [];
    private Pending? pending;
    private int ordinal;
    private bool prompt;

    public WordBody(WordSource source, WordNumbering numbering)
    {
        this.source = source;
        paragraphs = new(source);
        hints = new(source, numbering);
    }

    /// <summary>The blocks of one part or note, in order; paragraphs are counted on from one call to the next.</summary>
    public List<SourceBlock> Read(WordElement parent, PartLinks partLinks) => Read(Children(parent), partLinks);

    public List<SourceBlock> Read(IEnumerable<WordElement> elements, PartLinks partLinks)
    {
        blocks = [];
        links = partLinks;
        paragraphs.Begin(partLinks);
        foreach (var element in elements)
        {
            Block(element, inContents: false, depth: 0);
        }

        EmitCarried();
        pages.Flush(blocks);
        return blocks;
    }

    private static IEnumerable<WordElement> Children(WordElement parent)
    {
        for (var child = parent.First; child is not null; child = child.Next)
        {
            yield return child;
        }
    }

    private void Blocks(WordElement parent, bool inContents, int depth)
    {
        if (depth > MaximumDepth)
        {
            source.Notices.TooDeep = true;
            EmitPlain(parent);
            return;
        }

        foreach (var element in parent.Elements())
        {
            Block(element, inContents, depth);
        }
    }

    private void Block(WordElement element, bool inContents, int depth)
    {
        switch (element.Word)
        {
            case "p":
                Paragraph(element, inContents, depth);
                break;
            case "tbl":
                Table(element, depth);
                break;
            case "sdt":
                var outer = prompt;
                prompt |= WordParagraphReader.IsPrompt(element);
                Blocks(element.Child("sdtContent") ?? element, inContents || IsContentsControl(element), depth + 1);
                prompt = outer;
                break;
            case "ins" or "moveTo" or "del" or "moveFrom":
                if (source.Revisions.Shows(element))
                {
                    Blocks(element, inContents, depth + 1);
                }

                break;
            case "customXml" or "smartTag" or "sdtContent" or "txbxContent":
                Blocks(element, inContents, depth + 1);
                break;
            case "altChunk":
                EmitCarried();
                blocks.AddRange(ForeignText.Read(source, links.Find(element.Get("id", Vocabulary.Relationships)), Here()));
                break;
            case "subDoc":
                source.Notices.NotOpened.Add("a document that this one puts together with others");
                break;
            case "sdtPr" or "sdtEndPr" or "sectPr" or "tcPr" or "customXmlPr" or "smartTagPr":
                break;
            default:
                Other(element, inContents, depth);
                break;
        }
    }

    private void Other(WordElement element, bool inContents, int depth)
    {
        if (element.First is null)
        {
            return;
        }

        if (element.Name == "AlternateContent")
        {
            Blocks(element.First.First is null && element.First.Next is { } fallback ? fallback : element.First, inContents, depth + 1);
        }
        else if (!string.IsNullOrWhiteSpace(PlainWords.Of(element)))
        {
            source.Notices.Unknown.Add(element.Name);
            EmitPlain(element);
        }
    }

    private void Paragraph(WordElement element, bool inContents, int depth)
    {
        ordinal++;
        var outer = element.Child("pPr");
        var properties = source.Revisions.Properties(outer, "pPrChange");
        var style = source.Styles.Paragraph(properties.Value("pStyle"));
        paragraphs.Read(element, style, prompt);
        var mark = outer.Child("rPr");
        if (mark.Child("rPrChange") is { } change)
        {
            source.Revisions.NoteFormat(change);
        }

        if (!source.Revisions.ShowsAll(mark) || properties.Child("framePr").Get("dropCap") is "drop" or "margin")
        {
            // The end of this paragraph is not there, or it is the large first letter of the next: its words belong to that.
            carried.AddRange(paragraphs.Runs);
            pending = new(properties, style, inContents || paragraphs.InContents);
        }
        else
        {
            IReadOnlyList<TextRun> runs = carried.Count == 0 ? paragraphs.Runs : [.. carried, .. paragraphs.Runs];
            carried.Clear();
            pending = null;
            var isHidden = runs.Count > 0 && mark.Switch("vanish") == true && IsAside(runs);
            Emit(runs, isHidden ? BlockHints.None : hints.Of(properties, style, inContents || paragraphs.InContents));
        }

        if (!paragraphs.Drawing.IsEmpty)
        {
            Drawing(depth);
        }
    }

    private static bool IsAside(IReadOnlyList<TextRun> runs)
    {
        foreach (var run in runs)
        {
            if (run.Furniture is null && !run.IsBreak)
            {
                return false;
            }
        }

        return true;
    }

    private void Drawing(int depth)
    {
        // Reading the paragraphs of a text box clears what is held here.
        var drawing = paragraphs.Drawing;
        List<string> texts = [.. drawing.Texts];
        List<(string Text, string Reason)> asides = [.. drawing.Asides];
        List<WordElement> boxes = [.. drawing.TextBoxes];
        foreach (var box in boxes)
        {
            Blocks(box, inContents: false, depth + 1);
        }

        foreach (var text in texts)
        {
            Emit([new TextRun(text, default)], BlockHints.None);
        }

        foreach (var (text, reason) in asides)
        {
            blocks.Add(new SourceFurniture(text, reason) { Span = Here() });
        }
    }

    private void Emit(IReadOnlyList<TextRun> runs, BlockHints format) => BlockWriter.Write(runs, format, Here(), blocks, hints, pages);

    private void EmitCarried()
    {
        if (carried.Count > 0 && pending is { } from)
        {
            List<TextRun> runs = [.. carried];
            carried.Clear();
            pending = null;
            Emit(runs, hints.Of(from.Properties, from.Style, from.InContents));
        }
    }

    /// <summary>The words of a part that is not read further, a paragraph each where it has any.</summary>
    private void EmitPlain(WordElement parent)
    {
        foreach (var text in PlainWords.Paragraphs(parent))
        {
            ordinal++;
            Emit([new TextRun(text, default)], BlockHints.None);
        }
    }

    private void Table(WordElement element, int depth)
    {
        EmitCarried();
        pages.Flush(blocks);
        hints.EndList();
        var outer = blocks;
        var first = ordinal;
        var table = WordTable.Read(element, source, cell =>
        {
            blocks = [];
            hints.EndList();
            Blocks(cell, inContents: false, depth + 1);
            EmitCarried();
            return blocks;
        });
        blocks = outer;
        hints.EndList();
        blocks.AddRange(table.Blocks(new(first, ordinal - first, first + 1)));
    }

    private SourceSpan Here() => new(Math.Max(ordinal - 1, 0), 1, Math.Max(ordinal, 1));

    private static bool IsContentsControl(WordElement control) =>
        control.Child("sdtPr").Child("docPartObj").Value("docPartGallery") == "Table of Contents";

    /// <summary>The paragraph whose words were carried on to the next, in case none comes.</summary>
    private sealed record Pending(WordElement? Properties, WordStyle Style, bool InContents);
}

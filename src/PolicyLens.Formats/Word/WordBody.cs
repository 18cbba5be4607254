using System.Xml.Linq;
using PolicyLens.Formats.Runs;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Word;

/// <summary>Goes through a body, a header or a note in order and makes its blocks.</summary>
internal sealed class WordBody(WordStyles styles, WordNumbering numbering, WordNotices notices)
{
    /// <summary>How deep tables and content controls may lie in each other before only their text is read.</summary>
    private const int MaximumDepth = 60;

    private readonly WordParagraphReader paragraphs = new(styles, notices);
    private readonly List<TextRun> carried = [];
    private List<SourceBlock> blocks = [];
    private int ordinal;

    /// <summary>The blocks of one element, in order; paragraphs are counted on from one call to the next.</summary>
    public IReadOnlyList<SourceBlock> Read(XElement parent)
    {
        blocks = [];
        Blocks(parent, inContents: false, depth: 0);
        EmitCarried();
        return blocks;
    }

    private void Blocks(XElement parent, bool inContents, int depth)
    {
        if (depth > MaximumDepth)
        {
            notices.TooDeep = true;
            EmitPlain(parent);
            return;
        }

        foreach (var element in parent.Elements())
        {
            switch (element.Word())
            {
                case "p":
                    Paragraph(element, inContents, depth);
                    break;
                case "tbl":
                    Table(element, depth);
                    break;
                case "sdt":
                    var content = element.Child("sdtContent") ?? element;
                    Blocks(content, inContents || IsContentsControl(element), depth + 1);
                    break;
                case "ins" or "moveTo":
                    notices.TrackedChanges++;
                    Blocks(element, inContents, depth + 1);
                    break;
                case "del" or "moveFrom":
                    notices.TrackedChanges++;
                    break;
                case "customXml" or "smartTag" or "sdtContent" or "txbxContent":
                    Blocks(element, inContents, depth + 1);
                    break;
                case "sdtPr" or "sdtEndPr" or "sectPr" or "tcPr" or "customXmlPr" or "smartTagPr":
                    break;
                default:
                    if (element.Name.LocalName == "AlternateContent" && element.Elements().FirstOrDefault() is { } chosen)
                    {
                        Blocks(chosen, inContents, depth + 1);
                    }
                    else if (!string.IsNullOrWhiteSpace(WordParagraphReader.PlainText(element)))
                    {
                        notices.Unknown.Add(element.Name.LocalName);
                        EmitPlain(element);
                    }

                    break;
            }
        }
    }

    private void Paragraph(XElement element, bool inContents, int depth)
    {
        ordinal++;
        var properties = element.Child("pPr");
        var style = styles.Paragraph(properties.Value("pStyle"));
        var read = paragraphs.Read(element, style);

        var mark = properties.Child("rPr");
        if (mark.Child("ins") is not null)
        {
            notices.TrackedChanges++;
        }

        if (mark.Child("del") is not null || mark.Child("moveFrom") is not null)
        {
            // The end of this paragraph was deleted: its words belong to the next one.
            notices.TrackedChanges++;
            carried.AddRange(read.Runs);
        }
        else
        {
            IReadOnlyList<TextRun> runs = carried.Count == 0 ? read.Runs : [.. carried, .. read.Runs];
            carried.Clear();
            Emit(runs, Hints(properties, style, inContents || read.InContents));
        }

        foreach (var box in read.TextBoxes)
        {
            Blocks(box, inContents: false, depth + 1);
        }
    }

    private BlockHints Hints(XElement? properties, WordStyle style, bool inContents)
    {
        var heading = WordStyles.OutlineLevel(properties) ?? style.HeadingLevel;
        heading = heading is 0 ? null : heading;
        var hints = BlockHints.None with
        {
            Title = style.IsTitle,
            HeadingLevel = heading,
            ContentsEntry = style.IsContentsEntry || (inContents && heading is null && !style.IsContentsHeading),
        };

        var numbered = properties.Child("numPr");
        var list = numbered.Value("numId") ?? style.NumberingId;
        if (list is null or "0")
        {
            return hints;
        }

        var level = WordXml.Number(numbered.Value("ilvl"));
        return numbering.Next(list, level, style) is { } next
            ? hints with
            {
                Label = next.Label.Length == 0 ? null : next.Label,
                ListLevel = heading is null && !style.IsTitle ? next.Level + 1 : null,
            }
            : hints;
    }

    private void Emit(IReadOnlyList<TextRun> runs, BlockHints format)
    {
        var text = runs.Where(run => run.Furniture is null).ToList();
        if (format.ContentsEntry)
        {
            text = [.. ContentsText.WithoutPage(text)];
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
            blocks.Add(new SourceText(words) { Span = Here(), Hints = hints });
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
        foreach (var text in WordParagraphReader.PlainParagraphs(parent))
        {
            ordinal++;
            Emit([new TextRun(text, default)], BlockHints.None);
        }
    }

    private void Table(XElement element, int depth)
    {
        EmitCarried();
        var outer = blocks;
        var first = ordinal;
        var table = WordTable.Read(element, notices, cell =>
        {
            blocks = [];
            Blocks(cell, inContents: false, depth + 1);
            EmitCarried();
            return blocks;
        });
        blocks = outer;
        blocks.AddRange(table.Blocks(new(first, ordinal - first, first + 1)));
    }

    private SourceSpan Here() => new(Math.Max(ordinal - 1, 0), 1, Math.Max(ordinal, 1));

    private static bool IsContentsControl(XElement control) =>
        control.Child("sdtPr").Child("docPartObj").Value("docPartGallery") == "Table of Contents";
}

using System.Globalization;
using System.Text;
using System.Xml.Linq;
using PolicyLens.Formats.Runs;

namespace PolicyLens.Formats.Word;

/// <summary>The text of one paragraph, and the text boxes that hang on it.</summary>
internal sealed record WordParagraph(IReadOnlyList<TextRun> Runs, IReadOnlyList<XElement> TextBoxes, bool InContents);

/// <summary>What a document held that is not read as it stands.</summary>
internal sealed class WordNotices
{
    public int TrackedChanges { get; set; }

    /// <summary>Names of elements that were not known and held text.</summary>
    public SortedSet<string> Unknown { get; } = new(StringComparer.Ordinal);

    public bool TooDeep { get; set; }

    /// <summary>The ids of the notes in the order of their marks.</summary>
    public List<(string Kind, string Id)> Notes { get; } = [];
}

/// <summary>Collects the runs of paragraphs through links, fields, content controls and tracked changes.</summary>
internal sealed class WordParagraphReader(WordStyles styles, WordNotices notices)
{
    private const int MaximumDepth = 60;

    private readonly WordFields fields = new();
    private List<TextRun> runs = [];
    private List<XElement> textBoxes = [];
    private bool inContents;

    public WordParagraph Read(XElement paragraph, WordStyle style)
    {
        runs = [];
        textBoxes = [];
        inContents = fields.InContents;
        Inline(paragraph, style, link: null, depth: 0);
        fields.EndParagraph();
        return new(runs, textBoxes, inContents);
    }

    private void Inline(XElement parent, WordStyle style, RunLink? link, int depth)
    {
        if (depth > MaximumDepth)
        {
            notices.TooDeep = true;
            Add(PlainText(parent), default, link, furniture: null);
            return;
        }

        foreach (var element in parent.Elements())
        {
            switch (element.Word())
            {
                case "r":
                    Run(element.Child("rPr"), element, style, link, depth);
                    break;
                case "hyperlink":
                    Inline(element, style, new RunLink(inPage: element.Get("anchor") is not null && !HasTarget(element)), depth + 1);
                    break;
                case "ins" or "moveTo":
                    notices.TrackedChanges++;
                    Inline(element, style, link, depth + 1);
                    break;
                case "del" or "moveFrom":
                    notices.TrackedChanges++;
                    break;
                case "fldSimple":
                    fields.BeginResult(element.Get("instr") ?? string.Empty);
                    Inline(element, style, link, depth + 1);
                    fields.End();
                    break;
                case "sdt":
                    Inline(element.Child("sdtContent") ?? element, style, link, depth + 1);
                    break;
                case "smartTag" or "customXml" or "bdo" or "dir" or "sdtContent" or "ruby" or "rubyBase":
                    Inline(element, style, link, depth + 1);
                    break;
                case "pPr" or "sdtPr" or "sdtEndPr" or "smartTagPr" or "customXmlPr" or "rubyPr" or "rt":
                    break;
                case "":
                    Foreign(element, style, link, depth);
                    break;
                default:
                    Unknown(element, link);
                    break;
            }
        }
    }

    /// <param name="parent">The run, or the chosen one of alternatives inside it.</param>
    private void Run(XElement? properties, XElement parent, WordStyle style, RunLink? link, int depth)
    {
        if (depth > MaximumDepth)
        {
            notices.TooDeep = true;
            Add(PlainText(parent), default, link, furniture: null);
            return;
        }

        var format = styles.Run(properties, style);
        var look = format.ToStyle();
        var furniture = format.Hidden == true ? "hidden text" : null;
        foreach (var element in parent.Elements())
        {
            switch (element.Word())
            {
                case "t":
                    Add(element.Value, look, link, furniture);
                    break;
                case "tab" or "ptab":
                    Add("\t", look, link, furniture);
                    break;
                case "br" when element.Get("type") is "page" or "column":
                    Add(" ", look, link, furniture);
                    break;
                case "br" or "cr":
                    runs.Add(TextRun.Break());
                    break;
                case "noBreakHyphen":
                    Add("-", look, link, furniture);
                    break;
                case "sym":
                    Add(Symbol(element), look, link, furniture);
                    break;
                case "fldChar":
                    Field(element.Get("fldCharType"));
                    break;
                case "instrText":
                    fields.Instruction(element.Value);
                    break;
                case "footnoteReference" or "endnoteReference":
                    notices.Notes.Add((element.Word() == "footnoteReference" ? "footnote" : "endnote", element.Get("id") ?? string.Empty));
                    break;
                case "drawing" or "pict" or "object":
                    FindTextBoxes(element);
                    break;
                case "ruby":
                    Inline(element, style, link, depth + 1);
                    break;
                case "rPr" or "softHyphen" or "delText" or "delInstrText" or "annotationRef" or "footnoteRef" or "endnoteRef"
                    or "separator" or "continuationSeparator" or "lastRenderedPageBreak" or "commentReference" or "pgNum":
                    break;
                case "":
                    Foreign(element, style, link, depth);
                    break;
                default:
                    Unknown(element, link);
                    break;
            }
        }
    }

    /// <summary>Content of other vocabularies: alternatives of which one is read, formulas, and what nobody knows.</summary>
    private void Foreign(XElement element, WordStyle style, RunLink? link, int depth)
    {
        switch (element.Name.LocalName)
        {
            case "AlternateContent":
                Alternatives(element, style, link, depth);
                break;
            case "oMath" or "oMathPara":
                Add(PlainText(element), default, link, furniture: null);
                break;
            default:
                Unknown(element, link);
                break;
        }
    }

    /// <summary>Reads the first of several ways to show the same content that has any text.</summary>
    private void Alternatives(XElement element, WordStyle style, RunLink? link, int depth)
    {
        foreach (var branch in element.Elements())
        {
            if (FindTextBoxes(branch) > 0)
            {
                return;
            }

            if (string.IsNullOrWhiteSpace(PlainText(branch)))
            {
                continue;
            }

            // Alternatives stand in a run or around runs.
            var run = element.Ancestors().Take(MaximumDepth).FirstOrDefault(around => around.Word() is "r" or "p");
            if (run?.IsWord("r") == true)
            {
                Run(run.Child("rPr"), branch, style, link, depth + 1);
            }
            else
            {
                Inline(branch, style, link, depth + 1);
            }

            return;
        }
    }

    private void Unknown(XElement element, RunLink? link)
    {
        if (FindTextBoxes(element) == 0 && PlainText(element) is var text && !string.IsNullOrWhiteSpace(text))
        {
            notices.Unknown.Add(element.Name.LocalName);
            Add(text, default, link, furniture: null);
        }
    }

    private void Add(string text, RunStyle style, RunLink? link, string? furniture)
    {
        if (text.Length > 0)
        {
            inContents |= fields.InContents;
            runs.Add(new(text, style) { Link = link ?? fields.Link, Furniture = furniture });
        }
    }

    private void Field(string? type)
    {
        switch (type)
        {
            case "begin":
                fields.Begin();
                break;
            case "separate":
                fields.Separate();
                break;
            case "end":
                fields.End();
                break;
        }
    }

    /// <summary>Finds the text boxes in a drawing, of alternatives only in the first.</summary>
    private int FindTextBoxes(XElement drawing)
    {
        var before = textBoxes.Count;
        var stack = new Stack<XElement>([drawing]);
        while (stack.TryPop(out var element))
        {
            if (element.IsWord("txbxContent"))
            {
                textBoxes.Add(element);
                continue;
            }

            var inside = element.Name.LocalName == "AlternateContent" ? element.Elements().Take(1) : element.Elements();
            foreach (var child in inside.Reverse())
            {
                stack.Push(child);
            }
        }

        return textBoxes.Count - before;
    }

    private static bool HasTarget(XElement hyperlink) => hyperlink.Attributes().Any(attribute =>
        attribute.Name.LocalName == "id" && attribute.Name.NamespaceName.Contains("relationships", StringComparison.Ordinal));

    /// <summary>All text inside without deleted words; paragraphs are told apart by a space.</summary>
    public static string PlainText(XElement element) => string.Join(' ', PlainParagraphs(element));

    /// <summary>The text of each paragraph inside without deleted words, however deep it lies.</summary>
    public static IEnumerable<string> PlainParagraphs(XElement element)
    {
        var text = new StringBuilder();
        var stack = new Stack<XElement?>([element]);
        while (stack.TryPop(out var at))
        {
            if (at is null || at.IsWord("p"))
            {
                // A paragraph begins here, or (null) ends.
                if (text.Length > 0)
                {
                    yield return text.ToString();
                    text.Clear();
                }
            }

            if (at is null || at.Word() is "del" or "moveFrom")
            {
                continue;
            }

            if (at.Name.LocalName == "t")
            {
                text.Append(at.Value);
                continue;
            }

            if (at.IsWord("p"))
            {
                stack.Push(null);
            }

            foreach (var child in at.Elements().Reverse())
            {
                stack.Push(child);
            }
        }

        if (text.Length > 0)
        {
            yield return text.ToString();
        }
    }

    /// <summary>A character of a symbol font as the plain character that looks like it, where there is one.</summary>
    private static string Symbol(XElement symbol)
    {
        if (!int.TryParse(symbol.Get("char"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || code is <= 0x1F or > 0xFFFF or (>= 0xD800 and <= 0xDFFF))
        {
            return string.Empty;
        }

        var font = symbol.Get("font") ?? string.Empty;
        var low = code is >= 0xF000 and <= 0xF0FF ? code - 0xF000 : code;
        return (font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase), low) switch
        {
            (true, 0xFC) => "\u2713",
            (true, 0xFB) => "\u2717",
            (true, 0xFE) => "\u2611",
            (true, 0xA8 or 0x6F or 0x71) => "\u2610",
            (true, 0xE0) => "\u2192",
            (false, 0xAE) => "\u2192",
            (false, 0xB3) => "\u2265",
            (false, 0xA3) => "\u2264",
            (_, 0xB7) or (true, _) => "\u2022",
            (false, > 0x20 and < 0x7F) => ((char)low).ToString(),
            _ => ((char)code).ToString(),
        };
    }
}

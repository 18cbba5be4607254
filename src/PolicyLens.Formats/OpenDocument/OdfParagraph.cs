using System.Text;
using System.Xml.Linq;
using PolicyLens.Formats.Runs;

namespace PolicyLens.Formats.OpenDocument;

/// <summary>Text between two ends of paragraphs.</summary>
/// <param name="Paragraph">The paragraph whose style it has.</param>
internal sealed record OdfPart(XElement Paragraph, List<TextRun> Runs);

/// <summary>What a paragraph holds: its text, in several parts where deleted ends of paragraphs were put back, and its boxes.</summary>
internal sealed record OdfParagraph(IReadOnlyList<OdfPart> Parts, IReadOnlyList<XElement> Boxes);

/// <summary>What a document held that is not read as it stands.</summary>
internal sealed class OdfNotices
{
    /// <summary>Names of elements that were not known and held text.</summary>
    public SortedSet<string> Unknown { get; } = new(StringComparer.Ordinal);

    public bool TooDeep { get; set; }

    /// <summary>The footnotes and endnotes in the order of their marks.</summary>
    public List<XElement> Notes { get; } = [];

    public List<XElement> Comments { get; } = [];
}

/// <summary>Collects the runs of paragraphs through spans, links, fields, notes and tracked changes.</summary>
internal sealed class OdfParagraphReader(OdfStyles styles, OdfChanges changes, OdfNotices notices)
{
    private const int MaximumDepth = 60;

    /// <summary>Spaces that one <c>text:s</c> may stand for; they are folded anyway.</summary>
    private const int MostSpaces = 2;

    private const string HiddenText = "hidden text";

    private List<OdfPart> parts = [];
    private List<XElement> boxes = [];
    private bool isHidden;

    public OdfParagraph Read(XElement paragraph, string? furniture)
    {
        parts = [new(paragraph, [])];
        boxes = [];
        isHidden = false;
        Inline(paragraph, Format(paragraph), link: null, furniture, depth: 0);
        if (isHidden)
        {
            parts = [.. parts.Select(part => part with { Runs = [.. part.Runs.Select(run => run.IsBreak ? run : run with { Furniture = run.Furniture ?? HiddenText })] })];
        }

        return new(parts, boxes);
    }

    private OdfTextFormat Format(XElement paragraph) => styles.Paragraph(paragraph.Get("text:style-name")).Format;

    private void Inline(XElement parent, OdfTextFormat format, RunLink? link, string? furniture, int depth)
    {
        if (depth > MaximumDepth)
        {
            notices.TooDeep = true;
            Add(string.Join(' ', PlainParagraphs(parent)), format, link, furniture);
            return;
        }

        foreach (var node in parent.Nodes())
        {
            if (node is XText text)
            {
                Add(text.Value, format, link, furniture);
            }
            else if (node is XElement element)
            {
                Element(element, format, link, furniture, depth);
            }
        }
    }

    private void Element(XElement element, OdfTextFormat format, RunLink? link, string? furniture, int depth)
    {
        switch (element.Odf())
        {
            case "text:span":
                Inline(element, styles.Text(element.Get("text:style-name"), format), link, furniture, depth + 1);
                break;
            case "text:a":
                var target = element.Get("xlink:href") ?? string.Empty;
                Inline(element, format, new RunLink(inPage: target.StartsWith('#'), target), furniture, depth + 1);
                break;
            case "text:s":
                Add(new string(' ', Math.Clamp(element.Number("text:c") ?? 1, 1, MostSpaces)), format, link, furniture);
                break;
            case "text:tab":
                Add("\t", format, link, furniture);
                break;
            case "text:line-break":
                AddBreak();
                break;
            case "text:note":
                if (!changes.IsLeftOut)
                {
                    notices.Notes.Add(element);
                }

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
                PutBack(changes.Deleted(element.Get("text:change-id")), link, furniture, depth);
                break;
            case "text:hidden-paragraph":
                isHidden |= element.Is("text:is-hidden", "true");
                break;
            case "text:hidden-text" when element.Is("text:is-hidden", "true"):
                Add(element.Get("text:string-value") ?? element.Value, format, link, furniture ?? HiddenText);
                break;
            case "text:ruby-text":
                Add(element.Value, format, link, furniture ?? "a reading aid above the text");
                break;
            case "text:script" or "text:note-body" or "office:binary-data":
                break;
            case "text:variable-set" or "text:user-field-get" or "text:variable-get" when element.Is("text:display", "none"):
                break;
            default:
                if (element.Odf().StartsWith("draw:", StringComparison.Ordinal))
                {
                    boxes.AddRange(TextBoxes(element));
                }
                else
                {
                    // Fields of every kind show what they hold.
                    Inline(element, format, link, furniture, depth + 1);
                }

                break;
        }
    }

    /// <summary>Puts deleted paragraphs back: the first joins the text before it, the last the text after it.</summary>
    private void PutBack(IReadOnlyList<XElement> deleted, RunLink? link, string? furniture, int depth)
    {
        for (var index = 0; index < deleted.Count; index++)
        {
            var after = parts[^1].Paragraph;
            if (index < deleted.Count - 1 && parts[^1].Runs.TrueForAll(run => run.IsBlank))
            {
                parts[^1] = parts[^1] with { Paragraph = deleted[index] };
            }

            Inline(deleted[index], Format(deleted[index]), link, furniture, depth + 1);
            if (index < deleted.Count - 1)
            {
                parts.Add(new(after, []));
            }
        }
    }

    private void Add(string text, OdfTextFormat format, RunLink? link, string? furniture)
    {
        if (text.Length > 0 && !changes.IsLeftOut)
        {
            parts[^1].Runs.Add(new(text, format.ToStyle()) { Link = link, Furniture = furniture ?? (format.Hidden == true ? HiddenText : null) });
        }
    }

    private void AddBreak()
    {
        if (!changes.IsLeftOut)
        {
            parts[^1].Runs.Add(TextRun.Break());
        }
    }

    /// <summary>The boxes and shapes with text in a drawing, without those inside each other.</summary>
    public static IEnumerable<XElement> TextBoxes(XElement drawing)
    {
        var stack = new Stack<XElement>([drawing]);
        while (stack.TryPop(out var element))
        {
            if (element.Odf() is "draw:text-box" || element.Elements().Any(child => child.Odf() is "text:p" or "text:h" or "text:list" or "table:table"))
            {
                yield return element;
                continue;
            }

            foreach (var child in element.Elements().Where(child => child.Odf() is not ("draw:object" or "draw:object-ole" or "draw:image" or "svg:title" or "svg:desc")).Reverse())
            {
                stack.Push(child);
            }
        }
    }

    /// <summary>The text of each paragraph inside, however deep it lies.</summary>
    public static IEnumerable<string> PlainParagraphs(XElement element)
    {
        var text = new StringBuilder();
        var stack = new Stack<XNode?>([element]);
        while (stack.TryPop(out var at))
        {
            if (at is null or XElement { Name.LocalName: "p" or "h" })
            {
                // A paragraph begins here, or (null) ends.
                if (text.Length > 0)
                {
                    yield return text.ToString();
                    text.Clear();
                }
            }

            if (at is XText words)
            {
                text.Append(words.Value);
            }
            else if (at is XElement inside && inside.Odf() is not ("office:binary-data" or "text:script" or "text:tracked-changes"))
            {
                if (inside.Name.LocalName is "p" or "h")
                {
                    stack.Push(null);
                }

                if (inside.Odf() is "text:s" or "text:tab" or "text:line-break")
                {
                    text.Append(' ');
                }

                // Not by PreviousNode, which looks through all the nodes before it each time.
                foreach (var child in inside.Nodes().Reverse())
                {
                    stack.Push(child);
                }
            }
        }

        if (text.Length > 0)
        {
            yield return text.ToString();
        }
    }
}

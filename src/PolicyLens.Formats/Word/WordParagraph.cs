using PolicyLens.Formats.Runs;

namespace PolicyLens.Formats.Word;

/// <summary>
/// Collects the runs of one paragraph after the other through links, fields, content controls and tracked changes.
/// What it holds of a paragraph is valid until the next is read.
/// </summary>
internal sealed class WordParagraphReader(WordSource source)
{
    private const int MaximumDepth = 60;

    private const string Prompt = "a form's prompt";

    private const string Superscripts = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

    private readonly WordFields fields = new();
    private readonly List<TextRun> runs = [];
    private PartLinks links = PartLinks.None;
    private WordStyle style = WordStyle.None;
    private string? aside;

    public IReadOnlyList<TextRun> Runs => runs;

    public WordDrawing Drawing { get; } = new(source);

    /// <summary>Whether it stands in the result of a table of contents.</summary>
    public bool InContents { get; private set; }

    /// <summary>Begins a part: fields of the one before do not reach into it.</summary>
    public void Begin(PartLinks partLinks)
    {
        fields.Clear();
        links = partLinks;
    }

    /// <param name="prompt">Whether it is the prompt of a control that nobody has filled in.</param>
    public void Read(WordElement paragraph, WordStyle paragraphStyle, bool prompt)
    {
        runs.Clear();
        Drawing.Clear();
        style = paragraphStyle;
        aside = prompt ? Prompt : null;
        InContents = fields.InContents;
        Inline(paragraph, link: null, depth: 0);
        fields.EndParagraph();
    }

    private void Inline(WordElement parent, RunLink? link, int depth)
    {
        if (depth > MaximumDepth)
        {
            source.Notices.TooDeep = true;
            Add(PlainWords.Of(parent), default, link, aside);
            return;
        }

        foreach (var element in parent.Elements())
        {
            switch (element.Word)
            {
                case "r":
                    Run(element.Child("rPr"), element, link, depth);
                    break;
                case "pPr" or "sdtPr" or "sdtEndPr" or "smartTagPr" or "customXmlPr" or "rubyPr" or "fldData":
                    break;
                case "hyperlink":
                    Inline(element, LinkOf(element), depth + 1);
                    break;
                case "ins" or "moveTo" or "del" or "moveFrom":
                    if (source.Revisions.Shows(element))
                    {
                        Inline(element, link, depth + 1);
                    }

                    break;
                case "fldSimple":
                    fields.Begin(runs.Count);
                    fields.Instruction(element.Get("instr") ?? string.Empty);
                    fields.Separate();
                    Inline(element, link, depth + 1);
                    fields.End();
                    break;
                case "sdt":
                    var outer = aside;
                    aside = IsPrompt(element) ? Prompt : aside;
                    Inline(element.Child("sdtContent") ?? element, link, depth + 1);
                    aside = outer;
                    break;
                case "smartTag" or "customXml" or "bdo" or "dir" or "sdtContent" or "ruby" or "rubyBase":
                    Inline(element, link, depth + 1);
                    break;
                case "rt":
                    Aside(element, "a reading aid");
                    break;
                case "" when element.Name == "AlternateContent":
                    Alternatives(element, run: null, inRun: false, link, depth);
                    break;
                default:
                    Other(element, link);
                    break;
            }
        }
    }

    /// <param name="parent">The run, or the chosen one of alternatives inside it.</param>
    private void Run(WordElement? properties, WordElement parent, RunLink? link, int depth)
    {
        if (depth > MaximumDepth)
        {
            source.Notices.TooDeep = true;
            Add(PlainWords.Of(parent), default, link, aside);
            return;
        }

        var format = properties?.First is null ? style.Format : source.Styles.Run(properties, style, source.Revisions);
        var look = properties?.First is null ? style.Look : format.ToStyle();
        var reason = format.Hidden == true ? "hidden text" : aside;
        for (var element = parent.First; element is not null; element = element.Next)
        {
            switch (element.Word)
            {
                case "t" or "delText":
                    AddShown(element.Text, format, look, link, reason);
                    break;
                case "rPr" or "softHyphen" or "annotationRef" or "footnoteRef" or "endnoteRef" or "separator" or "continuationSeparator"
                    or "lastRenderedPageBreak" or "commentReference" or "pgNum":
                    break;
                case "tab" or "ptab":
                    Add("\t", look, link, reason);
                    break;
                case "br" when element.Get("type") is "page" or "column":
                    // What follows stands on a page or column of its own, as after an empty line.
                    runs.Add(TextRun.Break());
                    runs.Add(TextRun.Break());
                    break;
                case "br" or "cr":
                    runs.Add(TextRun.Break());
                    break;
                case "noBreakHyphen":
                    Add("-", look, link, reason);
                    break;
                case "sym":
                    Add(SymbolFonts.Of(element), look, link, reason);
                    break;
                case "fldChar":
                    Field(element, look, link, reason);
                    break;
                case "instrText" or "delInstrText":
                    fields.Instruction(element.Text);
                    break;
                case "footnoteReference" or "endnoteReference":
                    element = Note(element);
                    break;
                case "drawing" or "pict" or "object":
                    Drawing.Find(element, links);
                    break;
                case "ruby":
                    Inline(element, link, depth + 1);
                    break;
                case "" when element.Name == "AlternateContent":
                    Alternatives(element, properties, inRun: true, link, depth);
                    break;
                default:
                    Other(element, link);
                    break;
            }
        }
    }

    /// <summary>Notes the mark of a note; a mark that its author chose is the rest of the run and no text of the paragraph.</summary>
    /// <returns>The last element that belongs to it.</returns>
    private WordElement Note(WordElement reference)
    {
        string? mark = null;
        var last = reference;
        if (reference.Get("customMarkFollows") is "1" or "true" or "on")
        {
            mark = string.Empty;
            for (; last.Next is { } next; last = next)
            {
                mark += next.Word switch
                {
                    "t" when mark.Length < 20 => next.Text,
                    "sym" when mark.Length < 20 => SymbolFonts.Of(next),
                    _ => string.Empty,
                };
            }
        }

        source.Notices.Notes.Add(new(reference.Name == "footnoteReference" ? "footnote" : "endnote", reference.Get("id") ?? string.Empty, mark));
        return last;
    }

    /// <summary>Reads the first of several ways to show the same content that shows anything.</summary>
    private void Alternatives(WordElement element, WordElement? run, bool inRun, RunLink? link, int depth)
    {
        foreach (var branch in element.Elements())
        {
            var (before, boxes) = (runs.Count, Drawing.TextBoxes.Count + Drawing.Texts.Count + Drawing.Asides.Count);
            if (inRun)
            {
                Run(run, branch, link, depth + 1);
            }
            else
            {
                Inline(branch, link, depth + 1);
            }

            if (runs.Count > before || Drawing.TextBoxes.Count + Drawing.Texts.Count + Drawing.Asides.Count > boxes)
            {
                return;
            }
        }
    }

    /// <summary>Formulas, drawings that stand where none should, and what nobody knows.</summary>
    private void Other(WordElement element, RunLink? link)
    {
        if (element.Name is "oMath" or "oMathPara")
        {
            Add(PlainWords.OfFormula(element), style.Look, link, aside);
        }
        else if (element.First is not null && !Drawing.Find(element, links) && PlainWords.Of(element) is var text && !string.IsNullOrWhiteSpace(text))
        {
            source.Notices.Unknown.Add(element.Name);
            Add(text, default, link, aside);
        }
    }

    private void Aside(WordElement element, string reason)
    {
        if (PlainWords.Of(element) is { Length: > 0 } text)
        {
            Add(text, default, link: null, reason);
        }
    }

    private void AddShown(string text, in RunFormat format, RunStyle look, RunLink? link, string? reason)
    {
        if (format.Superscript == true && text.Length is > 0 and < 4 && text.All(char.IsAsciiDigit) && runs.Count > 0 && runs[^1].Text is [.., var before] && char.IsLetterOrDigit(before))
        {
            // A mark typed after a number must not become part of it.
            text = string.Concat(text.Select(digit => Superscripts[digit - '0']));
        }

        if (format.SymbolFont is { Length: > 0 } || text.AsSpan().ContainsAnyInRange('\uF020', '\uF0FF'))
        {
            text = SymbolFonts.Plain(text, format.SymbolFont);
        }

        Add(text, look, link, reason);
    }

    private void Add(string text, RunStyle look, RunLink? link, string? reason)
    {
        if (text.Length > 0)
        {
            InContents |= fields.InContents;
            link ??= fields.Link;

            // Every link is underlined; that says nothing of a heading.
            runs.Add(new(text, link is not null && look.Underlined ? look with { Underlined = false } : look) { Link = link, Furniture = reason });
        }
    }

    private void Field(WordElement mark, RunStyle look, RunLink? link, string? reason)
    {
        switch (mark.Get("fldCharType"))
        {
            case "begin":
                fields.Begin(runs.Count, mark.Child("ffData") is { } form ? FormField.Shown(form) : null);
                break;
            case "separate":
                CutTo(fields.Separate());
                break;
            case "end":
                var (from, shown) = fields.End();
                CutTo(from);
                Add(shown ?? string.Empty, look, link, reason);
                break;
        }
    }

    /// <summary>Takes away what was read as part of an instruction: the results of fields inside it.</summary>
    private void CutTo(int? count)
    {
        if (count < runs.Count)
        {
            runs.RemoveRange(count.Value, runs.Count - count.Value);
        }
    }

    private RunLink LinkOf(WordElement hyperlink)
    {
        var anchor = hyperlink.Get("anchor");
        var target = links.Find(hyperlink.Get("id", Vocabulary.Relationships))?.Target;
        return new RunLink(
            inPage: anchor is not null && hyperlink.Get("id", Vocabulary.Relationships) is null or "",
            string.IsNullOrEmpty(anchor) ? target : $"{target}#{anchor}");
    }

    public static bool IsPrompt(WordElement control) => control.Child("sdtPr").Switch("showingPlcHdr") == true;
}

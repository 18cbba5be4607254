using PolicyLens.Reading;

namespace PolicyLens.Formats.Word;

/// <summary>What drawings, objects and pictures of a paragraph hold that a reader sees.</summary>
internal sealed class WordDrawing(WordSource source)
{
    private const int MaximumWords = 100_000;

    /// <summary>The contents of text boxes, to be read as blocks.</summary>
    public List<WordElement> TextBoxes { get; } = [];

    /// <summary>Text of shapes and diagrams, a paragraph each.</summary>
    public List<string> Texts { get; } = [];

    /// <summary>Words beside the text: descriptions of pictures, labels of charts.</summary>
    public List<(string Text, string Reason)> Asides { get; } = [];

    public bool IsEmpty => TextBoxes.Count == 0 && Texts.Count == 0 && Asides.Count == 0;

    public void Clear()
    {
        TextBoxes.Clear();
        Texts.Clear();
        Asides.Clear();
    }

    /// <summary>Looks through a drawing; of alternatives only the first that shows anything.</summary>
    /// <returns>Whether anything was found.</returns>
    public bool Find(WordElement drawing, PartLinks links)
    {
        var before = TextBoxes.Count + Texts.Count + Asides.Count;
        Walk(drawing, links);
        return TextBoxes.Count + Texts.Count + Asides.Count > before;
    }

    private void Walk(WordElement drawing, PartLinks links)
    {
        var stack = new Stack<WordElement>([drawing]);
        List<WordElement> children = [];
        while (stack.TryPop(out var element))
        {
            if (!Take(element, links))
            {
                continue;
            }

            children.Clear();
            foreach (var child in element.Elements())
            {
                children.Add(child);
            }

            if (element.Name == "AlternateContent")
            {
                Choose(children, stack);
                continue;
            }

            for (var index = children.Count - 1; index >= 0; index--)
            {
                stack.Push(children[index]);
            }
        }
    }

    /// <summary>Of the ways to show the same content, the first that holds more than an empty element.</summary>
    private static void Choose(List<WordElement> ways, Stack<WordElement> stack)
    {
        if (ways.Find(way => way.First is not null) is { } chosen)
        {
            stack.Push(chosen);
        }
    }

    /// <summary>Takes what an element says; false where its children are not looked at.</summary>
    private bool Take(WordElement element, PartLinks links)
    {
        switch (element.Name)
        {
            case "txbxContent":
                TextBoxes.Add(element);
                return false;
            case "p" when element.Vocabulary == Vocabulary.Drawing:
                AddText(PlainWords.Of(element));
                return false;
            case "docPr":
                Describe(element, element.Get("descr", Vocabulary.None) ?? element.Get("title", Vocabulary.None));
                return false;
            case "shape" or "rect" or "oval" or "roundrect" or "line" or "image":
                Describe(element, element.Get("alt", Vocabulary.None));
                return true;
            case "textpath":
                AddText(element.Get("string", Vocabulary.None));
                return true;
            case "chart" when links.Find(element.Get("id", Vocabulary.Relationships)) is { IsExternal: false } chart:
                Chart(chart.Target);
                return false;
            case "relIds" when links.Find(element.Get("dm", Vocabulary.Relationships)) is { IsExternal: false } diagram:
                Diagram(diagram.Target);
                return false;
            case "OLEObject":
                source.Notices.NotOpened.Add($"an embedded object ({Name(element.Get("ProgID", Vocabulary.None))})");
                return false;
            case "control" when element.Vocabulary == Vocabulary.Word:
                source.Notices.NotOpened.Add($"a control ({Name(element.Get("name"))})");
                return false;
            default:
                return true;
        }
    }

    private void Describe(WordElement element, string? description)
    {
        if (TextCleaner.Clean(description) is { Length: > 0 } text && !IsDecorative(element))
        {
            Asides.Add((text, "a picture's description"));
        }
    }

    private void AddText(string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            Texts.Add(text);
        }
    }

    /// <summary>The title, the axes and the names of rows of a chart; its figures are in a workbook.</summary>
    private void Chart(string name)
    {
        if (source.Package.Load(name) is not { } chart)
        {
            source.Notices.NotOpened.Add("a chart");
            return;
        }

        HashSet<string> seen = [];
        foreach (var element in Inside(chart))
        {
            var text = element.Name switch
            {
                "p" when element.Vocabulary == Vocabulary.Drawing => PlainWords.Of(element),
                "strCache" => string.Join(' ', Inside(element).Where(each => each.Name == "v").Select(each => each.Text)),
                _ => string.Empty,
            };
            if (TextCleaner.Clean(text) is { Length: > 0 } clean && seen.Add(clean))
            {
                Asides.Add((clean, "a chart's words"));
            }
        }

        source.Notices.NotOpened.Add("a chart's figures");
    }

    /// <summary>The paragraphs in the points of a SmartArt diagram, in the order of the file.</summary>
    private void Diagram(string name)
    {
        if (source.Package.Load(name) is not { } diagram)
        {
            source.Notices.NotOpened.Add("a SmartArt diagram");
            return;
        }

        foreach (var element in Inside(diagram))
        {
            if (element.Name == "p" && element.Vocabulary == Vocabulary.Drawing)
            {
                AddText(PlainWords.Of(element));
            }
        }
    }

    private static IEnumerable<WordElement> Inside(WordElement root)
    {
        var stack = new Stack<WordElement>([root]);
        for (var count = 0; count < MaximumWords && stack.TryPop(out var element); count++)
        {
            yield return element;
            List<WordElement> children = [];
            foreach (var child in element.Elements())
            {
                children.Add(child);
            }

            for (var index = children.Count - 1; index >= 0; index--)
            {
                stack.Push(children[index]);
            }
        }
    }

    private static bool IsDecorative(WordElement properties) =>
        properties.First is not null && Inside(properties).Any(element => element.Name == "decorative" && element.Get("val", Vocabulary.None) is "1" or "true");

    private static string Name(string? name) => TextCleaner.Clean(name) is { Length: > 0 and < 100 } clean ? clean : "of no name";
}

using PolicyLens.Formats.Runs;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Html;

/// <summary>Makes blocks of the runs of one paragraph after the other, and cells of those in a table.</summary>
internal sealed class BlockList
{
    private readonly List<(SourceBlock Block, int Start)> blocks = [];
    private readonly List<(SourceBlock Block, int Start)> afterTable = [];

    /// <summary>The blocks in reading order, each with the offset where it begins.</summary>
    public IReadOnlyList<(SourceBlock Block, int Start)> Blocks => blocks;

    /// <summary>The table that is being read; null where none is.</summary>
    public GridBuilder? Grid { get; set; }

    /// <summary>Ends the table that was being read. What was furniture in its cells stands after it.</summary>
    public void EndGrid((SourceBlock Block, int Start) finished)
    {
        Grid = null;
        if (finished.Block is not SourceTable { Rows.Count: 0 })
        {
            blocks.Add(finished);
        }

        blocks.AddRange(afterTable);
        afterTable.Clear();
    }

    /// <summary>Adds the text of runs, parted where line breaks part it.</summary>
    /// <param name="frame">The innermost element around them.</param>
    /// <param name="plain">Whether there is no break, link or furniture among them.</param>
    public void Add(OpenElement frame, List<TextRun> runs, int indent, bool plain)
    {
        if (plain && !PageCommands.IsExpander(runs))
        {
            AddText(frame, runs, indent);
            return;
        }

        if (frame.Heading is not null)
        {
            AddPart(frame, runs, indent);
            return;
        }

        foreach (var part in RunSplitter.Split(runs))
        {
            AddPart(frame, part, indent);
        }
    }

    private void AddPart(OpenElement frame, IReadOnlyList<TextRun> part, int indent)
    {
        var marked = PageCommands.Mark(ContentsPages.Mark(part));
        var content = WithoutFurniture(marked);
        if (content.Count == marked.Count)
        {
            AddText(frame, content, indent);
            return;
        }

        // Furniture inside a paragraph is set before it or after it, so that the sentence stays whole.
        var firstContent = marked.ToList().FindIndex(run => run.Furniture is null && RunText.HasLetters(run.Text));
        AddFurniture(marked.Take(Math.Max(firstContent, 0)));
        if (firstContent >= 0)
        {
            AddText(frame, content, indent);
            AddFurniture(marked.Skip(firstContent));
        }
        else
        {
            var reason = marked.First(run => run.Furniture is not null).Furniture;
            AddFurniture(marked.Select(run => run with { Furniture = run.Furniture ?? reason }));
        }
    }

    /// <summary>The runs of the document itself; where furniture stood before a stop or comma, no space is left there.</summary>
    private static List<TextRun> WithoutFurniture(IReadOnlyList<TextRun> runs)
    {
        List<TextRun> content = new(runs.Count);
        var gap = false;
        foreach (var run in runs)
        {
            if (run.Furniture is not null)
            {
                gap = content.Count > 0;
                continue;
            }

            if (gap && run.Text is ['.' or ',' or ';' or ':' or ')' or '?' or '!', ..])
            {
                content[^1] = content[^1] with { Text = content[^1].Text.TrimEnd() };
            }

            gap &= run.Text.Length == 0;
            content.Add(run);
        }

        return content;
    }

    private void AddText(OpenElement frame, IReadOnlyList<TextRun> part, int indent)
    {
        var text = RunText.Of(part);
        if (text.Length == 0)
        {
            return;
        }

        var style = RunText.Style(part);
        var marks = RunText.Marks(part, text);
        var label = frame.Item?.TakeLabel();
        var level = frame.Heading is null && frame.Item is { IsLabelled: true } item ? item.Level : (int?)null;
        var isNote = frame.Note is not null && frame.Heading is null;
        if (isNote)
        {
            (label, level) = (frame.Note!.TakeMark() ?? label?.TrimEnd('.'), null);
        }
        else if (frame.IsTypedItem && label is null && frame.Heading is null && WordLabel.LengthIn(text) is var typed and > 0 && text.Length > typed)
        {
            label = WordLabel.Shown(text[..typed].TrimEnd());
            level = frame.Margin is { } margin ? Math.Clamp((int)Math.Round(margin / 36), 1, 8) : 1;
            text = text[typed..];
            marks = marks.Moved(typed);
        }

        if (Grid is { InCell: true })
        {
            Grid.Add(label, text, marks, style.Bold);
            return;
        }

        var inPage = frame.Heading is null && (frame.Contents || RunText.IsInPageLink(part));
        var hints = new BlockHints
        {
            Title = frame.Title,
            HeadingLevel = frame.Heading,
            Bold = style.Bold,
            Italic = style.Italic,
            Underlined = style.Underlined,
            Size = style.Size,
            Label = label,
            ListLevel = level,
            ContentsEntry = inPage,
            Indent = indent,
            Note = isNote,
        };
        Add(new SourceText(text) { Hints = hints, Marks = inPage ? marks with { Links = null } : marks }, Start(part));
    }

    private void AddFurniture(IEnumerable<TextRun> part)
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
                AddGroup(group);
                group = [];
            }

            group.Add(run);
        }

        AddGroup(group);
    }

    private void AddGroup(List<TextRun> group)
    {
        if (RunText.Of(group) is { Length: > 0 } text)
        {
            Add(new SourceFurniture(text, group.Find(run => run.Furniture is not null).Furniture!), Start(group));
        }
    }

    private void Add(SourceBlock block, int start) => (Grid is { InCell: true } ? afterTable : blocks).Add((block, start));

    private static int Start(IReadOnlyList<TextRun> part)
    {
        for (var i = 0; i < part.Count; i++)
        {
            if (!part[i].IsBreak && !part[i].IsBlank)
            {
                return part[i].Start;
            }
        }

        return part[0].Start;
    }
}

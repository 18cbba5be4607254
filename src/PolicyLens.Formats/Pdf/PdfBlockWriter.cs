using System.Globalization;
using PolicyLens.Diagnostics;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Pdf;

/// <summary>Turns paragraphs and tables into blocks with their hints.</summary>
/// <param name="title">The title that the file gives of itself; null for none.</param>
/// <param name="usualIndent">Where paragraphs of running text begin, from the edge of the text.</param>
internal sealed class PdfBlockWriter(OutlineLevels outline, HyphenMender mender, string? title, double bodySize, double usualIndent)
{
    private readonly List<SourceBlock> blocks = [];
    private readonly ListIndents lists = new();
    private readonly List<(string Page, PdfLine Line)> contentsPages = [];
    private string? titleKey = title is null ? null : OutlineLevels.KeyOf(title);

    /// <param name="built">What <see cref="ParagraphBuilder"/> gave.</param>
    public IReadOnlyList<SourceBlock> Write(IReadOnlyList<object> built)
    {
        foreach (var piece in TableJoiner.Join(built))
        {
            if (piece is not PdfAsideItem and not Paragraph { First.ContentsPage: not null } and not Paragraph { Last.ContentsPage: not null })
            {
                EndContents();
            }

            switch (piece)
            {
                case Paragraph paragraph:
                    Add(paragraph);
                    paragraph.Aside.ForEach(Add);
                    break;
                case PdfTableItem table:
                    Add(table);
                    break;
                case PdfAsideItem aside:
                    Add(aside);
                    break;
            }
        }

        EndContents();
        return blocks;
    }

    /// <summary>Footnotes: each line that begins with a mark begins a note.</summary>
    public IReadOnlyList<SourceBlock> WriteNotes(IReadOnlyList<PdfItem> lines)
    {
        var notes = new List<SourceBlock>();
        Spans? text = null;
        PdfLine? first = null;
        string? label = null;
        foreach (var line in lines.OfType<PdfLine>())
        {
            var content = line.Mark is { IsBullet: true } mark ? Prefixed(mark.Text, line.Content) : line.Content;
            if (text is null || NoteFinder.MarkOf(content.ToString()) is not null || line.Page != first!.Page)
            {
                Flush();
                (text, first, label) = (new(), line, null);
                if (NoteFinder.MarkOf(content.ToString()) is { } note)
                {
                    label = note.Mark;
                    content = content.From(note.Length);
                }
            }

            mender.Append(text, content, line.Number);
        }

        Flush();
        return notes;

        void Flush()
        {
            if (text is not null && Finished(text) is { Text.Length: > 0 } finished)
            {
                notes.Add(finished with { Span = new(first!.Number - 1, 1, first.Number, first.Page), Hints = new() { Label = label, Size = first.Size, Note = true } });
            }
        }
    }

    private static Spans Prefixed(string mark, Spans content)
    {
        var whole = new Spans();
        whole.Append(mark + " ");
        whole.Append(content);
        return whole;
    }

    private void Add(Paragraph paragraph)
    {
        var first = paragraph.First;
        var text = new Spans();
        foreach (var line in paragraph.Lines)
        {
            mender.Append(text, line.Content, line.Number);
        }

        if (Finished(text) is not { Text.Length: > 0 } finished)
        {
            if (first.Mark is not null)
            {
                blocks.Add(new SourceFurniture(first.Mark.Text, "a mark with no text") { Span = SpanOf(paragraph) });
            }

            return;
        }

        var isEntry = paragraph.Last.ContentsPage is not null;
        if (isEntry)
        {
            contentsPages.Add((paragraph.Last.ContentsPage!, paragraph.Last));
        }

        var level = isEntry ? null : outline.Take(finished.Text, first.Page);
        var isTitle = !isEntry && titleKey is not null && first.Page <= 2 && OutlineLevels.KeyOf(finished.Text) == titleKey;
        titleKey = isTitle ? null : titleKey;
        blocks.Add(finished with
        {
            Span = SpanOf(paragraph),
            Hints = new()
            {
                Title = isTitle,
                HeadingLevel = level,
                Bold = paragraph.IsBold && paragraph.Lines.Any(line => line.Text.Any(char.IsLetterOrDigit)),
                Italic = paragraph.Lines.All(line => line.Italic),
                Size = first.Size,
                ListLevel = isEntry ? null : ListLevelOf(paragraph),
                Label = first.Mark is { IsItem: true } mark ? mark.Text : null,
                ContentsEntry = isEntry,
            },
        });
    }

    private int? ListLevelOf(Paragraph paragraph)
    {
        switch (paragraph.First.Mark)
        {
            case { IsItem: true }:
                return lists.LevelOf(paragraph);
            case { } mark when !paragraph.IsBold && paragraph.First.Size < bodySize + 1 && mark.Text.TrimEnd('.').All(char.IsAsciiDigit):
                lists.Number(paragraph);
                return null;
            case not null:
                lists.End();
                return null;
            default:
                return lists.GoesOnAt(paragraph, usualIndent);
        }
    }

    private void Add(PdfTableItem item)
    {
        lists.End();
        var marks = new CellMarks();
        var rows = new List<ValueList<string>>();
        foreach (var row in item.Table.Rows)
        {
            var cells = new List<string>();
            foreach (var lines in row)
            {
                var text = new Spans();
                lines.ForEach(line => mender.Append(text, line, item.Number));
                var finished = Finished(text);
                cells.Add(finished.Text);
                marks.Add(rows.Count + 1, cells.Count, finished.Marks);
            }

            rows.Add(cells.ToValueList());
        }

        blocks.Add(new SourceTable(rows.ToValueList())
        {
            HeaderRows = item.Table.HeaderRows,
            Links = marks.Links,
            Emphasis = marks.Emphasis,
            Span = new(item.Number - 1, item.Table.Lines, item.Number, item.Page),
        });
    }

    private void Add(PdfAsideItem aside)
    {
        if (TextCleaner.Clean(aside.Text) is { Length: > 0 } text)
        {
            blocks.Add(new SourceFurniture(text, aside.Reason) { Span = new(aside.Number - 1, 0, aside.Number, aside.Page) });
        }
    }

    /// <summary>The numbers of pages at the right of a contents list are kept in one piece behind it.</summary>
    private void EndContents()
    {
        if (contentsPages.Count > 0)
        {
            var line = contentsPages[0].Line;
            blocks.Add(new SourceFurniture(string.Join(' ', contentsPages.Select(entry => entry.Page)), "page numbers of the contents list") { Span = new(line.Number - 1, contentsPages.Count, line.Number, line.Page) });
            contentsPages.Clear();
        }
    }

    /// <summary>A text whose links lead out of the document; those into it say but a page.</summary>
    private static SourceText Finished(Spans spans)
    {
        var (text, marks) = spans.Finish();
        var outward = marks.Links?.Where(link => link.Target is not ['#', ..]).ToValueList();
        return new(text) { Marks = marks with { Links = outward is { Count: > 0 } ? outward : null } };
    }

    private static SourceSpan SpanOf(Paragraph paragraph) => new(paragraph.First.Number - 1, paragraph.Lines.Count, paragraph.First.Number, paragraph.First.Page);

    /// <summary>What mending words at line ends left to be said.</summary>
    public IEnumerable<Diagnostic> Diagnostics()
    {
        if (mender.Guessed.Count > 0)
        {
            var named = string.Join(", ", mender.Guessed.Take(5).Select(each => string.Create(CultureInfo.InvariantCulture, $"“{each.Word}” (line {each.Line})")));
            yield return new(
                DiagnosticCode.BrokenWord, Severity.Info,
                $"{(mender.Guessed.Count == 1 ? "A word was" : $"{mender.Guessed.Count} words were")} broken by a hyphen at a line's end, and nothing in the document shows whether the hyphen belongs there: {named}.",
                null, mender.Guessed[0].Line);
        }
    }
}

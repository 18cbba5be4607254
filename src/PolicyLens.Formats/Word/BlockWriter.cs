using PolicyLens.Formats.Runs;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Word;

/// <summary>Writes the runs of a paragraph as blocks: its text, in several where its line breaks stand for paragraphs, and what is set aside.</summary>
internal static class BlockWriter
{
    public static void Write(IReadOnlyList<TextRun> runs, BlockHints format, SourceSpan span, List<SourceBlock> blocks, ParagraphHints hints, ContentsPageNumbers pages)
    {
        var text = Shown(runs);
        if (format.ContentsEntry)
        {
            text = pages.TakeFrom(text, span);
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
            var all = format with
            {
                Bold = look.Bold,
                Italic = look.Italic,
                Underlined = look.Underlined,
                Capitals = look.Capitals,
                Size = look.Size,
                ContentsEntry = format.ContentsEntry || RunText.IsInPageLink(part),
            };
            blocks.Add(new SourceText(words) { Span = span, Hints = hints.Settle(all), Marks = RunText.Marks(part, words) });
            format = format with { Label = null };
        }

        if (text.Count < runs.Count)
        {
            SetAside(runs, span, blocks);
        }
    }

    private static IReadOnlyList<TextRun> Shown(IReadOnlyList<TextRun> runs)
    {
        foreach (var run in runs)
        {
            if (run.Furniture is not null)
            {
                return [.. runs.Where(each => each.Furniture is null)];
            }
        }

        return runs;
    }

    private static void SetAside(IReadOnlyList<TextRun> runs, SourceSpan span, List<SourceBlock> blocks)
    {
        foreach (var hidden in runs.Where(run => run.Furniture is not null).GroupBy(run => run.Furniture!, StringComparer.Ordinal))
        {
            if (RunText.Of([.. hidden]) is { Length: > 0 } words)
            {
                blocks.Add(new SourceFurniture(words, hidden.Key) { Span = span });
            }
        }
    }
}

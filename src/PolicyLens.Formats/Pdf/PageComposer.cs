using PolicyLens.Diagnostics;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Pdf;

/// <summary>The blocks of a document and what is to be said of them.</summary>
internal sealed record Composed(IReadOnlyList<SourceBlock> Blocks, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Puts the pages of a document together: notes out, regions in their order, lines, paragraphs, blocks.</summary>
internal static class PageComposer
{
    /// <summary>A page of more pieces than this is read from top to bottom, without looking for columns.</summary>
    private const int MostSegments = 6_000;

    public static Composed Compose(List<SortedPage> pages, IReadOnlyList<OutlineItem> outline, PdfProperties properties)
    {
        var bodySize = RunningText.BodySize(pages);
        var notes = pages.Select(page => (page.Page.Number, Segments: NoteFinder.TakeFrom(page, bodySize))).Where(page => page.Segments.Count > 0).ToList();
        var leading = Leading.Of(pages);
        var regions = pages.Select(page => page.Body.Count > MostSegments ? [new Region(page.Body, false)] : ColumnFinder.Find(page.Body)).ToList();
        var margins = new PageMargins(pages.Zip(regions).SelectMany(pair => pair.Second.Select(region => (pair.First.Page.Number, region))));
        var reader = new RegionReader(leading, margins);

        var items = new List<PdfItem>();
        for (var at = 0; at < pages.Count; at++)
        {
            var (number, height) = (pages[at].Page.Number, pages[at].Page.Height);
            var aside = pages[at].Aside.OrderBy(text => text.Segment.Middle).ThenBy(text => text.Segment.Left).ToList();
            items.AddRange(aside.Where(text => text.Segment.Middle < height / 2).Select(text => reader.Aside(number, text)));
            items.AddRange(regions[at].SelectMany(region => reader.Read(number, region)));
            items.AddRange(aside.Where(text => text.Segment.Middle >= height / 2).Select(text => reader.Aside(number, text)));
        }

        var noted = notes.SelectMany(page => reader.Read(page.Number, new(page.Segments, false))).ToList();
        var mender = new HyphenMender();
        foreach (var line in items.Concat(noted).OfType<PdfLine>())
        {
            mender.Learn(line.Text);
        }

        var built = new ParagraphBuilder(leading).Build(items);
        var writer = new PdfBlockWriter(new(outline), mender, properties.Title, bodySize, UsualIndent(built));
        var blocks = writer.Write(built).ToList();
        blocks.AddRange(writer.WriteNotes(noted));
        return new(blocks, [.. writer.Diagnostics()]);
    }

    /// <summary>Where most lines of paragraphs without mark begin, from the edge of the text.</summary>
    private static double UsualIndent(List<object> built) =>
        built.OfType<Paragraph>().Where(paragraph => paragraph.First.Mark is null && !paragraph.IsBold)
            .GroupBy(paragraph => Math.Round(paragraph.First.Left - paragraph.First.Margins.Left))
            .MaxBy(group => group.Sum(paragraph => paragraph.Lines.Count))?.Key ?? 0;
}

using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyLens.Specimens;

/// <summary>What stands on every page and belongs to no chapter: the running title and the page number.</summary>
internal static class PageFurniture
{
    /// <summary>The width between the margins of an A4 page, in twentieths of a point.</summary>
    public const int TextWidth = 9026;

    /// <summary>Adds header and footer when there is a running title, and returns the page set-up that refers to them.</summary>
    public static SectionProperties AddTo(MainDocumentPart main, string? runningTitle)
    {
        var section = new SectionProperties();
        if (runningTitle is not null)
        {
            main.AddNewPart<HeaderPart>("rId4").Header = new Header(Line(StyleSheet.Header, TextRun.Of(runningTitle)));
            main.AddNewPart<FooterPart>("rId5").Footer = new Footer(Line(
                StyleSheet.Footer,
                [TextRun.Of("Page "), .. TextRun.Field("PAGE", "1"), TextRun.Of(" of "), .. TextRun.Field("NUMPAGES", "4")]));
            section.Append(
                new HeaderReference { Type = HeaderFooterValues.Default, Id = "rId4" },
                new FooterReference { Type = HeaderFooterValues.Default, Id = "rId5" });
        }

        section.Append(
            new PageSize { Width = 11906U, Height = 16838U },
            new PageMargin { Top = 1440, Right = 1440U, Bottom = 1440, Left = 1440U, Header = 708U, Footer = 708U, Gutter = 0U });
        return section;
    }

    private static Paragraph Line(string style, params Run[] runs)
    {
        var paragraph = new Paragraph(new ParagraphProperties(
            new ParagraphStyleId { Val = style },
            new Justification { Val = JustificationValues.Center }));
        paragraph.Append(runs);
        return paragraph;
    }
}

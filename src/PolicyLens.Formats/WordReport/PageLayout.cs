using DocumentFormat.OpenXml.Wordprocessing;
using PolicyLens.Reporting;

namespace PolicyLens.Formats.WordReport;

/// <summary>An A4 page with margins of 2 cm. Lengths are in twentieths of a point.</summary>
/// <param name="Width">The width of the sheet.</param>
/// <param name="Height">The height of the sheet.</param>
internal sealed record PageLayout(int Width, int Height)
{
    private const int ShortSide = 11906;
    private const int LongSide = 16838;
    private const int Margin = 1134;
    private const int FooterDistance = 567;

    /// <summary>The longest title that the footer shows in full, in characters.</summary>
    private const int FooterTitleLength = 70;

    /// <summary>The width between the margins: what tables fill.</summary>
    public int TextWidth => Width - (2 * Margin);

    /// <summary>
    /// What body text leaves free at the right. On a landscape page a line over the full width would be too long
    /// to read; it stays about as long as on a portrait page.
    /// </summary>
    public int BodyRightIndent => Math.Max(0, TextWidth - (ShortSide - Margin));

    public static PageLayout For(Report report) =>
        report.Wide ? new(LongSide, ShortSide) : new(ShortSide, LongSide);

    public SectionProperties Section(string footerId)
    {
        var size = new PageSize { Width = (uint)Width, Height = (uint)Height };
        if (Width > Height)
        {
            size.Orient = PageOrientationValues.Landscape;
        }

        return new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = footerId },
            size,
            new PageMargin
            {
                Top = Margin,
                Right = (uint)Margin,
                Bottom = Margin,
                Left = (uint)Margin,
                Header = (uint)FooterDistance,
                Footer = (uint)FooterDistance,
                Gutter = 0U,
            });
    }

    /// <summary>The report's title at the left, "Page 1 of 9" at the right.</summary>
    public Footer Footer(string title)
    {
        var line = SafeText.Line(title).Trim();
        if (line.Length > FooterTitleLength)
        {
            var cut = line.LastIndexOf(' ', FooterTitleLength);
            var length = cut > 0 ? cut : FooterTitleLength;
            line = SafeText.Of(line[..(char.IsHighSurrogate(line[length - 1]) ? length - 1 : length)]) + "…";
        }

        var paragraph = new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = StyleId.Footer }),
            SafeText.LineRun(line),
            new Run(new TabChar()),
            SafeText.LineRun("Page "));
        paragraph.Append(ComplexField.WithResult(" PAGE ", SafeText.LineRun("1")));
        paragraph.Append(SafeText.LineRun(" of "));
        paragraph.Append(ComplexField.WithResult(" NUMPAGES ", SafeText.LineRun("1")));
        return new Footer(paragraph);
    }
}

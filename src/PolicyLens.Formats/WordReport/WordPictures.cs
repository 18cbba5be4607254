using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicyLens.Formats.Pictures;
using PolicyLens.Reporting.Figures;
using Drawings = DocumentFormat.OpenXml.Drawing;
using Pics = DocumentFormat.OpenXml.Drawing.Pictures;
using Placing = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace PolicyLens.Formats.WordReport;

/// <summary>Puts figures into the document as pictures with a text for those who do not see them.</summary>
internal sealed class WordPictures(MainDocumentPart main, PageLayout page)
{
    /// <summary>English Metric Units to a point.</summary>
    private const double UnitsToPoint = 12_700;

    /// <summary>No picture is higher: it stands on one page with its caption.</summary>
    private const double HighestShare = 0.75;

    private int pictures;

    /// <summary>The paragraph with the picture, no wider than the text and no higher than a page; its part is added to the document.</summary>
    public Paragraph Add(ReportFigure figure)
    {
        pictures++;
        var (id, name) = ($"rIdPicture{pictures}", $"Figure {pictures}");
        using (var png = new MemoryStream(PngWriter.Write(Canvas.Of(figure))))
        {
            main.AddImagePart(ImagePartType.Png, id).FeedData(png);
        }

        var share = Math.Min(1, Math.Min(page.TextWidth / 20.0 / Math.Max(1, figure.Width), page.Height / 20.0 * HighestShare / Math.Max(1, figure.Height)));
        var (wide, high) = (Units(figure.Width * share), Units(figure.Height * share));
        var number = (uint)pictures;
        var picture = new Pics.Picture(
            new Pics.NonVisualPictureProperties(
                new Pics.NonVisualDrawingProperties { Id = number, Name = name, Description = SafeText.Line(figure.Description) },
                new Pics.NonVisualPictureDrawingProperties()),
            new Pics.BlipFill(new Drawings.Blip { Embed = id }, new Drawings.Stretch(new Drawings.FillRectangle())),
            new Pics.ShapeProperties(
                new Drawings.Transform2D(new Drawings.Offset { X = 0, Y = 0 }, new Drawings.Extents { Cx = wide, Cy = high }),
                new Drawings.PresetGeometry(new Drawings.AdjustValueList()) { Preset = Drawings.ShapeTypeValues.Rectangle }));
        var inline = new Placing.Inline(
            new Placing.Extent { Cx = wide, Cy = high },
            new Placing.DocProperties { Id = number, Name = name, Description = SafeText.Line(figure.Description) },
            new Placing.NonVisualGraphicFrameDrawingProperties(new Drawings.GraphicFrameLocks { NoChangeAspect = true }),
            new Drawings.Graphic(new Drawings.GraphicData(picture) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        };
        return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = StyleId.Paragraph(default) }), new Run(new Drawing(inline)));
    }

    private static long Units(double points) => Math.Max(1, (long)Math.Round(points * UnitsToPoint));
}

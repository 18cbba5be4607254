using System.Globalization;
using PolicyLens.Reporting.Figures;

namespace PolicyLens.Formats.HtmlReport;

/// <summary>
/// Draws a figure in the page as SVG: shapes and words with nothing from outside, no script and no style of their own. It is one
/// image with a name and a description to those who hear the page.
/// </summary>
internal static class SvgFigure
{
    /// <param name="number">Its number among the figures of the page, from 1.</param>
    public static void Write(TextWriter page, ReportFigure figure, int number)
    {
        page.WriteLine("<figure>");
        page.WriteLine($"<figcaption id=\"g{number}\">{PageText.Line(figure.Title)}</figcaption>");
        page.WriteLine($"<div class=\"wide\" role=\"region\" aria-labelledby=\"g{number}\" tabindex=\"0\">");
        page.WriteLine($"<svg role=\"img\" aria-labelledby=\"f{number} d{number}\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Length(figure.Width)} {Length(figure.Height)}\" width=\"{Length(figure.Width)}pt\" height=\"{Length(figure.Height)}pt\">");
        page.WriteLine($"<title id=\"f{number}\">{PageText.Line(figure.Title)}</title>");
        page.WriteLine($"<desc id=\"d{number}\">{PageText.Line(figure.Description)}</desc>");
        foreach (var shape in figure.Shapes)
        {
            page.WriteLine(shape switch
            {
                FigureBox { Note: { } note } box => $"<g>{Box(box)}<title>{PageText.Line(note)}</title></g>",
                FigureBox box => Box(box),
                FigureLine line => $"<line x1=\"{Length(line.FromX)}\" y1=\"{Length(line.FromY)}\" x2=\"{Length(line.ToX)}\" y2=\"{Length(line.ToY)}\" stroke=\"#595959\" stroke-width=\"{Length(line.Thickness)}\"/>",
                FigureText text => Text(text),
                _ => throw new ArgumentException($"A shape of type {shape.GetType().Name} cannot be drawn.", nameof(figure)),
            });
        }

        page.WriteLine("</svg>");
        page.WriteLine("</div>");
        page.WriteLine("</figure>");
    }

    private static string Box(FigureBox box) =>
        $"<rect x=\"{Length(box.X)}\" y=\"{Length(box.Y)}\" width=\"{Length(box.Width)}\" height=\"{Length(box.Height)}\" fill=\"{FigureColour.OfShade(box.Shade)}\"/>";

    private static string Text(FigureText text)
    {
        var anchor = text.Alignment switch { FigureAlignment.Middle => " text-anchor=\"middle\"", FigureAlignment.End => " text-anchor=\"end\"", _ => "" };
        return $"<text x=\"{Length(text.X)}\" y=\"{Length(text.Y)}\" font-size=\"{Length(text.Size)}\" fill=\"{FigureColour.InkOn(text.Ground)}\"{anchor}>{PageText.Line(text.Text)}</text>";
    }

    private static string Length(double points) => (double.IsFinite(points) ? points : 0).ToString("0.##", CultureInfo.InvariantCulture);
}

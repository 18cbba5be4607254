using System.Text;
using PolicyLens.Reporting;

namespace PolicyLens.Formats.HtmlReport;

/// <summary>
/// Writes a report as one page that needs nothing beside it: styles and a small script stand in it, and its policy lets
/// nothing else run or load. Without colour, without styles and without the script all of it can be read.
/// </summary>
/// <remarks>
/// Any text is safe: it is encoded, and a character that no page may hold becomes U+FFFD. Inserted and deleted words are
/// <c>ins</c> and <c>del</c> with signs in the text. What a cell rests on is the JSON in its <c>data-proof</c>; see
/// <see cref="ProofJson"/>. The same report always gives the same bytes.
/// </remarks>
public sealed class HtmlReportWriter : IReportWriter
{
    public string Extension => ".html";

    /// <inheritdoc/>
    public void Write(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);

        using var page = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        Head(page, report);
        page.WriteLine("<body>");
        page.WriteLine("<a class=\"skip\" href=\"#report\">Skip to the report</a>");
        Title(page, report);
        Contents(page, report);
        page.WriteLine("<div class=\"jump\" role=\"group\" aria-label=\"Changes\" hidden><button type=\"button\" id=\"previous\">Previous change (p)</button> <button type=\"button\" id=\"next\">Next change (n)</button> <span id=\"where\" role=\"status\"></span></div>");
        page.WriteLine("<main id=\"report\" tabindex=\"-1\">");
        new HtmlReportBody(page, report).Write();
        page.WriteLine("</main>");
        page.WriteLine("<footer><p>Made by PolicyLens. “policylens verify” holds the words of this page against the chapters that they come from.</p></footer>");
        page.Write("<script>");
        page.Write(PageParts.Script);
        page.WriteLine("</script>");
        page.WriteLine("</body>");
        page.WriteLine("</html>");
    }

    private static void Head(StreamWriter page, Report report)
    {
        var style = PageParts.Style(report);
        page.WriteLine("<!DOCTYPE html>");
        page.WriteLine("<html lang=\"en-GB\">");
        page.WriteLine("<head>");
        page.WriteLine("<meta charset=\"utf-8\">");
        page.WriteLine($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{PageParts.HashOf(style)}'; script-src '{PageParts.HashOf(PageParts.Script)}'; base-uri 'none'; form-action 'none'\">");
        page.WriteLine("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        page.WriteLine($"<meta name=\"generator\" content=\"{PageParts.Generator}\">");
        page.WriteLine($"<title>{PageText.Line(report.Title)}</title>");
        page.WriteLine($"<style>{style}</style>");
        page.WriteLine("</head>");
    }

    private static void Title(StreamWriter page, Report report)
    {
        page.WriteLine("<header>");
        page.WriteLine($"<h1>{PageText.Line(report.Title)}</h1>");
        if (!string.IsNullOrWhiteSpace(report.Subtitle))
        {
            page.WriteLine($"<p class=\"subtitle\">{PageText.Line(report.Subtitle)}</p>");
        }

        if (report.Date is { } date)
        {
            page.WriteLine($"<p><time datetime=\"{date:yyyy-MM-dd}\">{date:d MMMM yyyy}</time></p>");
        }

        page.WriteLine("</header>");
    }

    private static void Contents(StreamWriter page, Report report)
    {
        var headings = report.Blocks.OfType<ReportHeading>().ToList();
        if (headings.Count == 0)
        {
            return;
        }

        page.WriteLine("<nav aria-labelledby=\"contents\">");
        page.WriteLine("<h2 id=\"contents\">Contents</h2>");
        page.WriteLine("<ul>");
        for (var index = 0; index < headings.Count; index++)
        {
            if (headings[index].Level <= 2)
            {
                page.WriteLine($"<li class=\"level{Math.Max(1, headings[index].Level)}\"><a href=\"#s{index + 1}\">{PageText.Line(headings[index].Text)}</a></li>");
            }
        }

        page.WriteLine("</ul>");
        page.WriteLine("</nav>");
    }
}

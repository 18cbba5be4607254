using PolicyLens.Diagnostics;
using PolicyLens.Model;

namespace PolicyLens.Formats.Pdf;

/// <summary>What poppler told of a file.</summary>
/// <param name="Layout">Null where nothing could be read; the diagnostics say why.</param>
internal sealed record PdfDrawing(PdfLayout? Layout, PdfProperties Properties, ValueList<Diagnostic> Diagnostics)
{
    private const string Advice = "Open it in a PDF viewer and print or save it as a new PDF, or ask its publisher for another file.";

    public static PdfDrawing Of(string program, ReadOnlySpan<byte> file)
    {
        var limits = PopplerLimits.For(file.Length);
        try
        {
            using var process = new PopplerProcess(limits);
            process.Put(file);
            return Of(program, process, limits);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Failed(DiagnosticCode.Damaged, $"The PDF could not be read, as its copy could not be written to the temporary folder: {error.Message}");
        }
    }

    private static PdfDrawing Of(string program, PopplerProcess process, PopplerLimits limits)
    {
        var result = Describe(program, process, limits, "-l", Number(limits.Pages));
        var layout = new PdfXmlScanner(result.Output).Scan();
        if (layout.Pages.Count == 0)
        {
            return Refusal(result, limits);
        }

        var properties = PopplerProgram.Beside(program, "pdfinfo") is { } info
            ? PdfProperties.Of(process.Run(info, "-enc", "UTF-8", "-isodates").Output)
            : PdfProperties.None;
        var diagnostics = new List<Diagnostic>();
        if (!layout.IsWhole)
        {
            diagnostics.Add(CutShort(result.End, layout.Pages[^1].Number));
        }
        else if (properties.Pages > limits.Pages)
        {
            diagnostics.Add(new(DiagnosticCode.TooLarge, Severity.Warning, $"The PDF has {properties.Pages} pages; the first {limits.Pages} were read. Split it and give its parts."));
        }

        layout = WithHiddenText(layout, program, process, limits, diagnostics);
        if (!layout.Pages.Any(page => page.HasText))
        {
            var pages = layout.Pages.Count;
            return Failed(DiagnosticCode.Empty, $"The PDF holds {(pages == 1 ? "one page" : $"{pages} pages")} but no text: what it shows is pictures, as of a scan. Its text has to be recognised first (OCR), or ask its publisher for the document it was made from.");
        }

        if (Unreadable(layout) is { } share and > 0.02)
        {
            diagnostics.Add(new(DiagnosticCode.Encoding, Severity.Warning, $"{share:P0} of the characters have no known meaning: the PDF draws letters without saying which they are. Ask for the document it was made from, or have its text recognised (OCR)."));
        }

        return new(layout, properties, [.. diagnostics]);
    }

    private static PopplerResult Describe(string program, PopplerProcess process, PopplerLimits limits, params string[] further) =>
        process.Run(program, ["-xml", "-i", "-stdout", "-noroundcoord", "-fontfullname", "-enc", "UTF-8", "-zoom", Number(PdfXmlScanner.Zoom), .. further]);

    /// <summary>
    /// Gives pages that show no text the text that lies unseen behind their picture, as character recognition leaves it.
    /// </summary>
    private static PdfLayout WithHiddenText(PdfLayout layout, string program, PopplerProcess process, PopplerLimits limits, List<Diagnostic> diagnostics)
    {
        if (layout.Pages.All(page => page.HasText))
        {
            return layout;
        }

        var hidden = new PdfXmlScanner(Describe(program, process, limits, "-hidden", "-l", Number(limits.Pages)).Output).Scan().Pages
            .GroupBy(page => page.Number).ToDictionary(same => same.Key, same => same.First());
        var pages = layout.Pages.Select(page => page.HasText ? page : hidden.GetValueOrDefault(page.Number, page)).ToList();
        var recognised = pages.Where((page, at) => page.HasText && !layout.Pages[at].HasText).Select(page => page.Number).ToList();
        if (recognised.Count > 0)
        {
            diagnostics.Add(new(DiagnosticCode.PagesWithoutText, Severity.Warning, $"{Named(recognised)} a picture with text that was recognised in it; such text holds mistakes. Compare it with what the page shows."));
        }

        var empty = pages.Where(page => !page.HasText).Select(page => page.Number).ToList();
        if (empty.Count > 0 && empty.Count < pages.Count)
        {
            diagnostics.Add(new(DiagnosticCode.PagesWithoutText, Severity.Warning, $"{Named(empty)} no text. What stands there in pictures was not read; it needs character recognition (OCR)."));
        }

        return layout with { Pages = pages };
    }

    private static string Named(List<int> pages) => pages.Count == 1
        ? $"Page {pages[0]} holds"
        : $"Pages {string.Join(", ", pages.Take(Math.Min(pages.Count - 1, 20)))}{(pages.Count > 21 ? $" … {pages[^1]} ({pages.Count} in all)" : $" and {pages[^1]}")} hold";

    private static PdfDrawing Refusal(PopplerResult result, PopplerLimits limits) => result switch
    {
        { End: PopplerEnd.NotStarted } => Failed(DiagnosticCode.ProgramMissing, $"PDF files are read by pdftohtml of poppler, which could not be started: {result.Errors.TrimEnd('.')}."),
        { End: PopplerEnd.Exhausted } => Failed(DiagnosticCode.TooLarge, $"The PDF could not be read with {limits.Memory / (1024 * 1024)} MB of memory and {limits.Processor.TotalSeconds:0} s of computing: it is damaged, or built to be slow. {Advice}"),
        { Errors: var errors } when errors.Contains("password", StringComparison.OrdinalIgnoreCase) || errors.Contains("security handler", StringComparison.OrdinalIgnoreCase) =>
            Failed(DiagnosticCode.Protected, "The PDF is protected by a password. Open it with the password, and print or save it as a new PDF without one."),
        { Errors: var errors } when errors.Contains("Copying of text", StringComparison.OrdinalIgnoreCase) =>
            Failed(DiagnosticCode.Protected, "The PDF forbids that its text is copied. Ask its publisher for a copy without that restriction, or for the document it was made from."),
        _ => Failed(DiagnosticCode.Damaged, $"The PDF is damaged or cut short: no page of it can be read. {Advice}"),
    };

    private static Diagnostic CutShort(PopplerEnd end, int lastPage) => end switch
    {
        PopplerEnd.TooLong => new(DiagnosticCode.TooLarge, Severity.Warning, $"The PDF holds more text than is read; what comes after page {lastPage} is missing. Split it and give its parts."),
        PopplerEnd.Exhausted => new(DiagnosticCode.TooLarge, Severity.Warning, $"Reading the PDF took too much time or memory; what comes after page {lastPage} is missing. {Advice}"),
        _ => new(DiagnosticCode.Damaged, Severity.Warning, $"The PDF is damaged; what comes after page {lastPage} is missing. {Advice}"),
    };

    /// <summary>The share of characters that stand for nothing: replaced, private or control characters.</summary>
    private static double Unreadable(PdfLayout layout)
    {
        long all = 0, unreadable = 0;
        foreach (var fragment in layout.Pages.SelectMany(page => page.Fragments).Where(fragment => !fragment.IsSymbolic && fragment.Text.Trim().Length > 1))
        {
            all += fragment.Text.Length;
            unreadable += fragment.Text.Count(character => character is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') || (char.IsControl(character) && !char.IsWhiteSpace(character)));
        }

        return all == 0 ? 0 : (double)unreadable / all;
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static PdfDrawing Failed(string code, string message) => new(null, PdfProperties.None, [new(code, Severity.Error, message)]);
}

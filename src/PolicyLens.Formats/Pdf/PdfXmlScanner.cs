using System.Globalization;
using System.Text;

namespace PolicyLens.Formats.Pdf;

/// <summary>
/// Reads what <c>pdftohtml -xml</c> writes. That is seldom well-formed: tags of links and bold type overlap, control
/// characters stand unescaped, stray words stand between pages, and a killed process leaves half a file. So it is
/// scanned and not parsed: there are no document types, no entities but the five of XML and numbers, and no nesting.
/// </summary>
internal sealed class PdfXmlScanner(string xml)
{
    /// <summary>How many points of the page one unit of the description is: <c>-zoom 3</c> makes thirds.</summary>
    internal const int Zoom = 3;

    /// <summary>More texts than this on all pages together are no document.</summary>
    internal const int MaximumFragments = 400_000;

    private const int DeepestOutline = 20;
    private const int MaximumOutline = 5_000;

    private readonly List<PdfPage> pages = [];
    private readonly List<OutlineItem> outline = [];
    private readonly Dictionary<string, PdfFont> fonts = new(StringComparer.Ordinal);
    private readonly StringBuilder text = new();
    private readonly List<PdfRun> runs = [];
    private List<Fragment> fragments = [];
    private Dictionary<string, string> page = [];
    private Dictionary<string, string>? open;
    private Dictionary<string, string>? item;
    private string? link;
    private int bold;
    private int italic;
    private int outlineDepth;
    private int count;
    private bool ended;

    /// <summary>How a font is described.</summary>
    private readonly record struct PdfFont(double Size, bool Bold, bool Italic, bool Symbolic);

    public PdfLayout Scan()
    {
        var place = 0;
        while (place < xml.Length && count < MaximumFragments)
        {
            var tag = xml.IndexOf('<', place);
            if (open is not null || item is not null)
            {
                AppendText(xml.AsSpan(place, (tag < 0 ? xml.Length : tag) - place));
            }

            if (tag < 0)
            {
                break;
            }

            var end = xml.IndexOf('>', tag);
            if (end < 0)
            {
                break;
            }

            Take(xml.AsSpan(tag + 1, end - tag - 1));
            place = end + 1;
        }

        EndText();
        EndPage();
        return new(pages, outline, ended);
    }

    private void Take(ReadOnlySpan<char> tag)
    {
        var name = tag[..(tag.IndexOfAny(" \t\r\n/") is var at and > 0 ? at : tag.Length)];
        switch (name)
        {
            case "page":
                EndText();
                EndPage();
                page = Attributes(tag);
                break;
            case "/page":
                EndText();
                EndPage();
                break;
            case "fontspec":
                AddFont(Attributes(tag));
                break;
            case "text":
                EndText();
                open = Attributes(tag);
                break;
            case "/text":
                EndText();
                break;
            case "outline":
                outlineDepth++;
                break;
            case "/outline":
                outlineDepth = Math.Max(0, outlineDepth - 1);
                break;
            case "item":
                item = Attributes(tag);
                break;
            case "/item":
                EndItem();
                break;
            case "/pdf2xml":
                ended = true;
                break;
            default:
                Restyle(name, tag);
                break;
        }
    }

    private void Restyle(ReadOnlySpan<char> name, ReadOnlySpan<char> tag)
    {
        if (name is "b" or "/b" or "i" or "/i" or "a" or "/a")
        {
            EndRun();
        }

        switch (name)
        {
            case "b":
                bold++;
                break;
            case "/b":
                bold = Math.Max(0, bold - 1);
                break;
            case "i":
                italic++;
                break;
            case "/i":
                italic = Math.Max(0, italic - 1);
                break;
            case "a":
                link = Target(Attributes(tag).GetValueOrDefault("href"));
                break;
            case "/a":
                link = null;
                break;
        }
    }

    /// <summary>A link inside the document is written as a file that was never made, with the page behind a hash.</summary>
    private static string? Target(string? href) =>
        string.IsNullOrWhiteSpace(href) ? null
        : href.LastIndexOf(".html#", StringComparison.Ordinal) is var hash and >= 0 && href.StartsWith(PopplerProcess.InputStem, StringComparison.Ordinal) ? href[(hash + 5)..]
        : href.Trim();

    private void AddFont(Dictionary<string, string> attributes)
    {
        var family = attributes.GetValueOrDefault("family", string.Empty);
        family = family.IndexOf('+', StringComparison.Ordinal) is var plus and > 0 ? family[(plus + 1)..] : family;
        fonts[attributes.GetValueOrDefault("id", string.Empty)] = new(
            RoundedSize(Number(attributes, "size") / Zoom),
            Has("bold") || Has("black") || Has("heavy") || Has("semibold") || Has("demi"),
            Has("italic") || Has("oblique"),
            Has("symbol") || Has("dingbat") || Has("webding"));

        bool Has(string word) => family.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Sizes are given in whole thirds of a point; people choose halves.</summary>
    private static double RoundedSize(double size) => Math.Clamp(Math.Round(size * 2, MidpointRounding.AwayFromZero) / 2, 0.5, 500);

    private void EndText()
    {
        if (open is null)
        {
            text.Clear();
            return;
        }

        EndRun();
        var font = fonts.GetValueOrDefault(open.GetValueOrDefault("font", string.Empty), new(10, false, false, false));
        if (runs.Count > 0)
        {
            count++;
            List<PdfRun> styled = [.. runs.Select(run => run with { Bold = run.Bold || font.Bold, Italic = run.Italic || font.Italic })];
            var (left, top) = (Number(open, "left") / Zoom, Number(open, "top") / Zoom);
            var (width, height) = (Math.Max(0, Number(open, "width") / Zoom), Math.Max(0.5, Number(open, "height") / Zoom));
            fragments.Add(new(left, top, width, height, font.Size, styled) { IsSymbolic = font.Symbolic });
        }

        runs.Clear();
        (open, link, bold, italic) = (null, null, 0, 0);
    }

    private void EndRun()
    {
        if (open is not null && text.Length > 0)
        {
            runs.Add(new(text.ToString(), bold > 0, italic > 0, link));
            text.Clear();
        }
    }

    private void EndItem()
    {
        if (item is not null && outline.Count < MaximumOutline && Reading.TextCleaner.Clean(text.ToString()) is { Length: > 0 } title)
        {
            outline.Add(new(title, Math.Clamp(outlineDepth, 1, DeepestOutline), item.TryGetValue("page", out var number) && int.TryParse(number, CultureInfo.InvariantCulture, out var at) ? at : null));
        }

        item = null;
        text.Clear();
    }

    private void EndPage()
    {
        if (page.Count > 0)
        {
            var number = (int)Math.Clamp(Number(page, "number"), 1, 1_000_000);
            pages.Add(new(number, Math.Max(1, Number(page, "width") / Zoom), Math.Max(1, Number(page, "height") / Zoom), fragments));
        }

        fragments = [];
        page = [];
    }

    private void AppendText(ReadOnlySpan<char> raw)
    {
        while (raw.IndexOf('&') is var at and >= 0)
        {
            text.Append(raw[..at]);
            raw = raw[at..];
            var end = raw[..Math.Min(raw.Length, 12)].IndexOf(';');
            if (end < 0 || Character(raw[1..end]) is not { } character)
            {
                text.Append('&');
                raw = raw[1..];
                continue;
            }

            text.Append(character);
            raw = raw[(end + 1)..];
        }

        text.Append(raw);
    }

    private static string? Character(ReadOnlySpan<char> entity) => entity switch
    {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "quot" => "\"",
        "apos" => "'",
        "nbsp" => "\u00A0",
        ['#', 'x' or 'X', .. var digits] when int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) => OfCode(code),
        ['#', .. var digits] when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) => OfCode(code),
        _ => null,
    };

    private static string OfCode(int code) => Rune.IsValid(code) ? new Rune(code).ToString() : "\uFFFD";

    /// <summary>The attributes of a tag, whose values stand in double quotes.</summary>
    private static Dictionary<string, string> Attributes(ReadOnlySpan<char> tag)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (tag.IndexOf("=\"") is var equals and > 0 && attributes.Count < 20)
        {
            var name = tag[..equals].TrimEnd();
            name = name[(name.LastIndexOfAny(" \t\r\n") + 1)..];
            var rest = tag[(equals + 2)..];
            var end = rest.IndexOf('"');
            if (end < 0)
            {
                break;
            }

            attributes.TryAdd(name.ToString(), rest[..end].ToString().Replace("&amp;", "&", StringComparison.Ordinal));
            tag = rest[(end + 1)..];
        }

        return attributes;
    }

    private static double Number(Dictionary<string, string> attributes, string name) =>
        attributes.TryGetValue(name, out var value) && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? Math.Clamp(number, -1e6, 1e6)
            : 0;
}

using System.Globalization;
using System.Text;
using PolicyLens.Formats.Pdf;
using PolicyLens.Reading;

namespace PolicyLens.Tests.Formats.Pdf;

/// <summary>The faces that every PDF viewer knows without a font in the file.</summary>
internal enum Face
{
    Plain,
    Bold,
    Italic,
    Serif,
    Symbol,
}

/// <summary>
/// A PDF of our own making: texts at places, measured in points from the top left corner of an A4 page to their baseline.
/// </summary>
internal sealed class PdfPages
{
    public const double Width = 595;
    public const double Height = 842;

    private static readonly string[] Fonts = ["Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Times-Roman", "Symbol"];

    private readonly List<StringBuilder> pages = [];
    private readonly List<List<string>> annotations = [];
    private readonly List<(string Title, int Page, bool Below)> outline = [];

    public string? Title { get; init; }

    /// <summary>The password without which the file does not open; null for none.</summary>
    public string? Password { get; init; }

    /// <summary>What a file with a password allows, as bits (PDF 1.7, table 22); all of it by default.</summary>
    public int Permissions { get; init; } = -4;

    public PdfPages Page()
    {
        pages.Add(new());
        annotations.Add([]);
        return this;
    }

    public PdfPages Text(double x, double y, string text, Face face = Face.Plain, double size = 11) =>
        Draw(Invariant($"BT /F{(int)face} {size} Tf {x} {Height - y} Td ({Escaped(text)}) Tj ET"));

    /// <summary>Operators of a page's content, as they are.</summary>
    public PdfPages Draw(string operators)
    {
        if (pages.Count == 0)
        {
            Page();
        }

        pages[^1].Append(operators).Append('\n');
        return this;
    }

    /// <summary>Text that runs up the page.</summary>
    public PdfPages Upright(double x, double y, string text) => Draw(Invariant($"BT /F0 9 Tf 0 1 -1 0 {x} {Height - y} Tm ({Escaped(text)}) Tj ET"));

    /// <summary>Text that is not painted, as it lies behind the picture of a recognised page.</summary>
    public PdfPages Unseen(double x, double y, string text) => Draw(Invariant($"BT 3 Tr /F0 11 Tf {x} {Height - y} Td ({Escaped(text)}) Tj 0 Tr ET"));

    /// <summary>A filled box, as a picture stands on a page.</summary>
    public PdfPages Box(double x, double y, double width, double height) => Draw(Invariant($"0.8 g {x} {Height - y - height} {width} {height} re f 0 g"));

    public PdfPages Link(double left, double top, double right, double bottom, string address)
    {
        annotations[^1].Add(Invariant($"<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [{left} {Height - bottom} {right} {Height - top}] /A << /S /URI /URI ({Escaped(address)}) >> >>"));
        return this;
    }

    /// <summary>A bookmark to the page that was begun last.</summary>
    public PdfPages Bookmark(string title, bool below = false)
    {
        outline.Add((title, pages.Count - 1, below));
        return this;
    }

    public SourceFile File(string name = "chapter.pdf") => new(name, Bytes());

    public BlockDocument Read() => new PdfReader().Read(File()).Value();

    public byte[] Bytes()
    {
        var file = new PdfFile();
        var fonts = string.Join(' ', Fonts.Select((font, at) => $"/F{at} {file.Add($"<< /Type /Font /Subtype /Type1 /BaseFont /{font}{(font == "Symbol" ? "" : " /Encoding /WinAnsiEncoding")} >>")} 0 R"));
        var tree = file.Reserve();
        var numbers = new List<int>();
        for (var at = 0; at < pages.Count; at++)
        {
            var content = file.AddStream(string.Empty, Encoding.Latin1.GetBytes(pages[at].ToString()));
            numbers.Add(file.Add(Invariant($"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {Width} {Height}] /Contents {content} 0 R /Resources << /Font << {fonts} >> >> /Annots [{string.Join(' ', annotations[at])}] >>")));
        }

        file.Set(tree, $"<< /Type /Pages /Count {numbers.Count} /Kids [{string.Join(' ', numbers.Select(number => $"{number} 0 R"))}] >>");
        var root = file.Add($"<< /Type /Catalog /Pages {tree} 0 R{Outline(file, numbers)} >>");
        var info = Title is null ? (int?)null : file.Add($"<< /Title ({Escaped(Title)}) >>");
        return file.Bytes(root, info, Password is null ? null : new(Password, Permissions));
    }

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private string Outline(PdfFile file, List<int> numbers)
    {
        if (outline.Count == 0)
        {
            return string.Empty;
        }

        var root = file.Reserve();
        var items = outline.Select(_ => file.Reserve()).ToList();
        var tops = Enumerable.Range(0, outline.Count).Where(at => !outline[at].Below).ToList();
        for (var at = 0; at < outline.Count; at++)
        {
            var parent = outline[at].Below ? tops.Last(top => top < at) : -1;
            var siblings = Enumerable.Range(0, outline.Count).Where(other => outline[other].Below ? tops.Last(top => top < other) == parent : parent < 0).ToList();
            var below = Enumerable.Range(0, outline.Count).Where(other => outline[other].Below && tops.Last(top => top < other) == at).ToList();
            var place = siblings.IndexOf(at);
            file.Set(items[at], $"<< /Title ({Escaped(outline[at].Title)}) /Parent {(parent < 0 ? root : items[parent])} 0 R /Dest [{numbers[outline[at].Page]} 0 R /XYZ 0 800 0]"
                + (place > 0 ? $" /Prev {items[siblings[place - 1]]} 0 R" : "")
                + (place + 1 < siblings.Count ? $" /Next {items[siblings[place + 1]]} 0 R" : "")
                + (below.Count > 0 ? $" /First {items[below[0]]} 0 R /Last {items[below[^1]]} 0 R /Count {below.Count}" : "") + " >>");
        }

        file.Set(root, $"<< /Type /Outlines /First {items[tops[0]]} 0 R /Last {items[tops[^1]]} 0 R /Count {tops.Count} >>");
        return $" /Outlines {root} 0 R";
    }

    /// <summary>Windows-1252 where it differs from Latin-1, for quotes, dashes and bullets.</summary>
    private static string Escaped(string text) => string.Concat(text.Select(character => character switch
    {
        '(' or ')' or '\\' => $"\\{character}",
        '•' => "\\225",
        '–' => "\\226",
        '‘' => "\\221",
        '’' => "\\222",
        '“' => "\\223",
        '”' => "\\224",
        _ => character.ToString(),
    }));
}

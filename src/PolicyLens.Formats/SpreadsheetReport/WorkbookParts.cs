using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using PolicyLens.Formats.Packages;

namespace PolicyLens.Formats.SpreadsheetReport;

/// <summary>The parts of a workbook: its sheets, its defined names and the texts that its sheets share.</summary>
internal sealed class WorkbookParts
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Book = "xl/workbook.xml";

    private readonly ZipArchive zip;
    private readonly Dictionary<string, string> sheets = new(StringComparer.OrdinalIgnoreCase);
    private List<string>? shared;

    /// <exception cref="XmlException">A part is damaged.</exception>
    public WorkbookParts(ZipArchive zip)
    {
        this.zip = zip;
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        Elements("xl/_rels/workbook.xml.rels", xml =>
        {
            if (xml.LocalName == "Relationship" && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
            {
                targets.TryAdd(id, target.StartsWith('/') ? target[1..] : "xl/" + target);
            }
        });
        Elements(Book, xml =>
        {
            switch (xml.LocalName)
            {
                case "sheet" when xml.GetAttribute("name") is { } name && xml.GetAttribute("id", Relationships) is { } id && targets.TryGetValue(id, out var target):
                    sheets.TryAdd(name, target);
                    break;
                case "definedName" when xml.GetAttribute("name") is { } name:
                    Names[name] = Text(xml);
                    break;
            }
        });
    }

    /// <summary>What each defined name is of: <c>'1 Ages'!$B$2</c>.</summary>
    public Dictionary<string, string> Names { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The texts of a sheet's cells by row and column, from 1; empty where there is no such sheet.</summary>
    public IReadOnlyDictionary<(int Row, int Column), string> Sheet(string name)
    {
        var cells = new Dictionary<(int, int), string>();
        if (!sheets.TryGetValue(name, out var part))
        {
            return cells;
        }

        var (place, kind) = (default((int, int)), "");
        Elements(part, xml =>
        {
            switch (xml.LocalName)
            {
                case "c":
                    (place, kind) = (PlaceOf(xml.GetAttribute("r") ?? ""), xml.GetAttribute("t") ?? "");
                    break;
                case "v":
                    var value = Text(xml);
                    cells[place] = kind == "s" ? Shared(value) : SheetText.Unescape(value);
                    break;
                case "is":
                    cells[place] = Words(xml);
                    break;
            }
        });
        return cells;
    }

    /// <summary>The number of a column from its letters, from 1.</summary>
    public static int ColumnOf(ReadOnlySpan<char> letters)
    {
        var number = 0;
        foreach (var letter in letters)
        {
            number = (number * 26) + letter - 'A' + 1;
        }

        return number;
    }

    private string Shared(string index)
    {
        if (shared is null)
        {
            shared = [];
            Elements("xl/sharedStrings.xml", xml =>
            {
                if (xml.LocalName == "si")
                {
                    shared.Add(Words(xml));
                }
            });
        }

        return int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? shared[at] : "";
    }

    /// <summary>Shows every element of a part to a reader, which may read on within it; nothing where there is no such part.</summary>
    private void Elements(string part, Action<XmlReader> read)
    {
        if (zip.GetEntry(part) is not { } entry)
        {
            return;
        }

        using var xml = ReportPackage.Xml(entry);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                read(xml);
            }
        }
    }

    /// <summary>The text of an element without children; the reader stands at its end then.</summary>
    private static string Text(XmlReader xml)
    {
        var text = new StringBuilder();
        var depth = xml.Depth;
        if (xml.IsEmptyElement)
        {
            return "";
        }

        while (xml.Read() && xml.Depth > depth)
        {
            text.Append(xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace ? xml.Value : "");
        }

        return text.ToString();
    }

    /// <summary>The words of a rich text without the hints of how they sound; the reader stands at its end then.</summary>
    private static string Words(XmlReader xml)
    {
        var words = new StringBuilder();
        var (depth, isSound) = (xml.Depth, false);
        if (xml.IsEmptyElement)
        {
            return "";
        }

        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.LocalName == "rPh")
            {
                isSound = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (!isSound && xml is { NodeType: XmlNodeType.Element, LocalName: "t", IsEmptyElement: false })
            {
                words.Append(SheetText.Unescape(Text(xml)));
            }
        }

        return words.ToString();
    }

    private static (int Row, int Column) PlaceOf(string reference)
    {
        var letters = reference.AsSpan().IndexOfAnyInRange('0', '9');
        return letters > 0 && int.TryParse(reference.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? (row, ColumnOf(reference.AsSpan(0, letters))) : default;
    }
}

using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using PolicyLens.Reporting;

namespace PolicyLens.Formats.WordReport;

/// <summary>The small parts of the package: settings, fonts and properties.</summary>
internal static class DocumentParts
{
    /// <summary>British English, and the behaviour of Word 2013 and later.</summary>
    public const string Settings =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
          <w:zoom w:percent="100"/>
          <w:defaultTabStop w:val="567"/>
          <w:characterSpacingControl w:val="doNotCompress"/>
          <w:compat>
            <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
            <w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
            <w:compatSetting w:name="enableOpenTypeFeatures" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
            <w:compatSetting w:name="doNotFlipMirrorIndents" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
            <w:compatSetting w:name="differentiateMultirowTableHeaders" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
          </w:compat>
          <w:themeFontLang w:val="en-GB"/>
          <w:decimalSymbol w:val="."/>
          <w:listSeparator w:val=","/>
        </w:settings>
        """;

    /// <summary>Arial, and what to take where it is not installed: a font with the same widths.</summary>
    public const string Fonts =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
          <w:font w:name="Arial">
            <w:altName w:val="Liberation Sans"/>
            <w:panose1 w:val="020B0604020202020204"/>
            <w:charset w:val="00"/>
            <w:family w:val="swiss"/>
            <w:pitch w:val="variable"/>
          </w:font>
        </w:fonts>
        """;

    public const string ApplicationProperties =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">
          <Application>PolicyLens</Application>
        </Properties>
        """;

    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Title, creator and language; the report's date as midnight UTC when it has one.</summary>
    public static string CoreProperties(Report report)
    {
        var root = new XElement(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core),
            new XAttribute(XNamespace.Xmlns + "dc", Dublin),
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
            new XAttribute(XNamespace.Xmlns + "xsi", Instance),
            new XElement(Dublin + "title", SafeText.Line(report.Title)),
            new XElement(Dublin + "creator", "PolicyLens"),
            new XElement(Dublin + "language", "en-GB"));
        if (report.Date is { } date)
        {
            root.Add(Moment("created", date), Moment("modified", date));
        }

        return new XDeclaration("1.0", "utf-8", null) + root.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>Makes the text the part's whole content.</summary>
    public static void SetXml(this OpenXmlPart part, string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(stream);
    }

    private static XElement Moment(string name, DateOnly date) =>
        new(Terms + name, new XAttribute(Instance + "type", "dcterms:W3CDTF"), $"{date:yyyy-MM-dd}T00:00:00Z");
}

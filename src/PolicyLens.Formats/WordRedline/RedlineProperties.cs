using System.Globalization;
using System.Xml.Linq;
using PolicyLens.Formats.WordReport;

namespace PolicyLens.Formats.WordRedline;

/// <summary>The properties of the document.</summary>
internal static class RedlineProperties
{
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>A moment as Word writes it: to the second, in universal time.</summary>
    public static string Moment(DateTimeOffset date) => date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Xml(RedlineDetails details) => new XDeclaration("1.0", "utf-8", null) + new XElement(
        Core + "coreProperties",
        new XAttribute(XNamespace.Xmlns + "cp", Core),
        new XAttribute(XNamespace.Xmlns + "dc", Dublin),
        new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
        new XAttribute(XNamespace.Xmlns + "xsi", Instance),
        new XElement(Dublin + "title", SafeText.Line(details.Title)),
        new XElement(Dublin + "creator", SafeText.Line(details.Author)),
        new XElement(Dublin + "language", "en-GB"),
        Moment("created", details.Date),
        Moment("modified", details.Date)).ToString(SaveOptions.DisableFormatting);

    private static XElement Moment(string name, DateTimeOffset date) => new(Terms + name, new XAttribute(Instance + "type", "dcterms:W3CDTF"), Moment(date));
}

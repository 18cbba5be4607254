using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace PolicyLens.Specimens;

/// <summary>The document's core properties, written as a part of our own because the package's would be named by a random id.</summary>
internal static class CoreProperties
{
    private const string Creator = "PolicyLens specimens";
    private const string Written = "2026-01-01T00:00:00Z";

    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Elements = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Fills the part with the title given, and the same creator and dates for every specimen.</summary>
    public static void Write(CoreFilePropertiesPart part, string title)
    {
        var root = new XElement(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core),
            new XAttribute(XNamespace.Xmlns + "dc", Elements),
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
            new XAttribute(XNamespace.Xmlns + "xsi", Instance),
            new XElement(Elements + "title", title),
            new XElement(Elements + "creator", Creator),
            new XElement(Elements + "language", StyleSheet.Language),
            new XElement(Core + "lastModifiedBy", Creator),
            Date("created"),
            Date("modified"));

        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        new XDocument(new XDeclaration("1.0", "utf-8", "yes"), root).Save(stream, SaveOptions.DisableFormatting);
    }

    private static XElement Date(string name) =>
        new(Terms + name, new XAttribute(Instance + "type", "dcterms:W3CDTF"), Written);
}

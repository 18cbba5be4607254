using System.Globalization;
using System.Xml.Linq;

namespace PolicyLens.Formats.OpenDocument;

/// <summary>Names of OpenDocument (OASIS, ISO/IEC 26300), each with the prefix that the standard uses for its namespace.</summary>
internal static class OdfXml
{
    private const string Oasis = "urn:oasis:names:tc:opendocument:xmlns:";

    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        [Oasis + "office:1.0"] = "office",
        [Oasis + "style:1.0"] = "style",
        [Oasis + "text:1.0"] = "text",
        [Oasis + "table:1.0"] = "table",
        [Oasis + "drawing:1.0"] = "draw",
        [Oasis + "xsl-fo-compatible:1.0"] = "fo",
        [Oasis + "svg-compatible:1.0"] = "svg",
        [Oasis + "meta:1.0"] = "meta",
        [Oasis + "form:1.0"] = "form",
        [Oasis + "manifest:1.0"] = "manifest",
        ["http://purl.org/dc/elements/1.1/"] = "dc",
        ["http://www.w3.org/1999/xlink"] = "xlink",
        ["http://www.w3.org/XML/1998/namespace"] = "xml",
        ["urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"] = "loext",
    };

    private static readonly Dictionary<string, XNamespace> Namespaces = Prefixes.ToDictionary(pair => pair.Value, pair => XNamespace.Get(pair.Key), StringComparer.Ordinal);

    /// <summary>The element's name with the usual prefix, such as <c>text:p</c>; the bare name where its namespace is another.</summary>
    public static string Odf(this XElement element) =>
        Prefixes.TryGetValue(element.Name.NamespaceName, out var prefix) ? $"{prefix}:{element.Name.LocalName}" : element.Name.LocalName;

    /// <summary>The value of an attribute named with its usual prefix; null where it does not stand.</summary>
    public static string? Get(this XElement? element, string name) => element?.Attribute(NameOf(name))?.Value;

    /// <summary>The first child of that name.</summary>
    public static XElement? Child(this XElement? element, string name) => element?.Element(NameOf(name));

    public static IEnumerable<XElement> Children(this XElement? element, string name) => element?.Elements(NameOf(name)) ?? [];

    public static int? Number(this XElement? element, string name) =>
        int.TryParse(element.Get(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool Is(this XElement? element, string name, string value) => element.Get(name) == value;

    /// <summary>Whether white space alone between two tags is text: in whatever may hold characters.</summary>
    public static bool KeepsSpace(XName name) => name.NamespaceName == Oasis + "text:1.0" && name.LocalName is "p" or "h" or "span" or "a" or "meta" or "meta-field" or "ruby-base";

    private static XName NameOf(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return Namespaces[name[..colon]] + name[(colon + 1)..];
    }
}

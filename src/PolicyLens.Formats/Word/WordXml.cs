using System.Globalization;
using System.Xml.Linq;

namespace PolicyLens.Formats.Word;

/// <summary>Names of WordprocessingML, in its usual and its strict namespace.</summary>
internal static class WordXml
{
    private static readonly XNamespace Usual = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>The element's name where it is of WordprocessingML; an empty text where it is not.</summary>
    public static string Word(this XElement element) =>
        element.Name.Namespace == Usual || element.Name.Namespace == Strict ? element.Name.LocalName : string.Empty;

    public static bool IsWord(this XElement element, string name) => element.Name.LocalName == name && element.Word().Length > 0;

    /// <summary>The first child of that name.</summary>
    public static XElement? Child(this XElement? element, string name)
    {
        for (var child = element?.FirstNode; child is not null; child = child.NextNode)
        {
            if (child is XElement found && found.IsWord(name))
            {
                return found;
            }
        }

        return null;
    }

    public static IEnumerable<XElement> Children(this XElement? element, string name) =>
        element?.Elements().Where(child => child.IsWord(name)) ?? [];

    public static string? Get(this XElement? element, string name) => element is null
        ? null
        : (element.Attribute(Usual + name) ?? element.Attribute(Strict + name))?.Value;

    /// <summary>The <c>val</c> of a child.</summary>
    public static string? Value(this XElement? element, string child) => element.Child(child).Get("val");

    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A switch such as <c>w:b</c>: on where it stands without a value, null where it does not stand.</summary>
    public static bool? Switch(this XElement? element, string child) => element.Child(child) is { } found
        ? found.Get("val") is not ("0" or "false" or "off" or "none")
        : null;
}

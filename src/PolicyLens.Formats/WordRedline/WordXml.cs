using System.Globalization;
using System.Xml;

namespace PolicyLens.Formats.WordRedline;

/// <summary>Small elements of WordprocessingML.</summary>
internal static class WordXml
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>An element with a value.</summary>
    public static void Value(XmlWriter writer, string name, string value)
    {
        writer.WriteStartElement(name, Main);
        writer.WriteAttributeString("val", Main, value);
        writer.WriteEndElement();
    }

    /// <summary>An element that says by being there.</summary>
    public static void Flag(XmlWriter writer, string name)
    {
        writer.WriteStartElement(name, Main);
        writer.WriteEndElement();
    }

    public static void Attribute(XmlWriter writer, string name, int value) => writer.WriteAttributeString(name, Main, value.ToString(CultureInfo.InvariantCulture));
}

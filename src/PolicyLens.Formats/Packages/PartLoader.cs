using System.Xml;
using System.Xml.Linq;

namespace PolicyLens.Formats.Packages;

/// <summary>
/// Reads a part into elements. LINQ to XML looks up to the root for every element that it adds, so that its time
/// grows with the square of the depth; elements deeper than any document needs are hung up at the greatest depth.
/// </summary>
internal static class PartLoader
{
    private const int MaximumDepth = 400;

    private const int MaximumAttributes = 200;

    /// <summary>The longest part, in characters; a thousand pages of text have about a tenth of it.</summary>
    public const long MaximumCharacters = 32 * 1024 * 1024;

    /// <summary>Reads a part that declares no document type; nothing outside it is looked up.</summary>
    /// <param name="keepsSpace">Whether white space between two tags counts inside an element of that name; null where it never does but in <c>w:t</c>.</param>
    /// <exception cref="XmlException">The part is not well-formed, declares a document type, or is longer than <see cref="MaximumCharacters"/>.</exception>
    public static XElement Load(Stream part, Func<XName, bool>? keepsSpace = null)
    {
        using var reader = XmlReader.Create(part, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaximumCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
        return Load(reader, keepsSpace ?? (name => name.LocalName == "t"));
    }

    private static XElement Load(XmlReader reader, Func<XName, bool> keepsSpace)
    {
        List<XElement> open = [];
        XElement? root = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
                    root ??= element;
                    if (open.Count > 0)
                    {
                        open[Math.Min(open.Count, MaximumDepth) - 1].Add(element);
                    }

                    var isEmpty = reader.IsEmptyElement;
                    AddAttributes(reader, element);
                    if (!isEmpty)
                    {
                        open.Add(element);
                    }

                    break;
                case XmlNodeType.EndElement:
                    open.RemoveAt(open.Count - 1);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    open[^1].Add(reader.Value);
                    break;
                case XmlNodeType.Whitespace when open.Count > 0 && keepsSpace(open[^1].Name):
                    open[^1].Add(reader.Value);
                    break;
            }
        }

        return root ?? throw new XmlException("The part is empty.");
    }

    private static void AddAttributes(XmlReader reader, XElement element)
    {
        // Each attribute is looked for among those before it; no element of a document has nearly as many as the limit.
        for (var count = 0; count < MaximumAttributes && reader.MoveToNextAttribute(); count++)
        {
            if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
            {
                element.Add(new XAttribute(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value));
            }
        }
    }
}

using System.Globalization;
using System.Text;
using System.Xml;
using PolicyLens.Comparison.Tracked;
using PolicyLens.Formats.WordReport;

namespace PolicyLens.Formats.WordRedline;

/// <summary>
/// The list definitions of a document: one for each bullet, and one without a sign for items whose label is text or that have
/// none. Lengths are in twentieths of a point.
/// </summary>
internal sealed class ListNumbers
{
    private const int Step = 397;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> signs = [];

    public static ListNumbers Of(TrackedChapter redline)
    {
        var lists = new ListNumbers();
        foreach (var paragraph in redline.Blocks.OfType<TrackedParagraph>().Where(paragraph => paragraph.Style.Kind == LineKind.Item))
        {
            if (lists.numbers.TryAdd(paragraph.Style.Sign, lists.signs.Count + 1))
            {
                lists.signs.Add(paragraph.Style.Sign);
            }
        }

        return lists;
    }

    /// <summary>The number of the list of a sign, as paragraphs name it.</summary>
    public string Of(string sign) => numbers[sign].ToString(CultureInfo.InvariantCulture);

    public string Xml()
    {
        var xml = new StringBuilder();
        using (var writer = XmlWriter.Create(xml, new() { OmitXmlDeclaration = true }))
        {
            writer.WriteStartElement("w", "numbering", WordXml.Main);
            for (var at = 0; at < signs.Count; at++)
            {
                writer.WriteStartElement("abstractNum", WordXml.Main);
                WordXml.Attribute(writer, "abstractNumId", at + 1);
                WordXml.Value(writer, "multiLevelType", "hybridMultilevel");
                for (var level = 0; level < LineStyle.DeepestLevel; level++)
                {
                    WriteLevel(writer, level, signs[at]);
                }

                writer.WriteEndElement();
            }

            for (var at = 0; at < signs.Count; at++)
            {
                writer.WriteStartElement("num", WordXml.Main);
                WordXml.Attribute(writer, "numId", at + 1);
                WordXml.Value(writer, "abstractNumId", (at + 1).ToString(CultureInfo.InvariantCulture));
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        return xml.ToString();
    }

    private static void WriteLevel(XmlWriter writer, int level, string sign)
    {
        writer.WriteStartElement("lvl", WordXml.Main);
        WordXml.Attribute(writer, "ilvl", level);
        WordXml.Value(writer, "start", "1");
        WordXml.Value(writer, "numFmt", sign.Length > 0 ? "bullet" : "none");
        if (sign.Length == 0)
        {
            WordXml.Value(writer, "suff", "nothing");
        }

        WordXml.Value(writer, "lvlText", SafeText.Line(sign));
        WordXml.Value(writer, "lvlJc", "left");
        writer.WriteStartElement("pPr", WordXml.Main);
        writer.WriteStartElement("ind", WordXml.Main);
        WordXml.Attribute(writer, "left", (level + 1) * Step);
        WordXml.Attribute(writer, "hanging", Step);
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}

using System.Xml;
using PolicyLens.Comparison;
using PolicyLens.Formats.WordReport;

namespace PolicyLens.Formats.WordRedline;

/// <summary>The elements that say that something was changed, by whom and when; each has a number of its own.</summary>
internal sealed class RevisionMarks(RedlineDetails details)
{
    private readonly string author = SafeText.Line(details.Author);
    private readonly string date = RedlineProperties.Moment(details.Date);
    private int last;

    /// <summary>The element of a change.</summary>
    public static string Name(ChangeKind kind) => kind == ChangeKind.Insert ? "ins" : "del";

    /// <summary>Begins the element; the caller ends it.</summary>
    public void Begin(XmlWriter writer, string name)
    {
        writer.WriteStartElement(name, WordXml.Main);
        WordXml.Attribute(writer, "id", ++last);
        writer.WriteAttributeString("author", WordXml.Main, author);
        writer.WriteAttributeString("date", WordXml.Main, date);
    }

    /// <summary>Writes the element without content, as paragraph marks and rows have it.</summary>
    public void Write(XmlWriter writer, string name)
    {
        Begin(writer, name);
        writer.WriteEndElement();
    }
}

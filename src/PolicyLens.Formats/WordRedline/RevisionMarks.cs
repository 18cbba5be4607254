using System.Xml;
using PolicyLens.Comparison;
using PolicyLens.Comparison.Tracked;
using PolicyLens.Formats.WordReport;

namespace PolicyLens.Formats.WordRedline;

/// <summary>The elements that say that something was changed, by whom and when; each has a number of its own.</summary>
/// <remarks>
/// LibreOffice joins two changes of one kind, author and minute that meet over the end of a paragraph, even where that end was not
/// changed, and then loses it. Changes that meet so bear times that are two minutes apart.
/// </remarks>
internal sealed class RevisionMarks(RedlineDetails details)
{
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(2);

    private readonly string author = SafeText.Line(details.Author);
    private readonly string[] dates = [RedlineProperties.Moment(details.Date), RedlineProperties.Moment(details.Date - Apart)];
    private ChangeKind meets = ChangeKind.Equal;
    private int date;
    private int last;

    /// <summary>The element of a change.</summary>
    public static string Name(ChangeKind kind) => kind == ChangeKind.Insert ? "ins" : "del";

    /// <summary>Begins the element; the caller ends it.</summary>
    public void Begin(XmlWriter writer, string name)
    {
        writer.WriteStartElement(name, WordXml.Main);
        WordXml.Attribute(writer, "id", ++last);
        writer.WriteAttributeString("author", WordXml.Main, author);
        writer.WriteAttributeString("date", WordXml.Main, dates[date]);
    }

    /// <summary>Writes the element without content, as paragraph marks and rows have it.</summary>
    public void Write(XmlWriter writer, string name)
    {
        Begin(writer, name);
        writer.WriteEndElement();
    }

    /// <summary>Tells what the next paragraph begins and ends with, before it is written.</summary>
    /// <param name="mark">What became of its end.</param>
    public void Next(IReadOnlyList<TrackedRun> content, ChangeKind mark)
    {
        var first = content.Count > 0 ? content[0].Kind : mark;
        if (first != ChangeKind.Equal && first == meets)
        {
            date = 1 - date;
        }

        var end = content.Count > 0 ? content[^1].Kind : ChangeKind.Equal;
        meets = end == mark ? ChangeKind.Equal : end;
    }
}

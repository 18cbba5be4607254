using System.Xml;
using PolicyLens.Comparison;
using PolicyLens.Comparison.Tracked;
using PolicyLens.Formats.WordReport;

namespace PolicyLens.Formats.WordRedline;

/// <summary>Writes the runs of one paragraph: links round their words, tracked changes inside links.</summary>
internal sealed class RunWriter(XmlWriter writer, LinkIds links, RevisionMarks marks)
{
    public void Write(IReadOnlyList<TrackedRun> runs)
    {
        for (var at = 0; at < runs.Count;)
        {
            var until = at + 1;
            while (until < runs.Count && runs[until].Format.SameLink(runs[at].Format))
            {
                until++;
            }

            if (runs[at].Format.Link is { } address)
            {
                writer.WriteStartElement("hyperlink", WordXml.Main);
                writer.WriteAttributeString("id", WordXml.Relationships, links.Of(address));
                Changes(runs, at, until);
                writer.WriteEndElement();
            }
            else
            {
                Changes(runs, at, until);
            }

            at = until;
        }
    }

    /// <summary>Runs of one link; those that were changed alike stand in one change.</summary>
    private void Changes(IReadOnlyList<TrackedRun> runs, int from, int until)
    {
        for (var at = from; at < until;)
        {
            var kind = runs[at].Kind;
            if (kind != ChangeKind.Equal)
            {
                marks.Begin(writer, RevisionMarks.Name(kind));
            }

            for (; at < until && runs[at].Kind == kind; at++)
            {
                Run(runs[at]);
            }

            if (kind != ChangeKind.Equal)
            {
                writer.WriteEndElement();
            }
        }
    }

    private void Run(TrackedRun run)
    {
        writer.WriteStartElement("r", WordXml.Main);
        var changed = run.Kind == ChangeKind.Equal && (run.Before.Bold != run.Format.Bold || run.Before.Italic != run.Format.Italic);
        if (changed || run.Format != default)
        {
            writer.WriteStartElement("rPr", WordXml.Main);
            Format(run.Format);
            if (changed)
            {
                marks.Begin(writer, "rPrChange");
                writer.WriteStartElement("rPr", WordXml.Main);
                Format(run.Before);
                writer.WriteEndElement();
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        Text(SafeText.Of(run.Text), run.Kind == ChangeKind.Delete ? "delText" : "t");
        writer.WriteEndElement();
    }

    private void Format(WordFormat format)
    {
        if (format.Link is not null)
        {
            WordXml.Value(writer, "rStyle", RedlineStyles.Link);
        }

        if (format.Bold)
        {
            WordXml.Flag(writer, "b");
            WordXml.Flag(writer, "bCs");
        }

        if (format.Italic)
        {
            WordXml.Flag(writer, "i");
            WordXml.Flag(writer, "iCs");
        }
    }

    /// <summary>The words, with the tab after a label as Word has it.</summary>
    private void Text(string text, string name)
    {
        var parts = text.Split('\t');
        for (var at = 0; at < parts.Length; at++)
        {
            if (at > 0)
            {
                WordXml.Flag(writer, "tab");
            }

            if (parts[at].Length > 0)
            {
                writer.WriteStartElement(name, WordXml.Main);
                writer.WriteAttributeString("xml", "space", null, "preserve");
                writer.WriteString(parts[at]);
                writer.WriteEndElement();
            }
        }
    }
}

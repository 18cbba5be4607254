using System.Globalization;
using System.Text;
using System.Xml;
using PolicyLens.Reporting;

namespace PolicyLens.Formats.SpreadsheetReport;

/// <summary>Writes one sheet: a frozen header row and rows of text. It has no formula and no number: every cell is text.</summary>
internal sealed class ReportSheet : IDisposable
{
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly MemoryStream stream = new();
    private readonly XmlWriter xml;

    /// <param name="name">As <see cref="SheetNames"/> gives it.</param>
    /// <param name="columns">Titles with widths in characters.</param>
    public ReportSheet(string name, IReadOnlyList<(string Title, double Width)> columns)
    {
        Name = name;
        xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), CloseOutput = false, NewLineHandling = NewLineHandling.None });
        xml.WriteStartElement("worksheet", Namespace);
        xml.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/></sheetView></sheetViews>");
        if (columns.Count > 0)
        {
            xml.WriteRaw($"<cols>{string.Concat(columns.Select((column, at) => string.Create(CultureInfo.InvariantCulture, $"<col min=\"{at + 1}\" max=\"{at + 1}\" width=\"{column.Width:0.##}\" customWidth=\"1\"/>")))}</cols>");
        }

        xml.WriteStartElement("sheetData", Namespace);
        Row([.. columns.Select(column => SheetText.Cells(column.Title)[..1])], SheetStyle.Header);
    }

    public string Name { get; }

    /// <summary>The last row that was written, from 1.</summary>
    public int Rows { get; private set; }

    /// <summary>Writes a row; where a text needs several cells, those go on in the rows below.</summary>
    /// <returns>The rows that each column takes.</returns>
    public IReadOnlyList<(int First, int Last)> Row(IReadOnlyList<List<List<ReportRun>>> cells, SheetStyle style = SheetStyle.Text)
    {
        var first = Rows + 1;
        for (var part = 0; part < Math.Max(1, cells.Count == 0 ? 1 : cells.Max(cell => cell.Count)); part++)
        {
            Rows++;
            xml.WriteStartElement("row", Namespace);
            xml.WriteAttributeString("r", Rows.ToString(CultureInfo.InvariantCulture));
            for (var column = 0; column < cells.Count; column++)
            {
                if (part < cells[column].Count && cells[column][part].Count > 0)
                {
                    Cell(column + 1, cells[column][part], style);
                }
            }

            xml.WriteEndElement();
        }

        return [.. cells.Select(cell => (first, first + Math.Max(1, cell.Count) - 1))];
    }

    /// <summary>The whole part.</summary>
    public Stream Finish()
    {
        xml.WriteEndElement();
        xml.WriteRaw("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
        xml.WriteEndElement();
        xml.Flush();
        stream.Position = 0;
        return stream;
    }

    public void Dispose()
    {
        xml.Dispose();
        stream.Dispose();
    }

    private void Cell(int column, List<ReportRun> runs, SheetStyle style)
    {
        xml.WriteStartElement("c", Namespace);
        xml.WriteAttributeString("r", $"{SheetText.Column(column)}{Rows}");
        xml.WriteAttributeString("s", ((int)style).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Namespace);
        if (runs.TrueForAll(run => run.Mark == RunMark.None))
        {
            Text(string.Concat(runs.Select(run => run.Text)));
        }
        else
        {
            foreach (var run in runs)
            {
                xml.WriteStartElement("r", Namespace);
                xml.WriteRaw($"<rPr>{LookOf(run.Mark)}</rPr>");
                Text(run.Text);
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Text(string text)
    {
        xml.WriteStartElement("t", Namespace);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(SheetText.Escape(text));
        xml.WriteEndElement();
    }

    /// <summary>The font of a run, whole: what a run does not say it has not.</summary>
    private static string LookOf(RunMark mark)
    {
        const string font = "<sz val=\"11\"/>";
        const string family = "<rFont val=\"Arial\"/><family val=\"2\"/>";
        return mark switch
        {
            RunMark.Strong => $"{family}<b/>{font}",
            RunMark.Emphasis => $"{family}<i/>{font}",
            RunMark.Inserted => $"{family}<color rgb=\"FF1B5E20\"/>{font}<u val=\"double\"/>",
            RunMark.Deleted => $"{family}<strike/><color rgb=\"FF8B1A1A\"/>{font}",
            _ => family + font,
        };
    }
}

/// <summary>The formats of cells, by their places in the workbook's styles.</summary>
internal enum SheetStyle
{
    None,
    Text,
    Header,
}

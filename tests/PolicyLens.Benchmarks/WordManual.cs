using System.IO.Compression;
using System.Text;

namespace PolicyLens.Benchmarks;

/// <summary>
/// Writes a Word file of a given length with what real chapters have: numbered headings, text cut into several runs with
/// revision ids and proofing marks as Word leaves them, bullets, tables, links, notes and a few tracked changes.
/// </summary>
internal static class WordManual
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";

    private const string OfficeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private const string WordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly string[] Words =
        ("the social worker and carer review each child plan within ten working days so that every young person is heard and their wishes are written down "
        + "by the team which keeps a record of visits contact health education and placement where a manager agrees what help will be given next").Split(' ');

    public static byte[] Bytes(int pages)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + string.Concat(new[] { ("document", "document.main+xml"), ("styles", "styles+xml"), ("numbering", "numbering+xml"), ("footnotes", "footnotes+xml") }
                    .Select(part => $"<Override PartName=\"/word/{part.Item1}.xml\" ContentType=\"{WordTypes}{part.Item2}\"/>"))
                + "</Types>");
            Add(zip, "_rels/.rels", Links($"<Relationship Id=\"r1\" Type=\"{OfficeTypes}officeDocument\" Target=\"word/document.xml\"/>"));
            Add(zip, "word/_rels/document.xml.rels", Links(
                string.Concat(new[] { "styles", "numbering", "footnotes" }.Select(part => $"<Relationship Id=\"{part}\" Type=\"{OfficeTypes}{part}\" Target=\"{part}.xml\"/>"))
                + $"<Relationship Id=\"web\" Type=\"{OfficeTypes}hyperlink\" Target=\"https://example.org/guidance\" TargetMode=\"External\"/>"));
            Add(zip, "word/styles.xml", $"<w:styles {Namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
                + string.Concat(Enumerable.Range(1, 3).Select(level => $"<w:style w:type=\"paragraph\" w:styleId=\"Heading{level}\"><w:name w:val=\"heading {level}\"/><w:basedOn w:val=\"Normal\"/>"
                    + $"<w:pPr><w:numPr><w:ilvl w:val=\"{level - 1}\"/><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"{level - 1}\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"{34 - (level * 3)}\"/></w:rPr></w:style>"))
                + "<w:style w:type=\"paragraph\" w:styleId=\"ListParagraph\"><w:name w:val=\"List Paragraph\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:ind w:left=\"720\"/></w:pPr></w:style></w:styles>");
            Add(zip, "word/numbering.xml", $"<w:numbering {Namespaces}>"
                + "<w:abstractNum w:abstractNumId=\"0\">" + string.Concat(Enumerable.Range(0, 3).Select(level => $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"{string.Join('.', Enumerable.Range(1, level + 1).Select(each => "%" + each))}\"/></w:lvl>")) + "</w:abstractNum>"
                + "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uF0B7\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>");
            Add(zip, "word/footnotes.xml", $"<w:footnotes {Namespaces}>" + string.Concat(Enumerable.Range(1, pages).Select(page => $"<w:footnote w:id=\"{page}\"><w:p><w:r><w:t>Note {page} of the manual.</w:t></w:r></w:p></w:footnote>")) + "</w:footnotes>");
            var random = new Random(1989);
            var body = new StringBuilder($"<w:document {Namespaces}><w:body>");
            for (var page = 1; page <= pages; page++)
            {
                AddPage(body, random, page);
            }

            Add(zip, "word/document.xml", body.Append("<w:sectPr/></w:body></w:document>").ToString());
        }

        return stream.ToArray();
    }

    private static void AddPage(StringBuilder body, Random random, int page)
    {
        AddParagraph(body, random, page % 5 == 1 ? "<w:pStyle w:val=\"Heading1\"/>" : "<w:pStyle w:val=\"Heading2\"/>", 5);
        for (var paragraph = 0; paragraph < 5; paragraph++)
        {
            AddParagraph(body, random, "<w:spacing w:after=\"120\"/><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/></w:rPr>", 50, page);
        }

        for (var item = 0; item < 5; item++)
        {
            AddParagraph(body, random, "<w:pStyle w:val=\"ListParagraph\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>", 14);
        }

        if (page % 4 != 0)
        {
            return;
        }

        body.Append("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>");
        for (var row = 0; row < 5; row++)
        {
            body.Append("<w:tr w:rsidR=\"00AB12CD\"><w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr>");
            AddParagraph(body, random, string.Empty, 4);
            body.Append("</w:tc><w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr>");
            AddParagraph(body, random, string.Empty, 12);
            body.Append("</w:tc></w:tr>");
        }

        body.Append("</w:tbl>");
    }

    /// <param name="note">The page whose note and link it carries; 0 for none.</param>
    private static void AddParagraph(StringBuilder body, Random random, string properties, int words, int note = 0)
    {
        body.Append("<w:p w14:paraId=\"").Append(random.Next().ToString("X8")).Append("\" w:rsidR=\"00AB12CD\" w:rsidRDefault=\"00C45F01\"><w:pPr>").Append(properties).Append("</w:pPr>");
        for (var done = 0; done < words;)
        {
            var count = Math.Min(random.Next(3, 15), words - done);
            body.Append("<w:r w:rsidR=\"00").Append(random.Next(0x100000).ToString("X6")).Append("\"><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/><w:szCs w:val=\"22\"/></w:rPr><w:t xml:space=\"preserve\">");
            for (var word = 0; word < count; word++)
            {
                body.Append(Words[random.Next(Words.Length)]).Append(' ');
            }

            body.Append("</w:t></w:r>");
            done += count;
            if (random.Next(4) == 0)
            {
                body.Append("<w:proofErr w:type=\"spellStart\"/>");
            }
        }

        if (note > 0 && random.Next(5) == 0)
        {
            body.Append("<w:hyperlink r:id=\"web\"><w:r><w:t>guidance</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id=\"").Append(note).Append("\"/></w:r>")
                .Append("<w:ins w:id=\"1\" w:author=\"A. Writer\" w:date=\"2024-01-05T10:00:00Z\"><w:r><w:t xml:space=\"preserve\"> as amended</w:t></w:r></w:ins>");
        }

        body.Append("</w:p>");
    }

    private static string Links(string links) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{links}</Relationships>";

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(xml);
    }
}

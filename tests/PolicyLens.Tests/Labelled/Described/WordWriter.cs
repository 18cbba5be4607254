using System.Security;
using System.Text;
using PolicyLens.Tests.Formats.Word;

namespace PolicyLens.Tests.Labelled.Described;

/// <summary>Makes a Word file of a description.</summary>
/// <remarks>
/// Looks: <c>Heading1</c>…, <c>Title</c>, <c>style=Name</c> (of an <c>@style</c>), <c>num=A.0</c> (level 0 of an <c>@list</c>), <c>bullet</c>
/// and <c>bullet=2</c>, <c>bold italic underline size=14 center indent=36 outline=1 textbox control toc=1</c>.
/// </remarks>
internal sealed class WordWriter(Description description)
{
    private const int BulletList = 900;

    private readonly List<string> footnotes = [];
    private readonly List<string> links = [];
    private int changes;

    public static byte[] Write(Description description) => new WordWriter(description).Bytes();

    private byte[] Bytes()
    {
        var body = new StringBuilder();
        foreach (var block in description.Blocks)
        {
            body.Append(block.Rows is { } rows ? Table(rows) : Paragraph(block));
        }

        var lists = description.All("list").Select(value => value.Split(' ', 2)).ToList();
        return new WordFile(body.ToString())
        {
            Styles = Styles(),
            Numbering = string.Concat(lists.Select((list, index) => Abstract(index + 1, list[1]))) + Bullets()
                + string.Concat(lists.Select((_, index) => WordFile.List(index + 1, index + 1))) + WordFile.List(BulletList, BulletList),
            Footnotes = footnotes.Count == 0 ? null : string.Concat(footnotes.Select((note, index) => $"<w:footnote w:id=\"{index + 2}\">{WordFile.P(note)}</w:footnote>")),
            Headers = [.. description.All("header").Select(text => WordFile.P(Escaped(text)))],
            Footers = [.. description.All("footer").Select(Footer)],
            Further = document =>
            {
                document.PackageProperties.Title = description.One("title");
                document.PackageProperties.Creator = description.One("author");
                for (var index = 0; index < links.Count; index++)
                {
                    document.MainDocumentPart!.AddHyperlinkRelationship(new Uri(links[index]), isExternal: true, $"rIdLink{index}");
                }
            },
        }.Bytes();
    }

    private string Paragraph(DescribedBlock block)
    {
        var look = block.Look;
        if (block.IsPageEnd)
        {
            return "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
        }

        var properties = new StringBuilder();
        if (look.Heading is { } level)
        {
            properties.Append($"<w:pStyle w:val=\"Heading{level}\"/>");
        }
        else if (look.Has("Title"))
        {
            properties.Append("<w:pStyle w:val=\"Title\"/>");
        }
        else if (look.Number("toc") is { } toc)
        {
            properties.Append($"<w:pStyle w:val=\"TOC{toc}\"/>");
        }
        else if (look.Value("style") is { } style)
        {
            properties.Append($"<w:pStyle w:val=\"{style}\"/>");
        }

        if (look.Value("num") is { } number && number.Split('.') is [var name, var depth])
        {
            var id = description.All("list").Select(list => list.Split(' ')[0]).ToList().IndexOf(name) + 1;
            properties.Append($"<w:numPr><w:ilvl w:val=\"{depth}\"/><w:numId w:val=\"{id}\"/></w:numPr>");
        }
        else if (look.Has("bullet"))
        {
            properties.Append($"<w:numPr><w:ilvl w:val=\"{(look.Number("bullet") ?? 1) - 1}\"/><w:numId w:val=\"{BulletList}\"/></w:numPr>");
        }

        properties.Append(look.Number("indent") is { } indent ? $"<w:ind w:left=\"{indent * 20}\"/>" : "");
        properties.Append(look.Has("center") ? "<w:jc w:val=\"center\"/>" : "");
        properties.Append(look.Number("outline") is { } outline ? $"<w:outlineLvl w:val=\"{outline - 1}\"/>" : "");
        var run = (look.Has("bold") ? "<w:b/>" : "") + (look.Has("italic") ? "<w:i/>" : "")
            + (look.Number("size") is { } size ? $"<w:sz w:val=\"{size * 2}\"/>" : "") + (look.Has("underline") ? "<w:u w:val=\"single\"/>" : "");
        var paragraph = $"<w:p><w:pPr>{properties}</w:pPr>{string.Concat(block.Pieces.Select(piece => Run(piece, run)))}</w:p>";
        return look.Has("textbox") ? $"<w:p><w:r><w:pict><v:textbox><w:txbxContent>{paragraph}</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
            : look.Has("control") ? $"<w:sdt><w:sdtContent>{paragraph}</w:sdtContent></w:sdt>"
            : paragraph;
    }

    private string Run(Piece piece, string properties)
    {
        properties = (piece.Bold ? "<w:b/>" : "") + (piece.Italic ? "<w:i/>" : "") + properties;
        var run = WordFile.R(Escaped(piece.Text), properties);
        switch (piece.Kind)
        {
            case PieceKind.Break:
                return "<w:r><w:br/></w:r>";
            case PieceKind.Tab:
                return "<w:r><w:tab/></w:r>";
            case PieceKind.Footnote:
                footnotes.Add(Escaped(piece.Text));
                return $"<w:r><w:footnoteReference w:id=\"{footnotes.Count + 1}\"/></w:r>";
            case PieceKind.Inserted:
                return $"<w:ins w:id=\"{++changes}\" w:author=\"A. Writer\" w:date=\"2024-05-01T09:00:00Z\">{run}</w:ins>";
            case PieceKind.Deleted:
                return $"<w:del w:id=\"{++changes}\" w:author=\"A. Writer\" w:date=\"2024-05-01T09:00:00Z\">{run.Replace("<w:t ", "<w:delText ", StringComparison.Ordinal).Replace("</w:t>", "</w:delText>", StringComparison.Ordinal)}</w:del>";
            case PieceKind.Link:
                links.Add(piece.Target!);
                return $"<w:hyperlink r:id=\"rIdLink{links.Count - 1}\">{run}</w:hyperlink>";
            default:
                return run;
        }
    }

    /// <summary>A cell <c>&lt;</c> is part of the one at its left.</summary>
    private string Table(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder("<w:tbl>");
        foreach (var row in rows)
        {
            text.Append("<w:tr>");
            for (var at = 0; at < row.Count; at++)
            {
                var span = row.Skip(at + 1).TakeWhile(cell => cell == "<").Count() + 1;
                if (row[at] != "<")
                {
                    text.Append($"<w:tc><w:tcPr>{(span > 1 ? $"<w:gridSpan w:val=\"{span}\"/>" : "")}</w:tcPr>{Paragraph(new(Look.Plain, Description.PiecesOf(row[at])))}</w:tc>");
                }
            }

            text.Append("</w:tr>");
        }

        return text.Append("</w:tbl>").ToString();
    }

    private static string Footer(string text)
    {
        var parts = text.Split("{page}");
        return $"<w:p>{string.Join("<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>", parts.Select(part => WordFile.R(Escaped(part))))}</w:p>";
    }

    private string Styles()
    {
        var styles = new StringBuilder("<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault></w:docDefaults>")
            .Append("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>")
            .Append("<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/><w:rPr><w:sz w:val=\"52\"/></w:rPr></w:style>");
        for (var level = 1; level <= 4; level++)
        {
            styles.Append($"<w:style w:type=\"paragraph\" w:styleId=\"Heading{level}\"><w:name w:val=\"heading {level}\"/><w:pPr><w:outlineLvl w:val=\"{level - 1}\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"{36 - 4 * level}\"/></w:rPr></w:style>")
                .Append($"<w:style w:type=\"paragraph\" w:styleId=\"TOC{level}\"><w:name w:val=\"toc {level}\"/></w:style>");
        }

        foreach (var style in description.All("style").Select(value => value.Split(' ', 2)))
        {
            var look = Look.Parse(style[1]);
            styles.Append($"<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"{style[0]}\"><w:name w:val=\"{look.Value("name")?.Replace('_', ' ') ?? style[0]}\"/>")
                .Append(look.Value("based") is { } based ? $"<w:basedOn w:val=\"{based}\"/>" : "")
                .Append(look.Number("outline") is { } outline ? $"<w:pPr><w:outlineLvl w:val=\"{outline - 1}\"/></w:pPr>" : "")
                .Append($"<w:rPr>{(look.Has("bold") ? "<w:b/>" : "")}{(look.Number("size") is { } size ? $"<w:sz w:val=\"{size * 2}\"/>" : "")}</w:rPr></w:style>");
        }

        return styles.ToString();
    }

    /// <summary>Levels as <c>decimal:%1. / decimal:%1.%2</c>.</summary>
    private static string Abstract(int id, string levels) => WordFile.Abstract(id, [.. levels.Split(" / ")
        .Select((level, index) => WordFile.Level(index, level.Split(':')[0], level.Split(':', 2)[1]))]);

    private static string Bullets() => WordFile.Abstract(BulletList, [.. Enumerable.Range(0, 4).Select(level => WordFile.Level(level, "bullet", level % 2 == 0 ? "•" : "o"))]);

    private static string Escaped(string text) => SecurityElement.Escape(text);
}

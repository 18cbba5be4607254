using System.Net;
using System.Text;
using PolicyLens.Reading;
using PolicyLens.Tests.Labelled.Described;

namespace PolicyLens.Tests.SameChapter;

/// <summary>A way of writing a chapter.</summary>
/// <param name="Name">Such as <c>Word, headings faked</c>.</param>
/// <param name="Format">The reader's name for it.</param>
/// <param name="Aside">Texts that the writer puts around the chapter: a running head, a site's name.</param>
internal sealed record ChapterWriter(string Name, string Format, string Extension, Func<NeutralChapter, byte[]> Bytes, IReadOnlyList<string> Aside)
{
    public SourceFile Write(NeutralChapter chapter) => new("chapter" + Extension, Bytes(chapter));

    public override string ToString() => Name;
}

/// <summary>Seven ways of writing one chapter.</summary>
internal static class ChapterWriters
{
    private const string Site = "Anyshire Manual of Practice";
    private const string Foot = "Printed copies may be out of date";

    public static IReadOnlyList<ChapterWriter> All { get; } =
    [
        new("HTML", "html", ".html", chapter => Encoding.UTF8.GetBytes(Html(chapter)), [Site, Foot]),
        new("Word, styled", "docx", ".docx", chapter => WordWriter.Write(Described(chapter, Styled, "bullet", Foot)), [Foot]),
        new("Word, headings faked", "docx", ".docx", chapter => WordWriter.Write(Described(chapter, Faked, null, Foot)), [Foot]),
        new("PDF", "pdf", ".pdf", chapter => PdfWriter.Write(Described(chapter, Faked, null, null)), []),
        new("OpenDocument", "odt", ".odt", chapter => OpenDocumentWriter.Write(Described(chapter, Styled, "bullet", Foot)), [Foot]),
        new("Markdown", "markdown", ".md", chapter => Encoding.UTF8.GetBytes(Markdown(chapter)), []),
        new("plain text", "text", ".txt", chapter => Encoding.UTF8.GetBytes(Text(chapter)), []),
    ];

    private static string Html(NeutralChapter chapter)
    {
        var (html, open) = (new StringBuilder(), 0);
        html.Append($"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{Escaped(chapter.Title)}</title></head><body>\n<header><p>{Site}</p></header>\n<main>\n<h1>{Escaped(chapter.TypedTitle)}</h1>\n");
        if (chapter.HasContents)
        {
            html.Append("<h2>Contents</h2>\n<ul>").AppendJoin("", chapter.Contents.Select(entry => $"<li><a href=\"#{entry.GetHashCode(StringComparison.Ordinal):x}\">{Escaped(entry)}</a></li>")).Append("</ul>\n");
        }

        foreach (var block in chapter.Blocks)
        {
            Close(block is NeutralItem next ? next.Depth : 0);
            switch (block)
            {
                case NeutralHeading heading:
                    html.Append($"<h{heading.Level + 1}>{Escaped(heading.Typed)}</h{heading.Level + 1}>\n");
                    break;
                case NeutralParagraph paragraph:
                    html.Append($"<p>{Escaped(paragraph.Text)}</p>\n");
                    break;
                case NeutralItem item:
                    html.Append(open == item.Depth ? "</li><li>" : "");
                    for (; open < item.Depth; open++)
                    {
                        html.Append("<ul><li>");
                    }

                    html.Append(Escaped(item.Text));
                    break;
                case NeutralTable table:
                    html.Append("<table>").AppendJoin("", table.Rows.Select((row, index) => $"<tr>{string.Concat(row.Select(cell => index == 0 ? $"<th>{Escaped(cell)}</th>" : $"<td>{Escaped(cell)}</td>"))}</tr>")).Append("</table>\n");
                    break;
            }
        }

        Close(0);
        return html.Append($"</main>\n<footer><p>{Foot}</p></footer></body></html>\n").ToString();

        void Close(int depth)
        {
            for (; open > depth; open--)
            {
                html.Append("</li></ul>\n");
            }
        }
    }

    private static Description Described(NeutralChapter chapter, Func<int, string> lookOf, string? bullet, string? foot)
    {
        var blocks = new List<DescribedBlock> { Block(lookOf(0), chapter.TypedTitle) };
        if (chapter.HasContents)
        {
            blocks.Add(Block("bold", "Contents"));
            blocks.AddRange(chapter.Contents.Select(entry => Block(bullet is null ? "" : "toc=1", entry)));
        }

        foreach (var block in chapter.Blocks)
        {
            blocks.Add(block switch
            {
                NeutralHeading heading => Block(lookOf(heading.Level), heading.Typed),
                NeutralItem item when bullet is not null => Block($"{bullet}={item.Depth}", item.Text),
                NeutralItem item => Block($"indent={item.Depth * 18}", $"{(item.Depth == 1 ? '•' : '–')} {item.Text}"),
                NeutralTable table => new(Look.Plain, [], table.Rows),
                NeutralParagraph paragraph => Block("", paragraph.Text),
                _ => throw new InvalidOperationException("There is no other block."),
            });
        }

        return new(foot is null ? [] : [("footer", foot)], blocks);
    }

    private static DescribedBlock Block(string look, string text) => new(Look.Parse(look), [new Piece(text)]);

    private static string Styled(int level) => level == 0 ? "Title" : $"Heading{level}";

    private static string Faked(int level) => level switch { 0 => "bold size=20", 1 => "bold size=15", _ => "bold size=12" };

    private static string Markdown(NeutralChapter chapter)
    {
        var text = new StringBuilder($"# {Marked(chapter.TypedTitle)}\n\n");
        if (chapter.HasContents)
        {
            text.Append("## Contents\n\n").AppendJoin("", chapter.Contents.Select(entry => $"- [{Marked(entry)}](#x)\n")).Append('\n');
        }

        var listed = false;
        foreach (var block in chapter.Blocks)
        {
            text.Append(listed && block is not NeutralItem ? "\n" : "");
            listed = block is NeutralItem;
            text.Append(block switch
            {
                NeutralHeading heading => $"{new string('#', heading.Level + 1)} {Marked(heading.Typed)}\n\n",
                NeutralParagraph paragraph => $"{Marked(paragraph.Text)}\n\n",
                NeutralItem item => $"{new string(' ', 4 * (item.Depth - 1))}- {Marked(item.Text)}\n",
                NeutralTable table => string.Concat(table.Rows.Select((row, index) => $"| {string.Join(" | ", row.Select(Marked))} |\n{(index == 0 ? string.Concat(row.Select(_ => "|---")) + "|\n" : "")}")) + "\n",
                _ => "",
            });
        }

        return text.ToString();
    }

    private static string Text(NeutralChapter chapter)
    {
        var text = new StringBuilder($"{chapter.TypedTitle}\n\n");
        if (chapter.HasContents)
        {
            text.Append("Contents\n\n").AppendJoin("", chapter.Contents.Select(entry => $"  {entry}\n")).Append('\n');
        }

        var listed = false;
        foreach (var block in chapter.Blocks)
        {
            text.Append(listed && block is not NeutralItem ? "\n" : "");
            listed = block is NeutralItem;
            text.Append(block switch
            {
                NeutralHeading heading => $"{heading.Typed}\n\n",
                NeutralParagraph paragraph => $"{paragraph.Text}\n\n",
                NeutralItem item => $"{new string(' ', 4 * item.Depth - 2)}{(item.Depth == 1 ? '•' : '–')} {item.Text}\n",
                NeutralTable table => string.Concat(table.Rows.Select(row => string.Join('\t', row) + "\n")) + "\n",
                _ => "",
            });
        }

        return text.ToString();
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);

    /// <summary>With a backslash before everything that Markdown could take for a mark.</summary>
    private static string Marked(string text)
    {
        var marked = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var ends = text[at] is '.' or ')' && at > 0 && char.IsDigit(text[at - 1]) && text[..at].All(char.IsDigit);
            marked.Append(ends || text[at] is '\\' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '`' or '&' || (at == 0 && text[at] is '-' or '+') ? "\\" : "").Append(text[at]);
        }

        return marked.ToString();
    }
}

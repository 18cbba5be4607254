using System.Globalization;
using System.Text;

namespace PolicyLens.Tests.Labelled.Described;

/// <summary>
/// Makes a PDF of a description, A4 with Helvetica, text laid out in lines and pages as a word processor does.
/// </summary>
/// <remarks>
/// Looks: <c>Heading1</c>… and <c>Title</c> (bold and large), <c>bold size=14 center indent=18 page</c>; settings <c>header</c>,
/// <c>footer</c> with <c>{page}</c> and <c>{pages}</c>, <c>columns 2</c>. A bullet is typed; its paragraph hangs by 12 points.
/// </remarks>
internal sealed class PdfWriter(Description description)
{
    private const double PageHeight = 842;
    private const double Left = 72;
    private const double Top = 770;
    private const double Bottom = 80;
    private const double TextWidth = 451;
    private const double Gutter = 24;
    private const double BodySize = 11;

    private readonly List<StringBuilder> pages = [new()];
    private readonly int columns = int.Parse(description.One("columns") ?? "1");
    private int column;
    private double y = Top;

    private double ColumnWidth => (TextWidth - Gutter * (columns - 1)) / columns;

    public static byte[] Write(Description description) => new PdfWriter(description).Bytes();

    private byte[] Bytes()
    {
        foreach (var block in description.Blocks)
        {
            if (block.IsPageEnd)
            {
                NextPage();
            }
            else if (block.Rows is { } rows)
            {
                Table(rows);
            }
            else
            {
                Paragraph(block);
            }
        }

        for (var index = 0; index < pages.Count; index++)
        {
            var number = index + 1;
            foreach (var (text, height) in description.All("header").Select(text => (text, 810d)).Concat(description.All("footer").Select(text => (text, 40d))))
            {
                Show(pages[index], Left, height, [(text.Replace("{page}", $"{number}", StringComparison.Ordinal).Replace("{pages}", $"{pages.Count}", StringComparison.Ordinal), "F1", 9)]);
            }
        }

        return PdfObjects.Write([.. pages.Select(page => page.ToString())]);
    }

    private void Paragraph(DescribedBlock block)
    {
        var look = block.Look;
        var size = look.Number("size") ?? (look.Has("Title") ? 22 : look.Heading is { } level ? 18 - 2 * level : BodySize);
        var bold = look.Has("bold") || look.Has("Title") || look.Heading is not null;
        var indent = look.Number("indent") ?? 0;
        var hang = block.Words.Length > 1 && block.Words[0] is '•' or '–' ? 12 : 0;
        y -= size > BodySize ? 6 : 0;
        var first = true;
        foreach (var line in Lines(block, size, bold, ColumnWidth - indent - hang))
        {
            if (y < Bottom)
            {
                NextColumn();
            }

            var x = Left + column * (ColumnWidth + Gutter) + indent + (first ? 0 : hang);
            if (look.Has("center"))
            {
                x += (ColumnWidth - line.Sum(run => PdfFont.Width(run.Text, run.Font, run.Size))) / 2;
            }

            Show(pages[^1], x, y, line);
            y -= size * 1.25;
            first = false;
        }

        y -= 7;
    }

    private void Table(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        foreach (var row in rows)
        {
            var width = ColumnWidth / row.Count;
            var cells = row.Select(cell => Lines(new(Look.Plain, Description.PiecesOf(cell)), BodySize, bold: false, width - 8).ToList()).ToList();
            var height = cells.Max(cell => cell.Count) * BodySize * 1.25 + 6;
            if (y - height < Bottom)
            {
                NextColumn();
            }

            for (var at = 0; at < cells.Count; at++)
            {
                for (var line = 0; line < cells[at].Count; line++)
                {
                    Show(pages[^1], Left + column * (ColumnWidth + Gutter) + at * width, y - line * BodySize * 1.25, cells[at][line]);
                }
            }

            y -= height;
        }

        y -= 7;
    }

    private static IEnumerable<List<(string Text, string Font, double Size)>> Lines(DescribedBlock block, double size, bool bold, double width)
    {
        var (line, used) = (new List<(string Text, string Font, double Size)>(), 0d);
        foreach (var piece in block.Pieces)
        {
            if (piece.Kind == PieceKind.Break)
            {
                yield return line;
                (line, used) = ([], 0);
                continue;
            }

            var font = bold || piece.Bold ? "F2" : piece.Italic ? "F3" : "F1";
            foreach (var word in Words(piece.Text))
            {
                var wide = PdfFont.Width(word, font, size);
                if (used > 0 && used + PdfFont.Width(word.TrimEnd(), font, size) > width)
                {
                    yield return line;
                    (line, used) = ([], 0);
                }

                line.Add((word, font, size));
                used += wide;
            }
        }

        if (line.Count > 0)
        {
            yield return line;
        }
    }

    /// <summary>The words with the space after each.</summary>
    private static IEnumerable<string> Words(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var space = text.IndexOf(' ', at);
            var end = space < 0 ? text.Length : space + 1;
            yield return text[at..end];
            at = end;
        }
    }

    private void NextColumn()
    {
        if (++column < columns)
        {
            y = Top;
        }
        else
        {
            NextPage();
        }
    }

    private void NextPage()
    {
        pages.Add(new());
        (column, y) = (0, Math.Min(Top, PageHeight));
    }

    private static void Show(StringBuilder page, double x, double y, IReadOnlyList<(string Text, string Font, double Size)> runs)
    {
        page.Append(CultureInfo.InvariantCulture, $"BT 1 0 0 1 {x:0.##} {y:0.##} Tm ");
        for (var at = 0; at < runs.Count;)
        {
            var (font, size, text) = (runs[at].Font, runs[at].Size, new StringBuilder());
            for (; at < runs.Count && runs[at].Font == font; at++)
            {
                text.Append(runs[at].Text);
            }

            page.Append(CultureInfo.InvariantCulture, $"/{font} {size:0.##} Tf {PdfFont.Literal(at == runs.Count ? text.ToString().TrimEnd() : text.ToString())} Tj ");
        }

        page.Append("ET\n");
    }
}

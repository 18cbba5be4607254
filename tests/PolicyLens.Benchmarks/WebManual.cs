using System.Text;

namespace PolicyLens.Benchmarks;

/// <summary>
/// Writes a chapter of a given length as text or as a page with what sites put around it: menus, a contents list, numbered
/// headings, paragraphs with links, lists, tables, a footer.
/// </summary>
internal static class WebManual
{
    private static readonly string[] Sentences =
    [
        "The social worker visits the child at least every six weeks in the first year of the placement.",
        "A permanence plan is agreed by the time of the second review, within four months of the child becoming looked after.",
        "Children are placed with their brothers and sisters wherever this is right for each of them.",
        "The council keeps in touch with young people who leave care until they are 21, or 25 if they are in full-time education.",
        "This is a duty under the Children Act 1989 and the Care Leavers (England) Regulations 2010.",
        "The manager reads what was written, and signs it within five working days.",
        "Staff should ask what the child would like, and write it down in the child's own words.",
    ];

    /// <param name="bytes">About how long it is to be.</param>
    public static byte[] Page(int bytes)
    {
        var page = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Placement of Children</title></head><body><header><nav><ul>")
            .Append(string.Concat(Enumerable.Range(1, 20).Select(number => $"<li><a href=\"/manual/{number}\">Chapter {number}</a></li>"))).Append("</ul></nav></header><main><h1>Placement of Children</h1>");
        for (var section = 1; page.Length < bytes; section++)
        {
            page.Append($"<h2 id=\"s{section}\">{section}. Matters of part {section}</h2>");
            for (var line = 0; line < 4; line++)
            {
                page.Append("<p>").Append(Line(section + line)).Append(" <a href=\"https://example.org/guidance\">The guidance</a> says <strong>more</strong> of this.</p>");
            }

            page.Append("<ul><li>the child;</li><li>the carer;</li><li>the manager.</li></ul>");
            page.Append(section % 5 == 0 ? "<table><tr><th>Who</th><th>What</th></tr><tr><td>Carer</td><td>writes the log</td></tr></table>" : "");
        }

        return Encoding.UTF8.GetBytes(page.Append("</main><footer><p>Back to top</p></footer></body></html>").ToString());
    }

    /// <param name="bytes">About how long it is to be.</param>
    public static byte[] Text(int bytes)
    {
        var text = new StringBuilder("Placement of Children\n\n");
        for (var section = 1; text.Length < bytes; section++)
        {
            text.Append($"{section % 1000}. Matters of Part {section}\n\n");
            for (var line = 0; line < 4; line++)
            {
                text.Append(Line(section + line)).Append("\n\n");
            }

            text.Append("• the child;\n• the carer;\n• the manager.\n\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Line(int start) => string.Join(' ', Enumerable.Range(start, 3).Select(at => Sentences[at % Sentences.Length]));
}

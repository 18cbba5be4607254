using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyLens.Specimens;

/// <summary>A line of the contents list: the number and heading as Word shows them, and the page.</summary>
internal sealed record ContentsLine(string Number, string Heading, int Page);

/// <summary>A contents list as Word builds it: one field over all lines, each line a link to its heading.</summary>
internal static class ContentsList
{
    /// <summary>The bookmark on the heading at the place given, counted from 1.</summary>
    public static string Bookmark(int place) => $"_Toc2601010{place:00}";

    /// <summary>The list under a heading of its own, in the block that Word keeps it in.</summary>
    public static SdtBlock Create(IReadOnlyList<ContentsLine> lines)
    {
        var content = new SdtContentBlock(Styled(StyleSheet.ContentsHeading, TextRun.Of("Contents")));
        for (var index = 0; index < lines.Count; index++)
        {
            var paragraph = Styled(StyleSheet.Contents1);
            if (index == 0)
                paragraph.Append(TextRun.FieldStart("TOC \\o \"1-1\" \\h \\z \\u"));
            paragraph.Append(Link(lines[index], Bookmark(index + 1)));
            content.Append(paragraph);
        }

        content.Append(new Paragraph(TextRun.FieldEnd()));
        return new SdtBlock(
            new SdtProperties(
                new SdtId { Val = 260101001 },
                new SdtContentDocPartObject(
                    new DocPartGallery { Val = "Table of Contents" },
                    new DocPartUnique())),
            content);
    }

    private static Hyperlink Link(ContentsLine line, string bookmark)
    {
        var link = new Hyperlink { Anchor = bookmark, History = true };
        link.Append(TextRun.Of(line.Number), TextRun.Tab(), TextRun.Of(line.Heading), TextRun.Tab());
        link.Append(TextRun.Field($"PAGEREF {bookmark} \\h", line.Page.ToString()));
        return link;
    }

    private static Paragraph Styled(string style, params Run[] runs)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(runs);
        return paragraph;
    }
}

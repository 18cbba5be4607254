using DocumentFormat.OpenXml.Wordprocessing;
using PolicyLens.Reporting;

namespace PolicyLens.Formats.WordReport;

/// <summary>Makes the paragraphs of the document.</summary>
internal static class WordParagraph
{
    /// <summary>A paragraph whose marked words are in the character styles of their marks.</summary>
    public static Paragraph Of(ReportParagraph source, string style, bool keepNext = false)
    {
        var paragraph = Empty(style, keepNext);
        foreach (var run in source.Runs)
        {
            if (run.Text.Length == 0)
            {
                continue;
            }

            var written = new Run(SafeText.Content(run.Text));
            if (StyleId.Mark(run.Mark) is { } mark)
            {
                written.RunProperties = new RunProperties(new RunStyle { Val = mark });
            }

            paragraph.Append(written);
        }

        return paragraph;
    }

    /// <summary>A paragraph of plain words on one line.</summary>
    public static Paragraph Line(string style, string text)
    {
        var paragraph = Empty(style);
        paragraph.Append(SafeText.LineRun(text));
        return paragraph;
    }

    private static Paragraph Empty(string style, bool keepNext = false)
    {
        var properties = new ParagraphProperties { ParagraphStyleId = new() { Val = style } };
        if (keepNext)
        {
            properties.KeepNext = new();
        }

        return new Paragraph(properties);
    }
}

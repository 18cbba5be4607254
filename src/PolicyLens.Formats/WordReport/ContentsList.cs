using DocumentFormat.OpenXml.Wordprocessing;
using PolicyLens.Reporting;

namespace PolicyLens.Formats.WordReport;

/// <summary>
/// Writes headings with bookmarks and, from those of the first two levels, the contents list that links to them.
/// </summary>
/// <remarks>
/// The list is a real field with its result filled in, so that it is complete on opening and Word can still renew
/// it. It shows no page numbers: only a layout knows them.
/// </remarks>
internal sealed class ContentsList
{
    private const int DeepestLevel = 2;
    private const string Instruction = """ TOC \o "1-2" \h \n \z \u """;

    private readonly List<(ReportHeading Heading, string Bookmark)> entries = [];
    private int bookmarks;

    /// <summary>The heading's paragraph. Headings with the same words have different bookmarks.</summary>
    public Paragraph Heading(ReportHeading heading)
    {
        if (heading.Level is < 1 or > 3)
        {
            throw new ArgumentException($"The heading \"{heading.Text}\" has level {heading.Level}, not 1 to 3.", nameof(heading));
        }

        var paragraph = WordParagraph.Line(StyleId.Heading(heading.Level), heading.Text);
        if (heading.Level > DeepestLevel || string.IsNullOrWhiteSpace(heading.Text))
        {
            return paragraph;
        }

        // Word names the bookmarks of its own contents lists in this way and hides them from its dialogs.
        bookmarks++;
        var id = $"{bookmarks}";
        var name = $"_Toc{bookmarks:D9}";
        entries.Add((heading, name));
        paragraph.InsertAfter(new BookmarkStart { Id = id, Name = name }, paragraph.ParagraphProperties);
        paragraph.Append(new BookmarkEnd { Id = id });
        return paragraph;
    }

    /// <summary>The list of the headings written so far; nothing when there are none.</summary>
    public SdtBlock? Build()
    {
        if (entries.Count == 0)
        {
            return null;
        }

        var content = new SdtContentBlock(WordParagraph.Line(StyleId.ContentsHeading, "Contents"));
        for (var index = 0; index < entries.Count; index++)
        {
            var (heading, bookmark) = entries[index];
            var link = SafeText.LineRun(heading.Text);
            link.RunProperties = new RunProperties(new RunStyle { Val = StyleId.Hyperlink });

            var entry = new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = StyleId.Contents(heading.Level) }));
            if (index == 0)
            {
                entry.Append(ComplexField.Begin(Instruction));
            }

            entry.Append(new Hyperlink(link) { Anchor = bookmark, History = true });
            if (index == entries.Count - 1)
            {
                entry.Append(ComplexField.End());
            }

            content.Append(entry);
        }

        return new SdtBlock(
            new SdtProperties(
                new SdtContentDocPartObject(
                    new DocPartGallery { Val = "Table of Contents" },
                    new DocPartUnique())),
            content);
    }
}

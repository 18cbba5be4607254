using System.Text.Json;
using PolicyLens.Catalogue;
using PolicyLens.Extraction;
using PolicyLens.Formats;
using PolicyLens.Model;
using PolicyLens.Tests.Acceptance;
using PolicyLens.Tests.Labelled;
using PolicyLens.Tests.SameChapter;
using Xunit;

namespace PolicyLens.Tests.Properties;

/// <summary>What holds for a chapter in every format, whatever is in it.</summary>
public sealed class FormatLaws
{
    /// <summary>How many generated chapters are written and read in each way; fewer where each costs a process.</summary>
    private const int Cases = 60;
    private const int PdfCases = 10;

    [FormatFact("html")]
    public void Html_keeps_the_laws() => Hold("HTML");

    [FormatFact("docx")]
    public void Word_with_styles_keeps_the_laws() => Hold("Word, styled");

    [FormatFact("docx")]
    public void Word_with_faked_headings_keeps_the_laws() => Hold("Word, headings faked");

    [FormatFact("pdf")]
    public void Pdf_keeps_the_laws() => Hold("PDF", PdfCases);

    [FormatFact("odt")]
    public void OpenDocument_keeps_the_laws() => Hold("OpenDocument");

    [FormatFact("markdown")]
    public void Markdown_keeps_the_laws() => Hold("Markdown");

    [FormatFact("text")]
    public void Plain_text_keeps_the_laws() => Hold("plain text");

    private static void Hold(string name, int cases = Cases)
    {
        var writer = ChapterWriters.All.Single(each => each.Name == name);
        Seeded.Holds(GeneratedChapters.Wild, chapter => KeepsEveryWord(writer, chapter), cases);
        Seeded.Holds(GeneratedChapters.Orderly, chapter => KeepsEveryWord(writer, chapter), cases / 2);
        Seeded.Holds(GeneratedChapters.Edited, edit => AnchorsStay(writer, Readable(edit.Before), Readable(edit.After), edit.Section), cases);

        // Whether lines side by side are a table is a guess in a PDF, and a page may end between them.
        NeutralChapter Readable(NeutralChapter chapter) => writer.Format == "pdf" ? chapter with { Blocks = [.. chapter.Blocks.Where(block => block is not NeutralTable)] } : chapter;
    }

    /// <summary>Every visible word is kept once; reading twice is reading once; every anchor and every piece of evidence can be looked up.</summary>
    private static void KeepsEveryWord(ChapterWriter writer, NeutralChapter written)
    {
        var file = writer.Write(written);
        var edition = Read(file);

        Assert.Equal(
            string.Join(' ', ChapterTexts.Words(written.Texts().Concat(writer.Aside))),
            string.Join(' ', ChapterTexts.Words(ChapterTexts.Of(edition.Chapter))));
        Assert.True(edition == Read(file), "reading twice gave two values");
        var anchors = ChapterTexts.Anchors(edition.Chapter).ToList();
        Assert.Equal(anchors.Distinct(StringComparer.Ordinal), anchors);
        Assert.All(edition.Chapter.Passages(), passage => Assert.Contains(passage.Anchor.Value, anchors));
        Assert.All(anchors, anchor => Assert.Contains(new Anchor(anchor).Section.Value, anchors));
        using var json = JsonDocument.Parse(EditionJson.Write(ChapterDocument.Of(edition)));
        ChapterLaws.EvidenceStandsAtItsAnchor(json.RootElement);
        ChapterLaws.AnchorsAreStableAddresses(json.RootElement);
        ChapterLaws.DatesAreIso(json.RootElement);
    }

    /// <summary>What stands outside the section that was edited has the anchors that it had.</summary>
    private static void AnchorsStay(ChapterWriter writer, NeutralChapter before, NeutralChapter after, int section)
    {
        var (old, now) = (Read(writer.Write(before)).Chapter, Read(writer.Write(after)).Chapter);
        var heading = before.Blocks.OfType<NeutralHeading>().ElementAt(section);

        Assert.Equal(Outside(old, heading), Outside(now, heading));
        Assert.Equal(old.AllSections().Select(each => each.Anchor), now.AllSections().Select(each => each.Anchor));
    }

    private static List<string> Outside(Chapter chapter, NeutralHeading edited) =>
        [.. chapter.Passages().Where(passage => passage.Section.Number != edited.Number).Select(passage => $"{passage.Anchor}: {passage.Text}")];

    private static Edition Read(Reading.SourceFile file)
    {
        var parsed = FormatCatalog.Read(file);
        Assert.True(parsed.Value is not null, parsed.Failure);
        return new EditionBuilder(Catalogues.Default).Build(parsed.Value);
    }
}

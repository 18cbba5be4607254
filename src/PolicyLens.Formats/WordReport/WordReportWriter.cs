using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicyLens.Reporting;

namespace PolicyLens.Formats.WordReport;

/// <summary>
/// Writes a report as a Word document that can be circulated as it is: title, contents list, headings, tables and
/// redlines, in real styles. The same report always gives the same bytes.
/// </summary>
/// <remarks>
/// Any text is safe: a character that XML does not allow becomes U+FFFD. Line ends within a paragraph stay line
/// ends; within a heading, a title or a caption they become spaces. Where words are marked as inserted or deleted,
/// a note above the first block says how such words look. What cells rest on stands in a custom XML part and each of
/// these cells in a hidden bookmark: both last when Word saves the document again; see <see cref="WordProofs"/>.
/// </remarks>
public sealed class WordReportWriter : IReportWriter
{
    public string Extension => ".docx";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">
    /// A heading's level is not 1 to 3, a table has no columns or more than Word allows (63), a column's width is not
    /// a positive number, or a row has not as many cells as its table has columns. Nothing was written.
    /// </exception>
    public void Write(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);

        using var package = new MemoryStream();
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            AddParts(document, report);
        }

        StablePackage.Copy(package, output);
    }

    /// <summary>Relationship ids are given, never generated: a generated one may differ from run to run.</summary>
    private static void AddParts(WordprocessingDocument document, Report report)
    {
        const string footerId = "rId4";
        var page = PageLayout.For(report);

        var main = document.AddNewPart<MainDocumentPart>(MainDocumentContentType, "rId1");
        main.AddNewPart<StyleDefinitionsPart>("rId1").SetXml(StyleSheet.Xml(page));
        main.AddNewPart<DocumentSettingsPart>("rId2").SetXml(DocumentParts.Settings);
        main.AddNewPart<FontTablePart>("rId3").SetXml(DocumentParts.Fonts);
        main.AddNewPart<FooterPart>(footerId).Footer = page.Footer(report.Title);
        document.AddNewPart<CoreFilePropertiesPart>("rId2").SetXml(DocumentParts.CoreProperties(report));
        document.AddNewPart<ExtendedFilePropertiesPart>("rId3").SetXml(DocumentParts.ApplicationProperties);

        var proofs = ReportProofs.Of(report);
        WordProofs.AddPart(main, proofs, "rId5");
        var body = new ReportBody(page, proofs, new WordPictures(main, page)).Build(report);
        body.Append(page.Section(footerId));
        main.Document = new Document(body);
    }

    private const string MainDocumentContentType =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
}

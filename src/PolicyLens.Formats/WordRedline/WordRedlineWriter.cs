using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using PolicyLens.Comparison.Tracked;
using PolicyLens.Formats.WordReport;

namespace PolicyLens.Formats.WordRedline;

/// <summary>What a redline says of itself beside its text.</summary>
/// <param name="Title">The document's title in its properties.</param>
/// <param name="Date">When the changes are said to have been made, to the second.</param>
public sealed record RedlineDetails(string Title, DateTimeOffset Date)
{
    /// <summary>Who the changes are said to be by.</summary>
    public string Author { get; init; } = "PolicyLens";
}

/// <summary>
/// Writes two editions as one Word document with tracked changes: with all of them accepted it is the right edition, with
/// all rejected the left. The same redline always gives the same bytes.
/// </summary>
/// <remarks>
/// <para>Words that only changed between bold, italic and plain stay and carry a tracked change of format (<c>w:rPrChange</c>): doubling
/// them would hide that no word differs. Where a link differs its words are deleted and inserted, as Word has no
/// tracked change of a link.</para>
/// <para>Headings, paragraphs and items are styles; no tracked change of a paragraph's properties is written. A bullet is a
/// list definition with the sign of the source; a number or letter is text before a tab, in a list without
/// automatic numbers, so that its change is tracked as any other and what is shown is what the source shows.</para>
/// <para>Two tables side by side have an empty paragraph between them, and so has a last paragraph that comes or goes behind it: Word
/// has no other way.</para>
/// </remarks>
public sealed class WordRedlineWriter
{
    private const string MainDocumentContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <param name="output">It need not be seekable and stays open.</param>
    public void Write(TrackedChapter redline, RedlineDetails details, Stream output)
    {
        ArgumentNullException.ThrowIfNull(redline);
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(output);

        using var package = new MemoryStream();
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            AddParts(document, redline, details);
        }

        StablePackage.Copy(package, output);
    }

    /// <summary>Relationship ids are given, never generated: a generated one may differ from run to run.</summary>
    private static void AddParts(WordprocessingDocument document, TrackedChapter redline, RedlineDetails details)
    {
        var main = document.AddNewPart<MainDocumentPart>(MainDocumentContentType, "rId1");
        var lists = ListNumbers.Of(redline);
        main.AddNewPart<StyleDefinitionsPart>("rId1").SetXml(RedlineStyles.Xml);
        main.AddNewPart<DocumentSettingsPart>("rId2").SetXml(DocumentParts.Settings);
        main.AddNewPart<FontTablePart>("rId3").SetXml(DocumentParts.Fonts);
        main.AddNewPart<NumberingDefinitionsPart>("rId4").SetXml(lists.Xml());
        document.AddNewPart<CoreFilePropertiesPart>("rId2").SetXml(RedlineProperties.Xml(details));
        document.AddNewPart<ExtendedFilePropertiesPart>("rId3").SetXml(DocumentParts.ApplicationProperties);

        var links = new LinkIds();
        using (var body = main.GetStream(FileMode.Create, FileAccess.Write))
        {
            new RedlineBody(body, lists, links, details).Write(redline);
        }

        foreach (var (address, id) in links.All)
        {
            main.AddHyperlinkRelationship(new Uri(address, UriKind.Absolute), isExternal: true, id);
        }
    }
}

using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicyLens.Reporting;

namespace PolicyLens.Formats.WordReport;

/// <summary>
/// Puts what cells rest on into the document: the proofs into a custom XML part, and a bookmark around the words of each cell
/// that has one. Word keeps both when it saves the document again, and moves the bookmark with the words.
/// </summary>
internal static class WordProofs
{
    /// <summary>The root of the part; its children are <c>cell</c>, each a proof as JSON.</summary>
    public const string Namespace = "urn:policylens:proofs:1";

    /// <summary>The bookmarks' names begin so; Word hides what begins with an underscore.</summary>
    public const string Bookmark = "_PolicyLens";

    /// <summary>The ids of other bookmarks are below.</summary>
    private const int FirstId = 1_000_000;

    private const string Properties =
        $$"""
        <?xml version="1.0" encoding="utf-8"?>
        <ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{6C1F3D0A-52B7-4E0C-9D54-7A8E21B0F3C9}"><ds:schemaRefs><ds:schemaRef ds:uri="{{Namespace}}"/></ds:schemaRefs></ds:datastoreItem>
        """;

    /// <summary>Adds the part; it is there, and empty, in a report that claims nothing too.</summary>
    public static void AddPart(MainDocumentPart main, ReportProofs proofs, string id)
    {
        var part = main.AddCustomXmlPart(CustomXmlPartType.CustomXml, id);
        using (var stream = new MemoryStream())
        {
            using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), CloseOutput = false }))
            {
                xml.WriteStartElement("proofs", Namespace);
                foreach (var proof in proofs.All)
                {
                    xml.WriteElementString("cell", Namespace, ProofJson.Write(proof));
                }

                xml.WriteEndElement();
            }

            stream.Position = 0;
            part.FeedData(stream);
        }

        part.AddNewPart<CustomXmlPropertiesPart>("application/vnd.openxmlformats-officedocument.customXmlProperties+xml", "rId1").SetXml(Properties);
    }

    /// <summary>Puts the bookmark of a proof around all words from one paragraph to another; nothing where there is no proof.</summary>
    public static void Mark(CellProof? proof, Paragraph first, Paragraph last)
    {
        if (proof is null)
        {
            return;
        }

        var id = (FirstId + proof.Number).ToString(CultureInfo.InvariantCulture);
        first.InsertAfter(new BookmarkStart { Id = id, Name = $"{Bookmark}{proof.Number}" }, first.ParagraphProperties);
        last.Append(new BookmarkEnd { Id = id });
    }
}

using System.IO.Compression;
using System.Text;
using System.Xml;
using PolicyLens.Formats.Packages;
using PolicyLens.Reporting;

namespace PolicyLens.Formats.WordReport;

/// <summary>
/// Reads the proofs of a Word report back, with the words that stand between their bookmarks now. Tracked changes are read as
/// accepted. No other part is opened.
/// </summary>
public sealed class WordReportReader : IReportReader
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Bookmarks of ours do not overlap; many that do are not of our making.</summary>
    private const int MostOpen = 8;

    public string Extension => ".docx";

    /// <inheritdoc/>
    public WrittenReport? Read(ReadOnlyMemory<byte> bytes) => ReportPackage.Read(bytes, zip =>
    {
        var proofs = zip.Entries.Where(entry => entry.FullName.StartsWith("customXml/item", StringComparison.OrdinalIgnoreCase) && entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            .Select(Proofs).FirstOrDefault(found => found is not null);
        if (proofs is null || zip.GetEntry("word/document.xml") is not { } document)
        {
            return null;
        }

        var texts = Texts(document);
        return new(
            [.. proofs.OfType<CellProof>().Select(proof => new WrittenCell(proof, texts.GetValueOrDefault($"{WordProofs.Bookmark}{proof.Number}")?.ToString()))],
            proofs.Count(proof => proof is null));
    });

    /// <summary>The proofs of a part, null for each that cannot be read; null where the part is another's.</summary>
    private static List<CellProof?>? Proofs(ZipArchiveEntry entry)
    {
        using var xml = ReportPackage.Xml(entry);
        if (xml.MoveToContent() != XmlNodeType.Element || xml.NamespaceURI != WordProofs.Namespace)
        {
            return null;
        }

        var found = new List<CellProof?>();
        xml.Read();
        while (!xml.EOF)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "cell" })
            {
                found.Add(ProofJson.Read(xml.ReadElementContentAsString()));
            }
            else
            {
                xml.Read();
            }
        }

        return found;
    }

    /// <summary>The words in each of our bookmarks, by its name.</summary>
    /// <remarks>LibreOffice begins a bookmark again in each paragraph of a cell and ends the last alone: what has the same name is one.</remarks>
    private static Dictionary<string, StringBuilder> Texts(ZipArchiveEntry document)
    {
        var texts = new Dictionary<string, StringBuilder>(StringComparer.Ordinal);
        var open = new Dictionary<string, StringBuilder>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = ReportPackage.Xml(document);
        xml.Read();
        while (!xml.EOF)
        {
            if (xml.NamespaceURI == Word && xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "p")
            {
                Append('\n');
            }
            else if (xml.NamespaceURI == Word && xml.NodeType == XmlNodeType.Element)
            {
                switch (xml.LocalName)
                {
                    case "del" or "moveFrom" when !xml.IsEmptyElement:
                        xml.Skip();
                        continue;
                    case "bookmarkStart" when xml.GetAttribute("name", Word) is { } name && name.StartsWith(WordProofs.Bookmark, StringComparison.Ordinal) && xml.GetAttribute("id", Word) is { } id:
                        names[id] = name;
                        texts.TryAdd(name, new());
                        if (open.Count < MostOpen)
                        {
                            open.TryAdd(name, texts[name]);
                        }

                        break;
                    case "bookmarkEnd" when xml.GetAttribute("id", Word) is { } end && names.TryGetValue(end, out var ended):
                        open.Remove(ended);
                        break;
                    case "t":
                        var words = xml.ReadElementContentAsString();
                        foreach (var each in open.Values)
                        {
                            each.Append(words);
                        }

                        continue;
                    case "br" or "cr" or "tab":
                        Append(' ');
                        break;
                    case "noBreakHyphen":
                        Append('-');
                        break;
                }
            }

            xml.Read();
        }

        return texts;

        void Append(char character)
        {
            foreach (var each in open.Values)
            {
                each.Append(character);
            }
        }
    }
}

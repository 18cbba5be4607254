using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Text = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace PolicyLens.Tests.Acceptance;

/// <summary>All text of a file that a reader of it sees, got without the product's own readers.</summary>
internal static partial class SourceWords
{
    public static string Of(string path) => Path.GetExtension(path) switch
    {
        ".html" => WebUtility.HtmlDecode(Tag().Replace(Unseen().Replace(File.ReadAllText(path), " "), match => Inline().IsMatch(match.Value) ? "" : " ")),
        ".docx" => OfWord(path),
        _ => File.ReadAllText(path),
    };

    /// <summary>The text of a Word file; page numbers in its contents list are Word's own reckoning and no text.</summary>
    private static string OfWord(string path)
    {
        using var document = WordprocessingDocument.Open(path, isEditable: false);
        var main = document.MainDocumentPart!;
        IEnumerable<DocumentFormat.OpenXml.OpenXmlElement?> roots =
        [
            main.Document, .. main.HeaderParts.Select(part => part.Header), .. main.FooterParts.Select(part => part.Footer),
            main.FootnotesPart?.Footnotes, main.EndnotesPart?.Endnotes,
        ];
        return string.Join('\n', roots.OfType<DocumentFormat.OpenXml.OpenXmlElement>().SelectMany(root => root.Descendants<Paragraph>()).Select(OfParagraph));
    }

    private static string OfParagraph(Paragraph paragraph)
    {
        var (words, pageNumber) = (new StringBuilder(), false);
        foreach (var element in paragraph.Descendants())
        {
            switch (element)
            {
                case FieldCode code:
                    pageNumber = code.Text.Contains("PAGEREF", StringComparison.Ordinal);
                    break;
                case FieldChar field when field.FieldCharType?.Value == FieldCharValues.End:
                    pageNumber = false;
                    break;
                case Text text when !pageNumber:
                    words.Append(text.Text);
                    break;
                case TabChar or Break:
                    words.Append(' ');
                    break;
            }
        }

        return words.ToString();
    }

    [GeneratedRegex("<!--.*?-->|<(script|style)\\b.*?</\\1>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Unseen();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("^</?(a|b|i|em|strong|span|u|sup|sub)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}

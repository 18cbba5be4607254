using System.Text;
using System.Xml.Linq;
using PolicyLens.Diagnostics;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.OpenDocument;

/// <summary>
/// Reads OpenDocument texts: .odt, their templates .ott, and flat .fodt. Tracked changes are read as accepted unless
/// the options say otherwise; automatic numbers are counted as Writer shows them; running heads and feet, hidden text
/// and comments are kept as <see cref="SourceFurniture"/>.
/// </summary>
/// <remarks>
/// Spans count the paragraphs and headings of the text, those in tables and boxes among them; notes are counted on
/// after it; running heads, feet and comments have none.
/// </remarks>
public sealed class OpenDocumentReader : IDocumentReader
{
    private const string MediaType = "application/vnd.oasis.opendocument.text";

    /// <inheritdoc/>
    public string Format => "odt";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".odt", ".ott", ".fodt"];

    /// <summary>
    /// Whether the package begins with its media type, as the standard asks, or the file is the XML of a flat text.
    /// Packages that were zipped anew in another order are found by the catalogue of formats.
    /// </summary>
    public bool Recognises(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\u0003\u0004"u8))
        {
            return head.Length > 30 && head[30..].StartsWith("mimetype"u8)
                && head[..Math.Min(head.Length, 200)].IndexOf(Encoding.ASCII.GetBytes(MediaType)) >= 0;
        }

        return head.IndexOf("urn:oasis:names:tc:opendocument:xmlns:office:1.0"u8) >= 0 && head.IndexOf(":document "u8) >= 0 && head.IndexOf("<html"u8) < 0;
    }

    /// <inheritdoc/>
    public Parsed<BlockDocument> Read(SourceFile file, ReadingOptions? options = null)
    {
        if (OdfPackage.Open(file.Bytes, out var failure) is not { } package)
        {
            return new(null, [failure!]);
        }

        var original = (options ?? ReadingOptions.Default).Original;
        var styles = new OdfStyles(package.StyleRoots);
        var notices = new OdfNotices();
        var changes = new OdfChanges(package.Text, original);
        var body = new OdfBody(styles, changes, notices);
        List<SourceBlock> text = [.. body.Read(package.Text)];
        text.AddRange(OdfNotes.Read(notices, body));

        var pages = package.StyleRoots[^1].Child("office:master-styles").Children("style:master-page").Elements().ToList();
        var pageStyles = new OdfStyles([package.StyleRoots[^1]]);
        List<SourceBlock> blocks =
        [
            .. Furniture(pages.Where(part => part.Odf().StartsWith("style:header", StringComparison.Ordinal)), "running head", pageStyles),
            .. text,
            .. Furniture(pages.Where(part => part.Odf().StartsWith("style:footer", StringComparison.Ordinal)), "running foot", pageStyles),
            .. Furniture(notices.Comments.Select(WithoutSender), "comment", styles),
        ];
        if (blocks.Count == 0)
        {
            return Parsed<BlockDocument>.Failed(DiagnosticCode.Empty, "The OpenDocument file holds no text. If its pages are pictures, it needs text recognition first.");
        }

        var diagnostics = Diagnostics(notices, changes.Count, original).ToValueList();
        return new(
            new BlockDocument
            {
                Source = file.Describe(Format, encoding: null),
                Blocks = blocks.ToValueList(),
                Properties = package.Properties,
                Diagnostics = diagnostics,
            },
            diagnostics);
    }

    /// <summary>A comment without who wrote it and when.</summary>
    private static XElement WithoutSender(XElement comment) =>
        new(comment.Name, comment.Elements().Where(child => child.Odf() is "text:p" or "text:list"));

    /// <summary>Each distinct text of a part beside the body, once.</summary>
    private static List<SourceBlock> Furniture(IEnumerable<XElement> parts, string reason, OdfStyles styles)
    {
        List<SourceBlock> blocks = [];
        HashSet<string> seen = [];
        foreach (var part in parts)
        {
            foreach (var block in new OdfBody(styles, new OdfChanges(part, original: false), new OdfNotices()).Read(part))
            {
                var texts = block switch
                {
                    SourceText text => [text.Text],
                    SourceTable table => table.Rows.Select(row => string.Join(' ', row.Where(cell => cell.Length > 0))),
                    SourceFurniture furniture => [furniture.Text],
                    _ => Enumerable.Empty<string>(),
                };
                blocks.AddRange(texts.Where(seen.Add).Select(text => new SourceFurniture(text, reason)));
            }
        }

        return blocks;
    }

    private static IEnumerable<Diagnostic> Diagnostics(OdfNotices notices, int changes, bool original)
    {
        if (changes > 0)
        {
            yield return new(DiagnosticCode.TrackedChanges, Severity.Warning, $"The file holds {changes} tracked {(changes == 1 ? "change; it was" : "changes; they were")} read as {(original ? "rejected" : "accepted")}.");
        }

        if (notices.Comments.Count > 0)
        {
            yield return new(DiagnosticCode.Comments, Severity.Info, $"{notices.Comments.Count} {(notices.Comments.Count == 1 ? "comment was" : "comments were")} kept out of the text.");
        }

        if (notices.Unknown.Count > 0)
        {
            yield return new(DiagnosticCode.UnknownContent, Severity.Warning, $"Text inside elements that are not known was kept as plain text: {string.Join(", ", notices.Unknown.Take(10))}.");
        }

        if (notices.TooDeep)
        {
            yield return new(DiagnosticCode.UnknownContent, Severity.Warning, "Part of the file is nested more deeply than any document needs; its text was kept as plain text.");
        }
    }
}

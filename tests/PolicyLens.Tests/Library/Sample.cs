using System.Security.Cryptography;
using System.Text;
using PolicyLens.Library;
using PolicyLens.Model;
using PolicyLens.Searching;

namespace PolicyLens.Tests.Library;

/// <summary>Small editions made by hand. The bytes are the text of all they hold, so other words are other bytes.</summary>
internal static class Sample
{
    public static readonly EditionId Plymouth = new("plymouth", "values", null);

    public static readonly EditionId Unknown = new(EditionId.UnknownAuthority, "values", null);

    public static Section Section(string anchor, string? heading, SectionRole role, params string[] paragraphs) => new()
    {
        Anchor = new(anchor),
        Number = anchor,
        Heading = heading,
        Level = anchor.Count(character => character == '.') + 1,
        Role = role,
        Blocks = [.. paragraphs.Select((text, at) => new Paragraph { Anchor = new Anchor(anchor).Paragraph(at + 1), Text = text })],
    };

    public static Citation Citation(string title, int? year = null) => new()
    {
        Kind = SourceKind.Act,
        Title = title,
        Year = year,
        Anchor = new("1/p1"),
        Quote = title,
    };

    /// <summary>An edition with its bytes; give what matters to the test.</summary>
    public static (Edition Edition, byte[] Bytes) Of(
        string text,
        string? authority = "Plymouth",
        string title = "Policies, Values and Principles",
        string source = "values.html",
        IEnumerable<Section>? sections = null,
        params string[] cites)
    {
        ValueList<Section> all = sections?.ToValueList() ?? [Section("1", "Introduction", SectionRole.Introduction, text)];
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', [title, text, .. new Chapter { Title = title, Sections = all }.Passages().Select(passage => $"{passage.Anchor} {passage.Text}")]));
        return (new()
        {
            Source = new()
            {
                Name = source,
                Format = "html",
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                Bytes = bytes.Length,
                Encoding = "utf-8",
            },
            Chapter = new() { Title = title, Sections = all },
            Findings = new()
            {
                Authority = authority,
                Citations = [.. cites.Select(cited => Citation(cited))],
                Dates = [new(DateKind.Amended, "2024-11", "November 2024", null)],
            },
        }, bytes);
    }

    public static StoreResult Store(this ChapterLibrary library, EditionId chapter, (Edition Edition, byte[] Bytes) file) =>
        library.Store(file.Edition, chapter, file.Bytes);

    public static SearchResult Search(this ChapterLibrary library, string text) => library.Search(new SearchQuery { Text = text });

    /// <summary>The anchors of the hits, in their order.</summary>
    public static string[] Anchors(this SearchResult result) => [.. result.Hits.Select(hit => $"{hit.Id.ChapterId}#{hit.Anchor}")];
}

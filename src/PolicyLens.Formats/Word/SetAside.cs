using PolicyLens.Reading;

namespace PolicyLens.Formats.Word;

/// <summary>The words of the parts beside the body, as furniture.</summary>
internal static class SetAside
{
    /// <summary>Each distinct text of the running heads or feet, once.</summary>
    public static IEnumerable<SourceFurniture> Parts(WordSource source, string kind, string reason)
    {
        HashSet<string> seen = [];
        foreach (var (root, links) in source.Package.Parts(kind))
        {
            foreach (var furniture in Furniture(Reader(source).Read(root, links), reason))
            {
                if (seen.Add(furniture.Text))
                {
                    yield return furniture;
                }
            }
        }
    }

    /// <summary>Each comment with who made it; the same words of two people are two comments.</summary>
    public static IEnumerable<SourceFurniture> Comments(WordSource source)
    {
        if (source.Package.Part("comments") is not { } part)
        {
            yield break;
        }

        var reader = Reader(source);
        foreach (var comment in part.Root.Children("comment"))
        {
            source.Notices.Comments++;
            var reason = TextCleaner.Clean(comment.Get("author")) is { Length: > 0 and < 200 } author ? $"a comment by {author}" : "a comment";
            foreach (var furniture in Furniture(reader.Read(comment, part.Links), reason))
            {
                yield return furniture;
            }
        }
    }

    private static WordBody Reader(WordSource source) => new(source, new WordNumbering(numbering: null, source.Styles));

    private static IEnumerable<SourceFurniture> Furniture(List<SourceBlock> blocks, string reason) => blocks.SelectMany(block => block switch
    {
        SourceText text => [new(text.Text, reason)],
        SourceTable table => table.Rows.Select(row => string.Join(' ', row.Where(cell => cell.Length > 0))).Select(row => new SourceFurniture(row, reason)),
        SourceFurniture furniture => [furniture with { Span = default }],
        _ => Enumerable.Empty<SourceFurniture>(),
    });
}

namespace PolicyLens.Formats.Word;

/// <summary>One relationship of a part.</summary>
/// <param name="Kind">The last word of its type, the same in usual and strict files: <c>styles</c>, <c>hyperlink</c>.</param>
/// <param name="Target">The address as written where it is external or a link of the text, otherwise the name of a part of the package.</param>
internal sealed record PartLink(string Id, string Kind, string Target, bool IsExternal);

/// <summary>What a part points to. Nothing external is ever opened.</summary>
internal sealed class PartLinks
{
    private const int MaximumLinks = 100_000;

    private readonly Dictionary<string, PartLink> byId = new(StringComparer.Ordinal);
    private readonly List<PartLink> all = [];

    public static PartLinks None { get; } = new();

    /// <summary>The relationships in their order.</summary>
    public IReadOnlyList<PartLink> All => all;

    /// <param name="folder">The folder of the part that they belong to, without a slash at the end.</param>
    public static PartLinks Of(WordElement root, string folder)
    {
        var links = new PartLinks();
        foreach (var element in root.Elements())
        {
            if (element.Name != "Relationship" || links.all.Count >= MaximumLinks)
            {
                continue;
            }

            var target = element.Get("Target", Vocabulary.None) ?? string.Empty;
            var type = element.Get("Type", Vocabulary.None) ?? string.Empty;
            var isExternal = string.Equals(element.Get("TargetMode", Vocabulary.None), "External", StringComparison.OrdinalIgnoreCase);
            var kind = type[(type.LastIndexOf('/') + 1)..];
            var link = new PartLink(
                element.Get("Id", Vocabulary.None) ?? string.Empty,
                kind,
                isExternal || kind == "hyperlink" ? target : Resolve(target, folder),
                isExternal);
            links.all.Add(link);
            links.byId.TryAdd(link.Id, link);
        }

        return links;
    }

    public PartLink? Find(string? id) => id is null ? null : byId.GetValueOrDefault(id);

    /// <summary>The name of the part that a target means: parts are named from the root of the package without a slash.</summary>
    private static string Resolve(string target, string folder)
    {
        var path = Uri.UnescapeDataString(target).Replace('\\', '/');
        var fragment = path.IndexOf('#', StringComparison.Ordinal);
        path = fragment < 0 ? path : path[..fragment];
        List<string> segments = path.StartsWith('/') ? [] : [.. folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == "..")
            {
                if (segments.Count > 0)
                {
                    segments.RemoveAt(segments.Count - 1);
                }
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }
}

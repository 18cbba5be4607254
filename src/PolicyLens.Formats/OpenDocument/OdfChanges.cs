using System.Xml.Linq;

namespace PolicyLens.Formats.OpenDocument;

/// <summary>
/// The tracked changes of a text. Read as accepted, inserted text stands where it is and deleted text is left where
/// the change list keeps it; read as rejected, it is the other way round.
/// </summary>
internal sealed class OdfChanges
{
    private readonly Dictionary<string, XElement> deletions = new(StringComparer.Ordinal);
    private readonly HashSet<string> insertions = new(StringComparer.Ordinal);
    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private readonly bool original;

    public OdfChanges(XElement text, bool original)
    {
        this.original = original;
        foreach (var region in text.Children("text:tracked-changes").SelectMany(list => list.Children("text:changed-region")))
        {
            Count++;
            var id = region.Get("xml:id") ?? region.Get("text:id") ?? string.Empty;
            if (region.Child("text:insertion") is not null)
            {
                insertions.Add(id);
            }
            else if (region.Child("text:deletion") is { } deletion)
            {
                deletions.TryAdd(id, deletion);
            }
        }
    }

    public int Count { get; }

    /// <summary>Whether the place that the reading has come to lies in text that is not to be read.</summary>
    public bool IsLeftOut => open.Count > 0;

    public void Start(string? id)
    {
        if (original && id is not null && insertions.Contains(id))
        {
            open.Add(id);
        }
    }

    public void End(string? id) => open.Remove(id ?? string.Empty);

    /// <summary>The paragraphs that were deleted at a place and are to be read there, each once; empty where there are none.</summary>
    public IReadOnlyList<XElement> Deleted(string? id)
    {
        if (!original || id is null || !deletions.Remove(id, out var deletion))
        {
            return [];
        }

        List<XElement> paragraphs = [];
        var stack = new Stack<XElement>(deletion.Elements().Reverse());
        while (stack.TryPop(out var element))
        {
            if (element.Odf() is "text:p" or "text:h")
            {
                paragraphs.Add(element);
                continue;
            }

            foreach (var child in element.Elements().Reverse())
            {
                stack.Push(child);
            }
        }

        return paragraphs;
    }
}

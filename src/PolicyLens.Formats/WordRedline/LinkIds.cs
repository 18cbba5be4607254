namespace PolicyLens.Formats.WordRedline;

/// <summary>The relationships of a document's links, one for each address, in order of their first use.</summary>
internal sealed class LinkIds
{
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly List<(string Address, string Id)> all = [];

    public IReadOnlyList<(string Address, string Id)> All => all;

    public string Of(string address)
    {
        if (!ids.TryGetValue(address, out var id))
        {
            ids.Add(address, id = $"rIdLink{all.Count + 1}");
            all.Add((address, id));
        }

        return id;
    }
}

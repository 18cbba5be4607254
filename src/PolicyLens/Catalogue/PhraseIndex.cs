namespace PolicyLens.Catalogue;

/// <summary>A phrase of the index found in a text.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="Next">Index of the word after its last.</param>
internal readonly record struct PhraseMatch<T>(T Value, int First, int Next, int Start, int Length);

/// <summary>Finds many phrases in a text at once, word by word, the longest first. Time grows with the text, not with the index.</summary>
internal sealed class PhraseIndex<T>
{
    private readonly Node root = new();

    /// <summary>Adds a phrase; the first of two that read the same stays.</summary>
    public void Add(string phrase, T value)
    {
        var node = root;
        foreach (var word in WordSpan.Of(phrase))
        {
            if (!node.Next.TryGetValue(word.Word, out var next))
            {
                node.Next[word.Word] = next = new();
            }

            node = next;
        }

        if (node != root && !node.IsEnd)
        {
            (node.IsEnd, node.Value) = (true, value);
        }
    }

    /// <summary>The value of a phrase that is already in the index, or the default.</summary>
    public T? Get(string phrase)
    {
        var node = root;
        foreach (var word in WordSpan.Of(phrase))
        {
            if (!node.Next.TryGetValue(word.Word, out node!))
            {
                return default;
            }
        }

        return node.IsEnd ? node.Value : default;
    }

    /// <summary>The phrases in a text, in order, none overlapping another.</summary>
    public IEnumerable<PhraseMatch<T>> Find(IReadOnlyList<WordSpan> words)
    {
        for (var first = 0; first < words.Count;)
        {
            var (node, end) = (root, -1);
            T? value = default;
            for (var at = first; at < words.Count && node.Next.TryGetValue(words[at].Word, out var next); at++)
            {
                node = next;
                if (node.IsEnd)
                {
                    (end, value) = (at + 1, node.Value);
                }
            }

            if (end < 0)
            {
                first++;
                continue;
            }

            yield return new(value!, first, end, words[first].Start, words[end - 1].End - words[first].Start);
            first = end;
        }
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public bool IsEnd { get; set; }

        public T? Value { get; set; }
    }
}

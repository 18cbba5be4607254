namespace PolicyLens.Catalogue;

/// <summary>A part of a term found in a text.</summary>
/// <param name="Part">Which part of the term it is, where the term has several that are joined by " + ".</param>
/// <param name="First">Index of its first word.</param>
/// <param name="Next">Index of the word after its last.</param>
internal readonly record struct TermHit<T>(T Value, int Part, int First, int Next)
{
    /// <summary>Whether all its words are among those given by their indexes.</summary>
    public bool IsIn(IReadOnlySet<int> words)
    {
        for (var at = First; at < Next; at++)
        {
            if (!words.Contains(at))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>
/// Finds every term of many in a text at once, overlapping ones too. Time grows with the text and with what is found in it,
/// not with the number of terms. The terms are written as those of <see cref="Term"/>: a word ending in * is a beginning.
/// </summary>
internal sealed class TermIndex<T>
{
    /// <summary>No beginning in the catalogue is longer; longer words are only compared as a whole.</summary>
    private const int LongestBeginning = 24;

    private readonly Node root = new();

    /// <summary>Adds a term.</summary>
    /// <returns>How many parts it has, all of which must stand in a text that has it.</returns>
    public int Add(string term, T value)
    {
        var parts = term.Split(" + ");
        for (var part = 0; part < parts.Length; part++)
        {
            var node = root;
            foreach (var word in parts[part].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                // "follow-up" is two words, of which only the last can be a beginning.
                var pieces = WordSpan.Of(word);
                for (var piece = 0; piece < pieces.Count; piece++)
                {
                    node = node.Of(pieces[piece].Word, word.EndsWith('*') && piece == pieces.Count - 1);
                }
            }

            if (node != root)
            {
                (node.Ends ??= []).Add((value, part));
            }
        }

        return parts.Length;
    }

    /// <summary>The parts of terms that stand in a text, by where they begin.</summary>
    public List<TermHit<T>> Find(IReadOnlyList<WordSpan> words)
    {
        var hits = new List<TermHit<T>>();
        for (var first = 0; first < words.Count; first++)
        {
            Follow(root, words, first, first, hits);
        }

        return hits;
    }

    // As deep as the longest term has words.
    private static void Follow(Node node, IReadOnlyList<WordSpan> words, int first, int at, List<TermHit<T>> hits)
    {
        if (node.Ends is { } ends)
        {
            hits.AddRange(ends.Select(end => new TermHit<T>(end.Value, end.Part, first, at)));
        }

        if (at == words.Count)
        {
            return;
        }

        var word = words[at].Word;
        if (node.Whole is { } whole && whole.TryGetValue(word, out var next))
        {
            Follow(next, words, first, at + 1, hits);
        }

        if (node.Beginnings is { } beginnings)
        {
            var lookup = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var length = 1; length <= Math.Min(word.Length, LongestBeginning); length++)
            {
                if (lookup.TryGetValue(word.AsSpan(0, length), out next))
                {
                    Follow(next, words, first, at + 1, hits);
                }
            }
        }
    }

    private sealed class Node
    {
        public Dictionary<string, Node>? Whole { get; private set; }

        public Dictionary<string, Node>? Beginnings { get; private set; }

        public List<(T Value, int Part)>? Ends { get; set; }

        public Node Of(string word, bool beginning)
        {
            var next = beginning ? Beginnings ??= new(StringComparer.Ordinal) : Whole ??= new(StringComparer.Ordinal);
            return next.TryGetValue(word, out var node) ? node : next[word] = new();
        }
    }
}

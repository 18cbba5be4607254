namespace PolicyLens.Searching.Words;

/// <summary>The search for ideas in one text.</summary>
internal ref struct ConceptMatch(ConceptTrie trie, WordReader reader, string text, ReadOnlySpan<IndexWord> words, bool isQuery)
{
    private readonly ReadOnlySpan<IndexWord> words = words;

    /// <summary>Of each idea the word behind the last that was found of it or ruled out; null before the first.</summary>
    private int[]? behind;

    /// <summary>Whether a wording may begin at a word: it ends there, or some wording has the next word too.</summary>
    public readonly bool MayGoOn(int first, ConceptNode node) =>
        node.Ends.Count > 0 || (first + 1 < words.Length && node.Next.ContainsKey(words[first + 1].Stem));

    /// <summary>Takes in what begins at a word, with which wordings begin.</summary>
    public void TryAt(int first, ConceptNode node, List<ConceptFound> found)
    {
        behind ??= new int[trie.Ideas.Count];
        Follow(first, first + 1, node, found);
    }

    /// <summary>Goes as far as there are wordings, and takes the longest first on the way back. As deep as the longest wording has words.</summary>
    private readonly void Follow(int first, int next, ConceptNode node, List<ConceptFound> found)
    {
        if (next < words.Length && node.Next.TryGetValue(words[next].Stem, out var further))
        {
            Follow(first, next + 1, further, found);
        }

        if (node.Ends.Count > 0)
        {
            // What means something else rules the wording out even where both are as long.
            TakeEnds(first, next, node.Ends, never: true, found);
            TakeEnds(first, next, node.Ends, never: false, found);
        }
    }

    private readonly void TakeEnds(int first, int next, List<Wording> ends, bool never, List<ConceptFound> found)
    {
        foreach (var wording in ends)
        {
            if (wording.IsNever == never && first >= behind![wording.Idea] && Stands(wording, first))
            {
                behind[wording.Idea] = next;
                if (!never)
                {
                    found.Add(new(trie.Ideas[wording.Idea].Id, wording.Text, first, next - first));
                }
            }
        }
    }

    private readonly bool Stands(Wording wording, int first)
    {
        for (var at = 0; at < wording.Words.Length; at++)
        {
            var asked = wording.Words[at];
            var word = words[first + at];
            if (asked.Singular is not null && asked.Singular != word.Plain && asked.Singular != reader.SingularOf(word.Plain))
            {
                return false;
            }

            if (at > 0 && !asked.MayFollowStop && TextStops.Stands(text, words[first + at - 1], word, !wording.HasComma))
            {
                return false;
            }

            if (!HasCapitals(asked, word, wording.NeedsCapitals))
            {
                return false;
            }
        }

        return isQuery || !wording.NeedsCapitals || !IsShouted(first, first + wording.Words.Length);
    }

    private readonly bool HasCapitals(WordingWord asked, in IndexWord word, bool needed)
    {
        if (isQuery && !needed)
        {
            return true;
        }

        var written = text.AsSpan(word.Start, word.Length);
        return asked.IsInitials ? Capitals.Count(written) >= 2 : !needed || !asked.IsCapitalised || Capitals.Count(written[..1]) == 1;
    }

    /// <summary>Whether the words around are all in capitals too, so that capitals say nothing.</summary>
    private readonly bool IsShouted(int first, int next)
    {
        var before = first > 0 && IsCapitals(words[first - 1]);
        var after = next < words.Length && IsCapitals(words[next]);
        return (before && after) || (before && next == words.Length) || (after && first == 0);
    }

    private readonly bool IsCapitals(in IndexWord word) => word.Plain.Length > 1 && Capitals.Count(text.AsSpan(word.Start, word.Length)) >= word.Plain.Length;
}

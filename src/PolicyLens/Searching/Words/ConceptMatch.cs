namespace PolicyLens.Searching.Words;

/// <summary>The search for ideas in one text.</summary>
internal sealed class ConceptMatch(ConceptTrie trie, WordReader reader, string text, IReadOnlyList<IndexWord> words, bool isQuery)
{
    private readonly List<ConceptFound> found = [];
    private readonly List<(ConceptNode Node, int Next)> path = [];

    /// <summary>Of each idea the word behind the last that was found of it or ruled out.</summary>
    private readonly int[] behind = new int[trie.Ideas.Count];

    public IReadOnlyList<ConceptFound> Found => found;

    /// <summary>Takes in what begins at a word, with which wordings begin.</summary>
    public void TryAt(int first, ConceptNode node)
    {
        path.Clear();
        for (var next = first + 1; ; next++)
        {
            if (node.Ends.Count > 0)
            {
                path.Add((node, next));
            }

            if (next == words.Count || !node.Next.TryGetValue(words[next].Stem, out node!))
            {
                break;
            }
        }

        for (var at = path.Count - 1; at >= 0; at--)
        {
            // What means something else rules the wording out even where both are as long.
            TakeEnds(first, path[at].Next, path[at].Node.Ends, never: true);
            TakeEnds(first, path[at].Next, path[at].Node.Ends, never: false);
        }
    }

    private void TakeEnds(int first, int next, List<Wording> ends, bool never)
    {
        foreach (var wording in ends)
        {
            if (wording.IsNever == never && first >= behind[wording.Idea] && Stands(wording, first))
            {
                behind[wording.Idea] = next;
                if (!never)
                {
                    found.Add(new(trie.Ideas[wording.Idea].Id, wording.Text, first, next - first));
                }
            }
        }
    }

    private bool Stands(Wording wording, int first)
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

    private bool HasCapitals(WordingWord asked, in IndexWord word, bool needed)
    {
        if (isQuery && !needed)
        {
            return true;
        }

        var written = text.AsSpan(word.Start, word.Length);
        return asked.IsInitials ? Capitals.Count(written) >= 2 : !needed || !asked.IsCapitalised || Capitals.Count(written[..1]) == 1;
    }

    /// <summary>Whether the words around are all in capitals too, so that capitals say nothing.</summary>
    private bool IsShouted(int first, int next)
    {
        var before = first > 0 && IsCapitals(words[first - 1]);
        var after = next < words.Count && IsCapitals(words[next]);
        return (before && after) || (before && next == words.Count) || (after && first == 0);
    }

    private bool IsCapitals(in IndexWord word) => word.Plain.Length > 1 && Capitals.Count(text.AsSpan(word.Start, word.Length)) >= word.Plain.Length;
}

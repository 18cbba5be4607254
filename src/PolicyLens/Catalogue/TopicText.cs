namespace PolicyLens.Catalogue;

/// <summary>A term of a topic, or of none, in one group of it.</summary>
/// <param name="Topic">Index of the topic; -1 for a term that rules out all that have none of their own for it.</param>
/// <param name="Group">Index of the group; -1 for a term that rules the topic out.</param>
/// <param name="Number">The term's own number, by which its parts belong together.</param>
/// <param name="Parts">How many parts it has.</param>
internal sealed record TopicTerm(int Topic, int Group, int Number, int Parts);

/// <summary>A text with the terms of topics that stand in it. Read once, asked for each of its quantities.</summary>
internal sealed class TopicText
{
    private readonly HashSet<(int Number, int Part)> present;
    private readonly Dictionary<int, TermHit<TopicTerm>[]> placed = [];

    public TopicText(TermIndex<TopicTerm> index, string text)
    {
        Words = WordSpan.Of(text);
        Hits = index.Find(Words);
        present = [.. Hits.Select(hit => (hit.Value.Number, hit.Part))];
        ByTopic = Hits.ToLookup(hit => hit.Value.Topic);
    }

    public IReadOnlyList<WordSpan> Words { get; }

    public IReadOnlyList<TermHit<TopicTerm>> Hits { get; }

    public ILookup<int, TermHit<TopicTerm>> ByTopic { get; }

    /// <summary>The terms of a topic that stand within a stretch, in the order of the text.</summary>
    public IEnumerable<TermHit<TopicTerm>> In(int topic, Stretch stretch)
    {
        if (!placed.TryGetValue(topic, out var hits))
        {
            placed[topic] = hits = [.. ByTopic[topic]];
        }

        var (low, high) = (0, hits.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Words[hits[middle].First].Start < stretch.Start ? (middle + 1, high) : (low, middle);
        }

        for (; low < hits.Length && Words[hits[low].First].Start < stretch.End; low++)
        {
            if (Words[hits[low].Next - 1].End <= stretch.End)
            {
                yield return hits[low];
            }
        }
    }

    /// <summary>Whether a part of a term stands anywhere in the text.</summary>
    public bool Has(TopicTerm term, int part) => present.Contains((term.Number, part));

    /// <summary>Whether every part of a term stands in the text.</summary>
    public bool Has(TopicTerm term)
    {
        for (var part = 0; part < term.Parts; part++)
        {
            if (!Has(term, part))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The index of the first word that begins at an offset or after it.</summary>
    public int WordAt(int offset)
    {
        var (low, high) = (0, Words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Words[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

namespace PolicyLens.Comparison;

/// <summary>The words of a clause with the weight of each: rare words of the two editions weigh more.</summary>
internal sealed class WordBag
{
    private readonly Dictionary<string, (int Count, double Weight)> words;

    private WordBag(Dictionary<string, (int Count, double Weight)> words)
    {
        this.words = words;
        Weight = words.Values.Sum(word => word.Count * word.Weight);
    }

    /// <summary>The weight of all its words.</summary>
    public double Weight { get; }

    /// <summary>The bags of both sides, weighed together.</summary>
    public static (WordBag[] Left, WordBag[] Right) Of(IReadOnlyList<Clause> left, IReadOnlyList<Clause> right)
    {
        var counts = left.Concat(right).Select(clause => Token.Words(clause.Text).CountBy(word => word).ToList()).ToList();
        var frequency = counts.SelectMany(words => words).CountBy(word => word.Key).ToDictionary(StringComparer.Ordinal);
        var all = counts.Select(words => new WordBag(words.ToDictionary(
            word => word.Key, word => (word.Value, Math.Log(1 + ((double)counts.Count / frequency[word.Key]))), StringComparer.Ordinal))).ToArray();
        return (all[..left.Count], all[left.Count..]);
    }

    /// <summary>For each word the bags that have it.</summary>
    public static Dictionary<string, List<int>> Index(WordBag[] bags)
    {
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var at = 0; at < bags.Length; at++)
        {
            foreach (var word in bags[at].words.Keys)
            {
                if (!index.TryGetValue(word, out var list))
                {
                    index[word] = list = [];
                }

                list.Add(at);
            }
        }

        return index;
    }

    /// <summary>The bags of an index that have a word in common with this one, in order.</summary>
    public IEnumerable<int> Neighbours(Dictionary<string, List<int>> index) =>
        words.Keys.SelectMany(word => index.TryGetValue(word, out var list) ? list : []).Distinct().Order();

    /// <summary>The weight of the words that both have.</summary>
    public static double Common(WordBag left, WordBag right)
    {
        var (few, many) = left.words.Count <= right.words.Count ? (left, right) : (right, left);
        var common = 0.0;

        // In a fixed order, so that the sum is the same whichever side is left.
        foreach (var (word, (count, weight)) in few.words)
        {
            if (many.words.TryGetValue(word, out var other))
            {
                common += Math.Min(count, other.Count) * weight;
            }
        }

        return Math.Round(common, 9);
    }

    /// <summary>The share of their words that both have (Dice's coefficient, weighted), from 0 to 1.</summary>
    public static double Similarity(WordBag left, WordBag right) =>
        left.Weight + right.Weight == 0 ? 0 : Math.Round(2 * Common(left, right) / (left.Weight + right.Weight), 6);
}

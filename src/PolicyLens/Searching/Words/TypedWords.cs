namespace PolicyLens.Searching.Words;

/// <summary>Where words that were typed stand in the text that they make with a space between each two.</summary>
internal sealed class TypedWords
{
    private readonly int[] starts;

    public TypedWords(IReadOnlyList<string> typed)
    {
        starts = new int[typed.Count];
        for (var at = 1; at < typed.Count; at++)
        {
            starts[at] = starts[at - 1] + typed[at - 1].Length + 1;
        }
    }

    /// <summary>An idea by the words typed; null where it is only a part of one.</summary>
    public ConceptFound? Of(ConceptFound found, IReadOnlyList<IndexWord> words)
    {
        var next = found.FirstWord + found.WordCount;
        var first = At(words[found.FirstWord].Start);
        var last = At(words[next - 1].Start + words[next - 1].Length - 1);
        var isWhole = (found.FirstWord == 0 || At(words[found.FirstWord - 1].Start + words[found.FirstWord - 1].Length - 1) < first)
            && (next == words.Count || At(words[next].Start) > last);
        return isWhole ? found with { FirstWord = first, WordCount = last - first + 1 } : null;
    }

    private int At(int character) => Array.BinarySearch(starts, character) is var at && at >= 0 ? at : ~at - 1;
}

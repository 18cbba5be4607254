using PolicyLens.Catalogue;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Absence;

/// <summary>A sentence of a chapter with its words.</summary>
internal sealed record IndexedSentence(Passage Passage, string Text, string[] Words);

/// <summary>The sentences of a chapter by their words, made once for however many questions are asked of it.</summary>
internal sealed class SentenceIndex
{
    /// <summary>A word that more sentences have tells none of them from the others.</summary>
    private const int Commonest = 400;

    private readonly Dictionary<string, List<int>> postings = new(StringComparer.Ordinal);
    private readonly Lazy<string[]> vocabulary;

    public SentenceIndex(Chapter chapter)
    {
        Sentences =
        [
            .. chapter.Passages().Where(passage => passage.Kind != PassageKind.Heading)
                .SelectMany(passage => SentenceSplitter.Split(passage.Text).Select(sentence => new IndexedSentence(passage, sentence, TextShape.Key(sentence).Split(' ')))),
        ];
        vocabulary = new(() => [.. postings.Keys.Order(StringComparer.Ordinal)]);
        for (var at = 0; at < Sentences.Count; at++)
        {
            foreach (var word in Sentences[at].Words.Distinct(StringComparer.Ordinal))
            {
                if (!postings.TryGetValue(word, out var list))
                {
                    postings[word] = list = [];
                }

                list.Add(at);
            }
        }
    }

    public IReadOnlyList<IndexedSentence> Sentences { get; }

    /// <summary>Whether every word of a term stands somewhere in the chapter.</summary>
    public bool MayHave(Term term) => term.AllWords.All(word =>
    {
        if (!word.Beginning)
        {
            return postings.ContainsKey(word.Word);
        }

        var at = Array.BinarySearch(vocabulary.Value, word.Word, StringComparer.Ordinal);
        at = at < 0 ? ~at : at;
        return at < vocabulary.Value.Length && vocabulary.Value[at].StartsWith(word.Word, StringComparison.Ordinal);
    });

    /// <summary>The sentence that has most of some words, the rarer ones counting more, with the words it has; null where none has half of them, and two at least where there are two.</summary>
    public (IndexedSentence Sentence, IReadOnlyList<string> Words)? WithMostOf(IReadOnlyList<string> words)
    {
        var found = new Dictionary<int, (int Count, double Weight)>();
        foreach (var word in words)
        {
            var list = postings.GetValueOrDefault(word);
            if (list is null || list.Count > Commonest)
            {
                continue;
            }

            foreach (var at in list)
            {
                var (count, weight) = found.GetValueOrDefault(at);
                found[at] = (count + 1, weight + Math.Log(1 + ((double)Sentences.Count / list.Count)));
            }
        }

        var best = found.Where(pair => 2 * pair.Value.Count >= words.Count && pair.Value.Count >= Math.Min(2, words.Count)).OrderByDescending(pair => pair.Value.Weight).ThenBy(pair => pair.Key).Take(1).ToList();
        return best is [var (index, _)] ? (Sentences[index], [.. words.Where(word => Sentences[index].Words.Contains(word, StringComparer.Ordinal))]) : null;
    }
}

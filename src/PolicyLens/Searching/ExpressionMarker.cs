using PolicyLens.Searching.Words;

namespace PolicyLens.Searching;

/// <summary>Finds where the words that an expression asks for stand in a text.</summary>
public sealed class ExpressionMarker(WordReader reader, ConceptFinder finder)
{
    /// <summary>The places in order, without overlap: of two the longer, then the first. Words that the expression excludes have none.</summary>
    public IReadOnlyList<TextMark> Mark(string text, IndexExpression expression, bool exact)
    {
        var words = reader.Read(text);
        if (words.Count == 0)
        {
            return [];
        }

        var leaves = Leaves(expression).ToList();
        var marks = new List<TextMark>();
        foreach (var leaf in leaves)
        {
            marks.AddRange(Of(leaf, words, exact).Select(found => Span(words, found.First, found.Count, null)));
        }

        var ideas = leaves.OfType<MatchConcept>().Select(concept => concept.Id).ToHashSet(StringComparer.Ordinal);
        if (ideas.Count > 0)
        {
            var typed = leaves.Select(Typed).OfType<string>().ToHashSet(StringComparer.Ordinal);
            marks.AddRange(finder.Find(text, words).Where(found => ideas.Contains(found.Id)).Select(found =>
                Span(words, found.FirstWord, found.WordCount, typed.Contains(Stems(words.Skip(found.FirstWord).Take(found.WordCount))) ? null : found.Id)));
        }

        return Apart(marks);
    }

    /// <summary>The parts of an expression that stand for words, but not those that it excludes.</summary>
    private static IEnumerable<IndexExpression> Leaves(IndexExpression expression) => expression switch
    {
        MatchAll all => all.Parts.SelectMany(Leaves),
        MatchAny any => any.Parts.SelectMany(Leaves),
        MatchWithin within => Leaves(within.Part),
        MatchWord or MatchPrefix or MatchPhrase or MatchNear or MatchConcept => [expression],
        _ => [],
    };

    private IEnumerable<(int First, int Count)> Of(IndexExpression leaf, IReadOnlyList<IndexWord> words, bool exact)
    {
        switch (leaf)
        {
            case MatchWord or MatchPrefix or MatchPhrase:
                var sequence = Sequence(leaf);
                for (var at = 0; at + sequence.Count <= words.Count; at++)
                {
                    if (Stands(sequence, leaf is MatchPrefix or MatchPhrase { Prefix: true }, words, at, exact))
                    {
                        yield return (at, sequence.Count);
                    }
                }

                break;
            case MatchNear near:
                // A part counts where all the others stand near it.
                var places = near.Parts.Select(part => Of(part, words, exact).ToList()).ToList();
                var window = near.Distance + places.Sum(place => place.Count > 0 ? place[0].Count : 0);
                foreach (var (first, count) in places.SelectMany(place => place))
                {
                    if (places.TrueForAll(place => place.Exists(other => Math.Max(first + count, other.First + other.Count) - Math.Min(first, other.First) <= window)))
                    {
                        yield return (first, count);
                    }
                }

                break;
        }
    }

    private List<(string Plain, string Stem)> Sequence(IndexExpression leaf) => leaf switch
    {
        MatchWord word => [(word.Plain, reader.StemOf(word.Plain))],
        MatchPrefix prefix => [(prefix.Plain, prefix.Plain)],
        MatchPhrase phrase => [.. phrase.Plains.Select(plain => (plain, reader.StemOf(plain)))],
        _ => [],
    };

    private static bool Stands(List<(string Plain, string Stem)> sequence, bool prefix, IReadOnlyList<IndexWord> words, int at, bool exact)
    {
        for (var index = 0; index < sequence.Count; index++)
        {
            var (word, wanted) = (words[at + index], sequence[index]);
            var holds = prefix && index == sequence.Count - 1 ? word.Plain.StartsWith(wanted.Plain, StringComparison.Ordinal)
                : exact ? word.Plain == wanted.Plain : word.Stem == wanted.Stem;
            if (!holds)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The stems of the words that were typed, as a wording of the catalogue is compared with them.</summary>
    private string? Typed(IndexExpression leaf) => leaf switch
    {
        MatchWord word => reader.StemOf(word.Plain),
        MatchPhrase phrase => string.Join(' ', phrase.Plains.Select(reader.StemOf)),
        MatchNear near => string.Join(' ', near.Parts.OfType<MatchWord>().Select(word => reader.StemOf(word.Plain))),
        _ => null,
    };

    private static string Stems(IEnumerable<IndexWord> words) => string.Join(' ', words.Select(word => word.Stem));

    private static TextMark Span(IReadOnlyList<IndexWord> words, int first, int count, string? concept)
    {
        var (start, last) = (words[first].Start, words[first + count - 1]);
        return new(start, last.Start + last.Length - start, concept);
    }

    private static List<TextMark> Apart(List<TextMark> marks)
    {
        var chosen = new List<TextMark>();
        foreach (var mark in marks.OrderBy(mark => mark.Start).ThenByDescending(mark => mark.Length).ThenBy(mark => mark.Concept is null ? 0 : 1))
        {
            if (chosen.Count == 0 || chosen[^1].Start + chosen[^1].Length <= mark.Start)
            {
                chosen.Add(mark);
            }
            else if (mark.Length > chosen[^1].Length)
            {
                chosen[^1] = mark;
            }
        }

        return chosen;
    }
}

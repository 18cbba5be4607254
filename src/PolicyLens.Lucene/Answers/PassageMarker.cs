using PolicyLens.Lucene.Analysis;
using PolicyLens.Lucene.Passages;
using PolicyLens.Lucene.Queries;
using PolicyLens.Searching;
using PolicyLens.Searching.Words;

namespace PolicyLens.Lucene.Answers;

/// <summary>Finds where a text has what an expression asks for. Knows nothing of what is in the index.</summary>
internal sealed class PassageMarker(TermMaker terms, ConceptFinder concepts)
{
    /// <summary>
    /// The places in order, without overlap: of two the longer, then the first. A phrase is one place. Whatever column the
    /// expression names, the text is taken for it.
    /// </summary>
    public IReadOnlyList<TextMark> Mark(string text, IndexExpression expression, bool exact)
    {
        var asked = Leaves(expression).ToList();
        if (asked.Count == 0 || new TextSpans(terms, text) is not { Words.Count: > 0 } spans)
        {
            return [];
        }

        var translator = new SpanTranslator(terms, prefix => Endings(spans.Words, prefix), exact);
        var marks = asked.SelectMany(leaf => Places(leaf, spans, translator)).Distinct().Select(place => spans.Mark(place, concept: null)).ToList();
        var ideas = asked.OfType<MatchConcept>().Select(concept => concept.Id).ToHashSet(StringComparer.Ordinal);
        if (ideas.Count > 0 && !exact)
        {
            marks.AddRange(Wordings(text, spans, ideas, asked.Select(Typed).OfType<string>().ToHashSet(StringComparer.Ordinal)));
        }

        return Apart(marks);
    }

    // What is to be left out is not asked for; marks and editions are not in the text.
    private static IEnumerable<IndexExpression> Leaves(IndexExpression expression) => expression switch
    {
        MatchAll all => all.Parts.SelectMany(Leaves),
        MatchAny any => any.Parts.SelectMany(Leaves),
        MatchWithin within => Leaves(within.Part),
        MatchWord or MatchPrefix or MatchPhrase or MatchNear or MatchConcept => [expression],
        _ => [],
    };

    private static IEnumerable<WordRange> Places(IndexExpression leaf, TextSpans spans, SpanTranslator translator) => leaf switch
    {
        MatchNear near => NearPlaces(near, spans, translator),
        _ => translator.Of(Column.Text, leaf) is { } span ? spans.Places(span) : [],
    };

    // A part counts where each of the others stands near enough to it.
    private static IEnumerable<WordRange> NearPlaces(MatchNear near, TextSpans spans, SpanTranslator translator)
    {
        var parts = near.Parts.Select(part => Places(part, spans, translator).ToList()).ToList();
        if (parts.Exists(places => places.Count == 0))
        {
            return [];
        }

        var widest = near.Distance + parts.Sum(places => places[0].End - places[0].First);
        return parts.SelectMany(places => places).Where(place => parts.TrueForAll(others => IsNear(others, place, widest)));
    }

    // The places of a part are in order and of one length.
    private static bool IsNear(List<WordRange> places, WordRange place, int widest)
    {
        var from = places.BinarySearch(place, Comparer<WordRange>.Create((left, right) => left.First.CompareTo(right.First)));
        from = from < 0 ? ~from : from;
        return IsWithin(from) || IsWithin(from - 1);

        bool IsWithin(int at) => at >= 0 && at < places.Count
            && Math.Max(place.End, places[at].End) - Math.Min(place.First, places[at].First) <= widest;
    }

    private IEnumerable<TextMark> Wordings(string text, TextSpans spans, HashSet<string> ideas, HashSet<string> typed) => concepts.Find(text, spans.Words)
        .Where(found => ideas.Contains(found.Id))
        .Select(found => (found.Id, Words: new WordRange(found.FirstWord, found.FirstWord + found.WordCount)))
        .Select(found => spans.Mark(found.Words, typed.Contains(Stems(spans.Words, found.Words)) ? null : found.Id));

    // The words that were typed, as a wording in the text is compared with them.
    private string? Typed(IndexExpression leaf) => leaf switch
    {
        MatchWord word => Stems([word.Plain]),
        MatchPhrase phrase => Stems(phrase.Plains),
        MatchNear near => Stems(near.Parts.OfType<MatchWord>().Select(word => word.Plain)),
        _ => null,
    };

    private string Stems(IEnumerable<string> plains) => string.Join(' ', plains.Select(plain => terms.Of(plain, exact: false)));

    private static string Stems(IReadOnlyList<IndexWord> words, WordRange range) =>
        string.Join(' ', words.Skip(range.First).Take(range.End - range.First).Select(word => word.Stem));

    private static List<string> Endings(IReadOnlyList<IndexWord> words, string prefix) =>
    [
        .. words
            .Select(word => word.Plain)
            .Where(plain => plain.StartsWith(prefix, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal),
    ];

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

using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Search.Highlight;
using PolicyLens.Lucene.Analysis;
using PolicyLens.Lucene.Passages;
using PolicyLens.Lucene.Queries;
using PolicyLens.Searching;

namespace PolicyLens.Lucene.Answers;

/// <summary>Finds where a text has what an expression asks for. Knows nothing of what is in the index.</summary>
internal sealed class PassageMarker(TermMaker terms, ConceptPlaces concepts)
{
    /// <summary>
    /// The places of the words, and of other wordings of the ideas that are asked for. Whatever column the expression names, the
    /// text is taken for it.
    /// </summary>
    public IReadOnlyList<TextMark> Mark(string text, IndexExpression expression, bool exact)
    {
        var asked = AskedWords.Of(expression);
        var typed = asked.Words is null ? [] : Typed(text, asked.Words, exact);
        return exact || asked.Concepts.Count == 0 ? typed : WithIdeas(text, typed, asked.Concepts);
    }

    private List<TextMark> Typed(string text, MatchAny asked, bool exact)
    {
        var marks = new List<TextMark>();
        var query = new QueryTranslator(terms, prefix => Endings(text, prefix), exact).Translate(asked, [Column.Text]);
        using var words = terms.Columns.GetTokenStream(Column.Text.Name, text);
        var scorer = new QueryScorer(query);
        scorer.SetMaxDocCharsToAnalyze(int.MaxValue);
        var stream = scorer.Init(words) ?? words;
        var place = stream.AddAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            // A word's two terms stand at the same place.
            if (scorer.GetTokenScore() > 0 && (marks.Count == 0 || marks[^1].Start < place.StartOffset))
            {
                marks.Add(new(place.StartOffset, place.EndOffset - place.StartOffset, Concept: null));
            }
        }

        stream.End();
        return marks;
    }

    private List<string> Endings(string text, string prefix) =>
    [
        .. terms.WordsOf(text)
            .Select(word => word.Plain)
            .Where(word => word.StartsWith(prefix, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal),
    ];

    // A wording that is not the typed one is marked as a whole, also where some of its words are among the typed ones.
    private List<TextMark> WithIdeas(string text, List<TextMark> typed, IReadOnlySet<string> asked)
    {
        var words = terms.WordsOf(text);
        var marks = new List<TextMark>();
        var next = 0;
        var end = 0;
        foreach (var place in concepts.In(text).Where(place => asked.Contains(place.Concept)).OrderBy(place => place.Start).ThenByDescending(place => place.Length))
        {
            var isTyped = words
                .Where(word => word.Start >= place.Start && word.Start < place.End)
                .All(word => typed.Exists(mark => mark.Start == word.Start));
            if (place.Start < end || isTyped)
            {
                continue;
            }

            for (; next < typed.Count && typed[next].Start < place.Start; next++)
            {
                marks.Add(typed[next]);
            }

            while (next < typed.Count && typed[next].Start < place.End)
            {
                next++;
            }

            marks.Add(new(place.Start, place.Length, place.Concept));
            end = place.End;
        }

        marks.AddRange(typed.Skip(next));
        return marks;
    }
}

using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Search;
using Lucene.Net.Search.Highlight;
using PolicyLens.Lucene.Analysis;
using PolicyLens.Lucene.Passages;
using PolicyLens.Lucene.Queries;
using PolicyLens.Searching;

namespace PolicyLens.Lucene.Answers;

/// <summary>Finds where a text has what an expression asks for.</summary>
internal sealed class PassageMarker(WordTerms terms, ConceptPlaces concepts)
{
    /// <summary>The places of the words, and of other wordings of the ideas that are asked for. Whatever column the expression names, the text is taken for it.</summary>
    public IReadOnlyList<TextMark> Mark(string text, IndexExpression expression, bool exact)
    {
        var asked = AskedWords.Of(expression);
        var typed = asked.Words is null ? [] : Words(text, asked.Words, exact);
        if (exact || asked.Concepts.Count == 0)
        {
            return typed;
        }

        var ideas = concepts.In(text)
            .Where(place => asked.Concepts.Contains(place.Concept))
            .Where(place => !IsTyped(text, place, typed));
        return Apart(typed, ideas);
    }

    private List<TextMark> Words(string text, IndexExpression asked, bool exact)
    {
        var marks = new List<TextMark>();
        var written = new Lazy<string[]>(() => [.. WordsOf(text)]);
        IReadOnlyList<string> Endings(string prefix) => [.. written.Value.Where(word => word.StartsWith(prefix, StringComparison.Ordinal))];
        var query = new QueryTranslator(terms, Endings, exact).Translate(asked, [Column.Text]);

        using var words = terms.Columns.GetTokenStream(Column.Text.Name, text);
        var scorer = new QueryScorer(query) { MaxDocCharsToAnalyze = int.MaxValue };
        using var stream = scorer.Init(words);
        var place = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            // A word's two terms stand at the same place.
            if (scorer.GetTokenScore() > 0 && (marks.Count == 0 || marks[^1].Start < place.StartOffset))
            {
                marks.Add(new(place.StartOffset, place.EndOffset - place.StartOffset, Concept: null));
            }
        }

        return marks;
    }

    private IEnumerable<string> WordsOf(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        using var stream = terms.Written.GetTokenStream(PassageField.Words, text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            words.Add(term.ToString()!);
        }

        stream.End();
        return words;
    }
}

using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;
using PolicyLens.Lucene.Analysis;
using PolicyLens.Lucene.Passages;
using PolicyLens.Searching;

namespace PolicyLens.Lucene.Queries;

/// <summary>
/// Says in Lucene's queries what an expression asks for. A word may stand in any column, so that the words of one request may
/// stand in several; what must stand together stands together in one.
/// </summary>
/// <param name="endings">The words that a prefix stands for.</param>
internal sealed class QueryTranslator(TermMaker terms, Func<string, IReadOnlyList<string>> endings, bool exact)
{
    private readonly SpanTranslator spans = new(terms, endings, exact);

    /// <param name="columns">Where words are looked for.</param>
    public Query Translate(IndexExpression expression, IReadOnlyList<Column> columns) => expression switch
    {
        MatchEverything => Clauses.Unweighed(new MatchAllDocsQuery()),
        MatchWord word => In(columns, column => Word(column, word.Plain)),
        MatchPrefix prefix => In(columns, column => Prefix(column, prefix.Plain)),
        MatchPhrase phrase => In(columns, column => Phrase(column, phrase)),
        MatchNear near => In(columns, column => spans.Near(column, near)),
        MatchConcept concept => Concept(concept.Id, columns),
        MatchMark mark => Clauses.Unweighed(new TermQuery(new(PassageField.Mark, mark.Mark))),
        MatchEditions { Keys.Count: 0 } => Clauses.Nothing,
        MatchEditions editions => Clauses.Unweighed(new TermsFilter([.. editions.Keys.Select(PassageDocument.EditionTerm)])),
        MatchWithin within => Translate(within.Part, [Column.Of(within.Column)]),
        MatchAny any => Clauses.Any([.. any.Parts.Select(part => Translate(part, columns))]),
        MatchAll all => Clauses.Without(
            Clauses.All([.. all.Parts.Select(part => Translate(part, columns))]),
            [.. all.Without.Select(part => Translate(part, columns))]),
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "The index does not know this kind of expression."),
    };

    private static Query In(IReadOnlyList<Column> columns, Func<Column, Query?> translate)
    {
        var found = new List<Query>();
        foreach (var column in columns)
        {
            if (translate(column) is { } query)
            {
                query.Boost = column.Weight;
                found.Add(query);
            }
        }

        return Clauses.Any(found);
    }

    private TermQuery? Word(Column column, string plain) => terms.Of(plain, exact) is { } term ? new(column.Term(term)) : null;

    private Query? Prefix(Column column, string plain) =>
        Endings(column, plain) is { Length: > 0 } found ? Clauses.Any([.. found.Select(term => new TermQuery(term))]) : null;

    // A phrase's terms stand in their places whichever of a word's two terms each is.
    private Query? Phrase(Column column, MatchPhrase phrase)
    {
        var query = new MultiPhraseQuery();
        for (var at = 0; at < phrase.Plains.Count; at++)
        {
            Term[] found = phrase.Prefix && at == phrase.Plains.Count - 1
                ? Endings(column, phrase.Plains[at])
                : terms.Of(phrase.Plains[at], exact) is { } term ? [column.Term(term)] : [];
            if (found.Length == 0)
            {
                return null;
            }

            query.Add(found);
        }

        return phrase.Plains.Count == 0 ? null : query;
    }

    private Term[] Endings(Column column, string plain) =>
        [.. endings(PassageAnalyzer.Cut(plain)).Select(word => column.Term(TermMaker.Written(word)))];

    // As they are written, words are no ideas; and the ideas of a heading are not told from those of the text.
    private Query Concept(string id, IReadOnlyList<Column> columns) => exact || columns.Count < Column.All.Count
        ? Clauses.Nothing
        : new TermQuery(new(PassageField.Concepts, id)) { Boost = PassageField.ConceptWeight };
}

using Lucene.Net.Queries;
using Lucene.Net.Search;
using PolicyLens.Lucene.Analysis;
using PolicyLens.Lucene.Passages;
using PolicyLens.Lucene.Storage;
using PolicyLens.Lucene.Weighing;
using PolicyLens.Searching;

namespace PolicyLens.Lucene.Queries;

/// <summary>
/// Says in Lucene's queries what an expression asks for. A word may stand in any column, so that the words of one request may
/// stand in several; what must stand together stands together in one.
/// </summary>
internal sealed class QueryTranslator
{
    private readonly TermMaker terms;
    private readonly PassageSearcher searcher;
    private readonly bool exact;
    private readonly SpanTranslator spans;

    public QueryTranslator(TermMaker terms, PassageSearcher searcher, bool exact)
    {
        (this.terms, this.searcher, this.exact) = (terms, searcher, exact);
        spans = new(terms, Endings, exact);
    }

    /// <param name="columns">Where words are looked for.</param>
    public Query Translate(IndexExpression expression, IReadOnlyList<Column> columns) => expression switch
    {
        MatchEverything => Clauses.Unweighed(new MatchAllDocsQuery()),
        MatchWord word => Word(terms.Of(word.Plain, exact), columns),
        MatchPrefix prefix => Clauses.Any([.. Endings(prefix.Plain).Select(word => Word(TermMaker.Written(word), columns))]),
        MatchPhrase phrase => Phrase(phrase, columns),
        MatchNear near => Near(near, columns),
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

    private IReadOnlyList<string> Endings(string plain) => WordEndings.Of(searcher.IndexReader, plain);

    private Query Word(string? term, IReadOnlyList<Column> columns) => term is null
        ? Clauses.Nothing
        : Weighed(In(columns, column => new TermQuery(column.Term(term))), searcher.Passages(term));

    private Query Phrase(MatchPhrase phrase, IReadOnlyList<Column> columns)
    {
        var words = phrase.Plains.Select((plain, at) => Choices(plain, phrase.Prefix && at == phrase.Plains.Count - 1)).ToList();
        if (words.Count == 0 || words.Exists(choices => choices.Count == 0))
        {
            return Clauses.Nothing;
        }

        var found = In(columns, column => Sequence(column, words));
        return Weighed(found, searcher.Count(found));
    }

    // A phrase's terms stand in their places whichever of a word's two terms each is.
    private static MultiPhraseQuery Sequence(Column column, List<IReadOnlyList<string>> words)
    {
        var query = new MultiPhraseQuery();
        foreach (var choices in words)
        {
            query.Add([.. choices.Select(column.Term)]);
        }

        return query;
    }

    private IReadOnlyList<string> Choices(string plain, bool prefix) => prefix
        ? [.. Endings(plain).Select(TermMaker.Written)]
        : terms.Of(plain, exact) is { } term ? [term] : [];

    // That the parts stand near each other chooses the passage; each part weighs as it does alone.
    private Query Near(MatchNear near, IReadOnlyList<Column> columns) => Clauses.All(
    [
        Clauses.Unweighed(In(columns, column => spans.Near(column, near))),
        .. near.Parts.Select(part => Translate(part, columns)),
    ]);

    // As they are written, words are no ideas; and the ideas of a heading are not told from those of the text.
    private Query Concept(string id, IReadOnlyList<Column> columns)
    {
        if (exact || columns.Count < Column.All.Count)
        {
            return Clauses.Nothing;
        }

        var found = Clauses.Any(
        [
            new TermQuery(new(PassageField.Concepts, id)) { Boost = (float)ColumnWeight.Concept },
            new TermQuery(new(PassageField.TitleConcepts, id)) { Boost = (float)ColumnWeight.Title },
        ]);
        return Weighed(found, searcher.Count(found));
    }

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

    private WeighedQuery Weighed(Query found, int passages) =>
        new(found, WeighedQuery.Rarity(passages, searcher.IndexReader.NumDocs), searcher.AverageLength);
}

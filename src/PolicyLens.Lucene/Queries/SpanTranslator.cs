using Lucene.Net.Search.Spans;
using PolicyLens.Lucene.Analysis;
using PolicyLens.Lucene.Passages;
using PolicyLens.Searching;

namespace PolicyLens.Lucene.Queries;

/// <summary>Says in Lucene's spans what must stand near each other in one column.</summary>
internal sealed class SpanTranslator(TermMaker terms, Func<string, IReadOnlyList<string>> endings, bool exact)
{
    /// <returns>Null where a part can stand nowhere.</returns>
    public SpanQuery? Near(Column column, MatchNear near) =>
        All(column, near.Parts, near.Distance, inOrder: false);

    private SpanQuery? All(Column column, IEnumerable<IndexExpression> parts, int distance, bool inOrder)
    {
        var spans = new List<SpanQuery>();
        foreach (var part in parts)
        {
            if (Of(column, part) is not { } span)
            {
                return null;
            }

            spans.Add(span);
        }

        return spans.Count switch
        {
            0 => null,
            1 => spans[0],
            _ => new SpanNearQuery([.. spans], Math.Max(0, distance), inOrder),
        };
    }

    /// <summary>Where a part stands; null where it can stand nowhere.</summary>
    public SpanQuery? Of(Column column, IndexExpression part) => part switch
    {
        MatchWord word => Term(column, terms.Of(word.Plain, exact)),
        MatchPrefix prefix => Any(endings(prefix.Plain).Select(word => Term(column, TermMaker.Written(word)))),
        MatchPhrase phrase => All(column, Words(phrase), distance: 0, inOrder: true),
        MatchNear near => Near(column, near),
        MatchAny any => Any(any.Parts.Select(of => Of(column, of))),

        // What has no place in a text is near nothing.
        _ => null,
    };

    private static IEnumerable<IndexExpression> Words(MatchPhrase phrase) => phrase.Plains.Select((plain, at) =>
        phrase.Prefix && at == phrase.Plains.Count - 1 ? (IndexExpression)new MatchPrefix(plain) : new MatchWord(plain));

    private static SpanTermQuery? Term(Column column, string? term) => term is null ? null : new(column.Term(term));

    private static SpanQuery? Any(IEnumerable<SpanQuery?> parts) => parts.OfType<SpanQuery>().ToArray() switch
    {
        [] => null,
        [var only] => only,
        var several => new SpanOrQuery(several),
    };
}

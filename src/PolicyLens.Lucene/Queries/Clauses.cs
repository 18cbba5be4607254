using Lucene.Net.Search;

namespace PolicyLens.Lucene.Queries;

/// <summary>Puts queries together.</summary>
internal static class Clauses
{
    /// <summary>The most parts of one query; more are put into queries of their own. Lucene's limit for all indexes of a program is 1,024.</summary>
    private const int MostBeside = 512;

    /// <summary>Finds nothing.</summary>
    public static Query Nothing => new BooleanQuery();

    /// <summary>One at least must be found; their scores are added.</summary>
    public static Query Any(IReadOnlyList<Query> parts) => Of(parts, Occur.SHOULD);

    /// <summary>All must be found; their scores are added.</summary>
    public static Query All(IReadOnlyList<Query> parts) => Of(parts, Occur.MUST);

    /// <summary>What the first finds and none of the others.</summary>
    public static Query Without(Query query, IReadOnlyList<Query> others) => others.Count == 0
        ? query
        : new BooleanQuery(disableCoord: true) { { query, Occur.MUST }, { Any(others), Occur.MUST_NOT } };

    /// <summary>Finds the same and adds nothing to the score.</summary>
    public static Query Unweighed(Query query) => new ConstantScoreQuery(query) { Boost = 0 };

    public static Query Unweighed(Filter filter) => new ConstantScoreQuery(filter) { Boost = 0 };

    private static Query Of(IReadOnlyList<Query> parts, Occur occur)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        if (parts.Count > MostBeside)
        {
            return Of([.. parts.Chunk(MostBeside).Select(chunk => Of(chunk, occur))], occur);
        }

        var query = new BooleanQuery(disableCoord: true);
        foreach (var part in parts)
        {
            query.Add(part, occur);
        }

        return query;
    }
}

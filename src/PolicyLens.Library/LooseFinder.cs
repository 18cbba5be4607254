using Microsoft.Data.Sqlite;
using PolicyLens.Searching;
using PolicyLens.Searching.Words;

namespace PolicyLens.Library;

/// <summary>What was found that has some of the words.</summary>
/// <param name="Hits">Best first.</param>
internal sealed record LooseHits(IndexMatches Matches, List<ReadHit> Hits);

/// <summary>Finds passages that have the most of what was asked for where too few have all: the rarer a word, the more it counts.</summary>
internal sealed class LooseFinder(SqliteTransaction transaction, IChapterIndex index, SearchWords language, HitReader reader)
{
    /// <summary>How many passages are looked at more closely.</summary>
    private const int Candidates = 200;

    /// <summary>A passage with less of what was asked for is no answer; from 0 to 1.</summary>
    private const double LeastShare = 0.08;

    /// <summary>How much more a passage counts that has more of what was asked for.</summary>
    private const double ShareWeight = 4;

    /// <summary>How much a word of a wording counts beside one that was typed for itself.</summary>
    private const double HintWeight = 0.3;

    /// <param name="query">The things that were asked for.</param>
    /// <param name="request">Asks for any of them.</param>
    /// <param name="known">Passages that have all of them; they are left out.</param>
    public LooseHits Find(CompiledQuery query, IndexRequest request, IReadOnlyList<Candidate> known)
    {
        var matches = index.Find(request with { Most = Candidates });
        if (matches.Total == 0)
        {
            return new(matches, []);
        }

        var stored = transaction.Rows("SELECT COUNT(*) FROM passages", row => row.GetInt64(0)).Single();
        IReadOnlyList<IndexExpression> items = [.. query.Items, .. query.Hints];
        var weights = items.Select((item, at) => Weight(item, request, stored) * (at < query.Items.Count ? 1 : HintWeight)).ToList();
        var all = weights.Sum();
        var evaluator = new ExpressionEvaluator(language.Reader, language.Finder);
        var has = known.Select(candidate => candidate.Passage).ToHashSet();
        var shares = new PassageTable(transaction).Indexed(matches.Best.Select(candidate => candidate.Passage).Where(key => !has.Contains(key))).ToDictionary(
            passage => passage.Key,
            passage => evaluator.Shares(items, passage, request.Exact).Zip(weights, (share, weight) => share * weight).Sum() / all);

        // What has hardly anything is shown only where nothing has more.
        var best = shares.Values.DefaultIfEmpty(0).Max();
        var chosen = matches.Best
            .Where(candidate => shares.TryGetValue(candidate.Passage, out var share) && share >= (known.Count == 0 ? Math.Min(LeastShare, best) : LeastShare))
            .Select(candidate => candidate with { Score = candidate.Score * Math.Pow(shares[candidate.Passage], ShareWeight) })
            .ToList();
        return new(matches, reader.Read(matches with { Best = chosen }, request, query.Items.Count, Candidates));
    }

    // The rarity of a word as BM25 has it (Robertson and Sparck Jones, 1976), kept above 0.
    private double Weight(IndexExpression item, IndexRequest request, long stored)
    {
        var passages = item is MatchWord word ? index.Count(word.Plain) : index.Find(request with { Expression = item, Most = 0 }).Total;
        return Math.Log(1 + ((stored - Math.Min(passages, stored) + 0.5) / (passages + 0.5)));
    }
}

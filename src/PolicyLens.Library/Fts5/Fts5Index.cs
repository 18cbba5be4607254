using Microsoft.Data.Sqlite;
using PolicyLens.Searching;
using PolicyLens.Searching.Words;

namespace PolicyLens.Library.Fts5;

/// <summary>
/// The index inside the library's own file, on SQLite's FTS5. It lives for one transaction and is kept or forgotten with it,
/// so that it can be neither lost nor left behind.
/// </summary>
internal sealed class Fts5Index(SqliteTransaction transaction, SearchWords language, KnownWords known) : IChapterIndex
{
    public const string Name = "fts5";

    /// <summary>
    /// Of more passages than this only so many are weighed, those that were stored last: words that stand nearly everywhere
    /// tell passages apart too little to wait for.
    /// </summary>
    public const int MostWeighed = 20_000;

    private readonly WordTable words = new(transaction, language.Reader);

    public string Engine => Name;

    public string? Stamp => new SettingTable(transaction).Get(SettingTable.Stamp);

    public void Add(long edition, IReadOnlyList<IndexedPassage> passages)
    {
        using var insert = transaction.Command("INSERT INTO passages_fts (rowid, text, lead, heading, title, concepts, marks) VALUES (@key, @text, @lead, @heading, @title, @concepts, @marks)");
        var key = insert.Parameters.Add("@key", SqliteType.Integer);
        var columns = new[] { "@text", "@lead", "@heading", "@title", "@concepts", "@marks" }.Select(name => insert.Parameters.Add(name, SqliteType.Text)).ToArray();
        var writer = new PassageTokens(language, known, edition);
        foreach (var passage in passages)
        {
            key.Value = passage.Key;
            var tokens = writer.Of(passage);
            for (var column = 0; column < columns.Length; column++)
            {
                columns[column].Value = tokens[column];
            }

            insert.ExecuteNonQuery();
        }

        known.Keep(transaction);
    }

    public void Remove(long edition)
    {
        using var delete = transaction.Command("DELETE FROM passages_fts WHERE rowid = @key");
        var key = delete.Parameters.Add("@key", SqliteType.Integer);
        foreach (var passage in PassageTable.Keys(transaction, edition))
        {
            key.Value = passage;
            delete.ExecuteNonQuery();
        }
    }

    public void Clear()
    {
        transaction.Execute("INSERT INTO passages_fts (passages_fts) VALUES ('delete-all'); DELETE FROM words");
        known.Forget();
    }

    public void Commit(string stamp)
    {
        // The library's own transaction keeps it.
    }

    public void Rollback() => known.Forget();

    public IndexMatches Find(IndexRequest request)
    {
        var match = new MatchWriter(language.Reader, words).Write(request.Exact ? Widened(request.Expression) : request.Expression);
        var scan = new MatchScan(transaction, match, request.Scope, request.Most == 0 && !request.Exact ? 0 : MostWeighed);
        var found = request.Exact ? scan.Only(Verified(scan, request.Expression)) : scan;
        return found.Total == 0 ? IndexMatches.None : new()
        {
            Total = found.Total,
            Editions = found.Editions,
            Marks = found.Marks(),
            Best = request.Most == 0 ? [] : found.Best(request.Most),
            Weighed = found.Weighed.Count,
        };
    }

    public IReadOnlyList<Candidate> Like(string text, EditionScope scope, int most)
    {
        var rare = language.Reader.Read(text)
            .Where(word => !language.Reader.IsCommon(word.Plain))
            .GroupBy(word => word.Stem, StringComparer.Ordinal)
            .Select(stem => (Stem: stem.Key, Weight: Math.Min(stem.Count(), 3) * Rarity(words.Passages(stem.Key))))
            .Where(stem => stem.Weight > 0)
            .OrderByDescending(stem => stem.Weight).ThenBy(stem => stem.Stem, StringComparer.Ordinal)
            .Take(16)
            .ToList();
        return rare.Count == 0 ? [] : new MatchScan(transaction, $"{{text}} : ({string.Join(" OR ", rare.Select(stem => $"\"{stem.Stem}\""))})", scope, MostWeighed).Best(most);
    }

    private static double Rarity(int passages) => passages == 0 ? 0 : 1 / Math.Log(2 + passages);

    public int Count(string plain) => words.Passages(language.Reader.StemOf(plain));

    public IReadOnlyList<string> Near(string plain, int most) => words.Near(plain, most);

    public IReadOnlyList<TextMark> Mark(string text, IndexExpression expression, bool exact) => language.Marker.Mark(text, expression, exact);

    public void Dispose()
    {
        // Nothing is held beside the transaction.
    }

    /// <summary>What may answer word for word: what is left out is judged later, as a passage with another form of such a word must stay.</summary>
    private static IndexExpression Widened(IndexExpression expression) => expression switch
    {
        MatchAll all => new MatchAll([.. all.Parts.Select(Widened)], [.. all.Without.Where(part => part is MatchMark or MatchEditions)]),
        MatchAny any => new MatchAny([.. any.Parts.Select(Widened)]),
        MatchWithin within => within with { Part = Widened(within.Part) },
        _ => expression,
    };

    private HashSet<long> Verified(MatchScan scan, IndexExpression expression)
    {
        var evaluator = new ExpressionEvaluator(language.Reader, language.Finder);
        return [.. new PassageTable(transaction).Indexed(scan.Weighed.Select(candidate => candidate.Passage)).Where(passage => evaluator.Holds(expression, passage, exact: true)).Select(passage => passage.Key)];
    }
}

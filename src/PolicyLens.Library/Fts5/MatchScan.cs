using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using PolicyLens.Model;
using PolicyLens.Searching;
using SQLitePCL;

namespace PolicyLens.Library.Fts5;

/// <summary>All passages that answer a match expression, counted from their keys and weighed in one pass, those that were stored last first.</summary>
internal sealed class MatchScan
{
    /// <summary>The weights of text, lead, heading, title, concepts and marks.</summary>
    private static readonly string Rank = string.Create(
        CultureInfo.InvariantCulture, $"bm25(passages_fts, {ColumnWeight.Text}, {ColumnWeight.Lead}, {ColumnWeight.Heading}, {ColumnWeight.Title}, {ColumnWeight.Concept}, 0)");

    private readonly SqliteTransaction transaction;
    private readonly string match;
    private readonly EditionScope scope;
    private readonly Dictionary<long, int> editions = [];
    private readonly int[] roles = new int[32];
    private readonly List<long> marked = [];
    private readonly List<Candidate> weighed = [];
    private long last = -1;
    private int run;

    /// <param name="mostWeighed">Of more passages only so many are weighed; 0 to count alone.</param>
    /// <exception cref="SqliteException">The file cannot be read.</exception>
    public MatchScan(SqliteTransaction transaction, string match, EditionScope scope, int mostWeighed)
    {
        (this.transaction, this.match, this.scope) = (transaction, match, scope);
        if (mostWeighed > 0)
        {
            Weigh(mostWeighed);
        }

        if (weighed.Count == mostWeighed)
        {
            CountBefore(mostWeighed == 0 ? long.MaxValue : weighed[^1].Passage);
        }

        EndRun();
    }

    private MatchScan(MatchScan whole, HashSet<long> only)
    {
        (transaction, match, scope) = (whole.transaction, whole.match, whole.scope);
        weighed.AddRange(whole.weighed.Where(candidate => only.Contains(candidate.Passage)));
        foreach (var candidate in weighed)
        {
            Count(candidate.Passage, PassageKey.EditionOf(candidate.Passage));
        }

        EndRun();
    }

    public int Total { get; private set; }

    /// <summary>How many of them each edition has.</summary>
    public IReadOnlyDictionary<long, int> Editions => editions;

    /// <summary>Those that are weighed, the greatest key first: all, or those that were stored last.</summary>
    public IReadOnlyList<Candidate> Weighed => weighed;

    /// <summary>The same with these keys alone, of those that are weighed.</summary>
    public MatchScan Only(HashSet<long> these) => new(this, these);

    /// <summary>How many have each mark.</summary>
    public Dictionary<string, int> Marks()
    {
        var counts = marked.Count == 0
            ? new(StringComparer.Ordinal)
            : transaction.Rows(
                "SELECT m.mark, COUNT(*) FROM json_each(@keys) AS k CROSS JOIN passage_marks AS m ON m.passage_id = k.value GROUP BY m.mark",
                row => (Mark: row.GetString(0), Count: row.GetInt32(1)),
                ("@keys", Json(marked))).ToDictionary(row => row.Mark, row => row.Count, StringComparer.Ordinal);
        for (var role = 0; role < roles.Length; role++)
        {
            if (roles[role] > 0)
            {
                counts[$"role:{RoleName.Of((SectionRole)role)}"] = roles[role];
            }
        }

        return counts;
    }

    /// <summary>The best, best first; of equal ones the one that was stored last first.</summary>
    public List<Candidate> Best(int most)
    {
        var least = double.MinValue;
        if (most < weighed.Count)
        {
            var scores = weighed.ConvertAll(candidate => candidate.Score);
            scores.Sort();
            least = scores[^Math.Max(1, most)];
        }

        return [.. weighed.Where(candidate => candidate.Score >= least).OrderByDescending(candidate => candidate.Score).Take(most)];
    }

    private void Weigh(int most)
    {
        var (condition, keys) = scope switch
        {
            { IsAll: true } => ("", null),
            { Only: { } only } => (" AND rowid / ?3 IN (SELECT value FROM json_each(?4))", Json(only.Where(scope.Has))),
            _ => (" AND rowid / ?3 NOT IN (SELECT value FROM json_each(?4))", Json(scope.Except)),
        };
        Read($"SELECT rowid, {Rank} FROM passages_fts WHERE passages_fts MATCH ?1{condition} ORDER BY rowid DESC LIMIT ?2", most, keys, statement =>
        {
            var key = raw.sqlite3_column_int64(statement, 0);
            weighed.Add(new(key, -raw.sqlite3_column_double(statement, 1)));
            Count(key, PassageKey.EditionOf(key));
        });
    }

    private void CountBefore(long first)
    {
        var (edition, has) = (-1L, false);
        Read("SELECT rowid FROM passages_fts WHERE passages_fts MATCH ?1 AND rowid < ?2", first, null, statement =>
        {
            var key = raw.sqlite3_column_int64(statement, 0);
            if (PassageKey.EditionOf(key) is var of && of != edition)
            {
                (edition, has) = (of, scope.Has(of));
            }

            if (has)
            {
                Count(key, edition);
            }
        });
    }

    // The driver beneath is asked directly: a hundred thousand rows take half as long so.
    private void Read(string sql, long bound, string? keys, Action<sqlite3_stmt> row)
    {
        var handle = transaction.Connection!.Handle;
        var result = raw.sqlite3_prepare_v2(handle, sql, out var statement);
        using (statement)
        {
            SqliteException.ThrowExceptionForRC(result, handle);
            raw.sqlite3_bind_text(statement, 1, match);
            raw.sqlite3_bind_int64(statement, 2, bound);
            if (keys is not null)
            {
                raw.sqlite3_bind_int64(statement, 3, PassageKey.FirstOf(1));
                raw.sqlite3_bind_text(statement, 4, keys);
            }

            while ((result = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                row(statement);
            }

            if (result != raw.SQLITE_DONE)
            {
                SqliteException.ThrowExceptionForRC(result, handle);
            }
        }
    }

    private void Count(long key, long edition)
    {
        Total++;
        if (edition != last)
        {
            EndRun();
            last = edition;
        }

        run++;
        roles[(int)PassageKey.RoleOf(key)]++;
        if (PassageKey.IsMarked(key))
        {
            marked.Add(key);
        }
    }

    // The passages of an edition come one after the other, or in two runs where the last of them alone are weighed.
    private void EndRun()
    {
        if (run > 0)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(editions, last, out _) += run;
            run = 0;
        }
    }

    private static string Json(IEnumerable<long> keys) => $"[{string.Join(',', keys)}]";
}

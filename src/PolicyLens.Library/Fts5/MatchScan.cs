using System.Globalization;
using Microsoft.Data.Sqlite;
using PolicyLens.Model;
using PolicyLens.Searching;
using SQLitePCL;

namespace PolicyLens.Library.Fts5;

/// <summary>All passages that answer a match expression, counted from their keys alone in one pass.</summary>
internal sealed class MatchScan
{
    /// <summary>The weights of text, lead, heading, title, concepts and marks.</summary>
    private static readonly string Rank = string.Create(
        CultureInfo.InvariantCulture, $"bm25(passages_fts, {ColumnWeight.Text}, {ColumnWeight.Lead}, {ColumnWeight.Heading}, {ColumnWeight.Title}, {ColumnWeight.Concept}, 0)");

    private readonly SqliteTransaction transaction;
    private readonly string match;
    private readonly EditionScope scope;
    private readonly bool narrowed;
    private readonly Dictionary<long, int> editions = [];
    private readonly int[] roles = new int[32];
    private readonly List<long> marked = [];
    private readonly List<long> keys = [];
    private readonly int mostWeighed;

    /// <exception cref="SqliteException">The file cannot be read.</exception>
    public MatchScan(SqliteTransaction transaction, string match, EditionScope scope, int mostWeighed)
    {
        (this.transaction, this.match, this.scope, this.mostWeighed) = (transaction, match, scope, mostWeighed);
        Read();
    }

    private MatchScan(MatchScan whole, HashSet<long> only)
    {
        (transaction, match, scope, mostWeighed, narrowed) = (whole.transaction, whole.match, whole.scope, whole.mostWeighed, true);
        foreach (var key in whole.keys.Where(only.Contains))
        {
            Take(key, PassageKey.EditionOf(key));
        }
    }

    public int Total { get; private set; }

    /// <summary>How many of them each edition has.</summary>
    public IReadOnlyDictionary<long, int> Editions => editions;

    /// <summary>The keys of those that are weighed, ascending: all, or the last.</summary>
    public IReadOnlyList<long> Weighed => keys.Count <= mostWeighed ? keys : keys.GetRange(keys.Count - mostWeighed, mostWeighed);

    /// <summary>The same with these keys alone.</summary>
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
        if (Total == 0)
        {
            return [];
        }

        var (conditions, parameters) = (new List<string> { "passages_fts MATCH @match" }, new List<(string, object?)> { ("@match", match), ("@most", most) });
        if (narrowed)
        {
            conditions.Add("rowid IN (SELECT value FROM json_each(@keys))");
            parameters.Add(("@keys", Json(Weighed)));
        }
        else
        {
            if (Total > mostWeighed)
            {
                conditions.Add("rowid >= @from");
                parameters.Add(("@from", Weighed[0]));
            }

            if (!scope.IsAll)
            {
                // What the scope leaves is known already: these editions have hits in it.
                conditions.Add("rowid / @first IN (SELECT value FROM json_each(@editions))");
                parameters.Add(("@first", PassageKey.FirstOf(1)));
                parameters.Add(("@editions", Json(editions.Keys)));
            }
        }

        return transaction.Rows(
            $"SELECT rowid, {Rank} AS weight FROM passages_fts WHERE {string.Join(" AND ", conditions)} ORDER BY 2, rowid DESC LIMIT @most",
            row => new Candidate(row.GetInt64(0), -row.GetDouble(1)),
            parameters);
    }

    // The driver beneath is asked directly: a hundred thousand keys take half as long so.
    private void Read()
    {
        var handle = transaction.Connection!.Handle;
        var result = raw.sqlite3_prepare_v2(handle, "SELECT rowid FROM passages_fts WHERE passages_fts MATCH ?1", out var statement);
        using (statement)
        {
            SqliteException.ThrowExceptionForRC(result, handle);
            raw.sqlite3_bind_text(statement, 1, match);
            var (edition, has) = (-1L, false);
            while ((result = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                var key = raw.sqlite3_column_int64(statement, 0);
                if (PassageKey.EditionOf(key) is var of && of != edition)
                {
                    (edition, has) = (of, scope.Has(of));
                }

                if (has)
                {
                    Take(key, edition);
                }
            }

            if (result != raw.SQLITE_DONE)
            {
                SqliteException.ThrowExceptionForRC(result, handle);
            }
        }
    }

    private void Take(long key, long edition)
    {
        Total++;
        keys.Add(key);
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(editions, edition, out _)++;
        roles[(int)PassageKey.RoleOf(key)]++;
        if (PassageKey.IsMarked(key))
        {
            marked.Add(key);
        }
    }

    private static string Json(IEnumerable<long> keys) => $"[{string.Join(',', keys)}]";
}

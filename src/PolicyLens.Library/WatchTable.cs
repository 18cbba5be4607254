using System.Globalization;
using Microsoft.Data.Sqlite;
using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>Reads and writes the rows of watched sources inside one transaction.</summary>
internal sealed class WatchTable(SqliteTransaction transaction)
{
    public List<WatchedSource> All() => transaction.Rows(
        """
        SELECT source, kind, authority, chapter, added_at, tried_at, succeeded_at, failing_since, failures, outcome, message, edition, moved_to
        FROM watches ORDER BY kind DESC, source
        """,
        row => new WatchedSource
        {
            Source = row.GetString(0),
            IsFolder = row.GetString(1) == "folder",
            Authority = row.Text(2),
            Chapter = row.Text(3),
            AddedAt = Time(row.GetString(4)),
            TriedAt = MaybeTime(row.Text(5)),
            SucceededAt = MaybeTime(row.Text(6)),
            FailingSince = MaybeTime(row.Text(7)),
            Failures = row.GetInt32(8),
            Outcome = row.Text(9),
            Message = row.Text(10),
            Edition = row.Text(11),
            MovedTo = row.Text(12),
        });

    /// <returns>Whether the source was not there.</returns>
    public bool Put(string source, bool isFolder, string? authority, string? chapter, DateTimeOffset now)
    {
        var isNew = transaction.Rows("SELECT 1 FROM watches WHERE source = @source", row => row.GetInt32(0), ("@source", source)).Count == 0;
        transaction.Execute(
            """
            INSERT INTO watches (source, kind, authority, chapter, added_at) VALUES (@source, @kind, @authority, @chapter, @now)
            ON CONFLICT (source) DO UPDATE SET authority = COALESCE(@authority, authority), chapter = COALESCE(@chapter, chapter)
            """,
            ("@source", source),
            ("@kind", isFolder ? "folder" : "page"),
            ("@authority", authority),
            ("@chapter", chapter),
            ("@now", Text(now)));
        return isNew;
    }

    /// <returns>Whether the source was there.</returns>
    public bool Remove(string source) =>
        transaction.Rows("DELETE FROM watches WHERE source = @source RETURNING 1", row => row.GetInt32(0), ("@source", source)).Count > 0;

    /// <summary>What is known of the watched pages, by address.</summary>
    public Dictionary<string, PageMemory> Pages()
    {
        // Several chapters may hold the same bytes. The one that the source gave last is read last, and stays.
        var pages = new Dictionary<string, PageMemory>(StringComparer.Ordinal);
        foreach (var page in transaction.Rows(
            """
            SELECT f.address, f.final_address, f.etag, f.last_modified, f.sha256, f.fetched_at,
                   e.authority, e.chapter, e.edition, e.words, e.sections, e.parser
            FROM watches AS w JOIN fetches AS f ON f.address = w.source LEFT JOIN editions AS e ON e.sha256 = f.sha256
            WHERE w.kind = 'page'
            ORDER BY f.address, e.authority || '/' || e.chapter || '@' || e.edition IS w.edition, e.edition_id
            """,
            row => new PageMemory(
                FetchTable.Read(row),
                row.IsDBNull(6) ? null : new(row.GetString(6), row.GetString(7), row.GetInt32(8)),
                row.IsDBNull(9) ? 0 : row.GetInt32(9),
                row.IsDBNull(10) ? 0 : row.GetInt32(10),
                row.Text(11) == Edition.CurrentParser)))
        {
            pages[page.Fetch.Address] = page;
        }

        return pages;
    }

    public Dictionary<string, SeenFile> Files(string source) => transaction.Rows(
        "SELECT path, size, modified, sha256 FROM watched_files WHERE source = @source",
        row => new SeenFile(row.GetString(0), row.GetInt64(1), MaybeTime(row.Text(2)), row.GetString(3)),
        ("@source", source)).ToDictionary(file => file.Path, StringComparer.Ordinal);

    /// <summary>Writes visits. Most say that nothing has changed, a thousand at a time, so each statement is prepared once.</summary>
    public void Record(IReadOnlyList<WatchVisit> visits)
    {
        using var visited = Prepared(
            """
            UPDATE watches SET
                tried_at = @at, outcome = @outcome, message = @message, edition = COALESCE(@edition, edition),
                succeeded_at  = CASE WHEN @failed THEN succeeded_at ELSE @at END,
                failing_since = CASE WHEN @failed THEN COALESCE(failing_since, @at) END,
                failures      = CASE WHEN @failed THEN failures + 1 ELSE 0 END,
                moved_to      = CASE WHEN @failed THEN moved_to ELSE @moved END
            WHERE source = @source
            """,
            "@source", "@at", "@outcome", "@message", "@edition", "@failed", "@moved");
        using var same = Prepared("UPDATE fetches SET fetched_at = @at WHERE address = @source", "@source", "@at");
        var fetches = new FetchTable(transaction);
        foreach (var visit in visits)
        {
            var at = Text(visit.At);
            if (Run(visited, visit.Source, at, visit.Outcome, visit.Message, visit.Edition, visit.Failed ? 1 : 0, visit.MovedTo) == 0)
            {
                continue;
            }

            if (visit.SameAnswer)
            {
                Run(same, visit.Source, at);
            }
            else if (visit.Fetch is { } fetch)
            {
                fetches.Put(fetch);
            }

            RecordFiles(visit);
        }
    }

    private void RecordFiles(WatchVisit visit)
    {
        foreach (var file in visit.Files)
        {
            transaction.Execute(
                "INSERT OR REPLACE INTO watched_files (source, path, size, modified, sha256) VALUES (@source, @path, @size, @modified, @sha256)",
                ("@source", visit.Source),
                ("@path", file.Path),
                ("@size", file.Size),
                ("@modified", file.Modified is { } modified ? Text(modified) : null),
                ("@sha256", file.Sha256));
        }

        foreach (var path in visit.GoneFiles)
        {
            transaction.Execute("DELETE FROM watched_files WHERE source = @source AND path = @path", ("@source", visit.Source), ("@path", path));
        }
    }

    private SqliteCommand Prepared(string sql, params string[] names)
    {
        var command = transaction.Command(sql, names.Select(name => (name, (object?)null)));
        command.Prepare();
        return command;
    }

    private static int Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }

        return command.ExecuteNonQuery();
    }

    private static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset? MaybeTime(string? text) => text is null ? null : Time(text);
}

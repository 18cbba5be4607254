using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>Reads and writes the rows of watched sources inside one transaction.</summary>
internal sealed class WatchTable(SqliteTransaction transaction)
{
    private const string Columns = "w.source, w.kind, w.authority, w.chapter, w.added_at, w.tried_at, w.succeeded_at, w.failing_since, w.failures, w.outcome, w.message, w.edition, w.moved_to";

    public List<WatchedSource> All() => transaction.Rows($"SELECT {Columns} FROM watches AS w ORDER BY w.kind DESC, w.source", Source);

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

    /// <summary>All sources, each with what is known of its page.</summary>
    public List<(WatchedSource Source, PageMemory? Known)> AllKnown()
    {
        // Several chapters may hold the same bytes. The one that the source gave last comes last, and stays.
        var all = new List<(WatchedSource Source, PageMemory? Known)>();
        foreach (var row in transaction.Rows(
            $"""
            SELECT {Columns}, f.final_address, f.etag, f.last_modified, f.sha256, e.authority, e.chapter, e.edition, e.words, e.sections, e.parser
            FROM watches AS w LEFT JOIN fetches AS f ON w.kind = 'page' AND f.address = w.source LEFT JOIN editions AS e ON e.sha256 = f.sha256
            ORDER BY w.source
            """,
            row => (Source: Source(row), Known: row.IsDBNull(13) ? null : Memory(row))))
        {
            if (all.Count == 0 || all[^1].Source.Source != row.Source.Source)
            {
                all.Add(row);
            }
            else if (row.Known?.Edition?.ToString() == row.Source.Edition)
            {
                all[^1] = row;
            }
        }

        return all;
    }

    /// <summary>The chapters that hold what the sources gave last, each with the address or the path that gave it.</summary>
    public List<(string Origin, EditionId Chapter)> Chapters() => transaction.Rows(
        """
        SELECT f.address, e.authority, e.chapter FROM watches AS w JOIN fetches AS f ON f.address = w.source JOIN editions AS e ON e.sha256 = f.sha256 WHERE w.kind = 'page'
        UNION
        SELECT f.path, e.authority, e.chapter FROM watched_files AS f JOIN editions AS e ON e.sha256 = f.sha256
        """,
        row => (row.GetString(0), new EditionId(row.GetString(1), row.GetString(2), null)));

    public Dictionary<string, SeenFile> Files(string source) => transaction.Rows(
        "SELECT path, size, modified, sha256 FROM watched_files WHERE source = @source",
        row => new SeenFile(row.GetString(0), row.GetInt64(1), MaybeTime(row.Text(2)), row.GetString(3)),
        ("@source", source)).ToDictionary(file => file.Path, StringComparer.Ordinal);

    /// <summary>Writes visits. Most say that all is as it was, a thousand at a time: those are one statement together.</summary>
    public void Record(IReadOnlyList<WatchVisit> visits)
    {
        if (visits.LastOrDefault(visit => visit.IsAsBefore) is { } last)
        {
            transaction.Execute(
                "UPDATE watches SET tried_at = @at, succeeded_at = @at WHERE source IN (SELECT value FROM json_each(@sources))",
                ("@at", Text(last.At)),
                ("@sources", JsonSerializer.Serialize(visits.Where(visit => visit.IsAsBefore).Select(visit => visit.Source).ToArray(), WatchJson.Default.StringArray)));
        }

        var fetches = new FetchTable(transaction);
        foreach (var visit in visits.Where(visit => !visit.IsAsBefore))
        {
            if (Visited(visit))
            {
                if (visit.Fetch is { } fetch)
                {
                    fetches.Put(fetch);
                }

                RecordFiles(visit);
            }
        }
    }

    /// <returns>Whether the source is still watched.</returns>
    private bool Visited(WatchVisit visit) => transaction.Rows(
            """
            UPDATE watches SET
                tried_at = @at, outcome = @outcome, message = @message, edition = COALESCE(@edition, edition),
                succeeded_at  = CASE WHEN @failed THEN succeeded_at ELSE @at END,
                failing_since = CASE WHEN @failed THEN COALESCE(failing_since, @at) END,
                failures      = CASE WHEN @failed THEN failures + 1 ELSE 0 END,
                moved_to      = CASE WHEN @failed THEN moved_to ELSE @moved END
            WHERE source = @source RETURNING 1
            """,
        row => row.GetInt32(0),
        ("@source", visit.Source),
        ("@at", Text(visit.At)),
        ("@outcome", visit.Outcome),
        ("@message", visit.Message),
        ("@edition", visit.Edition),
        ("@failed", visit.Failed ? 1 : 0),
        ("@moved", visit.MovedTo)).Count > 0;

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

    private static WatchedSource Source(SqliteDataReader row) => new()
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
    };

    private static PageMemory Memory(SqliteDataReader row) => new(
        row.GetString(13),
        row.Text(14),
        row.Text(15),
        row.GetString(16),
        row.IsDBNull(17) ? null : new(row.GetString(17), row.GetString(18), row.GetInt32(19)),
        row.IsDBNull(20) ? 0 : row.GetInt32(20),
        row.IsDBNull(21) ? 0 : row.GetInt32(21),
        row.Text(22) == Edition.CurrentParser);

    private static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);

    private static DateTimeOffset? MaybeTime(string? text) => text is null ? null : Time(text);
}

[JsonSerializable(typeof(string[]))]
internal sealed partial class WatchJson : JsonSerializerContext;

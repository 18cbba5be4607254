using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PolicyLens.Library;

/// <summary>Brings a library's file to the schema that this program knows.</summary>
/// <remarks>
/// Migrations are embedded files <c>NNNN_name.sql</c>, run in order in one transaction. <c>user_version</c> holds the
/// number of the last; <c>application_id</c> marks the file as ours, so that no other program's database is touched.
/// </remarks>
internal static class SchemaMigrator
{
    /// <summary>"PLNS" in ASCII.</summary>
    public const int ApplicationId = 0x504C4E53;

    private static readonly (int Version, string Resource)[] Migrations =
    [
        .. typeof(SchemaMigrator).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), name)),
    ];

    /// <summary>The schema version that this program writes.</summary>
    public static int Latest => Migrations[^1].Version;

    /// <exception cref="LibraryException">The file is of a newer program, or not a library.</exception>
    public static void Migrate(SqliteConnection connection, string path)
    {
        if (VersionOf(connection, path) == Latest)
        {
            return;
        }

        // Cannot be changed inside a transaction, stays with the file, and only matters for speed and for readers
        // beside a writer: a file system that refuses it still holds a sound library.
        Execute(connection, null, "PRAGMA journal_mode = WAL");

        using var transaction = connection.BeginTransaction();

        // Another process may have been first.
        var version = VersionOf(connection, path, transaction);
        foreach (var (number, resource) in Migrations.Where(migration => migration.Version > version))
        {
            Execute(connection, transaction, Read(resource));
            Execute(connection, transaction, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {number}"));
        }

        Execute(connection, transaction, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
        transaction.Commit();
    }

    private static long VersionOf(SqliteConnection connection, string path, SqliteTransaction? transaction = null)
    {
        var version = Number(connection, transaction, "PRAGMA user_version");
        if (Number(connection, transaction, "PRAGMA application_id") != ApplicationId
            && Number(connection, transaction, "SELECT COUNT(*) FROM sqlite_schema") > 0)
        {
            throw new LibraryException(
                $"{path} is not a PolicyLens library: it is the database of another program. It was not changed. "
                + "Move it away, or choose another folder with --library DIR.");
        }

        return version <= Latest ? version : throw new LibraryException(
            $"{path} was written by a newer PolicyLens: its format is {version} and this program knows formats up to {Latest}. "
            + "It was not changed. Install the newer PolicyLens, or choose another folder with --library DIR.");
    }

    private static long Number(SqliteConnection connection, SqliteTransaction? transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static void Execute(SqliteConnection connection, SqliteTransaction? transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Read(string resource)
    {
        using var stream = typeof(SchemaMigrator).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

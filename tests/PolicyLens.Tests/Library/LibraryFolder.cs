using Microsoft.Data.Sqlite;
using PolicyLens.Library;
using Xunit;

namespace PolicyLens.Tests.Library;

/// <summary>A folder of its own for one test, deleted afterwards, and ways to look at the file in it.</summary>
public sealed class LibraryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("policylens-test-");

    public string FullName => folder.FullName;

    public string File => Path.Combine(FullName, "policylens.db");

    public ChapterLibrary Open() => ChapterLibrary.Open(FullName, TimeProvider.System);

    /// <summary>A library that waits no longer than a second for another program.</summary>
    public ChapterLibrary OpenImpatient() => ChapterLibrary.Open(FullName, TimeProvider.System, TimeSpan.FromSeconds(1));

    /// <summary>A connection past the library, as another program would have.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False;Foreign Keys=True");
        connection.Open();
        return connection;
    }

    public void Execute(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Makes an empty library as an older program would have: with the first migrations alone.</summary>
    public void MakeOfSchema(int version)
    {
        foreach (var name in typeof(SchemaMigrator).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(version))
        {
            using var migration = typeof(SchemaMigrator).Assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(migration);
            Execute(reader.ReadToEnd());
        }

        Execute($"PRAGMA user_version = {version}; PRAGMA application_id = {SchemaMigrator.ApplicationId}");
    }

    public object? Scalar(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>Throws where an index has left its passages, or the file is not sound.</summary>
    public void CheckSound()
    {
        Execute("INSERT INTO passages_fts (passages_fts) VALUES ('integrity-check')");
        Assert.Equal(0L, Scalar("SELECT COUNT(*) FROM passages WHERE passage_id NOT IN (SELECT id FROM passages_fts_docsize)"));
        Assert.Equal(0L, Scalar("SELECT COUNT(*) FROM passages_fts_docsize WHERE id NOT IN (SELECT passage_id FROM passages)"));
        Assert.Equal(0L, Scalar($"SELECT COUNT(*) FROM passages WHERE passage_id / {PolicyLens.Searching.PassageKey.FirstOf(1)} NOT IN (SELECT edition_id FROM editions)"));
        Assert.Equal("ok", Scalar("PRAGMA integrity_check"));
        Assert.Null(Scalar("PRAGMA foreign_key_check"));
    }

    public void Dispose() => folder.Delete(recursive: true);
}

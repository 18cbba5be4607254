using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PolicyLens.Library;

/// <summary>
/// The one SQLite file of a library. Every piece of work gets a connection of its own from the pool, so that
/// threads do not meet, and every failure of the file leaves as a <see cref="LibraryException"/>.
/// </summary>
internal sealed class LibraryFile : IDisposable
{
    /// <summary>The file's name in the library's folder.</summary>
    public const string Name = "policylens.db";

    private readonly SqliteConnectionStringBuilder settings;
    private readonly string pragmas;
    private volatile bool disposed;

    private LibraryFile(string path, TimeSpan patience)
    {
        Path = path;
        settings = new()
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = true,
            DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
        };
        pragmas = string.Create(
            CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(int)patience.TotalMilliseconds}; PRAGMA synchronous = NORMAL");
    }

    public string Path { get; }

    /// <summary>Opens the file in a folder and brings its schema up to date.</summary>
    /// <param name="patience">How long to wait for another program that is writing.</param>
    /// <param name="create">Whether to make folder and file where they are missing.</param>
    public static LibraryFile Open(string folder, TimeSpan patience, bool create)
    {
        var path = PathIn(folder);
        if (!create && !File.Exists(path))
        {
            throw new LibraryException($"There is no library at {path}. Make one with: policylens ingest PATH");
        }

        var file = new LibraryFile(path, patience);
        try
        {
            file.Guarded(() =>
            {
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
                using var connection = file.Connect();
                SchemaMigrator.Migrate(connection, path);
                return true;
            });
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Does work that sees one unchanging state of the library and writes nothing.</summary>
    public T Read<T>(Func<SqliteTransaction, T> work) => InTransaction(work, deferred: true);

    /// <summary>Does work that is kept whole or not at all.</summary>
    public T Write<T>(Func<SqliteTransaction, T> work) => InTransaction(work, deferred: false);

    /// <summary>Closes the pooled connections, which folds the write-ahead log into the file.</summary>
    public void Dispose()
    {
        if (!disposed)
        {
            disposed = true;
            using var connection = new SqliteConnection(settings.ConnectionString);
            SqliteConnection.ClearPool(connection);
        }
    }

    // A write takes its lock at once: a read lock that is raised later fails at once when another writer was first.
    private T InTransaction<T>(Func<SqliteTransaction, T> work, bool deferred) => Guarded(() =>
    {
        using var connection = Connect();
        using var transaction = connection.BeginTransaction(deferred);
        var result = work(transaction);
        transaction.Commit();
        return result;
    });

    private T Guarded<T>(Func<T> work)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        try
        {
            return work();
        }
        catch (Exception failure) when (LibraryFailure.Explain(failure, Path) is { } message)
        {
            throw new LibraryException(message, failure);
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = pragmas;
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string PathIn(string folder)
    {
        try
        {
            return System.IO.Path.Combine(System.IO.Path.GetFullPath(folder), Name);
        }
        catch (ArgumentException failure)
        {
            throw new LibraryException($"'{folder}' is not the name of a folder. Choose one with --library DIR.", failure);
        }
    }
}

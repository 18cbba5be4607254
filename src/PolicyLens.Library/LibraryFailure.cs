using Microsoft.Data.Sqlite;

namespace PolicyLens.Library;

/// <summary>Says in plain English why a library's file could not be used, and what to do about it.</summary>
internal static class LibraryFailure
{
    // Primary result codes of SQLite: https://www.sqlite.org/rescode.html
    private const int Permission = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int TooBig = 18;
    private const int NotADatabase = 26;

    /// <summary>The sentence for a failure; null where it is no failure of the file but a bug of a caller.</summary>
    public static string? Explain(Exception failure, string path) => failure switch
    {
        SqliteException sqlite => Explain(sqlite, path),
        InvalidDataException or FormatException or InvalidCastException => Damaged(path),
        UnauthorizedAccessException => NotAllowed(path),
        IOException => $"{path} could not be read or written: {failure.Message} Check the disk, then try again.",
        _ => null,
    };

    private static string Explain(SqliteException failure, string path) => failure.SqliteErrorCode switch
    {
        Busy or Locked => $"{path} is in use by another program. Wait until it has finished, or close it, and try again.",
        NotADatabase => $"{path} is not a PolicyLens library: it is no database, or it is damaged. "
            + "Move that file away, or choose another folder with --library DIR.",
        Corrupt => Damaged(path),
        Full => $"The disk that holds {path} is full. Nothing was changed. Make room, then try again.",
        Permission or ReadOnly or CannotOpen => NotAllowed(path),
        InputOutput => $"{path} could not be read or written. Nothing was changed. Check the disk, then try again.",
        TooBig => $"The file is too large to be stored in {path}. Nothing was changed.",
        _ => $"{path} could not be used. Nothing was changed. The database says: {failure.Message}",
    };

    private static string Damaged(string path) =>
        $"{path} is damaged. Put back a copy of it, or move it away and make a new library with: policylens ingest PATH";

    private static string NotAllowed(string path) =>
        $"{path} could not be opened. Check that you may read and write that file and its folder, "
        + "or choose another folder with --library DIR.";
}

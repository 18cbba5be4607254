using Microsoft.Data.Sqlite;

namespace PolicyLens.Library;

/// <summary>Short forms for commands with parameters. Values never become part of the SQL text.</summary>
internal static class SqliteCommands
{
    /// <summary>A command inside the transaction. The caller disposes it.</summary>
    public static SqliteCommand Command(
        this SqliteTransaction transaction, string sql, params IEnumerable<(string Name, object? Value)> parameters)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    public static void Execute(
        this SqliteTransaction transaction, string sql, params IEnumerable<(string Name, object? Value)> parameters)
    {
        using var command = transaction.Command(sql, parameters);
        command.ExecuteNonQuery();
    }

    /// <summary>Every row that the query gives, in its order.</summary>
    public static List<T> Rows<T>(
        this SqliteTransaction transaction,
        string sql,
        Func<SqliteDataReader, T> read,
        params IEnumerable<(string Name, object? Value)> parameters)
    {
        using var command = transaction.Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>The text of a column; null where it is NULL.</summary>
    public static string? Text(this SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);
}

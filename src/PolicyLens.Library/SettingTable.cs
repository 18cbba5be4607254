using Microsoft.Data.Sqlite;

namespace PolicyLens.Library;

/// <summary>What holds for a library as a whole.</summary>
internal sealed class SettingTable(SqliteTransaction transaction)
{
    /// <summary>The engine that answers; absent where it is the library's own.</summary>
    public const string Engine = "engine";

    /// <summary>What the index was made with: see <see cref="Searching.Words.SearchWords.Fingerprint"/>.</summary>
    public const string Words = "words";

    /// <summary>Changes whenever what is indexed does.</summary>
    public const string Stamp = "stamp";

    public string? Get(string name) =>
        transaction.Rows("SELECT value FROM settings WHERE name = @name", row => row.GetString(0), ("@name", name)).FirstOrDefault();

    /// <param name="value">Null takes it away.</param>
    public void Set(string name, string? value) => transaction.Execute(
        value is null ? "DELETE FROM settings WHERE name = @name" : "INSERT INTO settings (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = @value",
        ("@name", name),
        ("@value", value));
}

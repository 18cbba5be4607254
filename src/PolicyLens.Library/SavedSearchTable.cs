using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using PolicyLens.Absence;
using PolicyLens.Model;
using PolicyLens.Searching;

namespace PolicyLens.Library;

/// <summary>The searches that are kept in a library.</summary>
internal sealed class SavedSearchTable(SqliteTransaction transaction)
{
    /// <summary>Keeps a search, in the place of one of the same name; what is stored now counts as shown.</summary>
    public void Save(string name, SearchQuery query, DateTimeOffset now) => transaction.Execute(
        """
        INSERT INTO saved_searches (name, query, saved_at, shown_at, shown) VALUES (@name, @query, @now, @now, @shown)
        ON CONFLICT (name) DO UPDATE SET query = @query, saved_at = @now, shown_at = @now, shown = @shown
        """,
        ("@name", NameOf(name) ?? name),
        ("@query", JsonSerializer.Serialize(SavedQuery.Of(query), SavedQueryJson.Default.SavedQuery)),
        ("@now", Text(now)),
        ("@shown", LastEdition()));

    /// <summary>All, by name, each with the key of the edition that was stored last when it was shown.</summary>
    public List<(SavedSearch Search, long Shown)> All() => transaction.Rows(
        "SELECT name, query, saved_at, shown_at, shown FROM saved_searches ORDER BY name COLLATE NOCASE",
        row => (new SavedSearch(row.GetString(0), Query(row.GetString(1)), Time(row.GetString(2)), Time(row.GetString(3))), row.GetInt64(4)));

    /// <summary>The name under which a search is kept, whatever its capitals; null where none is.</summary>
    public string? NameOf(string name) =>
        transaction.Rows("SELECT name FROM saved_searches WHERE name = @name COLLATE NOCASE", row => row.GetString(0), ("@name", name)).FirstOrDefault();

    /// <param name="until">The key of the last edition that was looked at.</param>
    public void Shown(string name, long until, DateTimeOffset now) => transaction.Execute(
        "UPDATE saved_searches SET shown_at = @now, shown = @shown WHERE name = @name", ("@name", name), ("@now", Text(now)), ("@shown", until));

    public void Remove(string name) => transaction.Execute("DELETE FROM saved_searches WHERE name = @name", ("@name", name));

    /// <summary>The key of the edition that was stored last; 0 where none is.</summary>
    public long LastEdition() => transaction.Rows("SELECT COALESCE(MAX(edition_id), 0) FROM editions", row => row.GetInt64(0)).Single();

    private static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    /// <exception cref="InvalidDataException">What is stored is no query.</exception>
    private static SearchQuery Query(string json)
    {
        try
        {
            return (JsonSerializer.Deserialize(json, SavedQueryJson.Default.SavedQuery) ?? throw new JsonException()).ToQuery();
        }
        catch (JsonException failure)
        {
            throw new InvalidDataException("A saved search cannot be read.", failure);
        }
    }
}

/// <summary>What of a query is kept: what it looks for, and not how its page is shown.</summary>
internal sealed record SavedQuery(
    string Text, string? Authority, string? Role, string? Cites, string? Topic, int? Year, string? Status, ValueList<Question> States, ValueList<Question> Lacks, bool Exact)
{
    public static SavedQuery Of(SearchQuery query) =>
        new(query.Text, query.Authority, query.Role, query.Cites, query.Topic, query.Year, query.Status, query.States, query.Lacks, query.Exact);

    public SearchQuery ToQuery() => new()
    {
        Text = Text,
        Authority = Authority,
        Role = Role,
        Cites = Cites,
        Topic = Topic,
        Year = Year,
        Status = Status,
        States = States,
        Lacks = Lacks,
        Exact = Exact,
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SavedQuery))]
[JsonSerializable(typeof(Question))]
internal sealed partial class SavedQueryJson : JsonSerializerContext;

using Microsoft.Data.Sqlite;
using PolicyLens.Model;
using PolicyLens.Searching;

namespace PolicyLens.Library;

/// <summary>What a hit shows of its edition.</summary>
/// <param name="Superseded">Whether a newer edition of the chapter is stored.</param>
/// <param name="Name">Which of <see cref="EditionDirectory.Names"/> its authority has there.</param>
/// <param name="Year">Which of <see cref="EditionDirectory.Years"/> its date is in; -1 where it has none.</param>
internal sealed record EditionHead(EditionId Id, string? Authority, string? Title, string? Date, bool Superseded, int Name, int Year);

/// <summary>What every search asks of the stored editions. It holds for one state of the library and is read once for it.</summary>
internal sealed class EditionDirectory
{
    private readonly Dictionary<long, EditionHead> heads;
    private readonly Lock reading = new();
    private Dictionary<long, string[]>? cited;

    private EditionDirectory(Dictionary<long, EditionHead> heads, IReadOnlyList<(string Slug, string Name)> names, IReadOnlyList<string> years)
    {
        (this.heads, Names, Years) = (heads, names, years);
        Newest = new(null, heads.Where(head => head.Value.Superseded).Select(head => head.Key).ToHashSet());
    }

    /// <summary>The authorities by slug, each once for every way in which its chapters write its name.</summary>
    public IReadOnlyList<(string Slug, string Name)> Names { get; }

    public IReadOnlyList<string> Years { get; }

    /// <summary>The newest edition of every chapter.</summary>
    public EditionScope Newest { get; }

    public static EditionDirectory Of(SqliteTransaction transaction)
    {
        var rows = transaction.Rows(
            "SELECT edition_id, authority, chapter, edition, authority_name, title, date FROM editions ORDER BY authority, chapter, place DESC",
            row => (Key: row.GetInt64(0), Id: new EditionId(row.GetString(1), row.GetString(2), row.GetInt32(3)), Authority: row.Text(4), Title: row.Text(5), Date: row.Text(6)));
        var (names, years) = (new Numbered<(string, string)>(), new Numbered<string>());
        var found = new Dictionary<long, EditionHead>(rows.Count);
        EditionId? newest = null;
        foreach (var (key, id, authority, title, date) in rows)
        {
            var superseded = newest is not null && newest.Authority == id.Authority && newest.Chapter == id.Chapter;
            newest = superseded ? newest : id;
            found[key] = new(id, authority, title, date, superseded, names.Of((id.Authority, authority ?? id.Authority)), date is { Length: >= 4 } ? years.Of(date[..4]) : -1);
        }

        return new(found, names.All, years.All);
    }

    /// <param name="key">Of an edition that is stored.</param>
    /// <exception cref="KeyNotFoundException">It is not.</exception>
    public EditionHead Head(long key) => heads[key];

    /// <summary>The titles that each edition cites, each once; editions that cite nothing are not in it.</summary>
    /// <param name="transaction">Sees the state that the directory is of.</param>
    public IReadOnlyDictionary<long, string[]> Cited(SqliteTransaction transaction)
    {
        lock (reading)
        {
            return cited ??= transaction
                .Rows("SELECT DISTINCT edition_id, title FROM citations", row => (Key: row.GetInt64(0), Title: row.GetString(1)))
                .GroupBy(row => row.Key, row => row.Title)
                .ToDictionary(edition => edition.Key, edition => edition.ToArray());
        }
    }

    /// <summary>Gives each value a number, from 0.</summary>
    private sealed class Numbered<T>
        where T : notnull
    {
        private readonly Dictionary<T, int> numbers = [];
        private readonly List<T> all = [];

        public IReadOnlyList<T> All => all;

        public int Of(T value)
        {
            if (!numbers.TryGetValue(value, out var number))
            {
                numbers[value] = number = all.Count;
                all.Add(value);
            }

            return number;
        }
    }
}

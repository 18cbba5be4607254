using Microsoft.Data.Sqlite;
using PolicyLens.Searching.Words;

namespace PolicyLens.Library.Fts5;

/// <summary>The words of the library as they are written, and how common their stems are.</summary>
internal sealed class WordTable(SqliteTransaction transaction, WordReader reader)
{
    /// <summary>The most stems that a beginning stands for; the commonest are taken.</summary>
    public const int MostEndings = 200;

    /// <summary>The most words that are looked at for one beginning.</summary>
    private const int MostWords = 5000;

    /// <summary>The stems of the words that begin so, commonest first.</summary>
    public List<string> StemsFrom(string plain, int most)
    {
        var stems = transaction.Rows(
            "SELECT word FROM words WHERE word >= @from AND word < @to LIMIT @limit",
            row => reader.StemOf(row.GetString(0)),
            ("@from", plain),
            ("@to", plain + "\U0010FFFF"),
            ("@limit", MostWords)).Distinct(StringComparer.Ordinal).ToList();
        return stems.Count <= most ? stems : [.. stems.OrderByDescending(Passages).ThenBy(stem => stem, StringComparer.Ordinal).Take(most)];
    }

    /// <summary>How many passages have a stem.</summary>
    public int Passages(string stem) =>
        transaction.Rows("SELECT doc FROM stems WHERE term = @stem", row => row.GetInt32(0), ("@stem", stem)).FirstOrDefault();

    /// <inheritdoc cref="Searching.IChapterIndex.Near"/>
    public List<string> Near(string plain, int most)
    {
        if (plain.Length < 4)
        {
            return [];
        }

        var slips = plain.Length < 6 ? 1 : 2;
        return
        [
            .. transaction.Rows(
                    "SELECT word FROM words WHERE length(word) BETWEEN @short AND @long",
                    row => row.GetString(0),
                    ("@short", plain.Length - slips),
                    ("@long", plain.Length + slips))
                .Where(word => word != plain)
                .Select(word => (Word: word, Distance: EditDistance.Between(plain, word)))
                .Where(near => near.Distance <= slips)
                .Select(near => (near.Word, near.Distance, Passages: Passages(reader.StemOf(near.Word))))
                .Where(near => near.Passages > 0)
                .OrderBy(near => near.Distance).ThenByDescending(near => near.Passages).ThenBy(near => near.Word, StringComparer.Ordinal)
                .Take(most)
                .Select(near => near.Word),
        ];
    }
}

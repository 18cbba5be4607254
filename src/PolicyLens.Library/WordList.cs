using Microsoft.Data.Sqlite;
using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>The words that occur in the passages that can be found, as they are written.</summary>
internal sealed class WordList(SqliteTransaction transaction)
{
    /// <summary>The most words that a prefix stands for; the commonest are taken.</summary>
    public const int MaximumEndings = 200;

    /// <summary>The words that begin so, commonest first.</summary>
    public List<string> StartingWith(string prefix)
    {
        var folded = PlainLetters.Of(prefix);
        return transaction.Rows(
            "SELECT term FROM words WHERE term >= @from AND term <= @to ORDER BY doc DESC, term LIMIT @limit",
            reader => reader.GetString(0),
            ("@from", folded),
            ("@to", folded + "\U0010FFFF"),
            ("@limit", MaximumEndings));
    }

    /// <summary>Whether any passage has the word, in any of its forms.</summary>
    public bool Knows(string word) => transaction.Rows(
        "SELECT 1 FROM passages_fts WHERE passages_fts MATCH @match LIMIT 1",
        reader => true,
        ("@match", $"\"{word}\"")).Count > 0;

    /// <summary>The likeliest word for a misspelt one: the fewest slips away, then the commonest. Null where none is near.</summary>
    public string? Nearest(string word)
    {
        var folded = PlainLetters.Of(word);
        if (folded.Length < 4)
        {
            return null;
        }

        var slips = folded.Length < 6 ? 1 : 2;
        return transaction.Rows(
                "SELECT term FROM words WHERE length(term) BETWEEN @short AND @long ORDER BY doc DESC, term",
                reader => reader.GetString(0),
                ("@short", folded.Length - slips),
                ("@long", folded.Length + slips))
            .Select(known => (Word: known, Distance: EditDistance.Between(folded, known)))
            .Where(near => near.Distance <= slips)
            .OrderBy(near => near.Distance)
            .Select(near => near.Word)
            .FirstOrDefault();
    }
}

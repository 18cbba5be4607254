using Microsoft.Data.Sqlite;

namespace PolicyLens.Library.Fts5;

/// <summary>The words that are in the table already, so that each is put in once and not once for every passage. For one writer at a time.</summary>
internal sealed class KnownWords
{
    /// <summary>Enough for the words of thousands of manuals; beyond it the oldest knowledge is given up.</summary>
    private const int Most = 500_000;

    /// <summary>A longer word is a scrap: nobody types it, and no slip is mended to it.</summary>
    private const int LongestWord = 40;

    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly List<string> met = [];

    // Readers give the same string for a word again and again: most words are known by their reference.
    private readonly HashSet<string> same = new(ReferenceEqualityComparer.Instance);

    public void Meet(string plain)
    {
        if (same.Add(plain) && plain.Length <= LongestWord && words.Add(plain))
        {
            met.Add(plain);
        }
    }

    /// <summary>Writes the words that were met for the first time.</summary>
    public void Keep(SqliteTransaction transaction)
    {
        if (met.Count > 0)
        {
            using var insert = transaction.Command("INSERT OR IGNORE INTO words (word) VALUES (@word)");
            var word = insert.Parameters.Add("@word", SqliteType.Text);
            foreach (var plain in met)
            {
                word.Value = plain;
                insert.ExecuteNonQuery();
            }

            met.Clear();
        }

        if (words.Count > Most || same.Count > Most)
        {
            words.Clear();
            same.Clear();
        }
    }

    /// <summary>Knows nothing any more: what was written may not have been kept.</summary>
    public void Forget()
    {
        words.Clear();
        same.Clear();
        met.Clear();
    }
}

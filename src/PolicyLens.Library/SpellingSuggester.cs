using Microsoft.Data.Sqlite;
using PolicyLens.Catalogue;
using PolicyLens.Searching;
using PolicyLens.Searching.Language;
using PolicyLens.Searching.Words;

namespace PolicyLens.Library;

/// <summary>Mends the spelling of a query from the words that the library holds, and names from those that its chapters have.</summary>
internal sealed class SpellingSuggester(SqliteTransaction transaction, IChapterIndex index, EditionDirectory directory, WordReader reader, Catalogues catalogues)
{
    /// <summary>A word that stands somewhere is taken for a slip only where one this many times as common is one slip away.</summary>
    private const int MuchCommoner = 20;

    /// <summary>The query with each word that occurs nowhere, and each name that no chapter has, replaced by the nearest that does; null where none was.</summary>
    /// <param name="total">How many passages the query found: only where it found none are rarer words looked up too.</param>
    public string? Suggest(string text, QueryNode query, CompiledQuery compiled, int total)
    {
        var mends = compiled.Words.Where(word => !word.InConcept && word.Length > 0 && word.Start + word.Length <= text.Length).Select(word => (word.Start, word.Length, Mended: Word(word.Plain, total)))
            .Where(mend => mend.Mended is not null)
            .Select(mend => (mend.Start, mend.Length, mend.Mended!))
            .Concat(new NameSuggester(transaction, directory, catalogues).Mends(query));
        return NameSuggester.Mended(text, mends);
    }

    // A word with a digit is left alone: another year is another Act, not a better spelling.
    private string? Word(string plain, int total)
    {
        if (plain.Any(char.IsDigit) || reader.IsCommon(plain))
        {
            return null;
        }

        var count = index.Count(plain);
        if (count > 2 || (count > 0 && total > 3))
        {
            return null;
        }

        var near = index.Near(plain, 1).FirstOrDefault(word => reader.StemOf(word) != reader.StemOf(plain));
        return near is null || (count > 0 && (index.Count(near) < MuchCommoner * count || EditDistance.Between(plain, near) > 1)) ? null : near;
    }
}

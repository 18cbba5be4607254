using Microsoft.Data.Sqlite;
using PolicyLens.Catalogue;
using PolicyLens.Searching;
using PolicyLens.Searching.Language;
using PolicyLens.Searching.Words;

namespace PolicyLens.Library;

/// <summary>Mends the spelling of a query from the words that the library holds, and names from those that its chapters have.</summary>
internal sealed class SpellingSuggester(SqliteTransaction transaction, IChapterIndex index, WordReader reader, Catalogues catalogues)
{
    /// <summary>A word that stands somewhere is taken for a slip only where one this many times as common is one slip away.</summary>
    private const int MuchCommoner = 20;

    /// <summary>The query with each word that occurs nowhere, and each name that no chapter has, replaced by the nearest that does; null where none was.</summary>
    /// <param name="total">How many passages the query found: only where it found none are rarer words looked up too.</param>
    public string? Suggest(string text, QueryNode query, CompiledQuery compiled, int total)
    {
        var mends = compiled.Words.Where(word => !word.InConcept && word.Length > 0 && word.Start + word.Length <= text.Length).Select(word => (word.Start, word.Length, Mended: Word(word.Plain, total)))
            .Concat(Names(query).Select(field => (field.Start, field.Length, Mended: Name(field))))
            .Where(mend => mend.Mended is not null)
            .DistinctBy(mend => mend.Start)
            .OrderByDescending(mend => mend.Start)
            .ToList();
        foreach (var (start, length, mended) in mends)
        {
            text = text[..start] + mended + text[(start + length)..];
        }

        return mends.Count == 0 ? null : text.Trim();
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

    private static IEnumerable<QueryField> Names(QueryNode query) => query switch
    {
        QueryField { Field: SearchField.Authority or SearchField.Cites, Length: > 0 } field => [field],
        QueryAll all => all.Parts.SelectMany(Names),
        QueryAny any => any.Parts.SelectMany(Names),
        _ => [],
    };

    private string? Name(QueryField field)
    {
        if (new EditionConditions(transaction).Of(field).Count > 0)
        {
            return null;
        }

        var asked = FoldedText.Of(field.Value);
        var names = field.Field == SearchField.Authority
            ? transaction.Rows("SELECT DISTINCT COALESCE(authority_name, authority) FROM editions", row => row.GetString(0))
            : [.. transaction.Rows("SELECT DISTINCT title FROM citations", row => row.GetString(0)), .. catalogues.Law.Near(field.Value)];
        var best = names
            .Select(name => (Name: name, Folded: FoldedText.Of(name)))
            .Select(name => (name.Name, Distance: Distance(asked, name.Folded)))
            .Where(name => name.Distance <= Math.Max(1, asked.Length / 5))
            .OrderBy(name => name.Distance).ThenBy(name => name.Name, StringComparer.Ordinal)
            .Select(name => name.Name)
            .FirstOrDefault();
        return best is null ? null : $"{(field.Field == SearchField.Authority ? "authority" : "cites")}:\"{best}\"";
    }

    // A name that was begun is near; so is one without its year.
    private static int Distance(string asked, string name) => name.StartsWith(asked + " ", StringComparison.Ordinal)
        ? 0
        : Math.Min(EditDistance.Between(asked, name), EditDistance.Between(asked, FoldedText.WithoutYear(name)));
}

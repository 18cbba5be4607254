using Microsoft.Data.Sqlite;
using PolicyLens.Catalogue;
using PolicyLens.Searching.Language;

namespace PolicyLens.Library;

/// <summary>Mends the names of authorities and of law and guidance in a query from those that the library's chapters have.</summary>
internal sealed class NameSuggester(SqliteTransaction transaction, EditionDirectory directory, Catalogues catalogues)
{
    /// <summary>The query with each name that no chapter has replaced by the nearest that one has; null where none was.</summary>
    public string? Suggest(string text, QueryNode query) => Mended(text, Mends(query));

    /// <summary>The places of the names that no chapter has, with what is to stand there.</summary>
    public IEnumerable<(int Start, int Length, string Mended)> Mends(QueryNode query) => Names(query)
        .Select(field => (field.Start, field.Length, Mended: Name(field)))
        .Where(mend => mend.Mended is not null)
        .Select(mend => (mend.Start, mend.Length, mend.Mended!));

    /// <summary>A text with these places replaced; null where there are none.</summary>
    public static string? Mended(string text, IEnumerable<(int Start, int Length, string Mended)> mends)
    {
        var all = mends.DistinctBy(mend => mend.Start).OrderByDescending(mend => mend.Start).ToList();
        foreach (var (start, length, mended) in all)
        {
            text = text[..start] + mended + text[(start + length)..];
        }

        return all.Count == 0 ? null : text.Trim();
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
        if (new EditionConditions(transaction, directory).Of(field).Count > 0)
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

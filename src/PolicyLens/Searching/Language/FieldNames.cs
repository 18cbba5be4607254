using System.Collections.Frozen;

namespace PolicyLens.Searching.Language;

/// <summary>The names of the fields as people type them.</summary>
internal static class FieldNames
{
    private static readonly FrozenDictionary<SearchField, string> Names =
        Enum.GetValues<SearchField>().ToFrozenDictionary(field => field, field => field.ToString().ToLowerInvariant());

    private static readonly FrozenDictionary<string, SearchField> Fields =
        Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    public static string Of(SearchField field) => Names[field];

    /// <summary>The field of a name, whatever its capitals; null where there is none.</summary>
    public static SearchField? Find(string text, int start, int end) =>
        end - start <= 16 && Fields.TryGetValue(text[start..end], out var field) ? field : null;

    /// <summary>Whether words are searched for in it, and no value is compared.</summary>
    public static bool HasWords(SearchField field) => field is SearchField.Title or SearchField.Heading;
}

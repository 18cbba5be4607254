using System.Text.Json;

namespace PolicyLens.Catalogue.Sheets;

/// <summary>The words of the public contract for the values of an enumeration.</summary>
public static class EnumWords
{
    /// <summary>The word for one value: <c>in-force</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonSerializer.SerializeToElement(value).GetString()!;

    /// <summary>The words for all values of an enumeration, in their order.</summary>
    internal static IEnumerable<string> All(Type type) => Enum.GetValues(type).Cast<object>().Select(value => JsonSerializer.SerializeToElement(value, type).GetString()!);
}

using PolicyLens.Structure;

namespace PolicyLens.Catalogue.Sheets;

/// <summary>Finds the names that a mistyped one may have meant.</summary>
public static class NearNames
{
    /// <summary>Less alike than this is not meant.</summary>
    private const double LeastLikeness = 0.45;

    /// <summary>The names most like one that was typed, likeliest first.</summary>
    /// <remarks>Likeness is Dice's coefficient of the pairs of letters (Dice, "Measures of the amount of ecologic association between species", 1945), raised where all the words that were typed stand in the name.</remarks>
    public static IReadOnlyList<string> To(string typed, IEnumerable<string> names, int atMost = 3)
    {
        var key = TextShape.Key(typed);
        var pairs = Pairs(key);
        var words = key.Split(' ');
        return
        [
            .. names.Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(name => (Name: name, Likeness: Likeness(words, pairs, TextShape.Key(name))))
                .Where(near => near.Likeness >= LeastLikeness)
                .OrderByDescending(near => near.Likeness).ThenBy(near => near.Name, StringComparer.Ordinal)
                .Take(atMost).Select(near => near.Name),
        ];
    }

    /// <summary>The question for the user; null where nothing is like what was typed.</summary>
    internal static string? DidYouMean(string typed, IEnumerable<string> names) =>
        To(typed.Length > 200 ? typed[..200] : typed, names, 2) is { Count: > 0 } near ? $"Did you mean {string.Join(" or ", near)}?" : null;

    private static double Likeness(string[] words, HashSet<int> pairs, string name)
    {
        var other = Pairs(name);
        var dice = pairs.Count + other.Count == 0 ? 0 : 2.0 * pairs.Count(other.Contains) / (pairs.Count + other.Count);
        var padded = $" {name} ";
        return words.All(word => word.Length > 0 && padded.Contains($" {word} ", StringComparison.Ordinal)) ? 0.5 + (dice / 2) : dice;
    }

    private static HashSet<int> Pairs(string key)
    {
        var pairs = new HashSet<int>();
        for (var at = 0; at + 1 < key.Length; at++)
        {
            pairs.Add((key[at] << 16) | key[at + 1]);
        }

        return pairs;
    }
}

using PolicyLens.Searching.Words;

namespace PolicyLens.Searching;

/// <summary>How much two clauses say the same: by the stems that both have, from 0 to 1.</summary>
/// <remarks>Dice's coefficient over the multisets of stems (L. R. Dice, 1945). Common words count a quarter.</remarks>
public sealed class ClauseLikeness(WordReader reader)
{
    /// <summary>From here on two clauses are one wording with variants.</summary>
    public const double Alike = 0.72;

    private const double CommonWeight = 0.25;

    /// <summary>The stems of a clause, counted and weighed.</summary>
    public Bag BagOf(string text)
    {
        var stems = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in reader.Read(text))
        {
            stems[word.Stem] = stems.GetValueOrDefault(word.Stem) + (reader.IsCommon(word.Plain) ? CommonWeight : 1);
        }

        return new(stems, stems.Values.Sum());
    }

    /// <summary>0 where either has no word.</summary>
    public static double Between(Bag left, Bag right)
    {
        if (left.Weight + right.Weight == 0)
        {
            return 0;
        }

        var (few, many) = left.Stems.Count <= right.Stems.Count ? (left, right) : (right, left);
        var common = 0.0;
        foreach (var (stem, weight) in few.Stems)
        {
            common += Math.Min(weight, many.Stems.GetValueOrDefault(stem));
        }

        return 2 * common / (left.Weight + right.Weight);
    }

    /// <param name="Stems">Each stem with its count times its weight.</param>
    /// <param name="Weight">Of all of them.</param>
    public sealed record Bag(Dictionary<string, double> Stems, double Weight);
}

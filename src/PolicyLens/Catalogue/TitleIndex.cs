using PolicyLens.Model;

namespace PolicyLens.Catalogue;

/// <summary>Finds the legislation whose title a text nearly has: "Children and Adoption Act 2002" is the Adoption and Children Act 2002.</summary>
internal sealed class TitleIndex
{
    /// <summary>How alike two titles must be, and how much more alike than the next, as a share of their words.</summary>
    private const double Least = 0.66;

    private const double Margin = 0.15;

    /// <summary>Words that make a title another's, wherever they stand in one and not in the other.</summary>
    private static readonly string[] Telling = ["scotland", "wales", "northern", "ireland", "amendment", "amendments", "miscellaneous", "consequential", "commencement", "transitional", "isles", "jersey", "guernsey"];

    private static readonly string[] Small = ["and", "of", "the", "for", "to", "in", "on", "etc", "with", "england", "act", "acts", "regulations", "regulation", "order", "rules", "measure"];

    private readonly ILookup<(SourceKind, int), (LegislationEntry Entry, string[] Words)> byYear;

    public TitleIndex(IEnumerable<LegislationEntry> legislation) => byYear = legislation
        .Where(entry => entry.Year is not null)
        .ToLookup(entry => (entry.Kind, entry.Year!.Value), entry => (entry, Words(LawCatalogue.WithoutYear(entry.Title))));

    /// <summary>The legislation of a kind and a year whose title is nearest to a name; null where none is near, or two are.</summary>
    /// <param name="name">The name without its year.</param>
    public LegislationEntry? Nearest(string name, SourceKind kind, int year)
    {
        var words = Words(name);
        if (words.Length is 0 or > 30)
        {
            return null;
        }

        LegislationEntry? best = null;
        var (first, second) = (0.0, 0.0);
        foreach (var (entry, official) in byYear[(kind, year)])
        {
            var likeness = Likeness(words, official);
            if (likeness > first)
            {
                (best, first, second) = (entry, likeness, first);
            }
            else
            {
                second = Math.Max(second, likeness);
            }
        }

        return first >= Least && first - second >= Margin ? best : null;
    }

    private static double Likeness(string[] left, string[] right)
    {
        if (Telling.Any(word => left.Contains(word) != right.Contains(word)))
        {
            return 0;
        }

        var taken = new bool[right.Length];
        var (shared, matched) = (0.0, 0);
        foreach (var word in left)
        {
            var (best, at) = (0.0, -1);
            for (var index = 0; index < right.Length; index++)
            {
                if (!taken[index] && Alike(word, right[index]) is var alike && alike > best)
                {
                    (best, at) = (alike, index);
                }
            }

            if (at >= 0)
            {
                taken[at] = true;
                shared += best;
                matched++;
            }
        }

        // One common word of many is no likeness: "Care Act" and "Social Care Act".
        return matched >= 2 || (left.Length == 1 && right.Length == 1) ? 2 * shared / (left.Length + right.Length) : 0;
    }

    private static double Alike(string left, string right)
    {
        if (left == right)
        {
            return 1;
        }

        var longest = Math.Max(left.Length, right.Length);
        if (longest < 4 || left[0] != right[0])
        {
            return 0;
        }

        var distance = Distance(left, right);
        if (distance <= (longest >= 8 ? 2 : 1))
        {
            return 0.9;
        }

        var common = 0;
        while (common < left.Length && common < right.Length && left[common] == right[common])
        {
            common++;
        }

        return common >= 5 && common * 10 >= longest * 6 ? 0.8 : 0;
    }

    /// <summary>How many letters must be changed, put in, taken out or exchanged with the next (Damerau's distance, restricted).</summary>
    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 2 || left.Length > 40)
        {
            return int.MaxValue;
        }

        var rows = new int[left.Length + 1, right.Length + 1];
        for (var row = 0; row <= left.Length; row++)
        {
            for (var column = 0; column <= right.Length; column++)
            {
                if (row == 0 || column == 0)
                {
                    rows[row, column] = row + column;
                    continue;
                }

                var change = rows[row - 1, column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                rows[row, column] = Math.Min(change, 1 + Math.Min(rows[row - 1, column], rows[row, column - 1]));
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    rows[row, column] = Math.Min(rows[row, column], 1 + rows[row - 2, column - 2]);
                }
            }
        }

        return rows[left.Length, right.Length];
    }

    private static string[] Words(string name) => [.. WordSpan.Of(name).Select(span => span.Word).Where(word => !Small.Contains(word)).Select(Stem)];

    /// <summary>A word without its plural: families, childrens.</summary>
    private static string Stem(string word) =>
        word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1]
        : word;
}

namespace PolicyLens.Library;

/// <summary>How many typing slips lie between two words.</summary>
internal static class EditDistance
{
    /// <summary>
    /// The fewest insertions, deletions, replacements and swaps of neighbouring characters that turn one text into
    /// the other: the optimal string alignment distance (Boytsov, "Indexing methods for approximate dictionary
    /// searching", ACM JEA 16, 2011, section 2.1). By UTF-16 units.
    /// </summary>
    public static int Between(string left, string right)
    {
        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }
}

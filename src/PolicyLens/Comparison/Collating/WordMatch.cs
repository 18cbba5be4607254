namespace PolicyLens.Comparison.Collating;

/// <summary>A word or mark of a reading with where it stands.</summary>
internal readonly record struct PlacedToken(string Folded, int Start, int End)
{
    /// <summary>The tokens of a text without its spaces.</summary>
    public static PlacedToken[] Of(string text)
    {
        var tokens = new List<PlacedToken>();
        var at = 0;
        foreach (var token in Token.Of(text))
        {
            if (!string.IsNullOrWhiteSpace(token))
            {
                tokens.Add(new(string.Join(' ', Token.Fold(token).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)), at, at + token.Length));
            }

            at += token.Length;
        }

        return [.. tokens];
    }
}

/// <summary>Matches the words of a reading to those of another: the longest common subsequence, the earliest of several.</summary>
internal static class WordMatch
{
    /// <summary>Two readings with more than so many pairs of words between their common beginning and end are taken to share nothing there.</summary>
    private const int MostCells = 4_000_000;

    /// <returns>For each token of the first that of the other, or -1; rising.</returns>
    public static int[] Between(PlacedToken[] one, PlacedToken[] other)
    {
        var matches = new int[one.Length];
        Array.Fill(matches, -1);
        var (start, oneEnd, otherEnd) = (0, one.Length, other.Length);
        for (; start < Math.Min(oneEnd, otherEnd) && one[start].Folded == other[start].Folded; start++)
        {
            matches[start] = start;
        }

        for (; oneEnd > start && otherEnd > start && one[oneEnd - 1].Folded == other[otherEnd - 1].Folded; oneEnd--, otherEnd--)
        {
            matches[oneEnd - 1] = otherEnd - 1;
        }

        var (height, width) = (oneEnd - start, otherEnd - start);
        if (height == 0 || width == 0 || (long)height * width > MostCells)
        {
            return matches;
        }

        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        int Id(PlacedToken token) => ids.TryGetValue(token.Folded, out var id) ? id : ids[token.Folded] = ids.Count;
        var (rows, columns) = (one[start..oneEnd].Select(Id).ToArray(), other[start..otherEnd].Select(Id).ToArray());
        var longest = new int[(height + 1) * (width + 1)];
        for (var i = height - 1; i >= 0; i--)
        {
            for (var j = width - 1; j >= 0; j--)
            {
                longest[(i * (width + 1)) + j] = rows[i] == columns[j]
                    ? 1 + longest[((i + 1) * (width + 1)) + j + 1]
                    : Math.Max(longest[((i + 1) * (width + 1)) + j], longest[(i * (width + 1)) + j + 1]);
            }
        }

        for (int i = 0, j = 0; i < height && j < width;)
        {
            if (rows[i] == columns[j])
            {
                matches[start + i++] = start + j++;
            }
            else if (longest[((i + 1) * (width + 1)) + j] >= longest[(i * (width + 1)) + j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return matches;
    }
}

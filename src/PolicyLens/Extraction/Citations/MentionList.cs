namespace PolicyLens.Extraction.Citations;

/// <summary>Puts the mentions of a passage together. All lists are in the order of the text, and so is what comes of them.</summary>
internal static class MentionList
{
    /// <summary>All of the first, and those of the second that overlap none of them.</summary>
    public static List<Mention> Join(IReadOnlyList<Mention> first, IReadOnlyList<Mention> second)
    {
        if (second.Count == 0)
        {
            return [.. first];
        }

        var joined = new List<Mention>(first.Count + second.Count);
        var at = 0;
        foreach (var mention in second)
        {
            while (at < first.Count && first[at].End <= mention.Start)
            {
                joined.Add(first[at++]);
            }

            if (at == first.Count || first[at].Start >= mention.End)
            {
                joined.Add(mention);
            }
        }

        joined.AddRange(first.Skip(at));
        return joined;
    }

    /// <summary>Those of the first that overlap none of the second that displaces them.</summary>
    /// <param name="displaces">Whether one of the second takes the place of one of the first that it overlaps.</param>
    public static List<Mention> Without(IReadOnlyList<Mention> first, IReadOnlyList<Mention> second, Func<Mention, Mention, bool> displaces)
    {
        var kept = new List<Mention>(first.Count);
        var at = 0;
        foreach (var mention in first)
        {
            while (at < second.Count && second[at].End <= mention.Start)
            {
                at++;
            }

            if (at == second.Count || second[at].Start >= mention.End || !displaces(second[at], mention))
            {
                kept.Add(mention);
            }
        }

        return kept;
    }
}

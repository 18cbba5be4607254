namespace PolicyLens.Comparison.Tracked;

/// <summary>An order of texts that does not depend on which side they stand on.</summary>
internal static class LineOrder
{
    /// <summary>Below zero where the first comes before the second; zero only for texts that are the same in all.</summary>
    public static int Compare(IReadOnlyList<ChapterLine> left, IReadOnlyList<ChapterLine> right)
    {
        for (var line = 0; line < left.Count && line < right.Count; line++)
        {
            if (Compare(left[line], right[line]) is not 0 and var order)
            {
                return order;
            }
        }

        return left.Count.CompareTo(right.Count);
    }

    private static int Compare(ChapterLine left, ChapterLine right)
    {
        if (left == right)
        {
            return 0;
        }

        // Records write all that they hold.
        return string.CompareOrdinal(left.Text.Text, right.Text.Text) is not 0 and var byText ? byText
            : string.CompareOrdinal(left.Style.ToString(), right.Style.ToString()) is not 0 and var byStyle ? byStyle
            : Compare(left.Text.Parts, right.Text.Parts) is not 0 and var byFormat ? byFormat
            : CompareRows(left, right);
    }

    private static int CompareRows(ChapterLine left, ChapterLine right)
    {
        var (from, to) = (left.Rows.SelectMany(Texts).ToList(), right.Rows.SelectMany(Texts).ToList());
        for (var at = 0; at < from.Count && at < to.Count; at++)
        {
            var order = string.CompareOrdinal(from[at].Text, to[at].Text);
            order = order == 0 ? Compare(from[at].Parts, to[at].Parts) : order;
            if (order != 0)
            {
                return order;
            }
        }

        return from.Count.CompareTo(to.Count);
    }

    /// <summary>The cells of a row behind one that tells how many they are and whether they head the columns.</summary>
    private static IEnumerable<FormattedText> Texts(ChapterRow row) => row.Cells.Prepend(FormattedText.Plain($"{row.Cells.Count} {row.Header}"));

    private static int Compare(IReadOnlyList<FormatPart> left, IReadOnlyList<FormatPart> right) =>
        string.CompareOrdinal(string.Join('|', left), string.Join('|', right));
}

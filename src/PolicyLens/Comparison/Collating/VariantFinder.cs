using PolicyLens.Model;

namespace PolicyLens.Comparison.Collating;

/// <summary>
/// Lays all readings of a group against its base, word by word, and tells where they part. Parts of which one word alone is common to
/// all are one variant: a reader cannot put such crumbs together.
/// </summary>
internal static class VariantFinder
{
    /// <summary>The most words that may stand between two places that are one variant.</summary>
    private const int Island = 1;

    /// <param name="texts">The reading of each witness that has one, in the order of the witnesses.</param>
    public static ValueList<CollationVariant> Of(string text, IReadOnlyList<(string Id, string Text)> texts)
    {
        var tokens = PlacedToken.Of(text);
        var readings = texts.GroupBy(reading => reading.Text, StringComparer.Ordinal)
            .Select(group => new Reading(PlacedToken.Of(group.Key), group.Key, [.. group.Select(reading => reading.Id)], tokens)).ToList();
        return Spans(readings, tokens.Length).Select(span => Variant(span.Start, span.End, text, tokens, readings)).ToValueList();
    }

    /// <summary>One reading with, for each token of the base, the token that it has for it.</summary>
    private sealed class Reading
    {
        private readonly PlacedToken[] tokens;
        private readonly int[] matches;
        private readonly string text;

        public Reading(PlacedToken[] tokens, string text, string[] ids, PlacedToken[] ofBase)
        {
            (this.tokens, this.text, Ids) = (tokens, text, ids);
            matches = WordMatch.Between(ofBase, tokens);
        }

        public string[] Ids { get; }

        /// <summary>Where the base's tokens are not what this reading has; an end that is its start is an insertion before that token.</summary>
        public IEnumerable<(int Start, int End)> Changes()
        {
            for (int at = 0, next = 0; at <= matches.Length; at++)
            {
                var start = at;
                while (at < matches.Length && matches[at] < 0)
                {
                    at++;
                }

                var match = at < matches.Length ? matches[at] : tokens.Length;
                if (at > start || match > next)
                {
                    yield return (start, at);
                }

                next = match + 1;
            }
        }

        /// <summary>What this reading has for a part of the base, at whose borders it has what the base has.</summary>
        public string Between(int start, int end)
        {
            var from = start == 0 ? 0 : matches[start - 1] + 1;
            var to = end == matches.Length ? tokens.Length : matches[end];
            return from >= to ? "" : text[tokens[from].Start..tokens[to - 1].End];
        }
    }

    /// <summary>The parts of the base at which any reading differs; those that touch are one.</summary>
    private static List<(int Start, int End)> Spans(List<Reading> readings, int length)
    {
        var spans = new List<(int Start, int End)>();
        foreach (var change in readings.SelectMany(reading => reading.Changes()).Distinct().Order())
        {
            if (spans.Count > 0 && change.Start <= spans[^1].End + (spans[^1].Start < spans[^1].End || change.Start < change.End ? Island : 0))
            {
                spans[^1] = (spans[^1].Start, Math.Max(spans[^1].End, change.End));
            }
            else
            {
                spans.Add(change);
            }
        }

        return spans;
    }

    private static CollationVariant Variant(int start, int end, string text, PlacedToken[] tokens, List<Reading> readings)
    {
        var own = end > start ? text[tokens[start].Start..tokens[end - 1].End] : "";
        var told = readings.Select(reading => (Text: reading.Between(start, end), reading.Ids)).GroupBy(reading => reading.Text, StringComparer.Ordinal)
            .Select(group => new CollationReading(group.Key, group.SelectMany(reading => reading.Ids).ToValueList()))
            .OrderByDescending(reading => reading.Text == own).ThenByDescending(reading => reading.Ids.Count).ThenBy(reading => reading.Text, StringComparer.Ordinal);
        return new(start < tokens.Length ? tokens[start].Start : text.Length, told.ToValueList());
    }
}

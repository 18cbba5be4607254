using PolicyLens.Structure;

namespace PolicyLens.Searching;

/// <summary>A passage with the places that a query asked for, divided into its clauses.</summary>
/// <param name="text">The whole passage.</param>
/// <param name="marks">In order, without overlap.</param>
public sealed class MarkedPassage(string text, IReadOnlyList<TextMark> marks)
{
    /// <summary>What stands before and after each word that was found.</summary>
    private const string Sign = "**";

    /// <summary>A clause is shown whole up to this many characters.</summary>
    private const int LongestClause = 320;

    /// <summary>Neighbours of the best clause are shown too while the whole is no longer than this.</summary>
    private const int Room = 240;

    private (int Start, int End)[]? clauses;
    private int? best;

    public string Text { get; } = text;

    public IReadOnlyList<TextMark> Marks { get; } = marks;

    /// <summary>The clauses: the sentences of a paragraph.</summary>
    public IReadOnlyList<(int Start, int End)> Clauses => clauses ??= Divide(Text);

    /// <summary>Which clause has the most of what was asked for; of equals the first.</summary>
    public int BestClause => best ??= Best();

    /// <summary>The text of <see cref="BestClause"/>.</summary>
    public string BestText => Clauses.Count == 0 ? "" : Text[Clauses[BestClause].Start..Clauses[BestClause].End];

    /// <summary>How many different things of those that were asked for stand in the best clause.</summary>
    public int InBestClause => Clauses.Count == 0 ? 0 : DifferentIn(Clauses[BestClause]);

    /// <summary>How many stand in the whole passage.</summary>
    public int Different => DifferentIn((0, Text.Length));

    /// <summary>
    /// The best clause, with its neighbours where there is room, and each mark between two asterisks on both sides; … where
    /// text was left out. A clause that is too long is cut between words around its marks.
    /// </summary>
    public string Snippet()
    {
        if (Clauses.Count == 0)
        {
            return "";
        }

        var (first, last) = (BestClause, BestClause);
        while (last + 1 < Clauses.Count && Clauses[last + 1].End - Clauses[first].Start <= Room)
        {
            last++;
        }

        while (first > 0 && Clauses[last].End - Clauses[first - 1].Start <= Room)
        {
            first--;
        }

        var (start, end) = (Clauses[first].Start, Clauses[last].End);
        if (end - start > LongestClause)
        {
            (start, end) = Cut(start, end);
        }

        return (start > 0 ? "…" : "") + Signed(start, end) + (end < Text.Length && Text.AsSpan(end).Trim().Length > 0 ? "…" : "");
    }

    /// <summary>The words of the text that are other wordings of what was typed, each once, in order.</summary>
    public IEnumerable<(string Concept, string Wording)> Synonyms() =>
        Marks.Where(mark => mark.Concept is not null).Select(mark => (mark.Concept!, Text.Substring(mark.Start, mark.Length))).DistinctBy(found => (found.Item1, found.Item2.ToLowerInvariant()));

    private string Signed(int start, int end)
    {
        var signed = new System.Text.StringBuilder(end - start + 32);
        var from = start;
        foreach (var mark in Marks.Where(mark => mark.Start >= start && mark.Start + mark.Length <= end))
        {
            signed.Append(Text, from, mark.Start - from).Append(Sign).Append(Text, mark.Start, mark.Length).Append(Sign);
            from = mark.Start + mark.Length;
        }

        return signed.Append(Text, from, end - from).ToString();
    }

    /// <summary>A window around the first mark of a long clause, between two spaces.</summary>
    private (int Start, int End) Cut(int start, int end)
    {
        var mark = Marks.FirstOrDefault(mark => mark.Start >= start && mark.Start + mark.Length <= end);
        var from = mark.Length == 0 ? start : Math.Max(start, mark.Start - (LongestClause / 3));
        var to = Math.Min(end, Math.Max(from + LongestClause, mark.Start + mark.Length));
        from = Math.Max(start, Math.Min(from, to - LongestClause));
        if (from > start && Text.IndexOf(' ', from) is >= 0 and var space && space < (mark.Length == 0 ? to : mark.Start))
        {
            from = space + 1;
        }

        if (to < end && Text.LastIndexOf(' ', to - 1, to - from) is var stop && stop > mark.Start + mark.Length)
        {
            to = stop;
        }

        return (Whole(from), Whole(to));

        // Never between the halves of one character.
        int Whole(int at) => at > 0 && at < Text.Length && char.IsLowSurrogate(Text[at]) ? at - 1 : at;
    }

    private int Best()
    {
        var (index, most) = (0, (Different: -1, Marks: -1));
        for (var at = 0; at < Clauses.Count; at++)
        {
            var has = (DifferentIn(Clauses[at]), Marks.Count(mark => Clauses[at].Start <= mark.Start && mark.Start < Clauses[at].End));
            if (has.CompareTo(most) > 0)
            {
                (index, most) = (at, has);
            }
        }

        return index;
    }

    // Two forms of one word are told apart by more than their first letters seldom enough to take these for the word.
    private int DifferentIn((int Start, int End) clause) => Marks
        .Where(mark => clause.Start <= mark.Start && mark.Start < clause.End)
        .Select(mark => mark.Concept ?? Text.Substring(mark.Start, Math.Min(mark.Length, 5)).ToLowerInvariant())
        .Distinct(StringComparer.Ordinal).Count();

    private static (int, int)[] Divide(string text)
    {
        var (found, from) = (new List<(int, int)>(), 0);
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            var start = text.IndexOf(sentence, from, StringComparison.Ordinal);
            from = start + sentence.Length;
            found.Add((start, from));
        }

        return [.. found];
    }
}

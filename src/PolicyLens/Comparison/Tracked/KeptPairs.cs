namespace PolicyLens.Comparison.Tracked;

/// <summary>Makes what two sequences keep fit for a document of paragraphs and tables.</summary>
/// <param name="left">The left side.</param>
/// <param name="right">The right side.</param>
internal sealed class KeptPairs(TokenSequence left, TokenSequence right)
{
    /// <summary>How many words lines share at least that are kept beside others of the same line, where neither is for the most part kept.</summary>
    private const int ScrapWords = 4;

    /// <summary>
    /// The pairs without those of lines that share a few words while one of them shares more with another: a paragraph is split
    /// for a sentence, not for "and the".
    /// </summary>
    public IReadOnlyList<(int Left, int Right)> WithoutScraps(IReadOnlyList<(int Left, int Right)> pairs)
    {
        var (ofLeft, ofRight) = (WordsOfLines(left), WordsOfLines(right));
        var shared = new Dictionary<(int Left, int Right), int>();
        foreach (var (atLeft, atRight) in pairs)
        {
            var lines = Lines(atLeft, atRight);
            shared[lines] = shared.GetValueOrDefault(lines) + left.Words[atLeft];
        }

        var (bestLeft, bestRight) = (new int[ofLeft.Length], new int[ofRight.Length]);
        foreach (var (lines, words) in shared)
        {
            bestLeft[lines.Left] = Math.Max(words, bestLeft[lines.Left]);
            bestRight[lines.Right] = Math.Max(words, bestRight[lines.Right]);
        }

        return [.. pairs.Where(pair => !IsScrap(Lines(pair.Left, pair.Right)))];

        bool IsScrap((int Left, int Right) lines) => shared[lines] is var words && words < ScrapWords
            && (words < bestLeft[lines.Left] || words < bestRight[lines.Right])
            && 2 * words < Math.Min(ofLeft[lines.Left], ofRight[lines.Right]);

        (int Left, int Right) Lines(int atLeft, int atRight) => (left.Place(atLeft).Line, right.Place(atRight).Line);
    }

    private static int[] WordsOfLines(TokenSequence side)
    {
        var words = new int[side.Lines.Count];
        for (var at = 0; at < side.Count; at++)
        {
            words[side.Place(at).Line] += side.Words[at];
        }

        return words;
    }

    /// <summary>
    /// The pairs with two things mended. Where both sides end a line between two kept tokens and the first stands inside a
    /// line, that line's ends are a pair too, so that nothing runs on into a paragraph of another style. And where a paragraph
    /// would run on over a table that only one side has, it does not: no program joins paragraphs there.
    /// </summary>
    public IReadOnlyList<(int Left, int Right)> Mend(IReadOnlyList<(int Left, int Right)> pairs)
    {
        var mended = new List<(int Left, int Right)>(pairs.Count);
        var (fromLeft, fromRight) = (0, 0);
        for (var at = 0; at <= pairs.Count; at++)
        {
            var (untilLeft, untilRight) = at < pairs.Count ? pairs[at] : (left.Count, right.Count);
            if (mended.Count > 0 && !EndsLine(left, mended[^1].Left))
            {
                var (endLeft, endRight) = (FirstEnd(left, fromLeft, untilLeft), FirstEnd(right, fromRight, untilRight));
                if ((endLeft < 0 && endRight >= 0 && HasTable(right, fromRight, untilRight)) || (endRight < 0 && endLeft >= 0 && HasTable(left, fromLeft, untilLeft)))
                {
                    // What would run on over the table stands alone instead, to the end of its line.
                    endLeft = FirstEnd(left, fromLeft, left.Count);
                    endRight = FirstEnd(right, fromRight, right.Count);
                    at = Past(pairs, at, endLeft, endRight) - 1;
                    mended.Add((endLeft, endRight));
                    (fromLeft, fromRight) = (endLeft + 1, endRight + 1);
                    continue;
                }

                if (endLeft >= 0 && endRight >= 0)
                {
                    mended.Add((endLeft, endRight));
                }
            }

            if (at < pairs.Count)
            {
                mended.Add(pairs[at]);
                (fromLeft, fromRight) = (untilLeft + 1, untilRight + 1);
            }
        }

        return mended;
    }

    /// <summary>The first pair from a place on that lies behind both of two tokens.</summary>
    private static int Past(IReadOnlyList<(int Left, int Right)> pairs, int at, int atLeft, int atRight)
    {
        while (at < pairs.Count && (pairs[at].Left <= atLeft || pairs[at].Right <= atRight))
        {
            at++;
        }

        return at;
    }

    private static bool EndsLine(TokenSequence side, int at) => side.IsLineEnd(at) || side.IsTable(at);

    private static int FirstEnd(TokenSequence side, int from, int until)
    {
        for (var at = from; at < until; at++)
        {
            if (side.IsLineEnd(at))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool HasTable(TokenSequence side, int from, int until)
    {
        for (var at = from; at < until; at++)
        {
            if (side.IsTable(at))
            {
                return true;
            }
        }

        return false;
    }
}

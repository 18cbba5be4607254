using PolicyLens.Model;

namespace PolicyLens.Comparison.Tracked;

/// <summary>Lays two sequences and what they keep into one text: what was deleted stands before what was inserted.</summary>
internal sealed class TrackedBuilder(TokenSequence left, TokenSequence right, TablePairs tables)
{
    private readonly List<TrackedBlock> blocks = [];
    private readonly RunList runs = new();

    /// <param name="pairs">As <see cref="KeptPairs"/> gives them.</param>
    public List<TrackedBlock> Build(IReadOnlyList<(int Left, int Right)> pairs)
    {
        var (fromLeft, fromRight) = (0, 0);
        var insideLine = false;
        for (var at = 0; at <= pairs.Count; at++)
        {
            var (untilLeft, untilRight) = at < pairs.Count ? pairs[at] : (left.Count, right.Count);
            AddChange(fromLeft, untilLeft, fromRight, untilRight, insideLine);
            if (at < pairs.Count)
            {
                AddKept(untilLeft, untilRight);
                insideLine = !left.IsLineEnd(untilLeft) && !left.IsTable(untilLeft);
                (fromLeft, fromRight) = (untilLeft + 1, untilRight + 1);
            }
        }

        return blocks;
    }

    /// <summary>
    /// Where the change begins a line, whole lines that were deleted or inserted come first and the beginnings of the line that
    /// goes on last; where it stands in a line, at most one side ends lines in it, and all that was deleted comes first.
    /// </summary>
    private void AddChange(int fromLeft, int untilLeft, int fromRight, int untilRight, bool insideLine)
    {
        if (insideLine)
        {
            var space = SharedSpace(fromLeft, untilLeft, fromRight, untilRight);
            Add(left, fromLeft, untilLeft, ChangeKind.Delete, space);
            Add(right, fromRight, untilRight, ChangeKind.Insert, space);
            return;
        }

        var (wholeLeft, wholeRight) = (LastEnd(left, fromLeft, untilLeft), LastEnd(right, fromRight, untilRight));
        Add(left, fromLeft, wholeLeft, ChangeKind.Delete, false);
        Add(right, fromRight, wholeRight, ChangeKind.Insert, false);
        Add(left, wholeLeft, untilLeft, ChangeKind.Delete, false);
        Add(right, wholeRight, untilRight, ChangeKind.Insert, false);
    }

    /// <summary>A space that both sides of a change begin with belongs to neither. It is written here where there is one.</summary>
    private bool SharedSpace(int fromLeft, int untilLeft, int fromRight, int untilRight)
    {
        if (fromLeft == untilLeft || fromRight == untilRight || left.Place(fromLeft).Token < 0 || right.Place(fromRight).Token < 0)
        {
            return false;
        }

        var (a, b) = (Token(left, fromLeft), Token(right, fromRight));
        if (a.Core == a.Start || !IsSameSpace(Text(left, fromLeft), a, Text(right, fromRight), b))
        {
            return false;
        }

        runs.AddKept(Text(left, fromLeft), a.Start, Text(right, fromRight), b.Start, a.Core - a.Start, 0);
        return true;
    }

    private void Add(TokenSequence side, int from, int until, ChangeKind kind, bool withoutSpace)
    {
        for (var at = from; at < until; at++)
        {
            if (side.IsTable(at))
            {
                blocks.Add(new TrackedTable(side.Lines[side.Place(at).Line].Rows.Select(row => RunList.Whole(row, kind)).ToValueList()));
            }
            else if (side.IsLineEnd(at))
            {
                EndLine(side.Lines[side.Place(at).Line].Style, kind);
            }
            else
            {
                var token = Token(side, at);
                runs.Add(kind, Text(side, at), at == from && withoutSpace ? token.Core : token.Start, token.End, token.Words);
            }
        }
    }

    private void AddKept(int atLeft, int atRight)
    {
        if (left.IsTable(atLeft))
        {
            blocks.Add(Kept(tables.Of(left.Place(atLeft).Line, right.Place(atRight).Line)!, left.Lines[left.Place(atLeft).Line], right.Lines[right.Place(atRight).Line]));
        }
        else if (left.IsLineEnd(atLeft))
        {
            EndLine(right.Lines[right.Place(atRight).Line].Style, ChangeKind.Equal);
        }
        else
        {
            AddKeptToken(runs, left, atLeft, right, atRight);
        }
    }

    private static void AddKeptToken(RunList content, TokenSequence leftSide, int atLeft, TokenSequence rightSide, int atRight)
    {
        var (from, to) = (Text(leftSide, atLeft), Text(rightSide, atRight));
        var (a, b) = (Token(leftSide, atLeft), Token(rightSide, atRight));
        if (IsSameSpace(from, a, to, b))
        {
            content.AddKept(from, a.Start, to, b.Start, a.Core - a.Start, 0);
        }
        else
        {
            content.Add(ChangeKind.Delete, from, a.Start, a.Core, 0);
            content.Add(ChangeKind.Insert, to, b.Start, b.Core, 0);
        }

        content.AddKept(from, a.Core, to, b.Core, a.End - a.Core, a.Words);
    }

    private static TrackedTable Kept(TablePair pair, ChapterLine from, ChapterLine to)
    {
        var rows = new List<TrackedRow>();
        var (atLeft, atRight) = (0, 0);
        foreach (var row in pair.Rows)
        {
            Change(row.Left, row.Right);
            rows.Add(new(ChangeKind.Equal, to.Rows[row.Right].Header, row.Cells.Select(Kept).ToValueList()));
            (atLeft, atRight) = (row.Left + 1, row.Right + 1);
        }

        Change(from.Rows.Count, to.Rows.Count);
        return new(rows.ToValueList());

        void Change(int untilLeft, int untilRight)
        {
            rows.AddRange(from.Rows.Skip(atLeft).Take(untilLeft - atLeft).Select(row => RunList.Whole(row, ChangeKind.Delete)));
            rows.AddRange(to.Rows.Skip(atRight).Take(untilRight - atRight).Select(row => RunList.Whole(row, ChangeKind.Insert)));
        }
    }

    private static ValueList<TrackedRun> Kept(CellPair cell)
    {
        // The end of the cell is the last token of either side, and stays.
        var content = new RunList();
        var (atLeft, atRight) = (0, 0);
        foreach (var (keptLeft, keptRight) in cell.Kept.Where(pair => !cell.Left.IsLineEnd(pair.Left)).Append((cell.Left.Count - 1, cell.Right.Count - 1)))
        {
            for (; atLeft < keptLeft; atLeft++)
            {
                var token = Token(cell.Left, atLeft);
                content.Add(ChangeKind.Delete, Text(cell.Left, atLeft), token.Start, token.End, token.Words);
            }

            for (; atRight < keptRight; atRight++)
            {
                var token = Token(cell.Right, atRight);
                content.Add(ChangeKind.Insert, Text(cell.Right, atRight), token.Start, token.End, token.Words);
            }

            if (keptLeft < cell.Left.Count - 1)
            {
                AddKeptToken(content, cell.Left, keptLeft, cell.Right, keptRight);
            }

            (atLeft, atRight) = (keptLeft + 1, keptRight + 1);
        }

        return content.Take();
    }

    private void EndLine(LineStyle style, ChangeKind mark) => blocks.Add(new TrackedParagraph(style, mark, runs.Take()));

    private static bool IsSameSpace(FormattedText from, TextToken a, FormattedText to, TextToken b) =>
        from.Text.AsSpan(a.Start, a.Core - a.Start).SequenceEqual(to.Text.AsSpan(b.Start, b.Core - b.Start))
        && (a.Core == a.Start || RunList.SameLinks(from, a.Start, to, b.Start, a.Core - a.Start));

    /// <summary>The place behind the last end of a line, or table, of a part.</summary>
    private static int LastEnd(TokenSequence side, int from, int until)
    {
        for (; until > from && !side.IsLineEnd(until - 1) && !side.IsTable(until - 1); until--)
        {
        }

        return until;
    }

    private static TextToken Token(TokenSequence side, int at) => side.Tokens[side.Place(at).Line][side.Place(at).Token];

    private static FormattedText Text(TokenSequence side, int at) => side.Lines[side.Place(at).Line].Text;
}

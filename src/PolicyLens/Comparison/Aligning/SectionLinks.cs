namespace PolicyLens.Comparison.Aligning;

/// <summary>What two sections, each with all below it, say alike once every clause has its answer: by weight, whichever way their clauses were joined.</summary>
internal sealed class SectionLinks
{
    /// <summary>How many sections above a clause's own it counts for; none is divided deeper by hand.</summary>
    private const int MostAbove = 6;

    private readonly Dictionary<(int Left, int Right), (double OfLeft, double OfRight)> shared = [];
    private readonly Side left;
    private readonly Side right;

    public SectionLinks(ClauseVector[] left, ClauseVector[] right, IEnumerable<JoinedClauses> joined)
    {
        (this.left, this.right) = (new(left), new(right));
        foreach (var pair in joined.Where(pair => !left[pair.Anchor.Left].IsHeading))
        {
            foreach (var own in pair.Left)
            {
                foreach (var other in pair.Right)
                {
                    Add(left[own], right[other], left[own].Weight / pair.Right.Count, right[other].Weight / pair.Left.Count);
                }
            }
        }
    }

    /// <summary>The sections that have clauses in common.</summary>
    public IEnumerable<(int Left, int Right)> Pairs => shared.Keys;

    /// <summary>The share of both sections that each has in the other, from 0 to 1.</summary>
    public double Mutual(int from, int to) => Of(from, to) is var (ofLeft, ofRight) && left.All[from] + right.All[to] is > 0 and var all ? (ofLeft + ofRight) / all : 0;

    /// <summary>Of what of both sections has an answer anywhere, the share that has it in the other; 0 where nothing of one has any.</summary>
    public double Agreed(int from, int to) =>
        left.Answered[from] > 0 && right.Answered[to] > 0 && Of(from, to) is var (ofLeft, ofRight) ? (ofLeft + ofRight) / (left.Answered[from] + right.Answered[to]) : 0;

    /// <summary>The share of a section of the left that has its answer in one of the right.</summary>
    public double OfLeft(int from, int to) => left.All[from] > 0 ? Of(from, to).OfLeft / left.All[from] : 0;

    /// <summary>The share of a section of the right that has its answer in one of the left.</summary>
    public double OfRight(int from, int to) => right.All[to] > 0 ? Of(from, to).OfRight / right.All[to] : 0;

    /// <summary>The share of both sections that has an answer anywhere.</summary>
    public double Answered(int from, int to) => left.All[from] + right.All[to] is > 0 and var all ? (left.Answered[from] + right.Answered[to]) / all : 0;

    private (double OfLeft, double OfRight) Of(int from, int to) => shared.GetValueOrDefault((from, to));

    private void Add(ClauseVector own, ClauseVector other, double ofLeft, double ofRight)
    {
        var (depth, l) = (0, own.Section);
        for (; l >= 0 && depth < MostAbove; l = left.Above[l], depth++)
        {
            left.Answered[l] += ofLeft;
            for (int r = other.Section, above = 0; r >= 0 && above < MostAbove; r = right.Above[r], above++)
            {
                var (a, b) = shared.GetValueOrDefault((l, r));
                shared[(l, r)] = (a + ofLeft, b + ofRight);
            }
        }

        for (int r = other.Section, above = 0; r >= 0 && above < MostAbove; r = right.Above[r], above++)
        {
            right.Answered[r] += ofRight;
        }
    }

    /// <summary>The sections of one side.</summary>
    private sealed class Side
    {
        public Side(ClauseVector[] clauses)
        {
            var count = clauses.Length == 0 ? 0 : clauses.Max(clause => clause.Section) + 1;
            (Above, All, Answered) = (new int[count], new double[count], new double[count]);
            Array.Fill(Above, -1);
            var open = new Stack<(int Section, int Level)>();
            foreach (var clause in clauses)
            {
                if (open.Count == 0 || open.Peek().Section != clause.Section)
                {
                    while (open.TryPeek(out var last) && last.Level >= clause.Clause.Section.Level)
                    {
                        open.Pop();
                    }

                    Above[clause.Section] = open.TryPeek(out var above) ? above.Section : -1;
                    open.Push((clause.Section, clause.Clause.Section.Level));
                }

                var depth = 0;
                for (var section = clause.Section; !clause.IsHeading && section >= 0 && depth < MostAbove; section = Above[section], depth++)
                {
                    All[section] += clause.Weight;
                }
            }
        }

        /// <summary>Of each section the one that it stands in, or -1.</summary>
        public int[] Above { get; }

        public double[] All { get; }

        public double[] Answered { get; }
    }
}

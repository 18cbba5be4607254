using PolicyLens.Catalogue;
using PolicyLens.Comparison.Aligning;
using PolicyLens.Model;

namespace PolicyLens.Comparison;

/// <summary>
/// Pairs the clauses of two editions by what they say, wherever they stand: whole clauses, clauses that were split or merged, and
/// clauses that were moved. Words that few clauses have weigh more than words that all have; a wording of the field counts as its
/// idea; neighbours, sections and headings that answer to each other speak for what stands between them. The pairs together are as
/// good as they can be, not each for itself; the heaviest run of pairs that keep their order stays in place, and the others have moved.
/// </summary>
/// <remarks>To align B with A gives the pairs of A with B: the two are put into one order of their own before anything is decided. For any number of threads at once.</remarks>
public sealed class ClauseAligner(Catalogues catalogues)
{
    private readonly ClauseReader reader = new(catalogues);

    /// <summary>Aligns two editions; actors are one where the options or the authorities say so.</summary>
    public Alignment Align(Edition left, Edition right, ComparisonOptions? options = null)
    {
        var (own, other) = (left.Findings.Authority, right.Findings.Authority);
        return (options ?? new()).IsNeutral(own, other)
            ? Align(left.Chapter, right.Chapter, new(catalogues, own), new(catalogues, other))
            : Align(left.Chapter, right.Chapter);
    }

    /// <summary>Aligns two chapters with every actor as it is written.</summary>
    public Alignment Align(Chapter left, Chapter right) => Align(left, right, null, null);

    private Alignment Align(Chapter left, Chapter right, ActorFolder? leftFolder, ActorFolder? rightFolder)
    {
        var (own, other) = (Read(left, leftFolder), Read(right, rightFolder));
        return CanonicalOrder(own, other) switch
        {
            0 => Same(own, other),
            < 0 => new AlignmentBuilder(own, other, Mirrored: false).Build(),
            _ => new AlignmentBuilder(other, own, Mirrored: true).Build(),
        };
    }

    private List<WordedClause> Read(Chapter chapter, ActorFolder? folder) => Clause.Of(chapter).Select(clause => reader.Read(clause, folder)).ToList();

    /// <summary>Which of two sides comes first whichever is left; 0 where nothing that counts tells them apart.</summary>
    private static int CanonicalOrder(List<WordedClause> left, List<WordedClause> right)
    {
        var order = left.Count.CompareTo(right.Count);
        for (var at = 0; at < left.Count && order == 0; at++)
        {
            var (a, b) = (left[at], right[at]);
            order = string.CompareOrdinal(a.Clause.Text, b.Clause.Text) is not 0 and var byText ? byText
                : a.Clause.Kind.CompareTo(b.Clause.Kind) is not 0 and var byKind ? byKind
                : string.CompareOrdinal(a.Key, b.Key) is not 0 and var byKey ? byKey
                : string.CompareOrdinal(a.Clause.Anchor.Value, b.Clause.Anchor.Value);
        }

        return order;
    }

    private static Alignment Same(List<WordedClause> left, List<WordedClause> right) => new(
        left.Zip(right, (a, b) => new AlignedClause(EntryKind.Unchanged, [a.Clause], [b.Clause], 1)).ToValueList(), 1);
}

using PolicyLens.Comparison;
using PolicyLens.Model;

namespace PolicyLens.Searching;

/// <summary>Compares the clauses of one text with those of passages.</summary>
public sealed class ClauseComparer
{
    private readonly ClauseLikeness likeness;
    private readonly List<(string Text, ClauseLikeness.Bag Bag)> asked;

    /// <param name="text">What the passages are compared with: a clause or several.</param>
    public ClauseComparer(string text, ClauseLikeness likeness)
    {
        this.likeness = likeness;
        asked = Clauses(text);
    }

    /// <summary>
    /// How like a passage is: for each clause that was asked about the likeness of the passage's nearest, weighed by the clause's
    /// words; from 0 to 1. The nearest clause is that of the pair which is most alike.
    /// </summary>
    public (double Likeness, string Clause, string Asked) Compare(string passage)
    {
        var clauses = Clauses(passage);
        var (sum, weight) = (0.0, 0.0);
        var best = (Likeness: -1.0, Clause: "", Asked: "");
        foreach (var (text, bag) in asked)
        {
            var nearest = 0.0;
            foreach (var (clause, other) in clauses)
            {
                var alike = ClauseLikeness.Between(bag, other);
                nearest = Math.Max(nearest, alike);
                best = alike > best.Likeness ? (alike, clause, text) : best;
            }

            sum += bag.Weight * nearest;
            weight += bag.Weight;
        }

        return (weight == 0 ? 0 : sum / weight, best.Clause, best.Asked);
    }

    /// <summary>The words that make the clause that was asked about into the other.</summary>
    public static ValueList<TextChange> Changes(string asked, string clause) => Redline.Between(asked, clause);

    private List<(string, ClauseLikeness.Bag)> Clauses(string text)
    {
        var marked = new MarkedPassage(text, []);
        return [.. marked.Clauses.Select(clause => text[clause.Start..clause.End]).Select(clause => (clause, likeness.BagOf(clause)))];
    }
}

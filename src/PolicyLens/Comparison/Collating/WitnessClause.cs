using PolicyLens.Comparison.Aligning;

namespace PolicyLens.Comparison.Collating;

/// <summary>A clause of one of the witnesses.</summary>
/// <param name="Witness">Which, in their canonical order.</param>
/// <param name="Place">Which clause of that witness, from 0.</param>
/// <param name="Number">Which of all clauses of all witnesses, from 0.</param>
/// <param name="Section">Which of all sections of all witnesses, from 0.</param>
internal sealed record WitnessClause(int Witness, int Place, int Number, int Section, ClauseVector Vector)
{
    public string Text => Vector.Clause.Text;
}

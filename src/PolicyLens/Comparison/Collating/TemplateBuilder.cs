using PolicyLens.Model;

namespace PolicyLens.Comparison.Collating;

/// <summary>Reconstructs what most witnesses share, and tells of every paragraph how it stands to that.</summary>
/// <param name="groups">In their order.</param>
/// <param name="finished">The same groups as they are shown.</param>
internal sealed class TemplateBuilder(List<ReadingGroup> groups, List<CollationGroup> finished, int witnesses)
{
    /// <summary>The template's clauses: the base reading of each group that more than half of the witnesses have, and at least two.</summary>
    public ValueList<TemplateClause> Clauses(List<string> names) => Enumerable.Range(0, groups.Count).Where(IsShared)
        .Select(at => new TemplateClause(finished[at].Base, at, groups[at].Clauses.Select(clause => names[clause.Witness]).Distinct().ToValueList()) { IsHeading = finished[at].IsHeading }).ToValueList();

    public ValueList<CollatedParagraph> Paragraphs(List<string> names, List<WitnessClause> clauses)
    {
        var (inTemplate, asBase) = (new bool[clauses.Count], new bool[clauses.Count]);
        for (var at = 0; at < groups.Count; at++)
        {
            if (!IsShared(at))
            {
                continue;
            }

            foreach (var place in groups[at].Clauses.GroupBy(clause => clause.Witness))
            {
                var keys = place.Select(clause => clause.Vector.Key).ToList();
                var isBase = keys.SequenceEqual(BaseKeys(at, names));
                foreach (var clause in place)
                {
                    (inTemplate[clause.Number], asBase[clause.Number]) = (true, isBase);
                }
            }
        }

        return clauses.GroupBy(clause => (clause.Witness, clause.Vector.Clause.Anchor)).Select(paragraph => new CollatedParagraph(
            names[paragraph.Key.Witness],
            paragraph.Key.Anchor,
            paragraph.All(clause => asBase[clause.Number]) ? ParagraphOrigin.Verbatim : paragraph.Any(clause => inTemplate[clause.Number]) ? ParagraphOrigin.Adapted : ParagraphOrigin.Local,
            string.Join(' ', paragraph.Select(clause => clause.Text)))).ToValueList();
    }

    private bool IsShared(int group) => groups[group].Held >= 2 && groups[group].Held * 2 > witnesses;

    private IEnumerable<int> BaseKeys(int at, List<string> names) =>
        groups[at].Clauses.Where(clause => names[clause.Witness] == finished[at].BaseId).Select(clause => clause.Vector.Key);
}

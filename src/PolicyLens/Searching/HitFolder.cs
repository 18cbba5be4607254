using PolicyLens.Model;

namespace PolicyLens.Searching;

/// <summary>Makes one hit of those that say nearly the same, or that stand in one chapter.</summary>
public static class HitFolder
{
    /// <param name="hits">Best first, each with the clause that it was found by.</param>
    /// <returns>The hits that are left, best first; each names those that were folded into it.</returns>
    public static ValueList<SearchHit> Alike(IReadOnlyList<(SearchHit Hit, string Clause)> hits, ClauseLikeness likeness)
    {
        var groups = new List<(ClauseLikeness.Bag Bag, List<SearchHit> Hits)>();
        foreach (var (hit, clause) in hits)
        {
            var bag = likeness.BagOf(clause);
            var group = groups.Find(group => ClauseLikeness.Between(group.Bag, bag) >= ClauseLikeness.Alike);
            if (group.Hits is null)
            {
                groups.Add((bag, [hit]));
            }
            else
            {
                group.Hits.Add(hit);
            }
        }

        return groups.Select(group => Folded(group.Hits)).ToValueList();
    }

    /// <inheritdoc cref="Alike"/>
    public static ValueList<SearchHit> ByChapter(IEnumerable<SearchHit> hits) =>
        hits.GroupBy(hit => hit.Id).Select(chapter => Folded([.. chapter])).ToValueList();

    private static SearchHit Folded(List<SearchHit> hits) => hits[0] with
    {
        Also = hits.Skip(1).Select(hit => new FoldedHit(hit.Id, hit.Authority, hit.Title, hit.Anchor, hit.Heading, hit.Snippet) { Changes = hit.Changes }).ToValueList(),
    };
}

using PolicyLens.Model;

namespace PolicyLens.Searching;

/// <summary>Weighs what an index found once more, by what it cannot see: how close the words stand, where, and in what kind of section.</summary>
/// <remarks>The weights are ours, set by the judged queries under <c>tests/</c>.</remarks>
public static class PassageRanker
{
    /// <summary>How much of a score depends on how many of the things asked for stand in one clause.</summary>
    private const double ClauseShare = 0.35;

    /// <summary>What a passage gains that states a provision or a principle, as these are what chapters are read for.</summary>
    private const double StatementGain = 1.1;

    /// <param name="score">The index's own.</param>
    /// <param name="marked">The text with the places that were asked for.</param>
    /// <param name="asked">How many things are asked for; at least 1.</param>
    /// <param name="key">The passage's.</param>
    public static double Weigh(double score, MarkedPassage marked, int asked, long key)
    {
        var together = Math.Min(1.0, (double)marked.InBestClause / asked);
        return score * RoleWeight(PassageKey.RoleOf(key)) * (1 - ClauseShare + (ClauseShare * together)) * (PassageKey.IsMarked(key) ? StatementGain : 1);
    }

    private static double RoleWeight(SectionRole role) => role switch
    {
        SectionRole.Principles or SectionRole.Strategy or SectionRole.CorporateParenting => 1.08,
        SectionRole.Introduction or SectionRole.Scope => 0.95,
        SectionRole.LegalFramework => 0.9,
        _ => 1,
    };
}

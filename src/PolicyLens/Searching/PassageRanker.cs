using PolicyLens.Model;

namespace PolicyLens.Searching;

/// <summary>Weighs what an index found once more, by what it cannot see: how close the words stand, where, and in what kind of section.</summary>
/// <remarks>The weights are ours, set by the judged queries under <c>tests/</c>.</remarks>
public static class PassageRanker
{
    /// <summary>How much of a score depends on how many of the things asked for stand in the passage itself, and not above it.</summary>
    private const double TextShare = 0.25;

    /// <summary>How much depends on how many of them stand in one clause.</summary>
    private const double ClauseShare = 0.25;

    /// <summary>What a passage gains that has the words as they were typed.</summary>
    private const double TypedGain = 0.15;

    /// <summary>What a passage gains that states a provision or a principle, as these are what chapters are read for.</summary>
    private const double StatementGain = 1.05;

    /// <summary>What stands before the first heading is a cover and not what the chapter says.</summary>
    private const double CoverWeight = 0.5;

    /// <summary>A text of so many characters is a whole one and no scrap.</summary>
    private const double WholeText = 150;

    private const double PlaceWeight = 0.025;

    /// <param name="score">The index's own.</param>
    /// <param name="marked">The text with the places that were asked for.</param>
    /// <param name="asked">How many things are asked for; at least 1.</param>
    /// <param name="typed">How many of them stand there as they were typed.</param>
    /// <param name="key">The passage's.</param>
    /// <param name="headed">Whether it stands under a heading.</param>
    public static double Weigh(double score, MarkedPassage marked, int asked, int typed, long key, bool headed)
    {
        var inText = Math.Min(1.0, (double)marked.Different / asked);
        var inClause = Math.Min(1.0, (double)marked.InBestClause / asked);
        var role = PassageKey.RoleOf(key);
        return score
            * (1 - TextShare - ClauseShare + (TextShare * inText) + (ClauseShare * inClause))
            * (1 + (TypedGain * Math.Min(1.0, (double)typed / asked)))
            * RoleWeight(role)
            * (marked.Different == 0 ? Under(marked.Text.Length, PassageKey.PlaceOf(key)) : 1)
            * (!headed && role == SectionRole.Other ? CoverWeight : 1)
            * (PassageKey.IsMarked(key) ? StatementGain : 1);
    }

    /// <summary>
    /// Of passages that only stand under the words, those that say more come first, and those that stand earlier, as a chapter's beginning tells what it is
    /// about. An index likes the shortest best.
    /// </summary>
    private static double Under(int length, int place) => Math.Sqrt(Math.Min(1, length / WholeText)) / (1 + (PlaceWeight * place));

    private static double RoleWeight(SectionRole role) => role switch
    {
        SectionRole.Principles or SectionRole.Strategy or SectionRole.CorporateParenting => 1.05,
        SectionRole.Introduction or SectionRole.Scope => 0.95,
        SectionRole.LegalFramework => 0.95,
        _ => 1,
    };
}

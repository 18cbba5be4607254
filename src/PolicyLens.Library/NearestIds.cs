using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>Finds the ids that a mistyped one may have meant.</summary>
internal static class NearestIds
{
    private const int AtMost = 3;

    /// <param name="stored">Every id, the editions of one chapter newest first.</param>
    public static List<EditionId> To(EditionId id, List<EditionId> stored)
    {
        var sameChapter = stored.FindAll(other => other.ChapterId == id.ChapterId);
        if (sameChapter.Count > 0)
        {
            return [.. sameChapter.Take(AtMost)];
        }

        return
        [
            .. stored
                .Select(other => other with { Edition = null })
                .Distinct()
                .Select(other => (Id: other, Distance: Distance(id, other)))
                .Where(near => near.Distance <= Math.Max(2, id.ChapterId.Length / 3))
                .OrderBy(near => near.Distance)
                .ThenBy(near => near.Id.ChapterId, StringComparer.Ordinal)
                .Take(AtMost)
                .Select(near => near.Id),
        ];
    }

    // The right chapter under another authority, or a part of the name, is nearer than its letters say.
    private static int Distance(EditionId asked, EditionId other)
    {
        var (askedChapter, otherChapter) = (asked.Chapter.ToLowerInvariant(), other.Chapter);
        var (askedAuthority, otherAuthority) = (asked.Authority.ToLowerInvariant(), other.Authority);
        if (askedChapter == otherChapter)
        {
            return Math.Min(2, EditDistance.Between(askedAuthority, otherAuthority));
        }

        return askedAuthority == otherAuthority && otherChapter.Contains(askedChapter, StringComparison.Ordinal)
            ? 1
            : EditDistance.Between($"{askedAuthority}/{askedChapter}", other.ChapterId);
    }
}

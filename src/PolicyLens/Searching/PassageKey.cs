using PolicyLens.Model;

namespace PolicyLens.Searching;

/// <summary>
/// The keys of passages: the edition, then the place in reading order, then the section's role and whether the passage has
/// marks beside it, so that an index can count all of these without asking for anything.
/// </summary>
public static class PassageKey
{
    /// <summary>An edition has no more passages than this; what comes after is stored and not indexed.</summary>
    public const int MostInEdition = 1 << PlaceBits;

    private const int PlaceBits = 24;
    private const int RoleBits = 5;
    private const int LowBits = RoleBits + 1;

    /// <param name="place">The passage's place in reading order, from 0.</param>
    /// <param name="marked">Whether it has marks beside its role's.</param>
    public static long Of(long edition, int place, SectionRole role, bool marked) =>
        (edition << (PlaceBits + LowBits)) | ((long)place << LowBits) | ((long)role << 1) | (marked ? 1L : 0L);

    public static long EditionOf(long passage) => passage >> (PlaceBits + LowBits);

    /// <summary>Its place in reading order, from 0.</summary>
    public static int PlaceOf(long passage) => (int)((passage >> LowBits) & (MostInEdition - 1));

    public static SectionRole RoleOf(long passage) => (SectionRole)((passage >> 1) & ((1 << RoleBits) - 1));

    public static bool IsMarked(long passage) => (passage & 1) != 0;

    /// <summary>The first key that a passage of an edition can have; that of the next edition is behind all of them.</summary>
    public static long FirstOf(long edition) => edition << (PlaceBits + LowBits);
}

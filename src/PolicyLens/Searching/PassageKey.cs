namespace PolicyLens.Searching;

/// <summary>The keys of passages: the edition's key, then the place in the edition, so that an index tells one from the other without asking.</summary>
public static class PassageKey
{
    /// <summary>An edition has no more passages than this; what comes after is stored and not indexed.</summary>
    public const int MostInEdition = 1 << Bits;

    private const int Bits = 24;

    /// <param name="ordinal">The passage's place in reading order, from 0.</param>
    public static long Of(long edition, int ordinal) => (edition << Bits) | (long)ordinal;

    public static long EditionOf(long passage) => passage >> Bits;

    /// <summary>The first key that a passage of an edition can have; that of the next edition is behind all of them.</summary>
    public static long FirstOf(long edition) => edition << Bits;
}

using System.Buffers.Binary;
using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>A sample of the runs of words of a chapter, by which two chapters are known to be alike without reading either again.</summary>
/// <remarks>
/// The smallest hashes of all runs of three words; how many of the smallest of both together are in both estimates the share of runs that they
/// have in common, within a few hundredths (A. Broder, "On the resemblance and containment of documents", 1997).
/// </remarks>
internal sealed class ContentSketch
{
    private const int RunLength = 3;

    private const int MostKept = 256;

    private readonly ulong[] smallest;

    private ContentSketch(ulong[] smallest) => this.smallest = smallest;

    public static ContentSketch Of(Chapter chapter)
    {
        var hashes = new SortedSet<ulong>();
        Span<ulong> run = stackalloc ulong[RunLength];
        var words = 0;
        foreach (var passage in chapter.Passages())
        {
            foreach (var word in FoldedText.Of(passage.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                run[words++ % RunLength] = Hash(word);
                if (words >= RunLength)
                {
                    Keep(hashes, Mixed(run, words));
                }
            }
        }

        return new([.. hashes]);
    }

    /// <exception cref="ArgumentException">The bytes are no sketch.</exception>
    public static ContentSketch Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % sizeof(ulong) != 0)
        {
            throw new ArgumentException("The bytes are no sketch.", nameof(bytes));
        }

        var hashes = new ulong[bytes.Length / sizeof(ulong)];
        for (var index = 0; index < hashes.Length; index++)
        {
            hashes[index] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(index * sizeof(ulong))..]);
        }

        return new(hashes);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[smallest.Length * sizeof(ulong)];
        for (var index = 0; index < smallest.Length; index++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(index * sizeof(ulong)), smallest[index]);
        }

        return bytes;
    }

    /// <summary>The share of all runs of words of the two that both have, from 0 to 1; 0 where one has none.</summary>
    public double Resemblance(ContentSketch other)
    {
        var (own, others, taken, common) = (0, 0, 0, 0);
        while (taken < MostKept && (own < smallest.Length || others < other.smallest.Length))
        {
            var order = own == smallest.Length ? 1 : others == other.smallest.Length ? -1 : smallest[own].CompareTo(other.smallest[others]);
            own += order <= 0 ? 1 : 0;
            others += order >= 0 ? 1 : 0;
            common += order == 0 ? 1 : 0;
            taken++;
        }

        return taken == 0 || smallest.Length == 0 || other.smallest.Length == 0 ? 0 : (double)common / taken;
    }

    private static void Keep(SortedSet<ulong> hashes, ulong hash)
    {
        if (hashes.Count < MostKept)
        {
            hashes.Add(hash);
        }
        else if (hash < hashes.Max && hashes.Add(hash))
        {
            hashes.Remove(hashes.Max);
        }
    }

    private static ulong Mixed(ReadOnlySpan<ulong> run, int words)
    {
        var hash = 0UL;
        for (var index = 0; index < RunLength; index++)
        {
            hash = Finished((hash * 31) + run[(words + index) % RunLength]);
        }

        return hash;
    }

    // FNV-1a over UTF-16, the same in every process.
    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        return hash;
    }

    // The last step of MurmurHash3 (A. Appleby), which spreads the bits evenly.
    private static ulong Finished(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return hash ^ (hash >> 33);
    }
}

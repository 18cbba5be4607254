using System.Runtime.InteropServices;

namespace PolicyLens.Benchmarks;

/// <summary>The length of the longest common subsequence of two texts' words, 64 of them in a step (H. Hyyrö, "Bit-parallel LCS-length computation revisited", 2004): about the least that looking for differences can cost.</summary>
internal static class BitParallelSubsequence
{
    public static int Length(string[] left, string[] right)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var width = (left.Length + 63) / 64;
        var masks = new List<ulong[]>();
        for (var at = 0; at < left.Length; at++)
        {
            ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, left[at], out var known);
            if (!known)
            {
                id = masks.Count;
                masks.Add(new ulong[width]);
            }

            masks[id][at / 64] |= 1UL << (at % 64);
        }

        var row = new ulong[width];
        Array.Fill(row, ulong.MaxValue);
        foreach (var word in right)
        {
            if (!ids.TryGetValue(word, out var id))
            {
                continue;
            }

            var (mask, carry) = (masks[id], 0UL);
            for (var part = 0; part < width; part++)
            {
                var matched = row[part] & mask[part];
                var sum = row[part] + matched;
                var over = sum < matched ? 1UL : 0;
                sum += carry;
                carry = over | (sum < carry ? 1UL : 0);
                row[part] = sum | (row[part] & ~mask[part]);
            }
        }

        var length = 0;
        for (var at = 0; at < left.Length; at++)
        {
            length += (row[at / 64] >> (at % 64) & 1) == 0 ? 1 : 0;
        }

        return length;
    }
}

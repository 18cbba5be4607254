using System.IO.Compression;
using System.Runtime.InteropServices;

namespace PolicyLens.Formats.Packages;

/// <summary>How large and how tightly packed a zip may be that is opened, by what its directory says.</summary>
internal static class PackageBounds
{
    public const long MaximumUnpacked = 512L * 1024 * 1024;

    /// <summary>Above this size a package may not be packed more than <see cref="MaximumRatio"/> times.</summary>
    private const long UnsuspiciousBytes = 8 * 1024 * 1024;

    private const int MaximumRatio = 200;

    private const int MaximumEntries = 10_000;

    /// <summary>Why the package should not be unpacked, as a sentence; null where it may be. Nothing is unpacked for it.</summary>
    /// <param name="packed">The size of the zip in bytes.</param>
    public static string? Refusal(ZipArchive zip, long packed)
    {
        var unpacked = 0L;
        foreach (var entry in zip.Entries)
        {
            unpacked += Math.Min(entry.Length, MaximumUnpacked + 1);
        }

        return zip.Entries.Count > MaximumEntries
            || unpacked > MaximumUnpacked
            || (unpacked > UnsuspiciousBytes && unpacked / Math.Max(packed, 1) > MaximumRatio)
            ? $"The file unpacks to {unpacked / (1024 * 1024)} MB in {zip.Entries.Count} parts, far more than a document needs; it was not opened."
            : null;
    }

    /// <summary>The bytes as a stream, without a copy where they lie in an array.</summary>
    public static MemoryStream Stream(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);
}

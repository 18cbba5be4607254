using System.IO.Compression;

namespace PolicyLens.Specimens;

/// <summary>
/// Writes a package's archive again with one date on every entry, and stored rather than deflated,
/// so that neither the clock nor the machine's compressor shows in the bytes.
/// </summary>
internal static class StableArchive
{
    private const string ContentTypes = "[Content_Types].xml";
    private static readonly DateTimeOffset Written = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The same entries in the same order, but the content types first, where programs that guess a file's kind look.</summary>
    public static byte[] Rewrite(byte[] package)
    {
        using var source = new ZipArchive(new MemoryStream(package, writable: false), ZipArchiveMode.Read);
        using var result = new MemoryStream();
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName != ContentTypes))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.NoCompression);
                copy.LastWriteTime = Written;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return result.ToArray();
    }
}

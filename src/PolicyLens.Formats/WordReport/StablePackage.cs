using System.IO.Compression;

namespace PolicyLens.Formats.WordReport;

/// <summary>Copies a package so that its bytes depend on its content only, not on the moment it was written.</summary>
internal static class StablePackage
{
    /// <summary>The earliest time that a ZIP entry can carry.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="package">A complete package; it is read from its start.</param>
    /// <param name="output">It need not be seekable and stays open.</param>
    public static void Copy(Stream package, Stream output)
    {
        using var copy = new MemoryStream();
        package.Position = 0;
        using (var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Programs that tell a file's type by its first bytes expect the content types first.
            foreach (var entry in source.Entries
                .OrderBy(entry => entry.FullName switch { "[Content_Types].xml" => 0, "_rels/.rels" => 1, _ => 2 })
                .ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var made = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                made.LastWriteTime = Epoch;
                using var from = entry.Open();
                using var to = made.Open();
                from.CopyTo(to);
            }
        }

        copy.Position = 0;
        copy.CopyTo(output);
    }
}

using PolicyLens.Model;

namespace PolicyLens.Cli;

/// <summary>
/// Keeps what was read in a file of its own until it is stored: editions are stored in the order of their dates, and a
/// folder of hundreds does not fit into memory. The file goes when the spool does. Several threads may add.
/// </summary>
internal sealed class EditionSpool : IDisposable
{
    private readonly FileStream file = Open();

    private readonly Lock adding = new();

    /// <summary>Where an edition lies in the file.</summary>
    public readonly record struct Place(long Start, int Document, int Original);

    public Place Add(Edition edition, ReadOnlyMemory<byte> original)
    {
        var document = EditionJson.Write(ChapterDocument.Of(edition));
        lock (adding)
        {
            var start = file.Seek(0, SeekOrigin.End);
            file.Write(document);
            file.Write(original.Span);
            return new(start, document.Length, original.Length);
        }
    }

    /// <summary>The edition and the bytes that it was read from, as they were added.</summary>
    public (Edition Edition, byte[] Original) Take(Place place)
    {
        var (document, original) = (new byte[place.Document], new byte[place.Original]);
        lock (adding)
        {
            file.Seek(place.Start, SeekOrigin.Begin);
            file.ReadExactly(document);
            file.ReadExactly(original);
        }

        return (EditionJson.Read(document).ToEdition(), original);
    }

    public void Dispose() => file.Dispose();

    private static FileStream Open()
    {
        var opened = new FileStream(
            Path.Combine(Path.GetTempPath(), $"policylens-{Path.GetRandomFileName()}"),
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose });
        if (!OperatingSystem.IsWindows())
        {
            // Only Windows deletes it where the program is killed; elsewhere an open file may lose its name at once.
            File.Delete(opened.Name);
        }

        return opened;
    }
}

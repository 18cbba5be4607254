using PolicyLens.Catalogue;
using PolicyLens.Library;

namespace PolicyLens.Cli.Watching;

/// <summary>Reads what is new and stores it, as <c>ingest</c> does, for one source at a time: many hosts are asked side by side, but one library is written.</summary>
/// <param name="catalogues">Called where something is read: most runs find nothing new.</param>
internal sealed class WatchIngestion(Func<Catalogues> catalogues, Terminal terminal, ChapterLibrary library)
{
    private readonly Lock turn = new();

    public IngestionResult Run(IReadOnlyList<ISource> sources, IngestionOptions options)
    {
        lock (turn)
        {
            return new Ingestion(catalogues(), terminal).Run(sources, library, options);
        }
    }

    /// <summary>An edition with the bytes that it was read from; nulls where the library does not have it.</summary>
    public (StoredEdition? Edition, byte[]? Bytes) Before(PageMemory? known) =>
        known?.Edition is { } id ? (library.Find(id), library.Bytes(id)) : (null, null);
}

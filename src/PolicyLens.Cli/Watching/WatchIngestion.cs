using PolicyLens.Catalogue;
using PolicyLens.Library;
using PolicyLens.Model;

namespace PolicyLens.Cli.Watching;

/// <summary>
/// Reads what is new and stores it, as <c>ingest</c> does, for one source at a time: many hosts are asked side by side, but one library is written. What other sources give are
/// other chapters, however alike their words are: that goes into every step, as a source does not come together with the others here.
/// </summary>
/// <param name="catalogues">Called where something is read: most runs find nothing new.</param>
internal sealed class WatchIngestion(Func<Catalogues> catalogues, Terminal terminal, ChapterLibrary library)
{
    private readonly Lock turn = new();
    private List<(string Origin, EditionId Chapter)>? given;

    /// <param name="origins">The address, or the paths of the files, that the sources come from: what these gave before may be their own past.</param>
    public IngestionResult Run(IReadOnlyList<ISource> sources, IReadOnlySet<string> origins, IngestionOptions options)
    {
        lock (turn)
        {
            given ??= [.. library.Watches.Chapters()];
            var beside = given.Where(each => !origins.Contains(each.Origin)).Select(each => each.Chapter.ChapterId).ToHashSet(StringComparer.Ordinal);
            var result = new Ingestion(catalogues(), terminal).Run(sources, library, options with { Beside = beside });
            given.AddRange(result.Added.Concat(result.Unchanged).Select(id => ("", id)));
            return result;
        }
    }

    /// <summary>An edition with the bytes that it was read from; nulls where the library does not have it.</summary>
    public (StoredEdition? Edition, byte[]? Bytes) Before(PageMemory? known) =>
        known?.Edition is { } id ? (library.Find(id), library.Bytes(id)) : (null, null);
}

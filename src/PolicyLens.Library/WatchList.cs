using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>The addresses and folders that are watched for a library, and what is known of each.</summary>
/// <remarks>As <see cref="ChapterLibrary"/>: every member throws <see cref="LibraryException"/> where the file cannot be used.</remarks>
public sealed class WatchList
{
    private readonly LibraryFile file;
    private readonly TimeProvider time;

    internal WatchList(LibraryFile file, TimeProvider time) => (this.file, this.time) = (file, time);

    /// <summary>All sources, by kind and name.</summary>
    public IReadOnlyList<WatchedSource> All() => file.Read(transaction => new WatchTable(transaction).All());

    /// <summary>Watches a source, or changes whose chapters it is said to have where it is watched already.</summary>
    /// <param name="source">As <see cref="WatchedSource.Source"/>.</param>
    /// <returns>Whether it was not watched before.</returns>
    public bool Add(string source, bool isFolder, string? authority, string? chapter) =>
        file.Write(transaction => new WatchTable(transaction).Put(source, isFolder, authority, chapter, time.GetUtcNow()));

    /// <summary>Stops watching a source. What was stored from it stays.</summary>
    /// <returns>Whether it was watched.</returns>
    public bool Remove(string source) => file.Write(transaction => new WatchTable(transaction).Remove(source));

    /// <summary>All sources with what is known of the pages among them, as a run wants them; null for folders and for pages that were never had.</summary>
    public IReadOnlyList<(WatchedSource Source, PageMemory? Known)> AllKnown() => file.Read(transaction => new WatchTable(transaction).AllKnown());

    /// <summary>The chapters that watched sources gave last, each with the address or the path of the file that gave it.</summary>
    public IReadOnlyList<(string Origin, EditionId Chapter)> Chapters() => file.Read(transaction => new WatchTable(transaction).Chapters());

    /// <summary>The files of a watched folder as they were seen last, by path.</summary>
    public IReadOnlyDictionary<string, SeenFile> Files(string source) => file.Read(transaction => new WatchTable(transaction).Files(source));

    /// <summary>Remembers what looking at sources gave, all or nothing. A source that is no longer watched is passed over.</summary>
    public void Record(IReadOnlyList<WatchVisit> visits) => file.Write(transaction =>
    {
        new WatchTable(transaction).Record(visits);
        return true;
    });
}

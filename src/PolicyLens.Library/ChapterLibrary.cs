using System.Globalization;
using System.Security.Cryptography;
using PolicyLens.Comparison.History;
using PolicyLens.Model;
using PolicyLens.Searching;

namespace PolicyLens.Library;

/// <summary>
/// The stored editions of many authorities' chapters and the index over them: one file <c>policylens.db</c> in a
/// folder. Several programs and threads may use one library at once; a search sees one state of it throughout.
/// </summary>
/// <remarks>
/// Every member that touches the file throws <see cref="LibraryException"/> where the file is locked, damaged, not
/// allowed or the disk is full; nothing is half written then.
/// </remarks>
public sealed class ChapterLibrary : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly LibraryFile file;
    private readonly TimeProvider time;
    private readonly LibraryOptions options;
    private readonly IndexKeeper index;

    private ChapterLibrary(LibraryFile file, TimeProvider time, LibraryOptions? options)
    {
        this.file = file;
        this.time = time;
        this.options = options ?? LibraryOptions.Default;
        index = new(file, this.options);
    }

    /// <summary>The full path of the library's file.</summary>
    public string Path => file.Path;

    /// <summary>The addresses and folders that are watched.</summary>
    public WatchList Watches => new(file, time);

    /// <summary>Opens the library in a folder; makes folder and library where there are none.</summary>
    /// <param name="time">Says when an edition was stored.</param>
    /// <param name="options">Null for <see cref="LibraryOptions.Default"/>.</param>
    /// <exception cref="LibraryException">The file cannot be used; the message says why and what to do.</exception>
    public static ChapterLibrary Open(string folder, TimeProvider time, LibraryOptions? options = null) => Open(folder, time, Patience, options);

    /// <summary>Opens the library in a folder; writes nothing where there is none.</summary>
    /// <exception cref="LibraryException">There is none, or the file cannot be used.</exception>
    public static ChapterLibrary OpenExisting(string folder, TimeProvider time, LibraryOptions? options = null) =>
        new(LibraryFile.Open(folder, Patience, create: false), time, options);

    /// <param name="patience">How long to wait for another program that is writing; at least a second.</param>
    internal static ChapterLibrary Open(string folder, TimeProvider time, TimeSpan patience, LibraryOptions? options = null) =>
        new(LibraryFile.Open(folder, patience, create: true), time, options);

    /// <summary>Stores a file that was read as an edition, wholly or not at all.</summary>
    /// <param name="chapter">
    /// The chapter it is of, without an edition number. The authority is a slug,
    /// <see cref="EditionId.UnknownAuthority"/> where the text does not say.
    /// </param>
    /// <param name="bytes">The file as it came; its SHA-256 says whether it is stored already.</param>
    /// <param name="how">Null for <see cref="StoreOptions.Default"/>.</param>
    /// <remarks>
    /// <para>Bytes that the chapter has already are left alone. Other bytes become its next edition.</para>
    /// <para>
    /// An edition whose title is new to its authority goes on with the chapter that it is a later or earlier state of, where its words leave no doubt:
    /// <see cref="StoreResult.Continues"/>.
    /// </para>
    /// <para>
    /// Of the unknown authority, bytes that are stored anywhere already are left alone; a chapter goes on only with a
    /// file of the same source name, or from the same address, and another file of the same title is filed under the chapter's name with
    /// <c>-2</c>, <c>-3</c> … Once such bytes come with an authority, their edition moves there.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// The chapter has an edition number or is no id, or the bytes are not those that the edition was read from.
    /// </exception>
    /// <exception cref="LibraryException">The file cannot be written; the library is as it was.</exception>
    public StoreResult Store(Edition edition, EditionId chapter, ReadOnlyMemory<byte> bytes, StoreOptions? how = null)
    {
        if (chapter.Edition is not null || !EditionId.TryParse(chapter.ToString(), out _))
        {
            throw new ArgumentException($"'{chapter}' is not a chapter: give authority/chapter without an edition.", nameof(chapter));
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        if (sha256 != edition.Source.Sha256)
        {
            throw new ArgumentException("The edition was read from other bytes.", nameof(bytes));
        }

        return index.Change((transaction, indexed) => new EditionFiling(transaction, indexed, time.GetUtcNow()).Store(edition, chapter, sha256, bytes, how ?? StoreOptions.Default));
    }

    /// <summary>The edition that holds a file's bytes, the first by id where several do; null where none does, or none that was read by the rules of today.</summary>
    /// <param name="sha256">As <see cref="SourceInfo.Sha256"/>.</param>
    /// <exception cref="LibraryException">The file cannot be used.</exception>
    public EditionId? Holder(string sha256) => file.Read(transaction =>
        new EditionTable(transaction).WithBytes(sha256).Find(row => row.Parser == Edition.CurrentParser)?.Id);

    /// <summary>The edition that holds a file's bytes, by whatever rules it was read: the one of that id where it does, else the first by id; null where none does.</summary>
    /// <param name="sha256">As <see cref="SourceInfo.Sha256"/>.</param>
    /// <exception cref="LibraryException">The file cannot be used.</exception>
    public StoredEdition? Holding(string sha256, string preferredId) => file.Read(transaction =>
    {
        var editions = new EditionTable(transaction);
        var rows = editions.WithBytes(sha256);
        return (rows.Find(row => row.Id.ToString() == preferredId) ?? rows.FirstOrDefault()) is { } row ? Read(editions, row) : null;
    });

    /// <summary>Every stored edition, ordered by authority and chapter, those of one chapter in the order in which they held; up to <see cref="LibraryOptions.AsOf"/>.</summary>
    public IReadOnlyList<EditionSummary> List() => file.Read(transaction => transaction.Rows(
        """
        SELECT authority, chapter, edition, authority_name, title, date, sections, words, stored_at, fetched_at, place,
               place = MAX(place) OVER (PARTITION BY authority, chapter)
        FROM editions ORDER BY authority, chapter, place
        """,
        reader => new EditionSummary
        {
            Id = new(reader.GetString(0), reader.GetString(1), reader.GetInt32(2)),
            Authority = reader.Text(3),
            Title = reader.Text(4),
            Date = reader.Text(5),
            Sections = reader.GetInt32(6),
            Words = reader.GetInt32(7),
            StoredAt = DateTimeOffset.Parse(reader.GetString(8), CultureInfo.InvariantCulture),
            Since = reader.Text(5) ?? (reader.Text(9) ?? reader.GetString(8))[..10],
            SinceKind = reader.Text(5) is not null ? SinceKind.Stated : reader.Text(9) is not null ? SinceKind.Fetched : SinceKind.Stored,
            Place = reader.GetInt32(10),
            IsNewest = reader.GetBoolean(11),
        })).Where(edition => options.AsOf is not { } day || string.CompareOrdinal(edition.Since, day) <= 0).ToList();

    /// <summary>
    /// The edition that an id names, where it has no number the newest, or the one that held at <see cref="LibraryOptions.AsOf"/>; null where none is stored.
    /// </summary>
    public StoredEdition? Find(EditionId id) => file.Read(transaction =>
    {
        var editions = new EditionTable(transaction);
        return Named(editions, id) is { } row ? Read(editions, row) : null;
    });

    /// <summary>The file that an edition was read from, byte for byte; null where none is stored. See <see cref="Find"/>.</summary>
    public byte[]? Bytes(EditionId id) => file.Read(transaction =>
    {
        var editions = new EditionTable(transaction);
        return Named(editions, id) is { } row ? editions.Original(row.Key) : null;
    });

    /// <summary>What a web address gave when it was last asked; null where nothing was stored from it.</summary>
    /// <param name="address">As <see cref="FetchRecord.Address"/>.</param>
    /// <exception cref="LibraryException">The file cannot be used.</exception>
    public FetchRecord? LastFetch(string address) => file.Read(transaction => new FetchTable(transaction).Of(address));

    /// <summary>Remembers what a web address gave, in the place of what it gave before.</summary>
    /// <exception cref="LibraryException">The file cannot be written.</exception>
    public void Remember(FetchRecord fetch) => file.Write(transaction =>
    {
        new FetchTable(transaction).Put(fetch);
        return true;
    });

    /// <summary>The newest edition of every chapter, or the one that held at <see cref="LibraryOptions.AsOf"/>, ordered by authority and chapter.</summary>
    public IReadOnlyList<StoredEdition> Newest() => file.Read(transaction =>
    {
        var editions = new EditionTable(transaction);
        return (options.AsOf is { } day ? editions.AllAt(day) : transaction.Rows($"SELECT {EditionRow.Columns} FROM newest_editions ORDER BY authority, chapter", EditionRow.Of))
            .ConvertAll(row => Read(editions, row));
    });

    /// <summary>Takes editions out of the library for good: the one that an id names, or all of a chapter where it has no number. Their ids are not given again.</summary>
    /// <param name="reason">Why, in a few words: the log keeps it.</param>
    /// <returns>What was taken out; empty where nothing of the id is stored.</returns>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    /// <exception cref="LibraryException">The file cannot be written; the library is as it was.</exception>
    public IReadOnlyList<EditionId> Forget(EditionId id, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return index.Change((transaction, indexed) =>
        {
            var rows = new EditionTable(transaction).Meant(id);
            new EditionFiling(transaction, indexed, time.GetUtcNow()).Forget(rows, reason.Trim());
            return rows.ConvertAll(row => row.Id);
        });
    }

    /// <summary>Compares every edition that has not been with the one that held before it, and keeps what it changed.</summary>
    /// <param name="progress">Told how many editions of how many are compared.</param>
    /// <returns>How many were compared; 0 where nothing is new.</returns>
    public int CompareNew(Action<int, int>? progress = null) => new ChangeKeeper(file, () => options.Catalogues).CompareNew(progress);

    /// <summary>What editions changed, what matters most first; of those that were compared: see <see cref="CompareNew"/>.</summary>
    public IReadOnlyList<StoredChange> Changes(ChangeQuery query) => file.Read(transaction => new ChangeTable(transaction).Find(query));

    /// <summary>What each edition of a chapter changed, in the order in which they held; up to <see cref="LibraryOptions.AsOf"/>.</summary>
    public IReadOnlyList<EditionChange> History(EditionId chapter) => file.Read(transaction => new ChangeTable(transaction).Of(chapter.Authority, chapter.Chapter))
        .Select(stored => stored.Read())
        .Where(change => options.AsOf is not { } day || string.CompareOrdinal(change.Since, day) <= 0).ToList();

    /// <summary>The day whose state is read; null for the newest. See <see cref="LibraryOptions.AsOf"/>.</summary>
    public string? AsOf => options.AsOf;

    /// <summary>What was taken out, the last first; of one chapter where it is given.</summary>
    public IReadOnlyList<ForgottenEdition> Forgotten(EditionId? chapter = null) => file.Read(transaction => new ForgottenTable(transaction).All(chapter));

    /// <summary>
    /// Ids that a mistyped one may have meant, likeliest first, at most three; empty where nothing is like it. Where
    /// the chapter is stored but not that edition, its editions, newest first; else chapters without a number.
    /// </summary>
    public IReadOnlyList<EditionId> Nearest(EditionId id) => file.Read(transaction => NearestIds.To(id, transaction.Rows(
        "SELECT authority, chapter, edition FROM editions ORDER BY authority, chapter, edition DESC",
        reader => new EditionId(reader.GetString(0), reader.GetString(1), reader.GetInt32(2)))));

    /// <summary>
    /// The passages that have all the words, best first; where none has, those of the query with its slips mended, else those that
    /// have any of the words. A query without words lists the chapters that meet its conditions. No text is a wrong query: a mistake in it is
    /// told by <see cref="SearchResult.Fault"/>.
    /// </summary>
    public SearchResult Search(SearchQuery query) =>
        index.Ask((transaction, engine, directory) => new Searcher(transaction, engine, directory, options.Words, options.Catalogues).Search(query));

    /// <summary>
    /// The passages of other authorities that say most nearly the same as the one at an anchor of an edition, the nearest first: null where the edition is not
    /// stored or nothing stands at the anchor. A section's anchor stands for all its passages.
    /// </summary>
    public SearchResult? Similar(EditionId id, Anchor anchor, SimilarQuery query) => index.Ask((transaction, engine, directory) =>
    {
        var (editions, finder) = (new EditionTable(transaction), new SimilarFinder(transaction, engine, directory, options.Words));
        return editions.Find(id) is { } row && finder.TextAt(row.Key, editions.Edition(row.Key), anchor) is { } text ? finder.Find(text, row, query) : null;
    });

    /// <summary>The passages that say most nearly the same as a text, the nearest first.</summary>
    public SearchResult Similar(string text, SimilarQuery query) =>
        index.Ask((transaction, engine, directory) => new SimilarFinder(transaction, engine, directory, options.Words).Find(text, null, query));

    /// <summary>Keeps a search under a name, in the place of one of the same name: what is stored from now on will be new for it.</summary>
    public void Save(string name, SearchQuery query) => file.Write(transaction =>
    {
        new SavedSearchTable(transaction).Save(name, query, time.GetUtcNow());
        return true;
    });

    /// <summary>The searches that are kept, by name.</summary>
    public IReadOnlyList<SavedSearch> SavedSearches() => file.Read(transaction => new SavedSearchTable(transaction).All().ConvertAll(saved => saved.Search));

    /// <summary>Forgets a saved search.</summary>
    /// <returns>Whether there was one of the name.</returns>
    public bool Forget(string name) => file.Write(transaction =>
    {
        var searches = new SavedSearchTable(transaction);
        if (searches.NameOf(name) is not { } known)
        {
            return false;
        }

        searches.Remove(known);
        return true;
    });

    /// <summary>What is new for each saved search since it was last shown, by name.</summary>
    /// <param name="names">Those to ask; null for all. A name that is not known is passed over.</param>
    public IReadOnlyList<Alert> Alerts(IReadOnlyCollection<string>? names = null) => index.Ask((transaction, engine, directory) =>
    {
        var finder = new AlertFinder(transaction, new(transaction, engine, directory, options.Words, options.Catalogues), options.Words);
        var searches = new SavedSearchTable(transaction);
        var until = searches.LastEdition();
        return searches.All()
            .FindAll(saved => names?.Contains(saved.Search.Name, StringComparer.OrdinalIgnoreCase) != false)
            .ConvertAll(saved => new Alert(saved.Search, finder.Of(saved.Search, saved.Shown), until));
    });

    /// <summary>Says that what is new for these searches has been shown.</summary>
    public void MarkShown(IEnumerable<Alert> alerts) => file.Write(transaction =>
    {
        var searches = new SavedSearchTable(transaction);
        foreach (var alert in alerts)
        {
            searches.Shown(alert.Search.Name, alert.Until, time.GetUtcNow());
        }

        return true;
    });

    /// <summary>Makes the index again from the stored editions, which are not touched.</summary>
    /// <param name="engine">The engine that is to answer from now on: <c>fts5</c> or one of <see cref="LibraryOptions.Engines"/>; null for the one that does.</param>
    /// <param name="progress">Told how many editions of how many are done.</param>
    /// <returns>How many editions there are.</returns>
    /// <exception cref="LibraryException">There is no such engine, or the files cannot be written.</exception>
    public int Reindex(string? engine = null, Action<int, int>? progress = null) => index.Rebuild(engine, progress);

    /// <summary>The engine that answers, and whether its index is up to date: one that is not is made again when it is first asked.</summary>
    public (string Engine, bool IsCurrent) IndexState() => index.State();

    /// <summary>Closes the file. The library is not to be used afterwards.</summary>
    public void Dispose()
    {
        index.Dispose();
        file.Dispose();
    }

    private EditionRow? Named(EditionTable editions, EditionId id) =>
        id.Edition is null && options.AsOf is { } day ? editions.At(id, day) : editions.Find(id);

    private static StoredEdition Read(EditionTable editions, EditionRow row) => new()
    {
        Id = row.Id,
        Edition = editions.Edition(row.Key),
    };
}

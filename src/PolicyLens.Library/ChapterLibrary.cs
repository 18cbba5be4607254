using System.Globalization;
using System.Security.Cryptography;
using PolicyLens.Model;

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
    private readonly PassageIndex index;

    private ChapterLibrary(LibraryFile file, TimeProvider time)
    {
        this.file = file;
        this.time = time;
        index = new(file);
    }

    /// <summary>The full path of the library's file.</summary>
    public string Path => file.Path;

    /// <summary>Opens the library in a folder; makes folder and library where there are none.</summary>
    /// <param name="time">Says when an edition was stored.</param>
    /// <exception cref="LibraryException">The file cannot be used; the message says why and what to do.</exception>
    public static ChapterLibrary Open(string folder, TimeProvider time) => Open(folder, time, Patience);

    /// <summary>Opens the library in a folder; writes nothing where there is none.</summary>
    /// <exception cref="LibraryException">There is none, or the file cannot be used.</exception>
    public static ChapterLibrary OpenExisting(string folder, TimeProvider time) =>
        new(LibraryFile.Open(folder, Patience, create: false), time);

    /// <param name="patience">How long to wait for another program that is writing; at least a second.</param>
    internal static ChapterLibrary Open(string folder, TimeProvider time, TimeSpan patience) =>
        new(LibraryFile.Open(folder, patience, create: true), time);

    /// <summary>Stores a file that was read as an edition, wholly or not at all.</summary>
    /// <param name="chapter">
    /// The chapter it is of, without an edition number. The authority is a slug,
    /// <see cref="EditionId.UnknownAuthority"/> where the text does not say.
    /// </param>
    /// <param name="bytes">The file as it came; its SHA-256 says whether it is stored already.</param>
    /// <remarks>
    /// <para>Bytes that the chapter has already are left alone. Other bytes become its next edition.</para>
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
    public StoreResult Store(Edition edition, EditionId chapter, ReadOnlyMemory<byte> bytes)
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

        return file.Write(transaction => new EditionFiling(transaction, time.GetUtcNow()).Store(edition, chapter, sha256, bytes));
    }

    /// <summary>The edition that holds a file's bytes, the first by id where several do; null where none does, or none that was read by the rules of today.</summary>
    /// <param name="sha256">As <see cref="SourceInfo.Sha256"/>.</param>
    /// <exception cref="LibraryException">The file cannot be used.</exception>
    public EditionId? Holder(string sha256) => file.Read(transaction =>
        new EditionTable(transaction).WithBytes(sha256).Find(row => row.Parser == Edition.CurrentParser)?.Id);

    /// <summary>Every stored edition, ordered by authority, chapter and number.</summary>
    public IReadOnlyList<EditionSummary> List() => file.Read(transaction => transaction.Rows(
        """
        SELECT authority, chapter, edition, authority_name, title, date, sections, words, stored_at
        FROM editions ORDER BY authority, chapter, edition
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
        }));

    /// <summary>The edition that an id names, the newest where it has no number; null where none is stored.</summary>
    public StoredEdition? Find(EditionId id) => file.Read(transaction =>
    {
        var editions = new EditionTable(transaction);
        return editions.Find(id) is { } row ? Read(editions, row) : null;
    });

    /// <summary>The file that an edition was read from, byte for byte; null where none is stored. See <see cref="Find"/>.</summary>
    public byte[]? Bytes(EditionId id) => file.Read(transaction =>
    {
        var editions = new EditionTable(transaction);
        return editions.Find(id) is { } row ? editions.Original(row.Key) : null;
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

    /// <summary>The newest edition of every chapter, ordered by authority and chapter.</summary>
    public IReadOnlyList<StoredEdition> Newest() => file.Read(transaction =>
    {
        var editions = new EditionTable(transaction);
        return transaction
            .Rows($"SELECT {EditionRow.Columns} FROM newest_editions ORDER BY authority, chapter", EditionRow.Of)
            .ConvertAll(row => Read(editions, row));
    });

    /// <summary>
    /// Ids that a mistyped one may have meant, likeliest first, at most three; empty where nothing is like it. Where
    /// the chapter is stored but not that edition, its editions, newest first; else chapters without a number.
    /// </summary>
    public IReadOnlyList<EditionId> Nearest(EditionId id) => file.Read(transaction => NearestIds.To(id, transaction.Rows(
        "SELECT authority, chapter, edition FROM editions ORDER BY authority, chapter, edition DESC",
        reader => new EditionId(reader.GetString(0), reader.GetString(1), reader.GetInt32(2)))));

    /// <summary>Searches the newest edition of every chapter. See <see cref="PassageIndex.Search(SearchQuery)"/>.</summary>
    public SearchResult Search(SearchQuery query)
    {
        FillStatements(query);
        return index.Search(query);
    }

    /// <summary>
    /// The newest editions that meet the conditions of a query, its words and its role set aside, ordered by authority and
    /// chapter: those of the page that was asked for, and how many there are.
    /// </summary>
    public (int Total, IReadOnlyList<StoredEdition> Page) Chapters(SearchQuery query)
    {
        FillStatements(query);
        return file.Read(transaction =>
        {
            var filter = new EditionFilter(query);
            var from = $"FROM newest_editions AS e {(filter.Conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", filter.Conditions))}";
            var editions = new EditionTable(transaction);
            return (
                transaction.Rows($"SELECT COUNT(*) {from}", reader => reader.GetInt32(0), filter.Parameters).Single(),
                (IReadOnlyList<StoredEdition>)transaction.Rows(
                    $"SELECT {EditionRow.Columns} {from} ORDER BY e.authority, e.chapter LIMIT @limit OFFSET @offset",
                    EditionRow.Of,
                    [.. filter.Parameters, ("@limit", Math.Clamp(query.Limit, 1, SearchQuery.MaximumLimit)), ("@offset", Math.Max(0, query.Offset))]).ConvertAll(row => Read(editions, row)));
        });
    }

    // Editions that were stored before their statements were kept get them when they are first asked for.
    private void FillStatements(SearchQuery query)
    {
        if (query.Lacks.Count + query.States.Count == 0 || file.Read(transaction => new StatementTable(transaction).Missing()).Count == 0)
        {
            return;
        }

        file.Write(transaction =>
        {
            var (statements, editions) = (new StatementTable(transaction), new EditionTable(transaction));
            statements.Missing().ForEach(key => statements.Add(key, editions.Edition(key)));
            return true;
        });
    }

    /// <summary>Closes the file. The library is not to be used afterwards.</summary>
    public void Dispose() => file.Dispose();

    private static StoredEdition Read(EditionTable editions, EditionRow row) => new()
    {
        Id = row.Id,
        Edition = editions.Edition(row.Key),
    };
}

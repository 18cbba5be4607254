using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>A row of the editions table, as far as filing needs it.</summary>
/// <param name="Parser">The rules that its document was made by; null where it was stored before that was kept.</param>
/// <param name="Asked">The chapter's name that its title gave, before it was kept apart from others or filed with another that it goes on with.</param>
internal sealed record EditionRow(long Key, EditionId Id, DateTimeOffset StoredAt, string? Parser, string Asked)
{
    public const string Columns = "edition_id, authority, chapter, edition, stored_at, parser, asked_chapter";

    public static EditionRow Of(SqliteDataReader reader) => new(
        reader.GetInt64(0),
        new(reader.GetString(1), reader.GetString(2), reader.GetInt32(3)),
        DateTimeOffset.Parse(reader.GetString(4), CultureInfo.InvariantCulture),
        reader.Text(5),
        reader.GetString(6));
}

/// <summary>Reads and writes the rows of editions inside one transaction.</summary>
internal sealed class EditionTable(SqliteTransaction transaction)
{
    /// <summary>Every edition that holds these bytes, ordered by id.</summary>
    public List<EditionRow> WithBytes(string sha256) => transaction.Rows(
        $"SELECT {EditionRow.Columns} FROM editions WHERE sha256 = @sha256 ORDER BY authority, chapter, edition",
        EditionRow.Of,
        ("@sha256", sha256));

    /// <summary>The newest edition of a chapter; null where none is stored.</summary>
    public EditionRow? Newest(EditionId chapter) => transaction.Rows(
        $"SELECT {EditionRow.Columns} FROM newest_editions WHERE authority = @authority AND chapter = @chapter",
        EditionRow.Of,
        ("@authority", chapter.Authority),
        ("@chapter", chapter.Chapter)).FirstOrDefault();

    /// <summary>The edition of a chapter that held on a day; null where none did.</summary>
    /// <param name="day">As ISO 8601.</param>
    public EditionRow? At(EditionId chapter, string day) => transaction.Rows(
        $"SELECT {EditionRow.Columns} FROM editions WHERE authority = @authority AND chapter = @chapter AND {EditionOrder.Since} <= @day ORDER BY place DESC LIMIT 1",
        EditionRow.Of,
        ("@authority", chapter.Authority),
        ("@chapter", chapter.Chapter),
        ("@day", day)).FirstOrDefault();

    /// <summary>The edition of every chapter that held on a day, ordered by authority and chapter.</summary>
    public List<EditionRow> AllAt(string day) => transaction.Rows(
        $"""
        SELECT {EditionRow.Columns} FROM editions AS e
        WHERE place = (SELECT MAX(place) FROM editions AS other WHERE other.authority = e.authority AND other.chapter = e.chapter AND {EditionOrder.Since} <= @day)
        ORDER BY authority, chapter
        """,
        EditionRow.Of,
        ("@day", day));

    /// <summary>The edition that an id names, or all of its chapter where it has no number, in the order in which they held.</summary>
    public List<EditionRow> Meant(EditionId id) => transaction.Rows(
        $"SELECT {EditionRow.Columns} FROM editions WHERE authority = @authority AND chapter = @chapter AND (@edition IS NULL OR edition = @edition) ORDER BY place",
        EditionRow.Of,
        ("@authority", id.Authority),
        ("@chapter", id.Chapter),
        ("@edition", id.Edition));

    /// <summary>The edition of a key; null where it is stored no more.</summary>
    public EditionRow? Row(long key) =>
        transaction.Rows($"SELECT {EditionRow.Columns} FROM editions WHERE edition_id = @key", EditionRow.Of, ("@key", key)).FirstOrDefault();

    /// <summary>The number of the next edition of a chapter: one more than any that it has or had.</summary>
    public int NextNumber(EditionId chapter) => 1 + transaction.Rows(
        """
        SELECT COALESCE(MAX(edition), 0) FROM (
            SELECT edition FROM editions WHERE authority = @authority AND chapter = @chapter
            UNION ALL SELECT edition FROM forgotten WHERE authority = @authority AND chapter = @chapter)
        """,
        row => row.GetInt32(0),
        ("@authority", chapter.Authority),
        ("@chapter", chapter.Chapter)).Single();

    /// <summary>The edition that an id names, the newest where it has no number; null where none is stored.</summary>
    public EditionRow? Find(EditionId id) => id.Edition is null ? Newest(id) : transaction.Rows(
        $"SELECT {EditionRow.Columns} FROM editions WHERE authority = @authority AND chapter = @chapter AND edition = @edition",
        EditionRow.Of,
        ("@authority", id.Authority),
        ("@chapter", id.Chapter),
        ("@edition", id.Edition)).FirstOrDefault();

    /// <summary>
    /// The chapter of the unknown authority that files of this origin and title were filed under; null where none was.
    /// </summary>
    public string? UnknownChapter(string askedChapter, string origin) => transaction.Rows(
        """
        SELECT chapter FROM editions
        WHERE authority = @unknown AND asked_chapter = @asked AND source_name = @source
        ORDER BY edition_id DESC LIMIT 1
        """,
        reader => reader.GetString(0),
        ("@unknown", EditionId.UnknownAuthority),
        ("@asked", askedChapter),
        ("@source", origin)).FirstOrDefault();

    /// <summary>What tells two files of one title apart: the address of a page, as many sites name their pages alike; else the file's name.</summary>
    public static string Origin(SourceInfo source) => source.Address ?? source.Name;

    /// <exception cref="InvalidDataException">What is stored is no chapter document.</exception>
    public Edition Edition(long key)
    {
        try
        {
            return EditionJson.Read(Content(key, "document")).ToEdition();
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException)
        {
            throw new InvalidDataException("A stored document cannot be read.", failure);
        }
    }

    public byte[] Original(long key) => Content(key, "original");

    /// <summary>Writes an edition with its document, its original bytes and its citations.</summary>
    /// <param name="askedChapter">The chapter slug before anything was added to keep it apart from others.</param>
    /// <returns>The key of the new row.</returns>
    public long Add(Edition edition, EditionId id, string askedChapter, string sha256, ReadOnlyMemory<byte> bytes, DateTimeOffset storedAt)
    {
        var name = edition.Findings.Authority;
        var key = transaction.Rows(
            """
            INSERT INTO editions (authority, chapter, edition, asked_chapter, authority_name, authority_folded, title, date,
                                  sections, words, source_name, sha256, stored_at, fetched_at, parser)
            VALUES (@authority, @chapter, @edition, @asked, @name, @folded, @title, @date,
                    @sections, @words, @source, @sha256, @stored, @fetched, @parser)
            RETURNING edition_id
            """,
            reader => reader.GetInt64(0),
            ("@authority", id.Authority),
            ("@chapter", id.Chapter),
            ("@edition", id.Edition),
            ("@asked", askedChapter),
            ("@name", name),
            ("@folded", name is null ? null : FoldedText.Of(name)),
            ("@title", edition.Chapter.Title),
            ("@date", edition.Date),
            ("@sections", edition.Chapter.AllSections().Count()),
            ("@words", edition.Words),
            ("@source", Origin(edition.Source)),
            ("@sha256", sha256),
            ("@stored", storedAt.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)),
            ("@fetched", edition.Source.Fetched?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)),
            ("@parser", edition.Parser)).Single();

        transaction.Execute(
            "INSERT INTO contents (edition_id, document, original) VALUES (@key, @document, @original)",
            ("@key", key),
            ("@document", EditionJson.Write(ChapterDocument.Of(edition, id))),
            ("@original", bytes.ToArray()));
        AddCitations(key, edition.Findings.Citations);
        new ChapterIdentity(transaction).Remember(key, edition);
        EditionOrder.Arrange(transaction, id);
        return key;
    }

    /// <summary>Puts what newer rules made of the same bytes in the place of what is there.</summary>
    public void Replace(EditionRow row, Edition edition)
    {
        transaction.Execute(
            "UPDATE editions SET title = @title, date = @date, sections = @sections, words = @words, parser = @parser WHERE edition_id = @key",
            ("@key", row.Key),
            ("@title", edition.Chapter.Title),
            ("@date", edition.Date),
            ("@sections", edition.Chapter.AllSections().Count()),
            ("@words", edition.Words),
            ("@parser", edition.Parser));
        transaction.Execute(
            "UPDATE contents SET document = @document WHERE edition_id = @key",
            ("@key", row.Key),
            ("@document", EditionJson.Write(ChapterDocument.Of(edition, row.Id))));
        transaction.Execute("DELETE FROM citations WHERE edition_id = @key", ("@key", row.Key));
        AddCitations(row.Key, edition.Findings.Citations);
        new ChapterIdentity(transaction).Remember(row.Key, edition);
        new ChangeTable(transaction).Drop(row.Key);
        EditionOrder.Arrange(transaction, row.Id);
    }

    /// <summary>Takes an edition out, with all that hangs on it.</summary>
    public void Remove(EditionRow row)
    {
        transaction.Execute("DELETE FROM editions WHERE edition_id = @key", ("@key", row.Key));
        EditionOrder.Arrange(transaction, row.Id);
    }

    private void AddCitations(long key, ValueList<Citation> citations)
    {
        foreach (var citation in citations)
        {
            var folded = FoldedText.Of(citation.Title);
            var bare = FoldedText.WithoutYear(folded);
            if (citation.Year is { } year && bare == folded)
            {
                folded = $"{folded} {year}";
            }

            transaction.Execute(
                "INSERT OR IGNORE INTO citations (edition_id, folded, bare, title) VALUES (@key, @folded, @bare, @title)",
                ("@key", key),
                ("@folded", folded),
                ("@bare", bare),
                ("@title", citation.Title));
        }
    }

    // The column is one of the two names above, never text from outside.
    private byte[] Content(long key, string column) => transaction.Rows(
        $"SELECT {column} FROM contents WHERE edition_id = @key",
        reader => reader.GetFieldValue<byte[]>(0),
        ("@key", key)).Single();
}

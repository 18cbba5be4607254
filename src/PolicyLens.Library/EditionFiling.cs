using Microsoft.Data.Sqlite;
using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>Decides which chapter and number a file is filed under, and files it.</summary>
/// <param name="index">What is found of the editions, kept with them.</param>
internal sealed class EditionFiling(SqliteTransaction transaction, IndexedEditions index, DateTimeOffset now)
{
    private readonly EditionTable editions = new(transaction);

    public StoreResult Store(Edition edition, EditionId chapter, string sha256, ReadOnlyMemory<byte> bytes, StoreOptions options)
    {
        var sameBytes = editions.WithBytes(sha256);
        if (AlreadyFiled(sameBytes, chapter, options.Decided) is { } filed)
        {
            Refresh(filed, edition);
            return new() { Id = filed.Id, Outcome = StoreOutcome.Unchanged };
        }

        var asked = chapter.Chapter;
        var continued = IsUnknown(chapter) || options.Decided || editions.Newest(chapter) is not null ? null : new ChapterIdentity(transaction).Former(edition, chapter, options.Beside);
        if (continued is not null)
        {
            chapter = continued.Chapter;
        }

        var moved = sameBytes.Find(row => IsUnknown(row.Id) || (options.Decided && row.Id.Authority == chapter.Authority));
        if (moved is not null)
        {
            TakeOut(moved);
        }

        if (IsUnknown(chapter))
        {
            chapter = chapter with { Chapter = ChapterOfUnknown(asked, EditionTable.Origin(edition.Source)) };
        }

        var id = chapter with { Edition = editions.NextNumber(chapter) };
        var key = editions.Add(edition, id, asked, sha256, bytes, moved?.StoredAt ?? now);
        index.Add(key, edition);
        return new() { Id = id, Outcome = StoreOutcome.Added, RenamedFrom = moved?.Id, Continues = continued };
    }

    /// <summary>The same bytes as other rules read them take the place of what older rules made of them; their id and their bytes stay.</summary>
    private void Refresh(EditionRow row, Edition edition)
    {
        if (row.Parser == edition.Parser)
        {
            return;
        }

        editions.Replace(row, edition);
        index.Remove(row.Key);
        index.Add(row.Key, edition);
    }

    // Without an authority the bytes are all that says what a file is: wherever they stand, they are the same file.
    // With one, another council may have adopted the same text, and that is a chapter of its own.
    private static EditionRow? AlreadyFiled(List<EditionRow> sameBytes, EditionId chapter, bool decided) => IsUnknown(chapter)
        ? sameBytes.Find(row => !IsUnknown(row.Id)) ?? sameBytes.FirstOrDefault()
        : sameBytes.Find(row => row.Id.ChapterId == chapter.ChapterId)
            ?? (decided ? null : sameBytes.Find(row => row.Id.Authority == chapter.Authority && row.Asked == chapter.Chapter));

    /// <summary>Takes editions out for good; the log keeps that they were there, and why they are not.</summary>
    public void Forget(IEnumerable<EditionRow> rows, string reason)
    {
        var log = new ForgottenTable(transaction);
        foreach (var row in rows)
        {
            log.Add(row, reason, now);
            TakeOut(row);
        }
    }

    private void TakeOut(EditionRow row)
    {
        index.Remove(row.Key);
        editions.Remove(row);
    }

    // Two files of one title may be of different councils; only a file of the same name, or a page of the same address, is taken to continue a chapter.
    private string ChapterOfUnknown(string asked, string origin)
    {
        if (editions.UnknownChapter(asked, origin) is { } continued)
        {
            return continued;
        }

        var free = asked;
        for (var ordinal = 2; editions.Newest(new(EditionId.UnknownAuthority, free, null)) is not null; ordinal++)
        {
            free = $"{asked}-{ordinal}";
        }

        return free;
    }

    private static bool IsUnknown(EditionId id) => id.Authority == EditionId.UnknownAuthority;
}

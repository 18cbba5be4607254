using Microsoft.Data.Sqlite;
using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Comparison.History;
using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>Compares each edition with the one before it, once, and keeps what it changed.</summary>
internal sealed class ChangeKeeper(LibraryFile file, Func<Catalogues> catalogues)
{
    /// <summary>How many changes are kept at a time: what was compared is not lost where the work is broken off.</summary>
    private const int Batch = 16;

    private static readonly string Rules = $"{EditionChangeBuilder.Rules}, {Edition.CurrentParser}";

    /// <summary>How many relatives the notes of a first edition are held against at most.</summary>
    private const int MostRelatives = 8;

    /// <param name="progress">Told how many editions of how many are compared; null for nobody.</param>
    /// <returns>How many were compared.</returns>
    public int CompareNew(Action<int, int>? progress)
    {
        var missing = file.Read(transaction => Missing(transaction));
        if (missing.Count == 0)
        {
            return 0;
        }

        var (builder, done) = (new EditionChangeBuilder(catalogues()), 0);
        foreach (var batch in missing.Chunk(Batch))
        {
            file.Write(transaction =>
            {
                var table = new ChangeTable(transaction);
                foreach (var edition in batch)
                {
                    if (Of(edition, transaction, builder) is { } change)
                    {
                        table.Put(edition, Rules, change);
                    }
                }

                return true;
            });
            done += batch.Length;
            progress?.Invoke(done, missing.Count);
        }

        return missing.Count;
    }

    /// <summary>What was never compared, and first editions whose notes are held against relatives of which there are more now.</summary>
    private static List<UncomparedEdition> Missing(SqliteTransaction transaction)
    {
        var (table, identity) = (new ChangeTable(transaction), new ChapterIdentity(transaction));
        var missing = table.Missing(Rules);
        return missing.Count == 0 ? missing : [.. missing, .. table.Inferred().Where(first =>
            !missing.Exists(edition => edition.Row.Key == first.Row.Key) && missing.Exists(edition => edition.Row.Id.ChapterId != first.Row.Id.ChapterId && identity.AreRelated(first.Row.Key, edition.Row.Key)))];
    }

    // Null where an edition has been taken out since: then there is nothing to compare.
    private static EditionChange? Of(UncomparedEdition edition, SqliteTransaction transaction, EditionChangeBuilder builder)
    {
        var editions = new EditionTable(transaction);
        var former = edition.Base is { } key ? editions.Row(key) : null;
        if (editions.Row(edition.Row.Key) is null || (edition.Base is not null && former is null))
        {
            return null;
        }

        IReadOnlyList<NamedEdition> Relatives() =>
            new ChapterIdentity(transaction).Relatives(edition.Row, MostRelatives).ConvertAll(relative => Named(editions.Row(relative)!, editions));
        return builder.Of(former is null ? null : Named(former, editions), Named(edition.Row, editions), Relatives) with { Since = edition.Since, Stored = edition.Row.StoredAt };
    }

    private static NamedEdition Named(EditionRow row, EditionTable editions) => new(row.Id.ToString(), editions.Edition(row.Key));
}

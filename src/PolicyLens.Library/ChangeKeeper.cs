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

    /// <param name="progress">Told how many editions of how many are compared; null for nobody.</param>
    /// <returns>How many were compared.</returns>
    public int CompareNew(Action<int, int>? progress)
    {
        var missing = file.Read(transaction => new ChangeTable(transaction).Missing(Rules));
        if (missing.Count == 0)
        {
            return 0;
        }

        var (builder, done) = (new EditionChangeBuilder(catalogues()), 0);
        foreach (var batch in missing.Chunk(Batch))
        {
            var changes = file.Read(transaction =>
            {
                var editions = new EditionTable(transaction);
                return batch.Select(edition => (edition, Change: Of(edition, editions, builder))).Where(pair => pair.Change is not null).ToList();
            });
            file.Write(transaction =>
            {
                var table = new ChangeTable(transaction);
                foreach (var (edition, change) in changes)
                {
                    table.Put(edition, Rules, change!);
                }

                return true;
            });
            done += batch.Length;
            progress?.Invoke(done, missing.Count);
        }

        return missing.Count;
    }

    // Null where an edition has been taken out since: then there is nothing to compare.
    private static EditionChange? Of(UncomparedEdition edition, EditionTable editions, EditionChangeBuilder builder)
    {
        var former = edition.Base is { } key ? editions.Row(key) : null;
        return editions.Row(edition.Row.Key) is null || (edition.Base is not null && former is null)
            ? null
            : builder.Of(former is null ? null : Named(former, editions), Named(edition.Row, editions)) with { Since = edition.Since, Stored = edition.Row.StoredAt };
    }

    private static NamedEdition Named(EditionRow row, EditionTable editions) => new(row.Id.ToString(), editions.Edition(row.Key));
}

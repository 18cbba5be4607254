using Microsoft.Data.Sqlite;
using PolicyLens.Absence;
using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>What each edition states, so that what it lacks is known without reading it.</summary>
internal sealed class StatementTable(SqliteTransaction transaction)
{
    /// <summary>Puts the statements of an edition in.</summary>
    public void Add(long editionKey, Edition edition)
    {
        using var insert = transaction.Command(
            "INSERT OR IGNORE INTO statements (edition_id, question, amount, anchor, quote) VALUES (@edition, @question, @amount, @anchor, @quote)",
            ("@edition", editionKey));
        var (question, amount) = (insert.Parameters.Add("@question", SqliteType.Text), insert.Parameters.Add("@amount", SqliteType.Real));
        var (anchor, quote) = (insert.Parameters.Add("@anchor", SqliteType.Text), insert.Parameters.Add("@quote", SqliteType.Text));

        // One row answers as well as many: the same question, amount and place is kept once.
        foreach (var statement in Statement.Of(edition, Catalogues.Default.Terms).DistinctBy(statement => (statement.Key, statement.Amount, statement.Anchor)))
        {
            question.Value = statement.Key;
            amount.Value = statement.Amount is { } number ? (double)number : DBNull.Value;
            anchor.Value = statement.Anchor.Value;
            quote.Value = statement.Quote;
            insert.ExecuteNonQuery();
        }
    }

    /// <summary>Takes the statements of an edition out.</summary>
    public void Remove(long editionKey) => transaction.Execute("DELETE FROM statements WHERE edition_id = @edition", ("@edition", editionKey));

    public void Clear() => transaction.Execute("DELETE FROM statements");
}

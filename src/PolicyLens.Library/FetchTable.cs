using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PolicyLens.Library;

/// <summary>Reads and writes the rows of fetches inside one transaction.</summary>
internal sealed class FetchTable(SqliteTransaction transaction)
{
    /// <summary>The last answer of an address; null where it was never stored.</summary>
    public FetchRecord? Of(string address) => transaction.Rows(
        "SELECT address, final_address, etag, last_modified, sha256, fetched_at FROM fetches WHERE address = @address",
        reader => new FetchRecord
        {
            Address = reader.GetString(0),
            FinalAddress = reader.GetString(1),
            ETag = reader.Text(2),
            LastModified = reader.Text(3),
            Sha256 = reader.GetString(4),
            FetchedAt = DateTimeOffset.Parse(reader.GetString(5), CultureInfo.InvariantCulture),
        },
        ("@address", address)).FirstOrDefault();

    /// <summary>Writes an answer in the place of the one before it.</summary>
    public void Put(FetchRecord fetch) => transaction.Execute(
        """
        INSERT OR REPLACE INTO fetches (address, final_address, etag, last_modified, sha256, fetched_at)
        VALUES (@address, @final, @etag, @modified, @sha256, @fetched)
        """,
        ("@address", fetch.Address),
        ("@final", fetch.FinalAddress),
        ("@etag", fetch.ETag),
        ("@modified", fetch.LastModified),
        ("@sha256", fetch.Sha256),
        ("@fetched", fetch.FetchedAt.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)));
}

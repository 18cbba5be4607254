using System.Globalization;
using Microsoft.Data.Sqlite;
using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>The log of what was taken out.</summary>
internal sealed class ForgottenTable(SqliteTransaction transaction)
{
    /// <summary>All, the last first; those of one chapter where it is given.</summary>
    public List<ForgottenEdition> All(EditionId? chapter = null) => transaction.Rows(
        """
        SELECT authority, chapter, edition, title, date, sha256, reason, forgotten_at FROM forgotten
        WHERE @authority IS NULL OR (authority = @authority AND chapter = @chapter)
        ORDER BY forgotten_at DESC, authority, chapter, edition
        """,
        row => new ForgottenEdition(
            new(row.GetString(0), row.GetString(1), row.GetInt32(2)), row.Text(3), row.Text(4), row.GetString(5), row.GetString(6), DateTimeOffset.Parse(row.GetString(7), CultureInfo.InvariantCulture)),
        ("@authority", chapter?.Authority),
        ("@chapter", chapter?.Chapter));

    public void Add(EditionRow row, string reason, DateTimeOffset now) => transaction.Execute(
        """
        INSERT INTO forgotten (authority, chapter, edition, title, date, sha256, reason, forgotten_at)
        SELECT authority, chapter, edition, title, date, sha256, @reason, @now FROM editions WHERE edition_id = @key
        """,
        ("@key", row.Key),
        ("@reason", reason),
        ("@now", now.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)));
}

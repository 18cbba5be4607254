using Microsoft.Data.Sqlite;
using PolicyLens.Comparison;
using PolicyLens.Comparison.History;

namespace PolicyLens.Library;

/// <summary>An edition whose change is not known yet.</summary>
/// <param name="Base">The edition before; null for the first of its chapter.</param>
/// <param name="Since">See <see cref="EditionSummary.Since"/>.</param>
internal sealed record UncomparedEdition(EditionRow Row, long? Base, string Since);

/// <summary>What each edition changed, compared once.</summary>
internal sealed class ChangeTable(SqliteTransaction transaction)
{
    /// <summary>The editions that were not compared with the one before them, or by other rules, in the order of chapters and of editions.</summary>
    public List<UncomparedEdition> Missing(string rules) => transaction.Rows(
        $"""
        WITH ordered AS (
            SELECT {EditionRow.Columns}, place, {EditionOrder.Since} AS since, LAG(edition_id) OVER (PARTITION BY authority, chapter ORDER BY place) AS base
            FROM editions)
        SELECT {EditionRow.Columns}, since, base FROM ordered
        WHERE NOT EXISTS (SELECT 1 FROM changes WHERE changes.edition_id = ordered.edition_id AND changes.base_id IS ordered.base AND changes.rules = @rules)
        ORDER BY authority, chapter, place
        """,
        row => new UncomparedEdition(EditionRow.Of(row), row.IsDBNull(8) ? null : row.GetInt64(8), row.GetString(7)),
        ("@rules", rules));

    /// <summary>The first editions whose notes were held against their relatives, or could not be for want of any.</summary>
    public List<UncomparedEdition> Inferred() => transaction.Rows(
        $"SELECT {EditionRow.Columns}, {EditionOrder.Since} FROM editions JOIN changes USING (edition_id) WHERE base_id IS NULL AND claims > 0 ORDER BY authority, chapter",
        row => new UncomparedEdition(EditionRow.Of(row), null, row.GetString(7)));

    /// <summary>Keeps a change, unless one of the two editions is gone or was read again meanwhile.</summary>
    public void Put(UncomparedEdition edition, string rules, EditionChange change) => transaction.Execute(
        """
        INSERT OR REPLACE INTO changes (edition_id, base_id, rules, rank, effects, level, claims, document)
        SELECT edition_id, @base, @rules, @rank, @effects, @level, @claims, @document FROM editions WHERE edition_id = @key AND parser IS @parser
        """,
        ("@key", edition.Row.Key),
        ("@base", edition.Base),
        ("@rules", rules),
        ("@rank", change.Rank),
        ("@effects", Mask(change.Effects.Select(effect => effect.Effect))),
        ("@level", (int)change.Level),
        ("@claims", change.Claims.Count),
        ("@document", EditionChangeJson.Write(change)),
        ("@parser", edition.Row.Parser));

    /// <summary>The changes that are asked for, what matters most first; of those that matter alike the latest first.</summary>
    public List<StoredChange> Find(ChangeQuery query) => transaction.Rows(
        $"""
        SELECT level, document FROM changes JOIN editions USING (edition_id)
        WHERE (@since IS NULL OR {EditionOrder.Since} || '~' >= @since)
          AND (@until IS NULL OR {EditionOrder.Since} <= @until)
          AND (@stored IS NULL OR stored_at >= @stored)
          AND (@name IS NULL OR authority IN (SELECT authority FROM editions WHERE authority_folded = @name OR replace(authority, '-', ' ') = @name))
          AND (@chapter IS NULL OR authority || '/' || chapter = @chapter)
          AND (@effects = 0 OR (effects & @effects) <> 0)
          AND level >= @level
        ORDER BY level DESC, rank, {EditionOrder.Since} DESC, authority, chapter, place DESC
        """,
        row => new StoredChange((ChangeLevel)row.GetInt32(0), row.GetFieldValue<byte[]>(1)),
        ("@since", query.Since),
        ("@until", query.Until),
        ("@stored", query.StoredSince),
        ("@name", query.Authority is { } name ? FoldedText.Of(name) : null),
        ("@chapter", query.Chapter),
        ("@effects", Mask(query.Effects)),
        ("@level", (int)query.Least));

    /// <summary>The change of every edition of a chapter, in the order in which they held.</summary>
    public List<StoredChange> Of(string authority, string chapter) => transaction.Rows(
        "SELECT level, document FROM changes JOIN editions USING (edition_id) WHERE authority = @authority AND chapter = @chapter ORDER BY place",
        row => new StoredChange((ChangeLevel)row.GetInt32(0), row.GetFieldValue<byte[]>(1)),
        ("@authority", authority),
        ("@chapter", chapter));

    /// <summary>Forgets what was compared with an edition, as it was read again.</summary>
    public void Drop(long key) => transaction.Execute("DELETE FROM changes WHERE edition_id = @key OR base_id = @key", ("@key", key));

    private static int Mask(IEnumerable<ChangeEffect> effects) => effects.Aggregate(0, (mask, effect) => mask | (1 << (int)effect));
}

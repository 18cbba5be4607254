using Microsoft.Data.Sqlite;
using PolicyLens.Absence;
using PolicyLens.Searching;
using PolicyLens.Searching.Language;

namespace PolicyLens.Library;

/// <summary>Finds the editions that a search looks in.</summary>
/// <param name="directory">Of the state that the transaction sees.</param>
internal sealed class EditionConditions(SqliteTransaction transaction, EditionDirectory directory)
{
    /// <summary>The editions that a field of a query names: of an authority, a year, or those that cite something.</summary>
    public HashSet<long> Of(QueryField field) => field.Field switch
    {
        SearchField.Authority => OfAuthority(field.Value),
        SearchField.Cites => Citing(field.Value),
        _ => Dated(field.From, field.To),
    };

    public HashSet<long> OfAuthority(string name) => Keys(
        "SELECT edition_id FROM editions WHERE authority IN (SELECT authority FROM editions WHERE authority_folded = @name OR replace(authority, '-', ' ') = @name)", ("@name", FoldedText.Of(name)));

    public HashSet<long> Citing(string title) => Keys(
        "SELECT edition_id FROM citations WHERE folded = @title OR bare = @title", ("@title", FoldedText.Of(title)));

    /// <param name="from">Null for any before.</param>
    /// <param name="to">Null for any after.</param>
    public HashSet<long> Dated(int? from, int? to) => Keys(
        "SELECT edition_id FROM editions WHERE CAST(substr(date, 1, 4) AS INTEGER) BETWEEN @from AND @to", ("@from", from ?? 1), ("@to", to ?? 9999));

    public HashSet<long> Stating(Question question) => Keys(
        $"SELECT edition_id FROM statements WHERE question = @question{Amount(question.Comparator)}",
        ("@question", question.Key),
        ("@amount", question.Amount is { } amount ? (double)amount : null));

    /// <summary>Those that are looked in by default or by choice, before any condition.</summary>
    public EditionScope Chosen(EditionChoice choice) => choice switch
    {
        { IsAll: true } => EditionScope.All,
        { Day: { } day } => new(AsOf(day), new HashSet<long>()),
        _ => directory.Newest,
    };

    private HashSet<long> AsOf(string day) =>
    [
        .. transaction.Rows(
                // "2024-05" counts from the first of May, and so before "2024-05-10", as the order of their characters has it.
                $"SELECT edition_id, authority || '/' || chapter, place FROM editions WHERE {EditionOrder.Since} <= @day",
                row => (Key: row.GetInt64(0), Chapter: row.GetString(1), Place: row.GetInt32(2)),
                ("@day", day))
            .GroupBy(edition => edition.Chapter, StringComparer.Ordinal)
            .Select(chapter => chapter.MaxBy(edition => edition.Place).Key),
    ];

    // The operator is one of these, never text from outside.
    private static string Amount(Comparator comparator) => comparator switch
    {
        Comparator.Equal => " AND amount = @amount",
        Comparator.AtLeast => " AND amount >= @amount",
        Comparator.AtMost => " AND amount <= @amount",
        Comparator.More => " AND amount > @amount",
        Comparator.Less => " AND amount < @amount",
        _ => "",
    };

    private HashSet<long> Keys(string sql, params IEnumerable<(string, object?)> parameters) => [.. transaction.Rows(sql, row => row.GetInt64(0), parameters)];
}

using Microsoft.Data.Sqlite;
using PolicyLens.Model;
using PolicyLens.Searching;

namespace PolicyLens.Library;

/// <summary>A stored passage with what a hit shows of it.</summary>
/// <param name="Heading">Empty where it stands under none.</param>
internal sealed record PassageRow(long Key, Anchor Anchor, string Text, string Heading);

/// <summary>The texts of the passages that an index knows by their keys.</summary>
internal sealed class PassageTable(SqliteTransaction transaction)
{
    /// <summary>Puts the passages of an edition in.</summary>
    public void Add(IReadOnlyList<AnchoredPassage> passages)
    {
        using var section = transaction.Command("INSERT INTO passage_sections (section_id, heading) VALUES (@section, @heading)");
        var (sectionKey, heading) = (section.Parameters.Add("@section", SqliteType.Integer), section.Parameters.Add("@heading", SqliteType.Text));
        using var insert = transaction.Command("INSERT INTO passages (passage_id, section_id, anchor, text, lead) VALUES (@key, @section, @anchor, @text, @lead)");
        var (key, of) = (insert.Parameters.Add("@key", SqliteType.Integer), insert.Parameters.Add("@section", SqliteType.Integer));
        var (anchor, text, lead) = (insert.Parameters.Add("@anchor", SqliteType.Text), insert.Parameters.Add("@text", SqliteType.Text), insert.Parameters.Add("@lead", SqliteType.Text));
        using var mark = transaction.Command("INSERT INTO passage_marks (passage_id, mark) VALUES (@key, @mark)");
        var (marked, value) = (mark.Parameters.Add("@key", SqliteType.Integer), mark.Parameters.Add("@mark", SqliteType.Text));
        var last = -1L;
        foreach (var passage in passages)
        {
            if (passage.Section != last)
            {
                last = passage.Section;
                sectionKey.Value = last;
                heading.Value = passage.Indexed.Heading;
                section.ExecuteNonQuery();
            }

            (key.Value, of.Value, anchor.Value, text.Value, lead.Value) = (passage.Indexed.Key, passage.Section, passage.Anchor.Value, passage.Indexed.Text, passage.Indexed.Lead);
            insert.ExecuteNonQuery();

            // The first is the role, which the key tells.
            foreach (var own in passage.Indexed.Marks.Skip(1))
            {
                (marked.Value, value.Value) = (passage.Indexed.Key, own);
                mark.ExecuteNonQuery();
            }
        }
    }

    /// <summary>Takes the passages of an edition out.</summary>
    public void Remove(long edition) => transaction.Execute(
        """
        DELETE FROM passages WHERE passage_id >= @from AND passage_id < @to;
        DELETE FROM passage_sections WHERE section_id >= @from AND section_id < @to;
        DELETE FROM passage_marks WHERE passage_id >= @from AND passage_id < @to
        """,
        ("@from", PassageKey.FirstOf(edition)),
        ("@to", PassageKey.FirstOf(edition + 1)));

    public void Clear() => transaction.Execute("DELETE FROM passages; DELETE FROM passage_sections; DELETE FROM passage_marks");

    /// <summary>The keys of an edition's passages, ascending.</summary>
    public static List<long> Keys(SqliteTransaction transaction, long edition) => transaction.Rows(
        "SELECT passage_id FROM passages WHERE passage_id >= @from AND passage_id < @to ORDER BY passage_id",
        row => row.GetInt64(0),
        ("@from", PassageKey.FirstOf(edition)),
        ("@to", PassageKey.FirstOf(edition + 1)));

    /// <summary>Those of these keys that are stored, by key.</summary>
    public Dictionary<long, PassageRow> Get(IEnumerable<long> keys) => transaction.Rows(
        """
        SELECT p.passage_id, p.anchor, p.text, s.heading
        FROM json_each(@keys) AS k CROSS JOIN passages AS p ON p.passage_id = k.value CROSS JOIN passage_sections AS s ON s.section_id = p.section_id
        """,
        row => new PassageRow(row.GetInt64(0), new(row.GetString(1)), row.GetString(2), row.GetString(3)),
        ("@keys", Json(keys))).ToDictionary(row => row.Key);

    /// <summary>The passage at an anchor of an edition; null where none is there.</summary>
    public PassageRow? At(long edition, Anchor anchor) => transaction.Rows(
        """
        SELECT p.passage_id, p.anchor, p.text, s.heading
        FROM passages AS p JOIN passage_sections AS s ON s.section_id = p.section_id
        WHERE p.passage_id >= @from AND p.passage_id < @to AND p.anchor = @anchor
        """,
        row => new PassageRow(row.GetInt64(0), new(row.GetString(1)), row.GetString(2), row.GetString(3)),
        ("@from", PassageKey.FirstOf(edition)),
        ("@to", PassageKey.FirstOf(edition + 1)),
        ("@anchor", anchor.Value)).FirstOrDefault();

    /// <summary>The same as they were indexed, with all their marks.</summary>
    public List<IndexedPassage> Indexed(IEnumerable<long> keys) => transaction.Rows(
        """
        SELECT p.passage_id, p.text, p.lead, s.heading, COALESCE(e.title, '')
        FROM json_each(@keys) AS k CROSS JOIN passages AS p ON p.passage_id = k.value
        CROSS JOIN passage_sections AS s ON s.section_id = p.section_id
        CROSS JOIN editions AS e ON e.edition_id = p.passage_id / @first
        """,
        row => new IndexedPassage
        {
            Key = row.GetInt64(0),
            Text = row.GetString(1),
            Lead = row.GetString(2),
            Heading = row.GetString(3),
            Title = row.GetString(4),
            Marks = [$"role:{RoleName.Of(PassageKey.RoleOf(row.GetInt64(0)))}", .. PassageKey.IsMarked(row.GetInt64(0)) ? MarksOf(row.GetInt64(0)) : []],
        },
        ("@keys", Json(keys)),
        ("@first", PassageKey.FirstOf(1)));

    private List<string> MarksOf(long key) =>
        transaction.Rows("SELECT mark FROM passage_marks WHERE passage_id = @key ORDER BY mark", row => row.GetString(0), ("@key", key));

    private static string Json(IEnumerable<long> keys) => $"[{string.Join(',', keys)}]";
}

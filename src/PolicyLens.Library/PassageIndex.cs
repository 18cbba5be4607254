using Microsoft.Data.Sqlite;
using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>The full-text index over the passages of the newest edition of every chapter: SQLite's FTS5.</summary>
public sealed class PassageIndex
{
    /// <summary>What stands between two headings of a path.</summary>
    public const string HeadingSeparator = " › ";

    private readonly LibraryFile file;

    internal PassageIndex(LibraryFile file) => this.file = file;

    /// <summary>
    /// The passages that have all the words, best first; where none has, those that have any of them. A query without
    /// a word finds nothing. No text is a wrong query. See <see cref="SearchQuery"/> for what may be asked.
    /// </summary>
    /// <exception cref="LibraryException">The library's file cannot be used.</exception>
    public SearchResult Search(SearchQuery query)
    {
        var terms = SearchTerm.Parse(query.Text);
        return terms.Count == 0 ? SearchResult.Nothing : file.Read(transaction => Search(transaction, query, terms));
    }

    /// <summary>Puts the passages of an edition in.</summary>
    internal static void Add(SqliteTransaction transaction, long editionKey, Edition edition)
    {
        using var insert = transaction.Command(
            """
            INSERT INTO passages (edition_id, anchor, role, text, heading, title)
            VALUES (@edition, @anchor, @role, @text, @heading, @title)
            """,
            ("@edition", editionKey),
            ("@title", edition.Chapter.Title ?? ""));
        var (anchor, role) = (insert.Parameters.Add("@anchor", SqliteType.Text), insert.Parameters.Add("@role", SqliteType.Text));
        var (text, heading) = (insert.Parameters.Add("@text", SqliteType.Text), insert.Parameters.Add("@heading", SqliteType.Text));

        foreach (var (section, path) in edition.Chapter.Sections.SelectMany(section => WithPaths(section, "")))
        {
            heading.Value = path;
            role.Value = RoleName.Of(section.Role);
            foreach (var passage in Passage.Of(section).Where(passage => passage.Kind != PassageKind.Heading && passage.Text.Length > 0))
            {
                anchor.Value = passage.Anchor.Value;
                text.Value = passage.Text;
                insert.ExecuteNonQuery();
            }
        }
    }

    /// <summary>Takes the passages of an edition out.</summary>
    internal static void Remove(SqliteTransaction transaction, long editionKey) =>
        transaction.Execute("DELETE FROM passages WHERE edition_id = @edition", ("@edition", editionKey));

    private static SearchResult Search(SqliteTransaction transaction, SearchQuery query, List<SearchTerm> terms)
    {
        var filter = new SearchFilter(query);
        var words = new WordList(transaction);
        var expression = new MatchExpression(words);
        var counter = new FacetCounter(transaction);

        var match = expression.All(terms);
        var (total, facets) = counter.Count(filter, match);
        string? suggestion = null;
        var relaxed = false;
        if (total == 0)
        {
            suggestion = SpellingSuggester.Suggest(query.Text, terms, words);
            if (terms.Count > 1)
            {
                match = expression.Any(terms);
                (total, facets) = counter.Count(filter, match);
                relaxed = total > 0;
            }
        }

        return new()
        {
            Total = total,
            Hits = total == 0 ? [] : [.. Hits(transaction, query, filter, match)],
            Facets = facets,
            Relaxed = relaxed,
            Suggestion = suggestion,
        };
    }

    // Snippets are made for the page alone: making one for every match costs more than the search.
    private static List<SearchHit> Hits(SqliteTransaction transaction, SearchQuery query, SearchFilter filter, string match) => transaction.Rows(
        $"""
        WITH best AS MATERIALIZED (
            SELECT p.passage_id, bm25(passages_fts, 1.0, 2.0, 0.5) AS rank
            {filter.From}
            ORDER BY rank, e.authority, e.chapter, p.passage_id
            LIMIT @limit OFFSET @offset)
        SELECT e.authority, e.chapter, e.edition, e.authority_name, e.title, p.anchor, p.heading,
               snippet(passages_fts, 0, '**', '**', '…', 32), -best.rank
        FROM best
        CROSS JOIN passages_fts ON passages_fts.rowid = best.passage_id
        CROSS JOIN passages AS p ON p.passage_id = best.passage_id
        CROSS JOIN editions AS e ON e.edition_id = p.edition_id
        WHERE passages_fts MATCH @match
        ORDER BY best.rank, e.authority, e.chapter, p.passage_id
        """,
        reader => new SearchHit
        {
            Id = new(reader.GetString(0), reader.GetString(1), reader.GetInt32(2)),
            Authority = reader.Text(3),
            Title = reader.Text(4),
            Anchor = new(reader.GetString(5)),
            Heading = reader.GetString(6) is { Length: > 0 } heading ? heading : null,
            Snippet = reader.GetString(7),
            Score = reader.GetDouble(8),
        },
        [
            .. filter.Parameters,
            ("@match", match),
            ("@limit", Math.Clamp(query.Limit, 1, SearchQuery.MaximumLimit)),
            ("@offset", Math.Max(0, query.Offset)),
        ]);

    // A number is no part of the path: who looks for "16" means the age and not section 16.
    private static IEnumerable<(Section Section, string Path)> WithPaths(Section section, string above)
    {
        var path = string.Join(HeadingSeparator, new[] { above, section.Heading }.Where(part => !string.IsNullOrEmpty(part)));
        return section.Sections.SelectMany(below => WithPaths(below, path)).Prepend((section, path));
    }
}

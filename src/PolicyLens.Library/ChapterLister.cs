using Microsoft.Data.Sqlite;
using PolicyLens.Absence;
using PolicyLens.Catalogue;
using PolicyLens.Model;
using PolicyLens.Searching;
using PolicyLens.Searching.Language;

namespace PolicyLens.Library;

/// <summary>Lists the chapters that meet conditions, without any words: each hit is the passage that meets the first of them, or the one nearest to what is lacking.</summary>
internal sealed class ChapterLister(SqliteTransaction transaction, EditionDirectory directory, Catalogues catalogues)
{
    private readonly PresenceFinder presence = new(catalogues);
    private readonly EditionTable editions = new(transaction);

    /// <param name="node">The fields that were asked for.</param>
    public SearchResult List(SearchQuery query, EditionScope scope, QueryNode node)
    {
        var keys = transaction.Rows("SELECT edition_id FROM editions ORDER BY authority, chapter, place DESC", row => row.GetInt64(0)).FindAll(scope.Has);
        var (states, lacks) = (query.States.Concat(Cited(node)).FirstOrDefault(), query.Lacks is [var missing, ..] ? missing : null);
        var matches = IndexMatches.None with { Total = keys.Count, Editions = keys.ToDictionary(key => key, _ => 1) };
        return new()
        {
            Total = keys.Count,
            OfChapters = true,
            Hits = keys.Skip(Math.Max(0, query.Offset)).Take(Math.Clamp(query.Limit, 1, SearchQuery.MaximumLimit))
                .Select(key => Hit(key, directory.Head(key), states, lacks)).ToValueList(),
            Facets = new FacetCounter(transaction, directory).Count(matches),
            Suggestion = keys.Count > 0 ? null : new NameSuggester(transaction, directory, catalogues).Suggest(query.Text, node),
            Weighed = keys.Count,
        };
    }

    private IEnumerable<Question> Cited(QueryNode node) => (node is QueryAll all ? all.Parts : [node])
        .OfType<QueryField>().Where(field => field.Field == SearchField.Cites)
        .Select(field => new QuestionReader(catalogues).Read($"cites:{field.Value}")).OfType<Question>();

    private SearchHit Hit(long key, EditionHead head, Question? states, Question? lacks)
    {
        if (states is null && lacks is null)
        {
            var first = PassageTable.Keys(transaction, key) is [var only, ..] ? new PassageTable(transaction).Get([only])[only] : null;
            return first is null
                ? HitReader.Hit(new(0, new(""), "", ""), head, "", 0)
                : HitReader.Hit(first, head, new MarkedPassage(first.Text, []).Snippet(), 0);
        }

        var edition = editions.Edition(key);
        var found = states is not null ? presence.Of(states, edition) : presence.Nearest(lacks!, edition);
        var place = found.Anchor is { } anchor ? Place(edition.Chapter, anchor) : null;
        return HitReader.Hit(new(0, found.Anchor ?? new(""), "", ""), head, "", 0) with
        {
            Role = found.Anchor is { } at ? RoleAt(edition.Chapter, at) : SectionRole.Other,
            Heading = found.Stated || lacks is null ? place : $"{lacks.Title}: not stated",
            Snippet = found switch
            {
                { Stated: true } => found.Quote!,
                { Quote: { } quote, Why: { } why } => $"nearest passage{(place is null ? "" : $" ({place})")}: {quote} – {why}",
                _ => found.Why ?? "",
            },
        };
    }

    private static string? Place(Chapter chapter, Anchor anchor) => Reporting.Evidence.Place(chapter, anchor);

    private static SectionRole RoleAt(Chapter chapter, Anchor anchor) =>
        chapter.Passages().FirstOrDefault(passage => passage.Anchor == anchor)?.Section.Role ?? SectionRole.Other;
}

using Microsoft.Data.Sqlite;
using PolicyLens.Model;
using PolicyLens.Searching;
using PolicyLens.Searching.Words;

namespace PolicyLens.Library;

/// <summary>Tells what a saved search finds now that was not there when it was last shown, and why it is new.</summary>
/// <remarks>A passage that the edition before has word for word is not new: a reissue with nothing new alerts nobody.</remarks>
internal sealed class AlertFinder(SqliteTransaction transaction, Searcher searcher, SearchWords language)
{
    private readonly ClauseLikeness likeness = new(language.Reader);

    /// <param name="shown">The key of the edition that was stored last when the search was shown.</param>
    public ValueList<NewHit> Of(SavedSearch search, long shown)
    {
        var since = transaction.Rows("SELECT edition_id FROM editions WHERE edition_id > @shown", row => row.GetInt64(0), ("@shown", shown)).ToHashSet();
        if (since.Count == 0)
        {
            return [];
        }

        var editions = new EditionTable(transaction);
        var result = searcher.Search(search.Query with { Limit = SearchQuery.MaximumLimit }, since);
        return result.Corrected || result.Relaxed ? [] : result.Hits
            .OrderBy(hit => hit.Id.ChapterId, StringComparer.Ordinal)
            .Select(hit => Judge(search.Query, hit, result.OfChapters, editions, shown))
            .OfType<NewHit>().ToValueList();
    }

    private NewHit? Judge(SearchQuery query, SearchHit hit, bool ofChapters, EditionTable editions, long shown)
    {
        // The newest of those that had been shown, and not simply the one before: several may have been stored since.
        var before = transaction.Rows(
            $"SELECT {EditionRow.Columns} FROM editions WHERE authority = @authority AND chapter = @chapter AND edition_id <= @shown ORDER BY place DESC LIMIT 1",
            EditionRow.Of,
            ("@authority", hit.Id.Authority),
            ("@chapter", hit.Id.Chapter),
            ("@shown", shown)).FirstOrDefault();
        if (before is null)
        {
            return new(hit, Novelty.NewChapter, null, null, null);
        }

        // Conditions alone are met by the chapter as a whole; the hit's anchor is then only where it comes nearest to them.
        if (ofChapters)
        {
            return searcher.Search(query with { Editions = EditionChoice.All, Limit = 1 }, new HashSet<long> { before.Key }).Total > 0
                ? null
                : new(hit, Novelty.NowMeets, before.Id, null, null);
        }

        var now = new PassageTable(transaction).At(editions.Find(hit.Id)!.Key, hit.Anchor)!;
        var bag = likeness.BagOf(now.Text);
        var nearest = new PassageTable(transaction).Get(PassageTable.Keys(transaction, before.Key)).Values
            .Select(passage => (Passage: passage, Likeness: Same(passage.Text, now.Text) ? 2 : ClauseLikeness.Between(bag, likeness.BagOf(passage.Text))))
            .OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Passage.Key)
            .FirstOrDefault();
        return nearest.Likeness switch
        {
            2 => null,
            >= ClauseLikeness.Alike => new(hit, Novelty.Changed, before.Id, nearest.Passage.Anchor, nearest.Passage.Text),
            _ => new(hit, Novelty.NewPassage, before.Id, null, null),
        };
    }

    // Spaces, quotation marks and dashes alone make no other passage.
    private static bool Same(string left, string right) => left == right || Comparison.Redline.IsSame(left, right);
}

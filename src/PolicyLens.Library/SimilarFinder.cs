using Microsoft.Data.Sqlite;
using PolicyLens.Model;
using PolicyLens.Searching;
using PolicyLens.Searching.Words;

namespace PolicyLens.Library;

/// <summary>Finds the passages of others that say most nearly the same as a text.</summary>
internal sealed class SimilarFinder(SqliteTransaction transaction, IChapterIndex index, EditionDirectory directory, SearchWords language)
{
    /// <summary>How many passages that share its rare words are compared with the text.</summary>
    private const int Candidates = 400;

    private readonly ClauseLikeness likeness = new(language.Reader);

    /// <summary>The text at an anchor of an edition: that of a passage, or of a section with all its passages; null where nothing stands there.</summary>
    public string? TextAt(long edition, Edition document, Anchor anchor) => new PassageTable(transaction).At(edition, anchor)?.Text
        ?? (document.Chapter.AllSections().FirstOrDefault(section => section.Anchor == anchor) is { } section
            ? string.Join("\n", Passage.Of(section).Where(passage => passage.Kind != PassageKind.Heading).Select(passage => passage.Text))
            : null);

    /// <param name="from">The edition that the text is of: its authority's own chapters are left out; null where it is of none.</param>
    public SearchResult Find(string text, EditionRow? from, SimilarQuery query)
    {
        var comparer = new ClauseComparer(text, likeness);
        var candidates = index.Like(text, Others(from, query.Editions), Candidates);
        var texts = new PassageTable(transaction).Get(candidates.Select(candidate => candidate.Passage));
        var found = candidates
            .Select(candidate => (Row: texts[candidate.Passage], Compared: comparer.Compare(texts[candidate.Passage].Text)))
            .Where(pair => pair.Compared.Likeness >= SimilarQuery.LeastLikeness)
            .Select(pair => (Hit: Hit(pair.Row, directory.Head(PassageKey.EditionOf(pair.Row.Key)), pair.Compared), pair.Compared.Clause))
            .OrderByDescending(pair => pair.Hit.Score)
            .ThenByDescending(pair => pair.Hit.Date, StringComparer.Ordinal)
            .ThenBy(pair => pair.Hit.Id.ChapterId, StringComparer.Ordinal)
            .ThenBy(pair => pair.Hit.Anchor.Value, StringComparer.Ordinal)
            .ToList();
        var hits = query.Fold ? HitFolder.Alike(found, likeness) : found.Select(pair => pair.Hit).ToValueList();
        return new()
        {
            Total = found.Count,
            Hits = hits.Skip(Math.Max(0, query.Offset)).Take(Math.Clamp(query.Limit, 1, SearchQuery.MaximumLimit)).ToValueList(),
            Facets = new(),
            Weighed = candidates.Count,
            Folded = query.Fold ? hits.Count : null,
        };
    }

    private static SearchHit Hit(PassageRow row, EditionHead head, (double Likeness, string Clause, string Asked) compared) =>
        HitReader.Hit(row, head, compared.Clause.Length < row.Text.Length ? $"…{compared.Clause}…" : compared.Clause, Math.Round(compared.Likeness, 4)) with
        {
            Changes = ClauseComparer.Changes(compared.Asked, compared.Clause),
        };

    /// <summary>Other authorities' editions; of the unknown authority other chapters'.</summary>
    private EditionScope Others(EditionRow? from, EditionChoice choice)
    {
        var chosen = new EditionConditions(transaction, directory).Chosen(choice);
        if (from is null)
        {
            return chosen;
        }

        var own = transaction.Rows(
            "SELECT edition_id FROM editions WHERE authority = @authority AND (authority <> @unknown OR chapter = @chapter)",
            row => row.GetInt64(0),
            ("@authority", from.Id.Authority),
            ("@unknown", EditionId.UnknownAuthority),
            ("@chapter", from.Id.Chapter));
        return chosen with { Except = new HashSet<long>([.. chosen.Except, .. own]) };
    }
}

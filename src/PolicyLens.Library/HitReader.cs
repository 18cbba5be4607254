using Microsoft.Data.Sqlite;
using PolicyLens.Model;
using PolicyLens.Searching;

namespace PolicyLens.Library;

/// <summary>A hit with what folding and the remarks about a result need of it.</summary>
/// <param name="Clause">The clause that it was found by.</param>
/// <param name="Synonyms">The wordings that are not those that were typed, with the ids of their groups.</param>
internal sealed record ReadHit(SearchHit Hit, string Clause, IReadOnlyList<(string Concept, string Wording)> Synonyms);

/// <summary>Reads the passages that an index found, marks what was asked for and weighs them once more.</summary>
/// <param name="typed">The words that were typed, as <see cref="Searching.Words.IndexWord.Plain"/>.</param>
internal sealed class HitReader(SqliteTransaction transaction, IChapterIndex index, EditionDirectory directory, IReadOnlySet<string> typed)
{
    /// <param name="asked">How many things were asked for.</param>
    /// <param name="row">How many at a time are weighed against each other.</param>
    public List<ReadHit> Read(IndexMatches matches, IndexRequest request, int asked, int row)
    {
        var texts = new PassageTable(transaction).Get(matches.Best.Select(candidate => candidate.Passage));
        return
        [
            .. matches.Best.Chunk(row).SelectMany(candidates => candidates
                .Select(candidate => Read(texts[candidate.Passage], candidate.Score, directory.Head(PassageKey.EditionOf(candidate.Passage)), request, Math.Max(1, asked)))
                .OrderByDescending(hit => Math.Round(hit.Hit.Score, 6))
                .ThenByDescending(hit => hit.Hit.Date, StringComparer.Ordinal)
                .ThenBy(hit => hit.Hit.Id.ChapterId, StringComparer.Ordinal)
                .ThenByDescending(hit => hit.Hit.Id.Edition)),
        ];
    }

    private ReadHit Read(PassageRow passage, double score, EditionHead edition, IndexRequest request, int asked)
    {
        var marked = new MarkedPassage(passage.Text, index.Mark(passage.Text, request.Expression, request.Exact));
        var synonyms = marked.Synonyms().ToList();
        var hit = Hit(passage, edition, marked.Snippet(), PassageRanker.Weigh(score, marked, asked, AsTyped(marked), passage.Key, passage.Heading.Length > 0)) with
        {
            Synonyms = synonyms.Select(found => found.Wording).Distinct(StringComparer.OrdinalIgnoreCase).ToValueList(),
        };
        return new(hit, marked.BestText, synonyms);
    }

    private int AsTyped(MarkedPassage marked) => marked.Marks
        .Select(mark => PlainLetters.Of(marked.Text.Substring(mark.Start, mark.Length))).Where(typed.Contains).Distinct(StringComparer.Ordinal).Count();

    public static SearchHit Hit(PassageRow passage, EditionHead edition, string snippet, double score) => new()
    {
        Id = edition.Id,
        Authority = edition.Authority,
        Title = edition.Title,
        Date = edition.Date,
        Superseded = edition.Superseded,
        Anchor = passage.Anchor,
        Role = PassageKey.RoleOf(passage.Key),
        Heading = passage.Heading.Length > 0 ? passage.Heading : null,
        Snippet = snippet,
        Score = score,
    };
}

using PolicyLens.Catalogue;
using PolicyLens.Lucene.Analysis;
using PolicyLens.Lucene.Answers;
using PolicyLens.Lucene.Passages;
using PolicyLens.Lucene.Queries;
using PolicyLens.Lucene.Storage;
using PolicyLens.Searching;
using PolicyLens.Searching.Words;

namespace PolicyLens.Lucene;

/// <summary>The index on Lucene.Net, in a folder of its own.</summary>
/// <remarks>
/// A folder that holds no index that this version can read is an empty index without a stamp; the first thing that is put in
/// makes it anew. Each answer comes from the newest commit, also where another program made it.
/// </remarks>
public sealed class LuceneIndex : IChapterIndex
{
    private readonly TermMaker terms;
    private readonly PassageDocument documents;
    private readonly PassageMarker marker;
    private readonly IndexFolder folder;

    /// <param name="path">The index's folder; made where there is none. Files in it that are no index's are left alone.</param>
    /// <param name="catalogues">Whose words and synonyms the index knows.</param>
    /// <exception cref="IOException">The folder cannot be made or is not allowed.</exception>
    public LuceneIndex(string path, Catalogues catalogues)
    {
        var language = new SearchWords(catalogues);
        terms = new(language.Reader);
        documents = new(language);
        marker = new(terms, language.Finder);
        folder = new(path, terms.Columns);
    }

    public string Engine => LuceneEngine.Engine.Name;

    public string? Stamp => folder.Read(searcher => searcher.Stamp, nothing: null);

    public void Add(long edition, IReadOnlyList<IndexedPassage> passages)
    {
        folder.Write(writer =>
        {
            // One by one: as a block they would all have to fit in memory.
            foreach (var passage in passages)
            {
                writer.AddDocument(documents.Of(edition, passage));
            }
        });
    }

    public void Remove(long edition) => folder.Write(writer => writer.DeleteDocuments(PassageDocument.EditionTerm(edition)));

    public void Clear() => folder.Write(writer => writer.DeleteAll());

    public void Commit(string stamp) => folder.Commit(stamp);

    public void Rollback() => folder.Rollback();

    public IndexMatches Find(IndexRequest request) => folder.Read(
        searcher =>
        {
            var query = new QueryTranslator(terms, searcher, request.Exact).Translate(request.Expression, Column.All);
            return PassageFinder.Find(searcher, query, EditionFilter.Of(request.Scope), request.Most);
        },
        IndexMatches.None);

    public IReadOnlyList<Candidate> Like(string text, EditionScope scope, int most) => folder.Read(
        searcher => LikenessFinder.Like(searcher, terms, text, EditionFilter.Of(scope), most),
        nothing: []);

    public int Count(string plain) =>
        folder.Read(searcher => terms.Of(plain, exact: false) is { } term ? searcher.Passages(term) : 0, nothing: 0);

    public IReadOnlyList<string> Near(string plain, int most) =>
        folder.Read(searcher => WordSuggester.Near(searcher.IndexReader, plain, most), nothing: []);

    public IReadOnlyList<TextMark> Mark(string text, IndexExpression expression, bool exact) => marker.Mark(text, expression, exact);

    public void Dispose()
    {
        folder.Dispose();
        terms.Dispose();
    }
}

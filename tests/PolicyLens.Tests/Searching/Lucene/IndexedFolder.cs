using PolicyLens.Catalogue;
using PolicyLens.Lucene;
using PolicyLens.Searching;

namespace PolicyLens.Tests.Searching.Lucene;

/// <summary>A folder with an index in it, thrown away afterwards.</summary>
public sealed class IndexedFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("policylens-lucene-");

    public IndexedFolder() => Index = Open();

    public string Path => folder.FullName;

    public IChapterIndex Index { get; private set; }

    public IChapterIndex Open() => LuceneEngine.Engine.Open(folder.FullName, Catalogues.Default);

    public void Reopen()
    {
        Index.Dispose();
        Index = Open();
    }

    /// <summary>An index with one edition, whose passages have these texts.</summary>
    public static IndexedFolder With(params string[] texts)
    {
        var made = new IndexedFolder();
        made.Index.Add(1, [.. texts.Select((text, at) => Passage(1, at, text))]);
        made.Index.Commit("first");
        return made;
    }

    public static long Key(long edition, int place) => PassageKey.FirstOf(edition) + place;

    public static IndexedPassage Passage(long edition, int place, string text, string lead = "", string heading = "", string title = "", params string[] marks) => new()
    {
        Key = Key(edition, place),
        Text = text,
        Lead = lead,
        Heading = heading,
        Title = title,
        Marks = [.. marks.Length == 0 ? ["role:other"] : marks],
    };

    /// <summary>The places of an edition's passages that answer, in the order of the answer.</summary>
    public IReadOnlyList<int> Places(IndexExpression expression, bool exact = false) =>
        [.. Find(expression, exact: exact).Best.Select(candidate => (int)(candidate.Passage - PassageKey.FirstOf(PassageKey.EditionOf(candidate.Passage))))];

    public IndexMatches Find(IndexExpression expression, EditionScope? scope = null, int most = 100, bool exact = false) =>
        Index.Find(new() { Expression = expression, Scope = scope ?? EditionScope.All, Most = most, Exact = exact });

    public void Dispose()
    {
        Index.Dispose();
        folder.Delete(recursive: true);
    }
}

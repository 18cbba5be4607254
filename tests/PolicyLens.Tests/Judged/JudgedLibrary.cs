using PolicyLens.Catalogue;
using PolicyLens.Extraction;
using PolicyLens.Formats;
using PolicyLens.Library;
using PolicyLens.Model;
using PolicyLens.Reading;
using PolicyLens.Searching;
using PolicyLens.Tests.Library;

namespace PolicyLens.Tests.Judged;

/// <summary>The judged chapters in a library of their own, read and stored once, as the command line would.</summary>
public sealed class JudgedLibrary : IDisposable
{
    private readonly LibraryFolder folder = new();

    public JudgedLibrary()
    {
        Library = folder.Open();
        Fill(Library);
    }

    public ChapterLibrary Library { get; }

    /// <summary>By "chapter#anchor" the text of every passage that a search can find.</summary>
    public IReadOnlyDictionary<string, string> Passages => field ??= Library.Newest()
        .SelectMany(stored => stored.Edition.Chapter.Passages().Select(passage => (Key: Key(stored.Id, passage.Anchor), passage.Text)))
        .ToDictionary(passage => passage.Key, passage => passage.Text, StringComparer.Ordinal);

    /// <summary>Puts all judged chapters into a library, in the order of their names.</summary>
    public static void Fill(ChapterLibrary library)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Tests, "Judged", "chapters"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            // The folder says whose chapter it is, as --authority would: some chapters name their council only on the cover.
            var authority = NameOf(Path.GetFileName(Path.GetDirectoryName(file)!));
            var bytes = File.ReadAllBytes(file);
            var document = FormatCatalog.Read(new SourceFile(Path.GetFileName(file), bytes));
            var builder = new EditionBuilder(Catalogues.Default);
            var edition = builder.Build(document.Value ?? throw new InvalidDataException($"{file}: {document.Failure}"), authority);
            library.Store(edition, builder.IdOf(edition, Path.GetFileNameWithoutExtension(file)), bytes);
        }
    }

    /// <summary>The passages that a library shows for a query in their order, each by itself: nothing is folded into another.</summary>
    public static IEnumerable<string> Find(ChapterLibrary library, string query)
    {
        var result = library.Search(new SearchQuery { Text = query, Folding = Folding.None, Limit = JudgedScore.Depth });
        return result.Hits.Concat(result.More).Select(hit => Key(hit.Id, hit.Anchor));
    }

    public void Dispose()
    {
        Library.Dispose();
        folder.Dispose();
    }

    private static string Key(EditionId id, Anchor anchor) => $"{id.ChapterId}#{anchor}";

    private static string NameOf(string folder) => string.Join(' ', folder.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}

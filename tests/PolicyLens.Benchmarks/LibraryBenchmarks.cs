using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;
using PolicyLens.Catalogue;
using PolicyLens.Extraction;
using PolicyLens.Library;
using PolicyLens.Searching;

namespace PolicyLens.Benchmarks;

/// <summary>A search with facets and snippets in the library, against the bare FTS5 query on the same passages.</summary>
#pragma warning disable CA1001 // the runner calls Clear; it takes no sealed class
public class LibraryBenchmarks
#pragma warning restore CA1001
{
    private const string Words = "permanence";

    private readonly string folder = Path.Combine(Path.GetTempPath(), "policylens-benchmark");
    private ChapterLibrary library = null!;
    private SqliteConnection raw = null!;

    [GlobalSetup]
    public void Fill()
    {
        Clear();
        library = ChapterLibrary.Open(folder, TimeProvider.System);
        raw = new("Data Source=:memory:");
        raw.Open();
        Execute("CREATE VIRTUAL TABLE passages USING fts5(text, tokenize = 'porter unicode61')");
        var builder = new EditionBuilder(Catalogues.Default);
        for (var copy = 0; copy < 50; copy++)
        {
            foreach (var file in Corpus.Files)
            {
                var edition = Corpus.Read(file);
                library.Store(edition, builder.IdOf(edition, $"copy-{copy}-{Path.GetFileNameWithoutExtension(file.Name)}") with { Authority = $"authority-{copy}" }, file.Bytes);
                foreach (var passage in edition.Chapter.Passages())
                {
                    Execute("INSERT INTO passages VALUES (@text)", ("@text", passage.Text));
                }
            }
        }
    }

    [Benchmark(Baseline = true)]
    public int RawQuery()
    {
        using var command = raw.CreateCommand();
        command.CommandText = "SELECT text, bm25(passages) FROM passages WHERE passages MATCH @words ORDER BY 2 LIMIT 20";
        command.Parameters.AddWithValue("@words", Words);
        using var reader = command.ExecuteReader();
        var rows = 0;
        while (reader.Read())
        {
            rows++;
        }

        return rows;
    }

    [Benchmark]
    public SearchResult Search() => library.Search(new SearchQuery { Text = Words });

    [GlobalCleanup]
    public void Clear()
    {
        library?.Dispose();
        raw?.Dispose();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Execute(string sql, params (string Name, object Value)[] values)
    {
        using var command = raw.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}

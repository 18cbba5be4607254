using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using PolicyLens.Library;
using PolicyLens.Model;
using PolicyLens.Searching;

namespace PolicyLens.Benchmarks;

/// <summary>Indexing and searching a generated library against bare FTS5 on the same texts, in one run.</summary>
internal static class SearchRatios
{
    private const int Seed = 20261122;
    private const int Queries = 100;
    private const int Page = 20;

    public static void Print(TextWriter output, int sections)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"policylens-search-{Environment.ProcessId}");
        Directory.CreateDirectory(folder);
        try
        {
            using var bare = new Bare(Path.Combine(folder, "bare.db"));
            var samples = Index(output, folder, bare, sections);
            using var library = ChapterLibrary.OpenExisting(Path.Combine(folder, "library"), TimeProvider.System);
            var classes = Classes(new GeneratedLibrary(Seed), samples).ToList();
            foreach (var (text, match) in classes.SelectMany(one => one.Queries.Take(Queries / 5)))
            {
                // What the runtime compiles at first use is measured by the start of a process, not here.
                library.Search(new SearchQuery { Text = text, Limit = Page });
                bare.Search(match);
            }

            output.WriteLine($"Searching {sections} sections, {Queries} queries a class, a page of {Page} with marked words and facets, against the bare query with bm25 and snippet()");
            foreach (var (name, queries) in classes)
            {
                var (ours, theirs) = (new List<double>(), new List<double>());
                foreach (var (text, match) in queries)
                {
                    var (left, right) = (double.MaxValue, double.MaxValue);
                    for (var round = 0; round < 3; round++)
                    {
                        left = Math.Min(left, Time(() => library.Search(new SearchQuery { Text = text, Limit = Page })));
                        right = Math.Min(right, Time(() => bare.Search(match)));
                    }

                    ours.Add(left);
                    theirs.Add(right);
                }

                ours.Sort();
                theirs.Sort();
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"  {name,-22} p50 {At(ours, 50),7:0.00} ms of {At(theirs, 50),7:0.00}  ratio {At(ours, 50) / At(theirs, 50):0.00}   p99 {At(ours, 99),7:0.00} ms of {At(theirs, 99),7:0.00}  ratio {At(ours, 99) / At(theirs, 99):0.00}   p99 is {At(ours, 99) / At(ours, 50):0.0} x p50"));
            }
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Puts the same sections into both, an edition of the one and of the other in turns, each in a transaction.</summary>
    /// <returns>Some of the texts.</returns>
    private static List<string> Index(TextWriter output, string folder, Bare bare, int sections)
    {
        var generated = new GeneratedLibrary(Seed);
        using var file = LibraryFile.Open(Path.Combine(folder, "library"), TimeSpan.FromSeconds(10), create: true);
        var keeper = new IndexKeeper(file, LibraryOptions.Default);
        keeper.Rebuild(null, null);
        var (ours, theirs, bytes, samples) = (0.0, 0.0, 0L, new List<string>());
        for (var number = 0; number < sections / GeneratedLibrary.SectionsOfEdition; number++)
        {
            var (edition, id) = generated.Next(number);
            var passages = edition.Chapter.Passages().Where(passage => passage.Kind != PassageKind.Heading).Select(passage => (passage.Text, Heading: passage.Section.Heading!)).ToList();
            bytes += passages.Sum(passage => passage.Text.Length + passage.Heading.Length);
            var key = keeper.Change((transaction, _) => new EditionTable(transaction).Add(edition, id with { Edition = 1 }, id.Chapter, edition.Source.Sha256, new byte[1], DateTimeOffset.UnixEpoch));
            ours += Time(() => keeper.Change((_, editions) =>
            {
                editions.Add(key, edition);
                return true;
            }));
            theirs += Time(() =>
            {
                bare.Add(passages);
                return true;
            });
            if (number % 37 == 0)
            {
                samples.Add(passages[0].Text);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Indexing {sections} sections, {bytes / 1e6:0} MB: {bytes / 1e3 / ours:0.0} MB/s, bare FTS5 inserts {bytes / 1e3 / theirs:0.0} MB/s, ratio {theirs / ours:0.00} (1 is as fast)"));
        return samples;
    }

    private static IEnumerable<(string Name, List<(string Text, string Match)> Queries)> Classes(GeneratedLibrary generated, List<string> samples)
    {
        var random = new Random(Seed);
        var vocabulary = generated.Vocabulary();
        var common = vocabulary.Where(word => word.Length > 4).Take(40).ToList();
        string Any(IReadOnlyList<string> from) => from[random.Next(from.Count)];
        List<(string, string)> Many(Func<(string, string)> make) => [.. Enumerable.Range(0, Queries).Select(_ => make())];
        (string, string) Joined(string[] words, string by) => (string.Join(by, words), string.Join(by.Trim().Length > 0 ? by : " AND ", words.Select(word => $"\"{word}\"")));
        yield return ("words", Many(() => Joined([Any(vocabulary)], " ")));
        yield return ("AND of two", Many(() => Joined([Any(vocabulary), Any(vocabulary)], " ")));
        yield return ("AND of three common", Many(() => Joined([Any(common), Any(common), Any(common)], " AND ")));
        yield return ("OR of three common", Many(() => Joined([Any(common), Any(common), Any(common)], " OR ")));
        yield return ("phrases", Many(() =>
        {
            var words = Any(samples).Split(' ');
            var at = random.Next(words.Length - 3);
            var phrase = $"\"{string.Join(' ', words.Skip(at).Take(3).Select(word => new string([.. word.Where(char.IsLetterOrDigit)])))}\"";
            return (phrase, phrase);
        }));
        yield return ("prefixes", Many(() =>
        {
            var word = Any(vocabulary);
            var start = word[..Math.Min(word.Length, 5)];
            return (start + "*", start + "*");
        }));
    }

    private static double At(List<double> sorted, int percent) => sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(sorted.Count * percent / 100.0) - 1)];

    private static double Time<T>(Func<T> work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalMilliseconds;
    }

    /// <summary>FTS5 as it comes, in a file with the same settings.</summary>
    private sealed class Bare : IDisposable
    {
        private readonly SqliteConnection connection;

        public Bare(string path)
        {
            connection = new($"Data Source={path}");
            connection.Open();
            Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE VIRTUAL TABLE passages USING fts5(text, heading, tokenize = 'porter unicode61')");
        }

        public void Add(List<(string Text, string Heading)> passages)
        {
            using var transaction = connection.BeginTransaction();
            using var insert = connection.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText = "INSERT INTO passages (text, heading) VALUES (@text, @heading)";
            var (text, heading) = (insert.Parameters.Add("@text", SqliteType.Text), insert.Parameters.Add("@heading", SqliteType.Text));
            foreach (var passage in passages)
            {
                (text.Value, heading.Value) = passage;
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        public int Search(string match)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT rowid, bm25(passages), snippet(passages, 0, '**', '**', '…', 32) FROM passages WHERE passages MATCH @match ORDER BY 2 LIMIT {Page}";
            command.Parameters.AddWithValue("@match", match);
            using var reader = command.ExecuteReader();
            var rows = 0;
            while (reader.Read())
            {
                rows += reader.GetString(2).Length > 0 ? 1 : 0;
            }

            return rows;
        }

        public void Dispose() => connection.Dispose();

        private void Execute(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}

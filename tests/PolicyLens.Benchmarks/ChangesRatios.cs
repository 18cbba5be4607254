using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using PolicyLens.Cli;
using PolicyLens.Comparison;
using PolicyLens.Comparison.History;
using PolicyLens.Library;

namespace PolicyLens.Benchmarks;

/// <summary>
/// <c>changes</c> over a library of 10,000 editions whose differences are stored, against a bare read of the same rows from the same file. What is new is compared once before and timed
/// apart; that nothing is new is asked each time, as the verb does.
/// </summary>
internal static class ChangesRatios
{
    private const int Chapters = 2000;
    private const int EditionsOfChapter = 5;
    private const int Rounds = 7;

    public static void Print(TextWriter output, int chapters = Chapters)
    {
        var folder = Directory.CreateTempSubdirectory("policylens-changes-").FullName;
        try
        {
            using var library = ChapterLibrary.Open(Path.Combine(folder, "library"), TimeProvider.System);
            var storing = Time(() => Fill(library, chapters));
            var comparing = Time(() => library.CompareNew());
            var bytes = library.Changes(new()).Sum(change => (long)change.Document.Length);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{chapters * EditionsOfChapter} editions stored in {storing / 1000:0.0} s, compared once in {comparing / 1000:0.0} s; {bytes / 1048576.0:0.0} MB of differences"));

            using var bare = new SqliteConnection($"Data Source={library.Path};Mode=ReadOnly");
            bare.Open();
            var theirs = Least(() => Read(bare, ""));
            Told("a bare read of all rows", theirs, null);
            Told("that nothing is new", Least(() => library.CompareNew()), null);
            Told("all changes", Least(() => library.Changes(new())), theirs);
            Told("those of what binds", Least(() => library.Changes(new() { Effects = [ChangeEffect.Modality] })), Least(() => Read(bare, "WHERE (effects & 8) <> 0")));
            Told("those of age and deadline", Least(() => library.Changes(new() { Effects = [ChangeEffect.Age, ChangeEffect.Deadline] })), Least(() => Read(bare, "WHERE (effects & 3) <> 0")));
            Told("the major ones", Least(() => library.Changes(new() { Least = ChangeLevel.Major })), Least(() => Read(bare, "WHERE level >= 3")));
            var json = Least(() => ChangesJson.Write(library.Changes(new())));
            Told("all changes, written as JSON", json, theirs);
            var verb = Least(() => Run(folder, "changes", "--json"));
            Told("changes --json, the whole verb", verb, theirs);
            Told("changes, the whole verb", Least(() => Run(folder, "changes")), theirs);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"changes over {chapters * EditionsOfChapter} editions: {verb:0} ms (goal under 1000)"));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }

        void Told(string what, double ours, double? theirs) =>
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-32} {ours,8:0.0} ms") + (theirs is { } peer ? string.Create(CultureInfo.InvariantCulture, $"  of {peer:0.0}, ratio {ours / peer:0.00}") : ""));
    }

    private static void Fill(ChapterLibrary library, int chapters)
    {
        var generated = new GeneratedEditions(20261122);
        for (var chapter = 0; chapter < chapters; chapter++)
        {
            foreach (var (edition, id, bytes) in generated.Next(chapter, EditionsOfChapter))
            {
                library.Store(edition, id, bytes, new() { Decided = true });
            }
        }
    }

    /// <summary>The same rows in the same order, with nothing asked of the editions that they are of.</summary>
    private static List<(int Level, byte[] Document)> Read(SqliteConnection connection, string where)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT level, document FROM changes {where} ORDER BY level DESC, rank";
        using var reader = command.ExecuteReader();
        var rows = new List<(int, byte[])>();
        while (reader.Read())
        {
            rows.Add((reader.GetInt32(0), reader.GetFieldValue<byte[]>(1)));
        }

        return rows;
    }

    private static void Run(string folder, params string[] arguments)
    {
        var (output, error) = (new StringWriter(CultureInfo.InvariantCulture), new StringWriter(CultureInfo.InvariantCulture));
        if (Cli.CommandLine.Run(arguments, new Terminal(output, error, TimeProvider.System, _ => null, folder)) != 0)
        {
            throw new InvalidOperationException($"{output}{error}");
        }
    }

    /// <summary>The least of some rounds after the first, in which the runtime compiles: everything else of the machine only adds.</summary>
    private static double Least(Action work) => Enumerable.Range(0, Rounds + 1).Select(_ => Time(work)).Skip(1).Min();

    private static double Time(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalMilliseconds;
    }
}

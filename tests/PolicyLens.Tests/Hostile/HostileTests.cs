using System.Diagnostics;
using System.Globalization;
using System.Text;
using PolicyLens.Catalogue;
using PolicyLens.Extraction;
using PolicyLens.Formats;
using PolicyLens.Model;
using PolicyLens.Reading;
using Xunit;
using Xunit.Abstractions;

namespace PolicyLens.Tests.Hostile;

/// <summary>
/// Every hostile file gives a chapter or a refusal that says why: no exception, no call to the network, no file written outside.
/// Time and memory are measured and printed; the bound that the project sets itself is 5 s and 512 MB for each.
/// </summary>
public sealed class HostileTests(ITestOutputHelper output)
{
    /// <summary>Stops a hang; far above what any file takes on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>A file that takes more ends the run, by its name, before it takes the whole machine.</summary>
    private const long MostBytes = 6L * 1024 * 1024 * 1024;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private static readonly Dictionary<string, IReadOnlyList<HostileFile>> Families = new(StringComparer.Ordinal)
    {
        ["plain text"] = HostileTexts.Plain,
        ["Markdown"] = HostileTexts.Markdown,
        ["HTML"] = HostilePages.All,
        ["Word"] = HostilePackages.Word,
        ["OpenDocument"] = HostileOpenDocuments.All,
        ["PDF"] = HostilePdfs.All,
        ["harmed"] = HarmedFiles.All,
    };

    public static IEnumerable<object[]> Names => Families.Keys.Select(family => new object[] { family });

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_hostile_file_gives_a_chapter_or_a_clear_refusal(string family)
    {
        using var server = new ForbiddenServer();
        var (report, failures) = (new StringBuilder(), new List<string>());
        var measured = new List<(string Name, TimeSpan Time, long Bytes, long Peak, string Outcome)>();
        foreach (var hostile in Families[family])
        {
            var file = new SourceFile(hostile.FileName, hostile.Make(server.Address));
            var watch = Stopwatch.StartNew();
            var reading = Task.Factory.StartNew(() => Read(file), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            var (start, peak) = (GC.GetTotalMemory(forceFullCollection: false), 0L);
            while (await Task.WhenAny(reading, Task.Delay(Glance)) != reading && watch.Elapsed < Patience)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false) - start);
                if (peak > MostBytes)
                {
                    Environment.FailFast($"The hostile file “{family}: {hostile.Name}” takes more than {MostBytes >> 20} MB.");
                }
            }

            if (!reading.IsCompleted)
            {
                failures.Add($"{hostile.Name}: not read in {Patience.TotalSeconds} s");
                continue;
            }

            var (outcome, failure, allocated) = await reading;
            measured.Add((hostile.Name, watch.Elapsed, allocated, peak, outcome));
            failures.AddRange(failure is null ? [] : [$"{hostile.Name}: {failure}"]);
            failures.AddRange(server.WasAsked ? [$"{hostile.Name}: the network was asked"] : []);
            failures.AddRange(Directory.Exists(HostileFile.Forbidden) ? [$"{hostile.Name}: a file was written outside"] : []);
        }

        report.AppendLine(CultureInfo.InvariantCulture, $"{family}: {measured.Count} files, {measured.Count(each => each.Outcome == "chapter")} chapters, {measured.Count(each => each.Outcome != "chapter")} refusals; "
            + $"worst {measured.Max(each => each.Time.TotalSeconds):0.00} s, the heap grew by at most {measured.Max(each => each.Peak) >> 20} MB, garbage included");
        foreach (var (name, time, bytes, peak, outcome) in measured.OrderByDescending(each => each.Time))
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"  {time.TotalSeconds,6:0.00} s, heap +{peak >> 20,4} MB, {bytes >> 20,5} MB allocated in all  {name}: {outcome}");
        }

        output.WriteLine(report.ToString());
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, $"hostile-{family.Replace(' ', '-')}.txt"), report.ToString());
        Assert.True(failures.Count == 0, $"{string.Join('\n', failures)}\n\n{report}");
    }

    [Fact]
    public void The_set_has_at_least_two_hundred_files_and_no_name_twice()
    {
        var names = Families.SelectMany(family => family.Value.Select(file => $"{family.Key}: {file.Name}")).ToList();

        Assert.True(names.Count >= 200, $"{names.Count} files");
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
    }

    /// <summary>What came of a file, what is wrong with that, and how many bytes were allocated on the way, those given back included.</summary>
    private static (string Outcome, string? Failure, long Allocated) Read(SourceFile file)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var parsed = FormatCatalog.Read(file);
            if (parsed.Value is null)
            {
                var message = parsed.Failure;
                return ($"refused: {message}", string.IsNullOrWhiteSpace(message) || !message.EndsWith('.') ? "the refusal says nothing" : null, Allocated());
            }

            var edition = new EditionBuilder(Catalogues.Default).Build(parsed.Value);
            var written = EditionJson.Write(ChapterDocument.Of(edition));
            return ("chapter", written.Length == 0 ? "the chapter cannot be written" : null, Allocated());
        }
        catch (Exception error)
        {
            return ($"{error.GetType().Name}", error.ToString(), Allocated());
        }

        long Allocated() => GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

using System.Diagnostics;
using System.Globalization;
using PolicyLens.Cli.Watching;
using PolicyLens.Tests.Cli;
using PolicyLens.Tests.Fetching;
using PolicyLens.Tests.Library;
using Xunit;
using Xunit.Abstractions;

namespace PolicyLens.Tests.Watching;

/// <summary><c>watch run</c> as a process of its own that is killed, or asked to end.</summary>
public sealed class WatchProcessTests(ITestOutputHelper output) : IDisposable
{
    private const int Chapters = 6;
    private const int Kills = 50;

    private readonly LocalSite site = new();
    private readonly LibraryFolder folder = new();

    public void Dispose()
    {
        site.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_run_that_is_killed_at_any_moment_leaves_whole_editions_and_the_next_run_completes()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("POLICYLENS_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 20261122;
        output.WriteLine($"seed {seed}");
        var (random, versions) = (new Random(seed), Enumerable.Repeat(1, Chapters).ToArray());
        for (var index = 0; index < Chapters; index++)
        {
            Put(index, versions[index]);
        }

        Watch(Enumerable.Range(0, Chapters).Select(Path));
        var (known, late) = (new Dictionary<string, string>(StringComparer.Ordinal), 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            // Some chapters change before each run, and all kills together fall on the start, the requests, the reading, the storing and the end.
            foreach (var index in Enumerable.Range(0, Chapters).Where(_ => random.Next(2) > 0))
            {
                Put(index, ++versions[index]);
            }

            var (asked, wait) = (site.Asked.Count + random.Next(Chapters + 1), random.Next(60));
            using var process = Start("run", "--allow-host", site.Host, "--delay", "0", "--quiet");
            while (site.Asked.Count < asked && !process.HasExited)
            {
                await Task.Delay(1);
            }

            await Task.Delay(wait);
            late += process.HasExited ? 1 : 0;
            process.Kill();
            await process.WaitForExitAsync();
            Check(known, versions, all: false);
        }

        using (var process = Start("run", "--allow-host", site.Host, "--delay", "0"))
        {
            await process.WaitForExitAsync();
            Assert.Equal(0, process.ExitCode);
        }

        var killed = known.Count;
        Check(known, versions, all: true);
        output.WriteLine($"{Kills} kills, {late} of them after the run had ended; {killed} editions were stored by runs that were killed, {known.Count} are whole after the last");
        using var library = folder.Open();
        foreach (var index in Enumerable.Range(0, Chapters))
        {
            var newest = library.Find(new("northshire", $"rule-{index}", null));
            Assert.Contains($"within {versions[index]} working days", string.Join(' ', newest!.Edition.Chapter.Passages().Select(passage => passage.Text)), StringComparison.Ordinal);
        }

        // No change is left that a run would find.
        using var last = Start("run", "--allow-host", site.Host, "--delay", "0", "--quiet");
        Assert.Equal("", await last.StandardOutput.ReadToEndAsync());
        await last.WaitForExitAsync();
        Assert.Equal(0, last.ExitCode);
    }

    [Fact]
    public async Task A_run_that_is_asked_to_end_finishes_the_source_at_hand_and_says_so()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Put(0, 1);
        site.Page(Path(1), async context => await Task.Delay(TimeSpan.FromSeconds(60), context.RequestAborted));
        Watch([Path(0), Path(1), Path(2)]);
        using var process = Start("run", "--allow-host", site.Host, "--delay", "0");
        while (site.Asked.Count < 2)
        {
            await Task.Delay(5);
        }

        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(3, process.ExitCode);
        Assert.Contains("ended after 1 of 3 sources", error, StringComparison.Ordinal);
        using var library = folder.Open();
        Assert.Single(library.List());
        WatchLock.Take(folder.FullName, TimeProvider.System).Dispose();
    }

    /// <summary>Holds the library against what it had before: the file is sound, every edition is whole and stands where it stood, and none is there twice.</summary>
    /// <param name="known">The SHA-256 of every edition's bytes by its id; those that were stored since are added.</param>
    /// <param name="all">Whether editions that were read before are read again.</param>
    private void Check(Dictionary<string, string> known, int[] versions, bool all)
    {
        Assert.Equal("ok", folder.Scalar("PRAGMA integrity_check"));
        Assert.Equal(0L, folder.Scalar("SELECT COUNT(*) FROM editions WHERE edition_id NOT IN (SELECT edition_id FROM contents)"));
        using var library = folder.Open();
        var ids = library.List().Select(summary => summary.Id).ToList();
        Assert.Subset(ids.Select(id => id.ToString()).ToHashSet(StringComparer.Ordinal), known.Keys.ToHashSet(StringComparer.Ordinal));
        foreach (var id in ids.Where(id => all || !known.ContainsKey(id.ToString())))
        {
            var (edition, bytes) = (library.Find(id)!.Edition, library.Bytes(id)!);
            var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
            Assert.Equal(sha256, edition.Source.Sha256);
            Assert.Equal(4, edition.Chapter.Sections.Count(section => section.Number is not null));
            Assert.Equal(sha256, known.GetValueOrDefault(id.ToString(), sha256));
            known[id.ToString()] = sha256;
        }

        Assert.Equal(known.Count, known.Values.Distinct(StringComparer.Ordinal).Count());
        foreach (var chapter in ids.GroupBy(id => id.Chapter, id => id.Edition!.Value, StringComparer.Ordinal))
        {
            Assert.Equal(Enumerable.Range(1, chapter.Count()), chapter.Order());
            Assert.True(chapter.Count() <= versions[int.Parse(chapter.Key.Split('-')[^1], CultureInfo.InvariantCulture)]);
        }
    }

    private static string Path(int index) => $"/rule-{index}.html";

    private void Put(int index, int version) => site.Put(Path(index), WatchedChapter.Page($"Rule {index}", version));

    private void Watch(IEnumerable<string> paths)
    {
        using var library = folder.Open();
        foreach (var path in paths)
        {
            library.Watches.Add(site.Address(path), isFolder: false, "Northshire", System.IO.Path.GetFileNameWithoutExtension(path));
        }
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[System.IO.Path.Combine(AppContext.BaseDirectory, "PolicyLens.Cli.dll"), "--library", folder.FullName, "watch", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Remove("POLICYLENS_LIBRARY");
        return Process.Start(start)!;
    }
}

using Xunit;

namespace PolicyLens.Tests.Cli;

/// <summary>The demo, which anyone tries first.</summary>
public sealed class DemoTests
{
    [Fact]
    public void It_may_be_run_again_and_gives_two_valid_Word_documents()
    {
        using var work = new WorkFolder();
        for (var time = 0; time < 2; time++)
        {
            var run = work.Run("demo", "--corpus", Repository.Corpus, "--output", "reports").Expect(0);

            Assert.Contains("Central Bedfordshire", run.Output, StringComparison.Ordinal);
            Assert.Contains("not stated", run.Output, StringComparison.Ordinal);
            Assert.Empty(run.Error);
            ReportFileTests.ExpectValid(work.PathOf("reports", "leaving-care.docx"));
            ReportFileTests.ExpectValid(work.PathOf("reports", "comparison.docx"));
        }

        Assert.Equal(["comparison.docx", "demo-library", "leaving-care.docx"], Directory.EnumerateFileSystemEntries(work.PathOf("reports")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_leaves_the_files_of_the_user_alone()
    {
        using var work = new WorkFolder();
        var mine = work.Write(Path.Combine("reports", "mine.txt"), "keep me");
        var own = work.Write(Path.Combine("reports", "demo-library", "notes.txt"), "keep me too");
        work.Run("demo", "--corpus", Repository.Corpus, "--output", "reports").Expect(0);

        Assert.True(File.Exists(mine) && File.Exists(own));
    }

    [Fact]
    public void Its_library_can_be_searched_as_it_says()
    {
        using var work = new WorkFolder();
        var run = work.Run("demo", "--corpus", Repository.Corpus, "--output", "reports").Expect(0);
        var next = run.Output[(run.Output.LastIndexOf("Next: policylens ", StringComparison.Ordinal) + "Next: policylens ".Length)..].Trim();

        Assert.NotEmpty(work.Run([.. next.Split(' '), "--json"]).Expect(0).Json.All("hits"));
    }

    [Fact]
    public void Outside_the_project_it_says_what_it_misses()
    {
        using var work = new WorkFolder();
        var run = work.Run("demo").Expect(1);

        Assert.Contains("--corpus", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(work.FullName));
    }

    [Fact]
    public void A_folder_without_chapters_is_no_failure_of_the_program()
    {
        using var work = new WorkFolder();
        Directory.CreateDirectory(work.PathOf("none"));

        work.Run("demo", "--corpus", "none").ExpectNoStackTrace();
    }
}

using System.Text;
using Xunit;
using ZipFile = PolicyLens.Tests.Formats.Archives.ZipFile;

namespace PolicyLens.Tests.Cli;

public sealed class ArchiveTests
{
    private static byte[] Chapter(string title) => Encoding.UTF8.GetBytes($"# {title}\n\nThis chapter is about how staff of the council work with children.\n");

    [Fact]
    public void The_files_in_an_archive_are_ingested_like_those_in_a_folder()
    {
        using var work = new WorkFolder();
        work.Write("chapters.zip", ZipFile.Of(("care/one.md", Chapter("Leaving care")), ("two.md", Chapter("Fostering")), ("../three.md", Chapter("Escape"))));

        var run = work.Run("ingest", "chapters.zip", "--authority", "Anyshire", "--json");

        Assert.Equal(2, run.Json.GetProperty("added").GetArrayLength());
        Assert.Contains("chapters.zip/../three.md", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(work.FullName, "*.md", SearchOption.AllDirectories));
        Assert.False(File.Exists(Path.Combine(Path.GetDirectoryName(work.FullName)!, "three.md")));
    }

    [Fact]
    public void A_file_in_an_archive_can_be_named()
    {
        using var work = new WorkFolder();
        work.Write("chapters.zip", ZipFile.Of(("care/one.md", Chapter("Leaving care")), ("two.md", Chapter("Fostering"))));

        Assert.Equal("Leaving care", work.Run("parse", "chapters.zip/care/one.md", "--json").Expect(0).Json.Text("title"));
        Assert.Contains("it holds 2 documents", work.Run("parse", "chapters.zip").Error, StringComparison.Ordinal);
        Assert.Contains("no such", work.Run("parse", "chapters.zip/none.md").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_or_a_message_of_one_document_stands_for_it()
    {
        using var work = new WorkFolder();
        work.Write("one.zip", ZipFile.Of(("one.md", Chapter("Leaving care"))));
        work.Write("one.eml", "From: a@example.org\nSubject: Fostering\nContent-Type: text/html\n\n<h1>Fostering</h1><p>This chapter is about how staff of the council work.</p>\n"u8.ToArray());

        Assert.Equal("Leaving care", work.Run("parse", "one.zip", "--json").Expect(0).Json.Text("title"));
        Assert.Equal("Fostering", work.Run("parse", "one.eml", "--json").Expect(0).Json.Text("title"));
    }
}

using PolicyLens.Tests.Acceptance;
using Xunit;

namespace PolicyLens.Tests.Searching.Language;

/// <summary>People search for what they have in front of them: lines and paragraphs of chapters.</summary>
public sealed class PastedTextTests
{
    [Fact]
    public void Every_line_of_the_specimens_is_words() =>
        Holds(Repository.CorpusFiles.Where(name => name.EndsWith(".txt", StringComparison.Ordinal) || name.EndsWith(".html", StringComparison.Ordinal)).Select(Repository.CorpusFile));

    [Fact]
    public void Every_line_of_the_labelled_documents_is_words() => Holds(Directory.EnumerateFiles(Path.Combine(Repository.Tests, "Labelled", "Documents")));

    [SeedFact]
    public void Every_line_of_the_real_chapters_is_words() => Holds(Directory.EnumerateFiles(Seeds.Folder!, "*.txt"));

    /// <summary>Each line, and each three together, has no mistake and is read from its first letter on.</summary>
    private static void Holds(IEnumerable<string> files)
    {
        var count = 0;
        foreach (var file in files)
        {
            var lines = File.ReadAllLines(file);
            foreach (var text in lines.Concat(lines.Chunk(3).Select(chunk => string.Join('\n', chunk))))
            {
                var (query, fault) = QueryTree.Reader.Read(text);
                Assert.True(fault is null, $"{fault} in {text}");
                Assert.Equal(text.Any(char.IsLetterOrDigit), query is not null);
                count++;
            }
        }

        Assert.True(count > 100, $"Only {count} lines were read.");
    }
}

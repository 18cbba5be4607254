using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Golden;

/// <summary>What is read from every specimen of the corpus, and what is made of some of them, changes only on purpose.</summary>
public sealed class CorpusGoldenTests
{
    private const string Before = "anyshire-leaving-care-2024.html";
    private const string After = "anyshire-leaving-care-2025.html";

    /// <summary>The names of the files of the corpus, in order.</summary>
    public static TheoryData<string> Files { get; } = [.. Names()];

    [Fact]
    public void The_corpus_is_there() => Assert.True(Files.Count >= 7);

    [Theory]
    [MemberData(nameof(Files))]
    public void The_chapter_document_is_as_it_was(string name) =>
        GoldenFile.Matches($"{name}.json", EditionJson.Write(ChapterDocument.Of(Written.Corpus(name)), indented: true));

    [Theory]
    [MemberData(nameof(Files))]
    public void The_outline_is_as_it_was(string name) => GoldenFile.Matches($"{name}.outline.txt", Outline.Of(Written.Corpus(name)));

    [Fact]
    public void The_comparison_of_two_editions_is_as_it_was() => GoldenFile.Matches(
        "anyshire-2024-to-2025.comparison.json",
        ComparisonJson.Write(EditionComparison.Of(new(Before, Written.Corpus(Before)), new(After, Written.Corpus(After)), Catalogues.Default)));

    [Theory]
    [InlineData("leaving-care-support")]
    [InlineData("legislation")]
    public void The_matrix_is_as_it_was(string topic)
    {
        var editions = Names().Select(name => new NamedEdition(name, Written.Corpus(name))).ToList();

        GoldenFile.Matches($"{topic}.matrix.json", ComparisonJson.Write(new MatrixBuilder(Catalogues.Default).Build(topic, editions)!));
    }

    private static IEnumerable<string> Names() => Directory.EnumerateFiles(Repository.Corpus).Select(Path.GetFileName).OfType<string>()
        .Where(name => name[0] != '.' && !name.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}

using System.IO.Compression;
using PolicyLens.Specimens;
using Xunit;

namespace PolicyLens.Tests.Golden;

/// <summary>The Word files of the corpus are what their generator writes.</summary>
public sealed class SpecimenTests
{
    public static TheoryData<string> Specimens { get; } = [.. All.Select(specimen => specimen.FileName)];

    private static IReadOnlyList<ISpecimen> All => [new PlymouthChapter(), new PeterboroughPolicy()];

    [Theory]
    [MemberData(nameof(Specimens))]
    public void Every_part_of_the_checked_in_file_is_generated_alike(string name)
    {
        var checkedIn = Parts(File.ReadAllBytes(Path.Combine(Repository.Corpus, name)));
        var generated = Parts(WordPackage.Write(All.Single(specimen => specimen.FileName == name)));

        Assert.Equal(checkedIn.Keys.Order(StringComparer.Ordinal), generated.Keys.Order(StringComparer.Ordinal));
        Assert.All(checkedIn, part => Assert.True(part.Value.AsSpan().SequenceEqual(generated[part.Key]), $"{part.Key} differs"));
    }

    [Theory]
    [MemberData(nameof(Specimens))]
    public void Each_run_writes_the_same_bytes(string name)
    {
        var specimen = All.Single(candidate => candidate.FileName == name);

        Assert.Equal(WordPackage.Write(specimen), WordPackage.Write(specimen));
    }

    [Theory]
    [MemberData(nameof(Specimens))]
    public void The_files_are_valid(string name) =>
        Assert.Empty(WordPackage.Faults(WordPackage.Write(All.Single(specimen => specimen.FileName == name))));

    [Fact]
    public void Every_Word_file_of_the_corpus_has_a_generator() => Assert.Equal(
        Directory.EnumerateFiles(Repository.Corpus, "*.docx").Select(Path.GetFileName).Order(StringComparer.Ordinal),
        All.Select(specimen => specimen.FileName).Order(StringComparer.Ordinal));

    private static Dictionary<string, byte[]> Parts(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package, writable: false), ZipArchiveMode.Read);
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var from = entry.Open();
            using var to = new MemoryStream();
            from.CopyTo(to);
            return to.ToArray();
        });
    }
}

using PolicyLens.Catalogue;
using PolicyLens.Extraction;
using PolicyLens.Formats;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Benchmarks;

/// <summary>The specimen chapters, found by walking up from where the benchmark runs.</summary>
internal static class Corpus
{
    public static IReadOnlyList<SourceFile> Files { get; } = Directory.EnumerateFiles(Folder()).Order(StringComparer.Ordinal)
        .Select(path => new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path))).ToList();

    public static SourceFile WithEnding(string ending) => Files.First(file => file.Extension == ending);

    public static Edition Read(SourceFile file) => new EditionBuilder(Catalogues.Default).Build(FormatCatalog.Read(file).Value!);

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PolicyLens.sln")))
            {
                return Path.Combine(folder.FullName, "corpus");
            }
        }

        throw new DirectoryNotFoundException("corpus/ was not found above the benchmark's folder.");
    }
}

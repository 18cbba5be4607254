namespace PolicyLens.Tests.Cli;

/// <summary>The clone that the tests run in.</summary>
internal static class Repository
{
    public static string Folder { get; } = Find();

    public static string Corpus => Path.Combine(Folder, "corpus");

    /// <summary>The names of the specimen chapters.</summary>
    public static IReadOnlyList<string> CorpusFiles { get; } = [.. Directory.EnumerateFiles(Corpus).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static string CorpusFile(string name) => Path.Combine(Corpus, name);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PolicyLens.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run inside a clone: a folder above them has PolicyLens.sln.");
    }
}

namespace PolicyLens.Tests;

/// <summary>The folders of the checked-out repository that the tests run from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Corpus => Path.Combine(Root, "corpus");

    /// <summary>The names of the specimen chapters.</summary>
    public static IReadOnlyList<string> CorpusFiles { get; } = [.. Directory.EnumerateFiles(Corpus).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static string Tests => Path.Combine(Root, "tests", "PolicyLens.Tests");

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

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds PolicyLens.sln.");
    }
}

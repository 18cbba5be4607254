using PolicyLens.Library;

namespace PolicyLens.Tests.Searching.Contract;

/// <summary>An engine that the contract is held against.</summary>
public interface IEngineUnderTest
{
    static abstract string Name { get; }

    /// <summary>Options of a library that has the engine.</summary>
    static abstract LibraryOptions Options { get; }
}

/// <summary>The library's own.</summary>
public sealed class OwnEngine : IEngineUnderTest
{
    public static string Name => "fts5";

    public static LibraryOptions Options => LibraryOptions.Default;
}

#if LUCENE
public sealed class LuceneEngineUnderTest : IEngineUnderTest
{
    public static string Name => "lucene";

    public static LibraryOptions Options { get; } = new() { Engines = [PolicyLens.Lucene.LuceneEngine.Engine] };
}
#endif

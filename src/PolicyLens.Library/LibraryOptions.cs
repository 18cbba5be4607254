using PolicyLens.Catalogue;
using PolicyLens.Searching;
using PolicyLens.Searching.Words;

namespace PolicyLens.Library;

/// <summary>What a library is opened with.</summary>
public sealed class LibraryOptions
{
    private readonly Lazy<Catalogues> catalogues;
    private readonly Lazy<SearchWords> words;

    /// <param name="catalogues">Whose wordings search knows; asked for when first wanted, as many a use of a library wants none. Null for the built-in ones.</param>
    public LibraryOptions(Func<Catalogues>? catalogues = null)
    {
        this.catalogues = new(catalogues ?? (() => Catalogues.Default));
        words = new(() => new(Catalogues));
    }

    /// <summary>The built-in catalogues, and no engine beside the library's own.</summary>
    public static LibraryOptions Default { get; } = new();

    /// <summary>The kinds of index that this program has beside the library's own.</summary>
    public IReadOnlyList<IndexEngine> Engines { get; init; } = [];

    /// <summary>The day, as ISO 8601, whose state of the library is read: of each chapter the edition that held then. Null for the newest.</summary>
    public string? AsOf { get; init; }

    internal Catalogues Catalogues => catalogues.Value;

    internal SearchWords Words => words.Value;
}

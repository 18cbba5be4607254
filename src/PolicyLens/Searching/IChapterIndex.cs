namespace PolicyLens.Searching;

/// <summary>A full-text index over the passages of a library's editions.</summary>
/// <remarks>
/// What it answers does not depend on the order in which editions were put in. It may be asked by several threads at once;
/// one at a time writes. Every member throws <see cref="IOException"/> where its files cannot be used.
/// </remarks>
public interface IChapterIndex : IDisposable
{
    /// <summary>The engine's name as people type it, such as <c>fts5</c>.</summary>
    string Engine { get; }

    /// <summary>
    /// What <see cref="Commit"/> was last given; null where nothing was ever committed or what there is cannot be read.
    /// The library compares it with its own, so that an index that was lost or left behind is made again.
    /// </summary>
    string? Stamp { get; }

    /// <summary>Puts an edition's passages in. They are found once they are committed.</summary>
    /// <param name="edition">The edition's key in the library; it is not in the index.</param>
    /// <param name="passages">In the order of their keys.</param>
    void Add(long edition, IReadOnlyList<IndexedPassage> passages);

    /// <summary>Takes an edition's passages out; nothing happens where there are none.</summary>
    void Remove(long edition);

    /// <summary>Takes everything out.</summary>
    void Clear();

    /// <summary>Keeps what was put in and taken out since the last time, under a stamp.</summary>
    void Commit(string stamp);

    /// <summary>Forgets what was put in and taken out since the last commit.</summary>
    void Rollback();

    /// <summary>Finds passages. No expression is wrong.</summary>
    IndexMatches Find(IndexRequest request);

    /// <summary>
    /// Passages that share rare words with a text, likeliest first: candidates for a closer look. Those of the text itself
    /// are among them where the scope has them.
    /// </summary>
    /// <param name="most">At least 1.</param>
    IReadOnlyList<Candidate> Like(string text, EditionScope scope, int most);

    /// <summary>How many passages of all editions have a word in any of its forms.</summary>
    /// <param name="plain">As <see cref="Words.IndexWord.Plain"/>.</param>
    int Count(string plain);

    /// <summary>Words of the library as they are written, at most two slips away from one that is not among them: the nearest first, then the commonest.</summary>
    /// <param name="plain">As <see cref="Words.IndexWord.Plain"/>. Nothing is near a word of fewer than four letters.</param>
    IReadOnlyList<string> Near(string plain, int most);

    /// <summary>Where the words that an expression asks for stand in a text, in order, without overlap. Words that it excludes are not marked.</summary>
    IReadOnlyList<TextMark> Mark(string text, IndexExpression expression, bool exact);
}

/// <summary>A place in a text that a query asked for.</summary>
/// <param name="Concept">The id of the idea where the text has another wording of it than the one that was typed; null for the words themselves.</param>
public readonly record struct TextMark(int Start, int Length, string? Concept);

/// <summary>What is asked of an index.</summary>
public sealed record IndexRequest
{
    public required IndexExpression Expression { get; init; }

    /// <summary>The editions to look in.</summary>
    public EditionScope Scope { get; init; } = EditionScope.All;

    /// <summary>The most candidates to give; 0 for counts alone.</summary>
    public required int Most { get; init; }

    /// <summary>Words count only as they are written (case and accents apart): no other forms, spellings or synonyms.</summary>
    public bool Exact { get; init; }
}

/// <summary>Which editions to look in.</summary>
/// <param name="Only">The keys of those to look in; null for all.</param>
/// <param name="Except">The keys of those to leave out.</param>
public sealed record EditionScope(IReadOnlySet<long>? Only, IReadOnlySet<long> Except)
{
    public static EditionScope All { get; } = new(null, new HashSet<long>());

    public bool Has(long edition) => Only?.Contains(edition) != false && !Except.Contains(edition);

    /// <summary>Whether it has every edition there is.</summary>
    public bool IsAll => Only is null && Except.Count == 0;
}

/// <summary>A passage that an index found.</summary>
/// <param name="Passage">Its key.</param>
/// <param name="Score">Higher is better; compares passages of one answer alone.</param>
public readonly record struct Candidate(long Passage, double Score);

/// <summary>What an index found.</summary>
public sealed record IndexMatches
{
    public static IndexMatches None { get; } = new() { Total = 0, Editions = new Dictionary<long, int>(), Marks = new Dictionary<string, int>(StringComparer.Ordinal), Best = [] };

    /// <summary>How many passages answer.</summary>
    public required int Total { get; init; }

    /// <summary>How many of them each edition has, by its key; editions with none are not in it.</summary>
    public required IReadOnlyDictionary<long, int> Editions { get; init; }

    /// <summary>How many of them have each mark.</summary>
    public required IReadOnlyDictionary<string, int> Marks { get; init; }

    /// <summary>The best of them, best first; of equal scores the one with the greater key first.</summary>
    public required IReadOnlyList<Candidate> Best { get; init; }

    /// <summary>
    /// How many of them were weighed to find the best: all, or, where words are so common that this would take long, those
    /// that were stored last.
    /// </summary>
    public int Weighed { get; init; }
}

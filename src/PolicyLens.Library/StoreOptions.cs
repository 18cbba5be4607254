namespace PolicyLens.Library;

/// <summary>What whoever stores an edition knows of it beside its text.</summary>
public sealed record StoreOptions
{
    public static StoreOptions Default { get; } = new();

    /// <summary>Whether a person named the chapter: then no other chapter is taken for its past, and the same bytes move there from where they were filed.</summary>
    public bool Decided { get; init; }

    /// <summary>The chapters that come in the same run, as <c>authority/chapter</c>: they stand beside each other, however alike they are.</summary>
    public IReadOnlySet<string> Beside { get; init; } = new HashSet<string>();
}

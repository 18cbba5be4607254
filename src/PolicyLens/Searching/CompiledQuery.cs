namespace PolicyLens.Searching;

/// <summary>A query made ready for an index.</summary>
public sealed record CompiledQuery
{
    /// <summary>What a passage must have.</summary>
    public required IndexExpression Expression { get; init; }

    /// <summary>What it must have where too few have all the words: any of them. Null where the query has operators or one word only.</summary>
    public IndexExpression? Relaxed { get; init; }

    /// <summary>The things of which <see cref="Relaxed"/> asks for any; none where that is null.</summary>
    public IReadOnlyList<IndexExpression> Items { get; init; } = [];

    /// <summary>Words of wordings among <see cref="Items"/>, which <see cref="Relaxed"/> asks for too: one of them alone says less than what it is part of.</summary>
    public IReadOnlyList<IndexExpression> Hints { get; init; } = [];

    /// <summary>Whether it asks for anything beside the edition: a word, a mark.</summary>
    public bool AsksForPassages { get; init; }

    /// <summary>Whether all that it asks of passages stands in the chapter's title.</summary>
    public bool AsksForTitle { get; init; }

    /// <summary>Conditions that editions as a whole must meet: each edition is in the keys, or in none of them where they are excluded.</summary>
    public IReadOnlyList<(IReadOnlySet<long> Keys, bool Excluded)> Editions { get; init; } = [];

    /// <summary>The words that are looked for, in the order of the query; not those that are excluded.</summary>
    public IReadOnlyList<TypedWord> Words { get; init; } = [];

    /// <summary>The words of it that the catalogue has other wordings for.</summary>
    public IReadOnlyList<TypedConcept> Concepts { get; init; } = [];
}

/// <summary>A word of a query.</summary>
/// <param name="Start">Where it begins in the query's text.</param>
/// <param name="Plain">As <see cref="Words.IndexWord.Plain"/>.</param>
/// <param name="InConcept">Whether it is part of a wording that the catalogue knows, and so no slip.</param>
public sealed record TypedWord(int Start, int Length, string Plain, bool InConcept);

/// <summary>A wording of a query that the catalogue has others for.</summary>
/// <param name="Typed">As it stands in the query.</param>
public sealed record TypedConcept(string Id, string Typed);

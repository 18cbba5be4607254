namespace PolicyLens.Searching.Language;

/// <summary>A piece of a query's text that means something to the language. Other punctuation leaves none.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, int Start, int End)
{
    public int Length => End - Start;

    /// <summary>
    /// Of a word how many parts it has; of a phrase where its closing mark stands; of an opening parenthesis where the
    /// group ends; of NEAR the distance.
    /// </summary>
    public int Value { get; init; }

    /// <summary>Whether a word or phrase ends in a star.</summary>
    public bool Prefix { get; init; }

    /// <summary>Of a title or heading which of the two.</summary>
    public SearchField Name { get; init; }

    /// <summary>What a field asks for.</summary>
    public QueryField? Field { get; init; }

    /// <summary>What is wrong with it in a query that uses the language; in plain words nothing is.</summary>
    public QueryFault? Fault { get; init; }

    /// <summary>Whether it shows that a query uses the language, so that a mistake in it is to be told.</summary>
    public bool IsFormal => Kind is QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Not or QueryTokenKind.Near
        or QueryTokenKind.Minus or QueryTokenKind.Within or QueryTokenKind.Field;

    /// <summary>Whether it joins what stands before it to what stands after, or waits for what stands after.</summary>
    public bool IsOperator => Kind is QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Not or QueryTokenKind.Near or QueryTokenKind.Minus;

    /// <summary>Whether it is one of those that plain words have too.</summary>
    public bool IsText => Kind is QueryTokenKind.Word or QueryTokenKind.Phrase;
}

internal enum QueryTokenKind
{
    Word,
    Phrase,
    Open,
    Close,
    And,
    Or,
    Not,
    Near,
    Minus,

    /// <summary><c>title:</c> or <c>heading:</c>; what it asks for comes next.</summary>
    Within,

    /// <summary>Any other field with its value.</summary>
    Field,

    /// <summary>A star or a quotation mark that belongs to nothing, or quotation marks around nothing.</summary>
    Stray,

    End,
}

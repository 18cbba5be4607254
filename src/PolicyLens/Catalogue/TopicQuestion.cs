using PolicyLens.Model;

namespace PolicyLens.Catalogue;

/// <summary>A stretch of a text, by the offsets of its first character and of the one after its last.</summary>
internal readonly record struct Stretch(int Start, int End)
{
    public bool Holds(int start, int end) => start >= Start && end <= End;
}

/// <summary>One quantity in its sentence, of which the topic is asked.</summary>
internal sealed record TopicQuestion
{
    public required QuantityKind Kind { get; init; }

    public required ValueList<Quantity> Values { get; init; }

    /// <summary>The sentence that the quantity stands in.</summary>
    public required TopicText Sentence { get; init; }

    /// <summary>The words of the quantity.</summary>
    public required Stretch Words { get; init; }

    /// <summary>What of its clause is nearer to this quantity than to another.</summary>
    public required Stretch Own { get; init; }

    /// <summary>The clause that it stands in.</summary>
    public required Stretch Clause { get; init; }

    /// <summary>From the earliest clause that its own points back to, to the end of its own.</summary>
    public required Stretch Chain { get; init; }

    /// <summary>The words that tell when and in which case, and not what is done: a term there is not what the quantity is about.</summary>
    public required IReadOnlySet<int> Shade { get; init; }

    /// <summary>The words that are said by the way: they rule no topic out.</summary>
    public required IReadOnlySet<int> Asides { get; init; }

    /// <summary>The words that tell by when, by whom or where: they rule no topic out either.</summary>
    public required IReadOnlySet<int> Beside { get; init; }

    /// <summary>The words before the list, the rest of the row, or the sentence that this one points back to; null where there are none.</summary>
    public TopicText? Lead { get; init; }

    /// <summary>Whether the clause has a subject of its own, so that <see cref="Lead"/> alone cannot tell what it is about.</summary>
    public bool StandsAlone { get; init; }

    /// <summary>
    /// The headings that the sentence stands under: they tell the topic only where the sentence and its lead do not, and
    /// only where the sentence itself has a term of at least one group.
    /// </summary>
    public TopicText? Setting { get; init; }

    /// <summary>The nearest of the headings: a term of it may rule a topic out.</summary>
    public TopicText? Heading { get; init; }
}

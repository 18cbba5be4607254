namespace PolicyLens.Absence;

/// <summary>What kind of thing a chapter may state or lack.</summary>
public enum QuestionKind
{
    /// <summary>A topic of provisions.</summary>
    Topic,

    /// <summary>A section of a role.</summary>
    Role,

    /// <summary>A citation of law or guidance.</summary>
    Source,

    Outcome,
    Value,
}

/// <summary>How a stated amount must compare with the one that is asked for.</summary>
public enum Comparator
{
    Any,
    Equal,
    AtLeast,
    AtMost,
    More,
    Less,
}

/// <summary>A thing that a chapter states or lacks.</summary>
/// <param name="Name">The topic's id, the role's public name, the title of law or guidance, or the title of an outcome or value.</param>
/// <param name="Title">The same for people.</param>
public sealed record Question(QuestionKind Kind, string Name, string Title)
{
    public Comparator Comparator { get; init; }

    /// <summary>The amount to compare with, in the unit that the chapter uses; of law and guidance the year. Null where any answer will do.</summary>
    public decimal? Amount { get; init; }

    /// <summary>What tells two questions apart, whatever their capitals and punctuation: <c>topic:leaving care support</c>.</summary>
    public string Key => KeyOf(Kind, Name);

    /// <summary>The key of a question of a kind about a name.</summary>
    public static string KeyOf(QuestionKind kind, string name) => $"{kind switch
    {
        QuestionKind.Topic => "topic",
        QuestionKind.Role => "role",
        QuestionKind.Source => "source",
        QuestionKind.Outcome => "outcome",
        _ => "value",
    }}:{Structure.TextShape.Key(name)}";

    /// <summary>Whether an amount answers; of a statement without one only a question for any.</summary>
    public bool IsAnsweredBy(decimal? stated) => Comparator switch
    {
        Comparator.Any => true,
        _ when stated is null || Amount is null => false,
        Comparator.Equal => stated == Amount,
        Comparator.AtLeast => stated >= Amount,
        Comparator.AtMost => stated <= Amount,
        Comparator.More => stated > Amount,
        _ => stated < Amount,
    };
}

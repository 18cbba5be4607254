using PolicyLens.Diagnostics;
using PolicyLens.Model;

namespace PolicyLens.Checking;

/// <summary>Something in a chapter that its author will want to look at.</summary>
/// <param name="Rule">The id of the rule that found it, such as <c>currency</c>.</param>
/// <param name="Message">What is wrong, in a sentence for a reader.</param>
public sealed record Issue(string Rule, Severity Severity, string Message)
{
    /// <summary>Where it stands; null where it concerns the whole chapter or the page around it.</summary>
    public Anchor? Anchor { get; init; }

    /// <summary>The words that it is about, exactly as they stand there; null where there are none.</summary>
    public string? Quote { get; init; }

    /// <summary>What to do about it.</summary>
    public string? Suggestion { get; init; }

    /// <summary>What the rule rests on: an address, a provision of law; null where the chapter itself shows it.</summary>
    public string? Source { get; init; }
}

using System.Text.RegularExpressions;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Provisions;

/// <summary>The words that make an amount the least or the most: "at least", "up to", "a maximum of", "or more".</summary>
internal static class BoundWord
{
    /// <summary>What stands before the amount.</summary>
    public const string Pattern =
        @"(?<least>at\s+(?:the\s+)?(?:very\s+)?least|(?:an?\s+|the\s+)?(?:absolute\s+)?minimum(?:\s+of|\s+is)?|no(?:t)?\s+(?:less|fewer)\s+than|no\s+(?:less|fewer)\s+than|fewest)"
        + @"|(?<most>at\s+(?:the\s+)?(?:very\s+)?most|up\s+to(?:\s+(?:and\s+including|a\s+(?:maximum|limit|total)\s+of))?|(?:an?\s+|the\s+)?(?:absolute\s+)?maximum(?:\s+of|\s+is)?|no(?:t)?\s+(?:more|longer|greater)\s+than|no\s+(?:more|longer)\s+than|not\s+exceed(?:ing|s)?|(?:not|never|cannot)\s+exceed|(?:is\s+|are\s+)?(?:limited|capped|restricted)\s+(?:to|at)|(?:a\s+|the\s+)?(?:upper\s+)?(?:limit|cap)\s+(?:of|is)|not\s+(?:to\s+)?(?:last|take|be)\s+(?:for\s+)?(?:more|longer)\s+than)"
        + @"|(?<more>more\s+than|over|longer\s+than|greater\s+than|in\s+excess\s+of|exceed(?:s|ing)?|beyond)"
        + @"|(?<less>less\s+than|under|fewer\s+than|below|shorter\s+than)";

    /// <summary>What stands after the amount.</summary>
    public const string After = @"(?<atLeast>or\s+(?:more|longer|over|above)|minimum|at\s+(?:the\s+)?least)\b|(?<atMost>or\s+(?:less|fewer|under)|maximum|at\s+(?:the\s+)?most)\b";

    /// <summary>How far before an amount its denial may stand.</summary>
    private const int Near = 60;

    private static readonly Regex Denied = QuantityForm.Of(@"\b(?:not|cannot|never|nobody|no|without|nor)\b[^.;,]*$");

    /// <summary>The bound of an amount in its sentence: "may not foster more than three" is the most, though its denial stands before the verb.</summary>
    public static Bound Of(Match match, string sentence)
    {
        var bound = Of(match);
        return bound == Bound.From && Denied.IsMatch(sentence[Math.Max(0, match.Index - Near)..match.Index]) ? Bound.AtMost : bound;
    }

    /// <summary>The bound of an amount by the groups of a match.</summary>
    public static Bound Of(Match match) =>
        match.Groups["atLeast"].Success || match.Groups["least"].Success ? Bound.AtLeast
        : match.Groups["atMost"].Success || match.Groups["most"].Success ? Bound.AtMost
        : match.Groups["more"].Success ? Bound.From
        : match.Groups["less"].Success ? Bound.Under
        : Bound.Exact;
}

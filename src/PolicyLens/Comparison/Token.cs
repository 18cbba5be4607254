using System.Text.RegularExpressions;
using PolicyLens.Structure;

namespace PolicyLens.Comparison;

/// <summary>Cuts a clause into the pieces that a redline shows as one: words, numbers, titles of Acts, punctuation, spaces.</summary>
internal static partial class Token
{
    /// <summary>The tokens in order; joined they are the text.</summary>
    public static IReadOnlyList<string> Of(string text) => Pattern().Matches(text).Select(match => match.Value).ToList();

    /// <summary>What two tokens are compared by: case counts, the style of quotation marks, dashes and spaces does not.</summary>
    public static string Fold(string token) =>
        string.IsNullOrWhiteSpace(token) ? " " : token.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace('–', '-').Replace('—', '-');

    /// <summary>The words that two clauses are likened by: lower case, no punctuation.</summary>
    public static string[] Words(string text) => TextShape.Key(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // A title with its year is one token, so that "Act 1998" is never half struck out; so is an amount with its unit.
    [GeneratedRegex(@"(?:[A-Z][\w’'-]*|\([A-Z][\w’' -]*\))(?:\s+(?:(?:and|of|the|for)\s+)*(?:[A-Z][\w’'-]*|\([A-Z][\w’' -]*\))){0,8}\s+(?:Acts?|Regulations|Order|Rules)\s+\(?(?:19|20)[0-9]{2}\)?|[0-9]+(?:[.,/][0-9]+)*(?:st|nd|rd|th|%)?|[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|\s+|[\uD800-\uDBFF][\uDC00-\uDFFF]|.", RegexOptions.Singleline | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Pattern();
}

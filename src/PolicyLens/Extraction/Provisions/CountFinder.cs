using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Provisions;

/// <summary>
/// Finds numbers of things that a rule sets: with a bound ("up to three children", "at least two visits", "two or more
/// carers") or as what is required ("two references must be obtained"). Other numbers of things are prose.
/// </summary>
internal static class CountFinder
{
    /// <summary>Words from the number to the noun, and no more.</summary>
    private const int LongestName = 4;

    public static IEnumerable<FoundQuantity> Find(string sentence)
    {
        foreach (var form in Forms)
        {
            foreach (Match match in form.Matches(sentence))
            {
                if (Read(sentence, match) is { } count)
                {
                    yield return count;
                }
            }
        }
    }

    private static FoundQuantity? Read(string sentence, Match match)
    {
        if (NumberWord.Read(match.Groups["number"].Value) is not { } amount || amount == 0 || match.Groups["number"].Value is var written && IsOrdinal(written))
        {
            return null;
        }

        var after = match.Groups["name"];
        if (Thing(after.Value, amount) is not var (unit, length))
        {
            return null;
        }

        var bound = BoundWord.Of(match, sentence);
        if (bound is (Bound.From or Bound.Under) && !SaysRule.IsMatch(sentence))
        {
            // "More than forty children took part" is a report and no rule.
            return null;
        }

        var from = match.Groups["from"].Success ? NumberWord.Read(match.Groups["from"].Value) : null;
        var end = after.Index < match.Groups["number"].Index ? match.Index + match.Length : after.Index + length;
        var start = bound != Bound.Exact || match.Groups["from"].Success ? match.Index : Math.Min(match.Groups["number"].Index, after.Index);
        return new(QuantityKind.Count, [new(amount, unit, null) { Bound = bound, From = from < amount ? from : null }], start, Math.Max(end, match.Groups["number"].Index + match.Groups["number"].Length));
    }

    /// <summary>What is counted, in the singular, and how many characters its name takes; null where the words name nothing that can be counted.</summary>
    private static (string Unit, int Length)? Thing(string words, decimal amount)
    {
        (string, int)? last = null;
        var (at, count) = (0, 0);
        while (at < words.Length && count < LongestName)
        {
            while (at < words.Length && words[at] == ' ')
            {
                at++;
            }

            var start = at;
            while (at < words.Length && words[at] != ' ')
            {
                at++;
            }

            var word = words[start..at].Trim('’', '\'').ToLowerInvariant();
            if (word.Length == 0 || Stops.Contains(word))
            {
                break;
            }

            count++;
            var possessive = word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) || words[at - 1] is '\'' or '’';
            if (NotCounted.Contains(word))
            {
                return null;
            }

            if (possessive)
            {
                continue;
            }

            if (amount == 1)
            {
                last = (word, at);
            }
            else if (Singular(word) is { } one)
            {
                return (one, at);
            }
        }

        return last;
    }

    /// <summary>The singular of a plural noun; null where the word is no plural.</summary>
    private static string? Singular(string word) => word switch
    {
        "children" or "schoolchildren" or "grandchildren" => word[..^3],
        "people" => "person",
        "men" or "women" => word[..^2] + "an",
        _ when word.Length < 4 || word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal) || !word.EndsWith('s') => null,
        _ when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        _ when word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) => word[..^2],
        _ => word[..^1],
    };

    private static bool IsOrdinal(string number) => number.EndsWith("th", StringComparison.Ordinal) || number.EndsWith("st", StringComparison.Ordinal) || number.EndsWith("nd", StringComparison.Ordinal) || number.EndsWith("rd", StringComparison.Ordinal);

    private static readonly FrozenSet<string> Stops = FrozenSet.ToFrozenSet(
        ["of", "in", "from", "for", "to", "at", "with", "who", "that", "which", "and", "or", "is", "are", "must", "will", "should", "may", "can", "shall", "has", "have", "per", "a", "an", "the", "on", "by", "as", "each", "every", "under", "over", "within", "before", "after", "during", "when", "if", "where", "unless", "be", "been", "than", "whose", "whom", "their", "his", "her", "our", "your", "its", "it", "they", "was", "were", "not", "so", "then", "but", "into", "about", "between", "until", "plus"], StringComparer.OrdinalIgnoreCase);

    // Measures, and what is numbered and not counted.
    private static readonly FrozenSet<string> NotCounted = FrozenSet.ToFrozenSet(
        ["minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "fortnight", "month", "months", "year", "years", "term", "terms", "working", "school", "calendar", "business", "night", "nights", "cm", "kg", "mph", "percent", "percentage", "pounds", "pence", "thirds", "quarters", "fifths", "yrs", "wks", "degrees", "hundred", "thousand", "million", "birthday", "am", "pm", "half", "points", "pages", "sections", "paragraphs", "words", "gigabytes", "mb"],
        StringComparer.OrdinalIgnoreCase);

    private const string N = NumberWord.Pattern;
    private const string Name = @"(?<name>(?:\s+[A-Za-z][A-Za-z'’-]*){1,5})";

    private static readonly Regex SaysRule = QuantityForm.Of(@"\b(?:must|shall|may|should|can(?:not)?|required|requires?|needs?|only|limit|exceed(?:s|ed|ing)?|exempt\w*|if|where|unless|when|will)\b");

    private static readonly Regex[] Forms =
    [
        // at least two visits; between two and four sessions; no more than three foster children
        QuantityForm.Of(@"\b(?:" + BoundWord.Pattern + @")\s+(?:(?<from>" + N + @")(?:\s*–\s*|(?<=[0-9])\s*-\s*|\s+(?:to|or|and)\s+))?(?<number>" + N + @")(?:\s*\([0-9]{1,3}\))?" + Name),
        QuantityForm.Of(@"\bbetween\s+(?<from>" + N + @")\s+and\s+(?<number>" + N + @")" + Name),
        QuantityForm.Of(@"\bquorum\s+(?:of|is)\s+(?<number>" + N + @")" + Name),
        // two or more carers; three children at most
        QuantityForm.Of(@"\b(?<number>" + N + @")\s+(?:(?<atLeast>or\s+more)|(?<atMost>or\s+(?:fewer|less)))" + Name),
        QuantityForm.Of(@"(?<!-)\b(?<number>" + N + @")(?<name>(?:\s+(?!at\b|or\b)[A-Za-z][A-Za-z'’-]*){1,3})\s*\(?\b(?:(?<atMost>at\s+(?:the\s+)?most|maximum|or\s+fewer)|(?<atLeast>at\s+(?:the\s+)?least|minimum|or\s+more))\b"),
        // the maximum number of children in a placement is three
        QuantityForm.Of(@"\b(?:(?<most>maximum|greatest|highest)|(?<least>minimum|lowest))\s+number\s+of(?<name>(?:\s+(?!that\b|who\b|in\b|is\b|to\b)[A-Za-z][A-Za-z'’-]*){1,3})(?:\s+(?!is\b)[a-z'’-]+){0,8}\s+(?:is|will\s+be|must\s+be|should\s+be)\s+(?<number>" + N + @")(?!\s+(?:hours?|days?|weeks?|months?|years?)\b)"),
        // two references must be obtained; the applicant must provide two references
        QuantityForm.Of(@"(?:^|(?<=[,;:.]\s)|\b(?:and|that)\s+)(?<number>" + N + @")(?<name>(?:\s+(?!must\b|shall\b|are\b|will\b|should\b)[a-z][a-z'’-]*){1,4})(?=\s+(?:(?:from|of|for|by)\s+(?:[\w'’-]+\s+){1,5})?(?:must|shall|are\s+(?:required|needed|necessary)|will\s+be\s+(?:required|needed|obtained|sought|taken\s+up|requested)|should\s+be\s+(?:obtained|sought|taken\s+up|provided|completed|requested)|need\s+to\s+be)\b)"),
        QuantityForm.Of(@"\b(?:must|shall|should|(?:is|are)\s+(?:required|expected)\s+to|(?:has|have|needs?)\s+to|will|requires?|needs?)\s+(?:(?:also|always|then|normally|be|have|asked\s+to)\s+)?(?:(?:provides?|obtain|supply|submit|undertake|complete|attend|take\s+up|receive|carry\s+out|hold|sit|make|nominate|name|give|seek|include|be\s+supported\s+by|be\s+signed\s+by|be\s+witnessed\s+by|have|contain|comprise|consist\s+of)\s+)?(?:the\s+names\s+of\s+)?(?<number>" + N + @")(?:\s*\([0-9]{1,3}\))?(?<!\bone)" + Name),
    ];
}

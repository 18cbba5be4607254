using System.Text.RegularExpressions;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Provisions;

/// <summary>
/// Follows a first age to the ages that are joined to it ("… or 25 if …", "… (24 for those in education)") and finds what
/// each depends on, before it or after it.
/// </summary>
internal static class AgeChain
{
    private const int OldestAge = 120;

    /// <summary>No rule goes on from one age to a lower one than this; "one" is somebody there.</summary>
    private const int YoungestNext = 2;

    /// <param name="head">The match of the first age.</param>
    /// <param name="from">The lower end, where the first is a range.</param>
    public static FoundQuantity From(string sentence, Match head, decimal first, Bound bound, decimal? from = null)
    {
        var end = head.Index + head.Length;
        var values = new List<Quantity>
        {
            new(first, "year", After(sentence, ref end) ?? (bound == Bound.Until ? Before(sentence, head.Index) : null)) { Bound = bound, From = from },
        };
        while (Next.Match(sentence, end) is { Success: true } next && !string.IsNullOrWhiteSpace(next.Groups["link"].Value) && NumberWord.Read(next.Groups["number"].Value) is { } amount and <= OldestAge)
        {
            if (amount < YoungestNext || (next.Groups["later"].Success && amount <= values[^1].Amount))
            {
                // "until 25, or at 16 …" begins something else, and so does "until 21, and one who …".
                break;
            }

            end = next.Index + next.Length;
            var stated = Conditions.Select(name => next.Groups[name]).FirstOrDefault(group => group.Success) is { } told ? $"{(told.Name == "programme" ? "in " : "")}{told.Value.Trim()}" : null;
            if (next.Groups["instead"].Success && values[^1].Condition is { } exception && Exception.Match(exception) is { Success: true } word)
            {
                // "until 21, unless in education, when it ends at 25": the exception is the condition of the second age.
                (values[^1], stated) = (values[^1] with { Condition = null }, exception[word.Length..]);
            }

            values.Add(new(amount, "year", After(sentence, ref end) ?? stated) { Bound = bound });
        }

        return new(QuantityKind.Age, [.. values], head.Index, end);
    }

    /// <summary>The condition right after an age. "Whether or not …" is none: it says that there is no condition.</summary>
    private static string? After(string sentence, ref int end)
    {
        var match = ConditionAfter.Match(sentence, end);
        if (!match.Success)
        {
            return null;
        }

        end = match.Index + match.Length;
        var word = match.Groups["word"].Value.Trim().ToLowerInvariant();
        var rest = match.Groups["rest"].Value.Trim().TrimEnd(',');
        return word switch
        {
            "if" or "where" or "when" or "provided" or "provided that" => rest,
            "whether or not" or "regardless of" or "irrespective of" => null,
            _ => $"{word} {rest}",
        };
    }

    /// <summary>
    /// The condition that the clause opens with or that its subject carries: "If they are in education, …", "Those in
    /// full-time education will be supported until …". Only what restricts the group counts; "if a young person leaves
    /// care" is what every such sentence is about.
    /// </summary>
    private static string? Before(string sentence, int age)
    {
        var start = sentence.LastIndexOf(';', Math.Max(0, age - 1)) + 1;
        var clause = sentence[start..age];
        if (Restricting.Match(clause) is not { Success: true })
        {
            return null;
        }

        var match = OpeningCondition.Match(clause);
        match = match.Success ? match : RestrictedSubject.Match(clause);
        return match.Success && Restricting.IsMatch(match.Groups["condition"].Value) ? match.Groups["condition"].Value.Trim() : null;
    }

    /// <summary>The groups of <see cref="Next"/> that tell a condition.</summary>
    private static readonly string[] Conditions = ["condition", "whom", "programme", "aside"];

    private static readonly Regex Exception = QuantityForm.Of(@"^(?:unless|except for|except|other than)\s+");

    private const string Limits = @"(?:at least|up to|until|till|extended to|extending to|rising to|to|as far as|under|over|below)";

    // "this extends to", "it may be extended to": the age goes on from the one before.
    private const string Extends = @"(?:this|it|which|support)\s+(?:(?:is|may|can|will)\s+(?:be\s+)?)?(?:extends?|extended|continues?|continued|runs?|lasts?|rises?)(?=\s+(?:at least\s+)?(?:to|until|up to)\b)";

    private static readonly Regex Next = QuantityForm.Of(
        @"\G(?<link>\s*(?:[,(/–—-]|;(?=\s*(?:(?:and|but)\s+)?(?:if|where|when|for|this|it|which)\b))?\s*(?:(?:and/or|or|and|but|then)\b\s*)?[,(]?\s*)"
        + @"(?:(?:if|where|when)\s+(?<condition>[^,.;()]{3,80}?)(?:,\s*|\s+(?=(?:at least\s+)?(?:until|up to)\b|" + Extends + @"))|(?<whom>for\s+(?:those|young people|anyone|students|care leavers)\s+[^,.;()]{3,80}?)(?:,\s*|\s+(?=(?:until|up to)\b|" + Extends + @"))|until\s+the\s+end\s+of\s+(?<programme>(?:the|their|a|an|any|his or her)\s+(?:agreed\s+)?(?:programme|course)(?:\s+of\s+(?:education|study|training)(?:\s+(?:or|and)\s+training)?)?),?\s+(?:(?:while|whilst|where|if|provided|so long as|as long as)\s+)?(?:(?:they|he or she|the young person)\s+(?:are|is)\s+)?(?:still\s+)?under\s+|beyond\s+(?:that|this)\s+|(?<aside>exceptionally|in\s+(?:some|certain|exceptional)\s+(?:cases|circumstances)),?\s+|(?<instead>(?:when|in\s+which\s+case|for\s+whom)\s+(?:it|this|support|they|involvement|help|our\s+\w+)\s+(?:will\s+|may\s+|can\s+)?(?:ceases?|ends?|lasts?|continues?|runs?|stops?|be\s+extended|be\s+supported)\s+(?:at|to|until)\s+))?"
        + @"(?:" + Extends + @"\s+)?(?:(?:" + Limits + @"|(?<=\bor\s+)(?<later>at))\s+)?(?:" + Limits + @"\s+)?(?:" + AgeFinder.Person + @")?(?:the\s+)?(?:age\s+(?:of\s+)?|aged\s+)?" + AgeFinder.Whose + @"(?<number>" + AgeFinder.N + @")" + AgeFinder.Years + @"(?!\s+(?!is\b|was\b|unless\b|as\b)[a-z]+s\b)" + AgeFinder.NotOther);

    // A condition ends before another age, at a stop, a closing bracket, or a comma after which no further condition is listed.
    private static readonly Regex ConditionAfter = QuantityForm.Of(
        @"\G\s*,?\s*\(?\s*(?<word>if|where|when|provided that|provided|unless|while|whilst|as long as|so long as|except for|except|other than|subject to|in the case of|whether or not|regardless of|irrespective of|should(?=\s+(?:they|he|she|you|the|it)\b)|(?:for|in)(?=\s+(?:those|anyone|any|young|care|disabled|people|children|others|some|full|education|training|higher|further|employment)\b))\s+"
        + @"(?!(?:it|this|support|they)\s+(?:will\s+)?(?:ends?|lasts?|continues?)\b)"
        + @"(?<rest>(?:(?!\s+(?:or|and)\s+(?:(?:at least|until|up to|to|aged?)\b|[0-9])|;|\.(?:\s|$)|\)|\(|:|\s[–—-]\s|,(?!\s*(?:has|have|is|are|in|or)\b(?!\s*,?\s*(?:until|up to|to|aged?|[0-9]|if|where)\b))).){2,160})\)?");

    private static readonly Regex Restricting = QuantityForm.Of(@"\b(?:education|training|employment|apprenticeships?|university|college|stud(?:y|ying|ent|ents|ies)|course|disab\w+|special educational|needs?|parents?)\b");

    private static readonly Regex OpeningCondition = QuantityForm.Of(@"^\s*(?:If|Where|When|For)\s+(?:(?<condition>[^,;]{3,140}),|(?<condition>[^,;]{3,100}?)\s+(?:this|it|support|we)\s+(?:will|can|may|is|are|lasts?|ends?|continues?|runs?)\b)");

    private static readonly Regex RestrictedSubject = QuantityForm.Of(@"^\s*(?<condition>(?:those|anyone|young people|young persons|care leavers|children|any young person|any care leaver)\s+(?:who|in|with|undertaking|attending|on|at)\s+[^,;]{3,100}?)(?:\s+(?:will|can|may|are|is|should|must|shall)\s+(?!in\b)|\s*$)");
}

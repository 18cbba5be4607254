using System.Text.RegularExpressions;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Provisions;

/// <summary>
/// Finds ages: limits ("at least until they are 21 or 25 if in full time education", "up to the age of 25", "until his or
/// her 21st birthday"), ranges ("aged 16 to 25"), bounds ("under 18") and plain ages ("aged 16 or 17", "two-year-olds").
/// </summary>
internal static partial class AgeFinder
{
    public static IEnumerable<FoundQuantity> Find(string sentence)
    {
        var found = new List<FoundQuantity>();
        var claimed = new ClaimedText(sentence.Length);
        void Try(Regex form, Func<Match, FoundQuantity?> read)
        {
            foreach (Match match in form.Matches(sentence))
            {
                if (read(match) is { } quantity && claimed.TryClaim(quantity))
                {
                    found.Add(quantity);
                }
            }
        }

        Try(NotYet(), match => Chain(sentence, match, Bound.Under, null));
        Try(RangeForm(), match => Chain(sentence, match, Bound.Until, NumberWord.Read(match.Groups["from"].Value)));
        Try(Limit(), match => IsDuration(sentence, match) ? null : Chain(sentence, match, Bound.Until, null));
        Try(Ending(), match => Chain(sentence, match, Bound.Until, null));
        Try(Under(), match => Chain(sentence, match, Bound.Under, null));
        Try(Over(), match => Chain(sentence, match, Bound.From, null));
        Try(AndOver(), match => One(match, Bound.From));
        Try(AndUnder(), match => One(match, Bound.Under));
        Try(Aged(), match => Chain(sentence, match, Bound.Exact, null));
        Try(YearOld(), match => match.Groups["before"].Success
            ? new(QuantityKind.Age, [Age(match.Groups["before"].Value, Bound.Exact), Age(match.Groups["number"].Value, Bound.Exact)], match.Index, match.Index + match.Length)
            : One(match, Bound.Exact));
        Try(Birthday(), match => One(match, Bound.Exact));
        return found;
    }

    /// <summary>The first age and every further one that is joined to it by "or", "and" or a bracket, each with its own condition.</summary>
    private static FoundQuantity? Chain(string sentence, Match head, Bound bound, decimal? from)
    {
        if (NumberWord.Read(head.Groups["number"].Value) is not { } first || first > 120)
        {
            return null;
        }

        var end = head.Index + head.Length;
        var values = new List<Quantity> { new(first, "year", Condition(sentence, ref end)) { Bound = bound, From = from } };
        while (Next().Match(sentence, end) is { Success: true } next && NumberWord.Read(next.Groups["number"].Value) is { } amount && amount <= 120)
        {
            end = next.Index + next.Length;
            var before = next.Groups["condition"] is { Success: true } stated ? stated.Value.Trim() : null;
            values.Add(new(amount, "year", Condition(sentence, ref end) ?? before) { Bound = bound });
        }

        return new(QuantityKind.Age, [.. values], head.Index, end);
    }

    /// <summary>The condition right after an age: what follows "if", "where" or "when", up to the next comma or stop.</summary>
    private static string? Condition(string sentence, ref int end)
    {
        var match = ConditionAfter().Match(sentence, end);
        if (!match.Success)
        {
            return null;
        }

        end = match.Index + match.Length;
        var word = match.Groups["word"].Value.ToLowerInvariant();
        var rest = match.Groups["rest"].Value.Trim();
        return word is "if" or "where" or "when" or "provided" or "provided that" ? rest : $"{word} {rest}";
    }

    /// <summary>Whether it is a length of time: "at least 15 years", "for up to 14 years".</summary>
    private static bool IsDuration(string sentence, Match match) =>
        BareYears().IsMatch(match.Value) && (match.Value.StartsWith("at", StringComparison.OrdinalIgnoreCase) || sentence[..match.Index].EndsWith("for ", StringComparison.OrdinalIgnoreCase));

    private static FoundQuantity? One(Match match, Bound bound) =>
        NumberWord.Read(match.Groups["number"].Value) is <= 120
            ? new(QuantityKind.Age, [Age(match.Groups["number"].Value, bound)], match.Index, match.Index + match.Length)
            : null;

    private static Quantity Age(string number, Bound bound) => new(NumberWord.Read(number) ?? 0, "year", null) { Bound = bound };

    private const string N = NumberWord.Pattern;
    private const string Years = @"(?:\s*(?:-|\s)?years?(?:[\s-](?:of age|old))?|\s+birthdays?)?";

    // What may stand between "until" and the number: whose age it is.
    private const string Person = @"(?:(?:they|he|she|s?he or s?he|he/she|s/he|you|one|(?:the|a|that|each|every)(?:\s+\w+){1,3}|young people|children|care leavers|child|young person)(?:['’]re|\s+(?:are|is|has|have|reach(?:es|ed)?|turns?|turned|becomes?|attains?|attained))+\s*)";
    private const string AgeOf = @"(?:(?:at least|least)\s+)?(?:the\s+)?(?:ages?\s+(?:of\s+)?|aged\s+)?";
    private const string Whose = @"(?:(?:his or her|his/her|her or his|their|his|her|your|a|the|a person['’]s|the (?:young person|child)['’]s|the)\s+)?";

    [GeneratedRegex(@"\b(?!up to\s+[0-9]+\s+(?:\w+\s+){0,2}(?:children|people|carers|leavers|families|places|parents|staff)\b)(?:(?:(?:at least|until at least|at least until|up until|until|till|up to)\s+)+(?:and including\s+)?(?:the end of\s+)?(?:" + Person + @")?(?:reached\s+|been\s+)?" + AgeOf + Whose + @"(?<number>" + N + @")" + Years + @"|(?:to|reach(?:es|ed|ing)?|attain(?:s|ed|ing)?)\s+(?:at least\s+)?(?:the\s+)?age(?:\s+of)?\s+(?<number>" + N + @")" + Years + @"|to\s+" + Whose + @"(?<number>" + N + @")\s+birthdays?)(?!\s*(?:weeks?|months?|days?|hours?|minutes?|working|per|times|children|%|miles|nights))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Limit();

    // Where support ends: a bare number must be of the size that such an age has, and no time of day or date.
    [GeneratedRegex(@"\b(?:end(?:s|ed|ing)?|ceas(?:es?|ed|ing)|stop(?:s|ped|ping)?|com(?:es?|ing) to an end|finish(?:es|ed)?)\s+(?:(?:at|on|by|when|once)\s+)(?:" + Person + @"(?:the\s+)?(?:age\s+(?:of\s+)?)?|(?:the\s+)?age\s+(?:of\s+)?|" + Whose + @"(?=" + N + @"\s+birthday)|(?=(?:1[6-9]|2[0-9])\b(?!:)))(?<number>" + N + @")" + Years + @"(?!\s*(?:weeks?|months?|days?|hours?|minutes?|working|per|times|am|pm|%|o['’]clock|January|February|March|April|May|June|July|August|September|October|November|December)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ending();

    [GeneratedRegex(@"\bnot\s+(?:yet\s+)?(?:reached|attained|had|turned)\s+(?:the\s+)?(?:age\s+(?:of\s+)?)?" + Whose + @"(?<number>" + N + @")" + Years, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotYet();

    [GeneratedRegex(@"^(?:at least|up to|\s)+" + N + @"\s+years?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BareYears();

    [GeneratedRegex(@"\b(?:aged?s?\s+(?:of\s+|between\s+|from\s+)?|between\s+(?:the\s+)?(?:ages?\s+(?:of\s+)?)?|from\s+(?:the\s+)?age\s+(?:of\s+)?|ages?\s+)(?<from>" + N + @")" + Years + @"\s*(?:-|–|to|and|until|up to)\s*(?:the\s+)?(?:age\s+(?:of\s+)?)?(?<number>(?<=(?:-|–|to|until|between.{1,60}and)\s*(?:the\s+)?(?:age\s+(?:of\s+)?)?)" + N + @")" + Years + @"(?!\s*(?:weeks?|months?|days?|hours?|times))|\b(?<from>[0-9]{1,2})\s*(?:-|–|to)\s*(?<number>[0-9]{1,2})[\s-]years?[\s-](?:olds?|of age)|\bfrom\s+(?<from>1[0-8])\s+to\s+(?<number>1[1-9]|2[0-9])(?=\s*(?:[.,;:)]|$|(?:and|or|who|if|in|where|when|are|is|have|has|will|can|may)\b))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RangeForm();

    [GeneratedRegex(@"\b(?:under|below|younger than|less than)\s+(?:(?:the\s+)?(?:age\s+(?:of\s+)?|aged\s+)(?<number>" + N + @")" + Years + @"|(?<number>" + N + @")(?:\s+years?\s+(?:of age|old)|(?=\s*(?:[,.;:)]|$|(?:and|or|who|whose|in|at|is|are|has|have|will|with|may|must|should|can|on|for|living|when|to|unless)\b))))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Under();

    [GeneratedRegex(@"\b(?:(?:over|above|older than)\s+(?:the\s+)?age\s+(?:of\s+)?(?<number>" + N + @")|(?:over|older than|aged over)\s+(?<number>[0-9]{1,2})(?:\s+years?\s+(?:of age|old)|(?=[\s,.;)]|$)(?!\s*(?:%|\w+\s+(?:weeks?|months?|days?|hours?))))(?!\s*(?:weeks?|months?|days?|hours?|working|years?(?!\s+(?:of age|old)))))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Over();

    [GeneratedRegex(@"\b(?:aged?\s+(?:of\s+)?)?(?<number>" + N + @")(?:\s+years?)?\s+(?:and|or)\s+(?:over|above|older|upwards)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AndOver();

    [GeneratedRegex(@"\b(?:aged?\s+(?:of\s+)?)(?<number>" + N + @")(?:\s+years?)?\s+(?:and|or)\s+(?:under|below|younger)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AndUnder();

    [GeneratedRegex(@"\b(?:aged|(?:the\s+)?ages?\s+of|at age|turn(?:s|ed|ing)?|reach(?:es|ed|ing)?)\s+(?<number>" + N + @")(?:\s+years?)?(?!\s*(?:weeks?|months?|days?|hours?|working))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Aged();

    [GeneratedRegex(@"\b(?:(?<before>[0-9]{1,2})-?\s*(?:,|and|or|/)\s*)?(?<number>" + N + @")[\s-]years?[\s-](?:olds?|of age)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearOld();

    [GeneratedRegex(@"\b(?<number>" + N + @")\s+birthdays?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Birthday();

    [GeneratedRegex(@"\G\s*(?:,\s*|\(\s*)?(?:or|and|\(|/)?\s*,?\s*(?:\(\s*)?(?:(?:if|where|when)\s+(?<condition>[^,.;()]{3,80}?)(?:,\s*|\s+(?=(?:until|till|up to)\s)))?(?:(?(condition)|(?<=[(,/]\s*|\b(?:or|and)\s+(?:\(\s*)?|,\s*))(?:(?:at least|up to|until|till|extended to|extending to|rising to|to)\s+)*)(?:(?:they|he|she|he or she)\s+(?:are|is|reach(?:es)?|turns?)\s+)?(?:the\s+)?(?:age\s+(?:of\s+)?|aged\s+)?(?:(?:his or her|their|his|her)\s+)?(?<number>" + N + @")" + Years + @"(?!\s*(?:weeks?|months?|days?|hours?|working|per|times|[a-z]+s\b(?<!years|if|is|was|unless)))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Next();

    // A condition ends before another age, a comma, a stop or a closing bracket.
    [GeneratedRegex(@"\G\s*,?\s*\(?\s*(?<word>if|where|when|provided that|provided|unless|while|whilst|as long as|so long as|for(?=\s+(?:those|young people|care leavers|disabled|any|people|children)\b)|in the case of)\s+(?<rest>(?:(?!\s+(?:or|and)\s+(?:until|up to|to|aged?|[0-9])|,|;|\.(?:\s|$)|\)|:).){2,160})\)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ConditionAfter();
}

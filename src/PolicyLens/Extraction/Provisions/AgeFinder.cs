using System.Text.RegularExpressions;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Provisions;

/// <summary>
/// Finds ages: limits ("at least until they are 21 or 25 if in full time education", "ends at 21", "until his or her 21st
/// birthday"), ranges ("aged 16 to 25"), bounds ("under 18") and plain ages ("aged 16 or 17", "two-year-olds").
/// </summary>
internal static class AgeFinder
{
    private const int OldestAge = 120;

    public static IEnumerable<FoundQuantity> Find(string sentence)
    {
        var found = new List<FoundQuantity>();
        var claimed = new ClaimedText(sentence.Length);
        void Try(Regex form, Func<Match, FoundQuantity?> read, params ReadOnlySpan<string> hints)
        {
            if (!QuantityForm.MayStandIn(sentence, hints))
            {
                return;
            }

            foreach (Match match in form.Matches(sentence))
            {
                if (read(match) is { } quantity && claimed.TryClaim(quantity))
                {
                    found.Add(quantity);
                }
            }
        }

        FoundQuantity? Chain(Match match, Bound bound) => Read(match) is { } age ? AgeChain.From(sentence, match, age, bound) : null;
        Try(Range, match => ReadRange(match) is { } range ? AgeChain.From(sentence, match, range.To, Bound.Until, range.From) : null);
        Try(NotYet, match => One(match, Bound.Under), "not");
        Try(AtLeast, match => One(match, Bound.From), "least", "have");
        Try(Labelled, match => Chain(match, match.Groups["until"].Success ? Bound.Until : Bound.Exact), "age");
        Try(YearsMonths, match => Read(match) is { } years && NumberWord.Read(match.Groups["months"].Value) is { } months and < 12
            ? new(QuantityKind.Age, [Age(years + (months / 12), Bound.Exact)], match.Index, match.Index + match.Length)
            : null, "month");
        Try(Least, match => One(match, match.Groups["most"].Success ? Bound.Until : Bound.From), "age");
        Try(Limit, match => IsTime(match) ? null : Chain(match, Bound.Until));
        Try(Group, match => IsName(sentence, match) ? null : One(match, match.Groups["under"].Success ? Bound.Under : Bound.From), "under", "over", "+");
        Try(Under, match => Chain(match, Bound.Under), "under", "below", "younger", "less");
        Try(Over, match => Chain(match, Bound.From), "over", "above", "older");
        Try(AndOver, match => One(match, Bound.From), "over", "above", "older", "upwards");
        Try(AndUnder, match => One(match, Bound.Under), "under", "below", "younger");
        Try(Aged, match => Chain(match, Bound.Exact));
        Try(YearOld, match => match.Groups["before"].Success && NumberWord.Read(match.Groups["before"].Value) is { } before && Read(match) is { } age
            ? new(QuantityKind.Age, [Age(before, Bound.Exact), Age(age, Bound.Exact)], match.Index, match.Index + match.Length)
            : One(match, Bound.Exact));
        Try(Birthday, match => One(match, Bound.Exact), "birthday");
        if (Somebody.IsMatch(sentence))
        {
            Try(FromAge, match => One(match, Bound.From), "from");
            Try(At, match => Read(match) is >= 13 and <= 25 ? One(match, Bound.Exact) : null);
        }

        return found;
    }

    /// <summary>Whether a limit is a time and no age: "up to one year after the event".</summary>
    private static bool IsTime(Match match) => Read(match) is < 13 && YearsAlone.IsMatch(match.Value);

    /// <summary>Whether a number with a plus sign is a name: "Form 16+", "the 16+ Team".</summary>
    private static bool IsName(string sentence, Match match)
    {
        var end = match.Index + match.Length;
        return match.Value.EndsWith('+') && ((end + 1 < sentence.Length && sentence[end] == ' ' && char.IsUpper(sentence[end + 1])) || NameBefore.IsMatch(sentence[Math.Max(0, match.Index - 12)..match.Index]));
    }

    private static decimal? Read(Match match) => NumberWord.Read(match.Groups["number"].Value) is { } age and <= OldestAge ? age : null;

    /// <summary>A range of ages; without a word for age beside it ("18 to 21 years") only one that a person may be meant by.</summary>
    private static (decimal From, decimal To)? ReadRange(Match match) =>
        NumberWord.Read(match.Groups["from"].Value) is { } from && Read(match) is { } to && from < to && (match.Groups["aged"].Success || (from >= 11 && to <= 30))
            ? (from, to)
            : null;

    private static FoundQuantity? One(Match match, Bound bound) =>
        Read(match) is { } age ? new(QuantityKind.Age, [Age(age, bound)], match.Index, match.Index + match.Length) : null;

    private static Quantity Age(decimal amount, Bound bound) => new(amount, "year", null) { Bound = bound };

    internal const string N = NumberWord.Pattern;
    internal const string Years = @"(?:\+|\s*(?:-|\s)?(?:years?|yrs?)(?:[\s-](?:of age|old))?|\s+birthdays?)?(?:\s*\([0-9]{1,2}\))?";

    // What may stand between "until" and the number: whose age it is.
    internal const string Person = @"(?:(?:s?he or s?he|he/she|s/he|they|he|she|you|one|(?:the|a|that|each|every)\s+\w+(?:\s+\w+)?(?:\s+\w+)?|young people|children|care leavers|child|young person)(?:['’]re|\s+(?:are|is|has|have|reach(?:es|ed)?|turns?|turned|becomes?|attains?|attained)(?:\s+(?:reached|turned|become|attained|been))?)\s+)";
    internal const string AgeOf = @"(?:(?:at least|least)\s+)?(?:the\s+)?(?:ages?\s+(?:of\s+)?|aged\s+)?";
    internal const string Whose = @"(?:(?:his or her|his/her|her or his|their|his|her|your|a person['’]s|the (?:young person|child|care leaver)['’]s|a|the)\s+)?";
    internal const string NotOther = @"(?!\s*(?:-\s*)?(?:care leavers|weeks?|months?|days?|hours?|minutes?|working|per|times|children|%|miles|nights|sessions?|people|young)\b|[/%])";
    private const string Beyond = @"(?:,?\s*and\s+(?:in\s+(?:some|certain|exceptional)\s+cases\s+|sometimes\s+|where\s+\w+\s+)?beyond,?\s*)?";

    private static readonly Regex Limit = QuantityForm.Of(
        @"\b(?:(?:(?:at least\s+)?(?:up until|until|till|up to)" + Beyond + @"\s+)(?:and including\s+)?(?:the end of\s+|the day (?:before|of)\s+)?(?:" + Person + @")?(?:reached\s+|been\s+)?" + AgeOf + Whose + @"(?<number>" + N + @")" + Years
        + @"|(?:to|reach(?:es|ed|ing)?|attain(?:s|ed|ing)?|before|beyond)\s+(?:at least\s+)?(?:the\s+)?age(?:\s+of)?\s+(?<number>" + N + @")" + Years
        + @"|(?<=\b(?:leaving care|care leavers?|aftercare)\b[^:.;0-9]{0,40}:\s*)(?<number>1[89]|2[0-9]|30)(?=\s*(?:[(.,;]|$|only\b))|(?:to|before|reach(?:es|ed|ing)?)\s+" + Whose + @"(?<number>" + N + @")\s+birthdays?"
        + @"|before\s+" + Person + @"(?<number>" + N + @")" + Years
        + @"|(?:ends?|ending|stops?|ceases?|finish(?:es)?|expires?)\s+(?:at|on|when|once)\s+(?:" + Person + @")?" + AgeOf + Whose + @"(?<number>" + N + @")" + Years
        + @"|(?:support(?:ed|s)?|extend(?:s|ed|ing)?|continu(?:e|es|ed|ing)|available|last(?:s|ing)?|offer(?:ed|s)?|runs?|service|assist(?:ed|ance)?|help(?:ed)?)\s+(?:up\s+)?to\s+(?<number>(?:1[89]|2[0-9]|30)|(?:twenty|eighteen|nineteen)(?:[-\s]\w+)?)" + Years + @"(?=\s*(?:[,.;:)(]|$|if\b|where\b|when\b|for\b|in\b|or\b|and\b|should\b|unless\b|while\b)))" + NotOther);

    private static readonly Regex Range = QuantityForm.Of(
        @"\b(?<aged>aged?s?\s+(?:of\s+|between\s+|from\s+)?|between\s+(?:the\s+)?(?:ages?\s+(?:of\s+)?)?|from\s+(?:the\s+)?age\s+(?:of\s+)?|ages?\s+)(?<from>" + N + @")" + Years + @"\s*(?:-|–|to|and|until|up to)\s*(?:the\s+)?(?:age\s+(?:of\s+)?)?(?<number>(?<=(?:-|–|to|until|between.{1,60}and)\s*(?:the\s+)?(?:age\s+(?:of\s+)?)?)" + N + @")" + Years + NotOther
        + @"|\b(?<from>[0-9]{1,2})\s*(?:-|–|to)\s*(?<number>[0-9]{1,2})(?:[\s-]years?(?<aged>[\s-](?:olds?|of age))?\b|(?=\s+year))"
        + @"|(?<!\b(?:raised|increased|extended|changed|lowered|reduced|moved|amended|rise|shortened|age)\s)\bfrom\s+(?<from>" + N + @")\s+(?:to|until|up to)\s+(?:" + Person + @")?" + AgeOf + @"(?<number>" + N + @")" + Years + NotOther
        + @"|(?<=\b(?:leaving care|care leavers?|aftercare)\b[^:.;0-9]{0,40}:\s*)(?<from>1[4-9])\s*(?:-|–|to)\s*(?<number>2[0-9]|30)(?=\s*(?:[(.,;]|$))"
        + @"|(?<=\b(?:leavers?|people|adults?|children|persons?)\s*)\((?:aged?\s+)?(?<from>[0-9]{1,2})\s*(?:-|–|to)\s*(?<number>[0-9]{1,2})\)");

    private static readonly Regex Under = QuantityForm.Of(@"\b(?:under|below|younger than|less than)\s+(?:(?:the\s+)?(?:age\s+(?:of\s+)?|aged\s+)(?<number>" + N + @")" + Years + @"|(?<number>" + N + @")(?:\s+years?\s+(?:of age|old)|(?=\s*(?:[,.;:()]|$|(?:and|or|who|whose|in|at|is|are|has|have|will|with|may|must|should|can|on|for|living|when|to|unless)\b))))"
        + @"|(?<=\b(?:(?:no|any|every|some)(?:body|[\s-]?one)|(?:no|any|each|every)\s+(?:child|person|pupil)|children|people|persons|pupils)\s+)(?:under|below)\s+(?<number>(?:[5-9]|1[0-9]|2[0-5])(?=\s+[a-z])(?!\s+(?:of|orders?|plans?|sections?|different|separate|other|such|schemes?)\b))" + NotOther);

    private static readonly Regex Over = QuantityForm.Of(@"\b(?:(?:over|above|older than)\s+(?:the\s+)?age\s+(?:of\s+)?(?<number>" + N + @")|(?<=\b(?:be|is|are|aged|anyone|those|people|adults)\s+)over\s+(?<number>thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[-\s](?:one|five))?)(?=\s*(?:[,.;)]|$|(?:and|to|when|years?)\b))|(?:over|older than|aged over)\s+(?<number>[0-9]{1,2})(?:\s+years?\s+(?:of age|old)|(?=[\s,.;)]|$)(?!\s*(?:%|\w+\s+(?:weeks?|months?|days?|hours?))))(?!\s*(?:weeks?|months?|days?|hours?|working|years?(?!\s+(?:of age|old)))))");

    // "the minimum age for foster carers is 21"
    private static readonly Regex Least = QuantityForm.Of(@"\b(?:(?<least>minimum|lower|youngest)|(?<most>maximum|upper|oldest))\s+age(?:\s+limit)?\s+(?:(?:for|of|to|at|on)\s+(?:(?!" + N + @")[\w'’-]+\s+){1,8})?(?:(?:is|of|must\s+be|should\s+be|will\s+be)\s+)?(?<number>" + N + @")" + NotOther);

    private static readonly Regex AtLeast = QuantityForm.Of(@"(?<!\b(?:until|till|to|is)\s)\bat\s+least\s+(?:(?:aged|the\s+age\s+of)\s+(?<number>" + N + @")|(?<number>" + N + @")\s+years?\s+(?:old|of\s+age))|(?<=\b(?:be|is|are|aged)\s+)at\s+least\s+(?<number>" + N + @")(?=\s*(?:[,.;)]|$|(?:and|to|when|before|or|at)\b))|\b(?:must|should|to)\s+have\s+(?:reached|attained|turned)\s+(?:the\s+age\s+of\s+)?" + Whose + @"(?<number>" + N + @")" + Years + NotOther);

    private static readonly Regex YearsAlone = QuantityForm.Of(@"^(?:at\s+least\s+)?(?:up\s+)?(?:to|until|till)\s+(?:at\s+least\s+)?(?:a\s+)?\S+\s+years?$");

    private static readonly Regex NameBefore = QuantityForm.Of(@"\b(?:form|team|room|ward|the)\s+$");

    private static readonly Regex NotYet = QuantityForm.Of(@"\b(?:not\s+yet\s+(?:reached\s+|attained\s+)?|(?:has|have|had)\s+not\s+(?:yet\s+)?(?:reached|attained|turned)\s+)(?:the\s+age\s+of\s+|aged?\s+)?" + Whose + @"(?<number>" + N + @")" + Years + NotOther);

    // "Age up to which it is given: 21"
    private static readonly Regex Labelled = QuantityForm.Of(@"\b(?:(?<until>until|up\s+to)\s+(?:what\s+)?)?age\b(?:\s+(?:(?<until>up\s+to|until)|[a-z]+)){0,7}:\s*(?<number>" + N + @")(?=\s*(?:[(.,;]|$))|\bage\s+of\s+(?:[a-z]+\s+){1,3}is\s+(?<number>" + N + @")" + NotOther);

    private static readonly Regex YearsMonths = QuantityForm.Of(@"\b(?<number>" + N + @")\s+years?\s+and\s+(?<months>" + N + @")\s+months?(?:\s+(?:old|of\s+age))\b");

    private static readonly Regex Somebody = QuantityForm.Of(@"\b(?:young|child\w*|person|people|they|he|she|you|we|advis\w+|plan\w*|adulthood|leavers?|pupils?|students?)\b");

    // "may vote at 18": no hour of the day is written so.
    private static readonly Regex At = QuantityForm.Of(@"(?<!\b(?:set|capped|limited|fixed|stands|stood|stage|arrives?|arrived)\s)\bat\s+(?<number>" + N + @")(?=\s*(?:[,.;)]|$|(?:and|or|if|unless|whether|but|where|when)\b))");

    private static readonly Regex FromAge = QuantityForm.Of(@"\bfrom\s+(?<number>1[3-9]|2[0-5])(?=\s*,|\s+(?:you|they|young|the|each|every|all|care)\b)");

    // "under-fives", "over-18s", "16+"
    private static readonly Regex Group = QuantityForm.Of(
        @"\b(?:(?<under>under)|over)[\s-](?:(?<number>[0-9]{1,2})['’]?s|(?<number>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)s|(?<number>twenty-one|twenty-five)s)\b"
        + @"|(?<![\w.,£/])(?:\baged?\s+)?(?<number>[0-9]{1,2})\s?\+(?![0-9])(?!\s*(?:days?|weeks?|months?|hours?|children|staff))");

    private static readonly Regex AndOver = QuantityForm.Of(@"\b(?:aged?\s+(?:of\s+)?)?(?<number>" + N + @")(?:\s+years?)?\s+(?:and|or)\s+(?:over|above|older|upwards)\b");

    private static readonly Regex AndUnder = QuantityForm.Of(@"\b(?:aged?\s+(?:of\s+)?)(?<number>" + N + @")(?:\s+years?)?\s+(?:and|or)\s+(?:under|below|younger)\b");

    private static readonly Regex Aged = QuantityForm.Of(@"\b(?:aged|(?:the\s+)?ages?\s+of|at age|turn(?:s|ed|ing)?|reach(?:es|ed|ing)?)\s+(?<number>" + N + @")(?:\s+years?)?" + NotOther);

    private static readonly Regex YearOld = QuantityForm.Of(@"\b(?:(?<before>[0-9]{1,2})-?\s*(?:,|and|or|/)\s*)?(?<number>" + N + @")[\s-]years?[\s-](?:olds?|of age)\b");

    private static readonly Regex Birthday = QuantityForm.Of(@"\b(?<number>" + N + @")\s+birthdays?\b");
}

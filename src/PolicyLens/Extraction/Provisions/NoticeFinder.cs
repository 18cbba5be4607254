using System.Text.RegularExpressions;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Provisions;

/// <summary>Finds how long before an event it must be told: "28 days' notice", "a notice period of four weeks", "must notify us at least six weeks before …".</summary>
internal static class NoticeFinder
{
    public static IEnumerable<FoundQuantity> Find(string sentence)
    {
        if (!QuantityForm.MayStandIn(sentence, Hints))
        {
            yield break;
        }

        foreach (var form in Tells.IsMatch(sentence) ? All : Named)
        {
            foreach (Match match in form.Matches(sentence))
            {
                if (TimeUnit.Amount(match) is { } amount)
                {
                    var bound = BoundWord.Of(match);
                    yield return new(QuantityKind.Notice, [new(amount, TimeUnit.Of(match), null) { Bound = bound == Bound.From ? Bound.AtLeast : bound }], match.Index, match.Groups["stop"].Success ? match.Groups["stop"].Index : match.Index + match.Length);
                }
            }
        }
    }

    private static readonly string[] Hints = ["noti", "inform", "tell", "told", "advis", "alert"];

    private const string N = NumberWord.Pattern;

    private static readonly Regex Tells = QuantityForm.Of(@"\b(?:notif\w+|notices?|inform(?:s|ed|ing)?|tells?|told|telling|advis(?:e|ed|es)|alert(?:s|ed)?)\b");

    private static readonly Regex OwnWord = QuantityForm.Of(@"\b(?:(?:" + BoundWord.Pattern + @")\s+)?(?:a\s+(?:full\s+)?)?(?<number>" + N + @")(?:\s*\([0-9]{1,3}\))?[\s-]+" + TimeUnit.Pattern + @"['’]?s?\s*[’']?\s+(?:(?:written|prior|clear|advance|formal|full|of)\s+){0,3}notice\b(?!\s+(?:board|period\s+has))(?:\s+period\b)?");

    private static readonly Regex OfNotice = QuantityForm.Of(@"\bnotice(?:\s+period)?\s+(?:of|is|will\s+be|must\s+be|should\s+be)\s+(?:(?:" + BoundWord.Pattern + @")\s+)?(?<number>" + N + @")(?:\s*\([0-9]{1,3}\))?[\s-]+" + TimeUnit.Pattern + @"\b");

    // "must notify the authority not less than six weeks before": the unit's own "before" is the event's.
    private static readonly Regex Before = QuantityForm.Of(@"\b(?:(?:" + BoundWord.Pattern + @"|no\s+later\s+than|not\s+later\s+than)\s+)?(?<number>" + N + @")(?:\s*\([0-9]{1,3}\))?[\s-]+" + TimeUnit.Pattern + @"\b(?=\s+(?<stop>before\b|prior\s+to\b|in\s+advance\b|ahead\s+of\b|beforehand\b))");

    private static readonly Regex[] Named = [OwnWord, OfNotice];

    private static readonly Regex[] All = [OwnWord, OfNotice, Before];
}

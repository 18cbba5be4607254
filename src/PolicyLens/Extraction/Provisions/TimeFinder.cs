using System.Text.RegularExpressions;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Provisions;

/// <summary>Finds deadlines ("within 4 months of …"), frequencies ("at least every six months", "annually") and durations ("for 75 years").</summary>
internal static class TimeFinder
{
    public static IEnumerable<FoundQuantity> Find(string sentence)
    {
        var found = new List<FoundQuantity>();
        var claimed = new ClaimedText(sentence.Length);
        void Try(Regex form, QuantityKind kind, Bound bound)
        {
            foreach (Match match in form.Matches(sentence))
            {
                var amount = match.Groups["number"].Success ? NumberWord.Read(match.Groups["number"].Value) : match.Groups["twice"].Success ? 2 : 1;
                var quantity = amount is { } number
                    ? new FoundQuantity(kind, [new Quantity(number, UnitOf(match), null) { Bound = bound }], match.Index, match.Index + match.Length)
                    : null;
                if (quantity is not null && claimed.TryClaim(quantity))
                {
                    found.Add(quantity);
                }
            }
        }

        Try(Within, QuantityKind.Deadline, Bound.Within);
        Try(ByReview, QuantityKind.Deadline, Bound.Within);
        Try(Every, QuantityKind.Frequency, Bound.Every);
        Try(TimesPer, QuantityKind.Frequency, Bound.Exact);
        Try(Adverb, QuantityKind.Frequency, Bound.Every);
        Try(AtLeastFor, QuantityKind.Duration, Bound.AtLeast);
        Try(AtMostFor, QuantityKind.Duration, Bound.AtMost);
        Try(Plain, QuantityKind.Duration, Bound.Exact);
        return found;
    }

    private static string UnitOf(Match match)
    {
        if (match.Groups["adverb"] is { Success: true } adverb)
        {
            return adverb.Value.ToLowerInvariant() switch
            {
                "annually" or "yearly" or "annual" => "year",
                "monthly" => "month",
                "weekly" => "week",
                "fortnightly" => "fortnight",
                "quarterly" => "quarter",
                _ => "day",
            };
        }

        var unit = match.Groups["unit"].Value.ToLowerInvariant().TrimEnd('s');
        unit = match.Groups["kind"] is { Success: true } kind && unit == "day" && kind.Value.ToLowerInvariant() is var word and not "calendar"
            ? (word is "school" ? "school-day" : "working-day")
            : unit;
        return match.Groups["times"].Success ? $"times-a-{unit}" : unit;
    }

    private const string N = NumberWord.Pattern;
    private const string Unit = @"(?:(?<kind>working|school|calendar|business)[\s-]+)?(?<unit>minutes?|hours?|days?|weeks?|fortnights?|months?|years?|terms?)";

    private static readonly Regex Within = QuantityForm.Of(@"\b(?<!\bintervals of )(?:within|in under|no later than|not later than|no more than|not more than|by the end of|inside)\s+(?:a (?:maximum|period) of\s+|the (?:first|next|following)\s+|(?:a\s+)?(?:further\s+)?)?(?<number>" + N + @")?[\s-]*(?:\([0-9]+\)\s*)?" + Unit + @"\b(?!\s+of age|\s+old)(?=\s*(?:of|from|after|following|before|prior|in advance|[.,;:)]|$|\w))");

    // "by the four month review": the review stands for the day on which it is due.
    private static readonly Regex ByReview = QuantityForm.Of(@"\b(?:at|by|before)\s+(?:the\s+)?(?:time of the\s+)?(?:second\s+)?\(?(?<number>" + N + @")[\s-]+(?<unit>months?|weeks?|days?)['’]?\)?\s+(?:\w+\s+)?(?:\w+\s+)?(?:\w+\s+)?review\b");

    private static readonly Regex Every = QuantityForm.Of(@"\b(?:every|each|once (?:every|in every|in each)|(?:at )?intervals of (?:no|not) (?:more|longer) than|(?:at )?(?:a )?(?:minimum|maximum) (?:intervals? )?of every)\s+(?<number>" + N + @")[\s-]*" + Unit + @"\b|\bonce\s+(?:a|an|per|each|every)\s+" + Unit + @"\b|\b(?:at least |every )(?<=every )" + Unit + @"\b|\b(?<number>" + N + @")[\s-](?<adverb>monthly|weekly|yearly)\b");

    private static readonly Regex TimesPer = QuantityForm.Of(@"\b(?<times>(?<number>" + N + @")\s+times|(?<twice>twice))\s+(?:a|an|per|each|every|in (?:a|each|every))\s+" + Unit + @"\b");

    private static readonly Regex Adverb = QuantityForm.Of(@"\b(?<adverb>annually|yearly|monthly|weekly|fortnightly|quarterly|daily(?!\s+(?:work|life|lives|living|practice|routines?|care|tasks?|needs|activit)))\b");

    private static readonly Regex AtLeastFor = QuantityForm.Of(@"\b(?:at least|a minimum of|not less than|no less than|no fewer than)\s+(?<number>" + N + @")[\s-]+" + Unit + @"\b(?!\s+of age|\s+old)");

    private static readonly Regex AtMostFor = QuantityForm.Of(@"\b(?:up to|a maximum of|no longer than|not longer than|not exceeding|(?:not )?exceed)\s+(?<number>" + N + @")[\s-]+" + Unit + @"\b(?!\s+of age|\s+old)");

    private static readonly Regex Plain = QuantityForm.Of(@"\b(?<number>" + N + @")[\s-]+" + Unit + @"\b(?![\s-]+(?:of age|olds?\b))");
}

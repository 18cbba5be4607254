using System.Globalization;
using System.Text.RegularExpressions;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Provisions;

/// <summary>Finds sums of money, in pounds: <c>£2,000</c>, <c>up to £3000</c>, <c>£1.2m</c>, <c>£10 to £20 a week</c>. How often they are paid is part of the sum.</summary>
internal static partial class MoneyFinder
{
    public static IEnumerable<FoundQuantity> Find(string sentence)
    {
        if (!QuantityForm.MayStandIn(sentence, ["£", "GBP", "pounds"]))
        {
            yield break;
        }

        foreach (Match match in Sum.Matches(sentence))
        {
            if (Read(match.Groups["number"].Value, match.Groups["scale"].Value) is not { } amount)
            {
                continue;
            }

            // "£5 to £10 million": the scale of the second is that of both.
            var from = match.Groups["from"].Success ? Read(match.Groups["from"].Value, match.Groups["fromScale"].Success ? match.Groups["fromScale"].Value : match.Groups["scale"].Value) : null;
            yield return new(QuantityKind.Money, [new(amount, "pound", null) { Bound = BoundWord.Of(match), From = from < amount ? from : null }], match.Index, match.Index + match.Length);
        }
    }

    private static decimal? Read(string number, string scale)
    {
        if (!decimal.TryParse(number.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
        {
            return NumberWord.Read(number) is { } word ? word * ScaleOf(scale) : null;
        }

        return amount * ScaleOf(scale);
    }

    private static decimal ScaleOf(string scale) => scale.ToLowerInvariant() switch
    {
        "k" or "thousand" => 1_000,
        "hundred" => 100,
        "m" or "mn" or "million" => 1_000_000,
        "bn" or "billion" => 1_000_000_000,
        _ => 1,
    };

    private const string Digits = @"[0-9]{1,9}(?:,[0-9]{3}){0,4}(?:\.[0-9]{1,2})?";

    private static readonly Regex Sum = QuantityForm.Of(
        @"(?:\b(?:" + BoundWord.Pattern + @")\s+)?(?:\b(?:a\s+total\s+of|between|from)\s+)?"
        + @"(?:£\s?(?:(?<from>" + Digits + @")(?<fromScale>\s?(?:k|m|bn|million|billion|thousand)\b)?\s?(?:-|–|—|to|and)\s?£?\s?)?(?<number>" + Digits + @")(?![0-9])(?:\s?(?<scale>k|mn?|bn|million|billion|thousand)\b)?(?:\s?\(?GBP\)?)?"
        + @"|\bGBP\s?(?<number>" + Digits + @")(?![0-9])"
        + @"|(?<![0-9.,])(?<number>" + Digits + @"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety))(?:\s(?<scale>hundred|thousand|million))?\spounds\b)"
        + @"(?:\s?(?:pw|pa|pcm|/week|/month|/year)\b|\s+(?:(?:a|per|each|every)\s+(?:person\s+)?(?:day|night|week|fortnight|month|term|year|annum|session|hour|mile)|weekly|monthly|annually|daily)\b)?(?:\s+(?:" + BoundWord.After + @"))?");
}

using System.Text.RegularExpressions;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Provisions;

/// <summary>Finds all quantities of a sentence, each once: what two finders read from the same words is the one's that begins first.</summary>
internal static partial class QuantityFinder
{
    /// <summary>The longest text that is read as one sentence, in characters.</summary>
    private const int LongestSentence = 4000;

    /// <summary>The quantities in the order of the sentence, none overlapping another.</summary>
    public static IReadOnlyList<FoundQuantity> Find(string sentence)
    {
        if (sentence.Length <= LongestSentence)
        {
            return OfPiece(sentence);
        }

        // Nobody writes a longer sentence; what is pasted without stops is read piece by piece, one after the other: pieces of
        // pieces would each be a copy of all that is left.
        var found = new List<FoundQuantity>();
        for (var start = 0; start < sentence.Length;)
        {
            var end = sentence.Length;
            if (end - start > LongestSentence)
            {
                end = sentence.LastIndexOf(' ', start + LongestSentence, LongestSentence) is var space && space > start ? space : start + LongestSentence;
            }

            found.AddRange(OfPiece(sentence[start..end]).Select(quantity => quantity.After(start)));
            start = end;
        }

        return found;
    }

    private static List<FoundQuantity> OfPiece(string sentence)
    {
        // Most sentences have none: a number that no year is, and a word of time, are cheap to look for.
        var all = new List<FoundQuantity>();
        if (HasNumber().IsMatch(sentence))
        {
            all.AddRange(AgeFinder.Find(sentence));
            if (SaysHowMany().IsMatch(sentence))
            {
                all.AddRange(CountFinder.Find(sentence));
            }
        }

        if (HasTime().IsMatch(sentence) && SaysWhen().IsMatch(sentence))
        {
            all.AddRange(TimeFinder.Find(sentence));
        }

        if (HasMoney().IsMatch(sentence))
        {
            all.AddRange(MoneyFinder.Find(sentence));
        }

        if (all.Count == 0)
        {
            return all;
        }

        all.RemoveAll(quantity => quantity.Elliptic && GoesOnFromAge(quantity, all));
        var claimed = new ClaimedText(sentence.Length);
        var found = new List<FoundQuantity>();
        foreach (var quantity in all.OrderBy(quantity => quantity.Kind == QuantityKind.Money || quantity.Elliptic ? 0 : 1).ThenBy(quantity => quantity.Start).ThenByDescending(quantity => quantity.End).ThenBy(quantity => quantity.Kind))
        {
            claimed.TryClaim(quantity, found);
        }

        return QuantityChain.Join(sentence, [.. found.OrderBy(quantity => quantity.Start)]);
    }

    /// <summary>Whether the time that a number without a unit goes on from is an age: "runs to 21 years, extended to 24".</summary>
    private static bool GoesOnFromAge(FoundQuantity elliptic, List<FoundQuantity> all)
    {
        var before = all.Where(quantity => quantity is { Elliptic: false, Kind: not QuantityKind.Age } && quantity.End <= elliptic.Start).MaxBy(quantity => quantity.End);
        return before is not null && all.Exists(age => age.Kind == QuantityKind.Age && age.Start <= before.Start && age.End > before.Start);
    }

    // Four digits are a year; "one" and "first" stand in words of number too.
    [GeneratedRegex(@"(?<![0-9])[0-9]{1,3}(?![0-9])|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|twent|thirt|fourt|fort|fift|sixt|sevent|eight|ninet)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HasNumber();

    [GeneratedRegex(@"\b(?:minute|min|hour|hr|day|night|week|fortnight|month|year|term|annual|annum|daily|nightly|quarter|half|bi-?(?:month|week|annual|ennial)|review|24/7|twice|thrice)|-(?:month|week|year|term|hour)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HasTime();

    [GeneratedRegex(@"\b(?:least|most|minimum|maximum|more|less|fewer|limit|cap|capped|exceed|over|under|below|beyond|between|up\s+to|excess|quorum|must|shall|should|will|required?|requires|needs?|expected|has\s+to|have\s+to)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SaysHowMany();

    [GeneratedRegex(@"[0-9]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|second|third|twent|thirt|fourt|fort|fift|sixt|sevent|eight|ninet|every|each|once|twice|thrice|half|next|following|same|first|per|bi-?(?:month|week|annual|ennial)|within|an?\s+(?:minute|hour|day|night|week|fortnight|month|year|term|quarter)|end\s+of|close\s+of|annum|annual|annually|yearly|monthly|weekly|fortnightly|quarterly|termly|nightly|daily)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SaysWhen();

    [GeneratedRegex(@"£|\b(?:GBP|pounds)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HasMoney();
}

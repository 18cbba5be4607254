using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Provisions;

/// <summary>Finds the event that a time runs from or to: "within 4 months of their becoming looked after".</summary>
internal static partial class TriggerFinder
{
    /// <summary>The event right after a quantity; null where there is none. Ages, counts and money have none.</summary>
    public static Stretch? After(string sentence, FoundQuantity quantity)
    {
        if (quantity.Kind is QuantityKind.Age or QuantityKind.Count or QuantityKind.Money)
        {
            return null;
        }

        var match = Following().Match(sentence, quantity.End);
        if (!match.Success || (match.Groups["of"].Success && quantity.Kind is not (QuantityKind.Deadline or QuantityKind.Notice)))
        {
            return null;
        }

        var end = match.Index + match.Length;
        while (end > match.Groups["event"].Index && (char.IsWhiteSpace(sentence[end - 1]) || sentence[end - 1] is '.' or ','))
        {
            end--;
        }

        return new(match.Groups["event"].Index, end);
    }

    /// <summary>The event that a sentence opens with ("After the placement begins, …"); null where there is none.</summary>
    public static Stretch? Opening(string sentence) =>
        OpeningEvent().Match(sentence) is { Success: true } match ? new(match.Groups["event"].Index, match.Groups["event"].Index + match.Groups["event"].Length) : null;

    // It ends at a stop, at a condition, at the verb of the clause, and where something else is coordinated.
    [GeneratedRegex(
        @"\G(?:\s+(?:in\s+total|altogether))?\s*,?\s*\(?(?<event>(?:(?<of>of)|after|from|following|before|prior\s+to|in\s+advance\s+of|ahead\s+of|since|starting|beginning|counting\s+from|once|upon|on\s+(?:receipt|receiving|becoming)|to\s+(?=the\s+(?:meeting|review|conference|visit|hearing|panel|move)))\b(?!\s+(?:age|that\b|this\b\s*[,.;]|which|time\b))(?:(?!\s+(?:and|if|where|unless|must|will|shall|should|may|can|is\s+(?!made|received|placed|found|referred|born|known|due|to)|are\s+(?!made|received|placed|found|referred|born|known|due|to)|so\s+that|in\s+order|in\s+accordance|to\s+(?:ensure|enable|allow|discuss|consider|agree|check|decide|review)|with\s+a\b|at\s+least|no\s+later|within|every|or\s+(?:within|at|by|earlier|sooner|later|when|where|if|more|[0-9])|by\s+(?:the|a|an|our|their)\b|whichever|thereafter|but|as\s+well|using|under\s+section|and/or|then)\b|[,;:()]|\.(?:\s|$)|\s[–—-]\s).){1,160})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Following();

    [GeneratedRegex(@"^\s*(?<event>(?:After|Following|Once|Upon|As soon as|On (?:receipt|receiving|becoming)|When|Before|Prior to|From)\b[^,;:]{3,160}),", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OpeningEvent();
}

using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Provisions;

/// <summary>
/// Finds what times, sums and numbers depend on, and joins those that answer one question in several cases: "within 10
/// working days, or 20 if the complaint is complex", "every six months for children under five and every year for others".
/// Ages have a chain of their own.
/// </summary>
internal static partial class QuantityChain
{
    /// <summary>The longest case that is looked for before a quantity, in characters.</summary>
    private const int LongestCase = 160;

    /// <summary>How many quantities may stand in a case ("where the child is to stay until 18") before what it is the case of.</summary>
    private const int MostInCase = 2;

    /// <summary>The quantities with their triggers and conditions, those that belong together as one.</summary>
    /// <param name="quantities">In the order of the sentence, none overlapping another.</param>
    public static List<FoundQuantity> Join(string sentence, IReadOnlyList<FoundQuantity> quantities)
    {
        var joined = new List<FoundQuantity>();
        for (var at = 0; at < quantities.Count; at++)
        {
            if (joined.Count > 0 && quantities[at].Start < Math.Max(joined[^1].End, quantities[at].Kind == QuantityKind.Age && joined[^1].Trigger is { } trigger ? trigger.End : 0))
            {
                // It is part of the condition or of the event of the one before: "within 3 months of their 16th birthday".
                continue;
            }

            if (quantities[at].Kind == QuantityKind.Age)
            {
                joined.Add(quantities[at]);
                continue;
            }

            var head = WithTrigger(sentence, quantities[at]);
            var before = Before(sentence, head.Start);
            var conditions = new List<Stretch?> { before ?? Condition(sentence, Reach(head)) ?? CaseOf(head) };
            var parts = new List<FoundQuantity> { head };
            while (NextPart(sentence, quantities, at, head, conditions[^1]?.End is { } told && told > parts[^1].Start ? Math.Max(told, Reach(parts[^1])) : Reach(parts[^1])) is var (next, same, link))
            {
                var part = WithTrigger(sentence, same);
                var condition = Condition(sentence, Reach(part)) ?? (link.End > link.Start ? link : CaseOf(part));
                if (condition is null && conditions.TrueForAll(earlier => earlier is null))
                {
                    break;
                }

                parts.Add(part);
                conditions.Add(condition);
                at = next;
            }

            joined.Add(Make(sentence, head, parts, conditions, before is not null));
        }

        return joined;
    }

    private static FoundQuantity Make(string sentence, FoundQuantity head, List<FoundQuantity> parts, List<Stretch?> conditions, bool before)
    {
        var values = new List<Quantity>();
        for (var part = 0; part < parts.Count; part++)
        {
            // What stands alone has no cases: "28 days' notice if they wish to end it" is all that is asked. A group or a time that
            // the rule is only for is told, and so is a case that is itself a quantity.
            var told = conditions[part] is { } stretch && (parts.Count > 1 || before || Restricts().IsMatch(sentence[stretch.Start..stretch.End])) ? Text(sentence, stretch) : null;
            values.AddRange(parts[part].Values.Select(value => value with { Condition = told }));
        }

        if (parts.Count > 1 && head.Trigger is { } event_ && conditions[0] == event_)
        {
            head = head with { Trigger = null };
        }

        var end = Math.Max(parts[^1].End, values[^1].Condition is not null && conditions[^1] is { } last ? last.End : 0);
        return head with { Values = [.. values], End = end };
    }

    private static FoundQuantity WithTrigger(string sentence, FoundQuantity quantity) => quantity with { Trigger = TriggerFinder.After(sentence, quantity) };

    /// <summary>The event that divides how often something is done into cases: "every six months before the fifth birthday and every twelve after it".</summary>
    private static Stretch? CaseOf(FoundQuantity quantity) => quantity.Kind == QuantityKind.Frequency ? quantity.Trigger : null;

    private static int Reach(FoundQuantity quantity) => quantity.Trigger?.End ?? quantity.End;

    /// <summary>The next quantity that answers the same question as the first, with what joins it; null where there is none.</summary>
    private static (int Next, FoundQuantity Same, Stretch Link)? NextPart(string sentence, IReadOnlyList<FoundQuantity> quantities, int at, FoundQuantity head, int from)
    {
        for (var (next, tried) = (at + 1, 0); next < quantities.Count && tried <= MostInCase; next++)
        {
            if (quantities[next].Start < from)
            {
                continue;
            }

            tried++;
            if (AsKindOf(head, quantities[next]) is { } same && LinkBefore(sentence, from, quantities[next].Start) is { } link)
            {
                return (next, same, link);
            }
        }

        return null;
    }

    /// <summary>A second quantity as one of the first's kind: after a deadline, "or 20 working days if …" is a deadline too.</summary>
    private static FoundQuantity? AsKindOf(FoundQuantity head, FoundQuantity next)
    {
        if (next.Kind == head.Kind)
        {
            return next;
        }

        return next.Kind == QuantityKind.Duration && head.Kind is QuantityKind.Deadline or QuantityKind.Notice && next.Values[0].Bound is Bound.Exact or Bound.AtMost
            ? next with { Kind = head.Kind, Values = next.Values.Select(value => value with { Bound = head.Values[0].Bound }).ToValueList() }
            : null;
    }

    /// <summary>The condition that stands between two quantities that belong together, empty where there is none; null where they do not.</summary>
    private static Stretch? LinkBefore(string sentence, int from, int to)
    {
        var match = Link.Match(sentence, from, Math.Max(0, to - from));
        return !match.Success ? null
            : match.Groups["condition"] is { Success: true } condition ? new(condition.Index, condition.Index + condition.Length)
            : new(from, from);
    }

    /// <summary>The condition right after an offset; null where there is none.</summary>
    private static Stretch? Condition(string sentence, int at)
    {
        var match = After.Match(sentence, at);
        if (match.Success && match.Groups["alone"].Success && After.Match(sentence, match.Index + match.Length) is { Success: true } further)
        {
            // "every three months after that, if it is to last": the case is what comes after.
            match = further;
        }

        return match.Success ? new(match.Groups["condition"].Index, match.Groups["condition"].Index + match.Groups["condition"].Value.TrimEnd(' ', ',', '.').Length) : null;
    }

    /// <summary>The case right before a quantity that is the second way of doing it: "before it begins or, if that cannot be done, within five days".</summary>
    private static Stretch? Before(string sentence, int at)
    {
        var from = Math.Max(0, at - LongestCase);
        var match = CaseBefore().Match(sentence[from..at]);
        return match.Success ? new(from + match.Groups["condition"].Index, from + match.Groups["condition"].Index + match.Groups["condition"].Length) : null;
    }

    private static string Text(string sentence, Stretch condition)
    {
        var text = sentence[condition.Start..condition.End];
        return IfWord().Match(text) is { Success: true } word ? text[word.Length..] : text;
    }

    private const string Group = @"for\s+(?=(?:those|anyone|any|all|a|an|the|babies|infants|toddlers|children|child|young|care|disabled|people|older|younger|others?|other|under|over|under-|over-|looked|complex|urgent|more|straightforward|simple|standard|serious|cases?|placements?|families|carers?|siblings?|unaccompanied|students?|school|each|every)\b)";

    private const string Words = @"(?:(?:if|where|when|whenever|unless|provided\s+that|provided|except\s+(?:where|in|when|for)|while|whilst|as\s+long\s+as|so\s+long\s+as)\b|(?:in|for|during)\s+(?:all\s+)?(?=(?:the\s+)?(?:later|subsequent|following|other|second\s+and)\b)|in\s+(?:an?\s+|the\s+case\s+of\s+(?:an?\s+)?|cases\s+of\s+)?(?=(?:emergenc|urgent|exceptional|complex|certain|some|other|all\s+other|serious|any\s+other))|in\s+an\s+emergency|(?:in|during|for)\s+the\s+(?:first|second|third|following|remaining|last|final)(?=\s+(?:and\s+\w+\s+)?(?:[0-9]+\s+|two\s+|three\s+|four\s+|six\s+|twelve\s+)?(?:years?|months?|weeks?|stage)\b)|" + Group + @"|once\s+(?=they|the\s+child|the\s+placement|a\s+child)|until\s+(?=the\s+(?:placement|first)|they\s+(?:are|reach)|the\s+child)|(?<alone>thereafter|afterwards|after\s+(?:that|this)\b|otherwise|exceptionally|subsequently))";

    // Where possible and the like soften and do not divide into cases.
    private const string NotSoft = @"(?!(?:where|if|when|whenever|wherever)\s+(?:this\s+is\s+|it\s+is\s+|at\s+all\s+)?(?:possible|appropriate|necessary|practicable|practical|applicable|required|reasonable|needed|relevant|available)\b)";

    private static readonly Regex After = QuantityForm.Of(
        @"\G\s*,?\s*\(?(?<condition>" + NotSoft + Words + @"(?:(?:(?!\s+(?:or|and|but)\s+(?:at\s+least|within|until|up\s+to|to|every|no|not|once|twice|then|a|an|the|if|where|when|for|annually|monthly|weekly|in|must|will|should|is|are|after|thereafter|six|three|two|one|four|five|[0-9£])\b|\s+(?:must|will|shall|should)\b|;|\.(?:\s|$)|\)|\(|:|\s[–—-]\s|,).){0,160}|(?<=thereafter|afterwards|that|this|otherwise|exceptionally|subsequently)))");

    private static readonly Regex Link = QuantityForm.Of(
        @"\G\s*[,;(–—-]?\s*(?:(?:or|and|but|rising\s+to|increasing\s+to|extended\s+to|extending\s+to|reduced\s+to|reducing\s+to|otherwise)\b)?\s*[,(]?\s*(?:then\b\s*)?(?<condition>" + NotSoft + Words + @"[^,;:()]{0,120}?)?\s*,?\s*(?:(?:it\s+(?:is|will\s+be)|this\s+(?:is|will\s+be)|(?:is\s+)?(?:extended|extending|reduced|reducing|increased|increasing|rises|rising)\s+to|then)\s+)?$");

    [GeneratedRegex(@"\bor,?\s+(?<condition>(?:if|where|when)\s+[^,;:()]{3,120}),\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex CaseBefore();

    [GeneratedRegex(@"^(?:if|where|when|whenever|provided(?:\s+that)?)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex IfWord();

    [GeneratedRegex(@"^(?:in|during|once)\b|^(?:if|where|when|unless)\b.*(?:[0-9]|\b(?:under|over)\s+(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen|eighteen)\b)|^for\s+the\s+(?:first|second|third|following)\b|^for\b.*\b(?:under|over|aged?|younger|older|disab\w+|complex|urgent|who|whose|emergency|newborn|babies|infants)\b|^for\s+(?:under|over)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Restricts();
}

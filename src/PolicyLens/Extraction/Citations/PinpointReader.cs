using System.Text.RegularExpressions;

namespace PolicyLens.Extraction.Citations;

/// <summary>Reads the pinpoints of a text: "s.20", "ss.22–24", "paragraph 19B of Schedule 2". Each character is looked at a few times at most.</summary>
internal static partial class PinpointReader
{
    /// <summary>As many numbers as one pinpoint may have; a longer list goes on in the next.</summary>
    private const int MostNumbers = 24;

    /// <summary>In order; none overlaps another.</summary>
    public static List<Pinpoint> Find(string text)
    {
        var found = new List<Pinpoint>();
        for (var at = 0; at < text.Length && First().Match(text, at) is { Success: true } match;)
        {
            var pinpoint = Read(text, match);
            if (pinpoint is not null)
            {
                found.Add(pinpoint);
            }

            at = Math.Max(match.Index + match.Length, pinpoint?.End ?? 0);
        }

        return found;
    }

    /// <summary>A number with no unit right before a title, as in "(22(G) of the Children Act 1989)"; null where none stands there.</summary>
    /// <param name="end">Where the words of the title begin.</param>
    public static Pinpoint? BareBefore(string text, int end)
    {
        var from = Math.Max(0, end - 40);
        var match = BareNumber().Match(text[from..end]);
        if (!match.Success)
        {
            return null;
        }

        var number = match.Groups["number"];
        return new([new("", [new(PinpointUnit.Section, [new("", Usual(number.Value))])])], from + number.Index, from + number.Index + number.Length, true);
    }

    private static Pinpoint? Read(string text, Match first)
    {
        var clauses = new List<PinpointClause>();
        var (end, numbers) = (first.Index, 0);
        var isShort = first.Groups["unit"].Value.TrimEnd('.') is { Length: <= 4 } unit && !unit.StartsWith("part", StringComparison.OrdinalIgnoreCase) && !unit.StartsWith("rule", StringComparison.OrdinalIgnoreCase);
        for (var (match, link) = (first, ""); match.Success && numbers < MostNumbers;)
        {
            var level = new PinpointLevel(PinpointUnits.Of(match.Groups["unit"].Value), [new("", Usual(match.Groups["number"].Value))]);
            var group = match.Groups["number"];
            end = group.Index + group.Length;
            var plural = match.Groups["unit"].Value.TrimEnd('.').EndsWith('s') && match.Groups["unit"].Length > 1;
            end = MoreNumbers(text, end, level, plural);
            numbers += level.Numbers.Count;
            if (!Join(clauses, level, link))
            {
                break;
            }

            var next = Link().Match(text, end);
            match = next.Success ? Next().Match(text, next.Index + next.Length) : Match.Empty;
            link = next.Groups["word"].Value.Replace(" the ", "", StringComparison.Ordinal).Trim(' ', ',');
        }

        var pinpoint = clauses.Count > 0 ? new Pinpoint(clauses, first.Index, end, isShort) : null;
        return pinpoint is { Outer: PinpointUnit.Subsection } ? null : pinpoint;
    }

    private static int MoreNumbers(string text, int end, PinpointLevel level, bool plural)
    {
        while (level.Numbers.Count < MostNumbers && Further().Match(text, end) is { Success: true } further)
        {
            var joiner = further.Groups["joiner"].Value.Trim() switch
            {
                "," or ";" => ", ",
                "or" or ", or" or ",or" => " or ",
                "to" or "through" or "-" or "–" or "—" => " to ",
                _ => " and ",
            };
            // In "under section 47, 15 of them" the second number is none of the Act's.
            if (!plural && joiner == ", " && BeginsWords().IsMatch(text, further.Index + further.Length))
            {
                break;
            }

            level.Numbers.Add(new(joiner, Usual(further.Groups["number"].Value)));
            end = further.Groups["number"].Index + further.Groups["number"].Length;
        }

        return end;
    }

    /// <summary>Puts a level where it belongs; false where it does not go on from what was read.</summary>
    private static bool Join(List<PinpointClause> clauses, PinpointLevel level, string link)
    {
        if (clauses.Count == 0)
        {
            clauses.Add(new("", [level]));
            return true;
        }

        var levels = clauses[^1].Levels;
        var last = levels[^1];
        if (last.Unit == level.Unit && link is not "of" and not "in" and not "under")
        {
            var joiner = link switch { "to" or "-" or "–" or "—" => " to ", "or" => " or ", "" => ", ", _ => " and " };
            last.Numbers.Add(level.Numbers[0] with { Joiner = joiner });
            last.Numbers.AddRange(level.Numbers.Skip(1));
            return true;
        }

        var (outer, inner) = link is "of" or "in" or "to" or "under" ? (level, levels[0]) : (last, level);
        if (PinpointUnits.Depth(outer.Unit) < PinpointUnits.Depth(inner.Unit) && link is not "and" and not "or" and not "&" and not "/")
        {
            Nest(levels, outer, inner, level);
            return true;
        }

        if (link is "and" or "or" or "&" or "/" or "" && level.Unit != PinpointUnit.Subsection)
        {
            clauses.Add(new(link switch { "or" => " or ", "" => ", ", _ => " and " }, [level]));
            return true;
        }

        return false;
    }

    private static void Nest(List<PinpointLevel> levels, PinpointLevel outer, PinpointLevel inner, PinpointLevel added)
    {
        var folds = inner.Unit == PinpointUnit.Subsection || (inner.Unit == PinpointUnit.Paragraph && inner.Numbers[0].Number[0] == '(');
        if (folds && outer.Numbers.Count == 1)
        {
            // "subsection (5) of section 10" is section 10(5).
            var first = inner.Numbers[0].Number;
            var number = outer.Numbers[0].Number + (first[0] == '(' ? first : $"({first})");
            List<PinpointNumber> numbers = [new("", number), .. inner.Numbers.Skip(1).Select(each => each with { Number = each.Number[0] == '(' ? each.Number : $"({each.Number})" })];
            levels[levels.IndexOf(added == outer ? inner : outer)] = new(outer.Unit, numbers);
        }
        else if (added == outer)
        {
            levels.Insert(0, outer);
        }
        else
        {
            levels.Add(inner);
        }
    }

    /// <summary>Without spaces and a plural's s; a capital in brackets right after a number is a section that was put in later: 22(G) is 22G.</summary>
    private static string Usual(string number)
    {
        var text = PluralS().Replace(number, "").Replace(" ", "", StringComparison.Ordinal);
        text = InsertedLetter().Replace(text, "$1$2");
        return SmallLetter().Replace(text, match => match.Value.ToUpperInvariant());
    }

    // The units with a capital alone may have Roman numbers: "the part I play" has none.
    private const string Units =
        @"[Ss]ections?|SECTIONS?|[Ss]ect?s?\.?|[Ss]s?\.?(?=\s?[0-9])|[Ss]ub-?sections?|Parts?|PARTS?|Pts?\.?|parts?(?=\s[0-9])|[Ss]chedules?|SCHEDULES?|[Ss]ch(?:ed)?s?\.?|[Cc]hapters?|Ch\.?|"
        + @"[Rr]egulations?|[Rr]egs?\.?|[Rr]ules?|rr?\.|[Aa]rticles?|ARTICLES?|Arts?\.?|[Pp]aragraphs?|[Pp]aras?\.?|[Vv]olumes?|[Vv]ols?\.?|Annex(?:es)?|Appendi(?:x|ces)|[Rr]ecitals?|Standards?";
    private const string Brackets = @"(?:\((?:[0-9]{1,3}[A-Z]{0,2}|[a-z]{1,4}|[A-Z]{1,2})\)|\s\((?:[0-9]{1,2}|[a-z]|[ivx]{2,4})\)){0,5}";
    private const string Digits = @"(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]{1,4}(?:\.[0-9]{1,3}){0,3}(?:[A-Z]{1,3}|[a-rt-z])?" + Brackets + @"(?:['’]?s)?(?![\p{L}\p{N}])";
    private const string Number = @"(?<number>" + Digits + @"|[IVX]{1,6}[A-Z]?(?![\p{L}\p{N}'’])|(?<=(?:Annex|Appendix)\s{1,2})[A-Z](?![\p{L}\p{N}])|(?<=[Ss]ub-?sections?\s?|[Pp]ara(?:graph)?s?\s?)\((?:[0-9]{1,3}[A-Z]?|[a-z]{1,4})\))";
    // What is counted is no part of a list: "section 17 and 16 year olds".
    private const string NotCounted = @"(?!\s?-?\s?(?:years?|weeks?|months?|days?|working|hours?|minutes?|children|young|people|families|per\s?cent|%|[ap]m\b))";

    [GeneratedRegex(@"(?<![\p{L}\p{N}’'._])(?<unit>" + Units + @")\s{0,2}" + Number, RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex First();

    [GeneratedRegex(@"\G(?<unit>" + Units + @")\s{0,2}" + Number, RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Next();

    [GeneratedRegex(@"\G(?<joiner>\s?,\s?(?:and|or)\s|\s?[,;]\s{0,2}|\s?/\s?|\s?&\s?|\s?[-–—]\s?|\s(?:and|or|to|through)\s)(?<number>" + Digits + NotCounted + @"|\((?:[0-9]{1,3}[A-Z]?|[a-z]{1,4})\))", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Further();

    [GeneratedRegex(@"\G(?:\s(?:of|to),\s(?<word>and|or)\s|\s?(?<word>,?\s?(?:and|or|of|to|in|under)\s(?:the\s)?|[&/–—-]\s?)|,\s{1,2}|\s{1,2})", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\G\s(?!(?:and|or|of|to|in|under)\b)[a-z]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BeginsWords();

    [GeneratedRegex(@"(?:(?<=[(\[]\s?)(?<number>[0-9]{1,3}[A-Z]{0,2}" + Brackets + @")|(?<![\p{L}\p{N}.,£/-])(?<number>[0-9]{1,3}(?:[A-Z]{1,2}|\([0-9A-Z]{1,3}\))" + Brackets + @"))\s{1,2}(?:of|to)\s{1,2}(?:the\s{1,2})?[""“'‘]?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"(?<=[0-9A-Z])['’]?s$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PluralS();

    [GeneratedRegex(@"^([0-9]{1,4})\(([A-Z]{1,2})\)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex InsertedLetter();

    [GeneratedRegex(@"(?<=^[0-9]{1,4})[a-z](?=$|\()", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SmallLetter();
}

using System.Globalization;
using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Citations;

/// <summary>Finds judgments by their neutral citation, with the case's name where it stands directly before: "R (G) v Southwark LBC [2009] UKHL 26".</summary>
internal static partial class CaseMentions
{
    /// <summary>How long a case's name may be, in characters.</summary>
    private const int NameReach = 160;

    public static List<Mention> Find(string text, CitingCatalogue citing)
    {
        var found = new List<Mention>();
        var from = 0;
        foreach (Match match in Neutral().Matches(text))
        {
            var end = match.Index + match.Length;
            var start = NameStart(text, Math.Max(from, match.Index - NameReach), match.Index);
            var name = text[start..match.Index].Trim(' ', ',', '“', '”', '‘', '’', '"', '*', '_');
            var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
            found.Add(new(SourceKind.Case, name.Length > 0 ? name : Spaces().Replace(match.Value, " "), year, start, end) { Uri = Address(match, year, citing) });
            from = end;
        }

        return found;
    }

    /// <summary>Where the judgment is published, where every judgment of that court and year is; else null.</summary>
    private static string? Address(Match match, int year, CitingCatalogue citing)
    {
        var division = match.Groups["division"].Value;
        var code = Spaces().Replace(match.Groups["court"].Value, " ") + (division.Length > 0 ? $" ({division})" : "");
        var court = citing.Courts.FirstOrDefault(court => court.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
        return court is { Path: { } path, From: { } first } && year >= first ? $"https://caselaw.nationalarchives.gov.uk/{path}/{year}/{match.Groups["number"].Value}" : null;
    }

    /// <summary>Where the name begins that ends at a citation; the citation's own place where none does.</summary>
    private static int NameStart(string text, int from, int until)
    {
        var window = text[from..until];
        var matter = Matter().Match(window);
        var versus = Math.Max(window.LastIndexOf(" v ", StringComparison.Ordinal), Math.Max(window.LastIndexOf(" v. ", StringComparison.Ordinal), window.LastIndexOf(" vs ", StringComparison.Ordinal)));
        if (versus <= 0 || (matter.Success && matter.Index > versus) || !SecondParty().IsMatch(window, versus))
        {
            return matter.Success ? from + matter.Index : until;
        }

        // Back over the first party's words: names with capitals, brackets and what joins them.
        var start = versus;
        var depth = 0;
        for (var at = versus; at > 0;)
        {
            var end = at;
            while (at > 0 && window[at - 1] != ' ')
            {
                at--;
            }

            var word = window.AsSpan(at, end - at);
            depth += word.Count(')') - word.Count('(');
            var ends = at > 0 && at < end && window[end - 1] is '.' or ';' or ':' && end != versus && !word.SequenceEqual("Ltd.");
            if (ends || (depth <= 0 && word.Length > 0 && !IsOfName(word)))
            {
                break;
            }

            if (word.Length > 0 && depth <= 0 && (char.IsUpper(word[0]) || word[0] == '('))
            {
                start = at;
            }

            at = Math.Max(0, at - 1);
            if (depth < 0)
            {
                // The case is named in a bracket.
                start = window.IndexOf('(', start) is var open && open >= 0 && open < versus ? open + 1 : start;
                break;
            }
        }

        while (Leading().Match(window, start) is { Success: true } leading)
        {
            start += leading.Length;
        }

        return from + start;
    }

    private static bool IsOfName(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) || char.IsAsciiDigit(word[0]) || word[0] is '(' or '&' || word is "of" or "the" or "and" or "on" or "application" or "by" or "for" or "de" or "van";

    [GeneratedRegex(@"\[(?<year>(?:19|20)[0-9]{2})\]\s{1,2}(?<court>UKSC|UKHL|UKPC|EWCA\s{1,2}(?:Civ|Crim)|EWHC|EWFC|EWCOP|EWCC|CSIH|CSOH|HCJAC|HCJ|SAC|UKUT|UKFTT|UKAIT|UKEAT|EAT|UKSIAC|NIQB|NIKB|NICA|NICh|NIFam|NIMaster|ECHR)\s{1,2}(?<number>B?[0-9]{1,5})(?![0-9])(?:\s{0,2}\((?<division>Admin|Admlty|Ch|Comm|Costs|Fam|IPEC|Mercantile|Pat|QB|KB|SCCO|TCC|AAC|IAC|LC|TC|GRC|PC|HESC|B|T1|T2|T3)\))?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Neutral();

    // "Re B (A Child)", "In the matter of X": to the end of the window, in one sentence.
    [GeneratedRegex(@"(?<![\p{L}])(?:(?:In\s)?[Rr]e|In\sthe\s[Mm]atter\sof)\s[A-Z(][^.;:\[\]]{0,120}$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Matter();

    [GeneratedRegex(@"\G\s(?:v|vs|v\.)\s[A-Z(][^;:\[\]]{0,120}$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SecondParty();

    [GeneratedRegex(@"\G(?:(?:In|See|Following|Under|The|Case|Judgment|As|Per|From|Since|By|And|That|House|Lords|Supreme|Court)\s|(?:of|the|in|case|judgment|decision)\s)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Spaces();
}

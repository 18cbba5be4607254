using System.Globalization;
using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Citations;

/// <summary>Finds the names of the catalogue in a passage, with the years beside them.</summary>
internal sealed partial class LawMentions(LawCatalogue law, CitingCatalogue citing)
{
    /// <summary>In the order of the text; Acts that share their words ("Children Acts 1989 and 2004") share their place.</summary>
    public List<Mention> Find(Passage passage, List<WordSpan> words)
    {
        var found = new List<Mention>();
        var text = passage.Text;
        foreach (var named in law.Names(words))
        {
            // An article in small letters is the sentence's and not the title's: "the Children Act 1989 Guidance and Regulations".
            var match = text.AsSpan(named.Start).StartsWith("the ") ? named with { Start = named.Start + 4, Length = named.Length - 4 } : named;
            var end = match.Start + match.Length;
            var name = text.AsSpan(match.Start, match.Length);
            end += end < text.Length && text[end] == ')' && name.Contains('(') && !name.Contains(')') ? 1 : 0;
            if (found.Count > 0 && match.Start < found[^1].End)
            {
                // "Keeping Children Safe in Education (KCSIE) 2023" is one mention.
                continue;
            }

            if (match.Value.Legislation.Count > 0)
            {
                found.AddRange(Legislation(text, match, end));
            }
            else if (match.Value.Guidance is { } guidance && GuidanceMentions.Of(passage, match, guidance, end, citing) is { } mention)
            {
                found.Add(mention);
            }
        }

        return found;
    }

    private IEnumerable<Mention> Legislation(string text, PhraseMatch<LawName> match, int end)
    {
        var name = text.Substring(match.Start, match.Length);
        var entries = match.Value.Legislation;
        var start = match.Start;
        if (entries.Exists(entry => entry.Year is not null) && YearsAfter().Match(text, end) is { Success: true } tail)
        {
            return Dated(name, entries, start, tail);
        }

        if (YearBefore(text, start) is { } ahead && entries.Exists(entry => entry.Year is not null) && (ahead.AfterArticle || entries.Exists(entry => entry.Year == ahead.Year)))
        {
            return [Dated(name, entries, ahead.Year, ahead.Start, end)];
        }

        if (char.IsAsciiDigit(name[0]))
        {
            // A name that itself begins with the year: "the 1989 Children Act".
            return [Mention.Of(entries[0], start, end)];
        }

        return IsName(text, match, name) ? [Undated(name, entries, start, end)] : [];
    }

    private List<Mention> Dated(string name, List<LegislationEntry> entries, int start, Match tail)
    {
        // "Children Acts 1989 and 2004" is two Acts; in "Care Act 2014 and 2015 …" only the first year is the Act's.
        var captures = tail.Groups["year"].Captures;
        var years = captures.Select(capture => int.Parse(capture.Value, CultureInfo.InvariantCulture)).ToList();
        var plural = name.EndsWith("Acts", StringComparison.OrdinalIgnoreCase);
        var count = plural ? years.Count : 1 + years.Skip(1).TakeWhile(year => entries.Exists(entry => entry.Year == year)).Count();
        var end = count == years.Count ? tail.Index + tail.Length : captures[count - 1].Index + captures[count - 1].Length;
        return [.. years.Take(count).Select(year => Dated(plural ? name[..^1] : name, entries, year, start, end))];
    }

    private Mention Dated(string name, List<LegislationEntry> entries, int year, int start, int end)
    {
        if (entries.Find(entry => entry.Year == year) is { } known)
        {
            return TitleWording.IsOfficial(name, known) ? Mention.Of(known, start, end) : CitationFaults.WrongTitle($"{name} {year}", known, start, end);
        }

        // Whoever gives a later year means when it was ratified, came into force or became the law of the land.
        if (entries is [{ Kind: SourceKind.Convention or SourceKind.Eu } or { Uri: null, Kind: SourceKind.Regulations }] && entries[0].Year < year)
        {
            return Mention.Of(entries[0], start, end);
        }

        var namesakes = citing.Namesakes(name);
        // "Children and Adoption Act 2002" is the Adoption and Children Act of that year and not the other Act of 2006.
        return namesakes?.Years.Contains(year) != true && law.Titles.Nearest(name, entries[0].Kind, year) is { } near
            ? CitationFaults.WrongTitle($"{name} {year}", near, start, end)
            : CitationFaults.WrongYear(name, year, entries, namesakes, start, end);
    }

    private static Mention Undated(string name, List<LegislationEntry> entries, int start, int end)
    {
        if (entries is [var only])
        {
            return Mention.Of(only, start, end);
        }

        var same = entries.DistinctBy(entry => entry.Status).Count() == 1;
        return new(entries[0].Kind, name, null, start, end) { Candidates = entries, Status = same ? entries[0].Status : Standing.Unknown };
    }

    /// <summary>Without a year a name must look like one: "the Care Act" is, "the care act of a parent" and the end of a longer name are not.</summary>
    private static bool IsName(string text, PhraseMatch<LawName> match, string name)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..];
        if (!char.IsUpper(name[0]) || char.IsLower(last[0]))
        {
            return false;
        }

        // "Children Act as they see fit": a verb.
        if (GoesOn().IsMatch(text, match.Start + match.Length))
        {
            return false;
        }

        if (match.Value.IsAcronym)
        {
            return match.Value.IsAcronymAlone && GuidanceMentions.IsWrittenAsAcronym(name);
        }

        if (match.Start < 2 || text[match.Start - 1] != ' ' || !char.IsLetter(text[match.Start - 2]))
        {
            return true;
        }

        var from = match.Start - 1;
        while (from > 0 && from > match.Start - 30 && (char.IsLetter(text[from - 1]) || text[from - 1] is '-' or '’' or '\''))
        {
            from--;
        }

        var before = text[from..(match.Start - 1)];
        var opensSentence = from < 2 || text[from - 2] is '.' or ':' or ';' or '|' or '•' or '?' or '!' or '(' or '“' or '"';
        return opensSentence || before.Length < 4 || !char.IsUpper(before[0]) || char.IsUpper(before[1]) || TitleForms.IsOpener(before);
    }

    private static (int Year, int Start, bool AfterArticle)? YearBefore(string text, int start)
    {
        if (start < 5 || !char.IsWhiteSpace(text[start - 1]) || !int.TryParse(text.AsSpan(start - 5, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < 1900 or > 2099 || (start > 5 && (char.IsLetterOrDigit(text[start - 6]) || text[start - 6] is '/' or '-' or '–')))
        {
            return null;
        }

        var before = text.AsSpan(Math.Max(0, start - 9), Math.Min(start, 9) - 5);
        return (year, start - 5, before.EndsWith("the ", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"\G(?<=Act)\s{1,2}(?:as|on|like|out|upon|up)\s(?!amended)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"\G[""”’]?\s{0,3}(?:,\s{0,2}|of\s{1,2})?(?<open>[(\[]\s?)?(?<year>(?:19|20)[0-9]{2})(?![0-9])(?(open)[)\]]?)(?:(?:\s?[,/&]\s?|,?\s{1,2}(?:and|&)\s{1,2})(?<open2>[(\[]\s?)?(?<year>(?:19|20)[0-9]{2})(?![0-9])(?(open2)[)\]])(?!\s+(?:[A-Z][\w’']*\s+){0,6}(?:Act|Regulations)\b))*(?(open)[)\]]?)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex YearsAfter();
}

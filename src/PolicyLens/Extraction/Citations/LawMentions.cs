using System.Globalization;
using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Citations;

/// <summary>Finds the names of the catalogue in a passage, with the years and pinpoints beside them.</summary>
internal sealed partial class LawMentions(LawCatalogue law)
{
    public IEnumerable<Mention> Find(Passage passage)
    {
        var text = passage.Text;
        foreach (var named in law.Names(WordSpan.Of(text)))
        {
            // An article in small letters is the sentence's and not the title's: "the Children Act 1989 Guidance and Regulations".
            var match = text.AsSpan(named.Start).StartsWith("the ") ? named with { Start = named.Start + 4, Length = named.Length - 4 } : named;
            var end = match.Start + match.Length;
            end += end < text.Length && text[end] == ')' && text.AsSpan(match.Start, match.Length).Contains('(') && !text.AsSpan(match.Start, match.Length).Contains(')') ? 1 : 0;
            var found = match.Value.Legislation.Count > 0
                ? Legislation(text, match, end)
                : match.Value.Guidance is { } guidance && IsNamed(passage, match, end) ? [Guidance(text, guidance, match.Start, end)] : [];
            foreach (var mention in found)
            {
                yield return mention;
            }
        }
    }

    private static IEnumerable<Mention> Legislation(string text, PhraseMatch<LawName> match, int end)
    {
        var name = text.Substring(match.Start, match.Length);
        var entries = match.Value.Legislation;
        var plural = name.EndsWith("Acts", StringComparison.OrdinalIgnoreCase);
        var years = new List<int>();
        if (entries.Any(entry => entry.Year is not null) && YearsAfter().Match(text, end) is { Success: true } tail)
        {
            // "Children Acts 1989 and 2004" is two Acts; in "Care Act 2014 and 2015 …" only the first year is the Act's.
            years.AddRange(tail.Groups["year"].Captures.Select(capture => int.Parse(capture.Value, CultureInfo.InvariantCulture)));
            var count = plural ? years.Count : 1 + years.Skip(1).TakeWhile(year => entries.Any(entry => entry.Year == year)).Count();
            years.RemoveRange(count, years.Count - count);
            end = tail.Groups["year"].Captures[count - 1] is var last && count == tail.Groups["year"].Captures.Count
                ? tail.Index + tail.Length
                : last.Index + last.Length;
        }

        var start = match.Start;
        if (years.Count == 0 && YearBefore().Match(text[..start]) is { Success: true } ahead
            && int.Parse(ahead.Groups["year"].Value, CultureInfo.InvariantCulture) is var given && entries.Any(entry => entry.Year == given))
        {
            (start, years) = (ahead.Index, [given]);
        }

        if (years.Count == 0 && !char.IsAsciiDigit(name[0]))
        {
            // Without a year a name must look like one: "the Care Act" is, "the care act of a parent" is not.
            if (!char.IsUpper(name[0]) || char.IsLower(LastWord(name)[0]) || (match.Value.IsAcronym && !IsWrittenAsAcronym(name)))
            {
                yield break;
            }

            yield return WithPinpoint(text, entries is [var only] ? Of(only, start, end) : new(entries[0].Kind, name, null, start, end));
            yield break;
        }

        if (years.Count == 0)
        {
            // A name that itself begins with the year: "the 1989 Children Act".
            yield return WithPinpoint(text, Of(entries[0], start, end));
            yield break;
        }

        foreach (var year in years)
        {
            var known = entries.Find(entry => entry.Year == year);
            var title = plural ? name[..^1] : name;
            yield return WithPinpoint(text, known is not null
                ? Of(known, start, end)
                : new(entries[0].Kind, $"{title} {year}", year, start, end));
        }
    }

    private static Mention Of(LegislationEntry entry, int start, int end) => new(entry.Kind, entry.Title, entry.Year, start, end)
    {
        Uri = entry.Uri,
        Status = entry.Status,
        Successor = entry.Successor,
    };

    private static Mention WithPinpoint(string text, Mention mention) =>
        mention.With(Pinpoint.Before(text, mention.Start, mention.Kind == SourceKind.Act) ?? Pinpoint.After(text, mention.End));

    private static Mention Guidance(string text, GuidanceEntry entry, int start, int end)
    {
        string? pinpoint = null;
        GuidanceVolume? volume = null;
        if (VolumeAfter().Match(text, end) is { Success: true } part)
        {
            var number = int.Parse(part.Groups["volume"].Value, CultureInfo.InvariantCulture);
            (pinpoint, end) = ($"Volume {number}", part.Index + part.Length);
            volume = entry.Volumes?.FirstOrDefault(candidate => candidate.Volume == number);
        }

        int? year = null;
        var tail = GuidanceYear().Match(text, end);
        tail = tail.Success ? tail : PublishedYear().Match(text, end);
        if (tail.Success)
        {
            (year, end) = (int.Parse(tail.Groups["year"].Value, CultureInfo.InvariantCulture), tail.Index + tail.Length);
        }

        var (status, successor) = Standing(entry, volume, year);
        var mention = new Mention(entry.Kind, entry.Title, year, start, end) { Pinpoint = pinpoint, Status = status, Successor = successor };
        return pinpoint is null ? mention.With(Pinpoint.Before(text, start, false)) : mention;
    }

    /// <summary>The standing of the edition that is meant; a mention without a year means the guidance as it stands.</summary>
    private static (Standing Status, string? Successor) Standing(GuidanceEntry entry, GuidanceVolume? volume, int? year)
    {
        if (volume is { Years: [.., var latest] })
        {
            return year is null || year == latest
                ? (Model.Standing.InForce, null)
                : volume.Years.Contains(year.Value) ? (Model.Standing.Superseded, $"{entry.Title}, Volume {volume.Volume} {latest}") : (Model.Standing.Unknown, null);
        }

        var current = entry.Editions.LastOrDefault(edition => edition.Status == Model.Standing.InForce);
        if (year is null)
        {
            return current is not null ? (Model.Standing.InForce, null)
                : entry.Successor is not null ? (Model.Standing.Superseded, entry.Successor) : (Model.Standing.Unknown, null);
        }

        var edition = entry.Editions.FirstOrDefault(candidate => candidate.Year == year);
        return edition?.Status switch
        {
            null => (Model.Standing.Unknown, null),
            Model.Standing.Superseded => (Model.Standing.Superseded, entry.Successor ?? (current is null ? null : $"{entry.Title} {current.Year}")),
            var status => (status.Value, null),
        };
    }

    /// <summary>
    /// Whether a match is the name of guidance and not the same words in a sentence ("working together to safeguard
    /// children is everyone's task"): it begins with a capital and has another, a year, or stands where no sentence begins.
    /// </summary>
    private static bool IsNamed(Passage passage, PhraseMatch<LawName> match, int end)
    {
        var (text, name) = (passage.Text, passage.Text.Substring(match.Start, match.Length));
        if (match.Value.IsAcronym)
        {
            return IsWrittenAsAcronym(name);
        }

        var dated = GuidanceYear().IsMatch(text, end);
        if (match.Value.IsShort)
        {
            return dated && char.IsUpper(name[0]);
        }

        if (!char.IsUpper(name[0]))
        {
            return false;
        }

        var whole = match.Length >= text.TrimEnd('.', ';', ',').Length;
        var listed = passage.Kind is PassageKind.Item or PassageKind.Row && match.Start == 0;
        var opensSentence = match.Start == 0 || text[..match.Start].TrimEnd() is [.., '.' or '?' or '!' or ':' or '•'];
        return dated || whole || listed || !opensSentence || name.Split(' ').Skip(1).Any(word => word.Length > 3 && char.IsUpper(word[0]));
    }

    /// <summary>In capitals, as acronyms are; one small letter may stand among them ("KCSiE").</summary>
    private static bool IsWrittenAsAcronym(string name) => name.Count(char.IsLower) <= 1 && name.Count(char.IsUpper) >= 2;

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    [GeneratedRegex(@"\G\s*(?:,\s*|of\s+)?(?<open>\(\s*)?(?<year>(?:19|20)[0-9]{2})\b(?:(?:\s*,\s*|\s*/\s*|\s*&\s*|\s+and\s+|,\s+and\s+)(?<year>(?:19|20)[0-9]{2})\b(?!\s+(?:Act|Regulations)))*(?(open)\)?)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex YearsAfter();

    // "the 2014 Care Act"
    [GeneratedRegex(@"\b(?<year>(?:19|20)[0-9]{2})\s+$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex YearBefore();

    [GeneratedRegex(@"\G\s*[,:;–-]?\s*(?:Volume|Vol\.?)\s*(?<volume>[0-9])\b(?:\s*[:,–-]\s*[^().;]{3,120}?(?=\s*\((?:[A-Z][a-z]+\s+)?(?:19|20)[0-9]{2}\)))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex VolumeAfter();

    [GeneratedRegex(@"\G[""”'’]?\s*(?:[,:–-]?\s*(?:[Ss]tatutory\s+)?[Gg]uidance)?\s*[,:–-]?\s*(?<open>\(\s*)?(?:(?:[A-Z][\w']+,?\s+){0,3}(?:January|February|March|April|May|June|July|August|September|October|November|December),?\s+|(?:DfE|DfES|DH|DoH|HM Government|Ofsted|HMG),?\s+)?(?<year>(?:19|20)[0-9]{2})\b(?(open)\)?)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex GuidanceYear();

    [GeneratedRegex(@"\G[^.;]{0,60}?\b(?:published|issued|produced)\s+(?:by|in)\b[^.;]{0,90}?\b(?<year>(?:19|20)[0-9]{2})\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PublishedYear();
}

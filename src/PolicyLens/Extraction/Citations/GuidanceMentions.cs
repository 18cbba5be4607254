using System.Globalization;
using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Citations;

/// <summary>Reads the mentions of guidance: their volumes, their editions, and whether the words are a name at all.</summary>
internal static partial class GuidanceMentions
{
    /// <summary>The mention of a name in a passage; null where the words are ordinary ones.</summary>
    /// <param name="end">Where the name ends.</param>
    public static Mention? Of(Passage passage, PhraseMatch<LawName> match, GuidanceEntry entry, int end, CitingCatalogue citing)
    {
        var (text, start, name) = (passage.Text, match.Start, end);
        var (volume, afterVolume) = Volume(text, entry, end);
        end = afterVolume;
        if (!match.Value.IsShort && Subtitle().Match(text, end) is { Success: true } subtitle)
        {
            end = subtitle.Index + subtitle.Length;
        }

        int? year = null;
        if (Edition(text, end) is { } edition)
        {
            (year, end) = edition;
        }
        else if (match.Length > 4 && int.TryParse(text.AsSpan(start + match.Length - 4, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var own) && entry.Editions.Any(edition => edition.Year == own))
        {
            // A name that itself ends with its year.
            year = own;
        }
        else if (EditionBefore().Match(text[Math.Max(0, start - 40)..start]) is { Success: true } ahead)
        {
            (year, start) = (int.Parse(ahead.Groups["year"].Value, CultureInfo.InvariantCulture), Math.Max(0, start - 40) + ahead.Groups["year"].Index);
        }

        if (!IsNamed(passage, match, name, year is not null, citing))
        {
            return null;
        }

        year ??= PublishedYear().Match(text, end) is { Success: true } published ? Take(published, ref end) : null;
        var mention = new Mention(entry.Kind, entry.Title, year, start, end) { Guidance = entry, Pinpoint = volume };
        return Checked(mention, entry, volume);
    }

    /// <summary>The standing of the edition that is meant; a mention without a year means the guidance as it stands.</summary>
    public static (Standing Status, string? Successor) Standing(GuidanceEntry entry, Pinpoint? pinpoint, int? year)
    {
        var standing = LawStanding.Of(entry, year, VolumeOf(entry, pinpoint)?.Volume);
        return (standing.Status, standing.Successor);
    }

    /// <summary>In capitals, as acronyms are; one small letter may stand among them ("KCSiE").</summary>
    public static bool IsWrittenAsAcronym(string name) => name.Count(char.IsLower) <= 1 && name.Count(char.IsUpper) >= 2;

    /// <summary>Told only where the editions before and after are known: a year after the latest may be of one that is newer than the catalogue.</summary>
    private static Mention Checked(Mention mention, GuidanceEntry entry, Pinpoint? pinpoint)
    {
        var years = VolumeOf(entry, pinpoint) is { } volume ? [.. volume.Years] : entry.Editions.Select(edition => edition.Year).ToList();
        return mention.Year is { } year && years.Count > 1 && year < years[^1] && !years.Contains(year)
            ? CitationFaults.WrongEdition(mention, pinpoint is null ? entry.Title : $"{entry.Title}, {pinpoint.Text},", years)
            : mention;
    }

    private static GuidanceVolume? VolumeOf(GuidanceEntry entry, Pinpoint? pinpoint) =>
        pinpoint is { Outer: PinpointUnit.Volume, Clauses: [{ Levels: [{ Numbers: [{ Number: var number }] }, ..] }] }
            ? entry.Volumes?.FirstOrDefault(volume => number == volume.Volume.ToString(CultureInfo.InvariantCulture))
            : null;

    /// <summary>The volume that follows a name, by its number or its title, and where its words end.</summary>
    private static (Pinpoint? Pinpoint, int End) Volume(string text, GuidanceEntry entry, int end)
    {
        if (VolumeAfter().Match(text, end) is { Success: true } numbered)
        {
            var number = int.Parse(numbered.Groups["volume"].Value, CultureInfo.InvariantCulture);
            var after = numbered.Index + numbered.Length;
            var titled = entry.Volumes?.FirstOrDefault(volume => volume.Volume == number) is { } known ? TitleAfter(text, after, known.Title) : after;
            return (Numbered(number, numbered.Groups["pinpoint"].Index, titled), titled);
        }

        foreach (var volume in entry.Volumes ?? [])
        {
            if (TitleAfter(text, end, volume.Title) is var after && after > end)
            {
                return (Numbered(volume.Volume, after, after), after);
            }
        }

        return (null, end);
    }

    private static Pinpoint Numbered(int number, int start, int end) =>
        new([new("", [new(PinpointUnit.Volume, [new("", number.ToString(CultureInfo.InvariantCulture))])])], start, end, false);

    /// <summary>Where a title ends that follows a place after a colon or a dash; the place itself where it does not.</summary>
    private static int TitleAfter(string text, int at, string title)
    {
        if (TitleLead().Match(text, at) is not { Success: true } lead)
        {
            return at;
        }

        var from = lead.Index + lead.Length;
        var wanted = WordSpan.Of(title);
        var there = WordSpan.Of(text[from..Math.Min(text.Length, from + title.Length + 20)]);
        return there.Count >= wanted.Count && wanted.Select(word => word.Word).SequenceEqual(there.Take(wanted.Count).Select(word => word.Word), StringComparer.Ordinal) ? from + there[wanted.Count - 1].End : at;
    }

    /// <summary>The year of the edition that follows a name, and where its words end.</summary>
    private static (int Year, int End)? Edition(string text, int end)
    {
        var match = YearAfter().Match(text, end);
        if (!match.Success && BracketAfter().Match(text, end) is { Success: true } bracket && !OtherSource().IsMatch(bracket.Value))
        {
            match = bracket;
        }

        return match.Success ? (int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture), match.Index + match.Length) : null;
    }

    private static int Take(Match match, ref int end)
    {
        end = match.Index + match.Length;
        return int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Whether a match is the name of guidance and not the same words in a sentence ("working together to safeguard
    /// children is everyone's task"): it begins with a capital and has another, a year, or stands where no sentence begins.
    /// </summary>
    private static bool IsNamed(Passage passage, PhraseMatch<LawName> match, int end, bool dated, CitingCatalogue citing)
    {
        var (text, name) = (passage.Text, passage.Text.Substring(match.Start, match.Length));
        if (match.Value.IsAcronym)
        {
            return IsWrittenAsAcronym(name);
        }

        if (!char.IsUpper(name[0]))
        {
            return false;
        }

        var before = match.Start;
        while (before > 0 && (char.IsWhiteSpace(text[before - 1]) || text[before - 1] is '“' or '‘' or '"' or '\''))
        {
            before--;
        }

        var quoted = match.Start > 0 && text[match.Start - 1] is '“' or '‘' or '"' && end < text.Length && text[end] is '”' or '’' or '"';
        var opensSentence = before == 0 || text[before - 1] is '.' or '?' or '!' or ':' or '•' or '|';
        if (match.Value.IsShort)
        {
            return dated || (name.Split(' ').All(word => !char.IsLower(word[0])) && !citing.IsPractice(name) && IsShortName(text, match.Start, end, opensSentence && !quoted));
        }

        var whole = match.Length >= text.Length - 3 && match.Length >= text.TrimEnd('.', ';', ',').Length;
        var listed = passage.Kind is PassageKind.Item or PassageKind.Row && match.Start == 0;
        return dated || whole || listed || !opensSentence || name.Split(' ').Skip(1).Any(word => word.Length > 3 && char.IsUpper(word[0]));
    }

    /// <summary>A short name in capitals is one where it stands alone: "Working Together with families" and "Working Together Strategy" go on as something else.</summary>
    private static bool IsShortName(string text, int start, int end, bool opensSentence) =>
        opensSentence ? SaysSomething().IsMatch(text, end) : !GoesOn().IsMatch(text, end) && !Doing().IsMatch(text[Math.Max(0, start - 12)..start]);

    [GeneratedRegex(@"\G[""”'’]?\s{0,2}[,:;–-]?\s{0,2}[(\[]?(?<pinpoint>(?:Volume|Vol\.?)\s{0,2}(?<volume>[0-9])(?![0-9]))(?:\s{0,2}[:,–-]\s{0,2}[^().;]{3,120}?(?=\s{0,2}\((?:[A-Z][a-z]+\s+)?(?:19|20)[0-9]{2}\)))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex VolumeAfter();

    // "…: A guide to inter-agency working (2018)"
    [GeneratedRegex(@"\G\s?[:–—-]\s[A-Za-z][^.;:()\[\]]{4,140}(?=\s\((?:[^()\[\]]{0,60}[^()\[\]0-9/–-])?(?:19|20)[0-9]{2}[^()\[\]]{0,40}\))", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Subtitle();

    [GeneratedRegex(@"\G[""”'’]?\s{0,2}[,:–—(-]\s{0,2}[""“'‘]?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TitleLead();

    private const string Months = @"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?,?";

    // "Working Together 2018", "Working Together to Safeguard Children, July 2018", "KCSIE Statutory Guidance 2023"
    [GeneratedRegex(@"\G[""”'’]?(?:\s\([A-Z][A-Za-z]{1,9}\))?\s{0,2}(?:[,:–-]?\s{0,2}(?:[Ss]tatutory\s{1,2})?[Gg]uidance)?\s{0,2}[,:–-]?\s{0,2}(?:" + Months + @"\s{1,2})?(?<year>(?:19|20)[0-9]{2})(?![0-9])(?:/[0-9]{2}(?![0-9]))?(?:\s(?:edition|version))?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex YearAfter();

    // "… (DfE, 2018)", "… – Statutory Guidance (February 2018)", "… (HM Government, last updated July 2018)"
    [GeneratedRegex(@"\G[""”'’]?\s{0,2}(?:[,:–-]?\s{0,2}(?:[Ss]tatutory\s{1,2})?[Gg]uidance)?[""”'’]?\s{0,2}[(\[](?:[^()\[\]]{0,60}?[^()\[\]0-9/–-])?(?<year>(?:19|20)[0-9]{2})(?![0-9])[^()\[\]]{0,40}[)\]]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BracketAfter();

    [GeneratedRegex(@"\b(?:Acts?|Regulations|Order|Rules|Convention|[Ss]ection|[Ss]chedule|s\.)\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OtherSource();

    // "the 2018 edition of …", "the 2018 …"
    [GeneratedRegex(@"(?:\b[Tt]he\s{1,2}(?<year>(?:19|20)[0-9]{2})\s{1,2}|(?<![0-9/–-])(?<year>(?:19|20)[0-9]{2})\s{1,2}(?:edition|version|update|revision)\s{1,2}of\s{1,2}(?:the\s{1,2})?)[""“'‘]?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex EditionBefore();

    [GeneratedRegex(@"\G[^.;]{0,60}?\b(?:published|issued|produced)\s+(?:by|in)\b[^.;]{0,90}?\b(?<year>(?:19|20)[0-9]{2})\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PublishedYear();

    [GeneratedRegex(@"\G[""”'’]?(?::|\s{1,2}(?:with|for|to|as|on|towards|across|against|in\s+partnership|and\s+[A-Z]|(?:event|group|board|team|session|day|week|project|programme|panel|forum|partnership|approach|conference|model|plan|strategy|meeting|workshop|newsletter|agreement)s?\b|(?!(?:Guidance|Statutory|Chapter|Volume|Part|Annex|Appendix|Paragraph|Section|HM|DfE)\b)[A-Z][a-z]))", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex GoesOn();

    // What people do and not what they follow: "we are Working Together".
    [GeneratedRegex(@"\b(?:are|were|be|been|keep|always|all)\s{1,2}$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Doing();

    [GeneratedRegex(@"\G[""”'’]?(?:\s{1,2}\([^()]{1,40}\))?\s{1,2}(?:must|should|was|were|will|also|(?!(?:is|as|this|us|was|works|means|helps|brings|children|families|parents)\b)[a-z]{2,}s)\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SaysSomething();
}

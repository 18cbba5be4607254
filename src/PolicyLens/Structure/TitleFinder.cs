using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Structure;

/// <summary>The chapter's title, its number in the manual, and the lines they stand on (none where only a property gives them).</summary>
/// <param name="Marked">Whether the format, a number or a property marks it, and not only its place and words.</param>
internal sealed record ChapterTitle(string? Text, string? Number, IReadOnlyList<int> Lines, bool Marked)
{
    /// <summary>The word before its number on the first of its lines, such as "Chapter"; null where there is none.</summary>
    public string? Word { get; init; }
}

/// <summary>
/// Finds the chapter's title by weighing what speaks for each line near the top: the format's own mark, the chapter's number,
/// the file's properties and name, type larger than all other, and words that say what kind of document it is.
/// </summary>
internal sealed partial class TitleFinder(Catalogues catalogues)
{
    /// <summary>How many lines from the top a title is looked for where nothing marks it.</summary>
    private const int Reach = 8;

    /// <summary>How many lines from the top the chapter's number may stand.</summary>
    private const int NumberReach = 16;

    /// <summary>The least weight of a line that something marks as the title.</summary>
    private const double Marked = 30;

    /// <summary>The weight of the first of several headings of level 1: less than a plain title above them has.</summary>
    private const double SharedTop = 2;

    private IReadOnlyList<Line> lines = [];
    private List<int> open = [];
    private List<int> top = [];
    private int firstLevelled;
    private int firstSection;
    private bool onlyTop;
    private HashSet<string> siteNames = [];

    public ChapterTitle Find(IReadOnlyList<Line> allLines, IReadOnlySet<int> setAside, ContentsList contents, ValueList<DocumentProperty> properties, string fileName)
    {
        lines = allLines;
        open = Enumerable.Range(0, lines.Count)
            .Where(index => !setAside.Contains(index) && !lines[index].IsTable && lines[index].Full.Length > 0)
            .ToList();
        var property = properties.FirstOrDefault(candidate => candidate.Name == "title")?.Value;
        siteNames = SiteNames(property, properties.FirstOrDefault(candidate => candidate.Name == "site")?.Value);
        top = open.Where(index => contents.Start < 0 || index < contents.Start).Take(NumberReach).Where(index => !IsMasthead(lines[index])).ToList();
        var propertyKey = property is null ? "" : TextShape.Key(property);
        var words = TextShape.Key(Path.GetFileNameWithoutExtension(fileName)).Split(' ').ToHashSet(StringComparer.Ordinal);
        var largest = open.Max(index => lines[index].Hints.Size);
        firstLevelled = open.FirstOrDefault(index => lines[index].Hints.HeadingLevel is not null, -1);
        firstSection = top.FirstOrDefault(index => IsSectionStart(lines[index]), int.MaxValue);
        var sole = SoleTop();

        var best = top.Concat(open.Where(index => (lines[index].Hints.Title || lines[index].Hints.HeadingLevel is 1 or 2) && !IsMasthead(lines[index]))).Distinct()
            .Select(index => (Index: index, Weight: Weigh(index, propertyKey, words, largest, index == sole)))
            .Where(candidate => candidate.Weight > 0)
            .OrderByDescending(candidate => candidate.Weight).ThenBy(candidate => candidate.Index)
            .FirstOrDefault((Index: -1, Weight: 0));
        if (best.Index >= 0)
        {
            return OfLine(best.Index, best.Weight >= Marked);
        }

        if (OfTable() is { } stated)
        {
            return new(stated, null, [], true);
        }

        if (property is null)
        {
            return new(null, null, [], false);
        }

        var name = property.Split(" | ")[0].Split(" – ")[0].Trim();
        return NumberLabel.Of(name, null) is { IsDecimal: true, Rest.Length: > 0 } label ? new(label.Rest, label.Text, [], false) : new(name, null, [], false);
    }

    /// <summary>The title that a line is, with its number before it, on it or on a line of its own above it.</summary>
    public ChapterTitle OfLine(int at, bool marked)
    {
        var line = lines[at];
        if (line.Number is { Text.Length: > 0, IsDecimal: true, Rest.Length: > 0 } number)
        {
            return new(number.Rest, number.Text, [at], marked);
        }

        if (ChapterLabel(at) is { Words.Length: > 0 } label)
        {
            return new(label.Words, label.Number, [at], marked) { Word = label.Word };
        }

        int[] both = SecondLine(at) is { } second ? [at, second] : [at];
        var text = string.Join(' ', both.Select(index => lines[index].Full));
        return top.FirstOrDefault(index => index < at && ChapterLabel(index) is { Words.Length: 0 }, -1) is var alone and >= 0
            ? new(text, ChapterLabel(alone)!.Value.Number, [alone, .. both], marked) { Word = ChapterLabel(alone)!.Value.Word }
            : new(text, null, both, marked);
    }

    /// <summary>What a table near the top says the title is: "Policy title | Leaving Care".</summary>
    private string? OfTable() => lines.Take(NumberReach).Select(line => line.Source).OfType<SourceTable>().SelectMany(table => table.Rows)
        .Where(row => row.Count > 1 && catalogues.Titles.IsLabel(TextShape.Key(row[0])) && row[1].Length is > 1 and <= TextShape.HeadingCharacters)
        .Select(row => row[1]).FirstOrDefault();

    /// <summary>A council's name alone on a line says who speaks, not of what.</summary>
    public bool IsNameOfAuthority(string text) =>
        text.Length <= TextShape.HeadingCharacters && (IsOneName(text) || (text.Split(['/', '|', '•']) is { Length: > 1 } names && names.Any(name => IsOneName(name.Trim()))));

    private bool IsOneName(string text) => catalogues.Authorities.Find(text) is { OrdinaryWord: false } || CouncilAlone().IsMatch(text);

    /// <summary>Whether the chapter's text has begun: a numbered heading, or one in common use.</summary>
    private bool IsSectionStart(Line line) =>
        (line.Number is { Depth: 1 or 2, Marked: true, Rest.Length: > 0 } && TextShape.LooksLikeHeading(line.Text)) || catalogues.Roles.IsStandard(line.Key);

    /// <summary>The number and the words of "Chapter 3: Fostering" or "Section 1.5" near the top of a document that has one such line; else null.</summary>
    private (string Word, string Number, string Words)? ChapterLabel(int index) =>
        top.Contains(index) && LabelledChapter().Match(lines[index].Full) is { Success: true } match && lines.Count(line => line.Full.Length <= TextShape.HeadingCharacters && LabelledChapter().IsMatch(line.Full)) == 1
            ? (match.Groups["word"].Value, match.Groups["number"].Value, match.Groups["rest"].Value)
            : null;

    /// <summary>Whether a line names the authority or the site and nothing else.</summary>
    public bool IsMasthead(Line line) => IsNameOfAuthority(line.Full) || (siteNames.Contains(line.Key) && line.Key.Length > 0);

    /// <summary>
    /// What the page's own title says of the site: its name in brackets, or what stands last where a heading says what stands
    /// before it.
    /// </summary>
    private HashSet<string> SiteNames(string? title, string? site)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (site is not null)
        {
            names.Add(TextShape.Key(site));
        }

        if (title is not null && title.EndsWith(']') && title.LastIndexOf('[') is var bracket and > 0)
        {
            names.Add(TextShape.Key(title[bracket..]));
        }

        var parts = title is null ? [] : SiteSeparator().Split(title).Select(TextShape.Key).ToList();
        if (parts.Count > 1 && lines.Any(line => line.Hints.HeadingLevel is not null && line.Key == parts[0]))
        {
            names.Add(parts[^1]);
        }

        return names;
    }

    private double Weigh(int index, string property, HashSet<string> fileName, double? largest, bool sole)
    {
        var line = lines[index];
        if (line.Hints.Title)
        {
            return 1000 - (catalogues.Titles.IsBody(line.Key) ? 1 : 0);
        }

        var confirmed = line.Key.Length >= 8 && property.Contains(line.Key, StringComparison.Ordinal);
        var marked = (IsChapterNumber(index) || ChapterLabel(index) is { Words.Length: > 0 } ? 60 : 0)
            + (line.Hints.HeadingLevel == 1 && confirmed ? 50 : 0)
            + (sole && !catalogues.Roles.IsTopLevel(line.Key) ? onlyTop ? 40 : SharedTop : 0)
            + (line.Hints.HeadingLevel == 2 && confirmed ? 30 : 0);
        if (marked > 0)
        {
            return marked;
        }

        var place = top.IndexOf(index);
        if (place is < 0 or >= Reach || !IsPlainTitle(index) || (firstLevelled >= 0 && index > firstLevelled) || index > firstSection)
        {
            return 0;
        }

        var shared = line.Key.Split(' ').Count(fileName.Contains);
        return 10 - (0.5 * place)
            + (confirmed ? 6 : 0)
            + (line.Hints.Size is { } size && size == largest ? 2 : 0)
            + (catalogues.Titles.NamesKind(line.Key) ? 4 : 0)
            + (shared * 2 > line.Key.Count(character => character == ' ') + 1 ? 4 : 0)
            - (catalogues.Titles.IsBody(line.Key) ? 6 : 0)
            - (IsFact(line.Full) ? 20 : 0);
    }

    private bool IsPlainTitle(int index)
    {
        var line = lines[index];
        return (TextShape.LooksLikeHeading(line.Full) || SecondLine(index) is not null) && !line.Full.EndsWith(':') && line is { Bullet: null, Number: null, Hints.ListLevel: null, Hints.HeadingLevel: null or 1 }
            && TextShape.WordCount(line.Full) >= 2 && !catalogues.Roles.IsStandard(line.Key)
            && !(open.BinarySearch(index) is var place and > 0 && SecondLine(open[place - 1]) == index);
    }

    /// <summary>A version, a date or a label with its value.</summary>
    private static bool IsFact(string text) => Fact().IsMatch(text);

    /// <summary>The line on which a title goes on: the first cannot end where it does, and both look the same; null where there is none.</summary>
    private int? SecondLine(int at)
    {
        var place = open.BinarySearch(at);
        return TextShape.IsUnfinished(lines[at].Full) && place + 1 < open.Count
            && lines[open[place + 1]] is { Number: null, IsItem: false } next && Look.Of(next) == Look.Of(lines[at])
            && TextShape.LooksLikeHeading($"{lines[at].Full} {next.Full}")
            ? open[place + 1]
            : null;
    }

    /// <summary>A number of three parts near the top, or of two before any running text: the chapter's place in its manual.</summary>
    private bool IsChapterNumber(int index)
    {
        var line = lines[index];
        return top.Contains(index) && line.Number is { Rest.Length: > 0 } number && TextShape.LooksLikeHeading(line.Text) && number.Parts is [.., > 0]
            && (number.Depth >= 3 || (number.Depth == 2 && top.TakeWhile(above => above < index).All(above => !TextShape.IsBody(lines[above].Full)) && !lines.Any(other => Follows(other.Number, number))))
            && top.TakeWhile(above => above < index).All(above => lines[above].Number is not { IsDecimal: true });
    }

    /// <summary>Whether a number runs on from another of two parts: where 3.2 stands, 3.1 is a section and not the chapter.</summary>
    private static bool Follows(NumberLabel? other, NumberLabel number) =>
        other is { Depth: 2 } && other.Parts[0] == number.Parts[0] && other.Parts[1] == number.Parts[1] + 1;

    /// <summary>The heading of level 1 that stands above all others: the only one, or the first of all without a number; else -1.</summary>
    private int SoleTop()
    {
        var headings = open.Where(index => lines[index].Hints.HeadingLevel is not null).ToList();
        var ones = headings.Where(index => lines[index].Hints.HeadingLevel == 1 && !IsMasthead(lines[index])).ToList();
        var first = headings.FirstOrDefault(index => !IsMasthead(lines[index]), -1);
        onlyTop = ones.Count == 1;
        var highest = ones.Where(index => !catalogues.Roles.IsTopLevel(lines[index].Key) && (onlyTop || !catalogues.Roles.IsStandard(lines[index].Key))).Take(2).ToList();
        return highest switch
        {
            [var only] when onlyTop => only,
            [var before, ..] when before == first && lines[first].Number is null => before,
            _ => -1,
        };
    }

    [GeneratedRegex(@"^(?:(?:[A-Z][\w’'-]*|of|and|the|upon|in|&)\s+){1,6}(?:Council|COUNCIL|Safeguarding Children Partnership|SAFEGUARDING CHILDREN PARTNERSHIP)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex CouncilAlone();

    [GeneratedRegex(@"^(?:(?<word>Chapter)\s+(?<number>[0-9]{1,3}(?:\.[0-9]{1,3}){0,3})|(?<word>Section)\s+(?<number>[0-9]{1,3}(?:\.[0-9]{1,3}){1,3}))(?:\s*[:.–—-]\s*|\s+|$)(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex LabelledChapter();

    [GeneratedRegex(@"\s+(?:\||-|–|—|::|»)\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SiteSeparator();

    [GeneratedRegex(@"^(?:version|issue|edition|revision|draft|date|dated|last|updated|reviewed|published|author|owner|approved|page|ref|reference|status|valid|effective)\b|^v\s?[0-9]|^(?:[0-9]{1,2}\S*\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+(?:19|20)[0-9]{2}$|:\s+[^:]*[0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Fact();
}

using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Structure;

/// <summary>The chapter's title, its number in the manual, and the line they stand on (-1 where only a property gives them).</summary>
internal sealed record ChapterTitle(string? Text, string? Number, int Line);

/// <summary>Finds the chapter's title: the format's own mark first, then the chapter number, then the first heading-like line.</summary>
internal sealed partial class TitleFinder(RoleCatalogue roles, AuthorityCatalogue authorities)
{
    /// <summary>How many lines from the top a title is looked for where nothing marks it.</summary>
    private const int Reach = 8;

    public ChapterTitle Find(IReadOnlyList<Line> lines, IReadOnlySet<int> setAside, ContentsList contents, ValueList<DocumentProperty> properties)
    {
        var open = Enumerable.Range(0, lines.Count)
            .Where(index => !setAside.Contains(index) && !lines[index].IsTable && lines[index].Full.Length > 0 && !IsNameOfAuthority(lines[index].Full))
            .ToList();
        var top = open.Where(index => contents.Start < 0 || index < contents.Start).Take(Reach * 2).ToList();
        var property = properties.FirstOrDefault(candidate => candidate.Name == "title")?.Value;
        var found =
            First(open, index => lines[index].Hints.Title)
            ?? First(top, index => IsChapterNumber(lines, top, index))
            ?? First(open, index => lines[index].Hints.HeadingLevel == 1 && Confirms(property, lines[index]))
            ?? First(open, index => lines[index].Hints.HeadingLevel == 1 && !roles.IsStandard(lines[index].Key) && IsSoleTop(lines, open))
            ?? First(open, index => lines[index].Hints.HeadingLevel == 2 && Confirms(property, lines[index]))
            ?? First(top.Take(Reach), index => IsPlainTitle(lines, index));
        if (found is { } at)
        {
            var line = lines[at];
            return line.Number is { Text.Length: > 0, IsDecimal: true } number && number.Rest.Length > 0
                ? new(number.Rest, number.Text, at)
                : new(line.Full, null, at);
        }

        if (property is null)
        {
            return new(null, null, -1);
        }

        var name = property.Split(" | ")[0].Split(" – ")[0].Trim();
        return NumberLabel.Of(name, null) is { IsDecimal: true, Rest.Length: > 0 } label ? new(label.Rest, label.Text, -1) : new(name, null, -1);
    }

    private static int? First(IEnumerable<int> indexes, Func<int, bool> holds)
    {
        foreach (var index in indexes.Where(holds))
        {
            return index;
        }

        return null;
    }

    /// <summary>A number of three parts near the top, or of two before any running text: the chapter's place in its manual.</summary>
    private static bool IsChapterNumber(IReadOnlyList<Line> lines, List<int> top, int index)
    {
        var line = lines[index];
        return line.Number is { Rest.Length: > 0 } number && TextShape.LooksLikeHeading(line.Text) && number.Parts is [.., > 0]
            && (number.Depth >= 3 || (number.Depth == 2 && top.TakeWhile(above => above < index).All(above => !TextShape.IsBody(lines[above].Full)) && !lines.Any(other => Follows(other.Number, number))))
            && top.TakeWhile(above => above < index).All(above => lines[above].Number is not { IsDecimal: true });
    }

    /// <summary>Whether a number runs on from another of two parts: where 3.2 stands, 3.1 is a section and not the chapter.</summary>
    private static bool Follows(NumberLabel? other, NumberLabel number) =>
        other is { Depth: 2 } && other.Parts[0] == number.Parts[0] && other.Parts[1] == number.Parts[1] + 1;

    /// <summary>Whether the file's own title property says the same words.</summary>
    private static bool Confirms(string? property, Line line) =>
        property is not null && line.Key.Length >= 8 && TextShape.Key(property).Contains(line.Key, StringComparison.Ordinal);

    private static bool IsSoleTop(IReadOnlyList<Line> lines, List<int> open) =>
        open.Count(index => lines[index].Hints.HeadingLevel == 1) == 1
        || open.FirstOrDefault(index => lines[index].Hints.HeadingLevel is not null, -1) is var first and >= 0
            && lines[first].Hints.HeadingLevel == 1 && lines[first].Number is null;

    /// <summary>A council's name alone on a line says who speaks, not of what.</summary>
    public bool IsNameOfAuthority(string text) => authorities.Find(text) is { OrdinaryWord: false } || CouncilAlone().IsMatch(text);

    [GeneratedRegex(@"^(?:[\w’'&-]+\s+){1,5}(?:Council|Safeguarding Children Partnership)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex CouncilAlone();

    private bool IsPlainTitle(IReadOnlyList<Line> lines, int index)
    {
        var line = lines[index];
        return TextShape.LooksLikeHeading(line.Full) && !line.Full.EndsWith(':') && line.Bullet is null && line.Number is null
            && line.Hints.ListLevel is null && line.Hints.HeadingLevel is null or 1 && TextShape.WordCount(line.Full) >= 2
            && !roles.IsStandard(line.Key);
    }
}

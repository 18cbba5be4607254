using System.Text.RegularExpressions;
using PolicyLens.Catalogue;

namespace PolicyLens.Structure;

/// <summary>
/// Tells the text of the page from the text of the chapter: phrases that every site has, a label that stands twice
/// in one line (a picture's description and its link), site titles, running heads and page numbers.
/// </summary>
internal sealed partial class FurnitureFinder(FurnitureCatalogue catalogue)
{
    /// <summary>A text that returns this often between other texts is a running head.</summary>
    private const int RunningHeadRepeats = 3;

    /// <summary>Longer texts are never the page's own, in characters.</summary>
    private const int LongestOfPage = 400;

    /// <summary>The reason for each line that is furniture, by its index.</summary>
    public Dictionary<int, string> Find(IReadOnlyList<Line> lines)
    {
        var found = new Dictionary<int, string>();
        var doubled = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index].Full.Length is 0 or > LongestOfPage)
            {
                continue;
            }

            var key = TextShape.Key(lines[index].Full);
            if (Repeated(key) is { } phrase)
            {
                doubled.Add(phrase);
                found[index] = "the same words twice in one line, as a picture's description and its link";
            }
            else if ((catalogue.Phrases.Contains(key) && !IsPunctuatedItem(lines[index])) || catalogue.Begins(lines[index].Full, key) || (index == lines.Count - 1 && catalogue.LastPhrases.Contains(key)))
            {
                found[index] = "a phrase of the page";
            }
            else if (Copyright().IsMatch(lines[index].Full))
            {
                found[index] = "the site's copyright";
            }
            else if (PageNumber().IsMatch(lines[index].Full))
            {
                found[index] = "a page number";
            }
            else if (Trail().Count(lines[index].Full) >= 2 && lines[index].Full.Length <= 2 * TextShape.HeadingCharacters && !TextShape.EndsSentence(lines[index].Full))
            {
                found[index] = "a trail of links to the page";
            }
        }

        foreach (var index in BarePageNumbers.Find(lines))
        {
            found.TryAdd(index, "a page number");
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var repeats = lines.Where(IsRunningHeadLike).GroupBy(line => WithoutNumbers(TextShape.Key(line.Full))).Where(group => group.Count() >= RunningHeadRepeats)
            .Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < lines.Count; index++)
        {
            var key = lines[index].Full.Length > LongestOfPage ? "" : TextShape.Key(lines[index].Full);
            if (found.ContainsKey(index) || key.Length == 0)
            {
                continue;
            }

            var head = WithoutNumbers(key);
            seen[head] = seen.GetValueOrDefault(head) + 1;
            if (doubled.Contains(key))
            {
                found[index] = "a title of the site, said again beside it";
            }
            else if (repeats.Contains(head) && seen[head] > 1)
            {
                found[index] = "a running head";
            }
        }

        return found;
    }

    /// <summary>An item of a list that ends as one in a text does: "listen;" is no button.</summary>
    private static bool IsPunctuatedItem(Line line) => line.IsItem && line.Full[^1] is ';' or ',' or '.';

    private static bool IsRunningHeadLike(Line line) =>
        line is { IsTable: false, IsItem: false, Number: null, Full.Length: > 0 } && line.Hints is { HeadingLevel: null, Bold: false } && line.Full[^1] is not ('?' or ':')
        && TextShape.WordCount(line.Full) >= 4 && TextShape.LooksLikeHeading(line.Full);

    /// <summary>The phrase of two or more words that a text says two or three times and nothing else; else null.</summary>
    private static string? Repeated(string key)
    {
        var words = key.Split(' ');
        foreach (var times in (int[])[2, 3])
        {
            var length = words.Length / times;
            if (words.Length % times == 0 && length >= 2 && words.Select((word, index) => word == words[index % length]).All(same => same))
            {
                return string.Join(' ', words[..length]);
            }
        }

        return null;
    }

    /// <summary>A running head may count pages or years: its numbers do not tell it from another.</summary>
    private static string WithoutNumbers(string key) => string.Concat(key.Where(character => !char.IsDigit(character)));

    [GeneratedRegex(@"^(?:©|copyright\b|\(c\)(?=.{0,80}\b(?:19|20)[0-9]{2}\b)).{0,120}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Copyright();

    [GeneratedRegex(@"\s[>»›→]\s", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Trail();

    [GeneratedRegex(@"^(?:[-–]\s*)?(?:page\s+)?[0-9]{1,4}\s*(?:(?:of|/)\s*[0-9]{1,4})(?:\s*[-–])?$|^page\s+[0-9]{1,4}$|^.{0,80}\bpage\s+[0-9]{1,4}\s+of\s+[0-9]{1,4}$|^[0-9]{1,4}\s*\|\s*p\s?a\s?g\s?e$|^p\s?a\s?g\s?e\s*\|\s*[0-9]{1,4}(?:\s+of\s+[0-9]{1,4})?$|^[-–]\s*[0-9]{1,4}\s*[-–]$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PageNumber();
}

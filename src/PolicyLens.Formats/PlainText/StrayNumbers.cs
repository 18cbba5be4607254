using System.Text.RegularExpressions;

namespace PolicyLens.Formats.PlainText;

/// <summary>Finds lines that begin with a number only because the sentence above was wrapped there: "until they reach the age of / 25."</summary>
internal static partial class StrayNumbers
{
    /// <summary>Shorter lines are headings or items more often than the beginning of a sentence.</summary>
    private const int ShortestSentence = 25;

    /// <summary>The lines, by index, that go on with the line above them although they begin with a number.</summary>
    public static HashSet<int> Find(IReadOnlyList<SourceLine> lines)
    {
        var numbers = lines.Select(line => Number().Match(line.Text)).ToList();

        // A number belongs to a sequence where its neighbour begins a line as well.
        var written = numbers.Where(match => match.Groups["stop"].Success).Select(match => match.Groups["number"].Value).ToHashSet(StringComparer.Ordinal);
        HashSet<string> live = new(StringComparer.Ordinal);
        HashSet<int> stray = [];
        for (var index = 0; index < lines.Count; index++)
        {
            if (!numbers[index].Success)
            {
                continue;
            }

            var label = numbers[index].Groups["number"].Value;
            if (index > 0 && IsUnfinished(lines[index - 1].Text) && !lines[index].IsPageStart && !Begins(label, numbers[index], live, written))
            {
                stray.Add(index);
            }
            else
            {
                live.Add(label);
            }
        }

        return stray;
    }

    /// <summary>Whether a line is long, begins no list and ends within a sentence.</summary>
    private static bool IsUnfinished(string text) =>
        text.AsSpan().Trim() is { Length: >= ShortestSentence } words && (char.IsLetterOrDigit(words[^1]) || words[^1] == ',') && words.Contains(' ') && !words.ContainsAny('\t', '|');

    private static bool Begins(string label, Match match, HashSet<string> live, HashSet<string> written)
    {
        var rest = match.Groups["rest"].ValueSpan;
        if (rest.IsEmpty && !match.Groups["stop"].Success)
        {
            // A number alone is a page's, unless it is a year.
            return label is not (['1', '8' or '9', _, _] or ['2', '0', _, _]);
        }

        if (!match.Groups["stop"].Success && (rest.IsEmpty || char.IsLower(rest[0])))
        {
            return false;
        }

        var dot = label.LastIndexOf('.');
        if (dot >= 0 || !int.TryParse(label, out var number))
        {
            return true;
        }

        return number <= 1 || live.Contains($"{number - 1}") || (match.Groups["stop"].Success && (written.Contains($"{number - 1}") || written.Contains($"{number + 1}")));
    }

    [GeneratedRegex(@"\A\s*(?<number>[0-9]{1,4}(?:\.[0-9]{1,3}){0,5})(?:(?<stop>[.)])(?=\s|\z)|(?=\s|\z|,))[\s,]*(?<rest>.?)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Number();
}

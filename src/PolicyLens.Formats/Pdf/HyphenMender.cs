using System.Collections.Frozen;

namespace PolicyLens.Formats.Pdf;

/// <summary>
/// Joins words that a hyphen breaks at the end of a line. Whether the hyphen belongs to the word is decided by how the
/// document writes it elsewhere; where it does not, the hyphen goes, unless the first half is one that makes compounds.
/// </summary>
internal sealed class HyphenMender
{
    private static readonly FrozenSet<string> Compounding = new[]
    {
        "non", "self", "well", "multi", "inter", "cross", "ex", "pre", "post", "anti", "semi", "mid", "sub", "half", "full", "part",
        "long", "short", "high", "low", "first", "second", "third", "one", "two", "three", "four", "five", "six", "twenty", "thirty", "forty", "fifty", "on", "off", "follow", "up", "out", "in",
        "decision", "evidence", "child", "family", "peer", "face", "day", "policy", "whole", "age", "trauma", "rights", "risk", "needs", "person", "strengths",
        "care", "foster", "kinship", "looked", "unaccompanied", "safe", "quality", "needs", "time", "year", "old", "good", "best", "ill", "hard", "ever", "all",
        "co", "re", "father", "mother", "sister", "brother", "vice", "south", "north", "east", "west", "mental", "problem", "policy", "information",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>How much of a text is looked at for its last word.</summary>
    private const int Glance = 200;

    private readonly Dictionary<string, int> words = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many words were joined.</summary>
    public int Count { get; private set; }

    /// <summary>The words that only a guess decided, with the line of each.</summary>
    public List<(string Word, int Line)> Guessed { get; } = [];

    /// <summary>Takes note of how the document writes its words.</summary>
    public void Learn(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < parts.Length; at++)
        {
            var word = parts[at].Trim('.', ',', ';', ':', '?', '!', '(', ')', '“', '”', '‘', '’', '"', '\'').Replace('\u2010', '-').Replace('\u2011', '-');
            if (word.Length > 2 && word[^1] != '-')
            {
                words[word] = words.GetValueOrDefault(word) + 1;
            }
        }
    }

    /// <summary>Adds a line to the text of the lines before it.</summary>
    /// <param name="number">The number of the line that is added, for diagnostics.</param>
    public void Append(Spans text, Spans line, int number)
    {
        var tail = text.Tail(Glance);
        var before = tail.AsSpan().TrimEnd();
        var after = line.ToString().AsSpan().TrimStart();
        if (before.Length == 0 || after.Length == 0)
        {
            text.Append(line);
            return;
        }

        text.RemoveEnd(tail.Length - before.Length);
        if (before[^1] == '\u00AD')
        {
            text.RemoveEnd(1);
            Count++;
        }
        else if (before.Length > 1 && before[^1] is '-' or '\u2010' && char.IsLetterOrDigit(before[^2]))
        {
            if (char.IsLetter(before[^2]) && char.IsLetter(after[0]) && !Keeps(LastWord(before[..^1]), FirstWord(after), number))
            {
                text.RemoveEnd(1);
            }
        }
        else
        {
            text.Append(" ");
        }

        text.Append(line);
    }

    /// <summary>Whether the hyphen between two halves belongs to the word.</summary>
    private bool Keeps(string first, string second, int number)
    {
        var (whole, compound) = (words.GetValueOrDefault(first + second), words.GetValueOrDefault($"{first}-{second}"));
        if (whole != compound)
        {
            Count += compound > whole ? 0 : 1;
            return compound > whole;
        }

        // "2016-", "Stoke-on-": what begins large was written with its hyphen.
        if (!char.IsLower(second[0]) || first.Contains('-', StringComparison.Ordinal))
        {
            return true;
        }

        var keeps = Compounding.Contains(first);
        Count += keeps ? 0 : 1;
        Guessed.Add((keeps ? $"{first}-{second}" : first + second, number));
        return keeps;
    }

    private static string LastWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] is '-' or '\u2010'))
        {
            start--;
        }

        return text[start..].ToString().Replace('\u2010', '-');
    }

    private static string FirstWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && (char.IsLetter(text[end]) || (text[end] == '-' && end > 0 && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
        {
            end++;
        }

        return text[..end].ToString();
    }
}

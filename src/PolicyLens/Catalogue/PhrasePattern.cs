using System.Text.RegularExpressions;

namespace PolicyLens.Catalogue;

/// <summary>
/// A pattern of words as the catalogue writes it: <c>a|b</c> is either word, <c>[a]</c> may be missing, <c>_</c> joins the
/// words of one choice.
/// </summary>
internal sealed partial class PhrasePattern
{
    /// <summary>What ends a pattern that takes in the rest of the phrase.</summary>
    private const char RunsOn = '…';

    // Each part is a list of choices, each choice a list of words; a choice without words may be missing.
    private readonly string[][][] parts;

    public PhrasePattern(string pattern)
    {
        GoesOn = pattern.Contains(RunsOn);
        parts = [.. Part().Matches(pattern).Select(part => Choices(part.Value.Replace($"{RunsOn}", "")))];
    }

    /// <summary>Whether the words after the phrase belong to it.</summary>
    public bool GoesOn { get; }

    /// <summary>The words that a phrase of the pattern may begin with.</summary>
    public IEnumerable<string> Beginnings
    {
        get
        {
            foreach (var part in parts)
            {
                foreach (var choice in part.Where(choice => choice.Length > 0))
                {
                    yield return choice[0];
                }

                if (part.All(choice => choice.Length > 0))
                {
                    yield break;
                }
            }
        }
    }

    /// <summary>The index after the last word of the longest phrase that begins at a word, or -1. The steps are bounded by the pattern, whatever the text.</summary>
    public int Match(IReadOnlyList<WordSpan> words, int at) => Match(words, at, 0);

    private int Match(IReadOnlyList<WordSpan> words, int at, int part)
    {
        if (part == parts.Length)
        {
            return at;
        }

        var longest = -1;
        foreach (var choice in parts[part])
        {
            if (Stands(choice, words, at))
            {
                longest = Math.Max(longest, Match(words, at + choice.Length, part + 1));
            }
        }

        return longest;
    }

    private static bool Stands(string[] choice, IReadOnlyList<WordSpan> words, int at)
    {
        if (at + choice.Length > words.Count)
        {
            return false;
        }

        for (var index = 0; index < choice.Length; index++)
        {
            if (words[at + index].Word != choice[index])
            {
                return false;
            }
        }

        return true;
    }

    private static string[][] Choices(string part)
    {
        var choices = part.Trim('[', ']').Split('|').Select(choice => WordSpan.Of(choice.Replace('_', ' ')).Select(word => word.Word).ToArray());
        return part.StartsWith('[') ? [.. choices, []] : [.. choices];
    }

    [GeneratedRegex(@"\[[^\]]*\]…?|[^ ]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Part();
}

using System.Text.RegularExpressions;

namespace PolicyLens.Structure;

/// <summary>Divides a text into its sentences. Nothing is lost: the sentences and the spaces between them are the text.</summary>
public static partial class SentenceSplitter
{
    /// <summary>
    /// No sentence of a policy is longer; what is, such as a scan without a full stop, is cut between two words, so that
    /// no reader of sentences needs more time than it has.
    /// </summary>
    private const int LongestSentence = 10_000;

    /// <summary>The sentences in order, each an exact part of the text without the spaces around it.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        foreach (var end in Ends(text))
        {
            Add(text[start..end]);
            start = end;
        }

        Add(text[start..]);
        return sentences;

        void Add(string part)
        {
            var rest = part.AsSpan().Trim();
            while (rest.Length > LongestSentence && rest[..(LongestSentence + 1)].LastIndexOf(' ') is var cut and > 0)
            {
                sentences.Add(rest[..cut].TrimEnd().ToString());
                rest = rest[cut..].TrimStart();
            }

            if (rest.Length > 0)
            {
                sentences.Add(rest.ToString());
            }
        }
    }

    private static List<int> Ends(string text)
    {
        var ends = new List<int>();
        foreach (var match in Stop().EnumerateMatches(text))
        {
            var stop = match.Index;
            var after = match.Index + match.Length;
            if (text[stop] != '.' || !IsAbbreviation(text.AsSpan(0, stop), char.IsDigit(text[after])))
            {
                ends.Add(after);
            }
        }

        return ends;
    }

    /// <summary>Whether the stop after this text belongs to a short form: "e.g.", "s.", "No.", an initial.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> before, bool digitFollows)
    {
        var start = before.LastIndexOfAny(' ', '(', '"') + 1;
        var word = before[start..].ToString();
        return (word.Length == 1 && char.IsLetter(word[0]) && word is not "I")
            || Abbreviations.Contains(word.ToLowerInvariant())
            || (digitFollows && word is ("no" or "No" or "ref" or "Ref"));
    }

    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "e.g", "eg", "i.e", "ie", "cf", "nos", "art", "arts", "sch", "para", "paras", "pt", "reg", "regs", "ss", "vol",
        "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "st", "approx", "incl", "viz", "pp", "dept",
    };

    // A stop, what closes after it, and white space before the next capital, digit, bracket or quotation mark.
    [GeneratedRegex(@"[.!?]+[""'”’)\]]*\s+(?=[""'“‘(\[]?[A-Z0-9•])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Stop();
}

using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Extraction.Definitions;

/// <summary>
/// Finds abbreviations: two to six letters of which at least two are capitals. One is explained where the words before its brackets, or
/// in brackets after it, begin with its letters (after Schwartz and Hearst 2003), or where a glossary gives it as a term.
/// </summary>
/// <remarks>Capitals for weight ("MUST"), Roman figures, texts that are all capitals and words in brackets such as "(England)" are none.</remarks>
public sealed partial class AbbreviationFinder(TermCatalogue terms)
{
    /// <summary>How far before its brackets an explanation may begin, in characters.</summary>
    private const int LongestMeaning = 120;

    /// <summary>Each place that says what an abbreviation stands for, in reading order.</summary>
    public ValueList<Abbreviation> Explained(Chapter chapter) => chapter.Passages().SelectMany(Explained).ToValueList();

    /// <summary>Each use of an abbreviation that does not itself say what it stands for, in reading order.</summary>
    public ValueList<Abbreviation> Used(Chapter chapter) => chapter.Passages().SelectMany(Used).ToValueList();

    /// <summary>The first use of each abbreviation that the chapter nowhere explains and that not everybody knows, in reading order.</summary>
    public ValueList<Abbreviation> Unexplained(Chapter chapter)
    {
        var explained = Explained(chapter).Select(each => each.Letters.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
        return Used(chapter).Where(use => !use.IsFamiliar && !explained.Contains(use.Letters.ToUpperInvariant())).DistinctBy(use => use.Letters.ToUpperInvariant()).ToValueList();
    }

    internal IEnumerable<Abbreviation> Explained(Passage passage)
    {
        var text = passage.Text;
        foreach (Match match in InBrackets().Matches(text))
        {
            var from = Math.Max(0, match.Index - LongestMeaning);
            if (Initials.WordsBefore(text.AsSpan(from, match.Index - from), match.Groups["letters"].Value) is { } start)
            {
                yield return Of(passage, match.Groups["letters"].Value, text[(from + start)..match.Index].Trim(), from + start, match.Index + match.Length);
            }
        }

        foreach (Match match in BeforeBrackets().Matches(text))
        {
            if (Initials.Spell(match.Groups["meaning"].Value, match.Groups["letters"].Value))
            {
                yield return Of(passage, match.Groups["letters"].Value, match.Groups["meaning"].Value, match.Index, match.Index + match.Length);
            }
        }

        // A glossary's row, and "IRO – Independent Reviewing Officer" wherever the initials agree.
        if (OnItsOwn().Match(text) is { Success: true } own
            && (Initials.Spell(own.Groups["meaning"].Value, own.Groups["letters"].Value) || (passage.Section.Role == SectionRole.Definitions && passage.Kind != PassageKind.Heading)))
        {
            yield return Of(passage, own.Groups["letters"].Value, own.Groups["meaning"].Value, 0, own.Length);
        }
    }

    internal IEnumerable<Abbreviation> Used(Passage passage)
    {
        if (TextShape.IsAllCapitals(passage.Text))
        {
            yield break;
        }

        var explained = Explained(passage).Select(each => each.Quote).ToList();
        foreach (Match match in Capitals().Matches(passage.Text))
        {
            var letters = match.Groups["letters"].Value;
            if (!terms.IsCapitalWord(letters) && !InLoudWords(passage.Text, match) && !explained.Exists(quote => quote.Contains(match.Value, StringComparison.Ordinal)))
            {
                yield return new(letters, null, match.Value, passage.Anchor, terms.IsFamiliar(letters));
            }
        }
    }

    /// <summary>Whether the words beside it are written in capitals too: that is weight.</summary>
    private bool InLoudWords(string text, Match match)
    {
        var from = Math.Max(0, match.Index - 20);
        return IsLoud(WordBefore().Match(text[from..match.Index])) || IsLoud(WordAfter().Match(text, match.Index + match.Length));
    }

    private bool IsLoud(Match word) => word.Success && (word.Groups["word"].Length >= 5 || terms.IsCapitalWord(word.Groups["word"].Value));

    private Abbreviation Of(Passage passage, string letters, string meaning, int start, int end) =>
        new(letters, meaning, passage.Text[start..end], passage.Anchor, terms.IsFamiliar(letters));

    private const string Letters = @"(?<letters>[A-Z]{2,6}|[A-Z]{1,5}[a-z]{1,2}[A-Z]{1,4}[a-z]?|[A-Z]{3,5}[a-rt-z])(?:s|['’]s)?";

    [GeneratedRegex(@"\((?:the\s+|or\s+|an?\s+)?[“""‘']?" + Letters + @"[”""’']?\)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"(?<![\w(])" + Letters + @"\s+\((?:the\s+)?(?<meaning>[A-Za-z][\w’', &/-]{5,100})\)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BeforeBrackets();

    [GeneratedRegex(@"^" + Letters + @"\s*(?:\||[:=–—]|\s-\s|\bstands\s+for\b|\bmeans\b)\s*(?<meaning>[A-Za-z][\w’', &/()-]{3,120}[^.|;]*)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OnItsOwn();

    [GeneratedRegex(@"(?<![\w&/@.#-])" + Letters + @"(?![\w@&/])(?!\.[a-z])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"\b(?<word>[A-Z]{2,})\s+$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WordBefore();

    [GeneratedRegex(@"\G\s+(?<word>[A-Z]{2,})\b(?!\s*\()", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WordAfter();
}

using System.Text.RegularExpressions;

namespace PolicyLens.Formats.Html;

/// <summary>Reads the labels of list items that Word writes as text when it saves a page.</summary>
internal static partial class WordLabel
{
    /// <summary>The label as it looks; null where there is none.</summary>
    public static string? Shown(string label) => label switch
    {
        "" => null,
        [var only] when IsPicture(only) => ListState.Bullet,
        _ => label,
    };

    /// <summary>The length of the label that a text begins with, with the space after it; 0 where it begins with none.</summary>
    public static int LengthIn(string text) => Typed().Match(text).Length;

    /// <summary>Letters of Symbol and Wingdings, which are pictures of bullets, arrows and ticks.</summary>
    private static bool IsPicture(char character) => character is '\u00B7' or '\u00A7' or '\u00D8' or '\u00FC' or '\u00E0' or '\u00A8' or 'v' or 'q' or (>= '\uE000' and <= '\uF8FF');

    [GeneratedRegex(@"\A(?:[\u00B7\u00A7\u00D8\u00FC\u00E0\u00A8\u2022\u25AA\u25CF\u25E6\uE000-\uF8FFovq\u2013-]|\(?(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,5}|[A-Za-z]|[ivx]{1,5})[.)])\s", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Typed();
}

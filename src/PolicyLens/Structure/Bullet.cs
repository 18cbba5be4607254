using System.Text.RegularExpressions;

namespace PolicyLens.Structure;

/// <summary>A bullet, letter or bracketed number that makes a paragraph an item of a list.</summary>
/// <param name="Label">The mark as shown.</param>
/// <param name="Rest">The item's text.</param>
internal sealed partial record Bullet(string Label, string Rest)
{
    public static Bullet? Of(string text) =>
        Mark().Match(text) is { Success: true } match ? new(match.Groups["mark"].Value, match.Groups["rest"].Value) : null;

    // The letter o is what Word's hollow bullet becomes when it is pasted as text.
    [GeneratedRegex(@"^(?:(?<mark>[•·▪▫●○◦■□►▶➢➤✓✔❖‣⁃*])\s*|(?<mark>[-–—])\s+|(?<mark>o)\s+(?=\S)|(?<mark>\((?:[a-z]|[ivx]{1,5}|[0-9]{1,2})\))\s+|(?<mark>(?:[a-z]|[ivx]{1,5})[.)])\s+|(?<mark>[0-9]{1,2}\))\s+)(?<rest>\S.*)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Mark();
}

using System.Text.RegularExpressions;

namespace PolicyLens.Formats.PlainText;

/// <summary>A number with spaces before its dots, as in "3 . 1 Scope": what some programs make of an automatic one.</summary>
/// <param name="Label">The number without its spaces.</param>
/// <param name="Rest">The text after it.</param>
internal sealed partial record TypedNumber(string Label, string Rest)
{
    public static TypedNumber? Of(string text) =>
        Spaced().Match(text) is { Success: true } match && match.Groups["number"].Value is var number && number.Contains(' ', StringComparison.Ordinal)
            ? new(number.Replace(" ", string.Empty, StringComparison.Ordinal), text[match.Length..])
            : null;

    [GeneratedRegex(@"\A(?<number>[0-9]{1,3}(?: \. ?[0-9]{1,3}|\.[0-9]{1,3})*(?: ?\.)?) (?=\p{Lu})", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Spaced();
}

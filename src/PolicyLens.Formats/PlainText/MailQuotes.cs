using System.Text.RegularExpressions;

namespace PolicyLens.Formats.PlainText;

/// <summary>Takes the marks of a quoted message off its lines, so that they are read like any others.</summary>
internal static partial class MailQuotes
{
    public static IReadOnlyList<SourceLine> Without(IReadOnlyList<SourceLine> lines)
    {
        // One line alone may say that something is more than something.
        if (lines.Count(line => Mark().IsMatch(line.Text)) < 2)
        {
            return lines;
        }

        var result = lines.ToArray();
        for (var index = 0; index < result.Length; index++)
        {
            var above = index > 0 && Mark().IsMatch(lines[index - 1].Text);
            var below = index + 1 < lines.Count && Mark().IsMatch(lines[index + 1].Text);
            if ((above || below) && Mark().Match(lines[index].Text) is { Success: true } mark)
            {
                result[index] = lines[index] with { Text = lines[index].Text[mark.Length..], Start = lines[index].Start + mark.Length };
            }
        }

        return result;
    }

    [GeneratedRegex(@"\A(?:>[ ]?)+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Mark();
}

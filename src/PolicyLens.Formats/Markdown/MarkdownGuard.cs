using System.Buffers;

namespace PolicyLens.Formats.Markdown;

/// <summary>
/// Tells text that Markdig would take too long for. Its time grows with the square of the signs in one passage that may
/// open a link or an emphasis, and with the depth of quotes and lists.
/// </summary>
internal static class MarkdownGuard
{
    /// <summary>A thousand pages have about three million characters.</summary>
    private const int MaximumCharacters = 8 * 1024 * 1024;

    /// <summary>The sum over all passages of the square of their signs; about a second's work.</summary>
    private const long MaximumWork = 40_000_000;

    /// <summary>Signs at the beginning of a line that nest it: quotes, and spaces of lists.</summary>
    private const int MaximumMargin = 400;

    private static readonly SearchValues<char> Signs = SearchValues.Create("[]*_~^`<!+=");

    private static readonly SearchValues<char> Margin = SearchValues.Create("> \t-*+");

    public static bool Allows(string text)
    {
        if (text.Length > MaximumCharacters)
        {
            return false;
        }

        var (work, signs) = (0L, 0L);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var margin = line.IndexOfAnyExcept(Margin);
            if (margin > MaximumMargin || (margin < 0 && line.Length > MaximumMargin && line.IndexOfAnyExcept(' ', '\t') >= 0 && line.Contains('>')))
            {
                return false;
            }

            var content = line.TrimStart();
            if (content.IsEmpty || content.StartsWith("- ") || content.StartsWith("* ") || content.StartsWith("+ ") || content.StartsWith("#"))
            {
                work += signs * signs;
                signs = 0;
            }

            for (var rest = content; rest.IndexOfAny(Signs) is >= 0 and var at; rest = rest[(at + 1)..])
            {
                signs++;
            }
        }

        return work + (signs * signs) <= MaximumWork;
    }
}

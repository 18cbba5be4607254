using System.Text.RegularExpressions;

namespace PolicyLens.Extraction.Citations;

/// <summary>Finds the words after a mention that say more of it: "as amended", "(as amended by the …)", "and associated regulations". They are of its quote and not of its title.</summary>
internal static partial class MentionTails
{
    /// <summary>The mentions of a passage, in its order, with where their words end.</summary>
    public static List<Mention> Add(string text, List<Mention> mentions)
    {
        for (var at = 0; at < mentions.Count; at++)
        {
            var mention = mentions[at];
            if (mention.Kind is Model.SourceKind.Local or Model.SourceKind.Case)
            {
                continue;
            }

            var tail = mention.End;
            if (Amended().Match(text, tail) is { Success: true } amended)
            {
                tail = amended.Index + amended.Length;
                // "as amended by the Children and Families Act 2014": what amended it is a mention of its own, and stands in these words too.
                tail = amended.Groups["by"].Success && at + 1 < mentions.Count && mentions[at + 1].Start == tail ? mentions[at + 1].End : tail;
            }

            if (Associated().Match(text, tail) is { Success: true } associated)
            {
                tail = associated.Index + associated.Length;
            }

            mentions[at] = tail > mention.End ? mention with { Tail = tail } : mention;
        }

        return mentions;
    }

    [GeneratedRegex(@"\G,?\s{1,2}(?:\((?:[Aa]s\s)?(?:subsequently\s)?amended[^()]{0,120}\)|as\s(?:subsequently\s)?amended(?<by>\s(?:by|in)\s(?:the\s)?)?)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Amended();

    [GeneratedRegex(@"\G,?\s{1,2}(?:and|with|together with|plus|&)\s(?:(?:its|the|their|all|any)\s)?(?:associated|accompanying|related|supporting|subsequent|linked)\s(?:(?:statutory|government|national)\s)?(?:[Rr]egulations\sand\s(?:statutory\s)?[Gg]uidance|[Gg]uidance\sand\s[Rr]egulations|[Rr]egulations|[Gg]uidance|[Cc]odes?\sof\s[Pp]ractice|[Ll]egislation|[Ss]tandards|[Pp]rotocols?|[Oo]rders|[Rr]ules)(?![\p{L}])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Associated();
}

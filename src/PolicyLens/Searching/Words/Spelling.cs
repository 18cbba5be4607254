using PolicyLens.Catalogue;

namespace PolicyLens.Searching.Words;

/// <summary>Turns spellings into the one that British manuals have: <c>organise</c> of "organize", <c>behaviour</c> of "behavior".</summary>
internal sealed class Spelling
{
    private readonly Dictionary<string, string> words;
    private readonly HashSet<string> kept;
    private readonly (string From, string To)[] beginnings;
    private readonly (string From, string To)[] endings;

    /// <summary>An ending is only one where this many letters stand before it: not in "size".</summary>
    private const int LeastBeforeEnding = 3;

    public Spelling(WordData data)
    {
        var pairs = data.Spellings.SelectMany(pair => pair.From.Select(from => (From: from, pair.To))).ToList();
        words = pairs.Where(pair => !pair.From.EndsWith('*')).ToDictionary(pair => pair.From, pair => pair.To, StringComparer.Ordinal);
        beginnings = [.. pairs.Where(pair => pair.From.EndsWith('*')).Select(pair => (pair.From[..^1], pair.To.TrimEnd('*')))];
        endings = [.. data.Endings.SelectMany(pair => pair.From.Select(from => (from, pair.To)))];
        kept = data.KeptEndings.ToHashSet(StringComparer.Ordinal);
    }

    /// <param name="plain">As <see cref="IndexWord.Plain"/>.</param>
    public string Of(string plain)
    {
        if (words.TryGetValue(plain, out var whole))
        {
            return whole;
        }

        foreach (var (from, to) in beginnings)
        {
            if (plain.StartsWith(from, StringComparison.Ordinal))
            {
                plain = to + plain[from.Length..];
                break;
            }
        }

        foreach (var (from, to) in endings)
        {
            if (plain.Length >= from.Length + LeastBeforeEnding && plain.EndsWith(from, StringComparison.Ordinal) && !kept.Contains(plain))
            {
                return string.Concat(plain.AsSpan(0, plain.Length - from.Length), to);
            }
        }

        return plain;
    }
}

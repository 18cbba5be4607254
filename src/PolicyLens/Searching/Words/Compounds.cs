using PolicyLens.Catalogue;

namespace PolicyLens.Searching.Words;

/// <summary>Words that are written as one, with a hyphen or apart: "wellbeing", "well-being", "well being". Such words are read as one.</summary>
internal sealed class Compounds
{
    private readonly Dictionary<string, CompoundStart> starts = new(StringComparer.Ordinal);

    public Compounds(WordData data)
    {
        foreach (var prefix in data.Prefixes)
        {
            Start(prefix).Takes = CompoundGap.Space;
        }

        foreach (var prefix in data.HyphenPrefixes)
        {
            Start(prefix).Takes = CompoundGap.Hyphen;
        }

        foreach (var parts in data.Apart.Select(apart => apart.Split(' ')))
        {
            Start(parts[0]).Apart.Add(parts[1]);
        }

        foreach (var compound in data.Compounds)
        {
            var gap = compound.Contains('-', StringComparison.Ordinal) ? CompoundGap.Hyphen : CompoundGap.Space;
            var parts = compound.Split(' ', '-');
            Start(parts[0]).Add(parts[1], gap);
        }

        CompoundStart Start(string word) => starts.TryGetValue(word, out var start) ? start : starts[word] = new();
    }

    public CompoundStart? Starting(string plain) => starts.GetValueOrDefault(plain);
}

/// <summary>What stands between the parts of a compound.</summary>
internal enum CompoundGap
{
    /// <summary>Something that divides them.</summary>
    None,

    /// <summary>A hyphen or space: either will do where a compound is said to be written with a space.</summary>
    Space,

    /// <summary>A hyphen.</summary>
    Hyphen,
}

/// <summary>What a word is one word with. It is filled once and then only read.</summary>
internal sealed class CompoundStart
{
    private readonly Dictionary<string, CompoundGap> wholes = new(StringComparer.Ordinal);
    private readonly List<(string Beginning, CompoundGap Gap)> beginnings = [];

    /// <summary>Over which gap it takes any word that follows.</summary>
    public CompoundGap Takes { get; set; }

    /// <summary>The words that it does not take all the same.</summary>
    public HashSet<string> Apart { get; } = new(StringComparer.Ordinal);

    public void Add(string second, CompoundGap gap)
    {
        if (second.EndsWith('*'))
        {
            beginnings.Add((second[..^1], gap));
        }
        else
        {
            wholes[second] = gap;
        }
    }

    /// <summary>Whether it and the word after it are one.</summary>
    public bool Joins(CompoundGap gap, WordForm second)
    {
        if (wholes.TryGetValue(second.Plain, out var listed) && IsMet(listed, gap))
        {
            return true;
        }

        foreach (var (beginning, over) in beginnings)
        {
            if (IsMet(over, gap) && second.Plain.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return IsMet(Takes, gap) && !second.IsCommon && char.IsAsciiLetter(second.Plain[0]) && !Apart.Contains(second.Plain);
    }

    private static bool IsMet(CompoundGap asked, CompoundGap gap) => asked != CompoundGap.None && (asked == CompoundGap.Space ? gap != CompoundGap.None : gap == CompoundGap.Hyphen);
}

using PolicyLens.Catalogue;

namespace PolicyLens.Structure;

/// <summary>
/// Gives every heading its depth. Numbers decide; a heading without one takes the depth that headings of the same
/// look have, and where nothing tells, it belongs to the numbered section above it.
/// </summary>
internal sealed class HeadingLevels(RoleCatalogue roles)
{
    /// <summary>The deepest level; documents from the web may nest without end.</summary>
    private const int Deepest = 9;

    /// <param name="headings">Indexes of the headings, in reading order.</param>
    /// <param name="chapterNumber">The chapter's own number: sections may carry it before their own.</param>
    /// <returns>The depth of each heading, from 1.</returns>
    public Dictionary<int, int> Find(IReadOnlyList<Line> lines, IReadOnlyList<int> headings, string? chapterNumber)
    {
        var prefix = Prefix(lines, headings, chapterNumber);
        var strays = Strays(lines, headings);
        Look LookOf(Line line) => Look.Of(line).ForLevel() is var look && strays.TryGetValue(look, out var usual) ? usual : look;
        int? NumberDepth(int index) => lines[index].Number is { IsDecimal: true } number ? Math.Max(1, number.Depth - prefix) : null;

        var looks = headings.Select(index => LookOf(lines[index])).Distinct().Order(Look.StrongestFirst).ToList();
        var depthOfLook = new Dictionary<Look, int>();
        var uses = new Dictionary<Look, int>();
        foreach (var look in looks)
        {
            var depths = headings.Where(index => LookOf(lines[index]) == look).Select(NumberDepth).OfType<int>().ToList();
            if (depths.Count > 0)
            {
                depthOfLook[look] = depths.GroupBy(depth => depth).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;
                uses[look] = depths.Count;
            }
        }

        // Where most numbered headings of a depth have a stronger look, one of a weaker look and no number stands below them.
        bool IsOddLook(Look look) => uses.Any(other => Look.StrongestFirst.Compare(other.Key, look) < 0 && depthOfLook[other.Key] == depthOfLook[look] && other.Value > uses[look]);

        var numbered = depthOfLook.Count > 0;
        var levelled = HasLevels(lines, headings, NumberDepth);
        var parted = !levelled && headings.Count(index => IsPart(lines[index])) > 1;
        var result = new Dictionary<int, int>();
        var (current, before, inPart) = (0, 0, 0);
        Look? beside = null;
        foreach (var index in headings)
        {
            var line = lines[index];
            var look = LookOf(line);
            int depth;
            if (NumberDepth(index) is { } own)
            {
                // Where the format gives every heading a level, a number can only make it deeper: "1." below "Part A".
                depth = levelled ? Math.Max(own, looks.IndexOf(look) + 1) : own + inPart;
                current = depth;
            }
            else if (!levelled && IsTopLevel(line, look, depthOfLook))
            {
                depth = parted && line.Number is { IsDecimal: false } && !NumberLabel.IsAppendixOrPart(line.Number.Text) ? 1 + inPart : 1;
                current = depth - 1;
                inPart = depth > 1 ? inPart : parted && IsPart(line) ? 1 : 0;
            }
            else
            {
                // A heading without a number is never two levels below the one before it, and beside one that looks the same.
                depth = beside == look ? before : Math.Min(numbered && !levelled ? DepthByLook(look, looks, depthOfLook, current, inPart) + (depthOfLook.ContainsKey(look) && IsOddLook(look) ? 1 : 0) : looks.IndexOf(look) + 1 + inPart, before + 1);
            }

            beside = line.Number is null ? look : null;
            result[index] = before = Math.Clamp(depth, 1, Deepest);
        }

        return result;
    }

    /// <summary>
    /// Looks that one heading has by a slip of the hand: a stronger one than many before it have, of the same size and case. Each with
    /// the look that was meant.
    /// </summary>
    private static Dictionary<Look, Look> Strays(IReadOnlyList<Line> lines, IReadOnlyList<int> headings)
    {
        var looks = headings.Where(index => lines[index].Number is null).Select(index => Look.Of(lines[index])).Where(look => look.Level is null).ToList();
        var counts = looks.CountBy(look => look).ToDictionary();
        return counts.Where(pair => pair.Value == 1)
            .Select(pair => (Stray: pair.Key, Usual: looks.TakeWhile(look => look != pair.Key)
                .Where(look => look.Size == pair.Key.Size && look.Capitals == pair.Key.Capitals && counts[look] > 1 && Look.StrongestFirst.Compare(pair.Key, look) < 0)
                .Select(look => (Look?)look).FirstOrDefault()))
            .Where(pair => pair.Usual is not null)
            .ToDictionary(pair => pair.Stray, pair => pair.Usual!.Value);
    }

    /// <summary>
    /// Whether the format's own levels are to be trusted before the numbers: every heading has one, numbers of one depth have all
    /// the same, and headings without a number, or with one in words, hold the numbered ones.
    /// </summary>
    private bool HasLevels(IReadOnlyList<Line> lines, IReadOnlyList<int> headings, Func<int, int?> numberDepth)
    {
        if (headings.Count == 0 || headings.Any(index => lines[index].Hints.HeadingLevel is null))
        {
            return false;
        }

        if (headings.Any(index => lines[index].Number is { IsDecimal: false }))
        {
            return true;
        }

        var numbered = headings.Where(index => numberDepth(index) is not null).ToList();
        if (numbered.Count == 0 || numbered.GroupBy(numberDepth).Any(group => group.Select(index => lines[index].Hints.HeadingLevel).Distinct().Count() > 1))
        {
            return false;
        }

        var above = headings.Where(index => index < numbered[0]).ToList();
        return above.Count > 0 && lines[above[^1]].Hints.HeadingLevel < lines[numbered[0]].Hints.HeadingLevel && !roles.IsTopLevel(lines[above[^1]].Key);
    }

    /// <summary>"Part 2" and "Chapter 2" hold the numbered sections that follow them.</summary>
    private static bool IsPart(Line line) =>
        line.Number is { IsDecimal: false } label && (label.Text.StartsWith("Part ", StringComparison.OrdinalIgnoreCase) || label.Text.StartsWith("Chapter ", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// An appendix, a part, or a heading that is in common use for a part of its own. Its look decides where it has one that
    /// other headings share, but for what only ever stands at a chapter's ends.
    /// </summary>
    private bool IsTopLevel(Line line, Look look, Dictionary<Look, int> depthOfLook) =>
        (line.Number is { IsDecimal: false } && (NumberLabel.IsAppendixOrPart(line.Number.Text) || look.IsPlain || !depthOfLook.ContainsKey(look)))
        || (depthOfLook.Count > 0 && line.Hints.HeadingLevel is null && roles.IsEndMatter(line.Key))
        || (roles.IsTopLevel(line.Key) && (look.IsPlain || (depthOfLook.Count > 0 && line.Hints.HeadingLevel is null && !depthOfLook.ContainsKey(look))));

    private static int DepthByLook(Look look, List<Look> looks, Dictionary<Look, int> depthOfLook, int current, int inPart)
    {
        // In plain text every heading looks the same, numbered or not: the numbered section above holds it.
        if (look.IsPlain)
        {
            return current + 1;
        }

        if (depthOfLook.TryGetValue(look, out var same))
        {
            return same + inPart;
        }

        var stronger = looks.TakeWhile(other => other != look).Where(depthOfLook.ContainsKey).Select(other => depthOfLook[other]).ToList();
        return stronger.Count > 0 ? stronger.Max() + 1 + inPart : 1;
    }

    /// <summary>How many parts of each number only repeat the chapter's.</summary>
    private static int Prefix(IReadOnlyList<Line> lines, IReadOnlyList<int> headings, string? chapterNumber)
    {
        var numbers = headings.Select(index => lines[index].Number).OfType<NumberLabel>().Where(number => number.IsDecimal).ToList();
        return chapterNumber is not null && numbers.Count > 0
            && numbers.All(number => number.Text.StartsWith(chapterNumber + ".", StringComparison.Ordinal))
            ? chapterNumber.Count(character => character == '.') + 1
            : 0;
    }
}

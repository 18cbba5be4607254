using System.Text.RegularExpressions;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Citations;

/// <summary>Gives each pinpoint of a passage to the mention that it belongs to: "section 17 of the …", "…, section 20".</summary>
internal static partial class PinpointBinder
{
    /// <summary>How far a pinpoint may stand from its title, in characters.</summary>
    private const int Reach = 110;

    /// <summary>Both lists in the order of the text.</summary>
    public static PassageMentions Bind(string text, List<Mention> mentions, List<Pinpoint> pinpoints)
    {
        var of = new int[pinpoints.Count];
        var bound = mentions.ToArray();
        Array.Fill(of, -1);
        for (var (at, next) = (0, 0); at < pinpoints.Count; at++)
        {
            while (next < mentions.Count && mentions[next].Start < pinpoints[at].End)
            {
                next++;
            }

            if (next > 0 && mentions[next - 1].Start > pinpoints[at].Start && PinpointReader.Find(text[pinpoints[at].Start..mentions[next - 1].Start]) is [var shorter])
            {
                // In "Chapter 2 of Part 6 Code of Practice" the Part is of the title.
                pinpoints[at] = shorter.Moved(pinpoints[at].Start);
                next--;
            }

            var before = next > 0 && mentions[next - 1].End <= pinpoints[at].Start ? next - 1 : -1;
            if (next > 0 && before < 0)
            {
                // It stands in a title.
                of[at] = -2;
                continue;
            }

            of[at] = Owner(text, bound, pinpoints[at], before, next < mentions.Count ? next : -1);
            if (of[at] >= 0)
            {
                Give(bound, mentions, of[at], pinpoints[at]);
            }
        }

        for (var at = 0; at < bound.Length; at++)
        {
            if (bound[at].Pinpoint is null && bound[at].Kind == SourceKind.Act && PinpointReader.BareBefore(text, bound[at].Start) is { } bare && (at == 0 || bound[at - 1].End <= bare.Start))
            {
                bound[at] = bound[at].With(bare);
            }
        }

        return new(WithNeighbours(text, [.. bound], mentions, pinpoints, of), [.. pinpoints.Where((_, index) => of[index] == -1)]);
    }

    private static int Owner(string text, Mention[] bound, Pinpoint pinpoint, int before, int next)
    {
        var follows = next >= 0 && Takes(bound[next], pinpoint) ? Before(text, pinpoint, bound[next]) : Closeness.None;
        if (follows is Closeness.Joined)
        {
            return next;
        }

        // Between an Act and regulations that stand side by side, a section is the Act's.
        follows = next >= 0 && Fits(bound[next], pinpoint) ? follows : Closeness.None;

        var precedes = before >= 0 && bound[before].Pinpoint is null && Takes(bound[before], pinpoint) && Fits(bound[before], pinpoint) ? After(text, bound[before], pinpoint) : Closeness.None;
        return follows == Closeness.Near && precedes != Closeness.Near ? next
            : precedes != Closeness.None ? before
            : follows != Closeness.None ? next
            : -1;
    }

    /// <summary>Whether a source can have such a part: an Act has no section 3.2, and a child's own plan no section at all.</summary>
    private static bool Takes(Mention mention, Pinpoint pinpoint) => mention.Kind switch
    {
        SourceKind.Local or SourceKind.Case => false,
        SourceKind.Act or SourceKind.Regulations or SourceKind.Order => !pinpoint.IsPointed,
        SourceKind.Convention => pinpoint.Unit is PinpointUnit.Article or PinpointUnit.Part or PinpointUnit.Paragraph,
        _ => true,
    };

    /// <summary>Whether a source is divided into such parts.</summary>
    private static bool Fits(Mention mention, Pinpoint pinpoint) => pinpoint.Unit switch
    {
        PinpointUnit.Section or PinpointUnit.Subsection => mention.Kind is not (SourceKind.Regulations or SourceKind.Order or SourceKind.Rules or SourceKind.Eu),
        PinpointUnit.Regulation => mention.Kind == SourceKind.Regulations,
        PinpointUnit.Rule => mention.Kind == SourceKind.Rules,
        _ => true,
    };

    private enum Closeness
    {
        None,
        Apart,
        Near,
        Joined,
    }

    /// <summary>How a pinpoint leads to the mention after it.</summary>
    private static Closeness Before(string text, Pinpoint pinpoint, Mention mention)
    {
        if (mention.Start - pinpoint.End > Reach)
        {
            return Closeness.None;
        }

        var gap = text[pinpoint.End..mention.Start];
        if (OpenBracket().IsMatch(gap))
        {
            return mention.End < text.Length && text[mention.End] is ')' or ']' ? Closeness.Near : Closeness.None;
        }

        var match = LeadsTo().Match(pinpoint.Outer == PinpointUnit.Volume && VolumeTitle().Match(gap) is { Success: true } title ? gap[title.Length..] : gap);
        return !match.Success ? Closeness.None : match.Groups["joined"].Success ? Closeness.Joined : match.Groups["apart"].Success ? Closeness.Apart : Closeness.Near;
    }

    /// <summary>How a pinpoint goes on from the mention before it.</summary>
    private static Closeness After(string text, Mention mention, Pinpoint pinpoint)
    {
        if (pinpoint.Start - mention.End > Reach || IsElsewhere(text, pinpoint))
        {
            return Closeness.None;
        }

        // "the Act: s.17 (children in need), s.20 …" introduces a list, each of it a mention of its own.
        var match = GoesOn().Match(text[mention.End..pinpoint.Start]);
        return !match.Success || (match.Groups["colon"].Success && !Ends().IsMatch(text, pinpoint.End)) ? Closeness.None : match.Groups["apart"].Success ? Closeness.Apart : Closeness.Near;
    }

    /// <summary>Whether what follows a pinpoint says that it is of something else, such as of this chapter.</summary>
    public static bool IsElsewhere(string text, Pinpoint pinpoint) => Elsewhere().IsMatch(text, pinpoint.End);

    private static void Give(Mention[] bound, List<Mention> mentions, int owner, Pinpoint pinpoint)
    {
        // "section 4 of the Children Acts 1989 and 2004" is of both.
        var (first, step) = (mentions[owner], pinpoint.End <= mentions[owner].Start ? 1 : -1);
        for (var at = owner; at >= 0 && at < bound.Length && mentions[at].Start == first.Start && mentions[at].End == first.End; at += step)
        {
            bound[at] = bound[at].With(pinpoint);
        }
    }

    /// <summary>Of "section 17 (children in need) and section 47 of the Act" the first is of the Act too, and is a mention of its own.</summary>
    private static List<Mention> WithNeighbours(string text, List<Mention> bound, List<Mention> mentions, List<Pinpoint> pinpoints, int[] of)
    {
        var more = new List<Mention>();
        void Share(int at, int neighbour)
        {
            var owner = of[neighbour];
            if (of[at] != -1 || owner < 0)
            {
                return;
            }

            var (left, right) = at < neighbour ? (pinpoints[at], pinpoints[neighbour]) : (pinpoints[neighbour], pinpoints[at]);
            if (right.Start - left.End > Reach || !Neighbours().IsMatch(text[left.End..right.Start]) || (at > neighbour && IsElsewhere(text, pinpoints[at])) || !Takes(mentions[owner], pinpoints[at]))
            {
                return;
            }

            var isBefore = pinpoints[at].End <= mentions[owner].Start;
            if (isBefore == at < neighbour)
            {
                of[at] = owner;
                more.Add(mentions[owner].At(pinpoints[at].Start, pinpoints[at].End).With(pinpoints[at]));
            }
        }

        for (var at = pinpoints.Count - 2; at >= 0; at--)
        {
            Share(at, at + 1);
        }

        for (var at = 1; at < pinpoints.Count; at++)
        {
            Share(at, at - 1);
        }

        bound.AddRange(more);
        return more.Count == 0 ? bound : [.. bound.OrderBy(mention => mention.Start)];
    }

    [GeneratedRegex(@"^(?:\s?\([^()]{1,80}\))?(?:(?<apart>\s?,)?\s{0,2}(?<joined>,?\s?(?:of|to|in|under|from|within),?\s{1,2})?(?:(?:the|that|this)\s{1,2})?(?:(?:amended|revised|updated)\s{1,2})?|\s?[-–—:|]\s?)[""“'‘]?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex LeadsTo();

    // "Volume 4: Fostering Services of the …"
    [GeneratedRegex(@"^\s?[:–—-]\s[A-Z][^.;:()]{3,100}?(?=\s(?:of|in|to)\s(?:the\s)?[""“'‘]?$)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex VolumeTitle();

    [GeneratedRegex(@"\G(?:\s?[.;]|\s?$)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Ends();

    [GeneratedRegex(@"^\s{0,2}[(\[](?:the\s)?[""“'‘]?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OpenBracket();

    [GeneratedRegex(@"^[""”'’]?(?:\s?\((?:as\s)?(?:subsequently\s)?amended[^()]{0,80}\))?\s{0,2}(?:(?<apart>[,;])|(?<colon>:)|\|)?\s{0,2}(?:[-–—]\s{0,2})?[(\[]?\s?(?:(?:(?:says|states|provides|requires|sets\sout)\s(?:in|at|under)|under|at|see|in particular|particularly|especially|specifically|including)\s)?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"\G(?:\s{1,2}(?:of|to|in)\s{1,2}(?:(?:this|our|these|your|their|its|his|her)\b|(?:the\s{1,2})?[""“'‘]?[A-Z0-9]|(?:the|an?)\s)|,?\s{1,2}\(?(?:below|above|overleaf|opposite)\b)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"^(?:\s?\([^()]{1,80}\))?\s?[,;]?\s?(?:and|or|&)?\s?(?:the\s)?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Neighbours();
}

using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Citations;

/// <summary>
/// Resolves a pinpoint that stands alone: "Section 47 enquiries", "Article 12: …". It is of what the sentence or the
/// passage before it names, or a section that everybody of the field knows; a chapter's own sections are none.
/// </summary>
internal sealed partial class BarePinpoints(LawCatalogue law, CitingCatalogue citing, IReadOnlySet<string> numbers)
{
    /// <summary>Numbers up to this may well be of a chapter's own sections.</summary>
    private const int OwnSections = 16;

    private readonly HashSet<string> announced = new(StringComparer.Ordinal);

    /// <summary>Notes what the chapter names anywhere.</summary>
    public void Announce(Mention mention) => announced.Add(mention.Title);

    /// <summary>Of those that a name may stand for, the one that the chapter names anywhere; null where it names none or several.</summary>
    public LegislationEntry? AnnouncedOf(IReadOnlyList<LegislationEntry> candidates) =>
        candidates.Where(entry => announced.Contains(entry.Title)).ToList() is [var only] ? only : null;

    /// <summary>The mention that a pinpoint alone is; null where nothing tells.</summary>
    public Mention? Resolve(Passage passage, Pinpoint pinpoint, Antecedents antecedents)
    {
        var text = passage.Text;
        if (pinpoint.IsPointed || PinpointBinder.IsElsewhere(text, pinpoint))
        {
            return null;
        }

        var source = pinpoint.Outer switch
        {
            PinpointUnit.Article => char.IsUpper(text[pinpoint.Start]) ? Articles(pinpoint, antecedents) : null,
            PinpointUnit.Section => Section(passage, pinpoint, antecedents),
            PinpointUnit.Regulation => Known(text, pinpoint) is { } known ? known : PointsWithin().IsMatch(text[Math.Max(0, pinpoint.Start - 20)..pinpoint.Start]) ? null
                // No chapter has regulations of its own.
                : antecedents.InPassage(SourceKind.Regulations) ?? Before(passage, pinpoint, antecedents, SourceKind.Regulations) ?? antecedents.InChapter(SourceKind.Regulations),
            PinpointUnit.Rule => antecedents.InPassage(SourceKind.Rules),
            PinpointUnit.Schedule => IsOwn(text, pinpoint) ? null : antecedents.InPassage(SourceKind.Act) ?? antecedents.InPassage(SourceKind.Regulations),
            _ => null,
        };
        return source?.At(pinpoint.Start, pinpoint.End).With(pinpoint);
    }

    private static Mention? Articles(Pinpoint pinpoint, Antecedents antecedents) =>
        antecedents.LastInPassage(SourceKind.Convention)
        ?? antecedents.LastInPassage(SourceKind.Eu)
        ?? antecedents.InPassage(SourceKind.Order)
        ?? antecedents.InPassageBefore(SourceKind.Convention)
        // A list of articles under its heading is of the convention that the section named last.
        ?? (pinpoint.Start <= 2 ? antecedents.LastInSection(SourceKind.Convention) : antecedents.InSection(SourceKind.Convention))
        ?? antecedents.InChapter(SourceKind.Convention);

    private Mention? Section(Passage passage, Pinpoint pinpoint, Antecedents antecedents)
    {
        var text = passage.Text;
        var known = Known(text, pinpoint);
        return known ?? (antecedents.InPassage(SourceKind.Act) is { } act && antecedents.IsPinnedInPassage(SourceKind.Act) && !PointsWithin().IsMatch(text[Math.Max(0, pinpoint.Start - 20)..pinpoint.Start]) ? act
            : IsOwn(text, pinpoint) ? null
            : antecedents.IsNamedInPassage(SourceKind.Act) ? antecedents.InPassage(SourceKind.Act)
            : Before(passage, pinpoint, antecedents, SourceKind.Act));
    }

    /// <summary>What the passage before names, for a pinpoint that this one begins with.</summary>
    private static Mention? Before(Passage passage, Pinpoint pinpoint, Antecedents antecedents, SourceKind kind) =>
        pinpoint.Start <= 2 || Opening().IsMatch(passage.Text[..Math.Min(pinpoint.Start, 12)]) && pinpoint.Start <= 12 ? antecedents.InPassageBefore(kind) : null;

    /// <summary>The section that everybody knows by its number and the words around it.</summary>
    private Mention? Known(string text, Pinpoint pinpoint)
    {
        var sections = citing.Sections(PinpointUnits.Word(pinpoint.Outer, false), pinpoint.Number);
        if (sections.Count == 0)
        {
            return null;
        }

        var isOwn = numbers.Contains(pinpoint.Number) && !pinpoint.IsShort;
        var around = Around(text, pinpoint);
        var meant = sections.Where(section => section.IsMeantBy(around)).ToList();
        var one = meant is [var told] && !isOwn && !PointsWithin().IsMatch(text[Math.Max(0, pinpoint.Start - 20)..pinpoint.Start]) ? told
            : meant.Count == 0 && sections is [{ Alone: true } alone] && (IsSpokenOf(text, pinpoint) || (announced.Contains(alone.Act) && !isOwn && !IsOwn(text, pinpoint))) ? alone
            : null;
        return one is not null && law.Find(one.Act) is { } entry ? Mention.Of(entry, pinpoint.Start, pinpoint.End) : null;
    }

    /// <summary>Whether a unit that is cut short is plainly one: "s.47", "a s47".</summary>
    private static bool IsSpokenOf(string text, Pinpoint pinpoint) =>
        pinpoint.IsShort && (text[pinpoint.Start..pinpoint.End].Contains('.') || LeadsToIt().IsMatch(text[Math.Max(0, pinpoint.Start - 8)..pinpoint.Start]));

    /// <summary>The words of the same sentence close to a pinpoint.</summary>
    private static string Around(string text, Pinpoint pinpoint)
    {
        var before = text[Math.Max(0, pinpoint.Start - 50)..pinpoint.Start];
        before = before[(before.LastIndexOfAny(['.', ';', '|']) + 1)..];
        var after = text[pinpoint.End..Math.Min(text.Length, pinpoint.End + 60)];
        var end = after.IndexOfAny(['.', ';', '|']);
        return before + " " + (end < 0 ? after : after[..end]);
    }

    /// <summary>Whether a pinpoint is of the chapter itself: "see section 4", "in section 3".</summary>
    private bool IsOwn(string text, Pinpoint pinpoint)
    {
        if (pinpoint.IsShort)
        {
            return false;
        }

        var before = text[Math.Max(0, pinpoint.Start - 20)..pinpoint.Start];
        var isSmall = int.TryParse(pinpoint.Number, out var number) && number <= OwnSections;
        return PointsWithin().IsMatch(before) || numbers.Contains(pinpoint.Number) || (isSmall && Places().IsMatch(before) && !text[pinpoint.Start..pinpoint.End].Contains('('));
    }

    [GeneratedRegex(@"\b(?:[Ss]ee|[Rr]efer\sto|[Rr]eferred\sto\sin|[Gg]o\sto|[Tt]urn\sto|[Cc]omplete|[Ff]ill\sin)\s(?:also\s)?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PointsWithin();

    [GeneratedRegex(@"\b(?:an?|under|on|of|via|per|for)\s$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex LeadsToIt();

    [GeneratedRegex(@"\b(?:in|at|and|also|of|to|from)\s$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Places();

    [GeneratedRegex(@"^(?:[""“'‘(•-]\s?|Under\s|In\s|By\s|The\s)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Opening();
}

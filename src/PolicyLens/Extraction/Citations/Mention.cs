using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Citations;

/// <summary>A mention of law or guidance in one passage, before it is a citation.</summary>
/// <param name="Start">Offset of its first character in the passage, with its pinpoint.</param>
/// <param name="End">Offset after its last.</param>
internal sealed record Mention(SourceKind Kind, string Title, int? Year, int Start, int End)
{
    public string? Uri { get; init; }

    public Pinpoint? Pinpoint { get; init; }

    public Standing Status { get; init; }

    public string? Successor { get; init; }

    public CitationFault Fault { get; init; }

    /// <summary>What is wrong and what to do, for a reader; null where nothing is.</summary>
    public string? Advice { get; init; }

    /// <summary>Its entry where it is guidance: the standing depends on the volume that is meant.</summary>
    public GuidanceEntry? Guidance { get; init; }

    /// <summary>What a name without a year may stand for, where that is more than one.</summary>
    public IReadOnlyList<LegislationEntry>? Candidates { get; init; }

    /// <summary>Where the words end that say more of it: "as amended", "and associated regulations".</summary>
    public int Tail { get; init; }

    /// <summary>How far after its words a mention's bracket may close.</summary>
    private const int ClosingReach = 80;

    public bool Overlaps(Mention other) => Start < other.End && other.Start < End;

    public static Mention Of(LegislationEntry entry, int start, int end) => new(entry.Kind, entry.Title, entry.Year, start, end)
    {
        Uri = entry.Uri,
        Status = entry.Status,
        Successor = entry.Successor,
    };

    /// <summary>The same source mentioned elsewhere, with nothing of this place.</summary>
    public Mention At(int start, int end) => this with { Start = start, End = end, Pinpoint = null, Tail = 0, Fault = CitationFault.None, Advice = null };

    /// <summary>The same mention with a pinpoint, which widens it.</summary>
    public Mention With(Pinpoint? pinpoint) => pinpoint is null
        ? this
        : this with { Pinpoint = pinpoint, Start = Math.Min(Start, pinpoint.Start), End = Math.Max(End, pinpoint.End) };

    /// <summary>The citation; where its words open a bracket, the quote goes on to where it closes.</summary>
    public Citation ToCitation(Passage passage)
    {
        var (status, successor) = Guidance is null ? (Status, Successor) : GuidanceMentions.Standing(Guidance, Pinpoint, Year);
        return new()
        {
            Kind = Kind,
            Title = Title,
            Year = Year,
            Uri = Uri,
            Pinpoint = Pinpoint?.Text,
            PinpointUris = Pinpoint is null ? [] : ProvisionUris.Of(Uri, Kind, Pinpoint),
            Fault = Fault,
            Status = status,
            Successor = successor,
            Anchor = passage.Anchor,
            Quote = passage.Text[Start..Closed(passage.Text)],
        };
    }

    private int Closed(string text)
    {
        var open = 0;
        var until = Math.Max(End, Tail);
        for (var at = Start; at < until; at++)
        {
            open += text[at] == '(' ? 1 : text[at] == ')' && open > 0 ? -1 : 0;
        }

        var end = until;
        for (var at = until; open > 0 && at < text.Length && at < until + ClosingReach; at++)
        {
            open += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
            end = open == 0 ? at + 1 : end;
        }

        return end;
    }
}

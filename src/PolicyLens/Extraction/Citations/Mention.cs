using PolicyLens.Model;

namespace PolicyLens.Extraction.Citations;

/// <summary>A mention of law or guidance in one passage, before it is a citation.</summary>
/// <param name="Start">Offset of its first character in the passage, with its pinpoint.</param>
/// <param name="End">Offset after its last.</param>
internal sealed record Mention(SourceKind Kind, string Title, int? Year, int Start, int End)
{
    public string? Uri { get; init; }

    public string? Pinpoint { get; init; }

    public Standing Status { get; init; }

    public string? Successor { get; init; }

    /// <summary>How far after its words a mention's bracket may close.</summary>
    private const int ClosingReach = 80;

    public bool Overlaps(Mention other) => Start < other.End && other.Start < End;

    /// <summary>The same mention with a pinpoint, which widens it.</summary>
    public Mention With(Pinpoint? pinpoint) => pinpoint is null
        ? this
        : this with { Pinpoint = pinpoint.Text, Start = Math.Min(Start, pinpoint.Start), End = Math.Max(End, pinpoint.End) };

    /// <summary>The citation; where its words open a bracket, the quote goes on to where it closes.</summary>
    public Citation ToCitation(Passage passage) => new()
    {
        Kind = Kind,
        Title = Title,
        Year = Year,
        Uri = Uri,
        Pinpoint = Pinpoint,
        Status = Status,
        Successor = Successor,
        Anchor = passage.Anchor,
        Quote = passage.Text[Start..Closed(passage.Text)],
    };

    private int Closed(string text)
    {
        var open = 0;
        for (var at = Start; at < End; at++)
        {
            open += text[at] == '(' ? 1 : text[at] == ')' && open > 0 ? -1 : 0;
        }

        var end = End;
        for (var at = End; open > 0 && at < text.Length && at < End + ClosingReach; at++)
        {
            open += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
            end = open == 0 ? at + 1 : end;
        }

        return end;
    }
}

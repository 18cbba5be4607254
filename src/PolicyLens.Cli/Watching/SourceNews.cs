using PolicyLens.Catalogue.Sheets;
using PolicyLens.Library;
using PolicyLens.Model;

namespace PolicyLens.Cli.Watching;

/// <summary>What one look at a source gave: what is told of it, and what is remembered.</summary>
internal sealed record SourceNews(WatchedSource Source, WatchOutcome Outcome, DateTimeOffset At)
{
    private static readonly string[] Words = [.. Enum.GetValues<WatchOutcome>().Select(EnumWords.Of)];

    /// <summary>What to know and to do beside the word of the outcome; empty where nothing is.</summary>
    public ValueList<string> Remarks { get; init; } = [];

    /// <summary>The editions that were stored, or that tell what the source now says.</summary>
    public ValueList<string> Editions { get; init; } = [];

    /// <summary>The edition that the source gave before and still gives; null where there is none.</summary>
    public string? Held { get; init; }

    /// <summary>Files that could not be read, or not wholly, each with its reason.</summary>
    public ValueList<FailedSource> Failed { get; init; } = [];

    public string? MovedTo { get; init; }

    /// <summary>Whether the host gave no answer at all.</summary>
    public bool NoAnswer { get; init; }

    public FetchRecord? Fetch { get; init; }

    public ValueList<SeenFile> Files { get; init; } = [];

    public ValueList<string> GoneFiles { get; init; } = [];

    /// <summary>The word for what became of it.</summary>
    public string Word => Words[(int)Outcome];

    public bool IsFailure => Outcome >= WatchOutcome.Down;

    /// <summary>Whether nobody need be told.</summary>
    public bool IsQuiet => Outcome == WatchOutcome.Unchanged && Remarks.Count == 0 && Failed.Count == 0;

    /// <summary>Whether the library was written to, so that what is known of the source is not to lag behind.</summary>
    public bool IsKept => Editions.Count > 0 || Files.Count > 0;

    public DateTimeOffset? FailingSince => IsFailure ? Source.FailingSince ?? At : null;

    /// <summary>How many times in a row, this one included.</summary>
    public int Failures => IsFailure ? Source.Failures + 1 : 0;

    public string? Message => Remarks.Count > 0 ? string.Join(' ', Remarks) : null;

    public WatchVisit Visit => new()
    {
        Source = Source.Source,
        At = At,
        Outcome = Word,
        Failed = IsFailure,
        Message = Message,
        Edition = Source.IsFolder ? null : (Editions is [.., var last] ? last : Held),
        MovedTo = MovedTo,
        IsAsBefore = IsQuiet && Fetch is null && Files.Count + GoneFiles.Count == 0 && Word == Source.Outcome && Source.Message is null && MovedTo == Source.MovedTo && (Held is null || Held == Source.Edition),
        Fetch = Fetch,
        Files = Files,
        GoneFiles = GoneFiles,
    };
}

using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>An address or a folder that is looked at again and again, and what became of it the last time.</summary>
public sealed record WatchedSource
{
    /// <summary>An address in its one usual form, or the full path of a folder.</summary>
    public required string Source { get; init; }

    public required bool IsFolder { get; init; }

    /// <summary>Whose chapters these are, whatever their text says; null to go by the text.</summary>
    public string? Authority { get; init; }

    /// <summary>The chapter's name in its id; null to go by its title.</summary>
    public string? Chapter { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>When it was last looked at; null where it never was.</summary>
    public DateTimeOffset? TriedAt { get; init; }

    /// <summary>When it was last had; null where it never was.</summary>
    public DateTimeOffset? SucceededAt { get; init; }

    /// <summary>Since when it cannot be had; null while it can.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>How many times in a row it could not be had.</summary>
    public int Failures { get; init; }

    /// <summary>What became of it the last time, in the word that was told; null where it was never looked at.</summary>
    public string? Outcome { get; init; }

    public string? Message { get; init; }

    /// <summary>The id of the edition that it gave last; null where it gave none. It may have been forgotten since.</summary>
    public string? Edition { get; init; }

    /// <summary>The address that its site says it has for good now; null where it did not move.</summary>
    public string? MovedTo { get; init; }
}

/// <summary>What is known of a watched page: its last answer, and the edition that was made of it.</summary>
/// <param name="FinalAddress">After redirects: the one that <paramref name="ETag"/> and <paramref name="LastModified"/> are of.</param>
/// <param name="Sha256">Of the bytes that came, in lower-case hexadecimal.</param>
/// <param name="Edition">Null where the library does not have it any more.</param>
/// <param name="Words">Of that edition; 0 where there is none.</param>
/// <param name="Sections">Of that edition; 0 where there is none.</param>
/// <param name="IsCurrent">Whether that edition was read by the rules of today.</param>
public sealed record PageMemory(string FinalAddress, string? ETag, string? LastModified, string Sha256, EditionId? Edition, int Words, int Sections, bool IsCurrent);

/// <summary>A file of a watched folder, as it was seen last.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Modified">Null where it was so new that a later change might not show in the time.</param>
/// <param name="Sha256">In lower-case hexadecimal.</param>
public sealed record SeenFile(string Path, long Size, DateTimeOffset? Modified, string Sha256);

/// <summary>What one look at a source gave, to be remembered.</summary>
public sealed record WatchVisit
{
    public required string Source { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Outcome { get; init; }

    /// <summary>Whether the source could not be had.</summary>
    public required bool Failed { get; init; }

    public string? Message { get; init; }

    /// <summary>The id of the edition that it gave; null to keep the one before.</summary>
    public string? Edition { get; init; }

    /// <summary>See <see cref="WatchedSource.MovedTo"/>; not taken from a visit that failed.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Whether all but the time is as it was the last time: then the time alone is remembered.</summary>
    public bool IsAsBefore { get; init; }

    /// <summary>The answer of a page that the library now holds; null where there is none, or none that is new.</summary>
    public FetchRecord? Fetch { get; init; }

    /// <summary>Files of a folder that are new or have changed.</summary>
    public ValueList<SeenFile> Files { get; init; } = [];

    /// <summary>Paths of files that are no longer there.</summary>
    public ValueList<string> GoneFiles { get; init; } = [];
}

namespace PolicyLens.Formats.Pdf;

/// <summary>How much a program of poppler may use before it is ended.</summary>
internal sealed record PopplerLimits
{
    /// <summary>Address space of the process, in bytes.</summary>
    public long Memory { get; init; } = 512L * 1024 * 1024;

    /// <summary>Time of the processor; a document gives some thousand pages in that.</summary>
    public required TimeSpan Processor { get; init; }

    /// <summary>Time by the clock, for a machine that is busy with other things.</summary>
    public TimeSpan Clock => Processor * 4;

    /// <summary>How many bytes of what it writes are read.</summary>
    public int Output { get; init; } = 32 * 1024 * 1024;

    /// <summary>How many pages are read.</summary>
    public int Pages { get; init; } = 2_000;

    /// <summary>The limits for a file: a larger one may take longer, so that a small one built to be slow may not.</summary>
    /// <param name="bytes">Length of the file.</param>
    public static PopplerLimits For(long bytes) => new() { Processor = TimeSpan.FromSeconds(4 + (bytes / (512 * 1024))) };
}

namespace PolicyLens.Model;

/// <summary>What is known of the file that an edition was read from.</summary>
public sealed record SourceInfo
{
    /// <summary>The file's name without its folder.</summary>
    public required string Name { get; init; }

    /// <summary><c>text</c>, <c>html</c>, <c>docx</c>, <c>pdf</c>, <c>odt</c> or <c>markdown</c>.</summary>
    public required string Format { get; init; }

    /// <summary>SHA-256 of the bytes, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }

    /// <summary>The character encoding by its IANA name, or null where the format fixes it.</summary>
    public string? Encoding { get; init; }

    /// <summary>The address that the file was fetched from, after redirects; null for a file that was given.</summary>
    public string? Address { get; init; }

    /// <summary>When it was fetched; null for a file that was given.</summary>
    public DateTimeOffset? Fetched { get; init; }
}

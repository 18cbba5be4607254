namespace PolicyLens.Library;

/// <summary>What a web address gave when it was last asked.</summary>
public sealed record FetchRecord
{
    /// <summary>The address as it was asked for, in its one usual form.</summary>
    public required string Address { get; init; }

    /// <summary>The address after redirects: the one that <see cref="ETag"/> and <see cref="LastModified"/> are of.</summary>
    public required string FinalAddress { get; init; }

    /// <summary>As the site gave it; null where it gave none.</summary>
    public string? ETag { get; init; }

    /// <summary>As the site gave it; null where it gave none.</summary>
    public string? LastModified { get; init; }

    /// <summary>SHA-256 of the bytes that came, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When <c>ingest</c> last had these bytes from the address, or was told that they had not changed; in UTC. When a watched one was last had says <see cref="WatchedSource.SucceededAt"/>.</summary>
    public required DateTimeOffset FetchedAt { get; init; }
}

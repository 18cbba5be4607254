using System.Net;

namespace PolicyLens.Fetching;

/// <summary>
/// What stays valid between two requests for a page, so that the second need not send what has not changed.
/// </summary>
/// <param name="Address">The address that gave them, after redirects.</param>
/// <param name="ETag">As the site gave it, with its quotation marks.</param>
/// <param name="LastModified">As the site gave it.</param>
public sealed record PageValidators(string Address, string? ETag, string? LastModified);

/// <summary>What a site answered to one request.</summary>
/// <param name="Body">The bytes, decompressed; empty where the status brings no page.</param>
internal sealed record PageAnswer(HttpStatusCode Status, ReadOnlyMemory<byte> Body)
{
    public string? Location { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>In lower case, without its parameters.</summary>
    public string? MediaType { get; init; }

    public string? Charset { get; init; }

    /// <summary>The name that the site gives the file, as it came.</summary>
    public string? FileName { get; init; }

    public bool IsPage => Status is HttpStatusCode.OK or HttpStatusCode.NonAuthoritativeInformation;

    public bool IsMoved => Status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
        or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    /// <summary>Whether the site may answer otherwise in a moment.</summary>
    public bool MayPass => Status is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
}

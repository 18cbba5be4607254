namespace PolicyLens.Fetching;

/// <summary>What kept a page away, as far as whoever comes again and again must know it.</summary>
public enum FetchProblem
{
    /// <summary>The address is none that is fetched: not of the web, private, or on an unusual port.</summary>
    Refused,

    /// <summary>The site's rules for programs do not allow it.</summary>
    Robots,

    /// <summary>The host is not known, does not answer, or broke off.</summary>
    Unreachable,

    /// <summary>The host took longer than the time allowed.</summary>
    Slow,

    /// <summary>The site answered that it cannot answer now: status 408, 429 or 5xx.</summary>
    Failing,

    /// <summary>The site wants to know who asks: a name and password, or a page where people log in.</summary>
    LogIn,

    /// <summary>There is no such page, or it was taken away: status 404 or 410.</summary>
    Gone,

    /// <summary>Something came, or nothing, that is no page to read: too large, a picture, another status.</summary>
    Unusable,
}

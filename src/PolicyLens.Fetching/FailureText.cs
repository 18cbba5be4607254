using System.Security.Authentication;

namespace PolicyLens.Fetching;

/// <summary>Says in plain English why a page was not had, and what to do.</summary>
internal static class FailureText
{
    private const string SaveIt = "Save it from your browser and give the file.";

    /// <summary>The sentence for an answer that brings no page.</summary>
    public static string Of(PageAnswer answer) => (int)answer.Status switch
    {
        401 or 407 => $"the site wants a name and password (status {(int)answer.Status}). {SaveIt}",
        403 => $"the site does not let programs read the page (status 403). {SaveIt}",
        404 => "there is no such page (status 404). Check the address, or look for the chapter's new place on the site.",
        410 => "the page was taken away for good (status 410). Look for the chapter's new place on the site.",
        429 => $"the site asks for fewer requests (status 429). {Later(answer)}, with a longer --delay.",
        451 => "the site may not show the page for legal reasons (status 451).",
        408 or (>= 500 and < 600) => $"the site failed (status {(int)answer.Status}), also when it was asked again. {Later(answer)}.",
        >= 200 and < 300 => $"the site sent no page (status {(int)answer.Status}). {SaveIt}",
        304 => "the site says that nothing has changed, though it was not asked that. Try again later.",
        var status => $"the site did not give the page (status {status}). Check the address in your browser.",
    };

    /// <summary>The kind of an answer that brings no page.</summary>
    public static FetchProblem ProblemOf(PageAnswer answer) => (int)answer.Status switch
    {
        401 or 407 => FetchProblem.LogIn,
        404 or 410 => FetchProblem.Gone,
        408 or 429 or (>= 500 and < 600) => FetchProblem.Failing,
        _ => FetchProblem.Unusable,
    };

    /// <summary>The failure for an exception of the network.</summary>
    /// <param name="late">Whether the whole time of the request was over.</param>
    public static FetchException Of(Exception error, Uri address, bool late, FetchOptions options)
    {
        for (var inner = error; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case FetchException known:
                    return known;
                case AuthenticationException:
                    return new($"a secure connection to {address.IdnHost} could not be made: its certificate is not one that this machine trusts, or it does not speak https. Check the address in your browser.", mayPass: false, error, FetchProblem.Unreachable);
            }
        }

        if (late)
        {
            return new($"the site took longer than {options.Timeout.TotalSeconds:0.#} s to send the page. Try again later, or save it from your browser and give the file.", mayPass: false, error, FetchProblem.Slow);
        }

        if (error is OperationCanceledException)
        {
            return new($"no connection to {address.IdnHost} was made within {options.ConnectTimeout.TotalSeconds:0.#} s. Check the address and your connection.", mayPass: false, error, FetchProblem.Unreachable);
        }

        return (error as HttpRequestException)?.HttpRequestError switch
        {
            HttpRequestError.SecureConnectionError => new($"a secure connection to {address.IdnHost} could not be made: it may not speak https on this port. Check the address in your browser.", mayPass: false, error, FetchProblem.Unreachable),
            HttpRequestError.ConfigurationLimitExceeded => new("the site sends more headers than any page needs; it was left.", mayPass: false, error),
            HttpRequestError.InvalidResponse => new("the site's answer is no web page as the rules of the web have it. Check the address in your browser.", mayPass: false, error),
            HttpRequestError.ProxyTunnelError => new("the proxy of this network did not let the request through. Ask who runs it, or save the page from your browser and give the file.", mayPass: false, error, FetchProblem.Unreachable),
            _ => new("the connection broke before the whole page was there. Try again later.", mayPass: true, error, FetchProblem.Unreachable),
        };
    }

    private static string Later(PageAnswer answer) => answer.RetryAfter switch
    {
        null => "Try again later",
        { TotalMinutes: >= 120 } wait => $"Try again in {Math.Ceiling(wait.TotalHours):0} hours",
        { TotalSeconds: >= 120 } wait => $"Try again in {Math.Ceiling(wait.TotalMinutes):0} minutes",
        { } wait => $"Try again in {Math.Ceiling(wait.TotalSeconds):0} s",
    };
}

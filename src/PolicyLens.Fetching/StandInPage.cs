using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyLens.Fetching;

/// <summary>What a page is that a site gives in the place of the one that was asked for, as if nothing were wrong.</summary>
public enum StandIn
{
    /// <summary>A page where people log in.</summary>
    LogIn,

    /// <summary>A page that says that something was not found or is not working.</summary>
    Error,
}

/// <summary>Tells by what it says a page that stands in for another, sent with status 200 and from the address itself.</summary>
public static partial class StandInPage
{
    /// <summary>A password is asked for near the top of a page, and a chapter with megabytes of pictures in it is not looked through.</summary>
    private const int BytesLookedAt = 2 * 1024 * 1024;

    private static readonly FrozenSet<string> LogInTitles = FrozenSet.ToFrozenSet(
        [
            "log in", "login", "log on", "logon", "sign in", "signin", "user login", "user log in", "member login", "please log in", "please sign in", "log in to continue",
            "sign in to continue", "sign in to your account", "log in to your account", "authentication required", "authorisation required", "authorization required",
            "session expired", "your session has expired", "session timed out", "your session has timed out",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> ErrorTitles = FrozenSet.ToFrozenSet(
        [
            "404", "404 error", "error 404", "404 not found", "404 page not found", "not found", "page not found", "error page not found", "file not found", "document not found",
            "content not found", "page cannot be found", "the page cannot be found", "the page you requested cannot be found", "this page cannot be found", "page cant be found",
            "the page cant be found", "that page cant be found", "oops that page cant be found", "oops page not found", "sorry page not found", "page unavailable",
            "page not available", "page no longer available", "page does not exist", "error", "server error", "application error", "runtime error", "an error occurred",
            "an error has occurred", "sorry there is a problem with the service", "something went wrong", "error 500", "500 internal server error", "internal server error",
            "bad gateway", "502 bad gateway", "service unavailable", "503 service unavailable", "service temporarily unavailable", "503 service temporarily unavailable",
            "site temporarily unavailable", "website unavailable", "website temporarily unavailable", "504 gateway timeout", "504 gateway time out", "gateway timeout",
            "gateway time out", "403 forbidden", "error 403", "forbidden", "access denied", "access forbidden", "request rejected", "under maintenance", "site maintenance",
            "site under maintenance", "website maintenance", "down for maintenance", "scheduled maintenance", "maintenance mode", "just a moment", "attention required",
            "checking your browser", "are you a robot", "are you human",
        ],
        StringComparer.Ordinal);

    /// <summary>What a page is by its titles; null where they are those of a chapter.</summary>
    /// <param name="titles">The title of the window and the heading of the text. A part between bars, dashes or colons, as sites put their own name beside it, counts as a title.</param>
    public static StandIn? ByTitle(IEnumerable<string?> titles)
    {
        foreach (var title in titles)
        {
            foreach (var part in Parts(title ?? ""))
            {
                if (LogInTitles.Contains(part))
                {
                    return StandIn.LogIn;
                }

                if (ErrorTitles.Contains(part))
                {
                    return StandIn.Error;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a page asks for a password.</summary>
    /// <param name="page">The bytes as they came; false for what is no HTML.</param>
    public static bool AsksForPassword(ReadOnlySpan<byte> page)
    {
        try
        {
            return PasswordField().IsMatch(Encoding.Latin1.GetString(page[..Math.Min(page.Length, BytesLookedAt)]));
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Parts(string title)
    {
        if (title.Length > 300)
        {
            yield break;
        }

        foreach (var part in title.Split(['|', '–', '—', ':', '»', '«', '·', '•', '/', '\\']).SelectMany(part => part.Split(" - ")).Append(title))
        {
            yield return Plain(part);
        }
    }

    /// <summary>The words in small letters with one space between; apostrophes are left out, as "can’t" is one word.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                plain.Append(char.ToLowerInvariant(character));
            }
            else if (character is not ('\'' or '’') && plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().TrimEnd();
    }

    [GeneratedRegex("<input\\b[^<>]{0,2000}\\btype\\s{0,9}=\\s{0,9}[\"']?password\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PasswordField();
}

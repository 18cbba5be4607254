using System.Collections.Concurrent;

namespace PolicyLens.Fetching;

/// <summary>What a site's rules are, or why nothing may be fetched from it.</summary>
/// <param name="Problem">Of what kind the failure is.</param>
internal sealed record SiteRules(RobotsRules Rules, string? Failure = null, FetchProblem Problem = FetchProblem.Failing);

/// <summary>Fetches the <c>robots.txt</c> of each site once, as RFC 9309 has it.</summary>
internal sealed class RobotsReader(PoliteClient client, FetchOptions options)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<SiteRules>>> sites = new(StringComparer.Ordinal);

    /// <summary>The rules for a page's site: its scheme, host and port.</summary>
    public Task<SiteRules> For(Uri page, CancellationToken cancellation) =>
        sites.GetOrAdd(page.GetLeftPart(UriPartial.Authority), site => new(() => Read(new Uri($"{site}/robots.txt"), cancellation))).Value;

    private async Task<SiteRules> Read(Uri address, CancellationToken cancellation)
    {
        try
        {
            for (var moves = 0; ; moves++)
            {
                if (WebAddress.Refusal(address, options.AllowedHosts) is { } refused)
                {
                    return new(RobotsRules.AllowAll, moves == 0 ? refused : $"the site's rules for programs (robots.txt) lie elsewhere, and there {refused}", FetchProblem.Refused);
                }

                var answer = await client.Ask(address, options.Delay, RobotsRules.MaximumBytes, cut: true, known: null, cancellation);
                if (answer.IsPage)
                {
                    return new(RobotsRules.Parse(answer.Body.Span));
                }

                // A site without rules allows all, and so does one whose rules lead in circles; one that fails allows nothing.
                if ((int)answer.Status is >= 400 and < 500 || (answer.IsMoved && moves == options.MaximumRedirects))
                {
                    return new(RobotsRules.AllowAll);
                }

                if (!answer.IsMoved)
                {
                    return new(
                        RobotsRules.AllowAll,
                        $"the site's rules for programs (robots.txt) could not be had (status {(int)answer.Status}), and until they can nothing there is fetched. Try again later.");
                }

                if (WebAddress.Next(address, answer.Location, out _) is not { } next)
                {
                    return new(RobotsRules.AllowAll);
                }

                address = next;
            }
        }
        catch (FetchException failure)
        {
            // No connection: what keeps the rules away keeps the page away too.
            return new(RobotsRules.AllowAll, failure.Message, failure.Problem);
        }
    }
}

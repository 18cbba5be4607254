using System.Net;
using PolicyLens.Model;

namespace PolicyLens.Fetching;

/// <summary>
/// Fetches pages from the web as a considerate visitor: by the site's rules for programs, one request at a time to a
/// host, within limits, and never from a private address that was not allowed by name.
/// </summary>
/// <remarks>May be used by several threads at once. What a site's rules are is asked once in the life of a fetcher.</remarks>
public sealed class PageFetcher : IDisposable
{
    private readonly FetchOptions options;
    private readonly TimeProvider time;
    private readonly PoliteClient client;
    private readonly RobotsReader robots;

    /// <param name="time">Waits between requests, and says when a page was fetched.</param>
    public PageFetcher(FetchOptions options, TimeProvider time)
    {
        (this.options, this.time, client) = (options, time, new(options, time));
        robots = new(client, options);
    }

    /// <summary>Fetches one page. Whatever a site or the network does is told in the result and not thrown.</summary>
    /// <param name="address">As the user typed it.</param>
    /// <param name="known">What an earlier request gave: with it the site may answer that nothing has changed.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<FetchResult> Fetch(string address, PageValidators? known = null, CancellationToken cancellation = default)
    {
        if (WebAddress.Parse(address, out var wrong) is not { } page)
        {
            return new() { Failure = wrong, Problem = FetchProblem.Refused };
        }

        var (notes, way) = (new List<string>(), new Way());
        try
        {
            return await Follow(page, known, way, notes, cancellation) with { MovedTo = way.MovedTo, Notes = notes.ToValueList() };
        }
        catch (FetchException failure)
        {
            return new() { Failure = failure.Message, Problem = failure.Problem, MovedTo = way.MovedTo, Notes = notes.ToValueList() };
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<FetchResult> Follow(Uri first, PageValidators? known, Way way, List<string> notes, CancellationToken cancellation)
    {
        var page = first;
        for (var moves = 0; ; moves++)
        {
            var delay = await Permission(page, moves, notes, cancellation);
            var validators = known?.Address == page.AbsoluteUri ? known : null;
            var answer = await client.Ask(page, delay, options.MaximumBytes, cut: false, validators, cancellation);
            if (!answer.IsMoved)
            {
                return Result(answer, first, page, validators);
            }

            if (moves == options.MaximumRedirects)
            {
                throw new FetchException($"the page leads on to another address more than {options.MaximumRedirects} times. Check the address in your browser.");
            }

            var next = WebAddress.Next(page, answer.Location, out var failure) ?? throw new FetchException(failure!);
            if (page.Scheme == "https" && next.Scheme == "http")
            {
                notes.Add($"the page leads from https on to {WebAddress.Short(next)}, which is not secure: what came may have been changed on its way.");
            }

            way.Add(answer, next);
            page = next;
        }
    }

    /// <summary>Whether a page may be asked for, and how long to wait before.</summary>
    /// <exception cref="FetchException">It may not.</exception>
    private async Task<TimeSpan> Permission(Uri page, int moves, List<string> notes, CancellationToken cancellation)
    {
        var led = moves == 0 ? "" : $"the page leads on to {WebAddress.Short(page)}, and there ";
        if (WebAddress.Refusal(page, options.AllowedHosts) is { } refused)
        {
            throw new FetchException(led + refused, problem: FetchProblem.Refused);
        }

        var site = await robots.For(page, cancellation);
        if (site.Failure is { } failure)
        {
            throw new FetchException(led + failure, problem: site.Problem);
        }

        if (!site.Rules.Allows(page))
        {
            throw new FetchException($"{led}the site's rules for programs (robots.txt) do not allow it to be fetched. Save the page from your browser and give the file, or ask the site's owner.", problem: FetchProblem.Robots);
        }

        if (site.Rules.CrawlDelay > options.LongestCrawlDelay)
        {
            notes.Add($"the site asks for {site.Rules.CrawlDelay.Value.TotalSeconds:0} s between requests; {options.LongestCrawlDelay.TotalSeconds:0} s are kept.");
            return options.LongestCrawlDelay;
        }

        return site.Rules.CrawlDelay > options.Delay ? site.Rules.CrawlDelay.Value : options.Delay;
    }

    private FetchResult Result(PageAnswer answer, Uri first, Uri page, PageValidators? sent)
    {
        if (answer.Status == HttpStatusCode.NotModified && sent is not null)
        {
            return new() { Unchanged = true, Validators = sent };
        }

        if (!answer.IsPage)
        {
            throw new FetchException(FailureText.Of(answer), problem: FailureText.ProblemOf(answer));
        }

        if (page != first && LogInPage.IsAt(page) && !LogInPage.IsAt(first))
        {
            throw new FetchException($"the site leads to a page where people log in ({WebAddress.Short(page)}). Log in with your browser, save the chapter and give the file.", problem: FetchProblem.LogIn);
        }

        if (answer.MediaType?.Split('/')[0] is "image" or "audio" or "video" or "font")
        {
            throw new FetchException($"the address gives no document but a file of the kind {answer.MediaType}. Give the address of the chapter itself.");
        }

        var now = time.GetUtcNow();
        return new()
        {
            File = new(FileNameFinder.Find(answer.FileName, page), answer.Body)
            {
                Address = page.AbsoluteUri,
                Fetched = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)),
                Charset = answer.Charset,
                MediaType = answer.MediaType,
            },
            Validators = answer.ETag is null && answer.LastModified is null ? null : new(page.AbsoluteUri, answer.ETag, answer.LastModified),
        };
    }

    /// <summary>How far from its first address a page has moved for good: what follows a redirect that may be taken back does not count.</summary>
    private sealed class Way
    {
        private bool isForGood = true;

        public string? MovedTo { get; private set; }

        public void Add(PageAnswer answer, Uri next)
        {
            isForGood &= answer.Status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            MovedTo = isForGood ? next.AbsoluteUri : MovedTo;
        }
    }
}

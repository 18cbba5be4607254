using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace PolicyLens.Fetching;

/// <summary>
/// Sends single requests: when it is the host's turn, within limits of time and size, and again where a site fails for
/// the moment. It follows nothing, keeps no cookies and sends no credentials.
/// </summary>
internal sealed class PoliteClient : IDisposable
{
    private static readonly string UserAgent =
        $"{RobotsRules.ProductToken}/{typeof(PoliteClient).Assembly.GetName().Version!.ToString(3)}";

    private readonly FetchOptions options;
    private readonly TimeProvider time;
    private readonly GuardedConnector connector;
    private readonly HostGate gate;
    private readonly HttpClient client;

    /// <param name="time">Waits between requests and says what time it is; how long a request takes is always measured in real time.</param>
    public PoliteClient(FetchOptions options, TimeProvider time)
    {
        (this.options, this.time, connector, gate) = (options, time, new(options), new(time));
        client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = options.Proxy is not null,
            Proxy = options.Proxy,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Brotli | DecompressionMethods.Deflate,
            ConnectTimeout = options.ConnectTimeout,
            ConnectCallback = connector.Connect,
            MaxConnectionsPerServer = 1,
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ActivityHeadersPropagator = null,
            ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Asks for a page.</summary>
    /// <param name="delay">The least time since the last request to the host.</param>
    /// <param name="limit">The most bytes of the body; of a longer one the beginning is taken where <paramref name="cut"/> says so.</param>
    /// <exception cref="FetchException">There was no answer, or more than the limit.</exception>
    public async Task<PageAnswer> Ask(Uri address, TimeSpan delay, long limit, bool cut, PageValidators? known, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var wait = TimeSpan.FromSeconds(Math.Pow(2, attempt - 1));
            try
            {
                var answer = await AskOnce(address, delay, limit, cut, known, cancellation);
                wait = answer.RetryAfter > wait ? answer.RetryAfter.Value : wait;
                if (!answer.MayPass || attempt >= options.Attempts || wait > options.LongestRetryAfter)
                {
                    return answer;
                }
            }
            catch (FetchException failure) when (failure.MayPass && attempt < options.Attempts)
            {
                // It is asked again below.
            }

            await Task.Delay(wait, time, cancellation);
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<PageAnswer> AskOnce(Uri address, TimeSpan delay, long limit, bool cut, PageValidators? known, CancellationToken cancellation)
    {
        using var turn = await gate.Enter(WebAddress.Host(address), delay, cancellation);
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        whole.CancelAfter(options.Timeout);
        try
        {
            await connector.CheckBehindProxy(address, whole.Token);
            using var request = Request(address, known);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, whole.Token);
            var answer = Answer(response);
            return answer.IsPage ? answer with { Body = await Body(response.Content, limit, cut, whole.Token) } : answer;
        }
        catch (Exception error) when (error is HttpRequestException or IOException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            throw FailureText.Of(error, address, whole.IsCancellationRequested, options);
        }
    }

    private static HttpRequestMessage Request(Uri address, PageValidators? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        request.Headers.TryAddWithoutValidation(
            "Accept",
            "text/html, application/xhtml+xml, application/pdf, application/vnd.openxmlformats-officedocument.wordprocessingml.document, "
            + "application/vnd.oasis.opendocument.text, text/markdown, text/plain;q=0.9, */*;q=0.5");
        request.Headers.TryAddWithoutValidation("Accept-Language", "en-GB, en;q=0.8");
        if (known?.ETag is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (known?.LastModified is { } date)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        }

        return request;
    }

    private PageAnswer Answer(HttpResponseMessage response)
    {
        var content = response.Content.Headers;
        return new(response.StatusCode, ReadOnlyMemory<byte>.Empty)
        {
            Location = First(response.Headers, "Location"),
            ETag = First(response.Headers, "ETag"),
            LastModified = First(content, "Last-Modified"),
            MediaType = content.ContentType?.MediaType?.ToLowerInvariant(),
            Charset = content.ContentType?.CharSet?.Trim('"', ' ') is { Length: > 0 and <= 40 } charset ? charset : null,
            FileName = content.ContentDisposition is { } disposition ? disposition.FileNameStar ?? disposition.FileName : null,
            RetryAfter = response.Headers.RetryAfter switch
            {
                { Delta: { } delta } => delta,
                { Date: { } date } => date - time.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
                _ => null,
            },
        };
    }

    private static string? First(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.Count > 0 ? values.First() is { Length: > 0 and <= 4000 } value ? value : null : null;

    /// <summary>The bytes of an answer. What it says of its own length is only believed where that is too much.</summary>
    private static async Task<ReadOnlyMemory<byte>> Body(HttpContent content, long limit, bool cut, CancellationToken cancellation)
    {
        if (content.Headers.ContentEncoding.Count > 0)
        {
            throw new FetchException($"the site sends the page compressed as “{string.Join(", ", content.Headers.ContentEncoding)}”, which is not known. Save it from your browser and give the file.");
        }

        if (!cut && content.Headers.ContentLength > limit)
        {
            throw TooLarge(limit);
        }

        var bytes = new MemoryStream();
        try
        {
            await using var stream = await content.ReadAsStreamAsync(cancellation);
            var buffer = new byte[81920];
            for (int read; (read = await stream.ReadAsync(buffer, cancellation)) > 0;)
            {
                if (bytes.Length + read > limit)
                {
                    bytes.Write(buffer, 0, (int)(limit - bytes.Length));
                    return cut ? bytes.ToArray() : throw TooLarge(limit);
                }

                bytes.Write(buffer, 0, read);
            }
        }
        catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
        {
            throw new FetchException("the page is compressed, and what was sent cannot be unpacked. Save it from your browser and give the file.", mayPass: false, error);
        }

        return bytes.ToArray();
    }

    private static FetchException TooLarge(long limit) =>
        new(string.Create(CultureInfo.InvariantCulture, $"the page has more than {limit / 1024.0 / 1024.0:0.#} MB; no more is taken of one page."));
}

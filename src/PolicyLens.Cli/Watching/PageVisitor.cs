using System.Globalization;
using PolicyLens.Fetching;
using PolicyLens.Library;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Cli.Watching;

/// <summary>Looks at one watched address, and stores what it gives where that is new and is to be believed.</summary>
/// <param name="command">How a command line begins that goes to the same library: <c>policylens --library "DIR" </c>.</param>
internal sealed class PageVisitor(PageFetcher fetcher, WatchIngestion ingestion, TimeProvider time, string command)
{
    /// <param name="known">What the address gave before; null where it was never had.</param>
    /// <exception cref="OperationCanceledException">The run is to end; nothing was stored.</exception>
    public async Task<SourceNews> Visit(WatchedSource source, PageMemory? known, CancellationToken cancellation)
    {
        var validators = known is null || ReadsAgain(source, known) || (known.ETag ?? known.LastModified) is null
            ? null
            : new PageValidators(known.FinalAddress, known.ETag, known.LastModified);
        var result = await fetcher.Fetch(source.Source, validators, cancellation);
        var news = result switch
        {
            { Unchanged: true } => new SourceNews(source, WatchOutcome.Unchanged, time.GetUtcNow()) { Held = known?.Edition?.ToString() },
            { File: { } file } => Read(source, known, file, result),
            _ => new(source, OutcomeOf(result.Problem), time.GetUtcNow())
            {
                Remarks = [result.Failure ?? "the page was not had."],
                NoAnswer = result.Problem is FetchProblem.Unreachable or FetchProblem.Slow,
            },
        };
        return news.IsFailure ? Failing(news) : Had(news, result);
    }

    /// <summary>A source of a host that has just not answered several times is left in peace until the next run.</summary>
    public SourceNews NotAsked(WatchedSource source) =>
        Failing(new(source, WatchOutcome.Down, time.GetUtcNow()) { Remarks = ["its host did not answer for the sources before it, so it was not asked."] });

    /// <summary>Whether the edition that the library holds is to be read again though the page is the same: earlier rules have read it, or the user has said since whose it is.</summary>
    private static bool ReadsAgain(WatchedSource source, PageMemory known) => known.Edition is { } edition
        && (!known.IsCurrent
            || (source.Authority is not null && edition.Authority == EditionId.UnknownAuthority)
            || (source.Chapter is { } chapter && edition.Chapter != Slug.Of(chapter)));

    private SourceNews Read(WatchedSource source, PageMemory? known, SourceFile file, FetchResult result)
    {
        var now = time.GetUtcNow();
        var fetch = new FetchRecord
        {
            Address = source.Source,
            FinalAddress = file.Address!,
            ETag = result.Validators?.ETag,
            LastModified = result.Validators?.LastModified,
            Sha256 = file.Sha256(),
            FetchedAt = file.Fetched!.Value,
        };
        var same = known?.Sha256 == fetch.Sha256;
        if (same && !ReadsAgain(source, known!))
        {
            return new(source, WatchOutcome.Unchanged, now) { Fetch = fetch, Held = known!.Edition?.ToString() };
        }

        var judge = new PageJudge(known, file, ingestion, source);
        var ingested = ingestion.Run([new FetchedPage(source.Source, file)], new HashSet<string>(StringComparer.Ordinal) { source.Source }, new() { Authority = source.Authority, Chapter = source.Chapter, Refusal = judge.Refusal });
        if (ingested.Failed is [var failed, ..])
        {
            var outcome = judge.Doubt ?? (IsBlank(file) ? WatchOutcome.Empty : WatchOutcome.Unreadable);
            return new(source, outcome, now) { Remarks = [failed.Reason, Advice(source, known, judge.Doubt is not null)] };
        }

        var id = ingested.Added.Concat(ingested.Unchanged).Single();
        var refreshed = same && ingested.Added.Count == 0;
        return new(source, refreshed ? WatchOutcome.Unchanged : known is null ? WatchOutcome.New : WatchOutcome.Changed, now)
        {
            Fetch = fetch,
            Editions = [id.ToString()],
            Failed = ingested.Incomplete,
            Remarks = refreshed ? [] : [.. Remarks(source, known, ingested, id)],
        };
    }

    private IEnumerable<string> Remarks(WatchedSource source, PageMemory? known, IngestionResult ingested, EditionId id)
    {
        if (ingested.Added.Count == 0 && known?.Edition is { } newer && newer.ChapterId == id.ChapterId && newer.Edition > id.Edition)
        {
            yield return $"The page is again as it was before {newer}.";
        }

        if (known?.Edition is { } former && former.ChapterId != id.ChapterId && source.Authority is null && source.Chapter is null)
        {
            yield return $"Before it gave {former}; to file it there: {command}ingest \"{source.Source}\" --as {former.Chapter}";
        }

        foreach (var (_, edition) in ingested.Continued)
        {
            yield return $"{FolderVisitor.Continuing(edition)} If it is another chapter: {command}ingest \"{source.Source}\" --as {edition.Asked}";
        }

        if (id.Authority == EditionId.UnknownAuthority)
        {
            yield return $"The text does not say whose chapter it is; to name it: {command}watch add \"{source.Source}\" --authority \"NAME\"";
        }
    }

    /// <summary>What a person can do who has looked at the page.</summary>
    private string Advice(WatchedSource source, PageMemory? known, bool isDoubt)
    {
        var kept = known?.Edition is { } id ? $"Nothing was stored; {id} stays." : "Nothing was stored.";
        var whose = (source.Authority is { } authority ? $" --authority \"{authority}\"" : "") + (source.Chapter is { } chapter ? $" --as \"{chapter}\"" : "");
        return isDoubt ? $"{kept} Look at it in your browser; if it is the chapter: {command}ingest \"{source.Source}\"{whose}" : kept;
    }

    private SourceNews Failing(SourceNews news) => news with
    {
        Remarks =
        [
            .. news.Remarks,
            news.Failures > 1 ? $"So for {news.Failures} times in a row, since {Moment(news.FailingSince!.Value)}; it is asked again the next time." : "It is asked again the next time.",
        ],
    };

    private SourceNews Had(SourceNews news, FetchResult result)
    {
        var isMoved = result.MovedTo is { } address && address != news.Source.MovedTo;
        return news with
        {
            Outcome = isMoved && news.Outcome == WatchOutcome.Unchanged ? WatchOutcome.Moved : news.Outcome,
            MovedTo = result.MovedTo,
            Remarks =
            [
                .. news.Remarks,
                .. (IEnumerable<string>)(news.Outcome == WatchOutcome.Unchanged ? [] : result.Notes),
                .. (IEnumerable<string>)(isMoved ? [$"Its site says that it is at {result.MovedTo} for good now. To watch it there: {command}watch add \"{result.MovedTo}\" and {command}watch remove \"{news.Source.Source}\""] : []),
                .. (IEnumerable<string>)(news.Source.FailingSince is { } since ? [$"It can be had again; it could not since {Moment(since)}."] : []),
            ],
        };
    }

    private static WatchOutcome OutcomeOf(FetchProblem? problem) => problem switch
    {
        FetchProblem.Slow => WatchOutcome.Slow,
        FetchProblem.Robots => WatchOutcome.Robots,
        FetchProblem.LogIn => WatchOutcome.LogIn,
        FetchProblem.Gone => WatchOutcome.Gone,
        FetchProblem.Refused => WatchOutcome.Refused,
        FetchProblem.Unusable => WatchOutcome.Unreadable,
        _ => WatchOutcome.Down,
    };

    private static bool IsBlank(SourceFile file) => file.Bytes.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    private static string Moment(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";

    /// <summary>A page that has been fetched already.</summary>
    private sealed class FetchedPage(string address, SourceFile file) : ISource
    {
        public string Shown => address;

        public bool Named => true;

        public (SourceFile? File, string? Failure) Open() => (file, null);
    }
}

using PolicyLens.Fetching;
using PolicyLens.Library;
using PolicyLens.Reading;

namespace PolicyLens.Cli;

/// <summary>A page of the web. Where its site says that nothing has changed, what the library holds of it is given.</summary>
/// <param name="again">Whether the whole page is wanted although it may not have changed.</param>
/// <param name="note">Takes remarks on the way to the page; called by any thread.</param>
internal sealed class WebSource(string address, PageFetcher fetcher, ChapterLibrary library, TimeProvider time, bool again, Action<string> note) : ISource
{
    private FetchRecord? fetch;

    public string Shown => address;

    public bool Named => true;

    public (SourceFile? File, string? Failure) Open()
    {
        var last = again ? null : Last();
        var known = last is null ? null : new PageValidators(last.Value.Fetch.FinalAddress, last.Value.Fetch.ETag, last.Value.Fetch.LastModified);
        var result = fetcher.Fetch(address, known).GetAwaiter().GetResult();
        foreach (var remark in result.Notes)
        {
            note($"{address}: {remark}");
        }

        if (result.Unchanged && last is { } held)
        {
            fetch = held.Fetch with { FetchedAt = time.GetUtcNow() };
            return (held.File, null);
        }

        if (result.File is not { } file)
        {
            return (null, result.Failure ?? "the page was not had.");
        }

        fetch = new()
        {
            Address = WebAddress.Canonical(address)!,
            FinalAddress = file.Address!,
            ETag = result.Validators?.ETag,
            LastModified = result.Validators?.LastModified,
            Sha256 = file.Sha256(),
            FetchedAt = file.Fetched!.Value,
        };
        return (file, null);
    }

    public void Kept()
    {
        if (fetch is not null)
        {
            library.Remember(fetch);
        }
    }

    /// <summary>What the address gave last, with the bytes; null where nothing is known or the library no longer has them.</summary>
    private (FetchRecord Fetch, SourceFile File)? Last() =>
        WebAddress.Canonical(address) is { } canonical && library.LastFetch(canonical) is { } record && (record.ETag ?? record.LastModified) is not null
        && library.Holder(record.Sha256) is { } holder && library.Bytes(holder) is { } bytes
            ? (record, new SourceFile(address, bytes))
            : null;
}

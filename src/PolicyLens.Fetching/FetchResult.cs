using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Fetching;

/// <summary>What fetching a page gave: a file, or that nothing has changed, or a reason why not.</summary>
public sealed record FetchResult
{
    /// <summary>The page with its address and time; null where it did not change or was not had.</summary>
    public SourceFile? File { get; init; }

    /// <summary>Whether the site says that the page is as it was when the given validators were.</summary>
    public bool Unchanged { get; init; }

    /// <summary>Why the page was not had and what to do, in a sentence; null where it was.</summary>
    public string? Failure { get; init; }

    /// <summary>Of what kind the failure is; null where there is none.</summary>
    public FetchProblem? Problem { get; init; }

    /// <summary>
    /// The address that the page has for good now, as its site says (status 301 or 308); null where it did not move so. Redirects
    /// that may be taken back are followed and not told.
    /// </summary>
    public string? MovedTo { get; init; }

    /// <summary>What to give with the next request for the page; null where the site gave none.</summary>
    public PageValidators? Validators { get; init; }

    /// <summary>What a reader should know of the way to the page.</summary>
    public ValueList<string> Notes { get; init; } = [];
}

using PolicyLens.Fetching;
using PolicyLens.Library;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Cli.Watching;

/// <summary>Holds what an address gives against what it gave before: nobody looks on when a log-in page comes in the place of a chapter.</summary>
/// <param name="known">What the address gave before; null where it was never had.</param>
internal sealed class PageJudge(PageMemory? known, SourceFile file, WatchIngestion ingestion, WatchedSource source)
{
    /// <summary>Fewer are no chapter, where nothing is known of one.</summary>
    private const int FewestWords = 40;

    /// <summary>A page that asks for a password and is a first edition has more words than forms and their notices do.</summary>
    private const int WordsBesidePassword = 300;

    /// <summary>A text that keeps less of its length than one in so many is not taken for an amendment.</summary>
    private const int LongestCut = 5;

    private readonly Lazy<(StoredEdition? Edition, byte[]? Bytes)> before = new(() => ingestion.Before(known));

    /// <summary>What the page was found to be in the place of a chapter; null where nothing is odd about it.</summary>
    public WatchOutcome? Doubt { get; private set; }

    /// <summary>Why the page is not to be stored, in a sentence; null where it may be.</summary>
    public string? Refusal(Edition edition, EditionId chapter)
    {
        var words = edition.Words;
        (Doubt, var why) = StandIn(edition, words) ?? Elsewhere(chapter) ?? Shrunk(edition, words) ?? default;
        return why;
    }

    private (WatchOutcome?, string)? StandIn(Edition edition, int words)
    {
        if (edition.Source.Format != "html")
        {
            return null;
        }

        // What was so before, and was taken for a chapter then, is how that site looks.
        return ByTitle(edition) is { } found && (before.Value.Edition is not { } earlier || ByTitle(earlier.Edition) != found) ? Told(found)
            : StandInPage.AsksForPassword(file.Bytes.Span)
                && (before.Value.Bytes is { } bytes ? words * 5 < known!.Words * 4 && !StandInPage.AsksForPassword(bytes) : words < WordsBesidePassword) ? Told(Fetching.StandIn.LogIn)
            : null;
    }

    private static StandIn? ByTitle(Edition edition) => StandInPage.ByTitle(
        edition.Chapter.Properties.Where(property => property.Name == "title").Select(property => property.Value).Append(edition.Chapter.Title));

    private static (WatchOutcome?, string) Told(StandIn found) => found == Fetching.StandIn.LogIn
        ? (WatchOutcome.LogIn, "the site gives a page where people log in, and not the chapter.")
        : (WatchOutcome.ErrorPage, "the site gives a page that tells of an error, and not the chapter.");

    /// <summary>A redirect that was not there before, to a text of another name: as when all old addresses lead to the first page of a new site.</summary>
    private (WatchOutcome?, string)? Elsewhere(EditionId chapter) =>
        known is { Edition: { } former } && source.Chapter is null && file.Address is { } now && now != known.FinalAddress && now != source.Source
            && chapter.Chapter != former.Chapter && !former.Chapter.StartsWith(chapter.Chapter + '-', StringComparison.Ordinal)
            ? (WatchOutcome.Elsewhere, $"the address now leads to {now}, where another text is: {chapter.ChapterId} in the place of {former.ChapterId}.")
            : null;

    private (WatchOutcome?, string)? Shrunk(Edition edition, int words)
    {
        if (known?.Edition is not { } former)
        {
            return words < FewestWords ? (WatchOutcome.Empty, $"the page has {words} {(words == 1 ? "word" : "words")}, too few for a chapter.") : null;
        }

        return words * LongestCut < known.Words ? (WatchOutcome.Empty, $"the page has {words} {(words == 1 ? "word" : "words")}, where {former} has {known.Words}.")
            : known.Sections >= 3 && !edition.Chapter.AllSections().Any(section => section.Title.Length > 0) ? (WatchOutcome.Empty, $"the page has no section, where {former} has {known.Sections}.")
            : null;
    }
}

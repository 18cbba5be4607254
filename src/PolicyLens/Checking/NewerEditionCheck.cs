using PolicyLens.Catalogue;
using PolicyLens.Diagnostics;
using PolicyLens.Model;

namespace PolicyLens.Checking;

/// <summary>
/// Guidance of which the chapter cites the edition that was in force on its own date, and which has had one new edition since: the
/// chapter was right when it was written. Older editions, and those of a chapter that gives no date, are the currency check's.
/// </summary>
internal sealed class NewerEditionCheck : ICheck
{
    public string Rule => "newer-edition";

    public string Title => "guidance with a new edition since the chapter's own date";

    public IEnumerable<Issue> Check(CheckedChapter subject) => subject.Findings.Citations.Where(citation => IsOneBehind(citation, subject))
        .DistinctBy(citation => (citation.Anchor, citation.Title, citation.Year))
        .Select(citation => new Issue(Rule, Severity.Info, $"{CurrencyCheck.NameOf(citation)} was in force when the chapter was dated ({subject.Edition.Date}); a newer edition has come out since{Since(citation, subject.Catalogues.Law)}.")
        {
            Anchor = citation.Anchor,
            Quote = citation.Quote,
            Suggestion = $"At the next review cite {subject.Catalogues.Law.StandingOf(citation).Successor}, and see what has changed.",
            Source = subject.Catalogues.Law.SourceOf(citation),
        });

    /// <summary>Whether an edition is cited that the newest has replaced, and the chapter is older than the newest.</summary>
    public static bool IsOneBehind(Citation citation, CheckedChapter subject)
    {
        if (citation.Year is not { } year || LawSource.VolumeOf(citation.Pinpoint) is not null || subject.Edition.Date is not { } date || StatedDay.Last(date) is not { } dated)
        {
            return false;
        }

        return subject.Catalogues.Law.SourcesNamed(citation.Title).FirstOrDefault(source => source.Title == citation.Title)?.Guidance is { } guidance
            && guidance.Editions is [.., var cited, { Status: Standing.InForce } newest] && cited.Year == year
            && StatedDay.Last(newest.Effective ?? newest.Published ?? $"{newest.Year}") is { } from && dated < from;
    }

    private static string Since(Citation citation, LawCatalogue law) => law.StandingOf(citation).Since is { } date ? $" ({date})" : "";
}

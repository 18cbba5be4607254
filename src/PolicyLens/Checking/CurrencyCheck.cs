using System.Globalization;
using PolicyLens.Catalogue;
using PolicyLens.Diagnostics;
using PolicyLens.Extraction.Citations;
using PolicyLens.Model;

namespace PolicyLens.Checking;

/// <summary>Law and guidance that stands no more, as the catalogue has it today, in the chapter and on the page around it.</summary>
internal sealed class CurrencyCheck : ICheck
{
    public string Rule => "currency";

    public string Title => "law and guidance that is repealed or superseded";

    public IEnumerable<Issue> Check(CheckedChapter subject)
    {
        var law = subject.Catalogues.Law;
        foreach (var citation in subject.Findings.Citations
            .Where(citation => !NewerEditionCheck.IsOneBehind(citation, subject)).DistinctBy(citation => (citation.Anchor, citation.Title, citation.Year)))
        {
            if (Of(citation, law) is { } issue)
            {
                yield return issue with { Anchor = citation.Anchor };
            }
        }

        foreach (var (citation, text) in new PageCitations(law).Of(subject.Chapter))
        {
            if (Of(citation, law) is { } issue)
            {
                yield return issue with { Message = $"The page around the chapter, “{text.Text}”: {issue.Message}" };
            }
        }
    }

    private Issue? Of(Citation citation, LawCatalogue law)
    {
        var standing = law.StandingOf(citation);
        if (standing.Status is not (Standing.Repealed or Standing.Superseded))
        {
            return null;
        }

        var since = standing.Since is { } date ? $" since {date}" : "";
        return new(Rule, Severity.Warning, $"{NameOf(citation)} is {(standing.Status == Standing.Repealed ? "repealed" : "superseded")}{since}.{(standing.Survives is { } rest ? $" What survives: {rest}" : "")}")
        {
            Quote = citation.Quote,
            Suggestion = standing.Successor is { } successor ? $"Cite {successor}, and see whether what the chapter says of it still holds." : "See whether the chapter still needs it.",
            Source = law.SourceOf(citation),
        };
    }

    /// <summary>The title with its volume and year.</summary>
    internal static string NameOf(Citation citation)
    {
        var volume = LawSource.VolumeOf(citation.Pinpoint) is { } number ? string.Create(CultureInfo.InvariantCulture, $", Volume {number}") : "";
        var year = citation.Year?.ToString(CultureInfo.InvariantCulture);
        return year is null || citation.Title.EndsWith(" " + year, StringComparison.Ordinal) ? citation.Title + volume : $"{citation.Title}{volume} {year}";
    }
}

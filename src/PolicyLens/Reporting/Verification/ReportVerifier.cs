using PolicyLens.Model;

namespace PolicyLens.Reporting.Verification;

/// <summary>
/// Holds a written report against the editions that it was made from: each cell still has the words that it was written
/// with, and each quote stands at its place.
/// </summary>
/// <param name="find">The edition that was read from the file of that claim; null where it is not at hand.</param>
/// <remarks>It tells what was edited since and what has moved. Whoever forges words, quote and digest alike is found out only by the chapter itself.</remarks>
public sealed class ReportVerifier(Func<ReportClaim, Edition?> find)
{
    /// <summary>How much of a passage is told in a reason.</summary>
    private const int ToldLength = 160;

    private readonly Dictionary<(string Edition, string Sha256), AnchoredWords?> editions = [];

    public VerificationResult Verify(WrittenReport report) => new(
        report.Cells.Count + report.Unreadable,
        [
            .. report.Cells.SelectMany(cell => Reasons(cell).Distinct(StringComparer.Ordinal).Select(reason => new VerificationFailure(cell.Proof.Cell, reason))),
            .. Enumerable.Repeat(new VerificationFailure("a cell that cannot be told", "what it rests on was changed in the file and cannot be read any more"), report.Unreadable),
        ]);

    private IEnumerable<string> Reasons(WrittenCell cell)
    {
        var words = cell.Text is { } text ? ProofWords.Of(text) : null;
        if (words is null)
        {
            yield return "the cell is no longer in the report";
        }
        else if (ProofWords.DigestOf(words) != cell.Proof.Words)
        {
            yield return "the words of the cell were changed";
        }

        foreach (var claim in cell.Proof.Claims)
        {
            if (Fault(claim) is { } fault)
            {
                yield return fault;
            }
            else if (words is not null && claim is { IsShown: true, Quote: { } quote } && !words.Contains(ProofWords.Of(quote), StringComparison.Ordinal))
            {
                yield return "the words of the cell were changed";
            }
        }
    }

    /// <summary>What does not hold of a claim, whatever the cell says; null where it holds.</summary>
    private string? Fault(ReportClaim claim)
    {
        if (Chapter(claim) is not { } chapter)
        {
            return $"the edition is not in the library: {claim.Edition}, SHA-256 {claim.Sha256}";
        }

        if (claim is { Anchor: null, Quote: null })
        {
            return null;
        }

        var place = claim.Anchor is null ? "the page around the chapter" : claim.Sentence is { } sentence ? $"{claim.Anchor}, sentence {sentence}" : claim.Anchor;
        var quote = ProofWords.Of(claim.Quote ?? "");
        var there = chapter.At(claim.Anchor, claim.Sentence) is { } found ? ProofWords.Of(found) : null;
        if (there?.Contains(quote, StringComparison.Ordinal) == true)
        {
            return null;
        }

        var says = there is null ? $"the chapter has nothing at {place}" : $"the chapter says “{Told(there)}” there now ({place})";
        return says + (chapter.Find(quote) is { } elsewhere && elsewhere != claim.Anchor ? $"; the quoted words stand at {elsewhere}" : "");
    }

    private AnchoredWords? Chapter(ReportClaim claim)
    {
        var key = (claim.Edition, claim.Sha256);
        if (!editions.TryGetValue(key, out var words))
        {
            words = find(claim) is { } edition ? new(edition.Chapter) : null;
            editions.Add(key, words);
        }

        return words;
    }

    private static string Told(string text) => text.Length <= ToldLength ? text : text[..(text.LastIndexOf(' ', ToldLength) is var space and > 0 ? space : ToldLength)] + "…";
}

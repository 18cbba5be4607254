using PolicyLens.Library;
using PolicyLens.Model;
using PolicyLens.Reporting;

namespace PolicyLens.Cli;

/// <summary>Finds the editions that a report's claims are about, by the SHA-256 of their files: among files that were named, else in the library.</summary>
/// <param name="open">Opens the library; called only where a claim needs it.</param>
/// <param name="named">Editions of files that were named.</param>
internal sealed class ClaimedEditions(Func<ChapterLibrary> open, IReadOnlyList<Edition> named) : IDisposable
{
    private ChapterLibrary? library;
    private bool isMissing;

    /// <summary>The edition; null where neither has it.</summary>
    /// <exception cref="CommandFailure">There is no library and no file was named.</exception>
    public Edition? Find(ReportClaim claim) =>
        named.FirstOrDefault(edition => edition.Source.Sha256 == claim.Sha256) ?? Library()?.Holding(claim.Sha256, claim.Edition)?.Edition;

    public void Dispose() => library?.Dispose();

    private ChapterLibrary? Library()
    {
        if (library is not null || isMissing)
        {
            return library;
        }

        try
        {
            return library = open();
        }
        catch (LibraryException) when (named.Count > 0)
        {
            isMissing = true;
            return null;
        }
        catch (LibraryException failure)
        {
            throw new CommandFailure($"{failure.Message} A report of files is verified with “--source” and the files that it was made from.");
        }
    }
}

using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Extraction;
using PolicyLens.Formats;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Cli;

/// <summary>Reads one file into an edition, or says why not. May be used by several threads at once.</summary>
/// <param name="authority">Whose chapters these are, whatever their text says; null to go by the text.</param>
internal sealed class ChapterReader(Catalogues catalogues, Terminal terminal, ReadingOptions? options = null, string? authority = null)
{
    /// <summary>Reads a file that the user named.</summary>
    /// <exception cref="CommandFailure">It cannot be read.</exception>
    public Edition ReadNamed(string path)
    {
        var (file, reason) = ArchiveExpansion.One(new SourcePath(terminal.Resolve(path), path, Named: true)).Open();
        return (file is null ? null : Read(file, out reason)) ?? throw new CommandFailure($"{path}: {reason}");
    }

    /// <param name="reason">Why it could not be read; null where it could.</param>
    public Edition? Read(SourceFile file, out string? reason)
    {
        try
        {
            var document = FormatCatalog.Read(file, options);
            reason = document.Failure;
            return document.Value is { } blocks ? new EditionBuilder(catalogues).Build(blocks, authority) : null;
        }
        catch (RegexMatchTimeoutException)
        {
            // One such file must not keep the others from being read.
            reason = "a passage of it is so long, or built so oddly, that its structure could not be found in time.";
            return null;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException && terminal.Environment("POLICYLENS_TRACE") is null)
        {
            // A fault of ours in one file must not keep the others from being read; it is told, so that it can be mended.
            reason = $"it met a fault of PolicyLens: {fault.Message} Please report it with the file; POLICYLENS_TRACE=1 shows where.";
            return null;
        }
    }
}

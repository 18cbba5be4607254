using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Diagnostics;
using PolicyLens.Extraction;
using PolicyLens.Formats;
using PolicyLens.Library;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Cli;

/// <summary>A file that could not be read, with the reason.</summary>
internal sealed record FailedSource(string Source, string Reason);

/// <summary>What an ingestion did.</summary>
/// <param name="Unnamed">Files whose chapter is filed as unknown, with its id.</param>
internal sealed record IngestionResult(
    ValueList<EditionId> Added, ValueList<EditionId> Unchanged, ValueList<FailedSource> Failed, ValueList<(EditionId From, EditionId To)> Renamed, ValueList<(string Source, EditionId Id)> Unnamed)
{
    /// <summary>Whether a file that the user named is among the failed.</summary>
    public bool NamedFileFailed { get; init; }

    /// <summary>Files that were stored without some of their findings.</summary>
    public ValueList<FailedSource> Incomplete { get; init; } = [];
}

/// <summary>Reads files and stores their editions. A file that cannot be read is told; the others go on.</summary>
internal sealed class Ingestion(Catalogues catalogues, Terminal terminal)
{
    private sealed record ReadEdition(SourcePath Path, SourceFile File, Edition Edition, EditionId Chapter);

    public IngestionResult Run(IReadOnlyList<SourcePath> files, ChapterLibrary library, string? authority = null, string? chapter = null)
    {
        var failed = new List<(SourcePath Path, string Reason)>();
        var read = new List<ReadEdition>();
        var (added, unchanged) = (new List<EditionId>(), new List<EditionId>());
        for (var index = 0; index < files.Count; index++)
        {
            terminal.Progress(index, files.Count, $"reading {files[index].Shown}");
            var (file, reason) = files[index].Open();

            // What is stored already need not be read again, unless the user now says whose it is.
            if (file is not null && authority is null && chapter is null && library.Holder(file.Sha256()) is { } holder)
            {
                unchanged.Add(holder);
                continue;
            }

            var edition = file is null ? null : Read(file, authority, out reason);
            if (edition is null || file is null)
            {
                failed.Add((files[index], reason ?? "it could not be read."));
            }
            else
            {
                read.Add(new(files[index], file, edition, new EditionBuilder(catalogues).IdOf(edition, chapter)));
            }
        }

        // Editions of one chapter are stored in the order of the dates that they state, whatever their files are called.
        var incomplete = new List<FailedSource>();
        var (renamed, unnamed) = (new List<(EditionId, EditionId)>(), new List<(string, EditionId)>());
        var ordered = read.OrderBy(item => item.Edition.Date ?? "", StringComparer.Ordinal).ToList();
        for (var index = 0; index < ordered.Count; index++)
        {
            var item = ordered[index];
            terminal.Progress(index + 1, ordered.Count, $"storing {item.Path.Shown}");
            var stored = library.Store(item.Edition, item.Chapter, item.File.Bytes);
            (stored.Outcome == StoreOutcome.Added ? added : unchanged).Add(stored.Id);
            if (stored.RenamedFrom is { } former)
            {
                renamed.Add((former, stored.Id));
            }

            incomplete.AddRange(item.Edition.Findings.Diagnostics.Where(diagnostic => diagnostic.Code == DiagnosticCode.TooSlow)
                .Select(diagnostic => new FailedSource(item.Path.Shown, diagnostic.Message)));
            if (stored.Id.Authority == EditionId.UnknownAuthority)
            {
                unnamed.Add((item.Path.Shown, stored.Id));
            }
        }

        static ValueList<EditionId> Sorted(IEnumerable<EditionId> ids) => ids.OrderBy(id => id.ChapterId, StringComparer.Ordinal).ThenBy(id => id.Edition).ToValueList();
        return new(Sorted(added), Sorted(unchanged), failed.Select(pair => new FailedSource(pair.Path.Shown, pair.Reason)).ToValueList(), [.. renamed], [.. unnamed])
        {
            NamedFileFailed = failed.Any(pair => pair.Path.Named),
            Incomplete = [.. incomplete],
        };
    }

    /// <summary>Reads one file.</summary>
    /// <exception cref="CommandFailure">It cannot be read.</exception>
    public Edition Read(string path, string? authority = null)
    {
        var (file, reason) = ArchiveExpansion.One(new SourcePath(terminal.Resolve(path), path, Named: true)).Open();
        return (file is null ? null : Read(file, authority, out reason)) ?? throw new CommandFailure($"{path}: {reason}");
    }

    private Edition? Read(SourceFile file, string? authority, out string? reason)
    {
        try
        {
            var document = FormatCatalog.Read(file);
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

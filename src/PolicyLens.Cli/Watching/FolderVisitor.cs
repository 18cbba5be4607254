using System.Security.Cryptography;
using PolicyLens.Library;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Cli.Watching;

/// <summary>Looks at one watched folder: what is new or has changed since is ingested, what is no longer there is told once.</summary>
internal sealed class FolderVisitor(WatchIngestion ingestion, TimeProvider time)
{
    /// <summary>File systems tell times this roughly: a file that is younger may change again and look the same.</summary>
    private static readonly TimeSpan Roughness = TimeSpan.FromSeconds(2);

    /// <param name="seen">The files as they were seen last, by path.</param>
    public SourceNews Visit(WatchedSource source, IReadOnlyDictionary<string, SeenFile> seen)
    {
        var now = time.GetUtcNow();
        if (!Directory.Exists(source.Source))
        {
            return new(source, WatchOutcome.Down, now) { Remarks = ["the folder is not there; a drive may not be connected. Nothing was changed; it is looked for again the next time."] };
        }

        var found = new FolderWalk().Files(source.Source);
        var (hidden, files) = (found.Where(file => file.Refusal is not null).ToList(), found.Where(file => file.Refusal is null).Select(file => file.Path).ToList());
        if (found.Count == 0 && seen.Count > 0)
        {
            return new(source, WatchOutcome.Empty, now)
            {
                Remarks = [$"the folder is empty, where {seen.Count} {(seen.Count == 1 ? "file was" : "files were")}; a drive may not be connected. Nothing was changed. If they are gone for good, watch it no more."],
            };
        }

        var failed = new List<FailedSource>(hidden.Select(file => new FailedSource(file.Path, file.Refusal!)));
        var (changed, states) = (new List<SourcePath>(), new List<SeenFile>());
        foreach (var path in files)
        {
            try
            {
                if (Look(path, seen.GetValueOrDefault(path), now) is { } state)
                {
                    states.Add(state);
                    if (state.Sha256 != seen.GetValueOrDefault(path)?.Sha256)
                    {
                        changed.Add(new(path, path, Named: false));
                    }
                }
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // It is not remembered, so it is looked at again, and told again, the next time.
                failed.Add(new(path, FileFailure.Explain(error)));
            }
        }

        var ingested = changed.Count == 0 ? null : ingestion.Run(ArchiveExpansion.Expand(changed), changed.Select(file => file.Path).ToHashSet(StringComparer.Ordinal), new() { Authority = source.Authority });
        failed.AddRange(ingested is null ? [] : ingested.Failed.Concat(ingested.Incomplete));

        // Where a folder in it cannot be looked into, nobody knows what is there.
        List<string> gone = hidden.Count > 0 ? [] : [.. seen.Keys.Except(files, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var added = ingested?.Added ?? [];
        return new(source, added.Count == 0 ? WatchOutcome.Unchanged : seen.Count == 0 ? WatchOutcome.New : WatchOutcome.Changed, now)
        {
            Editions = added.Select(id => id.ToString()).ToValueList(),
            Failed = failed.ToValueList(),
            Files = states.ToValueList(),
            GoneFiles = gone.ToValueList(),
            Remarks =
            [
                .. (ingested?.Continued ?? []).Select(each => $"{Path.GetRelativePath(source.Source, each.Source)}: {Continuing(each.Edition)}"),
                .. gone.Select(path => $"{Path.GetRelativePath(source.Source, path)} is no longer there; what was stored of it stays."),
                .. (IEnumerable<string>)(source.FailingSince is null ? [] : ["The folder is there again."]),
            ],
        };
    }

    /// <summary>The sentence for an edition whose title is new and that goes on with a chapter of another title.</summary>
    public static string Continuing(ContinuedEdition edition) =>
        $"The title is new, and it goes on with “{edition.Former}” as {edition.Id}: {edition.Resemblance:P0} of the runs of words are the same.";

    /// <summary>What is to be remembered of a file; null where it is as it was seen last.</summary>
    private static SeenFile? Look(string path, SeenFile? seen, DateTimeOffset now)
    {
        var file = new FileInfo(path);
        var modified = new DateTimeOffset(file.LastWriteTimeUtc);
        if (seen is not null && seen.Size == file.Length && seen.Modified == modified)
        {
            return null;
        }

        // What is too large to be read is told by its length, and not read for its hash.
        var hash = file.Length > SourceFile.MaximumBytes ? $"{file.Length} bytes" : Hash(path, file.Length);
        DateTimeOffset? settled = now - modified > Roughness ? modified : null;
        return seen is not null && seen.Sha256 == hash && seen.Modified == settled ? null : new(path, file.Length, settled, hash);
    }

    /// <summary>The hash of a file; that of nothing where its length is 0, as a pipe or a device has, which might never end.</summary>
    private static string Hash(string path, long length)
    {
        if (length == 0)
        {
            return Convert.ToHexStringLower(SHA256.HashData([]));
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}

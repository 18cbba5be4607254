using PolicyLens.Catalogue;
using PolicyLens.Diagnostics;
using PolicyLens.Extraction;
using PolicyLens.Library;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Cli;

/// <summary>A file that could not be read, with the reason.</summary>
internal sealed record FailedSource(string Source, string Reason);

/// <summary>What a user asks of an ingestion beside its sources.</summary>
internal sealed record IngestionOptions
{
    /// <summary>Whose chapters these are, whatever their text says; null to go by the text.</summary>
    public string? Authority { get; init; }

    /// <summary>The chapter's name in its id; null to go by its title.</summary>
    public string? Chapter { get; init; }

    public ReadingOptions? Reading { get; init; }

    /// <summary>Says why an edition that was read is not to be stored under the chapter that it would get; null where all are stored. Called by any thread.</summary>
    public Func<Edition, EditionId, string?>? Refusal { get; init; }

    /// <summary>Chapters that stand beside what is read, however alike they are, as <c>authority/chapter</c>: other sources give them.</summary>
    public IReadOnlySet<string> Beside { get; init; } = new HashSet<string>();

    /// <summary>Whether what is stored already must be read again, as the user now says whose it is.</summary>
    public bool ReadsAgain => Authority is not null || Chapter is not null;
}

/// <summary>What an ingestion did.</summary>
/// <param name="Unnamed">Files whose chapter is filed as unknown, with its id.</param>
internal sealed record IngestionResult(
    ValueList<EditionId> Added, ValueList<EditionId> Unchanged, ValueList<FailedSource> Failed, ValueList<(EditionId From, EditionId To)> Renamed, ValueList<(string Source, EditionId Id)> Unnamed)
{
    /// <summary>Whether a file that the user named is among the failed.</summary>
    public bool NamedFileFailed { get; init; }

    /// <summary>Files that were stored without some of their findings.</summary>
    public ValueList<FailedSource> Incomplete { get; init; } = [];

    /// <summary>Editions whose title is new and that go on with a chapter of another title, each with its source.</summary>
    public ValueList<(string Source, ContinuedEdition Edition)> Continued { get; init; } = [];
}

/// <summary>Reads sources and stores their editions. One that cannot be read is told; the others go on.</summary>
internal sealed class Ingestion(Catalogues catalogues, Terminal terminal)
{
    /// <summary>What became of one source: it failed, was stored before, or was read and waits in the spool.</summary>
    private sealed record Outcome(ISource Source)
    {
        public string? Failure { get; init; }

        public EditionId? Holder { get; init; }

        public EditionSpool.Place Place { get; init; }

        public EditionId? Chapter { get; init; }

        public string? Date { get; init; }

        public ValueList<FailedSource> Incomplete { get; init; } = [];
    }

    public IngestionResult Run(IReadOnlyList<ISource> sources, ChapterLibrary library, IngestionOptions? options = null)
    {
        using var spool = new EditionSpool();
        var outcomes = new ParallelReading(terminal).Run(sources, source => Read(source, library, spool, options ?? new()));
        var (added, unchanged) = (new List<EditionId>(), new List<EditionId>());
        var (renamed, unnamed, continued) = (new List<(EditionId, EditionId)>(), new List<(string, EditionId)>(), new List<(string, ContinuedEdition)>());
        foreach (var held in outcomes.Where(outcome => outcome.Holder is not null))
        {
            unchanged.Add(held.Holder!);
            held.Source.Kept();
        }

        // Editions of one chapter are stored in the order of the dates that they state, whatever their files are called.
        var ordered = outcomes.Where(outcome => outcome.Chapter is not null).OrderBy(outcome => outcome.Date ?? "", StringComparer.Ordinal).ToList();
        var beside = outcomes.Select(outcome => outcome.Chapter ?? outcome.Holder).OfType<EditionId>().Select(id => id.ChapterId).Concat(options?.Beside ?? Enumerable.Empty<string>()).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < ordered.Count; index++)
        {
            var (outcome, source) = (ordered[index], ordered[index].Source);
            terminal.Progress(index + 1, ordered.Count, $"storing {source.Shown}");
            var (edition, original) = spool.Take(outcome.Place);
            var stored = library.Store(edition, outcome.Chapter!, original, new() { Decided = options?.Chapter is not null, Beside = beside });
            source.Kept();
            (stored.Outcome == StoreOutcome.Added ? added : unchanged).Add(stored.Id);
            if (stored.RenamedFrom is { } moved)
            {
                renamed.Add((moved, stored.Id));
            }

            if (stored.Continues is { } former)
            {
                beside.Add(stored.Id.ChapterId);
                continued.Add((source.Shown, new(stored.Id.ToString(), outcome.Chapter!.Chapter, former.Title, Math.Round(former.Resemblance, 2))));
            }

            if (stored.Id.Authority == EditionId.UnknownAuthority)
            {
                unnamed.Add((source.Shown, stored.Id));
            }
        }

        static ValueList<EditionId> Sorted(IEnumerable<EditionId> ids) => ids.OrderBy(id => id.ChapterId, StringComparer.Ordinal).ThenBy(id => id.Edition).ToValueList();
        var failed = outcomes.Where(outcome => outcome.Failure is not null).ToList();
        return new(Sorted(added), Sorted(unchanged), failed.Select(outcome => new FailedSource(outcome.Source.Shown, outcome.Failure!)).ToValueList(), [.. renamed], [.. unnamed])
        {
            NamedFileFailed = failed.Exists(outcome => outcome.Source.Named),
            Continued = [.. continued],
            Incomplete = ordered.SelectMany(outcome => outcome.Incomplete).ToValueList(),
        };
    }

    private Outcome Read(ISource source, ChapterLibrary library, EditionSpool spool, IngestionOptions options)
    {
        var (file, reason) = source.Open();

        // What is stored already need not be read again, unless the user now says whose it is.
        if (file is not null && !options.ReadsAgain && library.Holder(file.Sha256()) is { } holder)
        {
            return new(source) { Holder = holder };
        }

        var edition = file is null ? null : new ChapterReader(catalogues, terminal, options.Reading, options.Authority).Read(file, out reason);
        if (edition is null)
        {
            return new(source) { Failure = reason ?? "it could not be read." };
        }

        var chapter = new EditionBuilder(catalogues).IdOf(edition, options.Chapter);
        return options.Refusal?.Invoke(edition, chapter) is { } refusal
            ? new(source) { Failure = refusal }
            : new(source)
            {
                Place = spool.Add(edition, file!.Bytes),
                Chapter = chapter,
                Date = edition.Date,
                Incomplete = Missing(edition, source.Shown).ToValueList(),
            };
    }

    /// <summary>The findings that were left out of an edition, each with its reason.</summary>
    internal static IEnumerable<FailedSource> Missing(Edition edition, string shown) => edition.Findings.Diagnostics
        .Where(diagnostic => diagnostic.Code == DiagnosticCode.TooSlow)
        .Select(diagnostic => new FailedSource(shown, diagnostic.Message));
}

namespace PolicyLens.Checking;

/// <summary>The rules that every chapter is held against. A new rule is one file and one line here.</summary>
public static class Checks
{
    public static IReadOnlyList<ICheck> All { get; } =
    [
        new CurrencyCheck(),
        new NewerEditionCheck(),
        new BodyCheck(),
        new CitationNameCheck(),
        new StatutoryFloorCheck(),
        new ScopePromiseCheck(),
        new PeriodCheck(),
        new ReviewDueCheck(),
        new RecordCheck(),
        new NumberCheck(),
        new ContentsCheck(),
        new AnnouncedCountCheck(),
        new BrokenSentenceCheck(),
        new DoubledWordCheck(),
        new TerminologyCheck(),
        new AbbreviationCheck(),
    ];

    /// <summary>All that the rules find, those that matter most first, each rule's in reading order.</summary>
    /// <param name="rules">Only these rules; all where it is null.</param>
    public static IReadOnlyList<Issue> Of(CheckedChapter subject, IReadOnlyCollection<string>? rules = null) =>
    [
        .. All.Where(check => rules is null || rules.Contains(check.Rule))
            .SelectMany(check => check.Check(subject)).Distinct().OrderByDescending(issue => issue.Severity),
    ];
}

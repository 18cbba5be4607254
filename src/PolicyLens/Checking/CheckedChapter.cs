using PolicyLens.Catalogue;
using PolicyLens.Diagnostics;
using PolicyLens.Model;

namespace PolicyLens.Checking;

/// <summary>A chapter with what its checks go by.</summary>
/// <param name="Today">The day on which it is checked: what is over and overdue is so on this day.</param>
public sealed record CheckedChapter(Edition Edition, Catalogues Catalogues, DateOnly Today)
{
    private readonly Lazy<IReadOnlyList<Passage>> passages = new(() => [.. Edition.Chapter.Passages()]);

    public Chapter Chapter => Edition.Chapter;

    public Findings Findings => Edition.Findings;

    /// <summary>Every addressed text, in reading order.</summary>
    public IReadOnlyList<Passage> Passages => passages.Value;

    /// <summary>What was noticed when the chapter was read, of some codes.</summary>
    internal IEnumerable<Diagnostic> Noticed(params string[] codes) =>
        Chapter.Diagnostics.Concat(Findings.Diagnostics).Where(diagnostic => codes.Contains(diagnostic.Code)).Distinct();

    /// <summary>The passage that a diagnostic is about; null where it is about none.</summary>
    internal Passage? PassageOf(Diagnostic diagnostic) => diagnostic switch
    {
        { Anchor: { } anchor } => Passages.FirstOrDefault(passage => passage.Anchor == anchor),
        { Line: { } line } => Passages.LastOrDefault(passage => passage.Line < line) ?? Passages.FirstOrDefault(passage => passage.Line == line),
        _ => null,
    };
}

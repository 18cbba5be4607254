using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Citations;

/// <summary>What a chapter has named so far, by what it is divided into: what a short form or a pinpoint alone may point back to.</summary>
/// <remarks>Adding and asking take the same time however much was named before.</remarks>
internal sealed class Antecedents
{
    private readonly Dictionary<(SourceKind Kind, int Year), Mention> byYear = [];
    private readonly Dictionary<SourceKind, NamedSources> chapter = [];
    private readonly Dictionary<SourceKind, NamedSources> section = [];
    private readonly Dictionary<SourceKind, NamedSources> before = [];
    private readonly Dictionary<SourceKind, NamedSources> passage = [];
    private readonly Dictionary<SourceKind, Mention> defined = [];
    private readonly HashSet<SourceKind> pinned = [];
    private Anchor at;

    /// <summary>Opens a passage: what the last one named is what stands before this.</summary>
    /// <param name="goesOn">Whether it is an item or a row of what the last one introduced, so that the introduction still stands before it.</param>
    public void Open(Anchor sectionAnchor, bool goesOn)
    {
        if (sectionAnchor != at)
        {
            section.Clear();
            before.Clear();
            passage.Clear();
            at = sectionAnchor;
        }

        if (!goesOn || passage.Count > 0)
        {
            if (!goesOn)
            {
                before.Clear();
            }

            foreach (var (kind, named) in passage)
            {
                before[kind] = named;
            }
        }

        passage.Clear();
        pinned.Clear();
    }

    public void Add(Mention mention)
    {
        if (mention.Candidates is not null || mention.Kind is SourceKind.Local or SourceKind.Case)
        {
            return;
        }

        var plain = mention.At(0, 0);
        Sources(chapter, mention.Kind).Add(plain);
        Sources(section, mention.Kind).Add(plain);
        Sources(passage, mention.Kind).Add(plain);
        if (mention.Pinpoint is not null)
        {
            pinned.Add(mention.Kind);
        }

        if (mention.Year is { } year)
        {
            byYear[(mention.Kind, year)] = plain;
        }
    }

    /// <summary>From here on "the Act" is this.</summary>
    public void Define(Mention mention) => defined[mention.Kind] = mention.At(0, 0);

    public Mention? Defined(SourceKind kind) => defined.GetValueOrDefault(kind);

    public Mention? OfYear(SourceKind kind, int year) => byYear.GetValueOrDefault((kind, year));

    /// <summary>The one source of a kind that this passage has named; null where it has named none or several.</summary>
    public Mention? InPassage(SourceKind kind) => passage.GetValueOrDefault(kind)?.Only;

    public Mention? LastInPassage(SourceKind kind) => passage.GetValueOrDefault(kind)?.Last;

    public bool IsNamedInPassage(SourceKind kind) => passage.ContainsKey(kind);

    /// <summary>Whether this passage has named a part of a source of a kind: what it names next is hardly of the chapter itself.</summary>
    public bool IsPinnedInPassage(SourceKind kind) => pinned.Contains(kind);

    /// <summary>The one that the passage before, or what introduces this one, has named.</summary>
    public Mention? InPassageBefore(SourceKind kind) => before.GetValueOrDefault(kind)?.Only;

    public Mention? InSection(SourceKind kind) => section.GetValueOrDefault(kind)?.Only;

    public Mention? LastInSection(SourceKind kind) => section.GetValueOrDefault(kind)?.Last;

    public Mention? InChapter(SourceKind kind) => chapter.GetValueOrDefault(kind)?.Only;

    /// <summary>Of those that a name without its year may stand for, the one that the chapter has named; null where it has named none or several.</summary>
    public LegislationEntry? OneOf(IReadOnlyList<LegislationEntry> candidates)
    {
        var named = candidates.Where(entry => chapter.GetValueOrDefault(entry.Kind)?.Has(entry.Title) == true).ToList();
        return named is [var only] ? only : null;
    }

    public bool HasNamed(SourceKind kind, string title) => chapter.GetValueOrDefault(kind)?.Has(title) == true;

    private static NamedSources Sources(Dictionary<SourceKind, NamedSources> of, SourceKind kind)
    {
        if (!of.TryGetValue(kind, out var sources))
        {
            of[kind] = sources = new();
        }

        return sources;
    }

    /// <summary>Sources of one kind that were named in one stretch of text.</summary>
    private sealed class NamedSources
    {
        private readonly HashSet<string> titles = new(StringComparer.Ordinal);

        public Mention? Last { get; private set; }

        public Mention? Only => titles.Count == 1 ? Last : null;

        public void Add(Mention mention) => (_, Last) = (titles.Add(mention.Title), mention);

        public bool Has(string title) => titles.Contains(title);
    }
}

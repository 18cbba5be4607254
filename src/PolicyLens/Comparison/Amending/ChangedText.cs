using PolicyLens.Catalogue;
using PolicyLens.Comparison.Effects;
using PolicyLens.Model;

namespace PolicyLens.Comparison.Amending;

/// <summary>What differs between two editions, without their notes on it.</summary>
internal sealed class ChangedText
{
    private readonly HashSet<string> leftNotes;
    private readonly HashSet<string> rightNotes;
    private readonly Dictionary<Anchor, HashSet<Anchor>> above = [];
    private readonly Dictionary<Anchor, HashSet<Anchor>> aboveInBase = [];
    private readonly Dictionary<int, WholeSection> wholeOf = [];

    public ChangedText(EditionComparison comparison, Catalogues catalogues)
    {
        Words = new(catalogues);
        (Left, Right) = (comparison.Left.Edition, comparison.Right.Edition);
        (LeftFindings, RightFindings) = (new(Left.Findings, catalogues.Terms), new(Right.Findings, catalogues.Terms));
        (leftNotes, rightNotes) = (NotesOf(Left), NotesOf(Right));
        var (leftDates, rightDates) = (DatesOf(Left), DatesOf(Right));
        AddAbove(Left.Chapter.Sections, [], aboveInBase);
        AddAbove(Right.Chapter.Sections, [], above);
        var entries = comparison.Entries
            .Where(entry => !(entry.Clauses.Left.All(clause => IsNote(clause, leftDates, leftNotes)) && entry.Clauses.Right.All(clause => IsNote(clause, rightDates, rightNotes)))).ToList();
        Clauses = [.. entries.Where(entry => entry.Clauses.Kind != EntryKind.Unchanged || entry.Details.Count > 0).Select((entry, index) => new ChangedClause(index, entry))];
        All = entries.ConvertAll(entry => entry.Clauses);
        Wholes = [.. WholeSections(Right.Chapter, ofBase: false), .. WholeSections(Left.Chapter, ofBase: true)];
        foreach (var whole in Wholes)
        {
            foreach (var clause in whole.Clauses)
            {
                wholeOf[clause.Index] = whole;
            }
        }
    }

    public Edition Left { get; }

    public Edition Right { get; }

    public ClauseFindings LeftFindings { get; }

    public ClauseFindings RightFindings { get; }

    /// <summary>What reads the words of both.</summary>
    public TextWords Words { get; }

    /// <summary>Those that differ, in the order of the comparison.</summary>
    public IReadOnlyList<ChangedClause> Clauses { get; }

    /// <summary>All pairs and single clauses but the notes.</summary>
    public IReadOnlyList<AlignedClause> All { get; }

    /// <summary>The sections that are new, then those that are gone; none within another.</summary>
    public IReadOnlyList<WholeSection> Wholes { get; }

    /// <summary>The share of the clauses that differ, from 0 to 1.</summary>
    public double ChangedShare
    {
        get
        {
            var edited = Clauses.Where(clause => clause.IsEdited).Sum(clause => Math.Max(clause.Entry.Clauses.Left.Count, clause.Entry.Clauses.Right.Count));
            var all = All.Sum(entry => Math.Max(entry.Left.Count, entry.Right.Count));
            return all == 0 ? 0 : (double)edited / all;
        }
    }

    /// <summary>The section that is new or gone as a whole with a clause; null where its section is neither.</summary>
    public WholeSection? WholeOf(ChangedClause clause) => wholeOf.GetValueOrDefault(clause.Index);

    /// <summary>Whether a clause stands in a section or in one below it, in its own edition.</summary>
    public bool IsIn(ChangedClause clause, Anchor section, bool ofBase) =>
        (ofBase ? clause.Left : clause.Right) is { } stands && (ofBase ? aboveInBase : above).TryGetValue(stands.Section.Anchor, out var all) && all.Contains(section);

    /// <summary>The passages of an edition that are not its notes.</summary>
    public IEnumerable<Passage> Passages(bool ofBase) =>
        (ofBase ? Left : Right).Chapter.Passages().Where(passage => passage.Kind != PassageKind.Heading && !(ofBase ? leftNotes : rightNotes).Contains(TableOf(passage.Anchor)));

    /// <summary>Whether a clause is a note, a date that the chapter gives of itself, or the heading over nothing but notes.</summary>
    private static bool IsNote(Clause clause, ILookup<Anchor, string> dates, HashSet<string> notes) => clause.Kind == PassageKind.Heading
        ? clause.Section.Sections.Count == 0 && Passage.Of(clause.Section).Where(passage => passage.Kind != PassageKind.Heading).ToList() is { Count: > 0 } texts && texts.TrueForAll(passage => notes.Contains(TableOf(passage.Anchor)))
        : notes.Contains(TableOf(clause.Anchor)) || dates[clause.Anchor].Any(quote => clause.Text.Contains(quote, StringComparison.Ordinal));

    private static ILookup<Anchor, string> DatesOf(Edition edition) => edition.Findings.Dates
        .Where(date => date is { Anchor: not null, Kind: not (DateKind.Effective or DateKind.PeriodStart or DateKind.PeriodEnd) }).ToLookup(date => date.Anchor!.Value, date => date.Quote);

    /// <summary>The addresses of notes; of a row that of its table, whose other rows belong to it.</summary>
    private static HashSet<string> NotesOf(Edition edition) => edition.Findings.Amendments.Select(amendment => TableOf(amendment.Anchor)).ToHashSet(StringComparer.Ordinal);

    private static string TableOf(Anchor anchor) => anchor.Value.IndexOf(".r", anchor.Value.IndexOf('/', StringComparison.Ordinal) + 1, StringComparison.Ordinal) is var row and > 0 && anchor.Value.Contains("/t", StringComparison.Ordinal) ? anchor.Value[..row] : anchor.Value;

    private static void AddAbove(ValueList<Section> sections, HashSet<Anchor> parents, Dictionary<Anchor, HashSet<Anchor>> above)
    {
        foreach (var section in sections)
        {
            HashSet<Anchor> own = [.. parents, section.Anchor];
            above[section.Anchor] = own;
            AddAbove(section.Sections, own, above);
        }
    }

    private IEnumerable<WholeSection> WholeSections(Chapter chapter, bool ofBase)
    {
        var kind = ofBase ? EntryKind.Removed : EntryKind.Added;
        var alone = Clauses.Where(clause => clause.Kind == kind).ToLookup(clause => (ofBase ? clause.Left : clause.Right)!.Section.Anchor);
        var counts = All.SelectMany(entry => ofBase ? entry.Left : entry.Right).GroupBy(clause => clause.Section.Anchor).ToDictionary(group => group.Key, group => group.Count());
        var found = new List<WholeSection>();
        Add(chapter.Sections);
        return found;

        void Add(ValueList<Section> sections)
        {
            foreach (var section in sections)
            {
                var all = section.WithDescendants().ToList();
                var clauses = all.SelectMany(part => alone[part.Anchor]).OrderBy(clause => clause.Index).ToList();
                var isWhole = section.Heading is not null && clauses.Exists(clause => clause.Place.Kind != PassageKind.Heading) && clauses.Count == all.Sum(part => counts.GetValueOrDefault(part.Anchor));
                if (isWhole)
                {
                    found.Add(new(section, ofBase, clauses));
                }
                else
                {
                    Add(section.Sections);
                }
            }
        }
    }
}

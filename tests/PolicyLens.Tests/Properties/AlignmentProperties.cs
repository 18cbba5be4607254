using FsCheck;
using FsCheck.Fluent;
using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Properties;

/// <summary>Laws of alignment and collation on chapters of which it is known how they were edited.</summary>
public sealed class AlignmentProperties
{
    private static readonly ClauseAligner Aligner = new(Catalogues.Default);
    private static readonly string[] Kinds = ["insert", "delete", "split", "merge", "move", "move and edit", "edit", "retitle", "renumber"];

    private static Gen<EditedChapter> Edited { get; } =
        from seed in Gen.Choose(0, 1_000_000)
        from edits in Gen.Elements(Kinds).ListOf()
        select edits.Take(6).Aggregate(new EditedChapter(seed), (chapter, edit) => chapter.Edit(edit));

    [Fact]
    public void Every_clause_is_in_one_entry_and_the_other_way_round_mirrors_it() => Seeded.Holds(Edited, edited =>
    {
        var (left, right) = (EditedChapter.Chapter(edited.Left), EditedChapter.Chapter(edited.Right));
        var (there, back) = (Aligner.Align(left, right), Aligner.Align(right, left));

        Assert.Equal(Clause.Of(left).Select(Key).Order(StringComparer.Ordinal), there.Entries.SelectMany(entry => entry.Left).Select(Key).Order(StringComparer.Ordinal));
        Assert.Equal(Clause.Of(right).Select(Key).Order(StringComparer.Ordinal), there.Entries.SelectMany(entry => entry.Right).Select(Key).Order(StringComparer.Ordinal));
        Assert.All(there.Entries, entry => Assert.True(entry.Left.Count <= 1 || entry.Right.Count <= 1));
        Assert.Equal(there.Entries.Select(entry => Line(entry, mirrored: false)).Order(StringComparer.Ordinal), back.Entries.Select(entry => Line(entry, mirrored: true)).Order(StringComparer.Ordinal));
        Assert.Equal(there.Similarity, back.Similarity);
    }, 500);

    [Fact]
    public void What_was_moved_split_merged_or_retitled_is_found() => Seeded.Holds(Edited, edited =>
    {
        var (left, right) = (EditedChapter.Chapter(edited.Left), EditedChapter.Chapter(edited.Right));
        var alignment = Aligner.Align(left, right);

        var ideas = edited.Left.Concat(edited.Right).SelectMany(section => section.Clauses).DistinctBy(clause => clause.Text).ToDictionary(clause => clause.Text, clause => clause.Ideas, StringComparer.Ordinal);
        var there = edited.Right.SelectMany(section => section.Clauses).SelectMany(clause => clause.Ideas).ToHashSet();
        foreach (var entry in alignment.Entries.Where(entry => entry.FirstLeft?.Kind != PassageKind.Heading && entry.FirstRight?.Kind != PassageKind.Heading))
        {
            var (own, other) = (entry.Left.SelectMany(clause => ideas[clause.Text]).ToHashSet(), entry.Right.SelectMany(clause => ideas[clause.Text]).ToHashSet());
            var lost = own.Where(idea => !other.Contains(idea) && there.Contains(idea)).ToList();
            Assert.True(lost.Count == 0, $"{string.Join(", ", edited.Edits)}: {entry.Kind} “{entry.LeftText}” has lost a part to somewhere else than “{entry.RightText}”");
        }
    }, 500);

    [Fact]
    public void One_clause_that_was_moved_has_moved() => Seeded.Holds(Gen.Choose(0, 1_000_000).Select(seed => new EditedChapter(seed)), edited =>
    {
        // To the end of another section, over clauses that weigh more together.
        var from = edited.Left[0].Clauses[0];
        edited.Right[0].Clauses.RemoveAt(0);
        edited.Right[^1].Clauses.Add(from);

        var moved = Assert.Single(Aligner.Align(EditedChapter.Chapter(edited.Left), EditedChapter.Chapter(edited.Right)).Entries, entry => entry.Kind == EntryKind.Moved);
        Assert.Equal((from.Text, from.Text, false), (moved.LeftText, moved.RightText, moved.IsEdited));
    }, 200);

    [Fact]
    public void Style_and_numbering_alone_change_nothing() => Seeded.Holds(Gen.Choose(0, 1_000_000).Select(seed => new EditedChapter(seed)), edited =>
    {
        var alignment = Aligner.Align(EditedChapter.Chapter(edited.Left), EditedChapter.Chapter(edited.Left, firstNumber: 4, style: EditedChapter.OtherStyle));

        Assert.All(alignment.Entries, entry => Assert.Equal((EntryKind.Unchanged, false), (entry.Kind, entry.IsEdited)));
        Assert.Equal(1, alignment.Similarity);
    }, 200);

    [Fact]
    public void A_collation_is_the_same_in_every_order_and_has_each_clause_once() => Seeded.Holds(
        from seed in Gen.Choose(0, 1_000_000) from edits in Gen.Elements(Kinds).ListOf(12) select (seed, edits),
        sample =>
        {
            var editions = Witnesses(sample.seed, [.. sample.edits]);
            var collation = new CollationBuilder(Catalogues.Default).Build(editions);
            var shuffled = editions.ToArray();
            new Random(sample.seed).Shuffle(shuffled);

            Assert.Equal(collation, new CollationBuilder(Catalogues.Default).Build(shuffled));
            Assert.Equal(
                editions.SelectMany(edition => Clause.Of(edition.Edition.Chapter).Select(clause => $"{edition.Name} {clause.Anchor} {clause.Kind} {clause.Text}")).Order(StringComparer.Ordinal),
                collation.Groups.SelectMany(group => group.Clauses.Select(clause => $"{clause.Id} {clause.Anchor} {(group.IsHeading ? PassageKind.Heading : PassageKind.Paragraph)} {clause.Text}")).Order(StringComparer.Ordinal));
            foreach (var group in collation.Groups)
            {
                OneHasOnePlace(group, editions);
                Assert.All(group.Variants, variant => Assert.Equal(group.Clauses.Select(clause => clause.Id).Distinct().Order(StringComparer.Ordinal), variant.Readings.SelectMany(reading => reading.Ids).Order(StringComparer.Ordinal)));
            }
        }, 120);

    /// <summary>Clauses of one witness in a group stand beside each other.</summary>
    private static void OneHasOnePlace(CollationGroup group, IReadOnlyList<NamedEdition> editions)
    {
        foreach (var place in group.Clauses.GroupBy(clause => clause.Id))
        {
            var order = Clause.Of(editions.Single(edition => edition.Name == place.Key).Edition.Chapter).Select((clause, at) => (clause, at)).ToLookup(pair => (pair.clause.Anchor, pair.clause.Text), pair => pair.at);
            var places = place.Select(clause => order[(clause.Anchor, clause.Text)].First()).Order().ToList();
            Assert.Equal(Enumerable.Range(places[0], places.Count), places);
        }
    }

    private static List<NamedEdition> Witnesses(int seed, string[] edits)
    {
        var witnesses = new List<NamedEdition>();
        foreach (var (part, at) in edits.Chunk(3).Select((part, at) => (part, at)))
        {
            var edited = part.Aggregate(new EditedChapter(seed), (chapter, edit) => chapter.Edit(edit));
            witnesses.Add(new($"w{at}", new()
            {
                Source = new() { Name = $"w{at}.txt", Format = "text", Sha256 = $"{at}", Bytes = 1 },
                Chapter = EditedChapter.Chapter(edited.Right),
                Findings = new(),
            }));
        }

        return witnesses;
    }

    private static string Key(Clause clause) => $"{clause.Anchor} {clause.Kind} {clause.Sentence}";

    private static string Line(AlignedClause entry, bool mirrored)
    {
        var kind = !mirrored ? entry.Kind : entry.Kind switch { EntryKind.Added => EntryKind.Removed, EntryKind.Removed => EntryKind.Added, var same => same };
        var (one, other) = (string.Join(" + ", entry.Left.Select(Key)), string.Join(" + ", entry.Right.Select(Key)));
        return mirrored ? $"{kind} {other} = {one} {entry.Similarity} {entry.IsEdited}" : $"{kind} {one} = {other} {entry.Similarity} {entry.IsEdited}";
    }
}

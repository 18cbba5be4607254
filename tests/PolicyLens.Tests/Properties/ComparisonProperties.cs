using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Properties;

public sealed class ComparisonProperties
{
    [Fact]
    public void The_equal_and_inserted_runs_are_the_right_text_and_the_others_the_left() => Seeded.Holds(Texts, pair =>
    {
        var changes = Redline.Between(pair.Left, pair.Right);

        Assert.Equal(pair.Right, Joined(changes, ChangeKind.Insert));
        Assert.Equal(Folded(pair.Left), Folded(Joined(changes, ChangeKind.Delete)));
        Assert.DoesNotContain(changes, change => change.Text.Length == 0);
    }, 1500);

    [Fact]
    public void Only_whole_tokens_are_marked() => Seeded.Holds(Texts, pair =>
    {
        var (left, right) = (Token.Of(pair.Left).Select(Token.Fold).ToHashSet(StringComparer.Ordinal), Token.Of(pair.Right).ToHashSet(StringComparer.Ordinal));
        foreach (var change in Redline.Between(pair.Left, pair.Right))
        {
            Assert.False(char.IsLowSurrogate(change.Text[0]) || char.IsHighSurrogate(change.Text[^1]), "half a character is marked");
            var known = change.Kind == ChangeKind.Delete ? left : right;
            Assert.All(Token.Of(change.Text), token => Assert.Contains(change.Kind == ChangeKind.Delete ? Token.Fold(token) : token, known));
        }
    }, 600);

    [Fact]
    public void A_text_against_itself_is_one_equal_run() => Seeded.Holds(Generated.Paragraph, text =>
    {
        Assert.Equal([new TextChange(ChangeKind.Equal, text)], Redline.Between(text, text));
        Assert.True(Redline.IsSame(text, text));
    });

    [Fact]
    public void Every_clause_of_each_side_is_in_one_entry() => Seeded.Holds(Generated.TwoEditions, pair =>
    {
        var (left, right) = Chapters(pair);
        var alignment = new ClauseAligner(Catalogues.Default).Align(left, right);

        Assert.Equal(Clause.Of(left).Select(Key).Order(StringComparer.Ordinal), alignment.Entries.SelectMany(entry => entry.Left).Select(Key).Order(StringComparer.Ordinal));
        Assert.Equal(Clause.Of(right).Select(Key).Order(StringComparer.Ordinal), alignment.Entries.SelectMany(entry => entry.Right).Select(Key).Order(StringComparer.Ordinal));
        Assert.InRange(alignment.Similarity, 0, 1);
    });

    [Fact]
    public void A_chapter_against_itself_is_unchanged() => Seeded.Holds(Generated.TwoEditions, pair =>
    {
        var (chapter, _) = Chapters(pair);
        var alignment = new ClauseAligner(Catalogues.Default).Align(chapter, chapter);

        Assert.All(alignment.Entries, entry => Assert.Equal((EntryKind.Unchanged, entry.Left), (entry.Kind, entry.Right)));
        Assert.Equal(1, alignment.Similarity);
    });

    [Fact]
    public void The_pairs_are_the_same_whichever_side_is_left() => Seeded.Holds(Generated.TwoEditions, pair =>
    {
        var (left, right) = Chapters(pair);
        var (there, back) = (new ClauseAligner(Catalogues.Default).Align(left, right), new ClauseAligner(Catalogues.Default).Align(right, left));

        Assert.Equal(
            there.Entries.Select(entry => $"{Key(entry.Left)} = {Key(entry.Right)}").Order(StringComparer.Ordinal),
            back.Entries.Select(entry => $"{Key(entry.Right)} = {Key(entry.Left)}").Order(StringComparer.Ordinal));
        Assert.Equal(there.Similarity, back.Similarity);
        Assert.Equal(there.Entries.Count(entry => entry.Kind == EntryKind.Added), back.Entries.Count(entry => entry.Kind == EntryKind.Removed));
    });

    [Fact]
    public void What_has_moved_has_moved_whichever_side_is_left() => Seeded.Holds(Generated.TwoEditions, pair =>
    {
        var (left, right) = Chapters(pair);
        var (there, back) = (new ClauseAligner(Catalogues.Default).Align(left, right), new ClauseAligner(Catalogues.Default).Align(right, left));

        Assert.Equal(
            there.Entries.Where(entry => entry.Kind == EntryKind.Moved).Select(entry => entry.LeftText).Order(StringComparer.Ordinal),
            back.Entries.Where(entry => entry.Kind == EntryKind.Moved).Select(entry => entry.RightText).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void The_row_of_an_edition_does_not_depend_on_the_order_of_editions() => Seeded.Holds(
        from editions in Generated.Lines.ListOf(3) from topic in Gen.Elements(new MatrixBuilder(Catalogues.Default).Topics.ToArray()) select (editions, topic),
        sample =>
        {
            var editions = sample.editions.Select((lines, index) => new NamedEdition($"e{index}", Written.Edition([.. lines, "One more sentence stands here."]))).ToList();
            var builder = new MatrixBuilder(Catalogues.Default);
            var (there, back) = (builder.Build(sample.topic, editions)!, builder.Build(sample.topic, [.. editions.AsEnumerable().Reverse()])!);

            Assert.Equal(there.Columns, back.Columns);
            Assert.Equal(there.Rows, back.Rows.Reverse());
        }, 60);

    [Fact]
    public void An_edition_against_itself_has_no_effect() => Seeded.Holds(Generated.Lines, lines =>
    {
        var edition = new NamedEdition("e", Written.Edition([.. lines, "One more sentence stands here."]));

        Assert.All(EditionComparison.Of(edition, edition, Catalogues.Default).Entries, entry => Assert.Empty(entry.Effects));
    }, 60);

    private static Gen<(string Left, string Right)> Texts => Gen.OneOf(
        from left in Generated.Paragraph from right in Generated.Paragraph select (left, right),
        from shared in Generated.Paragraph from first in Generated.Sentence from last in Generated.Sentence select ($"{shared} {first}", $"{shared.Replace('’', '\'').Replace('‘', '\'')} {last}"),
        from left in Decoded from right in Decoded select (left, right),
        from text in Decoded from end in Decoded select (text, text + end),
        from left in Gen.Elements("😀", "😁", "a😀b", "") from right in Gen.Elements("😀", "😁", "a😁b", "") select (left, right));

    /// <summary>Any text as a decoder gives it: no half of a surrogate pair.</summary>
    private static Gen<string> Decoded => Generated.AnyText.Select(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));

    private static (Chapter Left, Chapter Right) Chapters((string[] Left, string[] Right) pair) =>
        (Written.Chapter([.. pair.Left, "One more sentence stands here."]), Written.Chapter([.. pair.Right, "One more sentence stands here."]));

    private static string Joined(ValueList<TextChange> changes, ChangeKind own) =>
        string.Concat(changes.Where(change => change.Kind == ChangeKind.Equal || change.Kind == own).Select(change => change.Text));

    private static string Folded(string text) => string.Concat(Token.Of(text).Select(Token.Fold));

    private static string Key(ValueList<Clause> clauses) => clauses.Count == 0 ? "-" : string.Join(" + ", clauses.Select(Key));

    private static string Key(Clause clause) => $"{clause.Anchor} {clause.Kind} {clause.Sentence}";
}

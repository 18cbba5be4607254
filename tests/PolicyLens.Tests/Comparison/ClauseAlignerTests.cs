using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Comparison;

public sealed class ClauseAlignerTests
{
    private const string Plan = "A pathway plan is drawn up by the personal adviser three months before the sixteenth birthday.";
    private const string School = "The virtual head keeps a list of every pupil whose attendance falls below nine tenths.";
    private const string Visit = "Social workers see each child alone in the first week of a new placement.";

    [Fact]
    public void A_sentence_that_was_divided_is_one_entry()
    {
        var entry = Assert.Single(Align(
            ["The foster carer keeps a diary of every visit by the family, and the supervising officer reads that diary once a month."],
            ["The foster carer keeps a diary of every visit by the family.", "The supervising officer reads that diary once a month."]).Entries, entry => entry.Right.Count > 1);

        Assert.Equal((1, 2, true), (entry.Left.Count, entry.Right.Count, entry.IsEdited));
    }

    [Fact]
    public void A_list_that_became_a_sentence_is_one_entry()
    {
        var entry = Assert.Single(Align(
            ["• the birth certificate;", "• the passport of the parent;", "• the medical card."],
            ["The file holds the birth certificate, the passport of the parent and the medical card."]).Entries, entry => entry.Left.Count > 1);

        Assert.Equal(3, entry.Left.Count);
        Assert.Equal("the birth certificate; the passport of the parent; the medical card.", entry.LeftText);
    }

    [Fact]
    public void What_moved_has_moved_and_may_be_edited()
    {
        var entries = Align([Plan, School, Visit], [Visit.Replace("first", "second", StringComparison.Ordinal), Plan, School]).Entries;

        var moved = Assert.Single(entries, entry => entry.Kind == EntryKind.Moved);
        Assert.Equal((Visit, true), (moved.LeftText, moved.IsEdited));
    }

    [Fact]
    public void A_section_with_another_title_is_still_that_section()
    {
        var left = Written.Chapter("A Chapter of the Manual", "", "1. Planning", "", Plan, "", School, "", "2. The Rest", "", Visit);
        var right = Written.Chapter("A Chapter of the Manual", "", "1. Getting Things Ready", "", Plan, "", School, "", "2. The Rest", "", Visit);

        var entry = Assert.Single(new ClauseAligner(Catalogues.Default).Align(left, right).Entries, entry => entry.Kind != EntryKind.Unchanged);
        Assert.Equal((EntryKind.Changed, "Planning", "Getting Things Ready"), (entry.Kind, entry.LeftText, entry.RightText));
    }

    [Fact]
    public void Between_authorities_the_actor_is_one_and_an_effect()
    {
        var (left, right) = (Chapter("Plymouth City Council", "Children's Services will listen to every child."), Chapter("Swindon Borough Council", "We will listen to every child."));
        var (neutral, plain) = (EditionComparison.Of(left, right, Catalogues.Default), EditionComparison.Of(left, right, Catalogues.Default, new() { Neutral = false }));

        var entry = neutral.Entries.Single(entry => entry.Clauses.LeftText.Contains("listen", StringComparison.Ordinal));
        Assert.Equal((EntryKind.Unchanged, ChangeEffect.Actor), (entry.Clauses.Kind, Assert.Single(entry.Effects)));
        Assert.Contains(entry.Changes, change => change.Kind == ChangeKind.Delete);
        Assert.True(neutral.Neutral);

        entry = plain.Entries.Single(entry => entry.Clauses.LeftText.Contains("listen", StringComparison.Ordinal));
        Assert.Equal(EntryKind.Changed, entry.Clauses.Kind);
        Assert.Contains(ChangeEffect.Actor, entry.Effects);
    }

    [Fact]
    public void Editions_of_one_authority_are_compared_as_they_are() =>
        Assert.False(EditionComparison.Of(Chapter("Plymouth City Council", Plan), Chapter("Plymouth City Council", Plan), Catalogues.Default).Neutral);

    [Fact]
    public void A_text_that_repeats_itself_without_end_is_aligned()
    {
        var section = new Section { Anchor = new("1"), Level = 1, Heading = "One", Blocks = [.. Enumerable.Range(1, 20_000).Select(at => new Paragraph { Anchor = new Anchor("1").Paragraph(at), Text = at % 3 == 0 ? "We listen to children." : "We listen to every child and carer." })] };
        var (left, right) = (new Chapter { Sections = [section] }, new Chapter { Sections = [section with { Blocks = section.Blocks.Skip(7).ToValueList() }] });

        var alignment = new ClauseAligner(Catalogues.Default).Align(left, right);

        Assert.Equal(20_001, alignment.Entries.Sum(entry => entry.Left.Count));
        Assert.Equal(19_994, alignment.Entries.Sum(entry => entry.Right.Count));
        Assert.True(alignment.Similarity > 0.9);
    }

    private static Alignment Align(string[] left, string[] right) => new ClauseAligner(Catalogues.Default).Align(
        Written.Chapter(["A Chapter of the Manual", "", "1. Our Work", "", .. left.SelectMany(line => new[] { line, "" })]),
        Written.Chapter(["A Chapter of the Manual", "", "1. Our Work", "", .. right.SelectMany(line => new[] { line, "" })]));

    private static NamedEdition Chapter(string council, string text) =>
        new("e", Written.Edition("A Chapter of the Manual", "", "1. Our Work", "", $"This is the policy of {council}.", "", text));
}

using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Comparison.Amending;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Comparison.Amending;

/// <summary>Made-up chapters in two editions, each with its effects, the verdicts on its notes, and what they do not mention.</summary>
public sealed class EditionPairTests
{
    private const string Before = """
        Leaving Care in Lampshire

        AMENDMENT

        In March 2020, this chapter was reviewed.

        1. Legal Framework

        This chapter rests on:

        • Children Act 1989;
        • Children (Leaving Care) Act 2000;
        • Human Rights Act 1998.

        2. Support for Care Leavers

        The council will support each care leaver until the age of 21. A personal adviser is named before the sixteenth birthday of the young person.

        The personal adviser should visit the young person within 7 days of any move to a new home.

        3. The Pathway Plan

        The Pathway Plan must be reviewed within 6 months of its making. The plan is written with the young person and kept where both can read it.

        The plan says who will help with money, with health and with learning.

        4. Keeping in Touch

        Staff write to every care leaver before the winter. A card is sent for each birthday, and a telephone number is given that is answered at weekends.

        5. Moving Home

        The young person chooses the colours of the walls. Boxes and a van are lent by the depot on the day of the move.
        """;

    [Fact]
    public void An_age_that_was_lowered_bears_its_note_out()
    {
        var (comparison, report) = Pair("In May 2023, the age until which care leavers are supported was lowered from 21 to 20 in Section 2, Support for Care Leavers.", ("age of 21", "age of 20"));

        Assert.Equal(["age lowered 21 → 20"], Effects(comparison));
        Assert.Equal(["age lowered: supported at 2/p1"], Verdicts(report));
        Assert.Empty(report.Unmentioned);
        Assert.Equal("before", report.Base);
    }

    [Fact]
    public void A_deadline_that_was_lengthened_is_not_what_a_note_of_a_shorter_one_says()
    {
        var (comparison, longer) = Pair("In May 2023, the timescale for reviews of the Pathway Plan was extended.", ("within 6 months", "within 9 months"));
        var (_, shorter) = Pair("In May 2023, the timescale for reviews of the Pathway Plan was reduced from 9 to 6 months.", ("within 6 months", "within 9 months"));

        Assert.Equal(["deadline longer 6 months → 9 months"], Effects(comparison));
        Assert.Equal(["deadline raised: supported at 3/p1"], Verdicts(longer));
        Assert.Equal(["deadline lowered: unsupported"], Verdicts(shorter));
        Assert.Contains("6 months → 9 months", shorter.Claims[0].Reason, StringComparison.Ordinal);
        Assert.Equal(["3/p1"], shorter.Unmentioned.Select(change => change.Anchor.Value));
    }

    [Fact]
    public void A_section_that_was_moved_and_reworded_is_both()
    {
        const string Moving = "5. Moving Home\n\nThe young person chooses the colours of the walls. Boxes and a van are lent by the depot on the day of the move.";
        var (_, report) = Pair(
            "In May 2023, the Moving Home section was moved and Section 5, Keeping in Touch was amended.",
            (Moving, "5. Keeping in Touch\n\nStaff write to every care leaver before the winter. A card is sent for each birthday, and a telephone number is given that is answered at weekends and on holidays."),
            ("4. Keeping in Touch\n\nStaff write to every care leaver before the winter. A card is sent for each birthday, and a telephone number is given that is answered at weekends.", Moving.Replace("5.", "4.", StringComparison.Ordinal).Replace("chooses the colours", "helps to choose the colours", StringComparison.Ordinal)));

        Assert.All(report.Claims, claim => Assert.Equal(ClaimVerdict.Supported, claim.Verdict));
        Assert.Equal(2, report.Claims.Count);
        Assert.Empty(report.Unmentioned);
    }

    [Fact]
    public void Numbers_alone_change_nothing_of_substance()
    {
        var numbers = new[] { ("1. Legal", "2. Legal"), ("2. Support", "3. Support"), ("3. The Pathway", "4. The Pathway"), ("4. Keeping", "5. Keeping"), ("5. Moving", "6. Moving") };
        var (comparison, told) = Pair("In May 2023, the sections were renumbered.", numbers);
        var (_, none) = Pair("In May 2023, this chapter was reviewed and no changes were made.", numbers);
        var (_, rewritten) = Pair("In May 2023, this chapter was rewritten.", numbers);

        Assert.Empty(Effects(comparison));
        Assert.Equal([ClaimVerdict.Supported], told.Claims.Select(claim => claim.Verdict));
        Assert.Equal(["none reviewed: supported"], Verdicts(none));
        Assert.Equal(["chapter rewritten: unsupported"], Verdicts(rewritten));
        Assert.All(new[] { told, none, rewritten }, report => Assert.Empty(report.Unmentioned));
    }

    [Fact]
    public void A_note_that_lies_is_not_borne_out()
    {
        var (_, report) = Pair(
            "In May 2023, this chapter was reviewed and no amendments were made.",
            ("should visit", "must visit"), ("within 6 months", "within 12 months"));
        var (_, other) = Pair("In May 2023, the Children and Social Work Act 2017 was added to the list of legislation and Section 5 was rewritten.", ("should visit", "must visit"));

        Assert.Equal(["none reviewed: unsupported"], Verdicts(report));
        Assert.Equal(["2/p2", "3/p1"], report.Unmentioned.Select(change => change.Anchor.Value));
        Assert.Equal(["law added: unsupported", "section rewritten: unsupported"], Verdicts(other));
        Assert.Equal(["The chapter does not cite Children and Social Work Act 2017.", "Nothing in section 5 differs."], other.Claims.Select(claim => claim.Reason));
    }

    [Fact]
    public void A_note_that_omits_leaves_what_it_does_not_say()
    {
        var (comparison, report) = Pair(
            "In May 2023, the list of relevant legislation was updated.",
            ("• Human Rights Act 1998.", "• Human Rights Act 1998;\n• Children and Social Work Act 2017."),
            ("age of 21", "age of 25"),
            ("5. Moving Home", "5. Money\n\nA grant of £3,000 is paid when a home is set up. It is paid once to each young person and never lent.\n\n6. Moving Home"),
            ("a telephone number is given that", "a number is given which"));

        Assert.Equal(["age raised 21 → 25", "citation added Children and Social Work Act 2017"], Effects(comparison).Where(effect => effect.StartsWith("age", StringComparison.Ordinal) || effect.StartsWith("citation", StringComparison.Ordinal)));
        Assert.Equal(["law changed: supported at 1/l1.4"], Verdicts(report));
        Assert.Equal(["2/p1", "5"], report.Unmentioned.Select(change => change.Anchor.Value));
        Assert.Equal("age raised", EffectText.Labels(report.Unmentioned[0].Effects));
    }

    [Fact]
    public void A_reissue_with_nothing_new_is_told_as_such()
    {
        var same = Report(Edition("before", Before), Edition("after", Before));
        var (_, reviewed) = Pair("In May 2023, this chapter was reviewed.");

        Assert.Equal(NoteRecord.Unchanged, same.Record);
        Assert.Empty(same.Claims);
        Assert.Empty(same.Unmentioned);
        Assert.Equal(["chapter reviewed: supported"], Verdicts(reviewed));
        Assert.Empty(reviewed.Unmentioned);
    }

    [Fact]
    public void A_section_that_was_removed_is_shown_where_it_stood()
    {
        var (_, report) = Pair("In May 2023, Section 4, Keeping in Touch was removed.", ("4. Keeping in Touch\n\nStaff write to every care leaver before the winter. A card is sent for each birthday, and a telephone number is given that is answered at weekends.\n\n5. ", "4. "));

        Assert.Equal(["section removed: supported at 4"], Verdicts(report));
        Assert.True(Assert.Single(report.Claims[0].Passages).OfBase);
        Assert.Empty(report.Unmentioned);
    }

    [Fact]
    public void Terms_that_still_stand_somewhere_are_told()
    {
        var (_, report) = Pair("In May 2023, references to ‘care leaver’ were changed to ‘care experienced adult’ throughout.", ("support each care leaver", "support each care experienced adult"));

        Assert.Equal(["term changed: supported at 2/p1"], Verdicts(report));
        Assert.Contains("“care leaver” still stands at 4/p1", report.Claims[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chapter_that_was_rewritten_mentions_all()
    {
        var other = Before.Split('\n').Select(line => line.Contains('.', StringComparison.Ordinal) && line.Length > 60 ? $"{string.Join(' ', line.Split(' ').Reverse().Take(9))} must be done within 3 weeks." : line);
        var report = Report(Edition("before", Before), Edition("after", string.Join('\n', other).Replace("In March 2020, this chapter was reviewed.", "In May 2023, this chapter was completely rewritten.", StringComparison.Ordinal)));

        Assert.Equal([ClaimVerdict.Supported], report.Claims.Select(claim => claim.Verdict));
        Assert.Empty(report.Unmentioned);
    }

    [Fact]
    public void Minor_changes_are_minor()
    {
        var (_, small) = Pair("In May 2023, minor amendments were made.", ("A card is sent", "A card goes out"));
        var (_, weighty) = Pair("In May 2023, minor amendments were made.", ("age of 21", "age of 18"));

        Assert.Equal(["minor changed: supported at 4/p1"], Verdicts(small));
        Assert.Equal(["minor changed: unsupported"], Verdicts(weighty));
        Assert.Equal(["2/p1"], weighty.Unmentioned.Select(change => change.Anchor.Value));
    }

    [Fact]
    public void A_record_grows_by_a_row_and_that_row_alone_is_read()
    {
        var before = Recorded([["1.0", "01/2020", "A. Writer", "First issue"]], "Staff visit within 5 days of the move.");
        var after = Recorded([["1.0", "01/2020", "A. Writer", "First issue"], ["1.1", "03/2024", "B. Writer", "Timescales changed to 10 days"]], "Staff visit within 10 days of the move.");
        var report = Report(new("before", before), new("after", after));

        Assert.Equal(["deadline changed: supported at 1/p1"], Verdicts(report));
        Assert.Equal(("2024-03", "1.1"), (report.Claims[0].Claim.Date, report.Claims[0].Claim.Version));
        Assert.Empty(report.Unmentioned);
    }

    [Fact]
    public void The_specimen_chapter_says_what_it_changed_but_for_two_things()
    {
        var report = Report(new("2024", Written.Corpus("anyshire-leaving-care-2024.html")), new("2025", Written.Corpus("anyshire-leaving-care-2025.html")));

        Assert.Equal(
            ["age raised: supported at 5/p1", "deadline lowered: supported at 3.3/p1", "law added: supported at 1/l1.4", "topic added: supported at 8/p2"],
            Verdicts(report));
        Assert.Equal(["4/p2", "7/p2"], report.Unmentioned.Select(change => change.Anchor.Value));
        Assert.Equal([false, true], report.Unmentioned.Select(change => change.OfBase));
    }

    [Fact]
    public void An_effect_that_a_note_names_does_not_hide_another_of_the_same_clause()
    {
        var (_, report) = Pair("In May 2023, the timescale for visits was changed from 7 to 10 days.", ("should visit the young person within 7 days", "must visit the young person within 10 days"));

        Assert.Equal(["deadline changed: supported at 2/p2"], Verdicts(report));
        Assert.Equal(["modality stronger"], report.Unmentioned.Select(change => EffectText.Labels(change.Effects)));
    }

    [Fact]
    public void A_law_that_was_cited_before_was_not_added()
    {
        var (_, report) = Pair("In May 2023, the Human Rights Act 1998 was added to the list in Section 1, Legal Framework.", ("A card is sent", "A card goes out"));

        Assert.Equal(["law added: unsupported"], Verdicts(report));
        Assert.Equal("Human Rights Act 1998 is cited at 1/l1.3, and was before.", report.Claims[0].Reason);
    }

    [Fact]
    public void A_section_that_neither_edition_has_is_told()
    {
        var (_, report) = Pair("In May 2023, Section 9 was updated.", ("A card is sent", "A card goes out"));

        Assert.Equal(["section changed: unsupported"], Verdicts(report));
        Assert.Equal("Neither edition has section 9.", report.Claims[0].Reason);
    }

    [Fact]
    public void A_new_section_is_found_by_what_it_is_about()
    {
        var (_, report) = Pair(
            "In May 2023, section 2 was updated and a new section on setting up home grants was added.",
            ("age of 21", "age of 25"), ("5. Moving Home", "5. Grants for Setting Up Home\n\nA grant of £3,000 is paid when a home is set up. It is paid once to each young person and never lent.\n\n6. Moving Home"));

        Assert.Equal(["section changed: supported at 2/p1", "section added: supported at 5"], Verdicts(report));
        Assert.Empty(report.Unmentioned);
    }

    [Fact]
    public void A_contact_is_known_by_its_number()
    {
        var (_, report) = Pair("In May 2023, contact details were updated.", ("a telephone number is given that is answered at weekends", "the telephone number 01234 567890 is answered at weekends"));

        Assert.Equal(["contact changed: supported at 4/p1"], Verdicts(report));
    }

    [Fact]
    public void A_note_that_no_rule_reads_is_held_by_its_words()
    {
        var (_, found) = Pair("In May 2023 this chapter was altered so that weekend telephones ring twice.", ("answered at weekends", "answered at weekends by a telephone that rings twice"));

        Assert.Equal([ClaimVerdict.Supported], found.Claims.Select(claim => claim.Verdict));
    }

    [Fact]
    public void Without_an_earlier_edition_or_a_relative_no_verdict_is_given()
    {
        var edition = Edition("alone", Before.Replace("this chapter was reviewed.", "Section 2 was updated.", StringComparison.Ordinal));
        var report = new ClaimChecker(Catalogues.Default).Check(edition, [edition]);

        Assert.Null(report.Base);
        Assert.Equal([null], report.Claims.Select(claim => claim.Verdict));
    }

    private static (EditionComparison Comparison, ClaimReport Report) Pair(string note, params (string Before, string After)[] edits)
    {
        var after = Before.Replace("In March 2020, this chapter was reviewed.", note, StringComparison.Ordinal);
        foreach (var (from, to) in edits)
        {
            Assert.Contains(from, after, StringComparison.Ordinal);
            after = after.Replace(from, to, StringComparison.Ordinal);
        }

        var (left, right) = (Edition("before", Before), Edition("after", after));
        return (EditionComparison.Of(left, right, Catalogues.Default), Report(left, right));
    }

    private static ClaimReport Report(NamedEdition left, NamedEdition right) => new ClaimChecker(Catalogues.Default).Check(EditionComparison.Of(left, right, Catalogues.Default));

    private static NamedEdition Edition(string name, string text) => new(name, Written.Edition(text.Split('\n')));

    private static Edition Recorded(string[][] rows, string sentence) => new PolicyLens.Extraction.EditionBuilder(Catalogues.Default).Build(Written.Document(
    [
        Written.Heading("Moves in Lampshire", 1), Written.Heading("Document Control", 2), Written.Table([["Version", "Date", "Author", "Summary of changes"], .. rows]),
        Written.Heading("1. Visits", 2), Written.Text(sentence), Written.Text("What was seen is written down the same evening."),
    ]));

    private static IEnumerable<string> Effects(EditionComparison comparison) => comparison.Ranked.Select(ranked => $"{EffectText.Label(ranked.Detail)} {EffectText.Values(ranked.Detail)}");

    private static IEnumerable<string> Verdicts(ClaimReport report) => report.Claims.Select(claim =>
        $"{claim.Claim.Kind} {claim.Claim.Action}: {claim.Verdict}".ToLowerInvariant() + (claim.Passages.Count > 0 ? $" at {string.Join(", ", claim.Anchors)}" : ""));
}

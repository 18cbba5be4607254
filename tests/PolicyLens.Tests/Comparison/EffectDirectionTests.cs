using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Comparison;

public sealed class EffectDirectionTests
{
    public static TheoryData<string, string, ChangeEffect, EffectDirection?, string?, string?> Changes { get; } = new()
    {
        { "Care leavers are supported until the age of 21.", "Care leavers are supported until the age of 25.", ChangeEffect.Age, EffectDirection.Raised, "21", "25" },
        { "Care leavers are supported until the age of 21.", "Care leavers are supported until the age of 21 or 25 if in full time education.", ChangeEffect.Age, EffectDirection.Raised, "21", "21; 25 if in full time education" },
        { "Care leavers are supported until they are 21 or 25 if in full time education.", "Care leavers are supported until they are 21 or 24 if in full time education.", ChangeEffect.Age, EffectDirection.Lowered, "25 if in full time education", "24 if in full time education" },
        { "The plan is made within 4 months of coming into care.", "The plan is made within 6 months of coming into care.", ChangeEffect.Deadline, EffectDirection.Longer, "4 months", "6 months" },
        { "The plan is made within 6 weeks of coming into care.", "The plan is made within 30 days of coming into care.", ChangeEffect.Deadline, EffectDirection.Shorter, "6 weeks", "30 days" },
        { "The plan is made within 10 working days of coming into care.", "The plan is made within 10 days of coming into care.", ChangeEffect.Deadline, null, "10 working days", "10 days" },
        { "The plan is made within 10 working days of coming into care.", "The plan is made within 5 working days of coming into care.", ChangeEffect.Deadline, EffectDirection.Shorter, "10 working days", "5 working days" },
        { "The plan is reviewed every six months by the team.", "The plan is reviewed every four months by the team.", ChangeEffect.Deadline, EffectDirection.Shorter, "every 6 months", "every 4 months" },
        { "The plan is reviewed by the team and by the child.", "The plan is reviewed every six months by the team and by the child.", ChangeEffect.Deadline, EffectDirection.Added, null, "every 6 months" },
        { "Staff should keep a record of each visit.", "Staff must keep a record of each visit.", ChangeEffect.Modality, EffectDirection.Stronger, "expectation", "duty" },
        { "Staff must keep a record of each visit.", "Staff must, where possible, keep a record of each visit.", ChangeEffect.Modality, EffectDirection.Weaker, "duty", "duty, “where possible”" },
        { "The Data Protection Act 1998 governs our records.", "The Data Protection Act 2018 governs our records.", ChangeEffect.Citation, null, "Data Protection Act 1998", "Data Protection Act 2018" },
        { "Our records are kept with care under the law.", "Our records are kept with care under the law, as the Data Protection Act 2018 says.", ChangeEffect.Citation, EffectDirection.Added, null, "Data Protection Act 2018" },
        { "We listen to looked after children in all that we do.", "We listen to children in care in all that we do.", ChangeEffect.Terminology, null, "looked after children", "children in care" },
        { "Each care leaver is given a grant of £2,000 towards a home.", "Each care leaver is given a grant of £3,000 towards a home.", ChangeEffect.Amount, EffectDirection.Raised, "£2,000", "£3,000" },
        { "We always listen with great care to what is said.", "We always listen with much care to what is said.", ChangeEffect.Editorial, null, null, null },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_has_its_direction_and_what_it_changes(string before, string after, ChangeEffect effect, EffectDirection? direction, string? left, string? right)
    {
        var detail = Assert.Single(Details(before, after), detail => detail.Effect == effect);

        Assert.Equal((direction, left, right), (detail.Direction, detail.Before, detail.After));
        Assert.Equal("1/p1", detail.Anchor?.Value);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void The_same_change_the_other_way_round_has_the_other_direction(string before, string after, ChangeEffect effect, EffectDirection? direction, string? left, string? right)
    {
        var detail = Assert.Single(Details(after, before), detail => detail.Effect == effect);

        Assert.Equal((Turned(direction), right, left), (detail.Direction, detail.Before, detail.After));
    }

    [Theory]
    [InlineData("The review is held every 12 months by the team.", "The review is held every year by the team.")]
    [InlineData("The plan is made within 28 days of coming into care.", "The plan is made within four weeks of coming into care.")]
    public void The_same_time_in_another_unit_is_editorial(string before, string after) =>
        Assert.Equal([ChangeEffect.Editorial], Details(before, after).Select(detail => detail.Effect));

    [Fact]
    public void A_clause_that_was_added_has_what_it_holds_as_added()
    {
        var (left, right) = (Edition("a", "Children are heard."), Edition("b", "Children are heard.", "Staff must tell the police within 24 hours, as the Children Act 1989 requires."));
        var (added, removed) = (Single(left, right, EntryKind.Added), Single(right, left, EntryKind.Removed));

        Assert.Equal(
            ["deadline added 24 hours", "modality added duty", "citation added Children Act 1989"],
            added.Details.Select(detail => $"{EffectText.Label(detail)} {EffectText.Values(detail)}"));
        Assert.Equal(added.Details.Select(detail => Turned(detail)), removed.Details);
    }

    [Fact]
    public void An_outcome_that_reads_otherwise_is_an_effect()
    {
        var (left, right) = (Outcomes("Being healthy", "Staying safe"), Outcomes("Being healthy", "Staying safe from harm", "Enjoying and achieving"));
        var there = EditionComparison.Of(left, right, Catalogues.Default);
        var back = EditionComparison.Of(right, left, Catalogues.Default);

        var details = there.Entries.SelectMany(entry => entry.Details).Where(detail => detail.Effect == ChangeEffect.Outcome).ToList();
        Assert.Equal([(null, "Staying safe", "Staying safe from harm"), (EffectDirection.Added, null, "Enjoying and achieving")], details.Select(detail => (detail.Direction, detail.Before?.TrimEnd(';', '.'), detail.After?.TrimEnd(';', '.'))));
        Assert.Equal(details.Select(Turned), back.Entries.SelectMany(entry => entry.Details).Where(detail => detail.Effect == ChangeEffect.Outcome));
    }

    [Fact]
    public void A_text_that_an_outcome_has_more_is_told_once_and_its_removal_by_its_title()
    {
        string[] lead = ["A Chapter of the Manual", "", "1. Outcomes", "", "We work towards these outcomes for children.", ""];
        string[] safe = ["1.1 Being safe", "", "Children are safe at home and at school.", ""], healthy = ["1.2 Being healthy", "", "Children enjoy good health in body and mind.", "", "They eat well.", ""];
        string[] end = ["2. The Rest", "", "Nothing else is said here."];
        IEnumerable<EffectDetail> Of(string[] left, string[] right) =>
            EditionComparison.Of(new("a", Written.Edition(left)), new("b", Written.Edition(right)), Catalogues.Default).Entries.SelectMany(entry => entry.Details).Where(detail => detail.Effect == ChangeEffect.Outcome);

        Assert.Equal(["Being healthy"], Of([.. lead, .. safe, .. healthy, .. end], [.. lead, .. safe, .. end]).Select(detail => detail.Before));
        Assert.Equal([(EffectDirection.Removed, "They eat well.")], Of([.. lead, .. safe, .. healthy, .. end], [.. lead, .. safe, .. healthy[..4], .. end]).Select(detail => (detail.Direction!.Value, detail.Before)));
    }

    [Fact]
    public void A_note_on_what_was_changed_holds_nothing() => Assert.All(
        EditionComparison.Of(new("a", Written.Corpus("anyshire-leaving-care-2024.html")), new("b", Written.Corpus("anyshire-leaving-care-2025.html")), Catalogues.Default).Entries
            .Where(entry => entry.Clauses.Left.Concat(entry.Clauses.Right).All(clause => clause.Anchor.Value.StartsWith("amendment/", StringComparison.Ordinal))),
        entry => Assert.DoesNotContain(entry.Effects, effect => effect != ChangeEffect.Editorial));

    [Fact]
    public void Another_name_for_the_body_that_speaks_is_told()
    {
        var comparison = EditionComparison.Of(Edition("a", "We listen to every child."), Edition("b", "The council listens to every child."), Catalogues.Default, new() { Neutral = true });

        var detail = Assert.Single(comparison.Entries.SelectMany(entry => entry.Details));
        Assert.Equal((ChangeEffect.Actor, null, "We", "The council"), (detail.Effect, detail.Direction, detail.Before, detail.After));
    }

    [Fact]
    public void What_matters_most_comes_first()
    {
        var comparison = EditionComparison.Of(
            Edition("a", "Our records fall under the Data Protection Act 1998.", "Staff should write up each visit.", "Carers must ring the office.", "The plan is made within 4 months of coming into care.", "Care leavers are supported until the age of 21."),
            Edition("b", "Our records fall under the Data Protection Act 2018.", "Staff must write up each visit.", "Carers should ring the office.", "The plan is made within 6 months of coming into care.", "Care leavers are supported until the age of 25."),
            Catalogues.Default);

        Assert.Equal(["age raised", "deadline longer", "modality weaker", "modality stronger", "citation"], comparison.Ranked.Select(ranked => EffectText.Label(ranked.Detail)));
        Assert.Equal("1 age raised, 1 deadline longer, 1 modality weaker, 1 modality stronger, 1 citation", EffectText.Counts(comparison.Summary.Effects));
    }

    [Fact]
    public void Style_alone_is_no_change()
    {
        var left = Lines("1. Our Work", "We say “no” to harm – and mean it.", "• the child's wishes;", "• the parents' views.", "2. Working Together", "We meet once a term.");
        var right = Lines("3. OUR WORK", "We  say\u00A0\"no\" to harm - and mean it.", "- the child’s wishes;", "- the parents’ views.", "4. WORKING TOGETHER", "We meet once a term.");

        Assert.All(EditionComparison.Of(left, right, Catalogues.Default).Entries, entry => Assert.Equal((EntryKind.Unchanged, 0), (entry.Clauses.Kind, entry.Details.Count)));
    }

    private static EffectDirection? Turned(EffectDirection? direction) => direction switch
    {
        EffectDirection.Raised => EffectDirection.Lowered,
        EffectDirection.Lowered => EffectDirection.Raised,
        EffectDirection.Longer => EffectDirection.Shorter,
        EffectDirection.Shorter => EffectDirection.Longer,
        EffectDirection.Stronger => EffectDirection.Weaker,
        EffectDirection.Weaker => EffectDirection.Stronger,
        EffectDirection.Added => EffectDirection.Removed,
        EffectDirection.Removed => EffectDirection.Added,
        _ => null,
    };

    internal static EffectDetail Turned(EffectDetail detail) =>
        detail with { Direction = Turned(detail.Direction), Before = detail.After, After = detail.Before, Left = detail.Right, Right = detail.Left };

    private static ValueList<EffectDetail> Details(string before, string after) =>
        Assert.Single(EditionComparison.Of(Edition("a", before), Edition("b", after), Catalogues.Default).Entries, entry => entry.Clauses.Kind == EntryKind.Changed).Details;

    private static ComparedClause Single(NamedEdition left, NamedEdition right, EntryKind kind) =>
        Assert.Single(EditionComparison.Of(left, right, Catalogues.Default).Entries, entry => entry.Clauses.Kind == kind);

    private static NamedEdition Edition(string name, params string[] paragraphs) =>
        new(name, Written.Edition(["A Chapter of the Manual", "", "1. Our Work", "", .. paragraphs.SelectMany(text => new[] { text, "" }), "2. The Rest", "", "Nothing else is said here."]));

    private static NamedEdition Lines(params string[] lines) => new("e", Written.Edition(["A Chapter of the Manual", "", .. lines.SelectMany(line => new[] { line, "" })]));

    private static NamedEdition Outcomes(params string[] outcomes) => new("e", Written.Edition(
        ["A Chapter of the Manual", "", "1. Outcomes for Children", "", "We work towards these outcomes:", "", .. outcomes.Select(outcome => "• " + outcome), "", "2. The Rest", "", "Nothing else is said here."]));
}

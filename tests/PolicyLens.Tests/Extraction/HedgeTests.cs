using PolicyLens.Catalogue;
using PolicyLens.Extraction;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Extraction;

public sealed class HedgeTests
{
    private static readonly HedgeFinder Finder = new(Catalogues.Default.Hedges);

    [Theory]
    [InlineData("Every effort will be made to find a home nearby.", "Every effort")]
    [InlineData("We will make strenuous efforts to trace relatives.", "strenuous efforts")]
    [InlineData("The team will endeavour to reply.", "endeavour to")]
    [InlineData("We aim to keep brothers and sisters in one home.", "aim to")]
    [InlineData("We will do all we can to help.", "do all we can")]
    [InlineData("All reasonable steps must be taken.", "All reasonable steps")]
    public void To_promise_to_try_is_a_hedge_of_effort(string sentence, string hedge) => Assert.Equal([new(hedge, HedgeKind.Effort)], Finder.Find(sentence));

    [Theory]
    [InlineData("Children will be asked, where appropriate.", "where appropriate")]
    [InlineData("Wherever possible, the child will stay at the same school.", "Wherever possible")]
    [InlineData("A visit must be made if practicable.", "if practicable")]
    [InlineData("As far as possible the move will be planned.", "As far as possible")]
    [InlineData("Children must be consulted so far as is reasonably practicable.", "so far as is reasonably practicable")]
    [InlineData("Short breaks are offered subject to available resources.", "subject to available resources")]
    [InlineData("An advocate will be offered, where this is appropriate.", "where this is appropriate")]
    [InlineData("A grant may be paid at the discretion of the head of service.", "at the discretion of the head of service")]
    [InlineData("Parents should be told where it is safe to do so.", "where it is safe to do so")]
    [InlineData("Family time will be arranged where it is consistent with their welfare.", "where it is consistent with their welfare")]
    [InlineData("Contact will go on if this is in the child's best interests.", "if this is in the child's best interests")]
    [InlineData("The worker will visit as necessary.", "as necessary")]
    public void What_makes_it_depend_on_a_judgement_or_on_means_is_a_condition(string sentence, string hedge) => Assert.Equal([new(hedge, HedgeKind.Condition)], Finder.Find(sentence));

    [Theory]
    [InlineData("Meetings will normally be held at school.", "normally")]
    [InlineData("As a rule the carer should attend.", "As a rule")]
    [InlineData("In most cases the child will stay at home.", "In most cases")]
    [InlineData("Rooms may be searched only in exceptional circumstances.", "only in exceptional circumstances")]
    public void What_allows_exceptions_is_a_hedge_of_frequency(string sentence, string hedge) => Assert.Equal([new(hedge, HedgeKind.Frequency)], Finder.Find(sentence));

    [Theory]
    [InlineData("Children will live in properly approved homes.", "properly")]
    [InlineData("We will give appropriate support.", "appropriate")]
    [InlineData("A suitable carer must be found.", "suitable")]
    [InlineData("The child must have reasonable and regular contact.", "reasonable")]
    public void What_narrows_by_a_judgement_is_a_qualifier(string sentence, string hedge) => Assert.Equal([new(hedge, HedgeKind.Qualifier)], Finder.Find(sentence));

    [Theory]
    [InlineData("The placement is suitable.")]
    [InlineData("The appropriate authority must be told.")]
    [InlineData("An appropriate adult must be present.")]
    [InlineData("The school must make reasonable adjustments.")]
    [InlineData("The police must be told as soon as possible.")]
    [InlineData("Support must be given as required by section 23C.")]
    [InlineData("A child who tries to leave must be stopped.")]
    [InlineData("The child must be seen unless there are clear reasons not to.")]
    [InlineData("It is not appropriate to wait.")]
    public void Words_that_hedge_nothing_are_none(string sentence) => Assert.Empty(Finder.Find(sentence));

    [Fact]
    public void Two_conditions_that_are_joined_are_two_hedges_in_the_order_of_the_text() => Assert.Equal(
        [new("Normally", HedgeKind.Frequency), new("wherever possible", HedgeKind.Condition), new("and appropriate", HedgeKind.Condition), new("suitable", HedgeKind.Qualifier)],
        Finder.Find("Normally, wherever possible and appropriate, a suitable home is found."));

    [Fact]
    public void What_stands_before_a_noun_narrows_it_and_joins_no_condition() => Assert.Equal(
        [new("wherever possible", HedgeKind.Condition), new("appropriate", HedgeKind.Qualifier)],
        Finder.Find("Views will be sought wherever possible and appropriate help given."));

    [Fact]
    public void And_appropriate_alone_is_no_condition() => Assert.Equal([new("appropriate", HedgeKind.Qualifier)], Finder.Find("Care must be kind and appropriate care."));

    [Fact]
    public void A_provision_has_the_hedges_of_its_sentence() => Assert.Equal(
        [new("Wherever possible", HedgeKind.Condition)],
        Assert.Single(Written.Paragraph("Wherever possible, the plan will be made within 10 working days.").Provisions).Hedges);

    [Fact]
    public void A_pattern_of_the_catalogue_ends_in_bounded_time_on_its_own_words()
    {
        var text = string.Join(' ', Enumerable.Repeat("where it is at all reasonably considered to be in the child's best interests of as far as", 2000));

        Assert.NotEmpty(Finder.Find(text));
    }
}

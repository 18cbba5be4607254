using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Extraction;

public sealed class ValueAndPrincipleTests
{
    [Fact]
    public void Labelled_values_have_titles() => Assert.Equal(
        [("Article 3", "the best interests come first."), ("Article 12", "every child is heard.")],
        Read("1. Our Values", "", "Article 3: the best interests come first.", "", "Article 12: every child is heard.").Values.Select(value => (value.Title!, value.Text)));

    [Fact]
    public void Items_are_values() => Assert.Equal(
        ["Respect", null],
        Read("1. Values", "", "We believe in:", "", "• Respect: we listen;", "• being kind.").Values.Select(value => value.Title));

    [Fact]
    public void Paragraphs_are_values_where_there_is_no_list() => Assert.Equal(
        ["We are open with families.", "We keep our promises."],
        Read("1. Values", "", "We are open with families.", "", "We keep our promises.").Values.Select(value => value.Text));

    [Fact]
    public void Letters_of_a_word_are_no_titles() => Assert.Equal(
        ["Compassion", "Ambition", "Respect"],
        Read("1. Our Values", "", "Our values spell C.A.R.:", "", "• C – Compassion: we are kind;", "• A – Ambition: we aim high;", "• R – Respect.").Values.Select(value => value.Title));

    [Fact]
    public void Words_that_stand_alone_are_values() => Assert.Equal(
        ["Respect", "Honesty"],
        Read("1. Values", "", "We stand for:", "", "• Respect", "• Honesty").Values.Select(value => value.Title));

    [Fact]
    public void A_sentence_names_values_in_any_section() => Assert.Equal(
        ["respect", "honesty", "courage"],
        Read("1. Our Work", "", "Our values are respect, honesty and courage.").Values.Select(value => value.Title));

    [Fact]
    public void What_values_are_rooted_in_names_no_value() =>
        Assert.All(Read("1. Our Work", "", "Our values are rooted in law, with particular regard to its first part.").Values, value => Assert.Null(value.Title));

    [Fact]
    public void A_value_rests_on_the_article_that_it_is() => Assert.Equal(
        ["United Nations Convention on the Rights of the Child, Article 3", "United Nations Convention on the Rights of the Child, Article 12"],
        Read("1. Our Values", "", "Our values are rooted in the United Nations Convention on the Rights of the Child:", "", "Article 3: the best interests come first.", "", "Article 12: every child is heard.").Values.Select(value => value.RestsOn));

    [Fact]
    public void A_value_rests_on_the_law_that_it_names() => Assert.Equal(
        ["Equality Act 2010", null],
        Read("1. Values", "", "We believe in:", "", "• Fairness: as the Equality Act 2010 has it;", "• Kindness: we are kind.").Values.Select(value => value.RestsOn));

    [Fact]
    public void A_principle_has_its_hedges_in_order() => Assert.Equal(
        [("Wherever possible", HedgeKind.Condition), ("appropriate", HedgeKind.Qualifier)],
        Assert.Single(Read("1. Key Principles", "", "Wherever possible, brothers and sisters will live together with appropriate support.").Principles).Hedges.Select(hedge => (hedge.Text, hedge.Kind)));

    [Fact]
    public void The_verb_before_a_list_binds_its_items() => Assert.Equal(
        [Modality.Duty, Modality.Duty],
        Read("1. Our Principles", "", "We must:", "", "• listen to children;", "• act without delay.").Principles.Select(principle => principle.Modality));

    [Fact]
    public void Headed_parts_hold_the_principles_where_the_section_itself_has_none() => Assert.Equal(
        ["Children will be heard.", "Children should live with family."],
        Read("1. Our Principles", "", "They are set out below.", "", "1.1 Listening", "", "Children will be heard.", "", "1.2 Family", "", "Children should live with family.").Principles.Select(principle => principle.Text));

    [Fact]
    public void A_list_that_is_announced_holds_principles_in_any_section() => Assert.Equal(
        ["Listen first;", "Act soon."],
        Read("1. Our Work", "", "We follow these key principles:", "", "• Listen first;", "• Act soon.").Principles.Select(principle => principle.Text));

    [Fact]
    public void Paragraphs_are_principles() => Assert.Equal(
        [Modality.Commitment, Modality.Duty],
        Read("1. Key Principles", "", "We will place siblings together where we can.", "", "Every plan must be written down.").Principles.Select(principle => principle.Modality));

    [Fact]
    public void Announced_principles_are_those_of_the_list() => Assert.Equal(
        ["Listen first;", "Act soon."],
        Read("1. Principles", "", "A good deal of thought went into this.", "", "These are our principles:", "", "• Listen first;", "• Act soon.").Principles.Select(principle => principle.Text));

    [Fact]
    public void A_principle_has_the_subjects_of_its_words()
    {
        var principle = Assert.Single(Read("1. Key Principles", "", "Brothers and sisters will be placed together, and their views will be heard.").Principles);

        Assert.Contains("siblings", principle.Topics);
        Assert.Contains("consultation", principle.Topics);
    }

    private static Findings Read(params string[] lines) => Written.Findings(["A Chapter of the Manual", "", .. lines, "", "2. Other Matters", "", "Nothing else is said here."]);
}

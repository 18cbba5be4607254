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

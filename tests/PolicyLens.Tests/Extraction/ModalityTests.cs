using PolicyLens.Extraction;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Extraction;

public sealed class ModalityTests
{
    [Theory]
    [InlineData("The social worker must visit.", Modality.Duty)]
    [InlineData("The authority shall appoint an adviser.", Modality.Duty)]
    [InlineData("Staff are required to attend.", Modality.Duty)]
    [InlineData("The council has a duty to promote welfare.", Modality.Duty)]
    [InlineData("We will listen.", Modality.Commitment)]
    [InlineData("The council is committed to equality.", Modality.Commitment)]
    [InlineData("Plans should be clear.", Modality.Expectation)]
    [InlineData("Carers are expected to keep a diary.", Modality.Expectation)]
    [InlineData("A child may bring a friend.", Modality.Permission)]
    [InlineData("Care leavers are entitled to advice.", Modality.Permission)]
    [InlineData("Staff must not smack.", Modality.Prohibition)]
    [InlineData("Bed and breakfast will never be used.", Modality.Prohibition)]
    [InlineData("Alcohol is not permitted.", Modality.Prohibition)]
    [InlineData("The chapter has five parts.", Modality.Statement)]
    public void The_first_modal_verb_tells_what_a_sentence_binds_to(string sentence, Modality expected) =>
        Assert.Equal(expected, ModalityClassifier.Of(sentence));

    [Theory]
    [InlineData("Where a child may be at risk, staff must act.", Modality.Duty)]
    [InlineData("If a carer cannot attend, we will write.", Modality.Commitment)]
    [InlineData("Before a child can move, the plan should be reviewed.", Modality.Expectation)]
    public void An_opening_case_binds_to_nothing(string sentence, Modality expected) => Assert.Equal(expected, ModalityClassifier.Of(sentence));

    [Fact]
    public void An_apostrophe_that_should_not_be_there_hides_no_verb() => Assert.Equal(Modality.Commitment, ModalityClassifier.Of("The IRO's will visit."));

    [Theory]
    [InlineData("The report came out in May.")]
    [InlineData("In May 2024 the team moved.")]
    [InlineData("On 5 May the team moved.")]
    public void A_month_is_no_modal_verb(string sentence) => Assert.Equal(Modality.Statement, ModalityClassifier.Of(sentence));
}

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
    [InlineData("Care leavers are entitled to advice.", Modality.Commitment)]
    [InlineData("Every child has the right to be heard.", Modality.Commitment)]
    [InlineData("We aim to keep brothers and sisters in one home.", Modality.Commitment)]
    [InlineData("The team endeavours to reply soon.", Modality.Commitment)]
    [InlineData("Every effort will be made to find relatives.", Modality.Commitment)]
    [InlineData("Staff have to record it.", Modality.Duty)]
    [InlineData("Section 22 places a duty on the council.", Modality.Duty)]
    [InlineData("The parent is able to appeal.", Modality.Permission)]
    [InlineData("Parents are not required to attend.", Modality.Permission)]
    [InlineData("A child cannot be locked in.", Modality.Prohibition)]
    [InlineData("Staff will not normally search a room.", Modality.Prohibition)]
    [InlineData("No child will be placed in a hotel.", Modality.Prohibition)]
    [InlineData("Under no circumstances may a door be locked.", Modality.Prohibition)]
    [InlineData("The plan will not only say who acts but when.", Modality.Commitment)]
    [InlineData("No later than a week after, staff must write.", Modality.Duty)]
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
    [InlineData("Should they leave, the worker must write.", Modality.Duty)]
    [InlineData("Should a child ask, we will tell.", Modality.Commitment)]
    [InlineData("Where a child must move, the social worker should visit.", Modality.Expectation)]
    [InlineData("If the child, or a parent, may be harmed, staff must act.", Modality.Duty)]
    [InlineData("Where a child cannot stay and will not return, staff should plan.", Modality.Expectation)]
    [InlineData("When a child goes missing staff must tell the police.", Modality.Duty)]
    [InlineData("If a carer cannot attend, tell the manager.", Modality.Statement)]
    [InlineData("If a young person stays in care we will plan ahead, to give them a start.", Modality.Commitment)]
    [InlineData("If the home is not safe every effort will be made to find another, near the school.", Modality.Commitment)]
    [InlineData("Tell the manager if a carer cannot attend.", Modality.Statement)]
    public void An_opening_case_binds_to_nothing(string sentence, Modality expected) => Assert.Equal(expected, ModalityClassifier.Of(sentence));

    [Fact]
    public void An_apostrophe_that_should_not_be_there_hides_no_verb() => Assert.Equal(Modality.Commitment, ModalityClassifier.Of("The IRO's will visit."));

    [Theory]
    [InlineData("The report came out in May.")]
    [InlineData("In May 2024 the team moved.")]
    [InlineData("On 5 May the team moved.")]
    [InlineData("May 2019 saw a new start.")]
    [InlineData("The child was taken against their will.")]
    [InlineData("He left the house to her in his will.")]
    [InlineData("She did it of her own free will.")]
    [InlineData("The mother's will is kept at the bank.")]
    [InlineData("A can of paint stood there.")]
    [InlineData("A good plan is a must-have.")]
    [InlineData("The Act will come into force in the spring.")]
    [InlineData("Will I be heard?")]
    [InlineData("“We will be heard,” said one child.")]
    [InlineData("The guide explains how staff should respond.")]
    [InlineData("The panel decides whether a child may move.")]
    [InlineData("Plans are written down so that they can be followed.")]
    [InlineData("Children who may be at risk are seen first.")]
    [InlineData("This chapter aims to explain the law.")]
    [InlineData("Further forms can be found in the toolkit.")]
    public void What_only_looks_like_a_modal_verb_binds_to_nothing(string sentence) => Assert.Equal(Modality.Statement, ModalityClassifier.Of(sentence));

    [Theory]
    [InlineData("Children who must attend court should be told why.", Modality.Expectation)]
    [InlineData("A child who may be at risk must be seen.", Modality.Duty)]
    [InlineData("Cases where a child may be at risk must be referred.", Modality.Duty)]
    [InlineData("The council recognises that children may be anxious and will listen.", Modality.Commitment)]
    [InlineData("We believe that every child should be heard.", Modality.Expectation)]
    [InlineData("There is a form that must be signed.", Modality.Duty)]
    [InlineData("Staff who cannot or will not attend should say so.", Modality.Expectation)]
    [InlineData("The review, which can be held anywhere, must be recorded.", Modality.Duty)]
    public void The_main_clause_decides(string sentence, Modality expected) => Assert.Equal(expected, ModalityClassifier.Of(sentence));
}

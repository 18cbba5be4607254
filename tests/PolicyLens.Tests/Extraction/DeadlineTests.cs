using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Extraction;

public sealed class DeadlineTests
{
    [Theory]
    [InlineData("The plan is made within four months.", "4 months")]
    [InlineData("The plan is made within 4 months of the date on which the child came into care.", "4 months")]
    [InlineData("The visit takes place within 10 working days.", "10 working days")]
    [InlineData("The visit takes place within ten working days of the placement.", "10 working days")]
    [InlineData("The assessment is finished no later than 45 working days from the referral.", "45 working days")]
    [InlineData("The decision is made within one working day.", "1 working day")]
    [InlineData("The child is seen within 24 hours.", "24 hours")]
    [InlineData("The child is seen within 72 hours of coming home.", "72 hours")]
    [InlineData("The plan is written within a maximum of 20 school days.", "20 school days")]
    [InlineData("The conference is held not more than 15 working days after the meeting.", "15 working days")]
    [InlineData("The report is sent within the next three weeks.", "3 weeks")]
    [InlineData("The report is sent by the second review within 4 months.", "4 months")]
    [InlineData("The report is sent within a further 5 days.", "5 days")]
    [InlineData("The report is sent within twenty (20) working days.", "20 working days")]
    [InlineData("The report is sent within 20 business days.", "20 working days")]
    [InlineData("The report is sent within a week.", "1 week")]
    public void A_time_to_do_something_in_is_a_deadline(string sentence, string expected) => Assert.Equal(expected, Said.Of(QuantityKind.Deadline, sentence));

    [Theory]
    [InlineData("The home is within 20 miles.")]
    [InlineData("We work within five teams.")]
    [InlineData("Children live within their families.")]
    [InlineData("The plan was made in 2024.")]
    [InlineData("It is written within the plan.")]
    public void Not_everything_within_is_a_deadline(string sentence) => Assert.Equal("-", Said.Of(QuantityKind.Deadline, sentence));

    [Theory]
    [InlineData("A permanence plan is made within 4 months.", "permanence-plan-deadline")]
    [InlineData("Each child has a plan for permanence no later than four months after coming into care.", "permanence-plan-deadline")]
    [InlineData("The first health assessment takes place within 20 working days.", "initial-health-assessment")]
    [InlineData("The personal education plan is started within 10 school days.", "personal-education-plan-deadline")]
    [InlineData("A return home interview is offered within 72 hours.", "return-interview-deadline")]
    [InlineData("The first review takes place within 20 working days.", "first-looked-after-review")]
    [InlineData("An initial child protection conference is held within 15 working days.", "child-protection-conference-deadline")]
    [InlineData("The core group meets within 10 working days.", "core-group-deadline")]
    [InlineData("A complaint is answered within 10 working days.", "complaint-response-deadline")]
    [InlineData("The kettle is filled within 10 minutes.", "other")]
    public void A_deadline_has_the_topic_of_its_sentence(string sentence, string topic) =>
        Assert.Contains(topic, Said.Topics(sentence));
}

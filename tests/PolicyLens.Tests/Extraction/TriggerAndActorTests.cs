using Xunit;

namespace PolicyLens.Tests.Extraction;

/// <summary>The event that a time runs from, and who is to act, as the text has them.</summary>
public sealed class TriggerAndActorTests
{
    [Theory]
    [InlineData("Permanence plans are made within 4 months of their becoming looked after and enacted at once.", "of their becoming looked after")]
    [InlineData("The first visit takes place within one week after the placement begins.", "after the placement begins")]
    [InlineData("A reply is sent within five working days of receipt of the complaint.", "of receipt of the complaint")]
    [InlineData("The plan must be ready at least six weeks before the child's 18th birthday.", "before the child's 18th birthday")]
    [InlineData("The home is told five days' notice of the move, in writing.", "of the move")]
    [InlineData("Once the child becomes looked after, the care plan is written within 10 working days.", "Once the child becomes looked after")]
    [InlineData("The file is kept for 75 years from the date of birth.", "from the date of birth")]
    [InlineData("The plan is reviewed every six months.", null)]
    [InlineData("Care leavers are supported until the age of 25.", null)]
    public void The_event_is_as_the_text_has_it(string sentence, string? expected) => Assert.Equal(expected, Assert.Single(Written.Paragraph(sentence).Provisions).Trigger);

    [Theory]
    [InlineData("The social worker must visit the child every six weeks.", "The social worker")]
    [InlineData("The child must be seen by the social worker every six weeks.", "the social worker")]
    [InlineData("Children's Services will support care leavers until the age of 25.", "Children's Services")]
    [InlineData("We will answer within 10 working days.", "We")]
    [InlineData("The Independent Reviewing Officer should speak to the child within five days.", "The Independent Reviewing Officer")]
    [InlineData("Within five days of the meeting, the team manager will write to the parents.", "the team manager")]
    [InlineData("The personal adviser visits the young person every eight weeks.", "The personal adviser")]
    [InlineData("Foster carers must give 28 days' notice.", "Foster carers")]
    [InlineData("The social worker and the manager must meet every month.", "The social worker and the manager")]
    [InlineData("The child must be visited every six weeks.", null)]
    [InlineData("The first review takes place within 20 working days.", null)]
    [InlineData("The social worker's report is sent within five days.", null)]
    [InlineData("The budget of the service is £2,000.", null)]
    [InlineData("Each care leaver receives £2,000.", null)]
    [InlineData("Child in need plans are reviewed every three months.", null)]
    public void Who_acts_is_as_the_text_has_it(string sentence, string? expected) => Assert.Equal(expected, Assert.Single(Written.Paragraph(sentence).Provisions).Actor);
}

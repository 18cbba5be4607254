using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Extraction;

public sealed class FrequencyAndDurationTests
{
    [Theory]
    [InlineData("The plan is reviewed at least every six months.", "every 6 months")]
    [InlineData("The plan is reviewed every 6 months.", "every 6 months")]
    [InlineData("The plan is reviewed six-monthly.", "every 6 months")]
    [InlineData("The plan is reviewed annually.", "every year")]
    [InlineData("The plan is reviewed once a year.", "every year")]
    [InlineData("The plan is reviewed every year.", "every year")]
    [InlineData("The panel meets quarterly.", "every quarter")]
    [InlineData("The panel meets four times a year.", "4 times a year")]
    [InlineData("The panel meets at intervals of no more than 12 weeks.", "every 12 weeks")]
    [InlineData("The social worker calls weekly.", "every week")]
    [InlineData("The child is visited once every six weeks.", "every 6 weeks")]
    [InlineData("The panel meets twice a year.", "2 times a year")]
    public void How_often_something_is_done_is_a_frequency(string sentence, string expected) => Assert.Equal(expected, Said.Of(QuantityKind.Frequency, sentence));

    [Theory]
    [InlineData("The young people cook in their daily life.")]
    [InlineData("We help with daily routines.")]
    [InlineData("Every child matters.")]
    [InlineData("Children of every age are welcome.")]
    public void Ordinary_words_are_no_frequency(string sentence) => Assert.Equal("-", Said.Of(QuantityKind.Frequency, sentence));

    [Theory]
    [InlineData("The records are kept for 75 years.", "75 years")]
    [InlineData("The records are kept for at least 15 years.", "at least 15 years")]
    [InlineData("The stay lasts up to 28 days.", "at most 28 days")]
    [InlineData("The stay must not exceed 72 hours.", "at most 72 hours")]
    [InlineData("The course runs for a minimum of six weeks.", "at least 6 weeks")]
    [InlineData("The child has been looked after for at least 13 weeks.", "at least 13 weeks")]
    public void How_long_something_lasts_is_a_duration(string sentence, string expected) => Assert.Equal(expected, Said.Of(QuantityKind.Duration, sentence));

    [Theory]
    [InlineData("The Pathway Plan is reviewed every six months.", "pathway-plan-review")]
    [InlineData("The social worker visits the child at least every six weeks.", "child-visits")]
    [InlineData("The child's records are kept for 75 years.", "record-retention")]
    [InlineData("This policy is reviewed annually.", "policy-review")]
    public void It_has_the_topic_of_its_sentence(string sentence, string topic) => Assert.Equal([topic], Said.Topics(sentence));
}

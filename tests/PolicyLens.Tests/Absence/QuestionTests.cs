using PolicyLens.Absence;
using PolicyLens.Catalogue;
using Xunit;

namespace PolicyLens.Tests.Absence;

public sealed class QuestionTests
{
    private readonly QuestionReader reader = new(Catalogues.Default);

    [Theory]
    [InlineData("leaving-care-support", QuestionKind.Topic, "leaving-care-support")]
    [InlineData("Leaving Care Support", QuestionKind.Topic, "leaving-care-support")]
    [InlineData("vision", QuestionKind.Role, "vision")]
    [InlineData("corporate parenting", QuestionKind.Role, "corporate-parenting")]
    [InlineData("Children Act 1989", QuestionKind.Source, "Children Act 1989")]
    [InlineData("children act 2004", QuestionKind.Source, "Children Act 2004")]
    [InlineData("Working Together", QuestionKind.Source, "Working Together to Safeguard Children")]
    [InlineData("Be healthy", QuestionKind.Outcome, "Being healthy")]
    [InlineData("Article 12", QuestionKind.Value, "Article 12")]
    [InlineData("value:Respect", QuestionKind.Value, "Respect")]
    [InlineData("cites:The Anyshire Act 1999", QuestionKind.Source, "The Anyshire Act 1999")]
    [InlineData("role:values", QuestionKind.Role, "values")]
    public void A_question_is_read_by_any_name_that_people_use(string text, QuestionKind kind, string name)
    {
        var question = reader.Read(text);

        Assert.NotNull(question);
        Assert.Equal((kind, name), (question.Kind, question.Name));
    }

    [Theory]
    [InlineData("leaving-care-support=25", Comparator.Equal, 25)]
    [InlineData("leaving-care-support >= 21", Comparator.AtLeast, 21)]
    [InlineData("leaving-care-support<=21", Comparator.AtMost, 21)]
    [InlineData("leaving-care-support<25", Comparator.Less, 25)]
    [InlineData("Working Together=2015", Comparator.Equal, 2015)]
    [InlineData("Working Together 2015", Comparator.Equal, 2015)]
    public void An_amount_may_be_asked_for(string text, Comparator comparator, int amount)
    {
        var question = reader.Read(text);

        Assert.NotNull(question);
        Assert.Equal((comparator, amount), (question.Comparator, question.Amount));
    }

    [Theory]
    [InlineData("bananas")]
    [InlineData("")]
    [InlineData("=25")]
    [InlineData("Children Act")]
    [InlineData("leaving-care-support=many")]
    public void What_names_nothing_or_several_things_is_no_question(string text) => Assert.Null(reader.Read(text));

    [Fact]
    public void Names_near_a_mistyped_one_are_offered() => Assert.Contains("leaving-care-support", reader.Near("support for leaving care"));
}

using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using Xunit;

namespace PolicyLens.Tests.Comparison;

public sealed class ActorFolderTests
{
    [Theory]
    [InlineData("We will work with families.")]
    [InlineData("Children's Services will work with families.")]
    [InlineData("Children’s Social Care will work with families.")]
    [InlineData("Our service will work with families.")]
    [InlineData("The Council will work with families.")]
    [InlineData("The Local Authority will work with families.")]
    [InlineData("Plymouth City Council will work with families.")]
    [InlineData("Plymouth City Council Children's Social Care Department will work with families.")]
    [InlineData("The Plymouth Children's Services will work with families.")]
    public void Whoever_speaks_is_one_actor(string text) => Assert.Equal($"{ActorFolder.Actor} will work with families.", Folder().Fold(text));

    [Theory]
    [InlineData("The Council is a parent.", "We are a parent.")]
    [InlineData("Children's Services has a plan.", "We have a plan.")]
    [InlineData("The Council's plan is kept.", "Our plan is kept.")]
    [InlineData("It is the Council’s.", "It is ours.")]
    public void Verb_and_possessive_go_with_the_actor(string left, string right) => Assert.Equal(Folder().Fold(left), Folder().Fold(right));

    [Theory]
    [InlineData("The councils of the region work together.")]
    [InlineData("Devon County Council will work with families.")]
    [InlineData("A local authority must have regard to it.")]
    [InlineData("The child is heard.")]
    [InlineData("")]
    public void Others_stay_as_they_are(string text) => Assert.Equal(text, Folder().Fold(text));

    [Fact]
    public void The_name_of_no_authority_of_the_catalogue_is_one_all_the_same() =>
        Assert.Equal($"In {ActorFolder.Actor} every child counts.", new ActorFolder(Catalogues.Default, "Middleshire").Fold("In Middleshire every child counts."));

    private static ActorFolder Folder() => new(Catalogues.Default, "Plymouth");
}

using PolicyLens.Searching.Words;
using Xunit;

namespace PolicyLens.Tests.Searching.Words;

public sealed class StemTests
{
    /// <summary>Examples of the algorithm's definition: each step once at least.</summary>
    [Theory]
    [InlineData("caresses caressed", "caress")]
    [InlineData("cries cried cry", "cri")]
    [InlineData("ties tied tie", "tie")]
    [InlineData("gas", "gas")]
    [InlineData("gaps gap", "gap")]
    [InlineData("agreed agrees", "agre")]
    [InlineData("proceed proceeds proceeding", "proceed")]
    [InlineData("hopped hopping hop", "hop")]
    [InlineData("hoping hoped hope", "hope")]
    [InlineData("adding added add", "add")]
    [InlineData("evening", "evening")]
    [InlineData("dying", "die")]
    [InlineData("say says saying", "say")]
    [InlineData("conditional conditions", "condit")]
    [InlineData("relational relate", "relat")]
    [InlineData("psychologist psychology", "psycholog")]
    [InlineData("hopefulness hopefully", "hope")]
    [InlineData("formative", "format")]
    [InlineData("adoption adopted", "adopt")]
    [InlineData("controlled controlling", "control")]
    public void Endings_are_taken_off_by_the_rules(string words, string stem) => Assert.All(words.Split(' '), word => Assert.Equal(stem, Stemmer.Of(word)));
}

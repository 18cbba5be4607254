using PolicyLens.Catalogue;
using Xunit;

namespace PolicyLens.Tests.Catalogue;

public sealed class TermIndexTests
{
    [Theory]
    [InlineData("pathway plan*", "The Pathway Plans are kept.", 1)]
    [InlineData("pathway plan*", "The plan of the pathway is kept.", 0)]
    [InlineData("plan", "The plans are kept.", 0)]
    [InlineData("children s home", "Each children's home is visited.", 0)]
    [InlineData("children's home", "Each children’s home is visited.", 1)]
    [InlineData("follow-up visit*", "A follow up visit and follow-up visits.", 2)]
    [InlineData("review*", "Reviews are reviewed at the review.", 3)]
    [InlineData("education health and care", "Education, health & care", 1)]
    public void A_term_is_found_wherever_it_stands(string term, string text, int expected)
    {
        var index = new TermIndex<int>();
        index.Add(term, 1);

        Assert.Equal(expected, index.Find(WordSpan.Of(text)).Count);
    }

    [Fact]
    public void Terms_overlap_and_parts_are_told_apart()
    {
        var index = new TermIndex<string>();
        Assert.Equal(2, index.Add("leav* + care", "leaving"));
        Assert.Equal(1, index.Add("care leaver*", "leaver"));

        var hits = index.Find(WordSpan.Of("A care leaver leaves care"));

        Assert.Equal([("leaver", 0), ("leaving", 1), ("leaving", 0), ("leaving", 0), ("leaving", 1)], hits.OrderBy(hit => hit.First).ThenBy(hit => hit.Value, StringComparer.Ordinal).Select(hit => (hit.Value, hit.Part)));
    }
}

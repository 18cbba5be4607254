using PolicyLens.Library;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Searching.Contract;

public sealed class SuggestionLibrary<TEngine> : EngineFolder<TEngine>
    where TEngine : IEngineUnderTest
{
    public SuggestionLibrary()
    {
        Library.Store(Invented.By("northshire", "A plan for permanence is made by the second review.", "Siblings visit their grandparents.", "The organisation of contact is told to parents.")
            with
        { Citations = [Invented.Law("1/p1", "Children Act 1989"), Invented.Law("1/p2", "Care Standards Act 2000", Standing.InForce)] });
        Library.Store(Invented.By("southshire", [.. Enumerable.Range(1, 30).Select(number => $"The foster carer keeps diary {number}."), "A carrer path is offered."]));
    }
}

/// <summary>How slips are mended.</summary>
public abstract class SuggestionContract<TEngine>(SuggestionLibrary<TEngine> shared) : IClassFixture<SuggestionLibrary<TEngine>>
    where TEngine : IEngineUnderTest
{
    private readonly ChapterLibrary library = shared.Library;

    [Theory]
    [InlineData("permenence", "permanence", 1)]
    [InlineData("Permenance plan", "permanence plan", 1)]
    [InlineData("siblngs vist", "siblings visit", 1)]
    [InlineData("\"second reveiw\"", "\"second review\"", 1)]
    [InlineData("permenence -siblings", "permanence -siblings", 1)]
    [InlineData("cites:\"Childrens Act 1989\" permanence", "cites:\"Children Act 1989\" permanence", 1)]
    [InlineData("cites:\"Care Standard Act\"", "cites:\"Care Standards Act 2000\"", 1)]
    [InlineData("authority:northshyre", "authority:\"Northshire\"", 1)]
    [InlineData("authority:sothshire diary", "authority:\"Southshire\" diary", 30)]
    public void A_slip_is_mended_and_what_was_meant_is_shown(string text, string suggestion, int total)
    {
        var result = library.All(text);

        Assert.Equal((suggestion, true, total), (result.Suggestion, result.Corrected, result.Total));
    }

    [Theory]
    [InlineData("permanence")]
    [InlineData("xylophone")]
    [InlineData("zebra permanence")]
    [InlineData("1998")]
    [InlineData("rev")]
    [InlineData("permanen*")]
    [InlineData("grandparents NEAR/2 permanence")]
    public void What_is_no_slip_is_left_alone(string text)
    {
        var result = library.All(text);

        Assert.Equal((null, false), (result.Suggestion, result.Corrected));
    }

    [Fact]
    public void A_rare_word_one_slip_from_a_common_one_is_shown_with_a_remark()
    {
        var result = library.All("carrer");

        Assert.Equal(("carer", false, 1), (result.Suggestion, result.Corrected, result.Total));
    }

    [Fact]
    public void Word_for_word_nothing_is_mended()
    {
        var result = library.All("permenence", exact: true);

        Assert.Equal((0, null), (result.Total, result.Suggestion));
    }

    [Fact]
    public void A_mistake_is_told_with_its_place_and_nothing_is_found()
    {
        var result = library.All("permanence AND (plan");

        Assert.Equal(0, result.Total);
        Assert.NotNull(result.Fault);
        Assert.InRange(result.Fault.Start, 0, "permanence AND (plan".Length);
    }
}

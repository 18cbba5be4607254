using PolicyLens.Structure;
using Xunit;

namespace PolicyLens.Tests.Structure;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("One. Two. Three.", "One.|Two.|Three.")]
    [InlineData("Is it so? Yes! Good.", "Is it so?|Yes!|Good.")]
    [InlineData("He said “Stop.” Then he went.", "He said “Stop.”|Then he went.")]
    [InlineData("(This is one.) This is two.", "(This is one.)|This is two.")]
    [InlineData("There are 5. They are good.", "There are 5.|They are good.")]
    [InlineData("It ends in 2024. 25 took part.", "It ends in 2024.|25 took part.")]
    public void Sentences_end_at_stops(string text, string expected) => Assert.Equal(expected, string.Join('|', SentenceSplitter.Split(text)));

    [Theory]
    [InlineData("Bring something, e.g. A letter.")]
    [InlineData("See s. 17 of the Act.")]
    [InlineData("See para. 3 and Vol. 2 of it.")]
    [InlineData("Ask Dr. Smith or Mrs. Jones.")]
    [InlineData("Ask J. Smith.")]
    [InlineData("It is 2.5 miles away.")]
    [InlineData("Visit www.example.org for more.")]
    [InlineData("See no. 5 on the list.")]
    public void A_short_form_ends_none(string text) => Assert.Equal([text], SentenceSplitter.Split(text));

    [Fact]
    public void Nothing_has_no_sentences() => Assert.Empty(SentenceSplitter.Split("  "));

    [Fact]
    public void A_scan_without_a_full_stop_is_cut_between_words_and_loses_none()
    {
        var text = string.Join(' ', Enumerable.Range(1, 50_000));
        var sentences = SentenceSplitter.Split(text);

        Assert.True(sentences.Count > 1 && sentences.All(sentence => sentence.Length <= 10_000));
        Assert.Equal(text, string.Join(' ', sentences));
    }
}

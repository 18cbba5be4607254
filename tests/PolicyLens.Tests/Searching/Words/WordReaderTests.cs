using PolicyLens.Catalogue;
using PolicyLens.Searching.Words;
using Xunit;

namespace PolicyLens.Tests.Searching.Words;

public sealed class WordReaderTests
{
    private static readonly WordReader Reader = new(Catalogues.Default);

    [Theory]
    [InlineData("Children’s", "children")]
    [InlineData("CHILDREN'S", "children")]
    [InlineData("carers' views", "carers views")]
    [InlineData("James’s home", "james home")]
    [InlineData("We don't, O’Brien can't", "we dont obrien cant")]
    [InlineData("rock 'n' roll of the '90s", "rock n roll of the 90s")]
    [InlineData("'home'", "home")]
    [InlineData("well-being wellbeing well being Well‐Being well–being well‑being", "wellbeing wellbeing wellbeing wellbeing wellbeing wellbeing")]
    [InlineData("co-operate cooperate co operate", "cooperate cooperate cooperate")]
    [InlineData("multi-agency multiagency multi agency", "multiagency multiagency multiagency")]
    [InlineData("inter-agency interagency inter agency", "interagency interagency interagency")]
    [InlineData("non-accidental nonaccidental non accidental", "nonaccidental nonaccidental nonaccidental")]
    [InlineData("non-co-operation non-cooperation", "noncooperation noncooperation")]
    [InlineData("pre-birth prebirth pre birth", "prebirth prebirth prebirth")]
    [InlineData("e-mail email e mails", "email email emails")]
    [InlineData("day-to-day part-time", "day to day part time")]
    [InlineData("decision-making care-experienced looked-after", "decision making care experienced looked after")]
    [InlineData("on-line carry on line management", "online carry on line management")]
    [InlineData("re-offending, re-sign and resign", "reoffending re sign and resign")]
    [InlineData("Smith & Co provides pre and post adoption support", "smith and co provides pre and post adoption support")]
    [InlineData("well. Being well: being", "well being well being")]
    [InlineData("the post-16 co-16", "the post 16 co 16")]
    [InlineData("health & care R&D a&amp;b", "health and care r d a amp b")]
    [InlineData("s.47/s47 (£1,000)", "s 47 s47 1 000")]
    [InlineData("safe\u00ADguarding well\u200Bbeing \u00AD", "safeguarding wellbeing")]
    [InlineData("cafe\u0301 café CAFÉ", "cafe cafe cafe")]
    [InlineData("\u0301\u0301 \u0301", "")]
    [InlineData("ΑΘΗΝΑ Москва 東京 ½", "αθηνα москва 東京 ½")]
    [InlineData("", "")]
    public void A_text_has_these_words(string text, string plain) => Assert.Equal(plain, string.Join(' ', Reader.Read(text).Select(word => word.Plain)));

    [Theory]
    [InlineData("the child’s home", 4, 7)]
    [InlineData("all carers' views", 4, 7)]
    [InlineData("our well – being", 4, 4)]
    [InlineData("our well - being", 4, 4)]
    [InlineData("our well-being here", 4, 10)]
    [InlineData("our well being’s end", 4, 12)]
    [InlineData("is non-co-operation so", 3, 16)]
    public void A_word_takes_this_much_of_the_text(string text, int start, int length) =>
        Assert.Equal((start, length), (Reader.Read(text)[1].Start, Reader.Read(text)[1].Length));

    [Theory]
    [InlineData("the", true)]
    [InlineData("children", false)]
    public void Some_words_say_nothing_of_what_a_text_is_about(string word, bool common) => Assert.Equal(common, Reader.IsCommon(word));

    [Fact]
    public void A_phrase_is_the_same_however_its_words_are_joined() => Assert.Single(
        new[] { "multi agency working", "multi-agency working", "multiagency working", "Multi‐Agency Working" }.Select(text => string.Join(' ', Reader.Read(text).Select(word => word.Stem))).Distinct(StringComparer.Ordinal));

    [Fact]
    public void The_stem_of_a_word_is_that_of_the_text() => Assert.All(
        Reader.Read("Organizing the Children’s well-being programs under 18s"), word => Assert.Equal(word.Stem, Reader.StemOf(word.Plain)));
}

using PolicyLens.Catalogue;
using Xunit;

namespace PolicyLens.Tests.Catalogue;

public sealed class BodyMentionTests
{
    private static readonly BodyCatalogue Bodies = Overlaid.With("""
        {
          "bodies": [
            { "name": "Lamp Inspectorate", "kind": "inspectorate", "aliases": [ "LMPI" ], "until": "2007-03-31", "successors": [ { "name": "Street Watch", "from": "2007-04-01", "terms": [ "street*" ] }, { "name": "Lamps and Lights Commission", "from": "2007-04-01", "terms": [ "house*", "indoor*" ] } ] },
            { "name": "Lamps and Lights Commission", "kind": "regulator", "aliases": [ "LLCX" ] },
            { "name": "Street Watch", "kind": "regulator" },
            { "name": "Oil Board", "until": "1999", "successors": [ { "name": "Street Watch", "from": "1999" } ] },
            { "name": "Keepers Council", "kind": "regulator", "aliases": [ "KPCX" ], "successors": [ { "name": "Street Watch", "from": "2019-12-02", "terms": [ "lamp keeper*" ] } ] }
          ]
        }
        """).Bodies;

    [Theory]
    [InlineData("KPCX registered lamp keepers carry badges.", "Keepers Council", "KPCX", "Street Watch", false)]
    [InlineData("Wick makers are registered with the KPCX.", "Keepers Council", "KPCX", "", false)]
    [InlineData("We speak of lamp keepers. Wick makers are registered with the KPCX.", "Keepers Council", "KPCX", "", false)]
    [InlineData("The Oil Board’s rules apply.", "Oil Board", "Oil Board", "Street Watch", true)]
    [InlineData("The LMPI's view of indoor lamps and of street lamps counts.", "Lamp Inspectorate", "LMPI", "Street Watch|Lamps and Lights Commission", true)]
    [InlineData("Call the LMPI.", "Lamp Inspectorate", "LMPI", "", true)]
    [InlineData("Lamps & Lights Commission.", "Lamps and Lights Commission", "Lamps & Lights Commission", "", false)]
    [InlineData("LAMP INSPECTORATE", "Lamp Inspectorate", "LAMP INSPECTORATE", "", true)]
    public void A_body_is_found_with_who_took_over_what_the_sentence_speaks_of(string text, string body, string words, string successors, bool former)
    {
        var mention = Assert.Single(Bodies.Mentions(text));

        Assert.Equal((body, words, former), (mention.Body.Name, text.Substring(mention.Start, mention.Length), mention.IsFormer));
        Assert.Equal(successors, string.Join('|', mention.Successors.Select(successor => successor.Name)));
        Assert.Equal(former || successors.Length > 0, mention.IsOutOfDate);
    }

    [Theory]
    [InlineData("The llcx is no name, nor is Llcx.")]
    [InlineData("LLCXs and ALLCX are other words.")]
    [InlineData("A street watch is kept over the oil board.")]
    [InlineData("")]
    public void Words_that_only_look_like_a_body_are_none(string text) => Assert.Empty(Bodies.Mentions(text));

    [Fact]
    public void Several_are_found_in_order() =>
        Assert.Equal(["Street Watch", "Oil Board", "Street Watch"], Bodies.Mentions("Street Watch followed the Oil Board; see Street Watch.").Select(mention => mention.Body.Name));

    [Theory]
    [InlineData("Ofsted", "Ofsted")]
    [InlineData("hcpc", "Health and Care Professions Council")]
    [InlineData("the lamp board", null)]
    public void A_body_is_found_by_any_of_its_names(string name, string? expected) => Assert.Equal(expected, Bodies.Find(name)?.Name);

    [Fact]
    public void The_register_of_social_workers_is_kept_by_another_body_now()
    {
        var mention = Assert.Single(Catalogues.Default.Bodies.Mentions("All social workers are registered with the HCPC."));

        Assert.Equal("Social Work England", Assert.Single(mention.Successors).Name);
    }
}

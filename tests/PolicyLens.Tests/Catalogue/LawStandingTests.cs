using PolicyLens.Catalogue;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Catalogue;

/// <summary>How what a citation names stands now, and what a name that people type means.</summary>
public sealed class LawStandingTests
{
    private static readonly LawCatalogue Law = Overlaid.With("""
        {
          "legislation": [
            { "title": "Lamps Act 1971", "kind": "act", "aliases": [ "LAX 1971" ], "repealed": "1999-05-01", "successor": "Lamps Act 1999", "survives": "Section 3, of oil lamps." },
            { "title": "Lamps Act 1999", "kind": "act", "aliases": [ "LAX 1999" ], "status": "in-force", "note": "Of gas and electricity." }
          ],
          "guidance": [
            {
              "title": "Lighting Lamps Together", "short": [ "LLT", "Lighting Together" ],
              "editions": [ { "year": 2010, "status": "superseded" }, { "year": 2015, "status": "superseded", "published": "2015-03" }, { "year": 2020, "status": "in-force", "published": "2020-06-30", "effective": "2020-09-01" } ],
              "volumes": [ { "volume": 2, "title": "Wicks", "years": [ 2011, 2016 ] } ]
            },
            { "title": "Lamps Old Guide", "editions": [ { "year": 2001, "status": "superseded" } ], "successor": "Lighting Lamps Together" }
          ]
        }
        """).Law;

    [Theory]
    [InlineData("Lamps Act 1971", 1971, null, Standing.Repealed, "Lamps Act 1999", "1999-05-01")]
    [InlineData("Lamps Act", 1971, null, Standing.Repealed, "Lamps Act 1999", "1999-05-01")]
    [InlineData("Lamps Act 1999", 1999, "section 2", Standing.InForce, null, null)]
    [InlineData("Lamps Act", null, null, Standing.Unknown, null, null)]
    [InlineData("Lamps Act 1850", 1850, null, Standing.Unknown, null, null)]
    [InlineData("Lighting Lamps Together", null, null, Standing.InForce, null, null)]
    [InlineData("Lighting Lamps Together", 2020, null, Standing.InForce, null, null)]
    [InlineData("Lighting Lamps Together", 2015, null, Standing.Superseded, "Lighting Lamps Together 2020", "2020-09-01")]
    [InlineData("Lighting Lamps Together", 2010, null, Standing.Superseded, "Lighting Lamps Together 2020", "2015-03")]
    [InlineData("Lighting Lamps Together", 2012, null, Standing.Unknown, null, null)]
    [InlineData("Lighting Lamps Together", 2011, "Volume 2", Standing.Superseded, "Lighting Lamps Together, Volume 2 2016", "2016")]
    [InlineData("Lighting Lamps Together", null, "Volume 2, paragraph 3", Standing.InForce, null, null)]
    [InlineData("Lamps Old Guide", null, null, Standing.Superseded, "Lighting Lamps Together", null)]
    [InlineData("Lamps Old Guide", 2001, null, Standing.Superseded, "Lighting Lamps Together", null)]
    public void A_citation_has_the_standing_of_now(string title, int? year, string? pinpoint, Standing status, string? successor, string? since)
    {
        var standing = Law.StandingOf(new()
        {
            Kind = SourceKind.Act,
            Title = title,
            Year = year,
            Pinpoint = pinpoint,
            Anchor = new("1/p1"),
            Quote = title,
        });

        Assert.Equal((status, successor, since), (standing.Status, standing.Successor, standing.Since));
    }

    [Fact]
    public void What_survives_and_the_note_are_told() => Assert.Equal(
        ("Section 3, of oil lamps.", "Of gas and electricity."),
        (LawStanding.Of(Law.Find("Lamps Act 1971")!).Survives, LawStanding.Of(Law.Find("Lamps Act 1999")!).Note));

    [Theory]
    [InlineData("Lamps Act 1971", "Lamps Act 1971")]
    [InlineData("the lamps act 1971", "Lamps Act 1971")]
    [InlineData("Lamps Act", "Lamps Act 1971|Lamps Act 1999")]
    [InlineData("The Lamps Acts", "Lamps Act 1971|Lamps Act 1999")]
    [InlineData("lax", "Lamps Act 1971|Lamps Act 1999")]
    [InlineData("LAX 1999", "Lamps Act 1999")]
    [InlineData("Lamps Act 1850", "")]
    [InlineData("llt", "Lighting Lamps Together")]
    [InlineData("LLT 2015", "Lighting Lamps Together")]
    [InlineData("lighting together", "Lighting Lamps Together")]
    [InlineData("Lighting Lamps Together (2010)", "Lighting Lamps Together")]
    [InlineData("", "")]
    [InlineData("1971", "")]
    public void A_name_means_the_sources_that_bear_it(string name, string titles) => Assert.Equal(titles, string.Join('|', Law.SourcesNamed(name).Select(source => source.Title)));

    [Theory]
    [InlineData("Lihgting Lamps Togehter", "Lighting Lamps Together")]
    [InlineData("Lapms Act 1971", "Lamps Act 1971")]
    public void A_mistyped_name_has_near_ones(string name, string near) => Assert.Equal(near, Law.Near(name)[0]);

    [Fact]
    public void What_is_like_nothing_has_none() => Assert.Empty(Law.Near("zyzzyva"));
}

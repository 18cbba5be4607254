using System.Text;
using PolicyLens.Catalogue.Sheets;
using PolicyLens.Diagnostics;
using Xunit;

namespace PolicyLens.Tests.Catalogue;

/// <summary>The rules that every catalogue file is held to, the program's own among them.</summary>
public sealed class CatalogueCheckTests
{
    private static readonly CatalogueChecker Checker = new(new DateOnly(2026, 6, 1));

    [Fact]
    public void The_built_in_catalogue_has_nothing_wrong_and_every_entry_says_its_source_and_its_day() =>
        Assert.Equal("", string.Join('\n', Checker.Check([])));

    [Theory]
    [InlineData("""{ "title": "Lamps Act 1999", "kind": "guidance" }""", "kind")]
    [InlineData("""{ "title": "Lamps Act 1999", "kind": "act", "year": 1998 }""", "year")]
    [InlineData("""{ "title": "Lamps Act 1999", "kind": "act", "repealed": "yesterday" }""", "repealed")]
    [InlineData("""{ "title": "Lamps Act 1999", "kind": "act", "repealed": "2020-02-30" }""", "repealed")]
    [InlineData("""{ "title": "Lamps Act 1999", "kind": "act", "commenced": "2001-04-01", "repealed": "2000" }""", "repealed")]
    [InlineData("""{ "title": "Lamps Act 1999", "kind": "act", "status": "in-force", "repealed": "2020" }""", "status")]
    [InlineData("""{ "title": "Lamps Act 1999", "kind": "act", "status": "repealed", "successor": "Street Lamps Act 2020" }""", "successor")]
    [InlineData("""{ "title": "Lamps Act 1999", "kind": "act", "status": "repealed", "successor": "Lamps Act 1999" }""", "successor")]
    [InlineData("""{ "title": "Lamps Act 1999", "kind": "act", "uri": "https://example.org/lamps" }""", "uri")]
    [InlineData("""{ "title": "Lamps Act 1999", "kind": "act", "uri": "http://www.legislation.gov.uk/id/ukpga/1998/9" }""", "uri")]
    [InlineData("""{ "title": "Lamps Act 1999", "kind": "act", "uri": "http://www.legislation.gov.uk/id/uksi/1999/9" }""", "uri")]
    [InlineData("""{ "title": "Lamps Convention", "kind": "convention", "articles": [ { "number": "1", "name": "Light" }, { "number": "1", "name": "Dark" } ] }""", "articles")]
    [InlineData("""{ "title": "Lamps Act 1999", "kind": "act", "asOf": "2026-06-02" }""", "asOf")]
    [InlineData("""{ "title": "Lamps Act 1999", "kind": "act", "asOf": "2026" }""", "asOf")]
    [InlineData("""{ "title": "Lamps Act 1999", "kind": "act", "aliases": [ "CA 1989" ] }""", "aliases")]
    public void A_fault_of_legislation_is_told_at_its_field(string entry, string field) => AssertTold("legislation", entry, field);

    [Theory]
    [InlineData("""{ "title": "Lamp Standards", "kind": "act" }""", "kind")]
    [InlineData("""{ "title": "Lamp Standards", "editions": [ { "year": 2020, "status": "superseded" }, { "year": 2018, "status": "in-force" } ] }""", "editions")]
    [InlineData("""{ "title": "Lamp Standards", "editions": [ { "year": 2020, "status": "in-force" }, { "year": 2021, "status": "in-force" } ] }""", "editions")]
    [InlineData("""{ "title": "Lamp Standards", "editions": [ { "year": 2020, "status": "in-force", "published": "2019-09" } ] }""", "editions")]
    [InlineData("""{ "title": "Lamp Standards", "editions": [ { "year": 2020, "status": "in-force" } ], "successor": "Working Together to Safeguard Children" }""", "successor")]
    [InlineData("""{ "title": "Lamp Standards", "successor": "No Such Standards" }""", "successor")]
    [InlineData("""{ "title": "Lamp Standards", "volumes": [ { "volume": 2, "title": "Wicks", "years": [ 2015, 2010 ] } ] }""", "volumes")]
    [InlineData("""{ "title": "Lamp Standards", "short": [ "Working Together" ] }""", "aliases")]
    public void A_fault_of_guidance_is_told_at_its_field(string entry, string field) => AssertTold("guidance", entry, field);

    [Theory]
    [InlineData("bodies", """{ "name": "Lamp Board", "kind": "committee" }""", "kind")]
    [InlineData("bodies", """{ "name": "Lamp Board", "from": "2010", "until": "2009-01" }""", "until")]
    [InlineData("bodies", """{ "name": "Lamp Board", "until": "2019", "successors": [ { "name": "Nobody", "from": "2020" } ] }""", "successors")]
    [InlineData("authorities", """{ "name": "Anyshire", "kind": "county", "gss": "12" }""", "gss")]
    [InlineData("authorities", """{ "name": "Anyshire", "kind": "county", "until": "2020", "successors": [ "Nowhere" ] }""", "successors")]
    [InlineData("topics", """{ "id": "Lamp Count", "kind": "count", "all": [ [ "lamp*" ] ] }""", "id")]
    [InlineData("topics", """{ "id": "lamp-count", "kind": "count", "all": [ [ "lamp*" ] ], "least": 4, "most": 3 }""", "least")]
    [InlineData("terms", """{ "id": "a b", "variants": [ "lamp" ] }""", "id")]
    [InlineData("terms", """{ "id": "lamp", "variants": [ "care leaver" ] }""", "aliases")]
    public void A_fault_of_any_other_entry_is_told_at_its_field(string kind, string entry, string field) => AssertTold(kind, entry, field);

    [Fact]
    public void What_gives_no_source_and_no_day_is_warned_of()
    {
        var found = Checker.Check([Sheet("""{ "legislation": [ { "title": "Lamps Act 1999", "kind": "act" } ] }""")], builtIn: false);

        Assert.Equal(["source", "asOf"], found.Select(finding => finding.Field));
        Assert.All(found, finding => Assert.Equal(Severity.Warning, finding.Severity));
    }

    [Fact]
    public void The_day_and_the_source_of_the_file_hold_for_its_entries() =>
        Assert.Empty(Checker.Check([Sheet("""{ "asOf": "2026-05-31", "source": "The lamp keepers", "legislation": [ { "title": "Lamps Act 1999", "kind": "act" } ] }""")], builtIn: false));

    [Fact]
    public void An_entry_that_stands_twice_in_a_file_is_told_with_its_first_line()
    {
        var found = Checker.Check([Sheet("""
            { "asOf": "2026-05-31", "source": "s", "legislation": [
              { "title": "Lamps Act 1999", "kind": "act" },
              { "title": "LAMPS ACT 1999", "kind": "act" }
            ] }
            """)], builtIn: false);

        Assert.Contains("line 2", Assert.Single(found, finding => finding.Field == "title").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_successor_may_stand_in_another_file() => Assert.Empty(Checker.Check(
    [
        Sheet("""{ "asOf": "2026-05-31", "source": "s", "legislation": [ { "title": "Lamps Act 2020", "kind": "act" } ] }"""),
        Sheet("""{ "asOf": "2026-05-31", "source": "s", "legislation": [ { "title": "Lamps Act 1999", "kind": "act", "successor": "Lamps Act 2020" } ] }"""),
    ], builtIn: false));

    private static void AssertTold(string kind, string entry, string field)
    {
        var sheet = Sheet($$"""{ "asOf": "2026-05-31", "source": "The lamp keepers", "{{kind}}": [ {{entry}} ] }""");
        Assert.Equal("", string.Join('\n', sheet.Faults));
        var found = Assert.Single(Checker.Check([sheet], builtIn: false));

        Assert.Equal(("local.json", 1, field, Severity.Error), (found.File, found.Line, found.Field, found.Severity));
        Assert.EndsWith(".", found.Message, StringComparison.Ordinal);
        Assert.Matches("[.?]$", found.Advice);
    }

    private static CatalogueSheet Sheet(string json) => CatalogueSheet.Read("local.json", Encoding.UTF8.GetBytes(json));
}

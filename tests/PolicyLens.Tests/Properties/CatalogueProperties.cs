using System.Text;
using FsCheck.Fluent;
using PolicyLens.Catalogue;
using PolicyLens.Catalogue.Sheets;
using PolicyLens.Comparison;
using PolicyLens.Extraction;
using PolicyLens.Reading;
using Xunit;

namespace PolicyLens.Tests.Properties;

/// <summary>Whatever a user writes into a catalogue file, it is read or told, and nothing breaks for it.</summary>
public sealed class CatalogueProperties
{
    private const string Whole = """
        {
          "asOf": "2026-01-05", "source": "s",
          "legislation": [ { "title": "Lamps Act 1999", "kind": "act", "year": 1999, "aliases": [ "LAX 1999", "Lamp Act 1999" ], "uri": "http://www.legislation.gov.uk/id/ukpga/1999/9", "repealed": "2001", "successor": "Children Act 1989", "articles": [ { "number": "1", "name": "Light" } ] } ],
          "guidance": [ { "title": "Lighting Together", "kind": "guidance", "aliases": [ "Lighting Lamps" ], "short": [ "LT" ], "editions": [ { "year": 2010, "status": "superseded" }, { "year": 2020, "status": "in-force" } ], "volumes": [ { "volume": 1, "title": "Wicks", "years": [ 2010 ] } ] } ],
          "bodies": [ { "name": "Lamp Board", "kind": "body", "aliases": [ "LMPB" ], "until": "2001", "successors": [ { "name": "Ofsted", "from": "2001", "terms": [ "lamp*" ] } ] } ],
          "authorities": [ { "name": "Anyshire", "kind": "county", "council": "Anyshire County Council", "nation": "England", "aliases": [ "Any" ], "short": [ "ACC" ], "domain": "any.gov.uk", "formerNames": [ { "name": "Oldshire", "until": "1999" } ], "until": "2020", "successors": [ "Plymouth" ], "members": [ "Plymouth" ] } ],
          "topics": [ { "id": "lamps", "title": "Lamps", "kind": "deadline", "bounds": [ "within" ], "all": [ [ "lamp*", "light + lamp" ], [ "visit*" ] ], "none": [ "oil" ], "related": [ "wick" ], "least": 1, "most": 9 } ],
          "terms": [ { "id": "lamp", "variants": [ "lamp", "lantern" ] } ],
          "subjects": [ { "id": "light", "terms": [ "lamp*" ] } ],
          "outcomes": [ { "scheme": "local", "title": "Being lit", "aliases": [ "Lit" ] } ]
        }
        """;

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e400", "2147483648", "\"\"", "\" \"", "\"the\"", "\"The\"", "\"The 1999\"", "\"a\"", "\"A 1999\"", "\"1999\"", "\"*\"", "\"+\"", "\"a* + \"", "\"(\"", "\"Children Act 1989\"", "\"Working Together\"", "\"child\"",
        "\"\\u0000\"", "\"\\ud800\"", "[]", "[[]]", "[null]", "{}", "[\"a\", \"b\"]", "[[\"of\"]]", "\"in-force\"", "\"act\"", "\"age\"", "\"🔥\"", "\"ﬁ İ ß\"", "\"Section\"", "\"Acts\"", "\"Act\"", "", ",", "]", "}", "\"",
    ];

    private static readonly BlockDocument Text = Written.Blocks("""
        A Chapter of the Manual

        1. Legal Framework

        The Lamps Act 1999, section 4 of LAX 1999, the Children Acts 1989 and 2004, the Act and "The 1999 Act" apply. A child of Anyshire, the ACC and the Lamp Board (LMPB).

        • Lighting Together 2010, Volume 1
        • Working Together to Safeguard Children (2018)

        2. Outcomes

        Being lit: a worker will visit every lamp within 5 days. Support lasts until 21 or, of some, 25.
        """);

    [Fact]
    public void Any_file_is_read_or_told() => Seeded.Holds(
        from parts in Gen.ArrayOf(from value in Gen.Elements(Values) from at in Gen.Choose(0, 1_000_000) select (at, value))
        select Harmed(parts.Take(4)),
        file =>
        {
            var sheet = CatalogueSheet.Read("x.json", Encoding.UTF8.GetBytes(file));
            Assert.All(sheet.Faults, fault => Assert.DoesNotContain(fault.ToString(), char.IsControl));
            Assert.All(sheet.Items, item => Assert.NotNull(item.ToJson().GetRawText()));
            Assert.True(sheet.Items.Count + sheet.Faults.Count > 0);
            new CatalogueChecker(new(2026, 6, 1)).Check([sheet]);
            var catalogues = Catalogues.With([sheet]);
            Assert.True(catalogues.Items.Count >= Catalogues.Default.Items.Count);
            catalogues.Bodies.Mentions("The Lamp Board, LMPB, the child’s A and The.");

            var edition = new NamedEdition("e", new EditionBuilder(catalogues).Build(Text));
            foreach (var topic in (string[])["legislation", "terminology", "outcomes", "lamps"])
            {
                new MatrixBuilder(catalogues).Build(topic, [edition]);
            }

            foreach (var name in (string[])["Lamps Act 1999", "the", "Working Together", "LT"])
            {
                new ImpactBuilder(catalogues).Build(name, [edition]);
            }
        },
        100);

    /// <summary>The file with some of its values in another's place; commas and colons are where one may be.</summary>
    private static string Harmed(IEnumerable<(int At, string Value)> parts)
    {
        var file = Whole;
        foreach (var (at, value) in parts)
        {
            var starts = file.Select((character, index) => (character, index)).Where(pair => pair.character is ':' or '[' && pair.index + 1 < file.Length).Select(pair => pair.index + 1).ToList();
            var start = starts[at % starts.Count];
            var end = file.IndexOfAny([',', ']', '}'], start);
            file = end < 0 ? file : file[..start] + value + file[end..];
        }

        return file;
    }
}

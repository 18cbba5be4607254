using PolicyLens.Catalogue;
using PolicyLens.Catalogue.Sheets;
using PolicyLens.Comparison;
using PolicyLens.Extraction;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Catalogue;

/// <summary>A user's file adds to the built-in entries or takes their place, and everything that reads a chapter goes by it.</summary>
public sealed class CatalogueOverrideTests
{
    [Fact]
    public void Without_files_the_built_in_catalogues_are_used_as_they_are() => Assert.Same(Catalogues.Default, Catalogues.With([]));

    [Fact]
    public void A_law_needs_a_title_and_a_kind_and_nothing_is_guessed()
    {
        var added = Overlaid.With("""{ "legislation": [ { "title": "Street Lamps Act 1999", "kind": "act" } ] }""").Law.Find("street lamps act 1999");

        Assert.NotNull(added);
        Assert.Equal((1999, null, Standing.Unknown, null, null), (added.Year, added.Uri, added.Status, added.Repealed, added.Successor));
        Assert.Empty(added.Aliases);
    }

    [Fact]
    public void A_law_that_is_added_is_found_by_all_its_names()
    {
        var citations = Citations(
            Overlaid.With("""{ "legislation": [ { "title": "Street Lamps Act 1999", "kind": "act", "aliases": [ "SLA 1999" ], "repealed": "2020-05-01" } ] }"""),
            "We follow the Street Lamps Act. Staff know section 4 of the SLA 1999.");

        Assert.Equal([("Street Lamps Act 1999", null, Standing.Repealed), ("Street Lamps Act 1999", "section 4", Standing.Repealed)], citations.Select(citation => (citation.Title, citation.Pinpoint, citation.Status)));
    }

    [Fact]
    public void An_entry_of_a_known_title_takes_the_place_of_the_whole_entry()
    {
        var law = Overlaid.With("""{ "legislation": [ { "title": "children act 1989", "kind": "act", "status": "superseded", "successor": "Children Act 2004" } ] }""").Law;

        Assert.Equal(Catalogues.Default.Law.Legislation.Count, law.Legislation.Count);
        Assert.Equal((Standing.Superseded, null), (law.Find("Children Act 1989")!.Status, law.Find("Children Act 1989")!.Uri));
    }

    [Fact]
    public void Guidance_needs_a_title()
    {
        var citations = Citations(
            Overlaid.With("""{ "guidance": [ { "title": "Anyshire Practice Standards", "short": [ "APS" ], "editions": [ { "year": 2020, "status": "superseded" }, { "year": 2024, "status": "in-force" } ] }, { "title": "Lantern Guide" } ] }"""),
            "We follow the Anyshire Practice Standards 2020 and the Lantern Guide.");

        Assert.Equal([(SourceKind.Guidance, "Anyshire Practice Standards", Standing.Superseded), (SourceKind.Guidance, "Lantern Guide", Standing.Unknown)], citations.Select(citation => (citation.Kind, citation.Title, citation.Status)));
    }

    [Fact]
    public void A_topic_is_tried_before_the_built_in_ones()
    {
        var catalogues = Overlaid.With("""{ "topics": [ { "id": "lamp-visit", "kind": "deadline", "all": [ [ "lamp*" ] ] } ] }""");

        Assert.Equal("lamp-visit", Assert.Single(Edition(catalogues, "A worker will visit every lamp within five working days.").Findings.Provisions).Topic);
        Assert.Single(new MatrixBuilder(catalogues).Build("lamp-visit", [])!.Columns);
    }

    [Fact]
    public void An_authority_and_a_term_are_added()
    {
        var catalogues = Overlaid.With("""{ "authorities": [ { "name": "Anyshire", "kind": "county", "council": "Anyshire County Council" } ], "terms": [ { "id": "lamp", "variants": [ "lamp", "lantern" ] } ] }""");

        Assert.Equal("Anyshire", catalogues.Authorities.Find("anyshire county council")?.Name);
        Assert.Contains("lamp", catalogues.Terms.Terms.Select(term => term.Id));
    }

    [Fact]
    public void An_authority_with_the_domain_of_another_does_no_harm()
    {
        var domain = Catalogues.Default.Authorities.All.First(entry => entry.Domain is not null).Domain;

        Assert.NotNull(Overlaid.With($$"""{ "authorities": [ { "name": "Anyshire", "kind": "county", "domain": "{{domain}}" } ] }""").Authorities.Find("Anyshire"));
    }

    [Fact]
    public void An_outcome_of_another_scheme_is_another_outcome()
    {
        var catalogues = Overlaid.With("""{ "outcomes": [ { "scheme": "local", "title": "Being healthy" }, { "scheme": "every-child-matters", "title": "Staying safe", "aliases": [ "Out of harm" ] } ] }""");

        Assert.Equal(Catalogues.Default.Items.Count + 1, catalogues.Items.Count);
        Assert.Equal(2, catalogues.Items.Count(item => item is { Kind: CatalogueKind.Outcomes, Name: "Being healthy" }));
        Assert.Equal("Staying safe", catalogues.Terms.Outcome("Out of harm")?.Title);
    }

    [Fact]
    public void Of_two_files_the_later_counts()
    {
        var catalogues = Overlaid.With(
            """{ "legislation": [ { "title": "Street Lamps Act 1999", "kind": "act" } ] }""",
            """{ "legislation": [ { "title": "STREET LAMPS ACT 1999", "kind": "act", "repealed": "2001" } ] }""");

        Assert.Equal("2001", catalogues.Law.Find("Street Lamps Act 1999")!.Repealed);
        Assert.Single(catalogues.Items, item => item.Name.Equals("Street Lamps Act 1999", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_item_says_where_it_stands_and_whether_it_took_a_place()
    {
        var items = Overlaid.With("""
            {
              "asOf": "2026-01-05", "source": "The lamp keepers",
              "legislation": [
                { "title": "Street Lamps Act 1999", "kind": "act", "source": "The Act itself" },
                { "title": "Children Act 1989", "kind": "act", "asOf": "2026-02-01" }
              ]
            }
            """).Items;
        var added = Assert.Single(items, item => item.Name == "Street Lamps Act 1999");
        var replaced = Assert.Single(items, item => item.Name == "Children Act 1989");

        Assert.Equal((new CatalogueOrigin("catalogue/own.json", 4, false), false, "2026-01-05", "The Act itself"), (added.Origin, added.Replaces, added.AsOf, added.Source));
        Assert.Equal((new CatalogueOrigin("catalogue/own.json", 5, false), true, "2026-02-01", "The lamp keepers"), (replaced.Origin, replaced.Replaces, replaced.AsOf, replaced.Source));
        Assert.Equal(items.Count, Catalogues.Default.Items.Count + 1);
        Assert.All(Catalogues.Default.Items, item => Assert.True(item.Origin is { BuiltIn: true, Line: > 0 } && item.Source is not null && item.AsOf is not null, item.Name));
    }

    [Fact]
    public void The_built_in_items_are_the_entries_that_the_rules_read()
    {
        var catalogues = Catalogues.Default;

        Assert.Equal(catalogues.Law.Legislation, Entries<LegislationEntry>());
        Assert.Equal(catalogues.Law.Guidance, Entries<GuidanceEntry>());
        Assert.Equal(catalogues.Bodies.All, Entries<BodyEntry>());
        Assert.Equal(catalogues.Authorities.All, Entries<AuthorityEntry>());
        Assert.Equal(catalogues.Topics.All, Entries<TopicEntry>());
        Assert.Equal(catalogues.Terms.Terms, Entries<TermEntry>());

        IEnumerable<T> Entries<T>() => catalogues.Items.Select(item => item.Entry).OfType<T>();
    }

    [Fact]
    public void What_an_entry_is_written_out_as_is_read_as_the_same_entry() => Assert.All(Catalogues.Default.Items.Where((_, index) => index % 7 == 0), item =>
    {
        var sheet = Overlaid.Sheet($$"""{ "{{EnumWords.Of(item.Kind)}}": [ {{item.ToJson().GetRawText()}} ] }""");

        Assert.Equal(item.ToJson().GetRawText(), Assert.Single(sheet.Items).ToJson().GetRawText());
    });

    private static ValueList<Citation> Citations(Catalogues catalogues, string text) => Edition(catalogues, text).Findings.Citations;

    private static Edition Edition(Catalogues catalogues, string text) =>
        new EditionBuilder(catalogues).Build(Written.Blocks($"A Chapter of the Manual\n\n1. Working Practice\n\n{text}\n\n2. Other Matters\n\nNothing else is said here."));
}

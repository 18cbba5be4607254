using PolicyLens.Catalogue;
using PolicyLens.Catalogue.Sheets;
using PolicyLens.Diagnostics;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Catalogue;

/// <summary>Synonyms in a user's file: what is used, what is told.</summary>
public sealed class SynonymSheetTests
{
    private const string Lamp = """{ "id": "lamp-check", "variants": [ "lamp check", "lantern round", "LCR" ], "never": [ "lamp check form" ], "capitals": [ "LCR" ] }""";

    [Fact]
    public void An_entry_is_listed_with_its_wordings()
    {
        var item = Assert.Single(Sheet(Lamp).Items);

        Assert.Equal((CatalogueKind.Synonyms, "lamp-check", null, null), (item.Kind, item.Name, item.Type, item.Status));
        Assert.Equal(["lamp-check", "lamp check", "lantern round", "LCR"], item.Names);
        Assert.Empty(Findings(Lamp));
    }

    [Theory]
    [InlineData("""{ "variants": [ "lamp check" ] }""", "id", "missing")]
    [InlineData("""{ "id": "t" }""", "variants", "missing")]
    [InlineData("""{ "id": "t", "variants": [] }""", "variants", "no variant")]
    [InlineData("""{ "id": "t", "variants": [ "lamp check", "of the" ] }""", "variants", "“of the” stands in every text")]
    [InlineData("""{ "id": "t", "variants": [ "lamp check", "–" ] }""", "variants", "no letter")]
    [InlineData("""{ "id": "t", "variants": "lamp check" }""", "variants", "a list of texts")]
    [InlineData("""{ "id": "t", "variants": [ "lamp check" ], "nevr": [] }""", "nevr", "Did you mean never")]
    public void An_entry_that_cannot_be_used_is_told(string entry, string field, string reason)
    {
        var fault = Assert.Single(Sheet(entry).Faults);

        Assert.Equal((field, CatalogueKind.Synonyms), (fault.Field, fault.Kind));
        Assert.Contains(reason, $"{fault.Message} {fault.Advice}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "id": "Lamp Check", "variants": [ "lamp check", "lantern round" ] }""", "id", "must be plain", Severity.Error)]
    [InlineData("""{ "id": "t", "variants": [ "lamp check", "Lamp Check" ] }""", "variants", "has one wording", Severity.Warning)]
    [InlineData("""{ "id": "t", "variants": [ "lamp check", "interim care order" ] }""", "variants", "a wording of “interim-care-order” too", Severity.Warning)]
    [InlineData("""{ "id": "t", "variants": [ "lamp check", "lantern round" ], "never": [ "Lamp check" ] }""", "never", "a variant too", Severity.Error)]
    [InlineData("""{ "id": "t", "variants": [ "lamp check", "lantern round" ], "never": [ "check of lamps" ] }""", "never", "rules nothing out", Severity.Warning)]
    [InlineData("""{ "id": "t", "variants": [ "lamp check", "lantern round" ], "capitals": [ "LCR" ] }""", "capitals", "not among the variants", Severity.Error)]
    public void An_entry_that_is_not_as_it_should_be_is_told_by_the_check(string entry, string field, string reason, Severity severity)
    {
        var finding = Assert.Single(Findings(entry));

        Assert.Equal((field, severity, CatalogueKind.Synonyms), (finding.Field, finding.Severity, finding.Kind));
        Assert.Contains(reason, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Initials_may_stand_for_several_things() => Assert.Empty(Findings("""{ "id": "lamp-care-order", "variants": [ "lamp care order", "ICO" ] }"""));

    [Fact]
    public void Only_the_program_s_own_files_refer_to_terms() =>
        Assert.Contains("no such part", Assert.Single(Overlaid.Sheet("""{ "ofTerms": [ { "id": "short-break" } ] }""").Faults).Message, StringComparison.Ordinal);

    [Fact]
    public void The_built_in_synonyms_are_those_of_the_file_and_of_the_terms_that_it_refers_to()
    {
        var entries = Catalogues.Default.Synonyms.Entries;
        var own = Catalogues.Default.Items.Where(item => item.Kind == CatalogueKind.Synonyms).Select(item => item.Entry).ToList();

        Assert.Equal(own, entries.Skip(entries.Count - own.Count));
        Assert.All(entries.Take(entries.Count - own.Count), entry => Assert.Contains(Catalogues.Default.Terms.Terms, term => term.Id == entry.Id));
    }

    private static CatalogueSheet Sheet(string entry) => Overlaid.Sheet($$"""{ "asOf": "2026-01-05", "source": "The lamp keepers", "synonyms": [ {{entry}} ] }""");

    private static ValueList<CatalogueFinding> Findings(string entry) => new CatalogueChecker(new(2026, 11, 22)).Check([Sheet(entry)], builtIn: false);
}

using System.Text;
using PolicyLens.Catalogue.Sheets;
using PolicyLens.Diagnostics;
using Xunit;

namespace PolicyLens.Tests.Catalogue;

/// <summary>What cannot be used of a catalogue file is told with its place, and the rest is used.</summary>
public sealed class CatalogueSheetTests
{
    private const string Good = """{ "title": "Street Lamps Act 1999", "kind": "act" }""";

    [Theory]
    [InlineData("""{ "kind": "act" }""", "title", "missing")]
    [InlineData("""{ "title": "Lamps Act 1971" }""", "kind", "missing")]
    [InlineData("""{ "title": "", "kind": "act" }""", "title", "no letter")]
    [InlineData("""{ "title": null, "kind": "act" }""", "title", "not as it should be")]
    [InlineData("""{ "title": 7, "kind": "act" }""", "title", "a text in quotation marks")]
    [InlineData("""{ "title": "Lamps Act 1971", "kind": "law" }""", "kind", "act, regulations")]
    [InlineData("""{ "title": "Lamps Act 1971", "kind": "act", "year": "1971" }""", "year", "a whole number")]
    [InlineData("""{ "title": "Lamps Act 1971", "kind": "act", "year": 99999999999999999999 }""", "year", "a whole number")]
    [InlineData("""{ "title": "Lamps Act 1971", "kind": "act", "aliases": "LA" }""", "aliases", "a list of texts")]
    [InlineData("""{ "title": "Lamps Act 1971", "kind": "act", "aliases": [ null ] }""", "aliases", "null")]
    [InlineData("""{ "title": "Lamps Act 1971", "kind": "act", "aliases": [ "" ] }""", "aliases", "no letter")]
    [InlineData("""{ "title": "Lamps Act 1971", "kind": "act", "alias": [ "LA" ] }""", "alias", "aliases")]
    [InlineData("""{ "title": "Lamps Act 1971", "kind": "act", "kind": "order" }""", "kind", "twice")]
    [InlineData("""{ "title": "Lamps Act 1971", "kind": "act", "uri": "javascript:alert(1)" }""", "uri", "web address")]
    [InlineData("""{ "title": "Lamps\u001b[31m Act 1971", "kind": "act" }""", "title", "control character")]
    [InlineData("""{ "title": "Lamps \ud800 Act 1971", "kind": "act" }""", "title", "broken")]
    [InlineData("""{ "title": "Lamps Act 1971", "kind": "act", "articles": [ { "nummer": "1" } ] }""", "articles", "not as it should be")]
    public void An_entry_that_is_wrong_is_told_with_its_line_and_field_and_the_others_are_used(string entry, string field, string reason)
    {
        var sheet = Overlaid.Sheet($"{{ \"legislation\": [\n{Good},\n{entry}\n] }}");
        var fault = Assert.Single(sheet.Faults);

        Assert.Equal("Street Lamps Act 1999", Assert.Single(sheet.Items).Name);
        Assert.Equal(("catalogue/own.json", 3, CatalogueKind.Legislation, Severity.Error), (fault.File, fault.Line, fault.Kind, fault.Severity));
        Assert.StartsWith(field, fault.Field, StringComparison.Ordinal);
        Assert.Contains(reason, $"{fault.Message} {fault.Advice}", StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', fault.ToString());
    }

    [Theory]
    [InlineData("topics", """{ "id": "t", "kind": "age", "all": [] }""")]
    [InlineData("topics", """{ "id": "t", "kind": "age", "all": [ [] ] }""")]
    [InlineData("topics", """{ "id": "t", "kind": "age", "all": [ [ "*" ] ] }""")]
    [InlineData("terms", """{ "id": "t", "variants": [] }""")]
    [InlineData("subjects", """{ "id": "t", "terms": [ " " ] }""")]
    [InlineData("bodies", """{ "name": "–" }""")]
    [InlineData("legislation", """{ "title": "Lamps Act 1971", "kind": "act", "aliases": [ "The 1971" ] }""")]
    [InlineData("guidance", """{ "title": "the" }""")]
    [InlineData("legislation", "\"Lamps Act 1971\"")]
    [InlineData("legislation", "[ ]")]
    public void An_entry_that_would_be_that_of_every_text_is_not_used(string kind, string entry)
    {
        var sheet = Overlaid.Sheet($$"""{ "{{kind}}": [ {{entry}} ] }""");

        Assert.Empty(sheet.Items);
        Assert.Single(sheet.Faults);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("[]", 1)]
    [InlineData("null", 1)]
    [InlineData("\"legislation\"", 1)]
    [InlineData("{ \"legislation\": [\n{ \"title\": \"Lamps Act 1971\", \"kind\": \"act\" },\n", 3)]
    [InlineData("{ \"legislation\": [\n{ \"title\": \"Lamps Act 1971\" \"kind\": \"act\" } ] }", 2)]
    [InlineData("{ \"legislation\": [] }\n}", 2)]
    [InlineData("{\n\"legislation\": { } }", 2)]
    [InlineData("{\n\n\"asOf\": 2026 }", 3)]
    [InlineData("{ \"laws\": [] }", 1)]
    public void A_file_that_is_wrong_is_told_with_its_line(string json, int line)
    {
        var sheet = Overlaid.Sheet(json);

        Assert.Empty(sheet.Items);
        Assert.Equal(line, Assert.Single(sheet.Faults).Line);
    }

    [Fact]
    public void Other_lists_of_the_file_are_used() =>
        Assert.Equal("Street Lamps Act 1999", Assert.Single(Overlaid.Sheet($$"""{ "legislaton": [ {} ], "legislation": [ {{Good}} ] }""").Items).Name);

    [Fact]
    public void A_part_that_is_misspelt_is_asked_back() =>
        Assert.Contains("Did you mean legislation", Assert.Single(Overlaid.Sheet("""{ "legislaton": [ ] }""").Faults).Advice, StringComparison.Ordinal);

    [Fact]
    public void Remarks_and_a_comma_too_many_do_no_harm() =>
        Assert.Single(Overlaid.Sheet($"\uFEFF{{ // ours\n \"note\": {{}}, \"legislation\": [ /* one */ {Good.Replace(" }", ", /* x */ }", StringComparison.Ordinal)}, ], }}").Items);

    [Fact]
    public void Bytes_that_are_no_text_are_told() =>
        Assert.Contains("UTF-8", Assert.Single(CatalogueSheet.Read("x.json", new byte[] { 0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d }).Faults).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(5_000_000, "[")]
    [InlineData(1_000_000, "[")]
    [InlineData(1_000_000, "{\"a\":")]
    [InlineData(400_000, "{},")]
    [InlineData(4_000_000, " ")]
    public void A_file_that_is_built_to_harm_is_told_in_bounds(int times, string part)
    {
        var sheet = CatalogueSheet.Read("x.json", Encoding.UTF8.GetBytes($"{{\"legislation\":[{string.Concat(Enumerable.Repeat(part, times / part.Length))}]}}"));

        Assert.Empty(sheet.Items);
        Assert.True(sheet.Faults.Count <= 100);
        Assert.All(sheet.Faults, fault => Assert.True(fault.ToString().Length < 1000));
    }

    [Theory]
    [InlineData("aliases", 10_000)]
    [InlineData("title", 100_000)]
    public void An_entry_that_is_far_too_long_is_not_used(string field, int length)
    {
        var value = field == "title" ? $"\"{new string('a', length)}\"" : $"[{string.Join(',', Enumerable.Repeat("\"a\"", length))}], \"title\": \"Lamps\"";
        var fault = Assert.Single(Overlaid.Sheet($$"""{ "legislation": [ { "kind": "act", "{{field}}": {{value}} } ] }""").Faults);

        Assert.Equal(field, fault.Field);
        Assert.True(fault.ToString().Length < 500);
    }
}

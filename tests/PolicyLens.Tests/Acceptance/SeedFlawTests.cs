using PolicyLens.Tests.Cli;
using Xunit;

namespace PolicyLens.Tests.Acceptance;

/// <summary>What is wrong with the five real chapters: page furniture, an empty record, a lone number, a broken sentence.</summary>
public sealed class SeedFlawTests
{
    [SeedTheory]
    [InlineData("000", "Contents|End")]
    [InlineData("001", "")]
    [InlineData("002", "South West Safeguarding…|South West Safeguarding…")]
    [InlineData("003", "")]
    [InlineData("004", "View Working Together…")]
    public void Page_furniture_is_set_aside_and_kept(string seed, string furniture) => Assert.Equal(
        furniture,
        string.Join('|', Seeds.Parse(seed).Texts("furniture", "text").Select(text => text!.Split(' ') is { Length: > 3 } words ? string.Join(' ', words.Take(3)) + "…" : text)));

    [SeedTheory]
    [InlineData("000", " End")]
    [InlineData("002", "South West Safeguarding")]
    [InlineData("004", "Working Together 2013")]
    public void Page_furniture_is_not_chapter_text(string seed, string words)
    {
        var texts = AnchoredTexts.Of(Seeds.Parse(seed));

        Assert.DoesNotContain(texts.Values, text => $" {text}".Contains(words, StringComparison.Ordinal));
    }

    [SeedTheory]
    [InlineData("000")]
    [InlineData("002")]
    [InlineData("004")]
    public void What_was_set_aside_is_told_in_a_diagnostic(string seed) =>
        Assert.Equal("info", Assert.Single(Seeds.Parse(seed).All("diagnostics"), diagnostic => diagnostic.Text("code") == "PL2007").Text("severity"));

    [SeedFact]
    public void A_link_of_the_page_cites_nothing() =>
        Assert.DoesNotContain("2013", string.Join(' ', Seeds.Parse(Seeds.Swindon).All("citations").Select(citation => citation.GetRawText())), StringComparison.Ordinal);

    [SeedFact]
    public void The_record_of_amendments_is_a_table_without_entries()
    {
        var table = Assert.Single(Seeds.Section(Seeds.Peterborough, "document-control-and-record-of-amendments").All("blocks"), block => block.Text("kind") == "table");
        var row = Assert.Single(table.All("rows"));

        Assert.Equal(["Version", "Reason for Amendment", "Amended by / Date", "Date for Review"], row.EnumerateArray().Select(cell => cell.GetString()));
        Assert.Empty(Seeds.Parse(Seeds.Peterborough).All("amendments"));
        Assert.Contains("PL3002", Seeds.Parse(Seeds.Peterborough).Texts("diagnostics", "code"));
    }

    [SeedFact]
    public void Date_labels_without_a_date_are_told_and_give_no_date() => Assert.Equal(
        ["document-control-and-record-of-amendments/p2", "document-control-and-record-of-amendments/p3"],
        Seeds.Parse(Seeds.Peterborough).All("diagnostics").Where(diagnostic => diagnostic.Text("code") == "PL3003").Select(diagnostic => diagnostic.Text("anchor")));

    [SeedFact]
    public void A_lone_3_is_a_section_without_a_heading_and_3_8_follows_it()
    {
        var lone = Seeds.Section(Seeds.Peterborough, "3");

        Assert.Equal(("3", null), (lone.Text("number"), lone.Text("heading")));
        Assert.Empty(lone.All("blocks"));
        Assert.Equal(["3.8"], lone.Texts("sections", "anchor"));
        Assert.Contains(Seeds.Parse(Seeds.Peterborough).All("diagnostics"), diagnostic => diagnostic.Text("code") == "PL2001" && diagnostic.Text("anchor") == "3");
        Assert.Contains(Seeds.Parse(Seeds.Peterborough).All("diagnostics"), diagnostic => diagnostic.Text("code") == "PL2002" && diagnostic.Text("anchor") == "3.8");
    }

    [SeedFact]
    public void A_sentence_broken_by_a_page_end_is_mended_and_told()
    {
        var broken = Assert.Single(AnchoredTexts.Of(Seeds.Parse(Seeds.Peterborough)), pair => pair.Key.Contains("/p", StringComparison.Ordinal) && pair.Value.Contains("drift and", StringComparison.Ordinal));
        var diagnostic = Assert.Single(Seeds.Parse(Seeds.Peterborough).All("diagnostics"), diagnostic => diagnostic.Text("code") == "PL2003");

        Assert.Equal("2.2/p3", broken.Key);
        Assert.Contains("drift and delay in responding", broken.Value, StringComparison.Ordinal);
        Assert.Equal("warning", diagnostic.Text("severity"));
        Assert.Contains("drift and", diagnostic.Text("message"), StringComparison.Ordinal);
        Assert.Equal(99, diagnostic.Number("line"));
    }

    [SeedTheory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("004")]
    public void Nothing_is_mended_where_nothing_is_broken(string seed) =>
        Assert.DoesNotContain(Seeds.Parse(seed).Texts("diagnostics", "code"), code => code is "PL2001" or "PL2002" or "PL2003" or "PL2004" or "PL2005" or "PL2006" or "PL2008");
}

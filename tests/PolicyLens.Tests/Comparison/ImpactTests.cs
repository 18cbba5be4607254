using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Model;
using PolicyLens.Reporting;
using PolicyLens.Tests.Catalogue;
using Xunit;

namespace PolicyLens.Tests.Comparison;

public sealed class ImpactTests
{
    private static readonly ImpactBuilder Builder = new(Catalogues.Default);

    [Fact]
    public void A_passage_that_cites_it_twice_counts_once_with_its_first_sentence()
    {
        var impact = Builder.Build("Children Act 1989", [Edition("a", "Much is said. Section 17 of the Children Act 1989 applies; so does section 20 of the Children Act 1989. That is all.")])!;
        var passage = Assert.Single(impact.Passages);

        Assert.Equal("Section 17 of the Children Act 1989 applies; so does section 20 of the Children Act 1989.", passage.Quote);
        Assert.Equal(["section 17", "section 20"], passage.Citations.Select(citation => citation.Pinpoint));
        Assert.Equal(("Children Act 1989", Standing.InForce, "1/p1", "section 1 Our Work, paragraph 1"), (passage.Cited, passage.Status, passage.Anchor!.Value.Value, passage.Place));
    }

    [Fact]
    public void Editions_are_told_apart_and_each_has_its_standing_now()
    {
        var impact = Builder.Build("working together", [Edition("a", "We follow Working Together to Safeguard Children 2015.", "We follow Working Together to Safeguard Children.")])!;

        Assert.Equal("Working Together to Safeguard Children", impact.Title);
        Assert.Equal(
            [("Working Together to Safeguard Children 2015", Standing.Superseded), ("Working Together to Safeguard Children", Standing.InForce)],
            impact.Passages.Select(passage => (passage.Cited, passage.Status)));
        Assert.Contains("no edition named", ImpactText.Of(impact.Passages[1].Citations[0], impact), StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_of_another_year_is_another_source() =>
        Assert.Equal(["1/p1"], Builder.Build("Children Act 2004", [Edition("a", "The Children Act 2004 applies.", "The Children Act 1989 applies.", "The Children Act 1975 applies.")])!.Passages.Select(passage => passage.Anchor!.Value.Value));

    [Fact]
    public void A_mention_without_a_year_that_may_mean_it_is_listed() =>
        Assert.Contains("1/p2", Builder.Build("Children Act 1989", [Edition("a", "Nothing is cited.", "The Children Act is followed.")])!.Passages.Select(passage => passage.Anchor!.Value.Value));

    [Fact]
    public void What_points_back_to_it_is_listed_too() =>
        Assert.Equal(["1/p1", "1/p2"], Builder.Build("Care Act 2014", [Edition("a", "The Care Act 2014 applies.", "Section 9 of the 2014 Act is followed.")])!.Passages.Select(passage => passage.Anchor!.Value.Value));

    [Fact]
    public void The_title_of_a_chapter_cites_without_an_anchor()
    {
        var edition = Edition("a", "Nothing is cited.");
        edition = edition with { Edition = edition.Edition with { Chapter = edition.Edition.Chapter with { Title = "Assessments under the Care Act 2014" } } };
        var passage = Assert.Single(Builder.Build("Care Act 2014", [edition])!.Passages);

        Assert.Equal((null, "title of the chapter", "Assessments under the Care Act 2014"), (passage.Anchor, passage.Place, passage.Quote));
    }

    [Fact]
    public void A_text_of_the_page_cites_without_an_anchor()
    {
        var edition = Edition("a", "Nothing is cited.");
        edition = edition with { Edition = edition.Edition with { Chapter = edition.Edition.Chapter with { Furniture = [new("See Working Together 2018", "a banner", 3), new("See Working Together 2018", "a banner", 9)] } } };
        var passage = Assert.Single(Builder.Build("Working Together", [edition])!.Passages);

        Assert.Equal((null, "text of the page, line 3", Standing.Superseded), (passage.Anchor, passage.Place, passage.Status));
    }

    [Fact]
    public void A_law_that_the_catalogue_knows_only_now_is_found_in_what_was_stored_before()
    {
        var edition = Edition("a", "The Lamp Keepers' Handbook is followed.");
        var catalogues = Overlaid.With("""{ "guidance": [ { "title": "Lamp Keepers' Handbook" } ] }""");

        Assert.Null(Builder.Build("Lamp Keepers' Handbook", [edition]));
        Assert.Single(new ImpactBuilder(catalogues).Build("Lamp Keepers' Handbook", [edition])!.Passages);
    }

    [Fact]
    public void A_law_that_only_a_chapter_knows_is_listed_and_its_standing_is_unknown()
    {
        var impact = Builder.Build("lamplighters act 1871", [Edition("a", "The Lamps (Streets) Act 1971 applies.")]) ?? Builder.Build("Lamps (Streets) Act 1971", [Edition("a", "The Lamps (Streets) Act 1971 applies.")])!;

        Assert.Empty(impact.Sources);
        Assert.Equal(("Lamps (Streets) Act 1971", Standing.Unknown), (Assert.Single(impact.Passages).Cited, impact.Passages[0].Status));
    }

    [Fact]
    public void A_volume_alone_can_be_asked_for()
    {
        var edition = Edition("a", "See the Children Act 1989 Guidance and Regulations Volume 2.", "See the Children Act 1989 Guidance and Regulations Volume 3.", "See the Children Act 1989 Guidance and Regulations.");
        var impact = Builder.Build("children act 1989 guidance and regulations volume 3", [edition])!;

        Assert.Equal("The Children Act 1989 Guidance and Regulations, Volume 3", impact.Title);
        Assert.Equal(["1/p2", "1/p3"], impact.Passages.Select(passage => passage.Anchor!.Value.Value));
    }

    [Fact]
    public void Nobody_s_law_gives_nothing_and_the_near_ones()
    {
        Assert.Null(Builder.Build("Zyzzyva Act 1066", []));
        Assert.Equal("Children Act 1989", Builder.Near("Chldren Act 1989", [])[0]);
    }

    [Fact]
    public void The_report_has_each_passage_with_its_standing()
    {
        NamedEdition[] editions = [Edition("a", "The Data Protection Act 1998 applies.")];
        var report = ImpactReport.Of(Builder.Build("DPA 1998", editions)!, editions);
        var cells = report.Blocks.OfType<ReportTable>().SelectMany(table => table.Rows).SelectMany(row => row.Cells).SelectMany(cell => cell.Paragraphs).Select(paragraph => paragraph.Text).ToList();

        Assert.Equal("1 passage in 1 of 1 chapter", report.Subtitle);
        Assert.Contains("The Data Protection Act 1998 applies.", cells);
        Assert.Contains("repealed since 2018-05-25; now Data Protection Act 2018", cells);
    }

    private static NamedEdition Edition(string name, params string[] paragraphs) =>
        new(name, Written.Edition(["A Chapter of the Manual", "", "1. Our Work", "", .. paragraphs.SelectMany(text => new[] { text, "" }), "2. The Rest", "", "Nothing else is said here."]));
}

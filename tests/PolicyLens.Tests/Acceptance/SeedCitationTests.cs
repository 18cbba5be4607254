using System.Text.Json;
using PolicyLens.Tests.Cli;
using Xunit;

namespace PolicyLens.Tests.Acceptance;

/// <summary>The law and guidance that the five real chapters cite.</summary>
public sealed class SeedCitationTests
{
    private const string Base = "http://www.legislation.gov.uk/id/ukpga/";

    // title, year, pinpoint, anchor; the order is that of the text
    private static readonly Dictionary<string, string[]> Expected = new()
    {
        [Seeds.Bedfordshire] =
        [
            "act Children Act 1989 @1/l1.1", "act Children Act 2004 @1/l1.1", "act Children (Leaving Care) Act 2000 @1/l1.2", "act Care Standards Act 2000 @1/l1.3",
            "convention United Nations Convention on the Rights of the Child @1/l1.4", "act Human Rights Act 1998 @1/l1.5", "act Adoption and Children Act 2002 @1/l1.6",
            "act Data Protection Act 1998 @1/l1.7", "guidance Working Together to Safeguard Children @1/p2",
        ],
        [Seeds.Unnamed] =
        [
            "guidance Working Together to Safeguard Children @amendment/p1",
            "act Children Act 1989 @1/l1.1", "act Children Act 2004 @1/l1.1", "act Children (Leaving Care) Act 2000 @1/l1.2", "act Care Standards Act 2000 @1/l1.3",
            "convention United Nations Convention on the Rights of the Child @1/l1.4", "act Human Rights Act 1998 @1/l1.5", "act Adoption and Children Act 2002 @1/l1.6",
            "act Data Protection Legislation @1/l1.7", "act Children and Families Act 2014 @1/l1.8", "act Children and Social Work Act 2017 @1/l1.9",
            "guidance Working Together to Safeguard Children 2023 @1/l1.10", "framework Children's Social Care National Framework 2023 @1/l1.11",
            "guidance Working Together to Safeguard Children @2/p1", "framework Children's Social Care National Framework @2/p3",
            "act Children and Social Work Act 2017 @3.1/p1", "framework Inspecting Local Authority Children's Services @3.1/p2",
            "act Children Act 2004, section 10 @3.2/p3", "act Children Act 2004, section 10(5) @3.2/p3",
            "guidance Applying Corporate Parenting Principles to Looked-after Children and Care Leavers 2018 @3.2/p4",
            "act Children Act 2004 @4/p1", "framework Children's Social Care National Framework @7", "framework Children's Social Care National Framework @7/p1",
        ],
        [Seeds.Plymouth] =
        [
            "act Children Act 1989 @1/l1.1", "act Children Act 2004 @1/l1.1", "act Children (Leaving Care) Act 2000 @1/l1.2", "act Care Standards Act 2000 @1/l1.3",
            "convention United Nations Convention on the Rights of the Child @1/l1.4", "act Human Rights Act 1998 @1/l1.5", "act Adoption and Children Act 2002 @1/l1.6",
            "act Data Protection Act 1998 @1/l1.7", "guidance Working Together to Safeguard Children 2015 @1/p2",
            "convention United Nations Convention on the Rights of the Child @3/p2",
            "convention United Nations Convention on the Rights of the Child, Article 2 @3/p3", "convention United Nations Convention on the Rights of the Child, Article 3 @3/p4",
            "convention United Nations Convention on the Rights of the Child, Article 6 @3/p5", "convention United Nations Convention on the Rights of the Child, Article 9 @3/p6",
            "convention United Nations Convention on the Rights of the Child, Article 12 @3/p7", "convention United Nations Convention on the Rights of the Child, Article 16 @3/p8",
            "convention United Nations Convention on the Rights of the Child, Article 19 @3/p9", "convention United Nations Convention on the Rights of the Child, Article 23 @3/p10",
            "convention United Nations Convention on the Rights of the Child, Article 30 @3/p11",
            "standard Standards of Proficiency 2012 @3/p12",
        ],
        [Seeds.Peterborough] =
        [
            "local Children in Care and Care Leavers Strategy @our-children-in-care-and-care-leavers-policy/p5",
            "act Children Act 1989 @1.1/l1.1", "guidance The Children Act 1989 Guidance and Regulations 2015, Volume 2 @1.1/l1.2",
            "guidance Sufficiency: Statutory guidance on securing sufficient accommodation for looked after children @1.1/l1.3",
            "act Children Act 1989, section 22G @1.1/l1.3", "guidance Working Together to Safeguard Children 2015 @1.1/l1.4",
            "local Children in Care and Care Leavers Strategy @1.2/l1.1", "local Children in Care and Care Leavers Evaluation Framework @1.2/l1.2",
            "local Children in Care and Care and Care Leavers Action Plan @1.2/l1.3",
            "local Early Help Prevention and Demand Management Strategy @related-procedures/p2",
            "local Children in Care and Care Leavers Action Plan @3.8/p1", "local Children in Care and Care Leavers Evaluation Framework @3.8/p2",
        ],
        [Seeds.Swindon] =
        [
            "local Children, Families and Community Health Statement of Intent for Equality Monitoring @preamble/p3",
            "act Children Act 1989 @1/l1.1", "act Children Act 2004 @1/l1.1", "act Children (Leaving Care) Act 2000 @1/l1.2", "act Care Standards Act 2000 @1/l1.3",
            "convention United Nations Convention on the Rights of the Child @1/l1.4", "act Human Rights Act 1998 @1/l1.5", "act Adoption and Children Act 2002 @1/l1.6",
            "act Children and Adoption Act 2006 @1/l1.7", "act Data Protection Act 1998 @1/l1.8", "act Children and Families Act 2014 @1/l1.9",
            "guidance Working Together to Safeguard Children @1/p2",
        ],
    };

    [SeedTheory]
    [InlineData("000", 9)]
    [InlineData("001", 23)]
    [InlineData("002", 20)]
    [InlineData("003", 12)]
    [InlineData("004", 12)]
    public void Every_mention_of_law_and_guidance_is_found_once_and_nothing_else(string seed, int count)
    {
        var found = Seeds.Parse(seed).All("citations");

        Assert.Equal(Expected[seed], found.Select(Line));
        Assert.Equal(count, found.Count);
    }

    [SeedTheory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("004")]
    public void The_Children_Acts_1989_and_2004_are_two_Acts(string seed)
    {
        var both = Seeds.Parse(seed).All("citations").Where(citation => citation.Text("quote") == "Children Acts 1989 and 2004").ToList();

        Assert.Equal(["Children Act 1989", "Children Act 2004"], both.Select(citation => citation.Text("title")));
        Assert.Equal([1989, 2004], both.Select(citation => citation.Number("year")));
        Assert.Equal([Base + "1989/41", Base + "2004/31"], both.Select(citation => citation.Text("uri")));
        Assert.All(both, citation => Assert.Null(citation.Text("pinpoint")));
    }

    [SeedFact]
    public void Section_10_5_of_the_2004_Act_is_of_the_Children_Act_2004()
    {
        var citation = Assert.Single(Seeds.Parse(Seeds.Unnamed).All("citations"), citation => citation.Text("pinpoint") == "section 10(5)");

        Assert.Equal("Children Act 2004", citation.Text("title"));
        Assert.Equal(Base + "2004/31", citation.Text("uri"));
        Assert.Equal("Section 10(5) of the 2004 Act", citation.Text("quote"));
    }

    [SeedFact]
    public void Section_22G_is_found_as_the_text_writes_it() => Assert.Equal(
        "22(G) of the Children Act 1989",
        Assert.Single(Seeds.Parse(Seeds.Peterborough).All("citations"), citation => citation.Text("pinpoint") == "section 22G").Text("quote"));

    [SeedFact]
    public void Volume_2_of_the_guidance_is_no_second_mention_of_the_Act()
    {
        var citation = Assert.Single(Seeds.Parse(Seeds.Peterborough).All("citations"), citation => citation.Text("anchor") == "1.1/l1.2");

        Assert.Equal(("guidance", "Volume 2", 2015), (citation.Text("kind"), citation.Text("pinpoint"), citation.Number("year")));
        Assert.Equal("superseded", citation.Text("status"));
        Assert.Contains("2021", citation.Text("successor"), StringComparison.Ordinal);
    }

    [SeedTheory]
    [InlineData("000")]
    [InlineData("002")]
    [InlineData("004")]
    public void The_Data_Protection_Act_1998_is_repealed_and_its_successor_is_named(string seed)
    {
        var citation = Assert.Single(Seeds.Parse(seed).All("citations"), citation => citation.Text("title") == "Data Protection Act 1998");

        Assert.Equal(("repealed", "Data Protection Act 2018"), (citation.Text("status"), citation.Text("successor")));
    }

    [SeedFact]
    public void The_standards_of_the_former_regulator_are_superseded()
    {
        var citation = Assert.Single(Seeds.Parse(Seeds.Plymouth).All("citations"), citation => citation.Text("kind") == "standard");

        Assert.Equal((2012, "superseded"), (citation.Number("year"), citation.Text("status")));
        Assert.NotNull(citation.Text("successor"));
    }

    [SeedTheory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void Every_Act_with_a_year_has_its_official_address(string seed) => Assert.All(
        Seeds.Parse(seed).All("citations").Where(citation => citation.Text("kind") == "act" && citation.Get("year").ValueKind == JsonValueKind.Number),
        citation => Assert.Matches($"^{Base}{citation.Number("year")}/[0-9]+$", citation.Text("uri")));

    private static string Line(JsonElement citation)
    {
        var (title, year) = (citation.Text("title")!, citation.Get("year"));
        var dated = year.ValueKind == JsonValueKind.Null || title.EndsWith($" {year}", StringComparison.Ordinal) || citation.Text("kind") == "convention" ? title : $"{title} {year}";
        return $"{citation.Text("kind")} {dated}{(citation.Text("pinpoint") is { } pinpoint ? ", " + pinpoint : "")} @{citation.Text("anchor")}";
    }
}

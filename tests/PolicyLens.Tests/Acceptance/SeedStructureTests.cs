using PolicyLens.Tests.Cli;
using Xunit;

namespace PolicyLens.Tests.Acceptance;

/// <summary>How the five real chapters are made: titles, contents lists, sections with their roles and anchors.</summary>
public sealed class SeedStructureTests
{
    [SeedTheory]
    [InlineData("000", "Children's Services Policies, Values and Principles")]
    [InlineData("001", "Children's Services Policies, Values and Principles")]
    [InlineData("002", "Children's Services Policies, Values and Principles")]
    [InlineData("003", "Children in Care and Care Leavers Policy 2016-2019")]
    [InlineData("004", "Children and Families Services Policies, Values and Principles")]
    public void The_title_is_found_without_its_number(string seed, string title) => Assert.Equal(title, Seeds.Parse(seed).Text("title"));

    [SeedTheory]
    [InlineData("000", "Introduction|Key Outcomes|Key Principles")]
    [InlineData("001", "")]
    [InlineData("002", "Introduction|Key Outcomes|Key Values|Key Principles|Our Strategy")]
    [InlineData("003", "")]
    [InlineData("004", "Introduction|Our Vision|Key Outcomes|Key Principles")]
    public void The_contents_list_is_the_document_s_own(string seed, string contents)
    {
        var entries = Seeds.Parse(seed).All("contents").ToList();

        Assert.Equal(contents, string.Join('|', entries.Select(entry => entry.Text("heading"))));
        Assert.Equal(Enumerable.Range(1, entries.Count).Select(number => $"{number}"), entries.Select(entry => entry.Text("number")));
    }

    [SeedTheory]
    [InlineData("000", "scope-of-this-chapter:scope 1:introduction 2:outcomes 3:principles")]
    [InlineData("001", "scope-of-this-chapter:scope amendment:other 1:introduction 2:other 3:corporate-parenting >3.1:corporate-parenting >3.2:principles 4:outcomes 5:principles 6:strategy 7:legal-framework")]
    [InlineData("002", "preamble:scope 1:introduction 2:outcomes >being-healthy:outcomes >being-safe:outcomes >enjoying-and-achieving:outcomes >making-a-positive-contribution:outcomes >economic-well-being:outcomes 3:values 4:principles 5:strategy")]
    [InlineData("003", "document-control-and-record-of-amendments:other our-children-in-care-and-care-leavers-policy:vision >1.1:legal-framework >1.2:other related-procedures:other 2:principles >2.1:other >2.2:other 3:other >3.8:governance equality-statement-eia:equality scope-of-the-policy:scope dates:other")]
    [InlineData("004", "preamble:scope 1:introduction 2:vision 3:outcomes >being-healthy:outcomes >being-safe:outcomes >enjoying-and-achieving:outcomes >making-a-positive-contribution:outcomes >economic-well-being:outcomes 4:principles")]
    public void The_sections_stand_in_order_with_level_anchor_and_role(string seed, string sections) => Assert.Equal(
        sections,
        string.Join(' ', Seeds.Parse(seed).AllSections().Select(section => $"{new string('>', section.Number("level") - 1)}{section.Text("anchor")}:{section.Text("role")}")));

    [SeedTheory]
    [InlineData("000", "Introduction|Key Outcomes|Key Principles")]
    [InlineData("001", "Introduction|A Shared Responsibility|Corporate Parenting|Corporate Parenting Responsibilities|Corporate Parenting Principles|Key Outcomes|Key Principles|Our Strategy|Children’s Social Care National Framework")]
    [InlineData("002", "Introduction|Key Outcomes|Key Values|Key Principles|Our Strategy")]
    [InlineData("003", "Legal framework|Local framework|Values and principles|Children in Care|Our approach||Monitoring, Evaluation and Governance")]
    [InlineData("004", "Introduction|Our Vision|Key Outcomes|Key Principles")]
    public void Every_numbered_section_has_its_number_for_its_anchor_and_its_heading(string seed, string headings)
    {
        var numbered = Seeds.Parse(seed).AllSections().Where(section => section.Text("number") is not null).ToList();

        Assert.All(numbered, section => Assert.Equal(section.Text("number"), section.Text("anchor")));
        Assert.Equal(headings, string.Join('|', numbered.Select(section => section.Text("heading"))));
    }

    [SeedTheory]
    [InlineData("000", "1", 7)]
    [InlineData("000", "2", 4)]
    [InlineData("001", "1", 11)]
    [InlineData("001", "3.2", 7)]
    [InlineData("001", "6", 5)]
    [InlineData("001", "7", 4)]
    [InlineData("002", "1", 7)]
    [InlineData("003", "our-children-in-care-and-care-leavers-policy", 6)]
    [InlineData("003", "1.1", 4)]
    [InlineData("003", "1.2", 3)]
    [InlineData("004", "1", 9)]
    [InlineData("004", "2", 8)]
    public void A_list_keeps_every_item(string seed, string section, int items)
    {
        var list = Assert.Single(Seeds.Section(seed, section).All("blocks"), block => block.Text("kind") == "list");

        Assert.Equal(Enumerable.Range(1, items).Select(item => $"{section}/l1.{item}"), list.Texts("items", "anchor"));
    }

    [SeedTheory]
    [InlineData("000", 7)]
    [InlineData("002", 7)]
    [InlineData("004", 6)]
    public void The_principles_section_has_every_paragraph(string seed, int count)
    {
        var section = Assert.Single(Seeds.Parse(seed).AllSections(), section => section.Text("heading") == "Key Principles");

        Assert.Equal(count, section.All("blocks").Count(block => block.Text("kind") == "paragraph"));
    }

    [SeedTheory]
    [InlineData("000", "over arching policy")]
    [InlineData("001", "children, young people and families")]
    [InlineData("002", "recording, confidentiality and consultation")]
    [InlineData("003", "Schools and Health amongst others")]
    [InlineData("004", "underlying values and principles")]
    public void The_scope_is_found_with_or_without_its_heading(string seed, string words)
    {
        var scope = Seeds.Parse(seed).Text("scope");

        Assert.StartsWith(seed == Seeds.Peterborough ? "This policy relates to" : "This chapter provides the context", scope, StringComparison.Ordinal);
        Assert.Contains(words, scope, StringComparison.Ordinal);
    }

    [SeedTheory]
    [InlineData("000", "text", 4509)]
    [InlineData("001", "text", 12959)]
    [InlineData("002", "text", 8112)]
    [InlineData("003", "text", 12212)]
    [InlineData("004", "text", 6291)]
    public void The_source_is_described(string seed, string format, int bytes)
    {
        var source = Seeds.Parse(seed).Get("source");

        Assert.Equal((format, bytes, "utf-8"), (source.Text("format"), source.Number("bytes"), source.Text("encoding")));
        Assert.Equal(Path.GetFileName(Seeds.PathOf(seed)), source.Text("name"));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Seeds.PathOf(seed)))), source.Text("sha256"));
    }
}

using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Comparison.Amending;
using PolicyLens.Extraction;
using PolicyLens.Formats;
using PolicyLens.Reading;
using Xunit;

namespace PolicyLens.Tests.Acceptance;

/// <summary>What the amendment notes of the five real chapters claim, held against what their relatives have in common.</summary>
public sealed class SeedClaimTests
{
    private static readonly string[] All = [Seeds.Bedfordshire, Seeds.Unnamed, Seeds.Plymouth, Seeds.Peterborough, Seeds.Swindon];

    [SeedFact]
    public void Additions_to_the_list_of_legislation_are_exactly_two_Acts()
    {
        var report = Report(Seeds.Swindon);
        var claim = Assert.Single(report.Claims);

        Assert.Equal((ClaimKind.Law, ClaimAction.Added, "2017-09"), (claim.Claim.Kind, claim.Claim.Action, claim.Claim.Date));
        Assert.Equal((ClaimVerdict.Supported, "inferred"), (claim.Verdict, claim.Base));
        Assert.Equal(["Children and Adoption Act 2006;", "Children and Families Act 2014."], claim.Passages.Select(passage => passage.Quote));
        Assert.Equal("Added: Children and Adoption Act 2006; Children and Families Act 2014.", claim.Reason);
    }

    [SeedFact]
    public void The_base_is_inferred_from_the_two_that_share_the_template() =>
        Assert.Equal([Seeds.Plymouth, Seeds.Bedfordshire], Report(Seeds.Swindon).InferredFrom);

    [SeedFact]
    public void In_line_with_the_guidance_is_the_entry_in_the_list_and_the_section_that_opens_with_it()
    {
        var claim = Assert.Single(Report(Seeds.Unnamed).Claims);

        Assert.Equal((ClaimVerdict.Supported, "inferred", "2024-11"), (claim.Verdict, claim.Base, claim.Claim.Date));
        Assert.Equal(["1/l1.10", "2"], claim.Anchors.Select(anchor => anchor.Value));
        Assert.Equal("Working Together to Safeguard Children 2023;", claim.Passages[0].Quote);
    }

    [SeedFact]
    public void An_empty_record_is_told_apart_from_no_note()
    {
        Assert.Equal((NoteRecord.Empty, "The record of amendments is empty."), (Report(Seeds.Peterborough).Record, Report(Seeds.Peterborough).Remark));
        Assert.Equal([NoteRecord.None, NoteRecord.None], new[] { Seeds.Bedfordshire, Seeds.Plymouth }.Select(seed => Report(seed).Record));
        Assert.Empty(Report(Seeds.Peterborough).Claims);
    }

    [SeedFact]
    public void Every_claim_and_every_passage_is_quoted_where_it_stands()
    {
        foreach (var seed in All)
        {
            var texts = Edition(seed).Edition.Chapter.Passages().ToLookup(passage => passage.Anchor, passage => passage.Text);
            foreach (var claim in Report(seed).Claims)
            {
                Assert.Contains(texts[claim.Claim.Anchor!.Value], text => text.Contains(claim.Claim.Text, StringComparison.Ordinal));
                Assert.All(claim.Passages.Where(passage => !passage.Anchor.IsSection), passage => Assert.Contains(texts[passage.Anchor], text => text.Contains(passage.Quote, StringComparison.Ordinal)));
            }
        }
    }

    private static ClaimReport Report(string seed) => new ClaimChecker(Catalogues.Default).Check(Edition(seed), [.. All.Select(Edition)]);

    private static NamedEdition Edition(string seed)
    {
        var parsed = FormatCatalog.Read(new SourceFile(Path.GetFileName(Seeds.PathOf(seed)), File.ReadAllBytes(Seeds.PathOf(seed))));
        Assert.True(parsed.Value is not null, parsed.Failure);
        return new(seed, new EditionBuilder(Catalogues.Default).Build(parsed.Value));
    }
}

using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Extraction;
using PolicyLens.Formats;
using PolicyLens.Reading;
using PolicyLens.Tests.Comparison;
using Xunit;

namespace PolicyLens.Tests.Acceptance;

/// <summary>What the comparisons of the five real chapters say that matters.</summary>
public sealed class SeedEffectTests
{
    private static readonly string[] All = [Seeds.Bedfordshire, Seeds.Unnamed, Seeds.Plymouth, Seeds.Peterborough, Seeds.Swindon];

    [SeedTheory]
    [InlineData(Seeds.Plymouth, Seeds.Swindon, "age raised", "21 → 21; 24 if in full time education")]
    [InlineData(Seeds.Plymouth, Seeds.Bedfordshire, "age raised", "21 → 21; 25 if in full time education")]
    [InlineData(Seeds.Swindon, Seeds.Bedfordshire, "age raised", "24 if in full time education → 25 if in full time education")]
    [InlineData(Seeds.Bedfordshire, Seeds.Swindon, "age lowered", "25 if in full time education → 24 if in full time education")]
    [InlineData(Seeds.Bedfordshire, Seeds.Unnamed, "age removed", "21; 25 if in full time education → 25 if in full time education")]
    public void The_age_of_leaving_care_support_leads(string left, string right, string label, string values)
    {
        var first = Compared(left, right).Ranked.First();

        Assert.Equal((label, values), (EffectText.Label(first.Detail), EffectText.Values(first.Detail)));
    }

    [SeedFact]
    public void The_two_Acts_that_one_list_lacks_are_removed_citations() => Assert.Equal(
        ["Children and Adoption Act 2006", "Children and Families Act 2014"],
        Compared(Seeds.Swindon, Seeds.Bedfordshire).Ranked.Select(ranked => ranked.Detail)
            .Where(detail => detail is { Effect: ChangeEffect.Citation, Left: { } left } && left.Value.StartsWith("1/l1.", StringComparison.Ordinal))
            .Select(detail => $"{detail.Before}{detail.After}"));

    [SeedFact]
    public void Every_pair_the_other_way_round_has_every_effect_turned_round()
    {
        foreach (var (left, right) in All.SelectMany(left => All.Select(right => (left, right))).Where(pair => string.CompareOrdinal(pair.left, pair.right) < 0))
        {
            Assert.Equal(
                Compared(left, right).Entries.SelectMany(entry => entry.Details).Select(detail => $"{EffectDirectionTests.Turned(detail)}").Order(StringComparer.Ordinal),
                Compared(right, left).Entries.SelectMany(entry => entry.Details).Select(detail => $"{detail}").Order(StringComparer.Ordinal));
        }
    }

    [SeedFact]
    public void The_matrix_of_principles_has_what_four_share_as_one_column()
    {
        var matrix = new MatrixBuilder(Catalogues.Default).Build("principles", [.. All.Select(Edition)])!;
        foreach (var words in new[] { "to give them a positive start", "alternative carers", "within 4 months", "access to advocacy" })
        {
            var column = Enumerable.Range(0, matrix.Columns.Count).Single(at => matrix.Rows[0].Cells[at] is { Quote: { } quote, Text: not MatrixCell.NotStated } && quote.Contains(words, StringComparison.Ordinal));

            Assert.Equal([true, true, true, false, true], matrix.Rows.Select(row => row.Cells[column].Text != MatrixCell.NotStated));
            Assert.NotNull(matrix.Rows[3].Cells[column].Why);
        }
    }

    private static EditionComparison Compared(string left, string right) => EditionComparison.Of(Edition(left), Edition(right), Catalogues.Default);

    private static NamedEdition Edition(string seed)
    {
        var parsed = FormatCatalog.Read(new SourceFile(Path.GetFileName(Seeds.PathOf(seed)), File.ReadAllBytes(Seeds.PathOf(seed))));
        Assert.True(parsed.Value is not null, parsed.Failure);
        return new(seed, new EditionBuilder(Catalogues.Default).Build(parsed.Value));
    }
}

using PolicyLens.Tests.Cli;
using Xunit;

namespace PolicyLens.Tests.Acceptance;

/// <summary>The laws of <see cref="ChapterLaws"/> over the five real chapters.</summary>
public sealed class SeedLawTests
{
    public static TheoryData<string> All => new(Seeds.Bedfordshire, Seeds.Unnamed, Seeds.Plymouth, Seeds.Peterborough, Seeds.Swindon);

    [SeedTheory]
    [MemberData(nameof(All))]
    public void Every_finding_is_found_at_its_anchor(string seed) => ChapterLaws.EvidenceStandsAtItsAnchor(Seeds.Parse(seed));

    [SeedTheory]
    [MemberData(nameof(All))]
    public void Anchors_are_unique_and_count_without_a_gap(string seed) => ChapterLaws.AnchorsAreStableAddresses(Seeds.Parse(seed));

    [SeedTheory]
    [MemberData(nameof(All))]
    public void Every_date_is_iso(string seed) => ChapterLaws.DatesAreIso(Seeds.Parse(seed));

    [SeedTheory]
    [MemberData(nameof(All))]
    public void No_word_of_the_source_is_lost(string seed) => ChapterLaws.NoWordIsLost(Seeds.Parse(seed), SourceWords.Of(Seeds.PathOf(seed)));

    [SeedTheory]
    [MemberData(nameof(All))]
    public void No_word_is_invented(string seed) => ChapterLaws.NoWordIsInvented(Seeds.Parse(seed), SourceWords.Of(Seeds.PathOf(seed)));

    [SeedTheory]
    [MemberData(nameof(All))]
    public void The_document_has_every_key_of_the_contract(string seed) => ContractShape.Chapter(Seeds.Parse(seed));

    [SeedTheory]
    [MemberData(nameof(All))]
    public void What_is_stored_is_what_was_parsed(string seed)
    {
        var shown = Seeds.Library.Work.Run("show", SeedLibrary.Id(seed), "--json").Expect(0).Json;

        Assert.Equal(SeedLibrary.Id(seed), shown.Text("id"));
        Assert.Equal(
            Seeds.Parse(seed).EnumerateObject().Where(property => property.Name != "id").Select(property => property.ToString()),
            shown.EnumerateObject().Where(property => property.Name != "id").Select(property => property.ToString()));
    }
}

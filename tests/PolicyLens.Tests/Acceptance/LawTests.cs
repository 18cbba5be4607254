using System.Text.Json;
using PolicyLens.Tests.Cli;
using Xunit;

namespace PolicyLens.Tests.Acceptance;

/// <summary>The laws of <see cref="ChapterLaws"/> over the specimen chapters.</summary>
public sealed class LawTests
{
    public static TheoryData<string> Files => new(Repository.CorpusFiles);

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_finding_is_found_at_its_anchor(string file) => ChapterLaws.EvidenceStandsAtItsAnchor(Parse(file));

    [Theory]
    [MemberData(nameof(Files))]
    public void Anchors_are_unique_and_count_without_a_gap(string file) => ChapterLaws.AnchorsAreStableAddresses(Parse(file));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_date_is_iso(string file) => ChapterLaws.DatesAreIso(Parse(file));

    [Theory]
    [MemberData(nameof(Files))]
    public void No_word_of_the_source_is_lost(string file) => ChapterLaws.NoWordIsLost(Parse(file), SourceWords.Of(Repository.CorpusFile(file)));

    [Theory]
    [MemberData(nameof(Files))]
    public void No_word_is_invented(string file) => ChapterLaws.NoWordIsInvented(Parse(file), SourceWords.Of(Repository.CorpusFile(file)));

    [Theory]
    [MemberData(nameof(Files))]
    public void The_document_has_every_key_of_the_contract(string file) => ContractShape.Chapter(Parse(file));

    private static JsonElement Parse(string file)
    {
        using var work = new WorkFolder();
        return work.Run("parse", Repository.CorpusFile(file), "--json").Expect(0).Json;
    }
}

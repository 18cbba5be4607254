using System.Text.Json;
using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Extraction;
using PolicyLens.Formats;
using PolicyLens.Model;
using PolicyLens.Reading;
using PolicyLens.Tests.Cli;
using Xunit;

namespace PolicyLens.Tests.Acceptance;

/// <summary>What the collation of the five real chapters, and their comparison in pairs, must answer.</summary>
public sealed class SeedCollationTests
{
    private static readonly string[] All = [Seeds.Bedfordshire, Seeds.Unnamed, Seeds.Plymouth, Seeds.Peterborough, Seeds.Swindon];

    private static readonly Lazy<Collation> Collated = new(() => new CollationBuilder(Catalogues.Default).Build([.. All.Select(Edition)]));

    [SeedTheory]
    [InlineData("to give them a positive start")]
    [InlineData("strenuous efforts")]
    [InlineData("alternative carers")]
    [InlineData("siblings are placed together")]
    [InlineData("within 4 months")]
    [InlineData("other significant adults")]
    [InlineData("access to advocacy")]
    public void Four_chapters_have_one_clause_wherever_it_stands(string words)
    {
        var group = Assert.Single(Collated.Value.Groups, group => group.Base.Contains(words, StringComparison.Ordinal));

        Assert.Equal([Seeds.Bedfordshire, Seeds.Unnamed, Seeds.Plymouth, Seeds.Swindon], group.Clauses.Select(clause => clause.Id));
        Assert.All(group.Clauses, clause => Assert.Contains(words, clause.Text, StringComparison.Ordinal));
    }

    [SeedFact]
    public void The_leaving_care_sentence_has_four_readings_of_the_age()
    {
        var group = Collated.Value.Groups.Single(group => group.Base.Contains("to give them a positive start", StringComparison.Ordinal));
        var age = Assert.Single(group.Variants, variant => variant.Readings.Any(reading => reading.Text == "21"));

        Assert.Equal(
            ["000: 21 or 25 if", "001: 25 if", "002: 21", "004: 21 or 24 if"],
            age.Readings.Select(reading => $"{Assert.Single(reading.Ids)}: {reading.Text.Replace(" in full time education", "", StringComparison.Ordinal)}").Order(StringComparer.Ordinal));
        Assert.Equal("3/p6 5/p5 4/p6 4/p5", string.Join(' ', group.Clauses.Select(clause => clause.Anchor)));
    }

    [SeedFact]
    public void The_chapter_that_is_no_cousin_joins_no_principle_by_force() => Assert.All(
        Collated.Value.Groups.Where(group => group.Held > 1 && !group.IsHeading),
        group => Assert.DoesNotContain(group.Clauses, clause => clause.Id == Seeds.Peterborough && !clause.Anchor.Value.StartsWith("1.1/", StringComparison.Ordinal)));

    [SeedFact]
    public void All_hundred_and_twenty_orders_give_the_same()
    {
        var editions = All.Select(Edition).ToArray();
        var builder = new CollationBuilder(Catalogues.Default);
        var count = 0;
        foreach (var order in Orders(editions))
        {
            Assert.Equal(Collated.Value, builder.Build(order));
            count++;
        }

        Assert.Equal(120, count);
    }

    [SeedTheory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void A_chapter_and_a_copy_in_another_style_differ_in_nothing(string seed)
    {
        var text = File.ReadAllText(Seeds.PathOf(seed));
        var copy = text.Replace("'", "’", StringComparison.Ordinal).Replace(" ", "\u00A0", StringComparison.Ordinal).Replace(".\u00A0", ".  ", StringComparison.Ordinal);

        Same(EditionComparison.Of(Edition(seed), Edition(seed), Catalogues.Default));
        Same(EditionComparison.Of(Edition(seed), new("copy", Read(Path.GetFileName(Seeds.PathOf(seed)), copy)), Catalogues.Default));
    }

    [SeedTheory]
    [InlineData("000", "Central Bedfordshire", "Hampshire")]
    [InlineData("002", "Plymouth City Council", "Swindon Borough Council")]
    [InlineData("003", "Peterborough", "Southampton")]
    [InlineData("004", "Swindon", "Plymouth")]
    public void A_copy_for_another_authority_differs_in_the_actor_alone(string seed, string name, string other)
    {
        var copy = Read(Path.GetFileName(Seeds.PathOf(seed)), File.ReadAllText(Seeds.PathOf(seed)).Replace(name, other, StringComparison.Ordinal));
        var comparison = EditionComparison.Of(Edition(seed), new("copy", copy), Catalogues.Default);

        Assert.NotEqual(Edition(seed).Edition.Findings.Authority, copy.Findings.Authority);
        Assert.All(comparison.Entries, entry => Assert.Equal(EntryKind.Unchanged, entry.Clauses.Kind));
        Assert.All(comparison.Entries, entry => Assert.DoesNotContain(entry.Effects, effect => effect != ChangeEffect.Actor));
        Assert.True(comparison.Summary.Actor > 0);
    }

    [SeedFact]
    public void The_law_lists_differ_by_two_Acts()
    {
        var list = Compared(Seeds.Swindon, Seeds.Bedfordshire).Entries.Where(entry => entry.Clauses.Left.Concat(entry.Clauses.Right).Any(clause => clause.Anchor.Value.StartsWith("1/l1.", StringComparison.Ordinal))).ToList();

        var differing = list.Where(entry => entry.Clauses.Kind != EntryKind.Unchanged).ToList();
        Assert.Equal(["Children and Adoption Act 2006;", "Children and Families Act 2014."], differing.Select(entry => entry.Clauses.LeftText));
        Assert.All(differing, entry => Assert.Equal(EntryKind.Removed, entry.Clauses.Kind));
        Assert.Equal(7, list.Count - differing.Count);
    }

    [SeedFact]
    public void Working_to_ensure_the_outcomes_is_no_change_of_substance()
    {
        var entry = Assert.Single(Compared(Seeds.Swindon, Seeds.Bedfordshire).Entries, entry => entry.Clauses.LeftText.Contains("ensure the above outcomes", StringComparison.Ordinal));

        Assert.Equal((EntryKind.Unchanged, "4/p2", "3/p2"), (entry.Clauses.Kind, entry.Clauses.FirstLeft!.Anchor.Value, entry.Clauses.FirstRight!.Anchor.Value));
        Assert.Equal([ChangeEffect.Actor], entry.Effects);
    }

    [SeedFact]
    public void The_command_line_prints_the_collation_of_files_and_of_ids_alike()
    {
        using var work = new WorkFolder();
        var ofFiles = work.Run(["collate", .. All.Select(Seeds.PathOf), "--json"]).Expect(0).Json;
        var ofIds = Seeds.Library.Work.Run(["collate", .. All.Select(SeedLibrary.Id), "--json"]).Expect(0).Json;

        Assert.Equal(5, ofFiles.All("witnesses").Count);
        Assert.Equal(Shape(ofFiles), Shape(ofIds));
    }

    private static IEnumerable<string> Shape(JsonElement collation) => collation.All("groups")
        .Select(group => string.Join(" + ", group.All("clauses").Select(clause => $"{clause.Text("anchor")} {clause.Text("text")}").Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);

    private static EditionComparison Compared(string left, string right) => EditionComparison.Of(Edition(left), Edition(right), Catalogues.Default);

    private static void Same(EditionComparison comparison)
    {
        Assert.All(comparison.Entries, entry => Assert.Equal(EntryKind.Unchanged, entry.Clauses.Kind));
        Assert.All(comparison.Entries, entry => Assert.Empty(entry.Effects));
        Assert.Equal(1, comparison.Summary.Similarity);
    }

    private static NamedEdition Edition(string seed) => new(seed, Read(Path.GetFileName(Seeds.PathOf(seed)), File.ReadAllText(Seeds.PathOf(seed))));

    private static Edition Read(string name, string text)
    {
        var parsed = FormatCatalog.Read(new SourceFile(name, System.Text.Encoding.UTF8.GetBytes(text)));
        Assert.True(parsed.Value is not null, parsed.Failure);
        return new EditionBuilder(Catalogues.Default).Build(parsed.Value);
    }

    private static IEnumerable<T[]> Orders<T>(T[] items) => items.Length <= 1
        ? [items]
        : items.SelectMany((item, at) => Orders([.. items[..at], .. items[(at + 1)..]]).Select(rest => (T[])[item, .. rest]));
}

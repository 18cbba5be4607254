using System.Text.Json;
using PolicyLens.Tests.Cli;
using Xunit;

namespace PolicyLens.Tests.Acceptance;

/// <summary>What search must answer on the five real chapters.</summary>
public sealed class SeedSearchTests
{
    private static readonly string?[] FourAuthorities = [null, "Central Bedfordshire", "Plymouth", "Swindon"];

    [SeedFact]
    public void A_slip_of_spelling_suggests_the_word_and_shows_what_it_finds()
    {
        var found = Search("permenence");

        Assert.Equal("permanence", found.Text("suggestion"));
        Assert.True(found.Get("corrected").GetBoolean());
        Assert.NotEmpty(found.All("hits"));
        Assert.Contains(found.Texts("hits", "snippet"), snippet => snippet!.Contains("permanence", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Did you mean: permanence", Shown("permenence"), StringComparison.Ordinal);
    }

    [SeedTheory]
    [InlineData("siblings placed together")]
    [InlineData("siblings", "placed", "together")]
    [InlineData("brothers and sisters placed together")]
    public void The_same_boilerplate_of_four_authorities_is_one_hit_that_names_them(params string[] words)
    {
        var found = Search([.. words, "--fold"]);
        var hit = found.All("hits")[0];

        Assert.Equal(
            FourAuthorities.Order(StringComparer.Ordinal),
            hit.Texts("also", "authority").Append(hit.Text("authority")).Order(StringComparer.Ordinal));
        Assert.Equal(
            new[] { $"{Id(Seeds.Bedfordshire)}#3/p5", $"{Id(Seeds.Unnamed)}#5/p4", $"{Id(Seeds.Plymouth)}#4/p5", $"{Id(Seeds.Swindon)}#4/p5" }.Order(StringComparer.Ordinal),
            hit.All("also").Append(hit).Select(place => $"{place.Text("id")}#{place.Text("anchor")}").Order(StringComparer.Ordinal));
        Assert.Contains("nearly the same in", Shown(words), StringComparison.Ordinal);
    }

    [SeedTheory]
    [InlineData("cites:\"Data Protection Act 1998\"")]
    [InlineData("cites:Data Protection Act 1998")]
    [InlineData("cites:\"data protection act\"")]
    [InlineData("--cites", "Data Protection Act 1998")]
    [InlineData("--states", "Data Protection Act 1998")]
    public void The_chapters_that_cite_an_act_are_found(params string[] query) =>
        Assert.Equal(Ids(Seeds.Bedfordshire, Seeds.Plymouth, Seeds.Swindon), Search(query).Texts("hits", "id").Order(StringComparer.Ordinal));

    [SeedFact]
    public void Words_are_found_in_the_chapters_that_cite_an_act() =>
        Assert.Equal(Ids(Seeds.Bedfordshire, Seeds.Plymouth, Seeds.Swindon), Search("children", "cites:Data Protection Act 1998", "--limit", "1000").Texts("hits", "id").Distinct().Order(StringComparer.Ordinal));

    [SeedFact]
    public void The_chapter_that_does_not_say_until_what_age_it_supports_is_found()
    {
        var found = Search("--lacks", "leaving-care-support");

        Assert.Equal([Id(Seeds.Peterborough)], found.Texts("hits", "id"));
        Assert.Equal("2/p10", found.All("hits")[0].Text("anchor"));
    }

    [SeedFact]
    public void The_chapter_that_supports_to_25_is_found_by_the_amount() =>
        Assert.Equal(Ids(Seeds.Bedfordshire, Seeds.Unnamed), Search("--states", "leaving-care-support>=25").Texts("hits", "id").Order(StringComparer.Ordinal));

    [SeedFact]
    public void Passages_that_word_it_otherwise_are_found_and_this_is_said()
    {
        var found = Search("cared for children", "--limit", "1000");
        var use = Assert.Single(found.All("synonyms"), synonym => synonym.Text("typed") == "cared for children");

        Assert.Contains(use.Texts("also"), wording => wording.StartsWith("looked after child", StringComparison.Ordinal));
        foreach (var seed in new[] { Seeds.Bedfordshire, Seeds.Plymouth, Seeds.Swindon, Seeds.Peterborough })
        {
            Assert.Contains(found.All("hits"), hit => hit.Text("id") == Id(seed) && hit.All("synonyms").Count > 0);
        }

        Assert.Contains("“cared for children” also stands for", Shown("cared for children"), StringComparison.Ordinal);
        var exact = Search("cared for children", "--exact", "--limit", "1000");
        Assert.Empty(exact.All("synonyms"));
        Assert.InRange(exact.Number("total"), 1, found.Number("total") - 1);
    }

    [SeedFact]
    public void The_leaving_care_sentence_of_one_is_found_in_the_others_words()
    {
        var hits = Json("similar", $"{Id(Seeds.Bedfordshire)}#3/p6").All("hits");

        Assert.Equal(Ids(Seeds.Plymouth, Seeds.Swindon, Seeds.Unnamed), hits.Take(3).Select(hit => hit.Text("id")!).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(Id(Seeds.Bedfordshire), hits.Select(hit => hit.Text("id")));
        Assert.All(hits.Take(3), hit => Assert.NotEmpty(hit.All("changes")));
    }

    [SeedFact]
    public void The_sentence_alone_is_found_too()
    {
        var sentence = Seeds.Parse(Seeds.Bedfordshire).All("provisions").Single(provision => provision.Text("topic") == "leaving-care-support").Text("quote")!;
        Seeds.Library.Work.Write("clause.txt", sentence);
        var hits = Json("similar", "--text", "clause.txt").All("hits");

        Assert.Equal(Id(Seeds.Bedfordshire), hits[0].Text("id"));
        Assert.Equal(
            new[] { $"{Id(Seeds.Plymouth)}#4/p6", $"{Id(Seeds.Swindon)}#4/p5", $"{Id(Seeds.Unnamed)}#5/p5" },
            hits.Skip(1).Take(3).Select(hit => $"{hit.Text("id")}#{hit.Text("anchor")}").Order(StringComparer.Ordinal));
    }

    [SeedFact]
    public void Every_hit_stands_where_it_says()
    {
        foreach (var hit in Search("children OR plan*", "--limit", "1000").All("hits"))
        {
            var texts = AnchoredTexts.Of(Json("show", hit.Text("id")!));
            var shown = hit.Text("snippet")!.Trim('…').Replace("**", "", StringComparison.Ordinal);
            Assert.Contains(shown, texts[hit.Text("anchor")!], StringComparison.Ordinal);
        }
    }

    private static string Id(string seed) => SeedLibrary.Id(seed);

    private static IEnumerable<string> Ids(params string[] seeds) => seeds.Select(Id).Order(StringComparer.Ordinal);

    private static JsonElement Search(params string[] arguments) => Json(["search", .. arguments]);

    private static JsonElement Json(params string[] arguments) => Seeds.Library.Work.Run([.. arguments, "--json"]).Expect(0).Json;

    private static string Shown(params string[] words) => Seeds.Library.Work.Run(["search", .. words]).Expect(0).Output;
}

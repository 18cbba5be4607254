using PolicyLens.Catalogue;
using PolicyLens.Searching;
using PolicyLens.Searching.Words;
using Xunit;

namespace PolicyLens.Tests.Searching.Lucene;

/// <summary>The index finds and marks what the core says of each passage by itself.</summary>
public sealed class AgreementTests
{
    private const int Seed = 20261122;

    private static readonly SearchWords Language = new(Catalogues.Default);

    private static readonly string[] Vocabulary =
    [
        "child", "children", "child’s", "carer", "carers", "care", "caring", "cared", "for", "looked", "after", "in", "the", "of", "local", "authority", "authorities", "plan", "planned", "plans",
        "placement", "placed", "organise", "organized", "organisation", "well-being", "wellbeing", "sibling", "siblings", "brothers", "and", "sisters", "IRO", "LAC", "DPA", "EHCP",
        "independent", "reviewing", "officer", "leaver", "leavers", "18", "18s", "multi-agency", "co-operate", "café", "contact", "family", "time", "review", "reviews",
    ];

    private static readonly string[] Ideas = ["looked-after-child", "care-leaver", "siblings", "family-time", "independent-reviewing-officer", "data-protection-act", "nothing-of-the-kind"];

    [Fact]
    public void The_index_finds_what_the_core_says_holds()
    {
        var random = new Random(Seed);
        using var folder = new IndexedFolder();
        var passages = new List<IndexedPassage>();
        for (var edition = 1; edition <= 8; edition++)
        {
            IndexedPassage[] added = [.. Enumerable.Range(0, 12).Select(place => Passage(random, edition, place))];
            passages.AddRange(added);
            folder.Index.Add(edition, added);
            if (edition % 3 == 0)
            {
                folder.Index.Commit($"{edition}");
            }
        }

        folder.Index.Commit("all");
        var evaluator = new ExpressionEvaluator(Language.Reader, Language.Finder);
        var found = 0;
        for (var round = 0; round < 1500; round++)
        {
            var (expression, exact) = (Expression(random, 3), round % 3 == 0);
            var expected = passages.Where(passage => evaluator.Holds(expression, passage, exact)).Select(passage => passage.Key).Order();
            var actual = folder.Find(expression, most: 200, exact: exact);
            Assert.True(expected.SequenceEqual(actual.Best.Select(candidate => candidate.Passage).Order()), $"seed {Seed}, round {round}, exact {exact}: {Written(expression)}");
            Assert.Equal(actual.Total, actual.Editions.Values.Sum());
            found += actual.Total;
        }

        Assert.InRange(found, 5_000, 120_000);
    }

    [Fact]
    public void The_index_marks_what_the_core_marks()
    {
        var random = new Random(Seed);
        using var folder = new IndexedFolder();
        var marked = 0;
        for (var round = 0; round < 6000; round++)
        {
            var (text, expression) = (Text(random, 25), Expression(random, 2));

            // Nobody asks for an idea and for words as they are written at once.
            var exact = round % 3 == 0 && !Written(expression).Contains('<', StringComparison.Ordinal);
            var (expected, actual) = (Language.Marker.Mark(text, expression, exact), folder.Index.Mark(text, expression, exact));
            Assert.True(expected.SequenceEqual(actual), $"seed {Seed}, round {round}, exact {exact}: {Written(expression)}\n{text}\n{string.Join(' ', expected)}\n{string.Join(' ', actual)}");
            marked += actual.Count;
        }

        Assert.InRange(marked, 2_000, 60_000);
    }

    private static IndexedPassage Passage(Random random, long edition, int place) => IndexedFolder.Passage(
        edition,
        place,
        Text(random, 14),
        random.Next(3) == 0 ? Text(random, 4) : "",
        Text(random, 5),
        Text(random, 3),
        random.Next(2) == 0 ? ["role:values"] : ["role:vision", "topic:contact"]);

    private static string Text(Random random, int most) => string.Join(' ', Enumerable.Range(0, random.Next(1, most)).Select(_ => Word(random)));

    private static string Word(Random random) => Vocabulary[random.Next(Vocabulary.Length)];

    private static string Plain(Random random) => Language.Reader.Read(Word(random))[0].Plain;

    private static IndexExpression Expression(Random random, int deep) => random.Next(deep > 0 ? 12 : 7) switch
    {
        0 or 1 => new MatchWord(Plain(random)),
        2 => new MatchPrefix(Plain(random)[..2]),
        3 => new MatchPhrase([Plain(random), Plain(random)], random.Next(3) == 0),
        4 => new MatchNear([.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => NearPart(random)).DistinctBy(Written)], random.Next(4)) is { Parts.Count: > 1 } near ? near : new MatchWord("plan"),
        5 => new MatchConcept(Ideas[random.Next(Ideas.Length)]),
        6 => random.Next(3) switch
        {
            0 => new MatchMark(random.Next(2) == 0 ? "topic:contact" : "role:values"),
            1 => new MatchEditions([.. Enumerable.Range(1, 9).Where(_ => random.Next(2) == 0).Select(edition => (long)edition)]),
            _ => new MatchEverything(),
        },
        7 or 8 => new MatchAny([.. Several(random, deep)]),
        9 => new MatchWithin(random.Next(2) == 0 ? IndexColumn.Heading : IndexColumn.Title, Expression(random, deep - 1)),
        _ => new MatchAll([.. Several(random, deep)], random.Next(2) == 0 ? [] : [Expression(random, deep - 1)]),
    };

    private static IEnumerable<IndexExpression> Several(Random random, int deep) => Enumerable.Range(0, random.Next(1, 4)).Select(_ => Expression(random, deep - 1));

    private static IndexExpression NearPart(Random random) => random.Next(4) switch
    {
        0 => new MatchPhrase([Plain(random), Plain(random)], random.Next(2) == 0),
        1 => new MatchPrefix(Plain(random)[..2]),
        _ => new MatchWord(Plain(random)),
    };

    private static string Written(IndexExpression expression) => expression switch
    {
        MatchWord word => word.Plain,
        MatchPrefix prefix => prefix.Plain + "*",
        MatchPhrase phrase => $"\"{string.Join(' ', phrase.Plains)}{(phrase.Prefix ? "*" : "")}\"",
        MatchNear near => $"NEAR/{near.Distance}({string.Join(", ", near.Parts.Select(Written))})",
        MatchConcept concept => $"<{concept.Id}>",
        MatchMark mark => mark.Mark,
        MatchEditions editions => $"editions({string.Join(' ', editions.Keys)})",
        MatchWithin within => $"{within.Column}:{Written(within.Part)}",
        MatchAny any => $"({string.Join(" OR ", any.Parts.Select(Written))})",
        MatchAll all => $"({string.Join(" AND ", all.Parts.Select(Written))} NOT {string.Join(' ', all.Without.Select(Written))})",
        _ => "*",
    };
}

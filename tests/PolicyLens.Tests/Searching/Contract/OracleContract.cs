using FsCheck;
using FsCheck.Fluent;
using PolicyLens.Catalogue;
using PolicyLens.Model;
using PolicyLens.Searching;
using PolicyLens.Searching.Language;
using PolicyLens.Searching.Words;
using PolicyLens.Tests.Library;
using PolicyLens.Tests.Properties;
using Xunit;

namespace PolicyLens.Tests.Searching.Contract;

/// <summary>The passages that an engine finds are those of which it can be told from their words alone that they answer, for any library and any query.</summary>
public abstract class OracleContract<TEngine>
    where TEngine : IEngineUnderTest
{
    private const int QueriesOfLibrary = 40;

    private static readonly string[] Vocabulary =
    [
        "child", "children", "Children’s", "plan", "plans", "planned", "review", "reviewed", "care", "leaver", "leavers", "looked", "after", "in", "the", "of", "siblings",
        "brothers", "and", "sisters", "organise", "organized", "well-being", "wellbeing", "well", "being", "contact", "family", "time", "25", "s.17", "permanence", "Café", "DPA",
    ];

    private static readonly SearchWords Language = new(Catalogues.Default);

    // Of a beginning an index of stems knows words whose stem begins so in some form: it is asked only for those where that is the same.
    private static readonly string[] Beginnings =
    [
        .. Vocabulary.SelectMany(word => Language.Reader.Read(word)).Select(word => word.Plain).SelectMany(plain => Enumerable.Range(2, Math.Max(0, plain.Length - 1)).Select(length => plain[..length])).Distinct()
            .Where(beginning => Plains().Where(word => Plains().Any(other => other.Plain.StartsWith(beginning, StringComparison.Ordinal) && other.Stem == word.Stem))
                .All(word => word.Plain.StartsWith(beginning, StringComparison.Ordinal))),
    ];

    [Fact]
    public void What_is_found_is_what_answers() => Seeded.Holds(
        Libraries().SelectMany(library => Queries().ArrayOf(QueriesOfLibrary).Select(queries => (Library: library, Queries: queries))),
        value => Holds(value.Library, value.Queries),
        count: 12);

    private static void Holds(WrittenEdition[] editions, (string Text, bool Exact)[] queries)
    {
        using var folder = new EngineFolder<TEngine>();
        foreach (var edition in editions)
        {
            folder.Library.Store(edition);
        }

        var passages = editions.Index().SelectMany(edition => EditionPassages.Of(edition.Index + 1, edition.Item.Made.Edition).Select(passage => (Place: $"{edition.Item.Authority}#{passage.Anchor}", passage.Indexed))).ToList();
        var evaluator = new ExpressionEvaluator(Language.Reader, Language.Finder);
        foreach (var (text, exact) in queries)
        {
            var reading = new QueryReader(Catalogues.Default).Read(text);
            Assert.True(reading.Fault is null, $"{text}: {reading.Fault?.Message}");
            if (reading.Query is null)
            {
                continue;
            }

            var expression = new QueryCompiler(Language.Reader, Language.Finder, _ => new HashSet<long>(), exact).Compile(reading.Query, text).Expression;
            var expected = passages.Where(passage => evaluator.Holds(expression, passage.Indexed, exact)).Select(passage => passage.Place).Order(StringComparer.Ordinal);
            var found = folder.Library.Search(new SearchQuery { Text = text, Exact = exact, Limit = SearchQuery.MaximumLimit });
            var places = found.Relaxed || found.Corrected ? [] : found.Hits.SelectMany(hit => hit.Also.Select(also => $"{also.Id.Authority}#{also.Anchor}").Prepend(hit.Place())).Order(StringComparer.Ordinal).ToArray();
            var wrong = string.Join(", ", expected.Except(places).Select(place => $"{place} is missing").Concat(places.Except(expected).Select(place => $"{place} is too much")));
            Assert.True(wrong.Length == 0, $"{(exact ? "word for word " : "")}{text}: {wrong}\n{string.Join('\n', passages.Select(passage => $"  {passage.Place} [{passage.Indexed.Title} › {passage.Indexed.Heading}] {passage.Indexed.Text}"))}");
        }
    }

    private static IReadOnlyList<IndexWord> Plains() => Language.Reader.Read(string.Join(" . ", Vocabulary));

    private static Gen<WrittenEdition[]> Libraries() =>
        from count in Gen.Choose(1, 4)
        from paragraphs in Sentences(1, 12).ArrayOf(6).ArrayOf(count)
        from headings in Sentences(0, 2).ArrayOf(2).ArrayOf(count)
        from titles in Sentences(0, 3).ArrayOf(count)
        select paragraphs.Select((texts, at) => new WrittenEdition(
            $"shire{at}",
            Sample.Section("1", headings[at][0], SectionRole.Principles, [.. texts.Take(3)]),
            Sample.Section("2", headings[at][1], SectionRole.Scope, [.. texts.Skip(3)]))
        { Title = titles[at] }).ToArray();

    private static Gen<string> Sentences(int least, int most) =>
        from length in Gen.Choose(least, most)
        from words in Gen.Elements(Vocabulary).ArrayOf(length)
        select string.Join(' ', words);

    private static Gen<(string Text, bool Exact)> Queries() =>
        from text in Node(2)
        from exact in Gen.Elements(false, false, true)
        select (text, exact);

    private static Gen<string> Node(int depth)
    {
        var word = Gen.Elements(Vocabulary);
        var beginning = Gen.Elements(Beginnings).Select(start => start + "*");
        var phrase = Sentences(2, 3).Select(words => $"\"{words}\"");
        var leaf = Gen.OneOf(
            Sentences(1, 3),
            word,
            beginning,
            phrase,
            Gen.Elements("role:principles", "role:scope"),
            from field in Gen.Elements("heading", "title") from inner in Gen.OneOf(word, phrase, beginning) select $"{field}:{inner}",
            from left in Gen.OneOf(word, phrase, beginning) from right in Gen.OneOf(word, beginning) from far in Gen.Choose(0, 4) select $"{left} NEAR/{far} {right}",
            from parts in word.ArrayOf(3) from far in Gen.Choose(0, 4) select string.Join($" NEAR/{far} ", parts));
        return depth == 0 ? leaf : Gen.OneOf(
            leaf,
            from left in Node(depth - 1) from right in Node(depth - 1) from sign in Gen.Elements(" AND ", " ") select $"({left}){sign}({right})",
            from left in Node(depth - 1) from right in Node(depth - 1) select $"({left}) OR ({right})",
            from left in Node(depth - 1) from right in Node(depth - 1) select $"({left}) AND NOT ({right})",
            from left in word from right in Gen.OneOf(word, phrase, beginning) select $"{left} -{right}");
    }
}

using PolicyLens.Model;
using PolicyLens.Searching.Language;
using PolicyLens.Searching.Words;

namespace PolicyLens.Searching;

/// <summary>Makes a query ready for an index: folds its words, finds wordings that have others, looks names up.</summary>
/// <param name="editions">The keys of the editions that meet a field of the query: of an authority, a year, or those that cite something.</param>
/// <param name="exact">Words stand for themselves alone.</param>
public sealed class QueryCompiler(WordReader reader, ConceptFinder finder, Func<QueryField, IReadOnlySet<long>> editions, bool exact)
{
    /// <summary>How many other words may stand among those of a wording that has others.</summary>
    private const int ConceptDistance = 3;

    private readonly List<TypedWord> typed = [];
    private readonly List<TypedConcept> concepts = [];
    private readonly List<(IReadOnlySet<long>, bool)> conditions = [];

    /// <param name="text">The query's text, which the places of the nodes are in.</param>
    public CompiledQuery Compile(QueryNode query, string text)
    {
        var (parts, without) = (new List<IndexExpression>(), new List<IndexExpression>());
        QueryNode[] top = query is QueryAll all ? [.. all.Parts] : [query];
        foreach (var node in top)
        {
            switch (node)
            {
                case QueryField field when OfEditions(field):
                    conditions.Add((editions(field), false));
                    break;
                case QueryNot { Part: QueryField field } when OfEditions(field):
                    conditions.Add((editions(field), true));
                    break;
                case QueryNot not:
                    without.AddRange(Excluded(not.Part, text));
                    break;
                default:
                    parts.AddRange(Of(node, text));
                    break;
            }
        }

        var asks = parts.Count + without.Count > 0;
        // Words and phrases alone, with no operator between them: where no passage has all, some will do.
        var items = parts.SelectMany(part => part is MatchAll { Without.Count: 0 } all ? all.Parts : [part]).ToValueList();
        var plain = Array.TrueForAll(top, node => node is QueryWords or QueryPhrase || (node is QueryField field && OfEditions(field)));
        return new()
        {
            Expression = parts.Count == 0 && without.Count == 0 ? new MatchEverything() : Joined(parts, without),
            Relaxed = plain && items.Count > 1 ? new MatchAny(items) : null,
            AsksForPassages = asks,
            AsksForTitle = asks && without.Count == 0 && top.Where(node => node is not QueryField).All(node => node is QueryWithin { Field: SearchField.Title }) && parts.TrueForAll(part => part is MatchWithin { Column: IndexColumn.Title }),
            Editions = conditions,
            Words = typed,
            Concepts = concepts,
        };
    }

    private static bool OfEditions(QueryField field) => field.Field is SearchField.Authority or SearchField.Cites or SearchField.Year;

    private static IndexExpression Joined(List<IndexExpression> parts, List<IndexExpression> without) =>
        parts is [var only] && without.Count == 0 ? only : new MatchAll(parts.Count == 0 ? [new MatchEverything()] : [.. parts], [.. without]);

    /// <summary>What a part asks for; nothing where it has no word that an index could know, such as an emoji.</summary>
    private IEnumerable<IndexExpression> Of(QueryNode node, string text)
    {
        switch (node)
        {
            case QueryWords words:
                return Run(words, text);
            case QueryWord word:
                return Word(word) is { } alone ? [alone] : [];
            case QueryPhrase phrase:
                return Phrase(phrase) is { } together ? [together] : [];
            case QueryNear near:
                return near.Parts.SelectMany(part => Of(part, text)).ToValueList() is var parts && parts.Count > 1 ? [new MatchNear(parts, near.Distance)] : parts;
            case QueryWithin within:
                return Inside(within, text);
            case QueryField field:
                return [OfEditions(field) ? new MatchEditions(editions(field).Order().ToValueList()) : new MatchMark($"{Kind(field.Field)}:{field.Value}")];
            case QueryNot not:
                return Excluded(not.Part, text).ToValueList() is { Count: > 0 } excluded ? [new MatchAll([new MatchEverything()], excluded)] : [];
            case QueryAny any:
                return any.Parts.SelectMany(part => Whole(part, text)).ToValueList() is var choices && choices.Count > 1 ? [new MatchAny(choices)] : choices;
            case QueryAll all:
                return Whole(all, text);
            default:
                return [];
        }
    }

    /// <summary>A part as one expression.</summary>
    private IEnumerable<IndexExpression> Whole(QueryNode node, string text)
    {
        var (parts, without) = (new List<IndexExpression>(), new List<IndexExpression>());
        foreach (var part in node is QueryAll all ? all.Parts : [node])
        {
            if (part is QueryNot not)
            {
                without.AddRange(Excluded(not.Part, text));
            }
            else
            {
                parts.AddRange(Of(part, text));
            }
        }

        return parts.Count + without.Count == 0 ? [] : [Joined(parts, without)];
    }

    /// <summary>What is excluded is not what was looked for: its words are not mended, and its synonyms not told.</summary>
    private IEnumerable<IndexExpression> Excluded(QueryNode node, string text)
    {
        var (wordsBefore, conceptsBefore) = (typed.Count, concepts.Count);
        var expressions = Whole(node, text).ToList();
        typed.RemoveRange(wordsBefore, typed.Count - wordsBefore);
        concepts.RemoveRange(conceptsBefore, concepts.Count - conceptsBefore);
        return expressions;
    }

    private IEnumerable<IndexExpression> Inside(QueryWithin within, string text)
    {
        var before = concepts.Count;
        var column = within.Field == SearchField.Title ? IndexColumn.Title : IndexColumn.Heading;
        var parts = Whole(within.Part, text).Select(part => new MatchWithin(column, Plain(part))).ToList();
        concepts.RemoveRange(before, concepts.Count - before);
        return parts;
    }

    /// <summary>An expression without its synonyms: those of titles and headings are not told from those of the text.</summary>
    private static IndexExpression Plain(IndexExpression expression) => expression switch
    {
        MatchAny { Parts: [var asTyped, MatchConcept, ..] } => asTyped,
        MatchAny any => new MatchAny([.. any.Parts.Select(Plain)]),
        MatchAll all => new MatchAll([.. all.Parts.Select(Plain)], [.. all.Without.Select(Plain)]),
        _ => expression,
    };

    /// <summary>Words beside each other: wordings that the catalogue knows first, then the other words, of which the commonest are only asked for where there are no others.</summary>
    private IEnumerable<IndexExpression> Run(QueryWords run, string text)
    {
        var found = exact ? [] : finder.FindInQuery([.. run.Words.Select(word => word.Prefix ? "" : word.Text)]).ToList();
        var parts = new List<(IndexExpression Expression, bool Common)>();
        for (var at = 0; at < run.Words.Count;)
        {
            var here = found.Where(concept => concept.FirstWord == at).ToList();
            if (here.Count == 0)
            {
                if (Word(run.Words[at]) is { } word)
                {
                    parts.Add((word, !exact && word is MatchWord && reader.IsCommon(((MatchWord)word).Plain)));
                }

                at++;
                continue;
            }

            var count = here.Max(concept => concept.WordCount);
            var words = run.Words.Skip(at).Take(count).ToList();
            parts.Add((new MatchAny([Together(words), .. here.Where(concept => concept.WordCount == count).Select(concept => new MatchConcept(concept.Id))]), false));
            var (first, last) = (words[0], words[^1]);
            concepts.AddRange(here.Where(concept => concept.WordCount == count).Select(concept => new TypedConcept(concept.Id, text[first.Start..(last.Start + last.Length)])));
            at += count;
        }

        var wanted = parts.Exists(part => !part.Common) ? parts.Where(part => !part.Common) : parts;
        var all = wanted.Select(part => part.Expression).Distinct().ToValueList();
        return all.Count == 0 ? [] : all is [var only] ? [only] : [new MatchAll(all, [])];
    }

    private IndexExpression Together(List<QueryWord> words)
    {
        var parts = words.SelectMany(word => Read(word, inConcept: true)).Select(plain => (IndexExpression)new MatchWord(plain)).ToValueList();
        return parts is [var only] ? only : new MatchNear(parts, ConceptDistance);
    }

    /// <summary>A word; where a mark inside divides it, the words that it becomes, one after the other.</summary>
    private IndexExpression? Word(QueryWord word) => Read(word, inConcept: false) switch
    {
        [] => null,
        [var only] => word.Prefix ? new MatchPrefix(only) : new MatchWord(only),
        [.. var several] => new MatchPhrase([.. several], word.Prefix),
    };

    private IndexExpression? Phrase(QueryPhrase phrase)
    {
        var plains = phrase.Words.SelectMany(word => Read(word, inConcept: false)).ToValueList();
        var prefix = phrase.Words[^1].Prefix;
        return plains switch
        {
            [] => null,
            [var only] => prefix ? new MatchPrefix(only) : new MatchWord(only),
            _ => new MatchPhrase(plains, prefix),
        };
    }

    private List<string> Read(QueryWord word, bool inConcept)
    {
        var plains = new List<string>();
        foreach (var part in reader.Read(word.Text))
        {
            plains.Add(part.Plain);
            if (!word.Prefix)
            {
                // The text of a word is what stands in the query, so that its places are the query's.
                typed.Add(new(word.Start + part.Start, part.Length, part.Plain, inConcept));
            }
        }

        return plains;
    }

    private static string Kind(SearchField field) => field switch
    {
        SearchField.Role => "role",
        SearchField.Topic => "topic",
        _ => "status",
    };
}

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
        var (parts, marks, without) = (new List<IndexExpression>(), new List<IndexExpression>(), new List<IndexExpression>());
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
                case QueryField:
                    marks.AddRange(Of(node, text));
                    break;
                default:
                    parts.AddRange(Of(node, text));
                    break;
            }
        }

        // Words and phrases alone, with no operator between them: where too few passages have all, some will do; of a wording that has others, the words
        // that were typed and those of the usual one.
        var items = parts.SelectMany(part => part is MatchAll { Without.Count: 0 } every ? every.Parts : [part]).ToList();
        var hints = items
            .SelectMany(item => item is MatchAny { Parts: [var asTyped, MatchConcept, ..] } wording
                ? ((asTyped as MatchNear)?.Parts.OfType<MatchWord>().Where(word => !reader.IsCommon(word.Plain)) ?? [])
                    .Concat(wording.Parts.OfType<MatchConcept>().SelectMany(idea => finder.UsualWords(idea.Id)).Select(plain => new MatchWord(plain)).Where(word => !word.Equals(asTyped)))
                : [])
            .Where(word => !items.Contains(word)).Distinct().ToList<IndexExpression>();

        var plain = without.Count == 0 && items.Count + hints.Count > 1 && !HasAnd(top, text) && Array.TrueForAll(top, node => node is QueryWords or QueryPhrase or QueryField or QueryNot { Part: QueryField });
        return new()
        {
            Expression = parts.Count + marks.Count + without.Count == 0 ? new MatchEverything() : Joined([.. parts, .. marks], without),
            Relaxed = plain ? Joined([new MatchAny([.. items, .. hints]), .. marks], []) : null,
            Items = plain ? items : [],
            Hints = plain ? hints : [],
            AsksForPassages = parts.Count + marks.Count + without.Count > 0,
            AsksForTitle = parts.Count > 0 && marks.Count + without.Count == 0 && parts.TrueForAll(part => part is MatchWithin { Column: IndexColumn.Title }),
            Editions = conditions,
            Words = typed,
            Concepts = concepts,
        };
    }

    /// <summary>Whether the word AND was typed between two parts, which the tree does not keep: who typed it wants both.</summary>
    private static bool HasAnd(QueryNode[] parts, string text)
    {
        for (var at = 1; at < parts.Length; at++)
        {
            // Parts that come from an option have no place in the text.
            var (end, next) = (parts[at - 1].Start + parts[at - 1].Length, parts[at].Start);
            if (next > end && text.AsSpan(end, next - end).Contains("AND", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
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
                return Alone(word, text) is { } alone ? [alone] : [];
            case QueryPhrase phrase:
                return Phrase(phrase, text) is { } together ? [together] : [];
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
        var units = Units(run.Words, text);
        var parts = new List<(IndexExpression Expression, bool Common)>();
        for (var at = 0; at < run.Words.Count;)
        {
            var count = found.Where(concept => concept.FirstWord == at).Select(concept => concept.WordCount).DefaultIfEmpty(0).Max();
            if (count == 0)
            {
                if (Expression(units[at], run.Words[at].Prefix) is { } word)
                {
                    parts.Add((word, !exact && word is MatchWord one && reader.IsCommon(one.Plain)));
                    typed.AddRange(run.Words[at].Prefix ? [] : units[at].Select(unit => new TypedWord(unit.Start, unit.Length, unit.Plain, InConcept: false)));
                }

                at++;
                continue;
            }

            var words = units.Skip(at).Take(count).SelectMany(unit => unit).ToList();
            var ideas = found.Where(concept => concept.FirstWord == at && concept.WordCount == count).Select(concept => concept.Id).Distinct(StringComparer.Ordinal).ToList();
            var (first, last) = (run.Words[at], run.Words[at + count - 1]);
            parts.Add((new MatchAny([Together(words), .. ideas.Select(id => new MatchConcept(id))]), false));
            typed.AddRange(words.Select(word => new TypedWord(word.Start, word.Length, word.Plain, InConcept: true)));
            concepts.AddRange(ideas.Select(id => new TypedConcept(id, text[first.Start..(last.Start + last.Length)])));
            at += count;
        }

        var wanted = parts.Exists(part => !part.Common) ? parts.Where(part => !part.Common) : parts;
        var all = wanted.Select(part => part.Expression).Distinct().ToValueList();
        return all.Count == 0 ? [] : all is [var only] ? [only] : [new MatchAll(all, [])];
    }

    private static IndexExpression Together(List<IndexWord> words) =>
        words is [var only] ? new MatchWord(only.Plain) : new MatchNear([.. words.Select(word => new MatchWord(word.Plain))], ConceptDistance);

    private IndexExpression? Phrase(QueryPhrase phrase, string text)
    {
        var words = Units(phrase.Words, text).SelectMany(unit => unit).ToList();
        var prefix = phrase.Words[^1].Prefix;
        typed.AddRange(words.SkipLast(prefix ? 1 : 0).Select(word => new TypedWord(word.Start, word.Length, word.Plain, InConcept: false)));
        return Expression(words, prefix);
    }

    private IndexExpression? Alone(QueryWord word, string text)
    {
        var words = Units([word], text)[0];
        typed.AddRange(words.SkipLast(word.Prefix ? 1 : 0).Select(one => new TypedWord(one.Start, one.Length, one.Plain, InConcept: false)));
        return Expression(words, word.Prefix);
    }

    /// <summary>A word; where a mark inside divides it, the words that it becomes, one after the other; null where there is none.</summary>
    private static IndexExpression? Expression(List<IndexWord> words, bool prefix) => words switch
    {
        [] => null,
        [var only] => prefix ? new MatchPrefix(only.Plain) : new MatchWord(only.Plain),
        _ => new MatchPhrase([.. words.Select(word => word.Plain)], prefix),
    };

    /// <summary>
    /// What the index knows of each word, with its place in the query. Words beside each other are read together, as some are one: "well being" stands with the
    /// first of the two. One whose ending is open is read by itself.
    /// </summary>
    private List<IndexWord>[] Units(ValueList<QueryWord> words, string text)
    {
        var units = words.Select(_ => new List<IndexWord>()).ToArray();
        for (var first = 0; first < words.Count;)
        {
            var end = first + 1;
            while (!words[first].Prefix && end < words.Count && !words[end].Prefix)
            {
                end++;
            }

            var start = words[first].Start;
            var unit = first;
            foreach (var read in reader.Read(text[start..(words[end - 1].Start + words[end - 1].Length)]))
            {
                var place = start + read.Start;
                while (unit + 1 < end && words[unit + 1].Start <= place)
                {
                    unit++;
                }

                units[unit].Add(read with { Start = place });
            }

            first = end;
        }

        return units;
    }

    private static string Kind(SearchField field) => field switch
    {
        SearchField.Role => "role",
        SearchField.Topic => "topic",
        _ => "status",
    };
}

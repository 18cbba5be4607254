using Microsoft.Data.Sqlite;
using PolicyLens.Catalogue;
using PolicyLens.Model;
using PolicyLens.Searching;
using PolicyLens.Searching.Language;
using PolicyLens.Searching.Words;

namespace PolicyLens.Library;

/// <summary>Answers a search inside one transaction.</summary>
internal sealed class Searcher(SqliteTransaction transaction, IChapterIndex index, EditionDirectory directory, SearchWords language, Catalogues catalogues)
{
    /// <summary>What an index found is weighed once more in rows of this many, so that one page follows another without gap or overlap.</summary>
    private const int Row = 50;

    /// <summary>The fewest passages that are looked through for those that say the same, and the most.</summary>
    private const int LeastFolded = 200;
    private const int MostFolded = 2000;

    private readonly EditionConditions conditions = new(transaction, directory);

    /// <param name="within">The keys of the editions to look in, of those that the query chooses; null for all of them.</param>
    public SearchResult Search(SearchQuery query, IReadOnlySet<long>? within = null)
    {
        var reading = query.Text.Trim().Length == 0 ? new QueryReading(null, null) : new QueryReader(catalogues).Read(query.Text);
        if (reading.Fault is { } fault)
        {
            return SearchResult.Nothing with { Fault = fault };
        }

        var fields = Fields(query).ToList();
        if (reading.Query is null && (fields.Count + query.States.Count + query.Lacks.Count == 0 || query.Text.Trim().Length > 0))
        {
            return SearchResult.Nothing;
        }

        var result = Search(query, Join(reading.Query, fields), query.Text, within);
        if (result.Total > 0 && !result.Relaxed)
        {
            return result;
        }

        // A slip is likelier than that only some of the words were wanted.
        return result.Suggestion is { } suggestion && new QueryReader(catalogues).Read(suggestion).Query is { } mended
            && Search(query, Join(mended, fields), suggestion, within) is { Total: > 0, Relaxed: false } better
                ? better with { Suggestion = suggestion, Corrected = true }
                : result;
    }

    private static QueryNode? Join(QueryNode? query, List<QueryNode> fields) => (query, fields) switch
    {
        (null, []) => null,
        (null, [var only]) => only,
        ({ } alone, []) => alone,
        (QueryAll all, _) => all with { Parts = [.. all.Parts, .. fields] },
        _ => new QueryAll(0, 0, [.. query is null ? [] : (QueryNode[])[query], .. fields]),
    };

    private static IEnumerable<QueryNode> Fields(SearchQuery query)
    {
        (SearchField Field, string? Value)[] values =
        [
            (SearchField.Authority, query.Authority), (SearchField.Cites, query.Cites), (SearchField.Role, query.Role?.Trim().ToLowerInvariant()),
            (SearchField.Topic, query.Topic?.Trim().ToLowerInvariant()), (SearchField.Status, query.Status?.Trim().ToLowerInvariant()),
        ];
        foreach (var (field, value) in values)
        {
            if (value is not null)
            {
                yield return new QueryField(0, 0, field, value);
            }
        }

        if (query.Year is { } year)
        {
            yield return new QueryField(0, 0, SearchField.Year, "", year, year);
        }
    }

    private SearchResult Search(SearchQuery query, QueryNode? asked, string text, IReadOnlySet<long>? within)
    {
        // Conditions alone are a query for everything that meets them.
        var node = asked ?? new QueryAll(0, 0, []);
        var compiled = new QueryCompiler(language.Reader, language.Finder, conditions.Of, query.Exact).Compile(node, text);
        var scope = Scope(query, compiled, within);
        if (!compiled.AsksForPassages)
        {
            return new ChapterLister(transaction, directory, catalogues).List(query, scope, node);
        }

        var folding = compiled.AsksForTitle && query.Folding == Folding.None ? Folding.Chapter : query.Folding;
        var (limit, offset) = (Math.Clamp(query.Limit, 1, SearchQuery.MaximumLimit), Math.Max(0, query.Offset));
        var most = folding == Folding.None ? offset + (long)limit : Math.Clamp(8 * (offset + (long)limit), LeastFolded, MostFolded);
        var request = new IndexRequest { Expression = compiled.Expression, Scope = scope, Most = (int)Math.Min((most + Row - 1) / Row * Row, 1_000_000), Exact = query.Exact };
        var matches = index.Find(request);
        var suggestion = query.Exact || (matches.Total > 3 && compiled.Words.Count > 0) ? null : new SpellingSuggester(transaction, index, directory, language.Reader, catalogues).Suggest(text, node, compiled, matches.Total);
        var reader = new HitReader(transaction, index, directory, compiled.Words.Select(word => word.Plain).ToHashSet(StringComparer.Ordinal));
        var hits = reader.Read(matches, request, Asked(request.Expression), Row);
        var (page, folded) = Page(hits, folding, offset, limit);
        while (folded is not null && page.Count < limit && request.Most < Math.Min(matches.Weighed, MostFolded))
        {
            // Where the best say the same, what says something else stands further down.
            request = request with { Most = Math.Min(4 * request.Most, MostFolded) };
            matches = index.Find(request);
            hits = reader.Read(matches, request, Asked(request.Expression), Row);
            (page, folded) = Page(hits, folding, offset, limit);
        }

        var loose = compiled.Relaxed is { } some && page.Count < limit && matches.Best.Count == matches.Total
            ? new LooseFinder(transaction, index, language, reader).Find(compiled, request with { Expression = some }, matches.Best)
            : null;
        var relaxed = matches.Total == 0 && loose is { Hits.Count: > 0 };
        if (relaxed)
        {
            (matches, hits) = (loose!.Matches, loose.Hits);
            (page, folded) = Page(hits, folding, offset, limit);
        }

        // They go on where the page before left off.
        var more = relaxed || loose is null ? [] : Page(loose.Hits, folding, Math.Max(0, offset - (folded ?? hits.Count)), limit - page.Count).Page;
        return new()
        {
            Total = matches.Total,
            Hits = page,
            More = more,
            Facets = new FacetCounter(transaction, directory).Count(matches),
            Relaxed = relaxed,
            Suggestion = suggestion,
            Synonyms = Synonyms(compiled, loose is null ? hits : [.. hits, .. loose.Hits], [.. page, .. more]),
            Weighed = matches.Weighed,
            Folded = folded,
        };
    }

    private (ValueList<SearchHit> Page, int? Folded) Page(List<ReadHit> hits, Folding folding, int offset, int limit)
    {
        if (folding == Folding.None)
        {
            return (hits.Skip(offset).Take(limit).Select(hit => hit.Hit).ToValueList(), null);
        }

        var folded = folding == Folding.Chapter
            ? HitFolder.ByChapter(hits.Select(hit => hit.Hit))
            : HitFolder.Alike([.. hits.Select(hit => (hit.Hit, hit.Clause))], new(language.Reader));
        return (folded.Skip(offset).Take(limit).ToValueList(), folded.Count);
    }

    private EditionScope Scope(SearchQuery query, CompiledQuery compiled, IReadOnlySet<long>? within)
    {
        var chosen = conditions.Chosen(query.Editions);
        var (only, except) = (chosen.Only?.ToHashSet(), chosen.Except.ToHashSet());
        foreach (var (keys, excluded) in compiled.Editions
            .Concat(within is null ? [] : [(within, false)])
            .Concat(query.States.Select(question => ((IReadOnlySet<long>)conditions.Stating(question), false)))
            .Concat(query.Lacks.Select(question => ((IReadOnlySet<long>)conditions.Stating(question), true))))
        {
            if (excluded)
            {
                except.UnionWith(keys);
            }
            else if (only is null)
            {
                only = [.. keys];
            }
            else
            {
                only.IntersectWith(keys);
            }
        }

        return new(only, except);
    }

    /// <summary>How many things are asked for, as a clause is weighed by how many it has.</summary>
    private static int Asked(IndexExpression expression) => expression switch
    {
        MatchAll all => Math.Max(1, all.Parts.Sum(Asked)),
        MatchAny { Parts: [_, MatchConcept, ..] } => 1,
        MatchAny any => any.Parts.Count,
        MatchMark or MatchEverything or MatchEditions => 0,
        MatchNear near => near.Parts.Count,
        _ => 1,
    };

    private static ValueList<SynonymUse> Synonyms(CompiledQuery compiled, List<ReadHit> hits, ValueList<SearchHit> page)
    {
        var shown = page.SelectMany(hit => hit.Also.Select(also => (also.Id, also.Anchor)).Prepend((hit.Id, hit.Anchor))).ToHashSet();
        return compiled.Concepts.DistinctBy(concept => concept.Id).Select(concept => new SynonymUse(
            concept.Typed,
            concept.Id,
            hits.Where(hit => shown.Contains((hit.Hit.Id, hit.Hit.Anchor))).SelectMany(hit => hit.Synonyms).Where(found => found.Concept == concept.Id)
                .Select(found => found.Wording.ToLowerInvariant() is var lower && found.Wording.Skip(1).Any(char.IsUpper) ? found.Wording : lower)
                .Distinct(StringComparer.Ordinal).ToValueList())).ToValueList();
    }
}

namespace PolicyLens.Library;

/// <summary>The conditions of a search beside its words, as SQL over <c>e</c> (editions) and <c>p</c> (passages).</summary>
internal sealed class SearchFilter
{
    public SearchFilter(SearchQuery query)
    {
        var ofEditions = new EditionFilter(query);
        List<string> conditions = ["passages_fts MATCH @match", .. ofEditions.Conditions];
        List<(string, object?)> parameters = [.. ofEditions.Parameters];
        if (query.Role is { } role)
        {
            conditions.Add("p.role = @role");
            parameters.Add(("@role", role.Trim().ToLowerInvariant()));
        }

        From = $"""
            FROM passages_fts
            CROSS JOIN passages AS p ON p.passage_id = passages_fts.rowid
            CROSS JOIN editions AS e ON e.edition_id = p.edition_id
            WHERE {string.Join(" AND ", conditions)}
            """;
        Parameters = parameters;
    }

    /// <summary>The FROM and WHERE clauses of every statement of the search; they take the parameter <c>@match</c>.</summary>
    public string From { get; }

    /// <summary>The values of the conditions.</summary>
    public IReadOnlyList<(string Name, object? Value)> Parameters { get; }
}

using System.Globalization;
using PolicyLens.Absence;

namespace PolicyLens.Library;

/// <summary>The conditions of a search that editions as a whole must meet, as SQL over <c>e</c> (editions).</summary>
internal sealed class EditionFilter
{
    public EditionFilter(SearchQuery query)
    {
        List<string> conditions = [];
        List<(string, object?)> parameters = [];
        if (query.Authority is { } authority)
        {
            conditions.Add("(e.authority_folded = @authority OR replace(e.authority, '-', ' ') = @authority)");
            parameters.Add(("@authority", FoldedText.Of(authority)));
        }

        if (query.Cites is { } cites)
        {
            conditions.Add("e.edition_id IN (SELECT edition_id FROM citations WHERE folded = @cites OR bare = @cites)");
            parameters.Add(("@cites", FoldedText.Of(cites)));
        }

        foreach (var (question, states) in query.Lacks.Select(question => (question, false)).Concat(query.States.Select(question => (question, true))))
        {
            var number = parameters.Count.ToString(CultureInfo.InvariantCulture);
            conditions.Add($"e.edition_id {(states ? "" : "NOT ")}IN (SELECT edition_id FROM statements WHERE question = @q{number}{Amount(question.Comparator, number)})");
            parameters.Add(($"@q{number}", question.Key));
            parameters.Add(($"@a{number}", question.Amount is { } amount ? (double)amount : null));
        }

        (Conditions, Parameters) = (conditions, parameters);
    }

    /// <summary>Each holds for every edition that is looked for; none where all are.</summary>
    public IReadOnlyList<string> Conditions { get; }

    /// <summary>The values of the conditions.</summary>
    public IReadOnlyList<(string Name, object? Value)> Parameters { get; }

    // The operator is one of these, never text from outside.
    private static string Amount(Comparator comparator, string number) => comparator switch
    {
        Comparator.Equal => $" AND amount = @a{number}",
        Comparator.AtLeast => $" AND amount >= @a{number}",
        Comparator.AtMost => $" AND amount <= @a{number}",
        Comparator.More => $" AND amount > @a{number}",
        Comparator.Less => $" AND amount < @a{number}",
        _ => "",
    };
}

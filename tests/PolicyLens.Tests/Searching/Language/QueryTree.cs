using System.Globalization;
using PolicyLens.Catalogue;
using PolicyLens.Searching.Language;

namespace PolicyLens.Tests.Searching.Language;

/// <summary>Queries as short texts of their trees: <c>all([child plan*] not([adoption]) role=principles)</c>.</summary>
internal static class QueryTree
{
    public static QueryReader Reader { get; } = new(Catalogues.Default);

    /// <summary>The tree of a query; its fault's message where it has one, "nothing" where it has no word.</summary>
    public static string Of(string text) => Reader.Read(text) is var reading && reading.Fault is { } fault ? $"fault: {fault.Message}"
        : reading.Query is null ? "nothing"
        : Of(reading.Query);

    public static string Of(QueryNode node) => node switch
    {
        QueryWord word => word.Text + (word.Prefix ? "*" : ""),
        QueryWords words => $"[{Joined(words.Words)}]",
        QueryPhrase phrase => $"\"{Joined(phrase.Words)}\"",
        QueryNear near => $"near{near.Distance.ToString(CultureInfo.InvariantCulture)}({Joined(near.Parts)})",
        QueryAll all => $"all({Joined(all.Parts)})",
        QueryAny any => $"any({Joined(any.Parts)})",
        QueryNot not => $"not({Of(not.Part)})",
        QueryWithin within => $"{Name(within.Field)}({Of(within.Part)})",
        QueryField { Field: SearchField.Year } year => $"year={(year.From == year.To ? $"{year.From}" : $"{year.From}..{year.To}")}",
        QueryField field => $"{Name(field.Field)}={field.Value}",
        _ => node.GetType().Name,
    };

    /// <summary>A node and all below it.</summary>
    public static IEnumerable<QueryNode> All(QueryNode node) => Below(node).SelectMany(All).Prepend(node);

    public static IEnumerable<QueryNode> Below(QueryNode node) => node switch
    {
        QueryWords words => words.Words,
        QueryPhrase phrase => phrase.Words,
        QueryNear near => near.Parts,
        QueryAll all => all.Parts,
        QueryAny any => any.Parts,
        QueryNot not => [not.Part],
        QueryWithin within => [within.Part],
        _ => [],
    };

    private static string Joined(IEnumerable<QueryNode> nodes) => string.Join(' ', nodes.Select(Of));

    private static string Name(SearchField field) => field.ToString().ToLowerInvariant();
}

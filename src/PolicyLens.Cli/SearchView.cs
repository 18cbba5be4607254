using PolicyLens.Model;
using PolicyLens.Searching;
using Spectre.Console;

namespace PolicyLens.Cli;

/// <summary>Shows in the terminal what a search found.</summary>
internal sealed class SearchView(IAnsiConsole console)
{
    /// <summary>How many of the places that say the same are named.</summary>
    private const int PlacesTold = 6;

    private const int FacetsTold = 8;

    public void Show(string text, SearchQuery query, SearchResult result)
    {
        var named = text.Length > 0 ? $"“{text}”" : "these conditions";
        if (result.Total == 0)
        {
            console.WriteLine($"Nothing was found for {named}.");
            Suggest(result);
            return;
        }

        if (result.Corrected)
        {
            console.WriteLine($"Nothing was found for {named}. Did you mean: {result.Suggestion}? This is what was found for it:");
        }
        else
        {
            Suggest(result);
        }

        foreach (var synonym in result.Synonyms.Where(synonym => synonym.Also.Count > 0))
        {
            console.WriteLine($"“{synonym.Typed}” also stands for {string.Join(", ", synonym.Also.Select(also => $"“{also}”"))} (--exact turns this off)");
        }

        console.WriteLine(Counted(query, result));
        for (var index = 0; index < result.Hits.Count; index++)
        {
            console.WriteLine();
            Show(query.Offset + index + 1, result.Hits[index], query.Folding);
        }

        if (result.More.Count > 0)
        {
            console.WriteLine();
            console.WriteLine("Passages that have some of the words:");
            for (var index = 0; index < result.More.Count; index++)
            {
                console.WriteLine();
                Show(query.Offset + result.Hits.Count + index + 1, result.More[index], query.Folding);
            }
        }

        console.WriteLine();
        Counts("Authorities", result.Facets.Authority);
        Counts("Roles", result.Facets.Role);
        Counts("Topics", result.Facets.Topic);
        Counts("Cites", result.Facets.Cites);
        Counts("Years", result.Facets.Year);
        Counts("Law and guidance", result.Facets.Status);
    }

    /// <summary>A hit by its number, with its words, where it stands and who else says the same.</summary>
    public void Show(int number, SearchHit hit, Folding folding)
    {
        var date = hit.Date is null ? "" : $" ({hit.Date}{(hit.Superseded ? ", a newer edition is stored" : "")})";
        console.Write(new Markup($"[bold]{number}. {Markup.Escape(hit.Authority ?? "authority not stated")}[/], {Markup.Escape(hit.Heading ?? hit.Title ?? "")}{Markup.Escape(date)}\n"));
        Indented(Marked(hit.Snippet));
        Indented(new Text(hit.Anchor.Value.Length > 0 ? $"{hit.Id}#{hit.Anchor}" : $"{hit.Id}", new Style(decoration: Decoration.Dim)));
        if (hit.Also.Count > 0)
        {
            Indented(new Text(folding == Folding.Chapter ? OfChapter(hit.Also) : Elsewhere(hit)));
        }
    }

    /// <summary>The snippet; the words that were found stand between asterisks and, where the terminal can, in bold.</summary>
    private static Markup Marked(string snippet)
    {
        var parts = snippet.Split("**");
        return new(string.Concat(parts.Select((part, index) => index % 2 == 0 || index == parts.Length - 1 ? Markup.Escape(part) : $"[bold]*{Markup.Escape(part)}*[/]")));
    }

    private static string OfChapter(ValueList<FoldedHit> also) =>
        $"and {also.Count} more in this chapter: {string.Join(", ", also.Take(PlacesTold).Select(place => $"#{place.Anchor}"))}{(also.Count > PlacesTold ? " …" : "")}";

    private static string Elsewhere(SearchHit hit)
    {
        var others = hit.Also.Select(place => place.Authority ?? "authority not stated").Distinct(StringComparer.Ordinal).Where(name => name != hit.Authority).ToList();
        var who = others.Count == 0 ? "again in the same authority's chapters" : $"nearly the same in {string.Join(", ", others.Take(PlacesTold))}{(others.Count > PlacesTold ? $" and {others.Count - PlacesTold} more" : "")}";
        return $"{who}: {string.Join(", ", hit.Also.Take(PlacesTold).Select(place => $"{place.Id}#{place.Anchor}"))}{(hit.Also.Count > PlacesTold ? " …" : "")}";
    }

    private static string Counted(SearchQuery query, SearchResult result)
    {
        var counted = result.OfChapters ? "chapter" : "passage";
        var count = result.Relaxed
            ? $"No passage has all the words; {result.Total} have some of them"
            : $"{result.Total} {(result.Total == 1 ? counted : counted + "s")}";
        var folded = result.Relaxed ? "; those that have the most are shown" : result.Folded is { } different && different < result.Total
            ? query.Folding == Folding.Chapter ? $", of {different} chapters" : result.Weighed <= different || result.Total <= different ? "" : $", {different} of them different in what they say"
            : "";
        var weighed = result.Weighed < result.Total ? $"; the best of the {result.Weighed} that were stored last are shown: another word narrows the search" : "";
        return $"{count}{folded}{weighed}.";
    }

    private void Suggest(SearchResult result)
    {
        if (result.Suggestion is { } suggestion)
        {
            console.WriteLine($"Did you mean: {suggestion}");
        }
    }

    private void Indented(Spectre.Console.Rendering.IRenderable text) => console.Write(new Padder(text, new Padding(3, 0, 0, 0)));

    private void Counts(string name, ValueList<FacetCount> counts)
    {
        if (counts.Count > 0)
        {
            console.WriteLine($"{name}: {string.Join(", ", counts.Take(FacetsTold).Select(count => $"{count.Value} ({count.Count})"))}{(counts.Count > FacetsTold ? $" and {counts.Count - FacetsTold} more" : "")}");
        }
    }
}

using PolicyLens.Catalogue;
using Xunit;

namespace PolicyLens.Tests.Catalogue;

/// <summary>Every name of the catalogue is found where a sentence says it.</summary>
public sealed class CatalogueNameTests
{
    private static readonly LawCatalogue Law = Catalogues.Default.Law;

    [Fact]
    public void Every_title_of_legislation_is_found() => AssertCited(Law.Legislation.Select(entry => (entry.Title, entry.Title)));

    [Fact]
    public void Every_alias_of_legislation_is_found() => AssertCited(Law.Legislation.SelectMany(entry => entry.Aliases.Select(alias => (alias, entry.Title))));

    [Fact]
    public void Every_title_of_guidance_is_found() => AssertCited(Law.Guidance.Select(entry => (entry.Title, entry.Title)));

    [Fact]
    public void Every_alias_of_guidance_is_found() => AssertCited(Law.Guidance.SelectMany(entry => entry.Aliases.Select(alias => (alias, entry.Title))));

    [Fact]
    public void Every_short_name_of_guidance_is_found_with_a_year() => AssertCited(
        Law.Guidance.SelectMany(entry => entry.Short.Select(name => ($"{name} {(entry.Editions.Count > 0 ? entry.Editions[^1].Year : 2018)}", entry.Title))));

    private static void AssertCited(IEnumerable<(string Name, string Title)> names)
    {
        var missed = names
            .Where(pair => Written.Paragraph($"Staff know that {pair.Name} is followed here.").Citations.All(citation => citation.Title != pair.Title))
            .Select(pair => $"{pair.Name} (of {pair.Title})").ToList();

        Assert.True(missed.Count == 0, string.Join('\n', missed));
    }
}

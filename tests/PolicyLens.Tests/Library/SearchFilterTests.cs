using PolicyLens.Library;
using PolicyLens.Searching;
using Xunit;

namespace PolicyLens.Tests.Library;

public sealed class SearchFilterTests(SearchLibrary shared) : IClassFixture<SearchLibrary>
{
    private readonly ChapterLibrary library = shared.Library;

    [Theory]
    [InlineData("North Yorkshire", 1)]
    [InlineData("north-yorkshire", 1)]
    [InlineData("NORTH YORKSHIRE", 1)]
    [InlineData("plymouth", 1)]
    [InlineData("York", 0)]
    [InlineData("unknown", 0)]
    [InlineData("", 0)]
    public void An_authority_is_meant_by_name_or_slug(string authority, int hits) =>
        Assert.Equal(hits, library.Search(new SearchQuery { Text = "plan", Authority = authority }).Total);

    [Theory]
    [InlineData("legal-framework", 1)]
    [InlineData("Legal-Framework", 1)]
    [InlineData("principles", 0)]
    [InlineData("no such role", 0)]
    public void A_role_is_meant_by_its_public_name(string role, int hits) =>
        Assert.Equal(hits, library.Search(new SearchQuery { Text = "plan", Role = role }).Total);

    [Theory]
    [InlineData("Children Act 1989", "plymouth")]
    [InlineData("children act 2004", "north-yorkshire")]
    [InlineData("Children Act", "north-yorkshire plymouth")]
    [InlineData("Children Act 1990", "")]
    [InlineData("Act 1989", "")]
    [InlineData("care leavers england regulations", "north-yorkshire")]
    [InlineData("The Care Leavers (England) Regulations 2010", "north-yorkshire")]
    public void Cited_law_is_meant_with_its_year_or_without(string title, string authorities) => Assert.Equal(
        authorities,
        string.Join(' ', library.Search(new SearchQuery { Text = "plan", Cites = title }).Hits
            .Select(hit => hit.Id.Authority).Order(StringComparer.Ordinal)));

    [Fact]
    public void A_year_that_stands_beside_the_title_counts_as_part_of_it()
    {
        using var folder = new LibraryFolder();
        using var other = folder.Open();
        var (edition, bytes) = Sample.Of("Children come first.");
        edition = edition with { Findings = edition.Findings with { Citations = [Sample.Citation("Working Together", 2018), Sample.Citation("Working Together", 2015)] } };
        other.Store(edition, Sample.Plymouth, bytes);

        Assert.Equal(1, Count("working together"));
        Assert.Equal(1, Count("Working Together 2018"));
        Assert.Equal(0, Count("Working Together 2023"));
        Assert.Equal([new("Working Together", 1)], other.Search("children").Facets.Cites);

        int Count(string title) => other.Search(new SearchQuery { Text = "children", Cites = title }).Total;
    }

    [Fact]
    public void Facets_count_all_hits_whatever_the_page()
    {
        var facets = library.Search(new SearchQuery { Text = "plan* OR siblings OR famil*", Limit = 1 });

        Assert.Equal((5, 1), (facets.Total, facets.Hits.Count));
        Assert.Equal([new("North Yorkshire", 3), new("Plymouth", 1), new("unknown", 1)], facets.Facets.Authority);
        Assert.Equal([new("principles", 3), new("legal-framework", 1), new("other", 1)], facets.Facets.Role);
        Assert.Equal(
            [
                new("Children Act 2004", 3),
                new("The Care Leavers (England) Regulations 2010", 3),
                new("Children Act 1989", 1),
                new("Human Rights Act 1998", 1),
            ],
            facets.Facets.Cites);
    }

    [Fact]
    public void Facets_keep_to_the_filters()
    {
        var result = library.Search(new SearchQuery { Text = "plan", Authority = "plymouth" });

        Assert.Equal([new("Plymouth", 1)], result.Facets.Authority);
        Assert.Equal([new("legal-framework", 1)], result.Facets.Role);
        Assert.Equal(["Children Act 1989", "Human Rights Act 1998"], result.Facets.Cites.Select(count => count.Value));
    }

    [Fact]
    public void Every_facet_value_filters_to_its_count()
    {
        var all = library.Search("plan* siblings famil*");

        Assert.All(all.Facets.Authority, facet => Assert.Equal(facet.Count, Count(new() { Text = "", Authority = facet.Value })));
        Assert.All(all.Facets.Role, facet => Assert.Equal(facet.Count, Count(new() { Text = "", Role = facet.Value })));
        Assert.All(all.Facets.Cites, facet => Assert.Equal(facet.Count, Count(new() { Text = "", Cites = facet.Value })));

        int Count(SearchQuery query) => library.Search(query with { Text = "plan* siblings famil*" }).Total;
    }
}

using PolicyLens.Absence;
using PolicyLens.Library;
using PolicyLens.Model;
using PolicyLens.Searching;
using PolicyLens.Tests.Library;
using Xunit;

namespace PolicyLens.Tests.Searching.Contract;

/// <summary>Four authorities' chapters with all that facets count.</summary>
public sealed class FacetLibrary<TEngine> : EngineFolder<TEngine>
    where TEngine : IEngineUnderTest
{
    public FacetLibrary()
    {
        Library.Store(new WrittenEdition(
            "northshire",
            Sample.Section("1", "Introduction", SectionRole.Introduction, "Every child has a plan.", "The Children Act 1989 asks for a plan."),
            Sample.Section("2", "Leaving care", SectionRole.Principles, "Care leavers have support until they are 25.", "A plan is reviewed with the child."))
        {
            Date = "2024-03",
            Citations = [Invented.Law("1/p2", "Children Act 1989"), Invented.Law("2/p1", "Data Protection Act 1998", Standing.Repealed)],
            Provisions = [Invented.Support("2/p1", 25)],
            Principles = [new("A plan is reviewed with the child.", Modality.Commitment, ["review", "consultation"], new("2/p2"))],
        });
        Library.Store(new WrittenEdition(
            "southshire",
            Sample.Section("1", "Scope", SectionRole.Scope, "This plan is for every child."),
            Sample.Section("2", "Principles", SectionRole.Principles, "Support ends at 21.", "Each child has a plan and the plan is kept."))
        {
            Date = "2021-06-15",
            Citations = [Invented.Law("1/p1", "Children Act 2004"), Invented.Law("1/p1", "Children Act 1989")],
            Provisions = [Invented.Support("2/p1", 21)],
        });
        Library.Store(new WrittenEdition(
            "eastshire",
            Sample.Section("1", null, SectionRole.Other, "Children are heard. Nothing is decided without them.", "The plan is theirs."))
        {
            Date = "2021",
            Citations = [Invented.Law("1/p2", "Working Together to Safeguard Children", Standing.Unknown)],
        });
        Library.Store(Invented.By(EditionId.UnknownAuthority, "No child is without a plan."));
    }
}

public abstract class FacetContract<TEngine>(FacetLibrary<TEngine> shared) : IClassFixture<FacetLibrary<TEngine>>
    where TEngine : IEngineUnderTest
{
    private static readonly Question Support = new(QuestionKind.Topic, "leaving-care-support", "Support after leaving care");

    private readonly ChapterLibrary library = shared.Library;

    [Fact]
    public void All_six_facets_are_counted()
    {
        var facets = library.All("plan OR support").Facets;

        Assert.Equal([new("Northshire", 4), new("Southshire", 3), new("Eastshire", 1), new("unknown", 1)], facets.Authority);
        Assert.Equal([new("principles", 5), new("introduction", 2), new("other", 1), new("scope", 1)], facets.Role);
        Assert.Equal([new("Children Act 1989", 7), new("Data Protection Act 1998", 4), new("Children Act 2004", 3), new("Working Together to Safeguard Children", 1)], facets.Cites);
        Assert.Equal([new("leaving-care-support", 2), new("consultation", 1), new("review", 1)], facets.Topic);
        Assert.Equal([new("2021", 4), new("2024", 4)], facets.Year);
        Assert.Equal([new("in-force", 2), new("repealed", 1), new("unknown", 1)], facets.Status);
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("plan OR support")]
    [InlineData("child* -scope")]
    [InlineData("\"a plan\"")]
    [InlineData("heading:principles")]
    [InlineData("title:manual")]
    [InlineData("role:principles")]
    [InlineData("status:in-force OR topic:leaving-care-support")]
    [InlineData("plan kept zebra")]
    [InlineData("")]
    public void A_facet_s_value_filters_to_its_count(string text)
    {
        var query = new SearchQuery { Text = text, Lacks = [Support with { Comparator = Comparator.Equal, Amount = 99 }] };
        var facets = library.Search(query).Facets;

        Assert.NotEmpty(facets.Authority);
        Assert.All(facets.Authority, facet => Assert.Equal(facet.Count, Count(query with { Authority = facet.Value })));
        Assert.All(facets.Cites, facet => Assert.Equal(facet.Count, Count(query with { Cites = facet.Value })));
        Assert.All(facets.Year, facet => Assert.Equal(facet.Count, Count(query with { Year = int.Parse(facet.Value) })));
        Assert.All(facets.Role, facet => Assert.Equal(facet.Count, Count(query with { Role = facet.Value })));
        Assert.All(facets.Topic, facet => Assert.Equal(facet.Count, Count(query with { Topic = facet.Value })));
        Assert.All(facets.Status, facet => Assert.Equal(facet.Count, Count(query with { Status = facet.Value })));
    }

    [Fact]
    public void A_facet_s_value_filters_to_its_count_when_it_is_typed()
    {
        var facets = library.All("plan").Facets;

        Assert.All(facets.Authority, facet => Assert.Equal(facet.Count, library.All($"plan authority:{facet.Value}").Total));
        Assert.All(facets.Cites, facet => Assert.Equal(facet.Count, library.All($"plan cites:\"{facet.Value}\"").Total));
        Assert.All(facets.Year, facet => Assert.Equal(facet.Count, library.All($"plan year:{facet.Value}").Total));
        Assert.All(facets.Role, facet => Assert.Equal(facet.Count, library.All($"plan role:{facet.Value}").Total));
        Assert.All(facets.Topic, facet => Assert.Equal(facet.Count, library.All($"plan topic:{facet.Value}").Total));
        Assert.All(facets.Status, facet => Assert.Equal(facet.Count, library.All($"plan status:{facet.Value}").Total));
    }

    [Theory]
    [InlineData("year:2021 plan", "eastshire#1/p2 southshire#1/p1 southshire#2/p2")]
    [InlineData("year:>=2022 plan", "northshire#1/p1 northshire#1/p2 northshire#2/p2")]
    [InlineData("plan -year:2021..2024", "unknown#1/p1")]
    [InlineData("cites:\"Children Act 2004\" plan -role:scope", "southshire#2/p2")]
    [InlineData("(cites:\"Children Act 2004\" OR year:2024) AND kept", "southshire#2/p2")]
    [InlineData("(authority:eastshire OR authority:unknown) plan", "eastshire#1/p2 unknown#1/p1")]
    [InlineData("plan NOT (authority:southshire OR authority:northshire)", "eastshire#1/p2 unknown#1/p1")]
    [InlineData("topic:leaving-care-support", "northshire#2/p1 southshire#2/p1")]
    [InlineData("status:repealed", "northshire#2/p1")]
    [InlineData("role:introduction -act", "northshire#1/p1")]
    public void Fields_ask_for_what_facets_count(string query, string places) => Assert.Equal(places, string.Join(' ', library.All(query).Places()));

    [Fact]
    public void An_authority_that_writes_its_name_in_several_ways_is_one()
    {
        using var folder = new EngineFolder<TEngine>();
        folder.Library.Store(new("st-otters", "one", null), Sample.Of("The otter swims.", "St Otters"));
        folder.Library.Store(new("st-otters", "two", null), Sample.Of("The otter sleeps.", "St. Otters"));
        folder.Library.Store(new("st-otters", "three", null), Sample.Of("The otter eats.", "St Otters"));

        Assert.Equal([new("St Otters", 3)], folder.Library.All("otter").Facets.Authority);
        Assert.Equal(3, folder.Library.Search(new SearchQuery { Text = "otter", Authority = "St. Otters" }).Total);
    }

    [Fact]
    public void Chapters_are_chosen_by_what_they_state_and_lack()
    {
        Assert.Equal(["northshire", "southshire"], Found(new() { Text = "plan", States = [Support] }));
        Assert.Equal(["northshire"], Found(new() { Text = "plan", States = [Support with { Comparator = Comparator.AtLeast, Amount = 25 }] }));
        Assert.Equal(["eastshire", "unknown"], Found(new() { Text = "plan", Lacks = [Support] }));
        Assert.Equal(["eastshire", "southshire", "unknown"], Found(new() { Text = "plan", Lacks = [Support with { Comparator = Comparator.AtLeast, Amount = 25 }] }));
        Assert.Equal(["eastshire", "unknown"], Found(new() { Text = "", Lacks = [Support] }));
        Assert.Equal(["southshire"], Found(new() { Text = "", States = [Support], Year = 2021 }));
        Assert.True(library.Search(new SearchQuery { Text = "", Lacks = [Support] }).OfChapters);

        string[] Found(SearchQuery query) => [.. library.Search(query).Hits.Select(hit => hit.Id.Authority).Distinct().Order(StringComparer.Ordinal)];
    }

    private int Count(SearchQuery query) => library.Search(query).Total;
}

using PolicyLens.Library;
using PolicyLens.Searching;
using Xunit;

namespace PolicyLens.Tests.Searching.Contract;

/// <summary>Which editions of a chapter are looked in.</summary>
public abstract class EditionContract<TEngine> : IDisposable
    where TEngine : IEngineUnderTest
{
    private readonly EngineFolder<TEngine> folder = new();
    private readonly ChapterLibrary library;

    protected EditionContract()
    {
        library = folder.Library;
        library.Store(Invented.By("northshire", "The otter swims.") with { Date = "2023-05-10" });
        library.Store(Invented.By("northshire", "The otter sleeps.") with { Date = "2024-02" });
        library.Store(Invented.By("southshire", "An otter eats.") with { Date = "2023" });
        folder.Clock.Now = new(2024, 6, 1, 9, 0, 0, TimeSpan.Zero);
        library.Store(Invented.By("eastshire", "Otters play."));
    }

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void The_newest_are_looked_in() =>
        Assert.Equal("eastshire/manual@1 northshire/manual@2 southshire/manual@1", Found(EditionChoice.Newest));

    [Fact]
    public void All_are_looked_in_and_the_older_say_so()
    {
        Assert.Equal("eastshire/manual@1 northshire/manual@1 northshire/manual@2 southshire/manual@1", Found(EditionChoice.All));
        var hits = library.Search(new SearchQuery { Text = "otter", Editions = EditionChoice.All }).Hits;
        Assert.Equal(["northshire/manual@1"], hits.Where(hit => hit.Superseded).Select(hit => hit.Id.ToString()));
        Assert.Equal("northshire/manual@1", Found(EditionChoice.All, "swims"));
        Assert.Equal("", Found(EditionChoice.Newest, "swims"));
    }

    [Theory]
    [InlineData("2022-12-31", "")]
    [InlineData("2023-01-01", "southshire/manual@1")]
    [InlineData("2023-05-09", "southshire/manual@1")]
    [InlineData("2023-05-10", "northshire/manual@1 southshire/manual@1")]
    [InlineData("2024-01-31", "northshire/manual@1 southshire/manual@1")]
    [InlineData("2024-02-01", "northshire/manual@2 southshire/manual@1")]
    [InlineData("2024-05-31", "northshire/manual@2 southshire/manual@1")]
    [InlineData("2024-06-01", "eastshire/manual@1 northshire/manual@2 southshire/manual@1")]
    public void The_state_of_a_day_is_looked_in(string day, string found) => Assert.Equal(found, Found(AsOf(day)));

    [Fact]
    public void Counts_and_conditions_keep_to_the_editions_that_are_looked_in()
    {
        var before = library.Search(new SearchQuery { Text = "otter", Editions = AsOf("2023-06-01") });

        Assert.Equal([new("Northshire", 1), new("Southshire", 1)], before.Facets.Authority);
        Assert.Equal([new("2023", 2)], before.Facets.Year);
        Assert.Equal(0, library.Search(new SearchQuery { Text = "otter", Year = 2024, Editions = AsOf("2023-06-01") }).Total);
        Assert.Equal(2, library.Search(new SearchQuery { Text = "otter", Year = 2023, Editions = EditionChoice.All }).Total);
        Assert.Equal(1, library.Search(new SearchQuery { Text = "otter", Year = 2023 }).Total);
    }

    [Fact]
    public void What_is_like_a_text_is_looked_for_in_the_same_editions()
    {
        Assert.Equal("northshire/manual@2", Like(EditionChoice.Newest));
        Assert.Equal("northshire/manual@1", Like(AsOf("2023-06-01")));
        Assert.Equal("northshire/manual@1 northshire/manual@2", Like(EditionChoice.All));

        string Like(EditionChoice choice) => string.Join(' ', library.Similar("The otter swims and sleeps.", new SimilarQuery { Editions = choice }).Hits
            .Where(hit => hit.Id.Authority == "northshire").Select(hit => hit.Id.ToString()).Order(StringComparer.Ordinal));
    }

    private static EditionChoice AsOf(string day) => EditionChoice.AsOf(DateOnly.Parse(day));

    private string Found(EditionChoice choice, string text = "otter") => string.Join(
        ' ', library.Search(new SearchQuery { Text = text, Editions = choice }).Hits.Select(hit => hit.Id.ToString()).Order(StringComparer.Ordinal));
}

using PolicyLens.Library;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Library;

public sealed class LookingUpTests : IDisposable
{
    private readonly LibraryFolder folder = new();
    private readonly ChapterLibrary library;

    public LookingUpTests()
    {
        library = folder.Open();
        library.Store(new("torbay", "values", null), Sample.Of("Torbay.", "Torbay"));
        for (var i = 1; i <= 11; i++)
        {
            library.Store(Sample.Plymouth, Sample.Of($"Plymouth {i}."));
        }

        library.Store(new("unknown", "leaving-care", null), Sample.Of("Somewhere.", authority: null, title: "Leaving Care"));
        library.Store(new("plymouth", "leaving-care", null), Sample.Of("Here.", title: "Leaving Care"));
    }

    public void Dispose()
    {
        library.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_list_has_every_edition_in_order()
    {
        var ids = library.List().Select(edition => edition.Id.ToString()).ToArray();

        Assert.Equal(14, ids.Length);
        Assert.Equal("plymouth/leaving-care@1", ids[0]);
        Assert.Equal(["plymouth/values@9", "plymouth/values@10", "plymouth/values@11", "torbay/values@1", "unknown/leaving-care@1"], ids[9..]);
    }

    [Fact]
    public void A_list_says_what_each_edition_is()
    {
        var edition = library.List().Single(edition => edition.Id == new EditionId("torbay", "values", 1));

        Assert.Equal(
            ("Torbay", "Policies, Values and Principles", "2024-11", 1, 2),
            (edition.Authority, edition.Title, edition.Date, edition.Sections, edition.Words));
        Assert.Null(library.List()[^1].Authority);
    }

    [Fact]
    public void An_id_without_a_number_means_the_newest()
    {
        Assert.Equal("plymouth/values@11", library.Find(Sample.Plymouth)?.Id.ToString());
        Assert.Equal("plymouth/values@3", library.Find(Sample.Plymouth with { Edition = 3 })?.Id.ToString());
    }

    [Fact]
    public void What_is_not_stored_is_null()
    {
        Assert.Null(library.Find(Sample.Plymouth with { Edition = 12 }));
        Assert.Null(library.Find(new("plymouth", "val", null)));
        Assert.Null(library.Bytes(new("plymouth", "val", null)));
    }

    [Fact]
    public void The_newest_editions_come_once_a_chapter_in_order() => Assert.Equal(
        ["plymouth/leaving-care@1", "plymouth/values@11", "torbay/values@1", "unknown/leaving-care@1"],
        library.Newest().Select(edition => edition.Id.ToString()));

    [Theory]
    [InlineData("plymouth/values@12", "plymouth/values@11 plymouth/values@10 plymouth/values@9")]
    [InlineData("plymuoth/values", "plymouth/values torbay/values")]
    [InlineData("plymouth/leaving", "plymouth/leaving-care")]
    [InlineData("devon/leaving-care", "plymouth/leaving-care unknown/leaving-care")]
    [InlineData("Plymouth/Values", "plymouth/values torbay/values")]
    [InlineData("somerset/adoption", "")]
    public void A_mistyped_id_has_its_nearest(string typed, string nearest)
    {
        Assert.True(EditionId.TryParse(typed, out var id));

        Assert.Equal(nearest, string.Join(' ', library.Nearest(id)));
    }
}

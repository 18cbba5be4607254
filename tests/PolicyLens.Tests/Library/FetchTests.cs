using PolicyLens.Library;
using Xunit;

namespace PolicyLens.Tests.Library;

public sealed class FetchTests : IDisposable
{
    private static readonly FetchRecord Page = new()
    {
        Address = "https://example.org/chapter",
        FinalAddress = "https://www.example.org/chapter.html",
        ETag = "W/\"v1\"",
        Sha256 = new string('a', 64),
        FetchedAt = new DateTimeOffset(2025, 3, 3, 13, 0, 0, TimeSpan.FromHours(1)),
    };

    private readonly LibraryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_an_address_gave_is_remembered_until_it_gives_something_else()
    {
        using var library = folder.Open();
        library.Remember(Page);
        library.Remember(Page with { Address = "https://example.org/other" });
        var changed = Page with { ETag = null, LastModified = "Mon, 03 Mar 2025 10:00:00 GMT" };
        library.Remember(changed);

        Assert.Equal(changed with { FetchedAt = changed.FetchedAt.ToUniversalTime() }, library.LastFetch(Page.Address));
        Assert.Equal("W/\"v1\"", library.LastFetch("https://example.org/other")?.ETag);
        Assert.Null(library.LastFetch("https://example.org/none"));
    }

    [Fact]
    public void A_library_of_the_second_schema_is_brought_up_to_date()
    {
        folder.MakeOfSchema(2);
        using var library = folder.Open();
        library.Remember(Page);

        Assert.NotNull(library.LastFetch(Page.Address));
    }

    [Fact]
    public void A_page_of_an_unknown_authority_goes_on_by_its_address_and_not_by_its_name()
    {
        using var library = folder.Open();
        EditionAt("https://north.example/policy.html", "one");
        EditionAt("https://south.example/policy.html", "two");

        Assert.Equal("unknown/values@2", EditionAt("https://north.example/policy.html", "three"));
        Assert.Equal("unknown/values-2@2", EditionAt("https://south.example/policy.html", "four"));

        string EditionAt(string address, string text)
        {
            var (edition, bytes) = Sample.Of(text, authority: null, source: "policy.html");
            return library.Store(edition with { Source = edition.Source with { Address = address } }, Sample.Unknown, bytes).Id.ToString();
        }
    }
}

using PolicyLens.Library;
using Xunit;

namespace PolicyLens.Tests.Library;

public sealed class SharingTests : IDisposable
{
    private readonly LibraryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Two_programs_may_open_a_new_library_at_once()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(folder.Open)));

        foreach (var library in opened)
        {
            library.Dispose();
        }

        folder.CheckSound();
    }

    [Fact]
    public async Task Two_programs_that_store_at_once_lose_nothing()
    {
        using var left = folder.Open();
        using var right = folder.Open();

        await Task.WhenAll(StoreMany(left, "left"), StoreMany(right, "right"), Task.Run(() =>
        {
            for (var i = 0; i < 50; i++)
            {
                Assert.All(left.Search("children").Hits, hit => Assert.Contains("**Children**", hit.Snippet, StringComparison.Ordinal));
            }
        }));

        Assert.Equal(Enumerable.Range(1, 50), right.List().Select(edition => edition.Id.Edition!.Value));
        Assert.Equal(1, left.Search("children").Total);
        folder.CheckSound();

        static Task StoreMany(ChapterLibrary library, string who) => Task.Run(() =>
        {
            for (var i = 0; i < 25; i++)
            {
                library.Store(Sample.Plymouth, Sample.Of($"Children of {who} {i}."));
            }
        });
    }

    [Fact]
    public async Task The_same_file_stored_by_many_at_once_is_stored_once()
    {
        using var library = folder.Open();

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            Task.Run(() => library.Store(Sample.Plymouth, Sample.Of("Children come first.")))));

        Assert.Single(results, result => result.Outcome == StoreOutcome.Added);
        Assert.Single(library.List());
    }

    [Fact]
    public void A_library_that_another_program_is_writing_can_be_read_but_not_written()
    {
        using var library = folder.OpenImpatient();
        library.Store(Sample.Plymouth, Sample.Of("Children come first."));
        using var other = folder.Connect();
        using var transaction = other.BeginTransaction();

        var failure = Assert.Throws<LibraryException>(() => library.Store(Sample.Plymouth, Sample.Of("Other.")));

        Assert.Equal(
            $"{folder.File} is in use by another program. Wait until it has finished, or close it, and try again.", failure.Message);
        Assert.Equal(1, library.Search("children").Total);
        transaction.Rollback();
        Assert.Equal(StoreOutcome.Added, library.Store(Sample.Plymouth, Sample.Of("Other.")).Outcome);
    }
}

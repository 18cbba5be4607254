using PolicyLens.Cli;
using PolicyLens.Model;
using PolicyLens.Tests.Library;
using Xunit;

namespace PolicyLens.Tests.Cli;

public sealed class EditionSpoolTests
{
    [Fact]
    public void What_is_added_by_many_threads_comes_back_as_it_was()
    {
        using var spool = new EditionSpool();
        var editions = Enumerable.Range(0, 50).Select(number => Sample.Of($"Children come first, {number} times.", source: $"{number}.html")).ToList();
        var places = new EditionSpool.Place[editions.Count];
        Parallel.For(0, editions.Count, index => places[index] = spool.Add(editions[index].Edition, editions[index].Bytes));

        Assert.All(Enumerable.Range(0, editions.Count).Reverse(), index =>
        {
            var (edition, original) = spool.Take(places[index]);
            Assert.Equal(EditionJson.Write(ChapterDocument.Of(editions[index].Edition)), EditionJson.Write(ChapterDocument.Of(edition)));
            Assert.Equal(editions[index].Bytes, original);
        });
    }
}

using FsCheck;
using FsCheck.Fluent;
using PolicyLens.Library;
using PolicyLens.Searching;
using Xunit;

namespace PolicyLens.Tests.Library;

public sealed class HostileQueryTests(SearchLibrary shared) : IClassFixture<SearchLibrary>
{
    // What the query language of FTS5 and SQL give a meaning to, beside words that do occur.
    private static readonly string[] Pieces =
    [
        "\"", "“", "”", "'", "’", "*", "^", "(", ")", "{", "}", ":", "+", "-", "–", ",", ";", "--", "/*", "\\", "%", "_", "?", "@match", "\0",
        "\uD800", "\uDC00", "\u0301", "\u200D", "😀", "ﷺ", "½", "Ⅷ", "٣", "中文", " ", "\n", "AND", "OR", "NOT", "NEAR(a b, 2)", "text:", "heading :",
        "child", "plan", "corporate", "a", "0x41",
    ];

    private readonly ChapterLibrary library = shared.Library;

    [Theory]
    [InlineData("'; DROP TABLE editions; --")]
    [InlineData("\" OR 1=1 --")]
    [InlineData("text : child")]
    [InlineData("{text heading} : child")]
    [InlineData("- text : child")]
    [InlineData("NEAR(child plan, 5)")]
    [InlineData("child AND")]
    [InlineData("NOT child")]
    [InlineData("^child")]
    [InlineData("child\0plan")]
    [InlineData("\"child")]
    [InlineData("(child")]
    [InlineData("child + plan")]
    [InlineData("*")]
    public void An_operator_is_only_a_word_or_nothing(string text)
    {
        var result = library.Search(new SearchQuery { Text = text, Authority = null, Role = null, Cites = null });

        Assert.True(result.Total >= 0);
        Assert.Equal(4, library.List().Count);
        shared.CheckSound();
    }

    [Theory]
    [InlineData("' OR '1'='1")]
    [InlineData("plymouth') OR 1=1 --")]
    [InlineData("%")]
    public void A_filter_is_only_a_name(string text)
    {
        Assert.Equal(0, library.Search(new SearchQuery { Text = "child", Authority = text }).Total);
        Assert.Equal(0, library.Search(new SearchQuery { Text = "child", Role = text }).Total);
        Assert.Equal(0, library.Search(new SearchQuery { Text = "child", Cites = text }).Total);
        Assert.Null(library.Find(new(text, text, null)));
    }

    [Fact]
    public void A_query_without_end_is_cut_short()
    {
        Assert.Equal(1, library.Search(string.Join(' ', Enumerable.Repeat("plan child", 5000))).Total);
        Assert.Equal(0, library.Search(string.Join('-', Enumerable.Repeat("plan", 5000))).Total);
        Assert.Equal(0, library.Search(new string('x', 1_000_000)).Total);
        Assert.Equal(0, library.Search(new string('(', 100_000)).Total);
        Assert.True(library.Search(string.Join(' ', Enumerable.Repeat("a*", 5000))).Total > 0);
    }

    [Fact]
    public void No_text_whatever_breaks_a_search() => Holds(ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""));

    [Fact]
    public void No_mixture_of_signs_and_words_breaks_a_search() =>
        Holds(Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)));

    private void Holds(Gen<string> texts) => Prop
        .ForAll(texts.ToArbitrary(), text =>
        {
            var result = library.Search(new SearchQuery { Text = text, Authority = null, Limit = 5 });
            return result.Hits.Count == Math.Min(5, result.Total)
                && result.Hits.All(hit => hit.Score > 0)
                && result.Facets.Authority.Sum(count => count.Count) == result.Total
                && library.Search(new SearchQuery { Text = "plan", Authority = text, Role = text, Cites = text }).Total == 0;
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20260101UL, 4711UL));
}

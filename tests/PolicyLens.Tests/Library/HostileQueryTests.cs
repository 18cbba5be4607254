using FsCheck;
using FsCheck.Fluent;
using PolicyLens.Library;
using PolicyLens.Searching;
using PolicyLens.Searching.Language;
using Xunit;

namespace PolicyLens.Tests.Library;

public sealed class HostileQueryTests(SearchLibrary shared) : IClassFixture<SearchLibrary>
{
    // What our query language, that of FTS5 and SQL give a meaning to, beside words that do occur.
    private static readonly string[] Pieces =
    [
        "\"", "“", "”", "'", "’", "*", "^", "(", ")", "{", "}", ":", "+", "-", "–", ",", ";", "--", "/*", "\\", "%", "_", "?", "@match", "\0",
        "\uD800", "\uDC00", "\u0301", "\u200D", "😀", "ﷺ", "½", "Ⅷ", "٣", "中文", " ", "\n", "AND", "OR", "NOT", "NEAR(a b, 2)", "text:", "heading :",
        " AND ", " OR ", " NOT ", " NEAR/3 ", " -", "title:", "heading:", "role:", "cites:", "year:", "status:", "topic:", "authority:plymouth ", "role:principles ", "2024", "..", ">=",
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
    [InlineData("child NEAR/99999999999999999999 plan")]
    [InlineData("authority:\"' OR 1=1 --\"")]
    [InlineData("title:(child OR")]
    [InlineData("year:999999..1")]
    [InlineData("cites:\"\0\"")]
    public void Any_text_gives_hits_or_a_mistake_with_its_place(string text)
    {
        Assert.True(Answers(text));
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
        .ForAll(texts.ToArbitrary(), text => Answers(text)
            && Answers(text, exact: true)
            && library.Search(new SearchQuery { Text = "plan", Authority = text, Role = text, Cites = text }).Total == 0
            && library.Similar(text, new() { Limit = 5 }).Hits.All(hit => hit.Score > 0))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20260101UL, 4711UL));

    /// <summary>Whether a text is answered with sound hits, with nothing, or with a mistake that stands where it is said to.</summary>
    private bool Answers(string text, bool exact = false)
    {
        var result = library.Search(new SearchQuery { Text = text, Limit = 5, Exact = exact });
        if (result.Fault is { } fault)
        {
            var shown = QueryFaultText.Of(text, fault);
            return result.Total == 0 && result.Hits.Count == 0
                && fault.Start >= 0 && fault.Length > 0 && fault.Start + fault.Length <= text.Length + 1
                && shown.Message.Length > 0 && shown.Carets.Contains('^', StringComparison.Ordinal) && !shown.Line.Any(char.IsControl);
        }

        // Of passages that have only some of the words those with very few are left out; titles alone are told by chapter.
        return result.Hits.Count <= Math.Min(5, result.Total)
            && (result.Total == 0 || result.Hits.Count > 0)
            && (result.Relaxed || result.Hits.Count == Math.Min(5, result.Folded ?? result.Total))
            && result.Hits.Concat(result.More).All(hit => result.OfChapters || hit.Score > 0)
            && result.Facets.Authority.Sum(count => count.Count) == result.Total;
    }
}

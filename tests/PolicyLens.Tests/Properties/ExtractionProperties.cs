using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Properties;

public sealed class ExtractionProperties
{
    [Fact]
    public void Every_quote_stands_at_its_anchor() => Seeded.Holds(Generated.Lines, lines =>
    {
        if (!lines.All(string.IsNullOrWhiteSpace))
        {
            AssertAnchored(Written.Edition(lines));
        }
    }, 400, Seeded.WithoutOneLine);

    [Theory]
    [MemberData(nameof(Golden.CorpusGoldenTests.Files), MemberType = typeof(Golden.CorpusGoldenTests))]
    public void Every_quote_of_the_corpus_stands_at_its_anchor(string name) => AssertAnchored(Written.Corpus(name));

    private static void AssertAnchored(Edition edition)
    {
        var (chapter, found) = (edition.Chapter, edition.Findings);
        var texts = chapter.Passages().GroupBy(passage => passage.Anchor).ToDictionary(group => group.Key, group => string.Join(' ', group.Select(passage => passage.Text)));
        var sections = chapter.AllSections().ToDictionary(section => section.Anchor, section => string.Join(' ', section.WithDescendants().SelectMany(Passage.Of).Select(passage => passage.Text)));
        void At(Anchor anchor, string quote)
        {
            Assert.NotEmpty(quote);
            Assert.True(
                (texts.TryGetValue(anchor, out var text) && text.Contains(quote, StringComparison.Ordinal)) || (sections.TryGetValue(anchor, out var whole) && whole.Contains(quote, StringComparison.Ordinal)),
                $"{anchor}: “{quote}” is not there");
        }

        Assert.All(found.Citations, citation => At(citation.Anchor, citation.Quote));
        Assert.All(found.Provisions, provision => At(provision.Anchor, provision.Quote));
        Assert.All(found.Dates.Where(date => date.Anchor is not null), date => At(date.Anchor!.Value, date.Quote));
        Assert.All(found.Dates.Where(date => date.Anchor is null), date => Assert.Contains(date.Quote, chapter.Title, StringComparison.Ordinal));
        Assert.All(found.Amendments, amendment => At(amendment.Anchor, amendment.Note));
        Assert.All(found.Outcomes, outcome => At(outcome.Anchor, outcome.Title));
        Assert.All(found.Outcomes, outcome => At(outcome.Anchor, outcome.Text));
        Assert.All(found.Values, value => At(value.Anchor, value.Text));
        Assert.All(found.Principles, principle => At(principle.Anchor, principle.Text));
        Assert.All(found.Definitions, definition => At(definition.Anchor, definition.Text));
        Assert.All(found.Definitions, definition => At(definition.Anchor, definition.Term));
    }
}

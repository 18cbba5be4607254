using PolicyLens.Reading;
using PolicyLens.Structure;
using Xunit;

namespace PolicyLens.Tests.Properties;

public sealed class StructureProperties
{
    [Fact]
    public void No_word_is_lost_or_invented_between_the_blocks_and_the_chapter() => Seeded.Holds(Generated.Lines, lines =>
    {
        if (Blank(lines))
        {
            return;
        }

        Assert.Equal(ChapterTexts.Words(Strings(Written.Blocks(string.Join('\n', lines)))), ChapterTexts.Words(ChapterTexts.Of(Written.Chapter(lines))));
    }, 600, Seeded.WithoutOneLine);

    [Fact]
    public void Anchors_are_unique() => Seeded.Holds(Generated.Lines, lines =>
    {
        if (Blank(lines))
        {
            return;
        }

        var anchors = ChapterTexts.Anchors(Written.Chapter(lines)).ToList();
        Assert.Equal(anchors.Distinct(), anchors);
    }, 300, Seeded.WithoutOneLine);

    [Fact]
    public void A_section_below_is_deeper_and_lines_never_go_back() => Seeded.Holds(Generated.Lines, lines =>
    {
        if (Blank(lines))
        {
            return;
        }

        var chapter = Written.Chapter(lines);
        Assert.All(chapter.AllSections(), section => Assert.All(section.Sections, below => Assert.True(below.Level > section.Level)));
        var places = chapter.Passages().Select(passage => passage.Line).ToList();
        Assert.Equal(places.Order(), places);
    }, 300, Seeded.WithoutOneLine);

    [Fact]
    public void Sentences_and_the_spaces_between_them_are_the_text() => Seeded.Holds(Generated.AnyText, text =>
    {
        var at = 0;
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            var found = text.IndexOf(sentence, at, StringComparison.Ordinal);
            Assert.True(found >= 0 && string.IsNullOrWhiteSpace(text[at..found]), sentence);
            Assert.Equal(sentence.Trim(), sentence);
            at = found + sentence.Length;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[at..]));
    }, 1000);

    private static bool Blank(string[] lines) => lines.All(string.IsNullOrWhiteSpace);

    private static IEnumerable<string> Strings(BlockDocument document) => document.Blocks.SelectMany(block => block switch
    {
        SourceText text => [text.Text],
        SourceFurniture furniture => [furniture.Text],
        SourceTable table => table.Rows.SelectMany(row => row),
        _ => Enumerable.Empty<string>(),
    });
}

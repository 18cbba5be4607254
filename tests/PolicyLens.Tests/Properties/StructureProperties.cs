using PolicyLens.Model;
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

        Assert.Equal(Words(Strings(Written.Blocks(string.Join('\n', lines)))), Words(Strings(Written.Chapter(lines))));
    }, 600, Seeded.WithoutOneLine);

    [Fact]
    public void Anchors_are_unique() => Seeded.Holds(Generated.Lines, lines =>
    {
        if (Blank(lines))
        {
            return;
        }

        var anchors = Written.Chapter(lines).AllSections().SelectMany(Anchors).ToList();
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

    private static string[] Words(IEnumerable<string> texts) =>
        [.. texts.SelectMany(text => TextShape.Key(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Strings(BlockDocument document) => document.Blocks.SelectMany(block => block switch
    {
        SourceText text => [text.Text],
        SourceFurniture furniture => [furniture.Text],
        SourceTable table => table.Rows.SelectMany(row => row),
        _ => Enumerable.Empty<string>(),
    });

    private static IEnumerable<string> Strings(Chapter chapter) =>
    [
        chapter.Number ?? "", chapter.Title ?? "",
        .. chapter.Contents.SelectMany(entry => new[] { entry.Number ?? "", entry.Heading }),
        .. chapter.Furniture.Select(furniture => furniture.Text),
        .. chapter.AllSections().SelectMany(section => section.Blocks.SelectMany(Strings).Prepend(section.Title)),
    ];

    private static IEnumerable<string> Strings(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Label ?? "", paragraph.Text],
        ItemList list => list.Items.SelectMany(Strings),
        Table table => table.Rows.SelectMany(row => row),
        _ => [],
    };

    private static IEnumerable<string> Strings(ListItem item) => item.Items.SelectMany(Strings).Prepend(item.Text).Prepend(item.Label ?? "");

    private static IEnumerable<string> Anchors(Section section) => section.Blocks.SelectMany(block => block switch
    {
        ItemList list => list.Items.SelectMany(Anchors).Prepend(list.Anchor.Value),
        Table table => table.Rows.Select((_, row) => table.Anchor.Row(row + 1).Value).Prepend(table.Anchor.Value),
        _ => [block.Anchor.Value],
    }).Prepend(section.Anchor.Value);

    private static IEnumerable<string> Anchors(ListItem item) => item.Items.SelectMany(Anchors).Prepend(item.Anchor.Value);
}

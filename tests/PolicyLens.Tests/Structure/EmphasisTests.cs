using System.Text;
using PolicyLens.Catalogue;
using PolicyLens.Extraction;
using PolicyLens.Model;
using PolicyLens.Reading;
using PolicyLens.Tests.Formats;
using Xunit;

namespace PolicyLens.Tests.Structure;

/// <summary>Bold and italic words stay on their words while lines become paragraphs and items.</summary>
public sealed class EmphasisTests
{
    [Theory]
    [InlineData("2.3 We *listen* well to every child.", "2.3|We *listen* well to every child.")]
    [InlineData("*2.3* We listen well to every child.", "2.3|We listen well to every child.")]
    [InlineData("*2.3 We listen* well to every child.", "2.3|*We listen* well to every child.")]
    [InlineData("We /listen/ well to *every child*.", "|We /listen/ well to *every child*.")]
    public void A_number_that_is_taken_off_takes_its_emphasis_with_it(string line, string expected)
    {
        var paragraph = Assert.IsType<Paragraph>(Blocks(Text(line))[0]);

        Assert.Equal(expected, $"{paragraph.Label}|{Emphasised.Of(paragraph.Text, paragraph.Emphasis)}");
    }

    [Fact]
    public void A_bullet_that_is_taken_off_takes_its_emphasis_with_it() =>
        Assert.Equal(["*listen* to children;", "act at *once*."], Items(Text("*• listen* to children;"), Text("• act at *once*.")));

    [Fact]
    public void The_further_paragraphs_of_an_item_bring_theirs() => Assert.Equal(
        ["listen to *children and* to /carers/ *every day*", "act"],
        Items(Item("listen to *children*"), Item("*and* to /carers/", null), Item("*every day*", null), Item("act")));

    [Fact]
    public void The_two_parts_of_a_mended_sentence_bring_theirs()
    {
        var paragraph = Assert.IsType<Paragraph>(Blocks(Text("We will always *listen to what*"), Text("*children say* to us /and act/."))[0]);

        Assert.Equal("We will always *listen to what children say* to us /and act/.", Emphasised.Of(paragraph.Text, paragraph.Emphasis));
    }

    [Fact]
    public void A_heading_has_none() => Assert.DoesNotContain(
        "emphasis",
        Encoding.UTF8.GetString(EditionJson.Write(ChapterDocument.Of(new EditionBuilder(Catalogues.Default).Build(Written.Document([Text("*A Chapter*") with { Hints = new() { Title = true } }, Text("*Our /Work/*") with { Hints = new() { HeadingLevel = 1, Bold = true } }, Text("We listen.")]))))),
        StringComparison.Ordinal);

    [Fact]
    public void A_table_keeps_its_own()
    {
        var given = Written.Table(["Who", "When"], ["the officer", "soon"]) with { Emphasis = [new(2, 1, new(4, 7, true, false))] };
        var table = Assert.IsType<Table>(Blocks(given)[0]);

        Assert.Equal(["Who", "When", "the *officer*", "soon"], Emphasised.Of(table.Rows, table.Emphasis));
    }

    private static ValueList<Block> Blocks(params SourceBlock[] blocks) => Written
        .Chapter([Written.Text("A Chapter", new() { Title = true }), Text("*Our Work*") with { Hints = new() { HeadingLevel = 1, Bold = true } }, .. blocks, Written.Heading("The Rest", 1), Written.Text("Nothing else is said here.")])
        .Sections[0].Blocks;

    private static string[] Items(params SourceBlock[] blocks) =>
        [.. Blocks(blocks).OfType<ItemList>().Single().Items.Select(item => Emphasised.Of(item.Text, item.Emphasis))];

    private static SourceText Item(string text, string? label = "•") => Text(text) with { Hints = new() { ListLevel = 1, Label = label } };

    /// <summary>A text with its bold words in stars and its italic words in slashes.</summary>
    private static SourceText Text(string marked)
    {
        var (text, found) = ("", new List<TextEmphasis>());
        var (bold, italic) = (false, false);
        foreach (var character in marked)
        {
            if (character is '*' or '/')
            {
                (bold, italic) = (bold ^ (character == '*'), italic ^ (character == '/'));
                continue;
            }

            found.Add(new(text.Length, 1, bold, italic));
            text += character;
        }

        return new(text) { Emphasis = TextEmphasis.Settled(found, text) };
    }
}

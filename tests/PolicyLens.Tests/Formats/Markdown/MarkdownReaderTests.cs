using System.Text;
using PolicyLens.Diagnostics;
using PolicyLens.Formats;
using PolicyLens.Model;
using PolicyLens.Reading;
using Xunit;

namespace PolicyLens.Tests.Formats.Markdown;

public sealed class MarkdownReaderTests
{
    private static BlockDocument Read(string text) => FormatCatalog.Read(new SourceFile("chapter.md", Encoding.UTF8.GetBytes(text))).Value();

    private static string[] Labels(BlockDocument document) => [.. document.Texts().Select(text => $"{text.Hints.Label ?? "-"} {text.Hints.ListLevel?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"} {text.Text}")];

    [Fact]
    public void Headings_of_both_kinds_have_their_levels_and_lose_their_attributes()
    {
        var document = Read("# 1. Scope {#scope .wide}\n\nWho we are\n==========\n\nOur aims\n--------\n\n### Deep ###\n\nWrite to {name}.\n");

        Assert.Equal(["1. Scope", "Who we are", "Our aims", "Deep", "Write to {name}."], document.Lines());
        Assert.Equal([1, 1, 2, 3, null], document.Texts().Select(text => text.Hints.HeadingLevel));
        Assert.Equal([1, 3, 6, 9, 11], document.Texts().Select(text => text.Span.Line));
        Assert.Equal("markdown", document.Source.Format);
    }

    [Fact]
    public void Lists_nest_count_and_go_on() => Assert.Equal(
        ["• 1 listen", "• 2 write", "- 2 and send", "1. 1 first", "2. 1 second", "3. 1 third", "4. 1 four", "6. 1 six", "b. 1 bee", "iv. 1 four"],
        Labels(Read("- listen\n  - write\n\n    and send\n\n1. first\n1. second\n1. third\n\n<!-- -->\n\n4. four\n6. six\n\n<!-- -->\n\nb. bee\n\n<!-- -->\n\niv. four\n")));

    [Fact]
    public void Boxes_of_a_task_list_are_its_labels() => Assert.Equal(["☐ 1 ask", "☑ 1 told"], Labels(Read("- [ ] ask\n- [x] told\n")));

    [Fact]
    public void A_paragraph_that_is_wholly_bold_says_so()
    {
        var document = Read("**Being healthy**\n\n**Children** eat well.\n\n**Staying safe**\nChildren are safe.\n\n*slanted*\n\n<b>tagged</b>\n");

        Assert.Equal(["Being healthy", "Children eat well.", "Staying safe", "Children are safe.", "slanted", "tagged"], document.Lines());
        Assert.Equal([true, false, true, false, false, true], document.Texts().Select(text => text.Hints.Bold));
        Assert.Equal([false, false, false, false, true, false], document.Texts().Select(text => text.Hints.Italic));
    }

    [Fact]
    public void Links_of_every_kind_stand_on_their_words()
    {
        var document = Read("See [the **Act**](https://example.org/act \"title\") and [guidance][g], <https://example.org>, <a@example.org>, [below](#part).\n\n[g]: https://example.org/g\n");
        var text = Assert.Single(document.Texts());

        Assert.Equal("See the Act and guidance, https://example.org, a@example.org, below.", text.Text);
        Assert.Equal(
            ["the Act→https://example.org/act", "guidance→https://example.org/g", "https://example.org→https://example.org", "a@example.org→mailto:a@example.org", "below→#part"],
            text.Links!.Select(link => $"{text.Text.Substring(link.Start, link.Length)}→{link.Target}"));
    }

    [Fact]
    public void A_list_of_links_to_its_own_headings_is_a_contents_list() =>
        Assert.Equal([true, true, false, false], Read("1. [Scope](#scope)\n2. [Aims](#aims)\n\n# Scope\n\nText.\n").Texts().Select(text => text.Hints.ContentsEntry));

    [Fact]
    public void Pipe_tables_and_grid_tables_are_tables()
    {
        var document = Read("| Step | When |\n|:-----|-----:|\n| Visit | [ten](u) days |\n| a \\| b | |\n\nThen:\n\n+------+-------+\n| Who  | What  |\n+======+=======+\n| one  | - two |\n|      | - six |\n+------+-------+\n");

        var tables = document.Blocks.OfType<SourceTable>().ToList();
        Assert.Equal([["Step", "When"], ["Visit", "ten days"], ["a | b", ""]], tables[0].Rows());
        Assert.Equal([new CellLink(2, 2, new(0, 3, "u"))], tables[0].Links!);
        Assert.Equal([["Who", "What"], ["one", "two six"]], tables[1].Rows());
        Assert.Equal([1, 1], tables.Select(table => table.HeaderRows));
    }

    [Fact]
    public void Notes_come_last_with_their_numbers_and_none_is_lost()
    {
        var document = Read("One[^b] and two[^a].\n\n[^a]: about two\n[^b]: about one\n[^c]: about nothing\n");

        Assert.Equal(["- - One and two.", "1 - about one", "2 - about two", "- - about nothing"], Labels(document));
    }

    [Fact]
    public void Definitions_quotes_and_code_are_kept_as_text() => Assert.Equal(
        ["Care leaver", "A young person.", "Quoted words", "    kept".Trim(), "as typed"],
        Read("Care leaver\n:   A young person.\n\n> Quoted\n> words\n\n```\n    kept\nas typed\n```\n\n***\n").Lines());

    [Fact]
    public void Html_inside_is_read_as_html()
    {
        var document = Read("Before\n\n<table>\n<tr><th>Step</th><th>When</th></tr>\n\n<tr><td>Visit</td><td>ten days</td></tr>\n</table>\n\nOne<br>two &amp; three\n\n<div><h2>Scope</h2>\n<p>Inside</p></div>\n");

        Assert.Equal(["Before", "One two & three", "Scope", "Inside"], document.Lines());
        Assert.Equal(2, document.Text("Scope").Hints.HeadingLevel);
        Assert.Equal(11, document.Text("Scope").Span.Line);
        Assert.Equal([["Step", "When"], ["Visit", "ten days"]], Assert.Single(document.Blocks.OfType<SourceTable>()).Rows());
    }

    [Fact]
    public void Front_matter_is_what_the_file_says_of_itself()
    {
        var document = Read("---\ntitle: \"Leaving care: our offer\"\nauthors: [A. Writer, B. Editor]\ndate: 2024-05-01\ntags:\n  - care\n  - 'home'\n---\n\nText.\n");

        Assert.Equal(["title=Leaving care: our offer", "author=A. Writer, B. Editor", "date=2024-05-01", "tags=care, home"], document.Properties.Select(property => $"{property.Name}={property.Value}"));
        Assert.Equal(["Text."], document.Lines());
    }

    [Theory]
    [InlineData("[TOC]")]
    [InlineData("[[_TOC_]]")]
    public void A_place_for_a_contents_list_is_furniture(string mark) => Assert.Equal([$"a place for a contents list: {mark.Replace("_", string.Empty, StringComparison.Ordinal)}"], Read($"{mark}\n\nText.\n").Furniture());

    [Fact]
    public void Pictures_leave_their_description_aside() => Assert.Equal(["the description of a picture: Our emblem"], Read("Text ![Our emblem](x.png)\n").Furniture());

    [Fact]
    public void Bullets_that_markdown_does_not_know_still_begin_items() => Assert.Equal(["• one", "• two"], Read("• one\n• two\n").Lines());

    [Fact]
    public void A_file_that_begins_with_a_tag_is_markdown_and_a_whole_page_is_not()
    {
        Assert.Equal("markdown", Read("<p>hello</p>\n\n# Scope\n").Source.Format);
        Assert.Equal("html", Read("<!doctype html><p>hello").Source.Format);
    }

    [Theory]
    [InlineData("[a](", 50_000)]
    [InlineData("*a_ ", 50_000)]
    [InlineData("[", 50_000)]
    [InlineData(">", 100_000)]
    [InlineData("> ", 100)]
    [InlineData("**a *b ", 300)]
    public void Text_built_to_be_slow_or_deep_is_read_as_plain_text(string part, int count)
    {
        var document = Read($"first\n\n{new StringBuilder().Insert(0, part, count)}x\n\nlast\n");

        Assert.Equal("first", document.Lines()[0]);
        Assert.Equal("last", document.Lines()[^1]);
    }

    [Fact]
    public void What_was_read_as_plain_text_is_told() =>
        Assert.Contains(Read(new string('>', 500) + "x\n").Diagnostics, each => each.Code == DiagnosticCode.UnknownContent);

    [Fact]
    public void A_file_without_words_says_so() =>
        FormatCatalog.Read(new SourceFile("x.md", "---\n***\n"u8.ToArray())).FailsWith(DiagnosticCode.Empty, "no text");

    [Fact]
    public void Reading_twice_gives_the_same() => Assert.Equal(Read("# A\n\n[x](y)\n"), Read("# A\n\n[x](y)\n"));
}

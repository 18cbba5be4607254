using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PolicyLens.Catalogue;
using PolicyLens.Extraction;
using PolicyLens.Formats;
using PolicyLens.Model;
using PolicyLens.Reading;
using Xunit;

namespace PolicyLens.Tests.Properties;

/// <summary>What holds for bold and italic words, whatever the source does with them.</summary>
public sealed class EmphasisProperties
{
    private static readonly Gen<string> Words = Gen.Elements(
        "care ", "Children Act 1989 ", "1. ", "2.3 ", "(a) ", "\u2022 ", "we will: ", "well-", "to what", "\uD83D\uDE00", " ", "\u200B", "&nbsp;", "under 18; ", "Listen. ", "<br>", "<br><br>", "(2) ");

    private static readonly Gen<string> Inline =
        from words in Words.ListOf()
        from tag in Gen.Elements("b", "i", "em", "strong", "span", "a href='x.html'", "b")
        from more in Words.ListOf()
        from wrap in Gen.Elements("", "b", "i")
        select Wrapped(wrap, $"{string.Concat(words)}{Wrapped(tag, string.Concat(more))}");

    private static readonly Gen<string> Page =
        from parts in (from texts in Inline.ListOf() from tag in Gen.Elements("p", "p", "h2", "li", "td", "dd", "div") select Placed(tag, string.Concat(texts))).ListOf()
        select $"<h1>A Chapter</h1><p>We listen.</p>{string.Concat(parts)}";

    [Fact]
    public void Every_span_lies_in_its_text_in_order_and_parts_no_character() => Seeded.Holds(Page, page =>
    {
        var chapter = Edition(Read(page)).Chapter;
        foreach (var (text, spans) in Spans(chapter))
        {
            Holds(text, spans);
        }
    }, 400);

    [Fact]
    public void Without_emphasis_everything_else_is_the_same() => Seeded.Holds(Page, page =>
    {
        var document = Read(page);
        var without = Edition(document with { Blocks = [.. document.Blocks.Select(Plain)] });
        var with = Edition(document);

        Assert.DoesNotContain("emphasis", Encoding.UTF8.GetString(EditionJson.Write(ChapterDocument.Of(without))), StringComparison.Ordinal);
        Assert.Equal(EditionJson.Write(ChapterDocument.Of(without)), EditionJson.Write(ChapterDocument.Of(with with { Chapter = Plain(with.Chapter) })));
    }, 200);

    [Fact]
    public void Emphasis_comes_back_from_its_JSON() => Seeded.Holds(Page, page =>
    {
        var document = ChapterDocument.Of(Edition(Read(page)), new EditionId("a", "b", 1));

        Assert.Equal(document, EditionJson.Read(EditionJson.Write(document)));
    }, 100);

    [Fact]
    public void Whatever_is_found_settles_and_what_has_settled_stays() => Seeded.Holds(
        from pieces in Gen.Elements("a", " ", "\uD83D\uDE00", "-", "bc", "\u00A0").ListOf()
        from spans in (from start in Gen.Choose(0, 12) from length in Gen.Choose(0, 8) from bold in Gen.Elements(true, false) from italic in Gen.Elements(true, false) select new TextEmphasis(start, length, bold, italic)).ListOf()
        select (Text: string.Concat(pieces), Spans: spans.OrderBy(span => span.Start).ToList()),
        found =>
        {
            var settled = TextEmphasis.Settled(found.Spans, found.Text);
            Holds(found.Text, settled ?? []);
            Assert.Equal(settled, TextEmphasis.Settled(settled ?? [], found.Text));
            Assert.All(settled ?? [], span => Assert.Contains(found.Spans, given => given.Bold == span.Bold && given.Italic == span.Italic));
        }, 2000);

    [Fact]
    public void Texts_put_together_keep_the_emphasis_of_each() => Seeded.Holds(
        (from text in Gen.Elements("We listen", "a", "and act at once,", "well") from start in Gen.Choose(0, 3) from length in Gen.Choose(0, 20) from bold in Gen.Elements(true, false) select new SourceText(text) { Emphasis = TextEmphasis.Settled([new(start, length, bold, !bold)], text) }).ListOf(),
        parts =>
        {
            var whole = new MarkedText();
            foreach (var part in parts)
            {
                whole.Add(null, part.Text, part.Marks);
            }

            var text = whole.ToString();
            Assert.Equal(string.Join(' ', parts.Select(part => part.Text)), text);
            Holds(text, whole.Marks.Emphasis ?? []);
            Assert.Equal(
                parts.Sum(part => (part.Emphasis ?? []).Sum(span => Letters(part.Text, span))),
                (whole.Marks.Emphasis ?? []).Sum(span => Letters(text, span)));
        }, 500);

    private static int Letters(string text, TextEmphasis span) => text.AsSpan(span.Start, span.Length).ToString().Count(character => character != ' ');

    private static void Holds(string text, IReadOnlyList<TextEmphasis> spans)
    {
        var before = -1;
        for (var at = 0; at < spans.Count; at++)
        {
            var span = spans[at];
            var end = span.Start + span.Length;
            Assert.True(span.Length > 0 && span.Start >= Math.Max(before, 0) && end <= text.Length, $"{span} in “{text}”");
            Assert.True(span.Bold || span.Italic);
            Assert.False(char.IsWhiteSpace(text[span.Start]) || char.IsWhiteSpace(text[end - 1]), $"{span} in “{text}”");
            Assert.False(char.IsLowSurrogate(text[span.Start]) || char.IsHighSurrogate(text[end - 1]), $"{span} in “{text}”");
            if (at > 0 && string.IsNullOrWhiteSpace(text[before..span.Start]))
            {
                Assert.NotEqual((spans[at - 1].Bold, spans[at - 1].Italic), (span.Bold, span.Italic));
            }

            before = end;
        }
    }

    private static IEnumerable<(string Text, IReadOnlyList<TextEmphasis> Spans)> Spans(Chapter chapter) =>
        chapter.AllSections().SelectMany(section => section.Blocks).SelectMany(block => block switch
        {
            Paragraph paragraph => [(paragraph.Text, paragraph.Emphasis ?? [])],
            ItemList list => list.Items.SelectMany(Spans),
            Table table => Spans(table),
            _ => [],
        });

    private static IEnumerable<(string Text, IReadOnlyList<TextEmphasis> Spans)> Spans(ListItem item) =>
        item.Items.SelectMany(Spans).Prepend((item.Text, item.Emphasis ?? []));

    private static IEnumerable<(string Text, IReadOnlyList<TextEmphasis> Spans)> Spans(Table table) =>
        (table.Emphasis ?? []).GroupBy(each => (each.Row, each.Cell), each => each.Emphasis)
            .Select(cell => (table.Rows[cell.Key.Row - 1][cell.Key.Cell - 1], (IReadOnlyList<TextEmphasis>)[.. cell]));

    private static Chapter Plain(Chapter chapter) => chapter with { Sections = [.. chapter.Sections.Select(Plain)] };

    private static Section Plain(Section section) => section with
    {
        Sections = [.. section.Sections.Select(Plain)],
        Blocks = [.. section.Blocks.Select(block => block switch
        {
            Paragraph paragraph => paragraph with { Emphasis = null },
            ItemList list => list with { Items = [.. list.Items.Select(Plain)] },
            Table table => table with { Emphasis = null },
            _ => block,
        })],
    };

    private static ListItem Plain(ListItem item) => item with { Emphasis = null, Items = [.. item.Items.Select(Plain)] };

    private static SourceBlock Plain(SourceBlock block) => block switch
    {
        SourceText text => text with { Emphasis = null },
        SourceTable table => table with { Emphasis = null },
        _ => block,
    };

    private static string Wrapped(string tag, string text) => tag.Length == 0 ? text : $"<{tag}>{text}</{tag.Split(' ')[0]}>";

    private static string Placed(string tag, string text) => tag switch
    {
        "li" => $"<ul><li>{text}<li>We act.</ul>",
        "td" => $"<table><tr><th>Who<th>When<tr><td>{text}<td>soon</table>",
        "dd" => $"<dl><dt>A word<dd>{text}</dl>",
        _ => $"<{tag}>{text}</{tag}>",
    };

    private static BlockDocument Read(string page)
    {
        var parsed = FormatCatalog.Read(new SourceFile("page.html", Encoding.UTF8.GetBytes(page)));
        Assert.True(parsed.Value is not null, parsed.Failure);
        return parsed.Value;
    }

    private static Edition Edition(BlockDocument document) => new EditionBuilder(Catalogues.Default).Build(document);
}

using PolicyLens.Comparison;
using PolicyLens.Comparison.Tracked;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Comparison.Tracked;

public sealed class TrackedComparerTests
{
    [Theory]
    [InlineData("Staff should act.", "Staff must act.", "=Staff [-should-][+must+] act.")]
    [InlineData("until 21", "until 25", "=until [-21-][+25+]")]
    [InlineData("the Data Protection Act 1998 applies", "the Data Protection Act 2018 applies", "=the [-Data Protection Act 1998-][+Data Protection Act 2018+] applies")]
    [InlineData("one two three four", "five six seven two eight nine ten", "=[-one two three four-][+five six seven two eight nine ten+]")]
    [InlineData("First sentence here. Second one there.", "First sentence here.|Second one there.", "+First sentence here.|=[- -]Second one there.")]
    [InlineData("First sentence here.|Second one there.", "First sentence here. Second one there.", "-First sentence here.|=[+ +]Second one there.")]
    [InlineData("One stays here.|Two goes away.|Three stays too.", "One stays here.|Three stays too.", "=One stays here.|-[-Two goes away.-]|=Three stays too.")]
    [InlineData("children's views", "children’s views", "=[-children's-][+children’s+] views")]
    [InlineData("Old words.", "Quite another thing.", "=[-Old words-][+Quite another thing+].")]
    public void Paragraphs_are_redlined_in_order(string left, string right, string expected) =>
        Assert.Equal(expected, Shown(TrackedComparer.Compare(Paragraphs(left), Paragraphs(right))));

    [Fact]
    public void A_change_of_bold_or_italics_alone_keeps_the_words()
    {
        var (plain, bold) = (Chapter(new Paragraph { Anchor = default, Text = "A plain duty." }), Chapter(new Paragraph { Anchor = default, Text = "A plain duty.", Emphasis = [new(2, 5, true, false)] }));
        var redline = TrackedComparer.Compare(plain, bold);

        Assert.Equal((3, 0, 0), (redline.KeptWords, redline.InsertedWords, redline.DeletedWords));
        Assert.Equal((new WordFormat(true, false), default), redline.Runs().Where(run => run.Text == "plain").Select(run => (run.Format, run.Before)).Single());
    }

    [Fact]
    public void A_change_of_a_link_alone_deletes_and_inserts_its_words()
    {
        Chapter Linked(string target) => Chapter(new Paragraph { Anchor = default, Text = "See the guidance.", Links = [new(8, 8, target)] });

        Assert.Equal("=See the [-guidance-][+guidance+].", Shown(TrackedComparer.Compare(Linked("https://example.org/a"), Linked("https://example.org/b"))));
        Assert.Equal("=See the guidance.", Shown(TrackedComparer.Compare(Linked("javascript:a()"), Linked("javascript:b()"))));
    }

    [Fact]
    public void Where_the_bullets_of_two_chapters_differ_they_are_text_and_the_items_stay() => Assert.Equal(
        "=[-•-][+–+]\tone good thing|=[-•-][+–+]\tanother thing",
        Shown(TrackedComparer.Compare(Items("•", "one good thing", "another thing"), Items("–", "one good thing", "another thing"))));

    [Fact]
    public void A_heading_never_becomes_a_paragraph()
    {
        var (heading, paragraph) = (Chapter(1, "Working with parents"), Chapter(new Paragraph { Anchor = default, Text = "Working with parents" }));

        Assert.Equal("-[-Working with parents-]|+[+Working with parents+]", Shown(TrackedComparer.Compare(heading, paragraph)));
    }

    [Fact]
    public void Text_that_repeats_without_end_is_redlined_in_bounded_time()
    {
        Chapter Same(int times) => Chapter([.. Enumerable.Repeat(new Paragraph { Anchor = default, Text = "the same words again and again" }, times)]);
        var redline = TrackedComparer.Compare(Same(9000), Same(7000));

        Assert.Equal((9000 * 6, 7000 * 6), (redline.KeptWords + redline.DeletedWords, redline.KeptWords + redline.InsertedWords));
    }

    [Fact]
    public void Long_texts_of_which_nothing_stands_once_are_redlined_in_bounded_time()
    {
        var (one, other) = (new Random(1), new Random(2));
        Chapter Any(Random random) => Chapter(new Paragraph { Anchor = default, Text = string.Join(' ', Enumerable.Range(0, 20_000).Select(_ => random.Next(2) == 0 ? "care" : "plan")) });

        Assert.Null(RedlineLaws.Islands(TrackedComparer.Compare(Any(one), Any(other))));
    }

    private static string Shown(TrackedChapter redline) => string.Join('|', redline.Blocks.Cast<TrackedParagraph>().Select(paragraph =>
        (paragraph.Mark switch { ChangeKind.Insert => "+", ChangeKind.Delete => "-", _ => "=" })
        + string.Concat(paragraph.Content.Select(run => run.Kind switch { ChangeKind.Insert => $"[+{run.Text}+]", ChangeKind.Delete => $"[-{run.Text}-]", _ => run.Text }))));

    private static Chapter Paragraphs(string texts) => Chapter([.. texts.Split('|').Select(text => new Paragraph { Anchor = default, Text = text })]);

    private static Chapter Items(string label, params string[] texts) =>
        Chapter(new ItemList { Anchor = default, Items = texts.Select(text => new ListItem { Anchor = default, Label = label, Text = text }).ToValueList() });

    private static Chapter Chapter(params Block[] blocks) => new() { Sections = [new() { Anchor = default, Level = 1, Blocks = blocks.ToValueList() }] };

    private static Chapter Chapter(int level, string heading) => new() { Sections = [new() { Anchor = default, Level = level, Heading = heading }] };
}

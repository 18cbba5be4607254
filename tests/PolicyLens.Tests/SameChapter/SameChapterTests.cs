using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Extraction;
using PolicyLens.Formats;
using PolicyLens.Model;
using PolicyLens.Reading;
using PolicyLens.Tests.Labelled;
using PolicyLens.Tests.Properties;
using Xunit;

namespace PolicyLens.Tests.SameChapter;

/// <summary>One chapter written out in every format comes back as one and the same tree.</summary>
public sealed class SameChapterTests
{
    [FormatFact("html")]
    public void Html_gives_the_chapter_s_tree() => Gives("HTML");

    [FormatFact("docx")]
    public void Word_with_styles_gives_the_chapter_s_tree() => Gives("Word, styled");

    [FormatFact("docx")]
    public void Word_with_faked_headings_gives_the_chapter_s_tree() => Gives("Word, headings faked");

    [FormatFact("pdf")]
    public void Pdf_gives_the_chapter_s_tree() => Gives("PDF");

    [FormatFact("odt")]
    public void OpenDocument_gives_the_chapter_s_tree() => Gives("OpenDocument");

    [FormatFact("markdown")]
    public void Markdown_gives_the_chapter_s_tree() => Gives("Markdown");

    [FormatFact("text")]
    public void Plain_text_gives_the_chapter_s_tree() => Gives("plain text");

    private static void Gives(string name)
    {
        var written = NeutralChapter.Parse(Chapter);
        var writer = ChapterWriters.All.Single(each => each.Name == name);
        var parsed = FormatCatalog.Read(writer.Write(written));
        Assert.True(parsed.Value is not null, parsed.Failure);
        Assert.Equal(writer.Format, parsed.Value.Source.Format);
        var chapter = new EditionBuilder(Catalogues.Default).Build(parsed.Value).Chapter;

        // Where the cells of a table begin and end stands in no PDF: its words have to be there, in the section that it belongs to.
        var tables = writer.Format != "pdf";
        Assert.Equal(string.Join('\n', Lines(written.Outline(), tables)), string.Join('\n', Lines(NeutralChapter.OutlineOf(chapter), tables)));
        Assert.Equal(
            ChapterTexts.Words(written.Texts().Concat(writer.Aside)),
            ChapterTexts.Words(ChapterTexts.Of(chapter)));
        Assert.Equal((written.Number, written.Title), (chapter.Number, chapter.Title));
        Assert.Equal(written.Contents, chapter.Contents.Select(entry => new NeutralHeading(1, entry.Number, entry.Heading).Typed));
        Assert.All(writer.Aside, aside => Assert.Contains(chapter.Furniture, furniture => furniture.Text.Contains(aside, StringComparison.Ordinal)));
    }

    [FormatFact("pdf")]
    public void What_is_found_does_not_depend_on_the_format()
    {
        var written = NeutralChapter.Parse(Chapter);
        var found = ChapterWriters.All.ToDictionary(writer => writer.Name, writer => Found(FormatCatalog.Read(writer.Write(written)).Value!));
        var expected = found["plain text"];

        Assert.True(expected.Length >= 8, string.Join('\n', expected));
        Assert.All(found, pair => Assert.Equal(string.Join('\n', expected), string.Join('\n', pair.Value)));
    }

    /// <summary>Citations, provisions, definitions and uses of terms with their words, but for those of the section whose table a PDF cannot give.</summary>
    private static string[] Found(BlockDocument document)
    {
        var findings = new EditionBuilder(Catalogues.Default).Build(document).Findings;
        IEnumerable<(Anchor Anchor, string Line)> all =
        [
            .. findings.Citations.Select(citation => (citation.Anchor, $"{citation.Title} {citation.Year} {citation.Pinpoint}: {citation.Quote}")),
            .. findings.Provisions.Select(provision => (provision.Anchor, $"{provision.Topic} {QuantityText.Of(provision)} {provision.Modality}: {provision.Quote}")),
            .. findings.Definitions.Select(definition => (definition.Anchor, $"{definition.Term}: {definition.Text}")),
            .. findings.Terminology.Select(use => (use.Anchor, $"{use.Term}: {use.Quote}")),
        ];
        return [.. all.Where(pair => pair.Anchor.Section.Value != TableSection.Split(' ')[0]).Select(pair => $"{pair.Anchor} {pair.Line}")];
    }

    /// <summary>The lines of an outline, without what stands in a section that has a table where tables are left out.</summary>
    private static IEnumerable<string> Lines(IReadOnlyList<string> outline, bool tables)
    {
        var heading = "";
        foreach (var line in outline)
        {
            heading = line.StartsWith('#') ? line : heading;
            if (tables || line == heading || !heading.Contains(TableSection, StringComparison.Ordinal))
            {
                yield return line;
            }
        }
    }

    private const string TableSection = "3.2 | Who does what";

    public const string Chapter = """
        = 3.2.6 | Keeping Brothers and Sisters Together

        # Scope of this chapter
        This chapter applies whenever more than one child of a family comes into our care, at the same time or years apart.
        It should be read with the chapters on placement planning and on contact.

        # 1 | Introduction
        For many children a brother or a sister is the person who will know them longest. They share a history that nobody else shares, and they will go on sharing it when workers, carers and councillors have all moved on. Losing each other is often what hurts most about coming into care, and it is seldom the child's choice.
        We start from the belief that brothers and sisters live together. When they do not, we say why in writing, and we go on looking for a way of bringing them together for as long as they are children.
        By brothers and sisters we mean:
        - children who have a parent in common;
        - children who have grown up in one household, including:
        -- stepbrothers and stepsisters;
        -- children of a former foster family;
        - children who have not met, where one of them has been born since the other came into care.

        # 2 | Deciding Where They Live
        ## 2.1 | The assessment
        A social worker assesses the relationship before any decision to part children, except in an emergency, as section 22C of the Children Act 1989 asks. The assessment is finished within 20 working days of the children coming into care.
        The worker watches the children together, asks each of them alone, and talks to the people who know them: their parents, their teachers and, above all, whoever is looking after them now.
        ## 2.2 | Reasons that are good enough
        Children may be placed apart if one of them is not safe with another, or if their needs are so different that no one household could meet them. The age gap is not a reason. Nor is the number of beds.
        ## 2.3 | Reasons that are not
        - There was no carer with room on the night.
        - The children argue.
        - One of them looks after the others too much; that calls for help and not for parting.

        # 3 | When They Live Apart
        ## 3.1 | Seeing each other
        The care plan of each child says how often they meet, where, and who brings them. The least that we think right is once a fortnight for children under eleven and once a month for older ones, with calls between whenever they like.
        Meetings are for the children. They are not supervised unless the assessment says that they must be, they are not added to the end of a visit from the parents, and they are not stopped as a punishment.
        ## 3.2 | Who does what
        | Person | Task | When |
        | Social worker | Books the first three meetings | Within five working days |
        | Carer | Brings the child and stays near | Each time |
        | Reviewing officer | Asks whether the meetings happened | At every review |
        ## 3.3 | Looking again
        Each review asks whether the children could now live together. If the answer is no, the reviewing officer writes down what would have to change.

        # 4 | Adoption
        The court is told what adoption would mean for each brother and sister who will not be adopted with the child. Adopters are told before they are matched that contact between the children is expected.
        Letters and pictures pass through our letterbox at least twice a year. Where the adults agree, the children meet.

        # 5 | Recording and Review
        Every decision to part brothers and sisters is agreed by the head of service and written in the file of each child on the same day. The virtual register of children who live apart is read by the corporate parenting board every three months.
        This chapter is reviewed every two years with the children in care council, whose members asked for the word "sibling" to be left out of it.

        # Further information
        The children's rights service will send a copy of this chapter, in plainer words and with pictures, to any child who asks.
        """;
}

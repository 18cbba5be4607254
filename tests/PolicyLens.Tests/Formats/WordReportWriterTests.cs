using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using FsCheck;
using FsCheck.Fluent;
using PolicyLens.Formats.WordReport;
using PolicyLens.Model;
using PolicyLens.Reporting;
using Xunit;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace PolicyLens.Tests.Formats;

public sealed class WordReportWriterTests
{
    private const string Hostile =
        "nul \0, bell \a, escape \u001B, form feed \f, half pairs \uD83D and \uDE00, a pair \U0001F600, \uFFFE \uFFFF, "
        + "<w:p>&amp;]]></w:p>, \u202Eright to left\u202C, tab\tline\r\nline\rline\u2028line\u0085end  two spaces  ";

    private static readonly Report Full = new()
    {
        Title = "Private fostering: what changed",
        Subtitle = "Northshire and Southshire",
        Date = new DateOnly(2025, 3, 3),
        Blocks =
        [
            new ReportHeading(1, "Summary"),
            new ReportParagraph([new("The "), new("duty", RunMark.Strong), new(" is "), new("wider", RunMark.Emphasis)]),
            new ReportHeading(2, "Details"),
            new ReportParagraph([new("within "), new("7", RunMark.Deleted), new("5", RunMark.Inserted), new(" days")], ReportStyle.Quote),
            new ReportParagraph("Northshire, 2.3", ReportStyle.Source),
            new ReportHeading(3, "Minor points"),
            new ReportParagraph("Both texts were read in full.", ReportStyle.Note),
            new ReportHeading(1, "Summary"),
            new ReportTable
            {
                Caption = "Deadlines side by side",
                Columns = [new("Topic"), new("Northshire", 2), new("Southshire", 2.5)],
                Rows =
                [
                    new([
                        new("Visits"),
                        new([new([new("six", RunMark.Deleted), new("eight", RunMark.Inserted)], ReportStyle.Quote), new("2.3", ReportStyle.Source)]),
                        new([]),
                    ]),
                    new([new(string.Empty), new([new ReportParagraph("see note", ReportStyle.Note)]), new(new string('x', 700))]),
                ],
            },
        ],
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_report_with_every_feature_is_a_valid_document(bool wide) => AssertValid(Write(Full with { Wide = wide }));

    [Fact]
    public void The_least_report_is_a_valid_document() => AssertValid(Write(new Report { Title = string.Empty, Blocks = [] }));

    [Fact]
    public void Hostile_text_makes_a_valid_document()
    {
        var report = HostileReport();

        var bytes = Write(report);

        AssertValid(bytes);
        var text = Text(bytes);
        Assert.Contains("half pairs \uFFFD and \uFFFD, a pair \U0001F600", text, StringComparison.Ordinal);
        Assert.Contains("<w:p>&amp;]]></w:p>", text, StringComparison.Ordinal);
        Assert.Contains("end  two spaces  ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_very_long_paragraph_is_written_whole()
    {
        var words = string.Join(' ', Enumerable.Range(0, 100_000));

        var bytes = Write(new Report { Title = words, Blocks = [new ReportParagraph(words)] });

        AssertValid(bytes);
        Assert.Contains(words, Text(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_within_a_paragraph_stay_line_ends()
    {
        var paragraph = Body(Write(new Report { Title = "T", Blocks = [new ReportParagraph("a\r\nb\nc\td")] }))
            .Elements<Paragraph>().Last();

        Assert.Equal(2, paragraph.Descendants<Break>().Count());
        Assert.Single(paragraph.Descendants<TabChar>());
        Assert.All(paragraph.Descendants<Text>(), text => Assert.Equal(SpaceProcessingModeValues.Preserve, text.Space!.Value));
    }

    [Fact]
    public void The_contents_list_has_the_headings_of_two_levels_and_links_to_them()
    {
        var body = Body(Write(Full));

        var list = Assert.Single(body.Elements<SdtBlock>());
        var links = list.Descendants<Hyperlink>().ToList();
        Assert.Equal(["Summary", "Details", "Summary"], links.Select(link => link.InnerText));
        Assert.Equal(["TOC1", "TOC2", "TOC1"], links.Select(link => Style((Paragraph)link.Parent!)));

        var bookmarks = body.Descendants<BookmarkStart>().ToDictionary(start => start.Name!.Value!, StringComparer.Ordinal);
        Assert.Equal(3, links.Select(link => link.Anchor!.Value).Distinct(StringComparer.Ordinal).Count());
        Assert.All(links, link =>
        {
            Assert.True(link.Anchor!.Value!.Length <= 40);
            var heading = Assert.IsType<Paragraph>(bookmarks[link.Anchor.Value].Parent);
            Assert.Equal(link.InnerText, heading.InnerText);
            Assert.StartsWith("Heading", Style(heading), StringComparison.Ordinal);
        });
        Assert.Equal(
            bookmarks.Values.Select(start => start.Id!.Value),
            body.Descendants<BookmarkEnd>().Select(end => end.Id!.Value));
    }

    [Fact]
    public void The_contents_list_is_a_field_that_Word_can_renew_and_never_asks_to()
    {
        var bytes = Write(Full);

        var list = Body(bytes).Elements<SdtBlock>().Single();
        Assert.Equal(""" TOC \o "1-2" \h \n \z \u """, list.Descendants<FieldCode>().Single().Text);
        Assert.Equal(
            [FieldCharValues.Begin, FieldCharValues.Separate, FieldCharValues.End],
            list.Descendants<FieldChar>().Select(mark => mark.FieldCharType!.Value));
        Read(bytes, document => Assert.Empty(document.MainDocumentPart!.DocumentSettingsPart!.Settings.Descendants<UpdateFieldsOnOpen>()));
    }

    [Fact]
    public void A_report_without_headings_has_no_contents_list() =>
        Assert.Empty(Body(Write(new Report { Title = "T", Blocks = [new ReportParagraph("words"), new ReportHeading(1, " ")] })).Elements<SdtBlock>());

    [Fact]
    public void The_header_row_of_every_table_repeats_and_is_told_to_screen_readers()
    {
        var table = Assert.Single(Body(Write(Full)).Elements<Table>());

        var rows = table.Elements<TableRow>().ToList();
        Assert.Equal([1, 0, 0], rows.Select(row => row.Descendants<TableHeader>().Count()));
        var properties = table.GetFirstChild<TableProperties>()!;
        Assert.True(properties.GetFirstChild<TableLook>()!.FirstRow!.Value);
        Assert.Equal("Deadlines side by side", properties.GetFirstChild<TableCaption>()!.Val!.Value);
        Assert.Equal("2 rows. Columns: Topic; Northshire; Southshire.", properties.GetFirstChild<TableDescription>()!.Val!.Value);
        Assert.Equal("Caption", Style(Assert.IsType<Paragraph>(table.PreviousSibling())));
    }

    [Fact]
    public void Only_short_rows_are_kept_on_one_page()
    {
        var rows = Body(Write(Full)).Descendants<TableRow>();

        Assert.Equal([true, true, false], rows.Select(row => row.Descendants<CantSplit>().Any()));
    }

    [Theory]
    [InlineData(false, 9638)]
    [InlineData(true, 14570)]
    public void Columns_share_the_width_of_the_page_as_asked(bool wide, int page)
    {
        var table = Body(Write(Full with { Wide = wide })).Elements<Table>().Single();

        var grid = table.Descendants<GridColumn>().Select(column => int.Parse(column.Width!.Value!)).ToList();
        Assert.Equal(page, grid.Sum());
        Assert.InRange((double)grid[1] / grid[0], 1.8, 2.2);
        Assert.InRange((double)grid[2] / grid[0], 2.3, 2.7);
        Assert.All(table.Elements<TableRow>(), row =>
            Assert.Equal(grid, row.Descendants<TableCellWidth>().Select(width => int.Parse(width.Width!.Value!))));
    }

    [Fact]
    public void Columns_of_any_positive_width_fill_the_page()
    {
        var columns = Enumerable.Range(0, 63).Select(index => new ReportColumn("c", index == 0 ? double.MaxValue : double.Epsilon)).ToValueList();

        var table = Body(Write(new Report { Title = "T", Blocks = [new ReportTable { Caption = "C", Columns = columns, Rows = [] }] })).Elements<Table>().Single();

        var grid = table.Descendants<GridColumn>().Select(column => int.Parse(column.Width!.Value!)).ToList();
        Assert.Equal(9638, grid.Sum());
        Assert.All(grid, width => Assert.True(width > 0));
    }

    [Fact]
    public void Every_cell_has_a_paragraph() =>
        Assert.All(Body(Write(Full)).Descendants<TableCell>(), cell => Assert.NotEmpty(cell.Elements<Paragraph>()));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_page_is_A4_turned_for_a_wide_report(bool wide)
    {
        var section = Body(Write(Full with { Wide = wide })).GetFirstChild<SectionProperties>()!;

        var size = section.GetFirstChild<PageSize>()!;
        Assert.Equal(wide ? (16838U, 11906U) : (11906U, 16838U), (size.Width!.Value, size.Height!.Value));
        Assert.Equal(wide, size.Orient?.Value == PageOrientationValues.Landscape);
        var margins = section.GetFirstChild<PageMargin>()!;
        Assert.Equal((1134, 1134U, 1134, 1134U), (margins.Top!.Value, margins.Right!.Value, margins.Bottom!.Value, margins.Left!.Value));
    }

    [Fact]
    public void The_footer_has_the_title_and_the_number_of_the_page() => Read(Write(Full), document =>
    {
        var footer = document.MainDocumentPart!.FooterParts.Single().Footer;

        Assert.Equal(["PAGE", "NUMPAGES"], footer.Descendants<FieldCode>().Select(code => code.Text.Trim()));
        Assert.Equal("Private fostering: what changedPage 1 of 1", string.Concat(footer.Descendants<Text>().Select(text => text.Text)));
    });

    [Fact]
    public void A_long_title_is_cut_at_a_word_in_the_footer_only()
    {
        var title = string.Join(' ', Enumerable.Repeat("fostering", 20));

        Read(Write(Full with { Title = title }), document =>
        {
            Assert.StartsWith(
                "fostering fostering fostering fostering fostering fostering fostering…",
                document.MainDocumentPart!.FooterParts.Single().Footer.InnerText,
                StringComparison.Ordinal);
            Assert.Equal(title, document.MainDocumentPart.Document.Body!.FirstChild!.InnerText);
        });
    }

    [Fact]
    public void The_language_is_British_English() => Read(Write(Full), document =>
    {
        var main = document.MainDocumentPart!;
        Assert.Equal("en-GB", main.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val!.Value);
        Assert.Equal("en-GB", main.DocumentSettingsPart!.Settings.GetFirstChild<ThemeFontLanguages>()!.Val!.Value);
        Assert.Equal("15", main.DocumentSettingsPart.Settings.Descendants<CompatibilitySetting>()
            .Single(setting => setting.Name!.Value == CompatSettingNameValues.CompatibilityMode).Val!.Value);
    });

    [Fact]
    public void Inserted_words_are_underlined_and_deleted_words_struck_through_by_their_styles()
    {
        var bytes = Write(Full);

        var marks = Body(bytes).Elements<Paragraph>().Single(paragraph => Style(paragraph) == "Quote").Elements<Run>()
            .Select(run => (run.InnerText, run.RunProperties?.RunStyle?.Val?.Value));
        Assert.Equal([("within ", null), ("7", "Deleted"), ("5", "Inserted"), (" days", null)], marks);
        Read(bytes, document =>
        {
            var styles = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(style => style.StyleId!.Value!, StringComparer.Ordinal);
            Assert.Equal(UnderlineValues.Double, styles["Inserted"].StyleRunProperties!.Underline!.Val!.Value);
            Assert.NotNull(styles["Deleted"].StyleRunProperties!.Strike);
        });
    }

    [Fact]
    public void Every_style_in_use_is_defined() => Read(Write(Full), document =>
    {
        var main = document.MainDocumentPart!;
        var defined = main.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(style => style.StyleId!.Value).ToHashSet(StringComparer.Ordinal);
        var used = main.Document.Descendants().Concat(main.FooterParts.Single().Footer.Descendants()).Select(element => element switch
        {
            ParagraphStyleId id => id.Val!.Value,
            RunStyle id => id.Val!.Value,
            TableStyle id => id.Val!.Value,
            _ => null,
        });

        Assert.All(used.OfType<string>(), style => Assert.Contains(style, defined));
    });

    [Fact]
    public void A_legend_explains_the_marks_that_the_report_uses_and_no_others()
    {
        var inserted = new ReportParagraph([new("new", RunMark.Inserted)]);
        var deleted = new ReportParagraph([new("old", RunMark.Deleted)]);

        Assert.Equal("words underlined twice, words struck through", Legend(inserted, deleted));
        Assert.Equal("words underlined twice", Legend(inserted));
        Assert.Equal("words struck through", Legend(deleted));
        Assert.Null(Legend(new ReportParagraph([new("plain", RunMark.Strong)])));

        static string? Legend(params ReportBlock[] blocks)
        {
            var note = Body(Write(new Report { Title = "T", Blocks = [.. blocks] })).Elements<Paragraph>()
                .FirstOrDefault(paragraph => Style(paragraph) == "Note");
            return note is null ? null : string.Join(
                ", ",
                note.Elements<Run>().Where(run => run.RunProperties?.RunStyle?.Val?.Value is "Inserted" or "Deleted").Select(run => run.InnerText));
        }
    }

    [Fact]
    public void A_quotation_stays_on_the_page_of_its_source() =>
        Assert.NotNull(Body(Write(Full)).Elements<Paragraph>().Single(paragraph => Style(paragraph) == "Quote").ParagraphProperties!.KeepNext);

    [Fact]
    public void No_paragraph_of_a_table_chains_its_row_to_the_next() =>
        Assert.Empty(Body(Write(Full)).Descendants<Table>().SelectMany(table => table.Descendants<KeepNext>()));

    [Fact]
    public void The_properties_name_title_creator_and_date() => Read(Write(Full), document =>
    {
        Assert.Equal("Private fostering: what changed", document.PackageProperties.Title);
        Assert.Equal("PolicyLens", document.PackageProperties.Creator);
        Assert.Equal(new DateTime(2025, 3, 3, 0, 0, 0, DateTimeKind.Utc), document.PackageProperties.Created!.Value.ToUniversalTime());
        Assert.Contains("3 March 2025", document.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
    });

    [Fact]
    public void The_same_report_gives_the_same_bytes()
    {
        var first = Write(Full);

        Assert.Equal(first, Write(Full));
        using var archive = new ZipArchive(new MemoryStream(first), ZipArchiveMode.Read);
        Assert.Equal("[Content_Types].xml", archive.Entries[0].FullName);
        Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Fact]
    public void The_stream_need_not_be_seekable_and_stays_open()
    {
        using var inner = new MemoryStream();
        using (var oneWay = new GZipStream(inner, CompressionLevel.Fastest, leaveOpen: true))
        {
            new WordReportWriter().Write(Full, oneWay);
            oneWay.WriteByte(0);
        }

        inner.Position = 0;
        using var back = new GZipStream(inner, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        back.CopyTo(bytes);
        Assert.Equal([.. Write(Full), 0], bytes.ToArray());
    }

    public static TheoryData<ReportBlock> CallersBugs => new()
    {
        new ReportHeading(0, "too high"),
        new ReportHeading(4, "too deep"),
        TableOf([new("a"), new("b")], new ReportRow([new("one")])),
        TableOf([new("a")], new ReportRow([new("one"), new("two")])),
        TableOf([]),
        TableOf([.. Enumerable.Repeat(new ReportColumn("c"), 64)]),
        TableOf([new("a", 0)]),
        TableOf([new("a", double.NaN)]),
        TableOf([new("a", double.PositiveInfinity)]),
    };

    [Theory]
    [MemberData(nameof(CallersBugs))]
    public void A_callers_bug_is_refused_and_nothing_written(ReportBlock block)
    {
        using var output = new MemoryStream();

        Assert.Throws<ArgumentException>(() => new WordReportWriter().Write(new Report { Title = "T", Blocks = [block] }, output));
        Assert.Equal(0, output.Length);
    }

    [Fact]
    public void Every_word_of_any_report_is_in_a_valid_document_in_its_order()
    {
        const ulong seed = 20250303;
        var tried = 0;
        Prop.ForAll(Reports().ToArbitrary(), report =>
        {
            tried++;
            var bytes = Write(report);
            AssertValid(bytes);
            var text = Text(bytes);
            Assert.StartsWith(Expected(report.Title), text, StringComparison.Ordinal);
            Assert.EndsWith(string.Concat(Words(report).Select(Expected)), text, StringComparison.Ordinal);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(seed, 1));
        Assert.Equal(60, tried);
    }

    private static ReportTable TableOf(ValueList<ReportColumn> columns, params ReportRow[] rows) =>
        new() { Caption = "Uneven", Columns = columns, Rows = [.. rows] };

    private static Report HostileReport() => new()
    {
        Title = Hostile,
        Subtitle = Hostile,
        Blocks =
        [
            new ReportHeading(1, Hostile),
            new ReportHeading(2, Hostile),
            new ReportParagraph(Hostile),
            new ReportParagraph([new("\uD83D"), new("\uDE00", RunMark.Inserted)], ReportStyle.Quote),
            new ReportTable { Caption = Hostile, Columns = [new(Hostile)], Rows = [new([new(Hostile)])] },
        ],
    };

    private static Gen<Report> Reports()
    {
        var piece = Gen.OneOf(
            Gen.Elements("duty", "child", " ", "  ", "\t", "\n", "\r\n", "\0", "\u001F", "\uD800", "\uDFFF", "\U0001F600", "é", "<", "&", "\"", "]]>", "\uFFFF"),
            Gen.Choose(0, 0xFFFF).Select(code => ((char)code).ToString()));
        var text = Gen.Choose(0, 12).SelectMany(count => piece.ArrayOf(count)).Select(string.Concat);
        var run = from words in text from mark in Gen.Elements(Enum.GetValues<RunMark>()) select new ReportRun(words, mark);
        var paragraph = from count in Gen.Choose(0, 4)
                        from runs in run.ArrayOf(count)
                        from style in Gen.Elements(Enum.GetValues<ReportStyle>())
                        select new ReportParagraph(runs.ToValueList(), style);
        var cell = from count in Gen.Choose(0, 2) from paragraphs in paragraph.ArrayOf(count) select new ReportCell(paragraphs.ToValueList());
        var column = from title in text from width in Gen.Choose(1, 1000) select new ReportColumn(title, width / 100d);
        var table = from caption in text
                    from width in Gen.Choose(1, 5)
                    from columns in column.ArrayOf(width)
                    from height in Gen.Choose(0, 4)
                    from rows in cell.ArrayOf(width).Select(cells => new ReportRow(cells.ToValueList())).ArrayOf(height)
                    select (ReportBlock)new ReportTable { Caption = caption, Columns = columns.ToValueList(), Rows = rows.ToValueList() };
        var heading = from level in Gen.Choose(1, 3) from words in text select (ReportBlock)new ReportHeading(level, words);
        var block = Gen.OneOf(paragraph.Select(made => (ReportBlock)made), table, heading);
        return from title in text
               from subtitle in text
               from wide in Gen.Elements(true, false)
               from count in Gen.Choose(0, 8)
               from blocks in block.ArrayOf(count)
               select new Report { Title = title, Subtitle = subtitle, Wide = wide, Blocks = blocks.ToValueList() };
    }

    /// <summary>The words of the blocks, run by run, in the order of the document.</summary>
    private static IEnumerable<string> Words(Report report) => report.Blocks.SelectMany(block => block switch
    {
        ReportHeading heading => [heading.Text],
        ReportParagraph paragraph => paragraph.Runs.Select(run => run.Text),
        ReportTable table =>
        [
            table.Caption,
            .. table.Columns.Select(column => column.Title),
            .. table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Paragraphs).SelectMany(paragraph => paragraph.Runs).Select(run => run.Text),
        ],
        _ => throw new InvalidOperationException(),
    });

    /// <summary>What the document should hold, told in another way than the writer does: by code points, white space folded.</summary>
    private static string Expected(string words)
    {
        var expected = new StringBuilder();
        foreach (var rune in words.EnumerateRunes())
        {
            var allowed = rune.Value is '\t' or '\n' or '\r' or >= 0x20 and not (0xFFFE or 0xFFFF);
            expected.Append(allowed ? rune.ToString() : "\uFFFD");
        }

        return Folded(expected.ToString());
    }

    private static string Folded(string text) =>
        text.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\r', ' ').Replace('\n', ' ').Replace('\t', ' ')
            .Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ');

    private static byte[] Write(Report report)
    {
        using var output = new MemoryStream();
        new WordReportWriter().Write(report, output);
        return output.ToArray();
    }

    private static void AssertValid(byte[] bytes)
    {
        Read(bytes, document => Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document)
            .Select(error => $"{error.Path?.XPath}: {error.Description}")));

        // The validator does not read the parts that are no Word markup.
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var reader = XmlReader.Create(stream);
            XDocument.Load(reader);
        }
    }

    private static void Read(byte[] bytes, Action<WordprocessingDocument> look)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        look(document);
    }

    private static Body Body(byte[] bytes)
    {
        Body? body = null;
        Read(bytes, document => body = (Body)document.MainDocumentPart!.Document.Body!.CloneNode(deep: true));
        return body!;
    }

    private static string? Style(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    /// <summary>The text of the document with a space for every tab and line end.</summary>
    private static string Text(byte[] bytes) => string.Concat(Body(bytes).Descendants().Select(element => element switch
    {
        Text text => text.Text,
        TabChar or Break => " ",
        _ => string.Empty,
    }));
}

using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyLens.Specimens;

/// <summary>The styles both specimens carry, under the ids that Word gives to its own.</summary>
internal static class StyleSheet
{
    public const string Language = "en-GB";
    public const string Normal = "Normal";
    public const string Title = "Title";
    public const string Heading1 = "Heading1";
    public const string Heading2 = "Heading2";
    public const string ContentsHeading = "TOCHeading";
    public const string Contents1 = "TOC1";
    public const string ListBullet = "ListBullet";
    public const string ListParagraph = "ListParagraph";
    public const string Header = "Header";
    public const string Footer = "Footer";
    public const string TableGrid = "TableGrid";

    /// <summary>A new tree of the styles, with the defaults of the whole document.</summary>
    public static Styles Create() => new(
        Defaults(),
        Paragraph(Normal, "Normal", basedOn: null, new StyleParagraphProperties(), bold: false, halfPoints: 22, isDefault: true),
        Paragraph(Title, "Title", Normal, Spacing(0, 240), bold: true, halfPoints: 40),
        Heading(Heading1, "heading 1", level: 0, halfPoints: 32),
        Heading(Heading2, "heading 2", level: 1, halfPoints: 26),
        Paragraph(ContentsHeading, "TOC Heading", Normal, Spacing(240, 120), bold: true, halfPoints: 28),
        Paragraph(Contents1, "toc 1", Normal, ContentsTabs(), bold: false, halfPoints: 22),
        Paragraph(ListBullet, "List Bullet", Normal, Numbered(NumberingScheme.Bullets, level: null), bold: false, halfPoints: 22),
        Paragraph(ListParagraph, "List Paragraph", Normal, new StyleParagraphProperties(new Indentation { Left = "720" }), bold: false, halfPoints: 22),
        Paragraph(Header, "header", Normal, Spacing(0, 0), bold: false, halfPoints: 18),
        Paragraph(Footer, "footer", Normal, Spacing(0, 0), bold: false, halfPoints: 18),
        PlainTable(),
        GridTable());

    private static DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", EastAsia = "Calibri", ComplexScript = "Calibri" },
            new FontSize { Val = "22" },
            new Languages { Val = Language, EastAsia = Language, Bidi = "ar-SA" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
            new SpacingBetweenLines { After = "160", Line = "259", LineRule = LineSpacingRuleValues.Auto })));

    private static Style Heading(string id, string name, int level, int halfPoints)
    {
        var properties = new StyleParagraphProperties(
            new KeepNext(),
            Numbering(NumberingScheme.Headings, level == 0 ? null : level),
            new SpacingBetweenLines { Before = "240", After = "120" },
            new OutlineLevel { Val = level });
        return Paragraph(id, name, Normal, properties, bold: true, halfPoints);
    }

    private static Style Paragraph(
        string id, string name, string? basedOn, StyleParagraphProperties properties, bool bold, int halfPoints, bool isDefault = false)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, StyleName = new StyleName { Val = name } };
        if (isDefault)
            style.Default = true;
        if (basedOn is not null)
            style.Append(new BasedOn { Val = basedOn }, new NextParagraphStyle { Val = Normal });
        style.Append(new PrimaryStyle());
        if (properties.HasChildren)
            style.Append(properties);

        var run = new StyleRunProperties();
        if (bold)
            run.Append(new Bold());
        run.Append(new FontSize { Val = halfPoints.ToString() });
        style.Append(run);
        return style;
    }

    private static StyleParagraphProperties Spacing(int before, int after) =>
        new(new SpacingBetweenLines { Before = before.ToString(), After = after.ToString() });

    private static StyleParagraphProperties Numbered(int numberingId, int? level) => new(Numbering(numberingId, level));

    private static NumberingProperties Numbering(int numberingId, int? level)
    {
        var numbering = new NumberingProperties { NumberingId = new NumberingId { Val = numberingId } };
        if (level is not null)
            numbering.NumberingLevelReference = new NumberingLevelReference { Val = level.Value };
        return numbering;
    }

    private static StyleParagraphProperties ContentsTabs() => new(
        new Tabs(
            new TabStop { Val = TabStopValues.Left, Position = 440 },
            new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = PageFurniture.TextWidth }),
        new SpacingBetweenLines { After = "100" });

    private static Style PlainTable() => new(
        new StyleName { Val = "Normal Table" },
        new StyleTableProperties(new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa }))
    {
        Type = StyleValues.Table,
        StyleId = "TableNormal",
        Default = true,
    };

    private static Style GridTable() => new(
        new StyleName { Val = "Table Grid" },
        new BasedOn { Val = "TableNormal" },
        new StyleTableProperties(new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = 4 },
            new LeftBorder { Val = BorderValues.Single, Size = 4 },
            new BottomBorder { Val = BorderValues.Single, Size = 4 },
            new RightBorder { Val = BorderValues.Single, Size = 4 },
            new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
            new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 })))
    {
        Type = StyleValues.Table,
        StyleId = TableGrid,
    };
}

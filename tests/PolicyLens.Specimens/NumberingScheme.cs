using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyLens.Specimens;

/// <summary>Two lists: the heading numbers, tied level by level to the heading styles, and plain bullets.</summary>
internal static class NumberingScheme
{
    /// <summary>Takes a paragraph out of the list that its style would put it in.</summary>
    public const int None = 0;

    /// <summary>"1." on Heading 1, "1.1" on Heading 2.</summary>
    public const int Headings = 1;

    /// <summary>Round bullets.</summary>
    public const int Bullets = 2;

    /// <summary>A new tree of both lists.</summary>
    public static Numbering Create() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.Multilevel },
            HeadingLevel(0, StyleSheet.Heading1, "%1."),
            HeadingLevel(1, StyleSheet.Heading2, "%1.%2"))
        {
            AbstractNumberId = Headings,
        },
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.HybridMultilevel },
            new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = NumberFormatValues.Bullet },
                new LevelText { Val = "•" },
                new LevelJustification { Val = LevelJustificationValues.Left },
                Hanging(720))
            {
                LevelIndex = 0,
            })
        {
            AbstractNumberId = Bullets,
        },
        Instance(Headings),
        Instance(Bullets));

    private static Level HeadingLevel(int index, string style, string text) => new(
        new StartNumberingValue { Val = 1 },
        new NumberingFormat { Val = NumberFormatValues.Decimal },
        new ParagraphStyleIdInLevel { Val = style },
        new LevelText { Val = text },
        new LevelJustification { Val = LevelJustificationValues.Left },
        Hanging(432))
    {
        LevelIndex = index,
    };

    private static PreviousParagraphProperties Hanging(int left) =>
        new(new Indentation { Left = left.ToString(), Hanging = left == 720 ? "360" : left.ToString() });

    private static NumberingInstance Instance(int id) =>
        new(new AbstractNumId { Val = id }) { NumberID = id };
}

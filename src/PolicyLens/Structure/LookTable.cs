namespace PolicyLens.Structure;

/// <summary>What looks a document uses and for what: which type is that of its running text, and which stands out from it.</summary>
internal sealed class LookTable
{
    /// <summary>Type that is larger than that of the text by this many half points stands out.</summary>
    private const int LargerBy = 3;

    /// <summary>A look on fewer lines than this tells nothing of how it is used.</summary>
    private const int FewestToJudge = 3;

    private readonly Dictionary<Look, (int All, int Headings)> uses = [];
    private readonly int bodySize;
    private readonly bool bodyIsBold;

    /// <param name="open">The indexes of the lines that belong to the chapter's text.</param>
    public LookTable(IReadOnlyList<Line> lines, IReadOnlyList<int> open)
    {
        var texts = open.Select(index => lines[index]).Where(line => !line.IsTable && line.Full.Length > 0).ToList();
        bodySize = texts.Where(line => line.Hints.Size is not null).GroupBy(line => Look.Of(line).Size)
            .OrderByDescending(group => group.Sum(line => line.Full.Length)).ThenBy(group => group.Key).Select(group => group.Key).FirstOrDefault();
        bodyIsBold = texts.Where(line => line.Hints.Bold).Sum(line => line.Full.Length) * 2 > texts.Sum(line => line.Full.Length);
        IsBare = texts.All(line => Look.Of(line).IsPlain);
        foreach (var line in texts)
        {
            var (all, headings) = uses.GetValueOrDefault(Look.Of(line));
            uses[Look.Of(line)] = (all + 1, headings + (TextShape.LooksLikeHeading(line.Text) ? 1 : 0));
        }
    }

    public static LookTable None { get; } = new([], []);

    /// <summary>Whether the format tells nothing of how any line looks, as plain text does.</summary>
    public bool IsBare { get; }

    /// <summary>Whether a line looks otherwise than running text does.</summary>
    public bool StandsOut(Line line) =>
        (line.Hints.Bold && !bodyIsBold) || TextShape.IsAllCapitals(line.Text) || (line.Hints.Underlined && line.Hints.ListLevel is null) || IsLarge(line);

    /// <summary>Whether the lines that look like this one are sentences more often than not: then the look is for weight, not for headings.</summary>
    public bool IsMostlySentences(Line line) => uses.GetValueOrDefault(Look.Of(line)) is var (all, headings) && all >= FewestToJudge && headings * 2 < all;

    /// <summary>What makes a line stand out, as a reason.</summary>
    public string Describe(Line line)
    {
        string?[] ways =
        [
            line.Hints.Bold && !bodyIsBold ? "bold" : null,
            line.Hints.Underlined ? "underlined" : null,
            TextShape.IsAllCapitals(line.Text) ? "in capitals" : null,
            IsLarge(line) ? "larger than the text" : null,
        ];
        var others = uses.GetValueOrDefault(Look.Of(line)).Headings - 1;
        return $"it is {string.Join(", ", ways.OfType<string>())}{(others > 0 ? $", like {others} other line{(others == 1 ? "" : "s")}" : "")}";
    }

    private bool IsLarge(Line line) => bodySize > 0 && Look.Of(line).Size >= bodySize + LargerBy;
}

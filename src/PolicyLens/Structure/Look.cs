namespace PolicyLens.Structure;

/// <summary>How a line looks beside others: what a reader goes by who does not read the words.</summary>
/// <param name="Level">The level that the format gives a heading; null where it gives none.</param>
/// <param name="Size">The size of the type in half points, 0 where the format gives none.</param>
internal readonly record struct Look(int? Level, int Size, bool Bold, bool Underlined, bool Italic, bool Capitals)
{
    /// <summary>Whether the format tells nothing of it: then capitals are the only look it can have.</summary>
    public bool IsPlain => Level is null && Size == 0 && !Bold && !Underlined;

    public static Look Of(Line line) => new(
        line.Hints.HeadingLevel is { } level ? Math.Clamp(level, 1, 99) : null,
        (int)Math.Round(Math.Clamp(line.Hints.Size ?? 0, 0, 999) * 2),
        line.Hints.Bold,
        line.Hints.Underlined,
        line.Hints.Italic,
        TextShape.IsAllCapitals(line.Text));

    /// <summary>Stronger looks come first: the format's levels, larger type, capitals, bold, underlined, upright.</summary>
    public static Comparer<Look> StrongestFirst { get; } = Comparer<Look>.Create((one, other) => Rank(one).CompareTo(Rank(other)));

    /// <summary>The look without what varies by hand in headings of one kind: capitals do not tell levels of the format apart.</summary>
    public Look ForLevel() => Level is null ? this : new(Level, 0, false, false, false, false);

    private static (int Level, int Size, int Capitals, int Bold, int Underlined, int Italic) Rank(Look look) =>
        (look.Level ?? 100, -look.Size, look.Capitals ? 0 : 1, look.Bold ? 0 : 1, look.Underlined ? 0 : 1, look.Italic ? 1 : 0);
}

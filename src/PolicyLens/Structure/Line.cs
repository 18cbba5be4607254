using PolicyLens.Reading;

namespace PolicyLens.Structure;

/// <summary>One block of the source while its part in the structure is decided.</summary>
/// <param name="Text">The text without a typed or automatic number and without a bullet.</param>
/// <param name="Full">The text as the source has it.</param>
internal sealed record Line(SourceBlock Source, string Text, string Full, BlockHints Hints, NumberLabel? Number, Bullet? Bullet)
{
    private string? key;

    /// <summary>What the comparison of headings and contents entries goes by.</summary>
    public string Key => key ??= TextShape.Key(Text);

    /// <summary>The marks on words of <see cref="Full"/>.</summary>
    public TextMarks Marks { get; init; } = (Source as SourceText)?.Marks ?? default;

    /// <summary>The marks on words of <see cref="Text"/>, which is the end of <see cref="Full"/>.</summary>
    public TextMarks MarksOfText => Marks.Moved(Full.Length - Text.Length);

    /// <summary>The line gone on with: <paramref name="whole"/> begins with <see cref="Full"/>.</summary>
    public Line GoneOn(MarkedText whole)
    {
        var full = whole.ToString();
        return this with { Text = full[(Full.Length - Text.Length)..], Full = full, Marks = whole.Marks };
    }

    public int LineNumber => Source.Span.Line;

    public bool IsTable => Source is SourceTable;

    /// <summary>Whether the format, or a bullet, makes it an item of a list; a numbered heading may look like one too.</summary>
    public bool IsItem => Bullet is not null || Hints.ListLevel is not null;

    public string? Label => Number?.Text ?? Bullet?.Label ?? Hints.Label;

    public static Line Of(SourceBlock block)
    {
        if (block is not SourceText source)
        {
            return new(block, "", "", BlockHints.None, null, null);
        }

        var number = NumberLabel.Of(source.Text, source.Hints.Label);
        var bullet = number is null ? Bullet.Of(source.Text) : null;
        return new(block, number?.Rest ?? bullet?.Rest ?? source.Text, source.Text, source.Hints, number, bullet);
    }
}

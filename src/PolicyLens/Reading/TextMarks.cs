using PolicyLens.Model;

namespace PolicyLens.Reading;

/// <summary>All that a source has on the words of one text, by their place in it.</summary>
/// <param name="Links">Null for none.</param>
/// <param name="Emphasis">As <see cref="TextEmphasis.Settled"/> gives it; null for none.</param>
public readonly record struct TextMarks(ValueList<TextLink>? Links, ValueList<TextEmphasis>? Emphasis)
{
    /// <inheritdoc cref="TextSpan.Moved"/>
    public TextMarks Moved(int by) => new(Links.Moved(by), Emphasis.Moved(by));
}

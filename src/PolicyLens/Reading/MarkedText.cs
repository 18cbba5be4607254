using System.Text;
using PolicyLens.Model;

namespace PolicyLens.Reading;

/// <summary>Puts texts together with the marks on their words.</summary>
public sealed class MarkedText
{
    private readonly StringBuilder text = new();
    private readonly List<TextLink> links = [];
    private readonly List<TextEmphasis> emphasis = [];

    public int Length => text.Length;

    /// <summary>The marks of the whole so far.</summary>
    public TextMarks Marks => new(links.Count == 0 ? null : links.ToValueList(), emphasis.Count == 0 ? null : TextEmphasis.Settled(emphasis, text.ToString()));

    /// <summary>Adds a text at the end.</summary>
    /// <param name="marks">By their place in <paramref name="words"/>.</param>
    public MarkedText Append(string words, TextMarks marks = default)
    {
        Append(links, marks.Links);
        Append(emphasis, marks.Emphasis);
        text.Append(words);
        return this;
    }

    /// <summary>Adds a text after a space.</summary>
    /// <param name="label">What stands before it, with a space of its own; null for nothing.</param>
    /// <param name="marks">By their place in <paramref name="words"/>.</param>
    public void Add(string? label, string words, TextMarks marks)
    {
        text.Append(text.Length == 0 ? "" : " ");
        text.Append(label).Append(label is null ? "" : " ");
        Append(words, marks);
    }

    /// <summary>
    /// Adds a text as a part of a cell, which has no place for a label of its own: a number is part of what the reader
    /// sees and stands before it, a bullet is not.
    /// </summary>
    public void Add(SourceText part) => Add(part.Hints.Label is { } label && label.Any(char.IsLetterOrDigit) ? label : null, part.Text, part.Marks);

    public void Clear()
    {
        text.Clear();
        links.Clear();
        emphasis.Clear();
    }

    public override string ToString() => text.ToString();

    private void Append<T>(List<T> into, ValueList<T>? added)
        where T : class, ITextSpan<T>
    {
        if (added is not null)
        {
            into.AddRange(added.Moved(-text.Length)!);
        }
    }
}

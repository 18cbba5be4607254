namespace PolicyLens.Model;

/// <summary>What the source has on some words of a text: a link, bold letters.</summary>
public interface ITextSpan<TSelf>
    where TSelf : class, ITextSpan<TSelf>
{
    /// <summary>Where the words begin in the text, from 0.</summary>
    int Start { get; }

    /// <summary>How many characters they have.</summary>
    int Length { get; }

    /// <summary>The same on other words.</summary>
    TSelf At(int start, int length);
}

/// <summary>Moves what stands on words of a text when the text is cut or put behind another.</summary>
public static class TextSpan
{
    /// <summary>The spans of a text of which the first characters were cut off; what lay in them wholly is gone.</summary>
    /// <param name="by">How many characters were cut, or, below zero, put before it.</param>
    /// <returns>Null where none is left.</returns>
    public static ValueList<T>? Moved<T>(this ValueList<T>? spans, int by)
        where T : class, ITextSpan<T>
    {
        if (spans is null || by == 0)
        {
            return spans;
        }

        var moved = spans.Where(span => span.Start + span.Length > by)
            .Select(span => span.Start >= by ? span.At(span.Start - by, span.Length) : span.At(0, span.Start + span.Length - by))
            .ToValueList();
        return moved.Count == 0 ? null : moved;
    }
}

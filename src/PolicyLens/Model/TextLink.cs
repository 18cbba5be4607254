namespace PolicyLens.Model;

/// <summary>A link that the source has on some words of a text.</summary>
/// <param name="Start">Where the words begin in the text, from 0.</param>
/// <param name="Length">How many characters they have.</param>
/// <param name="Target">The address as the source gives it; it is not known to be safe to open.</param>
public sealed record TextLink(int Start, int Length, string Target)
{
    /// <summary>The links of a text of which the first characters were cut off; what lay in them wholly is gone.</summary>
    /// <param name="by">How many characters were cut, or, below zero, put before it.</param>
    public static ValueList<TextLink>? Moved(ValueList<TextLink>? links, int by)
    {
        if (links is null || by == 0)
        {
            return links;
        }

        var moved = links.Where(link => link.Start + link.Length > by)
            .Select(link => link.Start >= by ? link with { Start = link.Start - by } : link with { Start = 0, Length = link.Start + link.Length - by })
            .ToValueList();
        return moved.Count == 0 ? null : moved;
    }

    /// <summary>The links of two texts that were put together.</summary>
    /// <param name="offset">Where the second begins in the whole.</param>
    public static ValueList<TextLink>? Joined(ValueList<TextLink>? first, ValueList<TextLink>? second, int offset) =>
        second is null ? first : [.. first ?? [], .. Moved(second, -offset)!];
}

/// <summary>A link in a cell of a table.</summary>
/// <param name="Row">The row, from 1, as in the row's anchor.</param>
/// <param name="Cell">The cell in its row, from 1.</param>
public sealed record CellLink(int Row, int Cell, TextLink Link);

namespace PolicyLens.Formats.Pdf;

/// <summary>Something that is read after what is above it: a line of text or a table.</summary>
/// <param name="Page">The number of its page.</param>
/// <param name="Region">Which part of which page, counted through the document.</param>
/// <param name="Number">Which line of the document it is, from 1; of a table, its first.</param>
internal abstract record PdfItem(int Page, int Region, int Number);

internal sealed record PdfTableItem(int Page, int Region, int Number, PdfTable Table) : PdfItem(Page, Region, Number);

/// <summary>Text that was set aside.</summary>
internal sealed record PdfAsideItem(int Page, int Region, int Number, string Text, string Reason) : PdfItem(Page, Region, Number);

/// <summary>A line of text with its geometry.</summary>
internal sealed record PdfLine(int Page, int Region, int Number) : PdfItem(Page, Region, Number)
{
    /// <summary>Its text; without the bullet, and without leader and page number of an entry of a contents list.</summary>
    public required Spans Content { get; init; }

    /// <summary>The text as it can be compared; the end of a broken word still has its hyphen.</summary>
    public required string Text { get; init; }

    public LineMark? Mark { get; init; }

    public required double Left { get; init; }

    /// <summary>Where its words begin after a mark; where the mark was not drawn apart it is guessed.</summary>
    public required double TextLeft { get; init; }

    /// <summary>Whether the mark stands apart from the words, so that lines under them hang.</summary>
    public bool IsMarkApart { get; init; }

    public required double Right { get; init; }

    public required double Middle { get; init; }

    public required double Size { get; init; }

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    /// <summary>How wide its first word is.</summary>
    public double FirstWord { get; init; }

    /// <summary>The left and right edge of all text in its region.</summary>
    public (double Left, double Right) Margins { get; init; }

    /// <summary>The page that an entry of a contents list names; null for any other line.</summary>
    public string? ContentsPage { get; init; }

    /// <summary>Whether the line ends a sentence.</summary>
    public bool EndsSentence => Text.TrimEnd('"', '”', '’', '\'', ')', ']') is [.., '.' or '?' or '!' or ':' or ';'];

    public bool StartsLower => Text.Length > 0 && char.IsLower(Text[0]);

    /// <summary>Whether the first word of the next line would have stood on this one, had they been one paragraph.</summary>
    public bool HasRoomFor(PdfLine next) => Right + (0.3 * Size) + next.FirstWord < Margins.Right - (0.6 * Size);
}

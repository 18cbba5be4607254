namespace PolicyLens.Formats.Pdf;

/// <summary>What is drawn on the pages of a PDF: texts at their places, in points from the top left corner.</summary>
/// <param name="IsWhole">Whether the description came to its end; false where it was cut off.</param>
internal sealed record PdfLayout(IReadOnlyList<PdfPage> Pages, IReadOnlyList<OutlineItem> Outline, bool IsWhole);

/// <param name="Number">As poppler counts, from 1.</param>
internal sealed record PdfPage(int Number, double Width, double Height, IReadOnlyList<Fragment> Fragments)
{
    public bool HasText => Fragments.Any(fragment => !fragment.IsBlank);
}

/// <summary>An entry of the bookmarks that the PDF carries.</summary>
/// <param name="Level">How deep it stands, from 1.</param>
internal sealed record OutlineItem(string Title, int Level, int? Page);

/// <summary>A run of characters of one style inside a fragment.</summary>
/// <param name="Link">The address of the link on it; an address in the document itself begins with <c>#</c>.</param>
internal readonly record struct PdfRun(string Text, bool Bold, bool Italic, string? Link);

/// <summary>Text that was drawn in one go, in one size.</summary>
internal sealed record Fragment(double Left, double Top, double Width, double Height, double Size, IReadOnlyList<PdfRun> Runs)
{
    /// <summary>Type whose letters are pictures: the glyphs of bullets.</summary>
    public bool IsSymbolic { get; init; }

    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public double Middle => Top + (Height / 2);

    public string Text { get; } = Runs.Count == 1 ? Runs[0].Text : string.Concat(Runs.Select(run => run.Text));

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>Whether it is a number in small type above the middle of the text before it, as the mark of a note is.</summary>
    public bool IsRaisedNumberAt(Fragment before) =>
        Size <= 0.8 * before.Size && Middle < before.Middle - (0.05 * before.Size) && !IsBlank && Text.Trim().All(char.IsAsciiDigit);

    /// <summary>
    /// Whether it runs up or down the page: poppler then gives its width as nought and its place as one point.
    /// </summary>
    public bool IsUpright => Text.Trim().Length >= 2 && Width < 0.15 * Size;
}

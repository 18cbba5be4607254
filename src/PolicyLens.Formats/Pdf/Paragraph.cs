namespace PolicyLens.Formats.Pdf;

/// <summary>Lines that are one paragraph.</summary>
internal sealed class Paragraph(PdfLine first)
{
    private readonly List<PdfLine> lines = [first];

    public IReadOnlyList<PdfLine> Lines => lines;

    public PdfLine First => lines[0];

    public PdfLine Last => lines[^1];

    public bool IsBold => lines.TrueForAll(line => line.Bold);

    /// <summary>Text set aside that stood between its lines.</summary>
    public List<PdfAsideItem> Aside { get; } = [];

    /// <summary>Where its words begin, measured from the edge of its region: the same in every column and on every page.</summary>
    public double Indent => lines.Count > 1 && First.Mark is not null && lines[1].Region == First.Region
        ? lines[1].Left - First.Margins.Left
        : First.TextLeft - First.Margins.Left;

    /// <summary>How far apart its lines are; null while it has one.</summary>
    public double? Pitch => lines.Count > 1 && lines[^1].Region == lines[^2].Region ? lines[^1].Middle - lines[^2].Middle : null;

    public void Add(PdfLine line) => lines.Add(line);
}

using PolicyLens.Model;

namespace PolicyLens.Reporting.Figures;

/// <summary>
/// A picture of a report, told in shapes so that every writer draws the same one: as vectors where the form has them, as a
/// picture where it has not, as its description where it shows no pictures. What it shows stands in a table beside it too.
/// </summary>
/// <remarks>Lengths are in points (1/72 inch) from the top left corner; a writer makes the whole smaller where the page is narrower.</remarks>
public sealed record ReportFigure : ReportBlock
{
    /// <summary>What it is, for its caption.</summary>
    public required string Title { get; init; }

    /// <summary>What it shows, for readers who cannot see it: whole sentences with the numbers that matter.</summary>
    public required string Description { get; init; }

    public required double Width { get; init; }

    public required double Height { get; init; }

    /// <summary>Drawn in this order, a later one over those before it.</summary>
    public required ValueList<FigureShape> Shapes { get; init; }
}

/// <summary>A shape of a figure.</summary>
public abstract record FigureShape;

/// <summary>A filled rectangle.</summary>
/// <param name="Shade">How dark it is, from 0 (the page) to 1.</param>
public sealed record FigureBox(double X, double Y, double Width, double Height, double Shade) : FigureShape
{
    /// <summary>Words that a page shows where the pointer rests on it; null for none.</summary>
    public string? Note { get; init; }
}

/// <summary>A straight line.</summary>
/// <param name="Thickness">In points.</param>
public sealed record FigureLine(double FromX, double FromY, double ToX, double ToY, double Thickness = 1) : FigureShape;

/// <summary>Where a text stands to its point.</summary>
public enum FigureAlignment
{
    /// <summary>It begins there.</summary>
    Start,

    /// <summary>Its middle is there.</summary>
    Middle,

    /// <summary>It ends there.</summary>
    End,
}

/// <summary>Words on one line.</summary>
/// <param name="X">Where it begins, or its middle, or its end.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Size">The size of its letters in points.</param>
public sealed record FigureText(double X, double Y, string Text, double Size, FigureAlignment Alignment = FigureAlignment.Start) : FigureShape
{
    /// <summary>How dark the box is that it stands on: the ink is what can be read there.</summary>
    public double Ground { get; init; }
}

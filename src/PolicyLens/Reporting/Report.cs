using PolicyLens.Model;

namespace PolicyLens.Reporting;

/// <summary>
/// A finished report, ready to be written in any form. Writers see this and nothing else: no chapter, no library.
/// </summary>
public sealed record Report
{
    public required string Title { get; init; }

    public string? Subtitle { get; init; }

    /// <summary>The day the report was made.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether its tables need the width of a landscape page.</summary>
    public bool Wide { get; init; }

    public required ValueList<ReportBlock> Blocks { get; init; }
}

/// <summary>A heading, a paragraph, a table or a figure (<see cref="Figures.ReportFigure"/>) of a report.</summary>
public abstract record ReportBlock;

/// <summary>A heading; it stands in the contents list.</summary>
/// <param name="Level">From 1 (below the report's title) to 3.</param>
public sealed record ReportHeading(int Level, string Text) : ReportBlock;

/// <summary>What a paragraph of a report is for.</summary>
public enum ReportStyle
{
    Normal,

    /// <summary>Words of a source, word for word.</summary>
    Quote,

    /// <summary>Where the words above it come from.</summary>
    Source,

    /// <summary>A remark of PolicyLens to the reader.</summary>
    Note,
}

/// <summary>A paragraph made of runs.</summary>
public sealed record ReportParagraph(ValueList<ReportRun> Runs, ReportStyle Style = ReportStyle.Normal) : ReportBlock
{
    public ReportParagraph(string text, ReportStyle style = ReportStyle.Normal)
        : this([new ReportRun(text)], style)
    {
    }

    /// <summary>Whose words it shows, or what its words rest on; empty for words of PolicyLens itself.</summary>
    public ValueList<ReportClaim> Claims { get; init; } = [];

    /// <summary>The paragraph's words without their marks.</summary>
    public string Text => string.Concat(Runs.Select(run => run.Text));
}

/// <summary>How a run is marked.</summary>
public enum RunMark
{
    None,
    Strong,
    Emphasis,

    /// <summary>Words that only the newer or right text has.</summary>
    Inserted,

    /// <summary>Words that only the older or left text has.</summary>
    Deleted,
}

/// <summary>Words of a paragraph that are marked alike.</summary>
public sealed record ReportRun(string Text, RunMark Mark = RunMark.None);

/// <summary>A table whose header row repeats on every page.</summary>
public sealed record ReportTable : ReportBlock
{
    /// <summary>What the table shows, for its caption and for readers who hear it.</summary>
    public required string Caption { get; init; }

    public required ValueList<ReportColumn> Columns { get; init; }

    public required ValueList<ReportRow> Rows { get; init; }
}

/// <summary>A column of a table.</summary>
/// <param name="Width">Its share of the table's width, relative to the other columns.</param>
public sealed record ReportColumn(string Title, double Width = 1);

/// <summary>A row of a table: as many cells as the table has columns.</summary>
public sealed record ReportRow(ValueList<ReportCell> Cells);

/// <summary>A cell: paragraphs, each in its own style.</summary>
public sealed record ReportCell(ValueList<ReportParagraph> Paragraphs)
{
    public ReportCell(string text)
        : this([new ReportParagraph(text)])
    {
    }

    /// <summary>The words of its paragraphs without their marks, a line end between two paragraphs.</summary>
    public string Text => string.Join('\n', Paragraphs.Select(paragraph => paragraph.Text));
}

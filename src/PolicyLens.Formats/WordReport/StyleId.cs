using PolicyLens.Reporting;

namespace PolicyLens.Formats.WordReport;

/// <summary>The ids of the styles in <see cref="StyleSheet"/>.</summary>
internal static class StyleId
{
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Date = "Date";
    public const string ContentsHeading = "TOCHeading";
    public const string Hyperlink = "Hyperlink";
    public const string Caption = "Caption";
    public const string Footer = "Footer";
    public const string Table = "ReportTable";
    public const string TableHeading = "TableHeading";

    public static string Heading(int level) => $"Heading{level}";

    public static string Contents(int level) => $"TOC{level}";

    public static string Paragraph(ReportStyle style) => style switch
    {
        ReportStyle.Quote => "Quote",
        ReportStyle.Source => "Source",
        ReportStyle.Note => "Note",
        _ => "BodyText",
    };

    /// <summary>The smaller relative of a paragraph style that stands in table cells.</summary>
    public static string InTable(ReportStyle style) => style switch
    {
        ReportStyle.Quote => "TableQuote",
        ReportStyle.Source => "TableSource",
        ReportStyle.Note => "TableNote",
        _ => "TableText",
    };

    /// <summary>The character style of a mark; none for unmarked words.</summary>
    public static string? Mark(RunMark mark) => mark switch
    {
        RunMark.Strong => "Strong",
        RunMark.Emphasis => "Emphasis",
        RunMark.Inserted => "Inserted",
        RunMark.Deleted => "Deleted",
        _ => null,
    };
}

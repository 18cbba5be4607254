using PolicyLens.Diagnostics;
using PolicyLens.Model;

namespace PolicyLens.Cli;

/// <summary>Why a section's first line was taken as a heading.</summary>
internal sealed record HeadingReason(string Anchor, string Title, int Level, int Line, ValueList<string> Evidence);

/// <summary>What one row of a folder's summary shows of a file.</summary>
/// <param name="Source">The path as the user knows it.</param>
/// <param name="Furniture">How many texts of the page were set aside.</param>
/// <param name="Warnings">How many diagnostics are warnings or worse.</param>
/// <param name="Diagnostics">All of them where they were asked for.</param>
/// <param name="Headings">The reasons of all headings where they were asked for.</param>
internal sealed record FileSummary(
    string Source,
    string Name,
    string Format,
    string Sha256,
    long Bytes,
    string? Authority,
    string? Title,
    string? Number,
    string? Date,
    int Sections,
    int Words,
    int Furniture,
    int Warnings,
    ValueList<Diagnostic> Diagnostics,
    ValueList<HeadingReason> Headings)
{
    public static FileSummary Of(Edition edition, string shown, bool diagnostics, bool headings)
    {
        var document = ChapterDocument.Of(edition);
        return new(
            shown,
            edition.Source.Name,
            edition.Source.Format,
            edition.Source.Sha256,
            edition.Source.Bytes,
            document.Authority,
            document.Title,
            document.Number,
            edition.Date,
            edition.Chapter.AllSections().Count(),
            edition.Words,
            document.Furniture.Count,
            document.Diagnostics.Count(diagnostic => diagnostic.Severity != Severity.Info),
            diagnostics ? document.Diagnostics : [],
            headings ? edition.Chapter.AllSections().Where(section => section.Title.Length > 0).Select(section =>
                new HeadingReason(section.Anchor.Value, section.Title, section.Level, section.Line, section.Evidence ?? [])).ToValueList() : []);
    }
}

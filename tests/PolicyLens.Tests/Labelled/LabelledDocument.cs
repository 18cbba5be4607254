using PolicyLens.Formats;
using PolicyLens.Reading;
using PolicyLens.Tests.Labelled.Described;

namespace PolicyLens.Tests.Labelled;

/// <summary>A document of the labelled set: a real file, or a description from which one is made, with its label beside it.</summary>
/// <param name="Name">The file's name as a reader sees it, such as <c>short-breaks.docx</c>.</param>
internal sealed record LabelledDocument(string Name, string Path, string Format)
{
    public static string Folder { get; } = System.IO.Path.Combine(Repository.Tests, "Labelled", "Documents");

    public static IReadOnlyList<string> Formats { get; } = ["html", "docx", "pdf", "odt", "markdown", "text"];

    /// <summary>Every document, by name.</summary>
    public static IReadOnlyList<LabelledDocument> All { get; } =
        [.. Directory.EnumerateFiles(Folder).Where(path => !path.EndsWith(".tree", StringComparison.Ordinal)).Select(Of).OrderBy(document => document.Name, StringComparer.Ordinal)];

    public TreeFile Label { get; } = TreeFile.Parse(File.ReadAllText(System.IO.Path.Combine(Folder, Name + ".tree")));

    /// <summary>Why documents of a format cannot be read here; null where they can.</summary>
    public static string? WhyNot(string format) => FormatCatalog.Readers.Any(reader => reader.Format == format)
        ? format == "pdf" && !Programs.Has("pdftohtml") ? "pdftohtml (package poppler-utils) is not installed." : null
        : $"FormatCatalog has no reader for {format} yet.";

    public SourceFile Source() => new(Name, Format switch
    {
        "docx" => WordWriter.Write(Description.Parse(File.ReadAllText(Path))),
        "odt" => OpenDocumentWriter.Write(Description.Parse(File.ReadAllText(Path))),
        "pdf" => PdfWriter.Write(Description.Parse(File.ReadAllText(Path))),
        _ => File.ReadAllBytes(Path),
    });

    private static LabelledDocument Of(string path)
    {
        var name = System.IO.Path.GetFileName(path);
        name = name.EndsWith(".docx.txt", StringComparison.Ordinal) || name.EndsWith(".odt.txt", StringComparison.Ordinal) || name.EndsWith(".pdf.txt", StringComparison.Ordinal) ? name[..^4] : name;
        return new(name, path, System.IO.Path.GetExtension(name) switch
        {
            ".html" => "html",
            ".docx" => "docx",
            ".odt" => "odt",
            ".pdf" => "pdf",
            ".md" => "markdown",
            _ => "text",
        });
    }
}

using System.IO.Compression;
using System.Text;
using PolicyLens.Comparison;
using PolicyLens.Formats;
using PolicyLens.Model;
using PolicyLens.Reporting;
using PolicyLens.Reporting.Figures;
using Xunit;

namespace PolicyLens.Tests.Formats.Reports;

/// <summary>Small reports with claims on a chapter of the corpus, and what writes and reads them in every form.</summary>
internal static class ReportSample
{
    public const string Hostile =
        "nul \0, escape \u001B, half pairs \uD83D and \uDE00, a pair \U0001F600, \uFFFE, <script>alert(1)</script><!-- --> & &lt; &amp; ' \" ]]>, "
        + "</td></table>| a | b |\\| {++ in ++} {-- out --} **bold** _x0041_x0042_ `code` $x$ \u202Eright to left\u202C, tab\tline\r\nline\rline\u2028line\u0085end  two spaces  ";

    /// <summary>Texts that some program takes for more than text.</summary>
    public static readonly IReadOnlyList<string> Formulas =
        ["=1+1", "=HYPERLINK(\"http://x.invalid\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'=1", "''=1", "'quoted'", "# heading", "- item", "1. item", "> quote", "===", "~~~", "    indented", "", " "];

    public static readonly NamedEdition Edition = new("anyshire/leaving-care@1", Written.Corpus("anyshire-leaving-care-2024.html"));

    private static readonly IReadOnlyList<Clause> Clauses = [.. Clause.Of(Edition.Edition.Chapter).Where(clause => clause.Kind == PassageKind.Paragraph && clause.Sentence is not null).Take(3)];

    public static IReadOnlyList<string> Endings { get; } = [.. FormatCatalog.Writers.Select(writer => writer.Extension)];

    /// <summary>Headings, paragraphs, a table, marks; a cell with two claims, one that shows its quote and one that was drawn.</summary>
    public static Report Small { get; } = new()
    {
        Title = "Leaving care: what is said",
        Subtitle = "Anyshire",
        Date = new DateOnly(2025, 3, 3),
        Blocks =
        [
            new ReportHeading(1, "Summary"),
            new ReportParagraph([new("Words of ours, "), new("in bold", RunMark.Strong), new(" and "), new("leaning", RunMark.Emphasis), new(".")]),
            new ReportHeading(2, "Passages"),
            new ReportParagraph(Clauses[0].Text, ReportStyle.Quote) { Claims = [Shown(Clauses[0])] },
            new ReportParagraph("Anyshire, section 1", ReportStyle.Source),
            new ReportTable
            {
                Caption = "Side by side: [left] and right's",
                Columns = [new("Left"), new("Right", 2), new("What differs")],
                Rows =
                [
                    new([
                        new([new([new(Clauses[1].Text[..10]), new(Clauses[1].Text[10..], RunMark.Deleted)]), new("place", ReportStyle.Source) { Claims = [Shown(Clauses[1])] }]),
                        new([new([new(Clauses[1].Text + " "), new(Clauses[2].Text, RunMark.Inserted)]) { Claims = [Shown(Clauses[1]), Shown(Clauses[2])] }]),
                        new("changed"),
                    ]),
                    new([new([new ReportParagraph("21") { Claims = [ReportClaim.Drawn(Edition, Clauses[0].Anchor, Clauses[0].Text)] }]), new([]), new("not | stated")]),
                ],
            },
            new ReportFigure
            {
                Title = "A figure",
                Description = "Two boxes, the right one darker, with a line below.",
                Width = 100,
                Height = 40,
                Shapes =
                [
                    new FigureBox(0, 0, 50, 20, 0.1) { Note = "left" },
                    new FigureBox(50, 0, 50, 20, 0.9),
                    new FigureText(25, 14, "0.10", 9, FigureAlignment.Middle) { Ground = 0.1 },
                    new FigureText(75, 14, "0.90", 9, FigureAlignment.Middle) { Ground = 0.9 },
                    new FigureLine(0, 30.5, 100, 30.5, 0.75),
                ],
            },
            new ReportParagraph("A remark.", ReportStyle.Note) { Claims = [ReportClaim.On(Edition)] },
        ],
    };

    /// <summary>A report of hostile texts in every place, each with a claim that shows it.</summary>
    public static Report HostileReport(IReadOnlyList<string> texts) => new()
    {
        Title = texts[0],
        Subtitle = texts[^1],
        Blocks =
        [
            new ReportHeading(1, texts[0]),
            .. texts.Select(text => Claimed(text)),
            new ReportFigure { Title = texts[0], Description = texts[0], Width = 200, Height = 200, Shapes = [new FigureBox(-10, 5, 1e9, double.NaN, 2) { Note = texts[0] }, .. texts.Select(text => new FigureText(100, 50, text.Length > 1000 ? text[..1000] : text, 9, FigureAlignment.Middle) { Ground = -1 })] },
            new ReportTable
            {
                Caption = texts[0],
                Columns = [new(texts[0]), new("Plain")],
                Rows = [.. texts.Select(text => new ReportRow([new([Claimed(text), Claimed(text)]), new("plain")]))],
            },
        ],
    };

    public static byte[] Write(string ending, Report report)
    {
        using var stream = new MemoryStream();
        FormatCatalog.Writers.Single(writer => writer.Extension == ending).Write(report, stream);
        return stream.ToArray();
    }

    public static WrittenReport? Read(string ending, byte[] bytes) => FormatCatalog.ReportReaders.Single(reader => reader.Extension == ending).Read(bytes);

    public static WrittenReport ReadBack(string ending, byte[] bytes)
    {
        var report = Read(ending, bytes);
        Assert.NotNull(report);
        return report;
    }

    /// <summary>The file with words of its text changed, as an editor would: of several pairs of what stands there and what takes its place, the first that fits.</summary>
    public static byte[] Changed(string ending, byte[] bytes, params string[] pairs)
    {
        if (ending is not (".docx" or ".xlsx"))
        {
            return Encoding.UTF8.GetBytes(Changed(Encoding.UTF8.GetString(bytes), pairs) ?? throw new Xunit.Sdk.XunitException($"The {ending} has none of {string.Join(", ", pairs)}."));
        }

        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in zip.Entries.Where(entry => entry.FullName is "word/document.xml" || entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).ToList())
            {
                using var part = entry.Open();
                using var reader = new StreamReader(part);
                if (Changed(reader.ReadToEnd(), pairs) is { } changed)
                {
                    part.Position = 0;
                    part.SetLength(0);
                    part.Write(Encoding.UTF8.GetBytes(changed));
                }
            }
        }

        return stream.ToArray();
    }

    private static string? Changed(string text, string[] pairs) => pairs.Chunk(2).Where(pair => text.Contains(pair[0], StringComparison.Ordinal))
        .Select(pair => text.Replace(pair[0], pair[1], StringComparison.Ordinal)).FirstOrDefault();

    /// <summary>The parts of a package one after another, for a golden file.</summary>
    /// <remarks>Of a picture its name alone: how it is packed is another in the next version of the runtime.</remarks>
    public static string Parts(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var text = new StringBuilder();
        foreach (var entry in zip.Entries.Where(entry => !entry.FullName.Contains("styles", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            text.Append("== ").Append(entry.FullName).Append('\n').Append((entry.FullName.EndsWith(".png", StringComparison.Ordinal) ? "" : reader.ReadToEnd()).ReplaceLineEndings("\n").Replace("><", ">\n<", StringComparison.Ordinal)).Append('\n');
        }

        return text.ToString();
    }

    private static ReportParagraph Claimed(string text) => new(text) { Claims = [new ReportClaim(text.Length > 0 ? text : "none", "00") { Anchor = text.Length > 0 ? text : null, Quote = text.Length > 0 ? text : null, IsShown = true }] };

    private static ReportClaim Shown(Clause clause) => ReportClaim.Shown(Edition, clause.Anchor, clause.Text, clause.Sentence);
}

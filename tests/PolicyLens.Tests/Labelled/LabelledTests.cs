using System.Globalization;
using System.Text;
using Xunit;
using Xunit.Abstractions;

namespace PolicyLens.Tests.Labelled;

/// <summary>
/// The labelled set: documents of our own in all formats and habits, each with the tree that a careful person draws.
/// A miss is printed and counted; it fails a document only where its label says <c>must</c>, and the whole set below the floor.
/// </summary>
public sealed class LabelledTests(ITestOutputHelper output)
{
    /// <summary>The least F1 of headings, text and level, over all documents that can be read.</summary>
    private const double Floor = 0.97;

    public static IEnumerable<object[]> Documents(string format) =>
        LabelledDocument.All.Where(document => document.Format == format).Select(document => new object[] { document.Name });

    [FormatTheory("html")]
    [MemberData(nameof(Documents), "html")]
    public void A_web_page_gives_the_tree_that_a_person_draws(string name) => Read(name);

    [FormatTheory("docx")]
    [MemberData(nameof(Documents), "docx")]
    public void A_word_file_gives_the_tree_that_a_person_draws(string name) => Read(name);

    [FormatTheory("pdf")]
    [MemberData(nameof(Documents), "pdf")]
    public void A_pdf_gives_the_tree_that_a_person_draws(string name) => Read(name);

    [FormatTheory("odt")]
    [MemberData(nameof(Documents), "odt")]
    public void An_opendocument_text_gives_the_tree_that_a_person_draws(string name) => Read(name);

    [FormatTheory("markdown")]
    [MemberData(nameof(Documents), "markdown")]
    public void A_markdown_file_gives_the_tree_that_a_person_draws(string name) => Read(name);

    [FormatTheory("text")]
    [MemberData(nameof(Documents), "text")]
    public void A_plain_text_gives_the_tree_that_a_person_draws(string name) => Read(name);

    [Fact]
    public void The_headings_of_the_whole_set_are_found_at_their_levels()
    {
        var readings = LabelledDocument.All.Where(document => LabelledDocument.WhyNot(document.Format) is null).AsParallel().AsOrdered().Select(LabelledReading.Of).ToList();
        var report = Report(readings);
        output.WriteLine(report);
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "labelled-scores.txt"), report);

        var overall = readings.Aggregate(HeadingScore.None, (sum, reading) => sum + reading.Score);
        Assert.True(overall.F1 >= Floor, $"Headings score {overall.F1:0.000} (text and level), below {Floor:0.00}.\n{report}");
    }

    [Fact]
    public void The_set_has_every_format_and_at_least_seventy_documents()
    {
        Assert.True(LabelledDocument.All.Count >= 70, $"{LabelledDocument.All.Count} documents");
        Assert.All(LabelledDocument.Formats, format => Assert.Contains(LabelledDocument.All, document => document.Format == format));
    }

    private void Read(string name)
    {
        var document = LabelledDocument.All.Single(each => each.Name == name);
        var reading = LabelledReading.Of(document);
        foreach (var miss in reading.Misses)
        {
            output.WriteLine(miss);
        }

        Assert.True(reading.Misses.Count == 0 || !document.Label.Must, $"{name}\n{string.Join('\n', reading.Misses)}\n\n{reading.Found}");
    }

    private static string Report(IReadOnlyList<LabelledReading> readings)
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"{"format",-10}{"documents",10}{"headings",10}{"precision",11}{"recall",8}{"F1",8}{"F1 text",9}{"facts",10}");
        foreach (var format in LabelledDocument.Formats)
        {
            if (LabelledDocument.WhyNot(format) is { } reason)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{format,-10}{LabelledDocument.All.Count(document => document.Format == format),10}  skipped: {reason}");
            }
            else
            {
                Row(format, [.. readings.Where(reading => reading.Document.Format == format)]);
            }
        }

        Row("all", readings);
        foreach (var reading in readings.Where(reading => reading.Misses.Count > 0))
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{reading.Document.Name}{(reading.Document.Label.Must ? " (must)" : "")}: F1 {reading.Score.F1:0.00}");
            foreach (var miss in reading.Misses)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  {miss}");
            }
        }

        return text.ToString();

        void Row(string name, IReadOnlyList<LabelledReading> rows)
        {
            var sum = rows.Aggregate(HeadingScore.None, (total, reading) => total + reading.Score);
            var (facts, wrong) = (rows.Sum(reading => reading.Facts), rows.Sum(reading => reading.Misses.Count(miss => !miss.StartsWith("heading", StringComparison.Ordinal) && !miss.StartsWith("no heading", StringComparison.Ordinal))));
            text.AppendLine(CultureInfo.InvariantCulture, $"{name,-10}{rows.Count,10}{sum.Expected,10}{sum.Precision,11:0.000}{sum.Recall,8:0.000}{sum.F1,8:0.000}{sum.TextF1,9:0.000}{$"{facts - wrong}/{facts}",10}");
        }
    }
}

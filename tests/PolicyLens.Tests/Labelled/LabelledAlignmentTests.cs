using System.Globalization;
using System.Text;
using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using Xunit;
using Xunit.Abstractions;

namespace PolicyLens.Tests.Labelled;

/// <summary>The alignment of every two chapters of a family against the pairs of clauses that a person labelled without having seen it.</summary>
public sealed class LabelledAlignmentTests(ITestOutputHelper output)
{
    /// <summary>The least F1 over all pairs of clauses of all pairs of chapters.</summary>
    private const double Floor = 0.95;

    /// <summary>The same of chapters that have been written anew, where much is said in other words throughout: most of what is missed is shown as added and removed.</summary>
    private const double UnseenFloor = 0.6;

    [Fact]
    public void The_pairs_are_those_that_a_person_makes() => Check(AlignedChapter.Families, Floor, "labelled-alignment.txt");

    [Fact]
    public void Of_chapters_that_nobody_looked_at_what_is_paired_is_right() => Check(AlignedChapter.Unseen, UnseenFloor, "labelled-alignment-unseen.txt");

    private void Check(IReadOnlyList<(string Family, IReadOnlyList<AlignedChapter> Chapters)> families, double floor, string name)
    {
        var (report, right, found, expected) = (new StringBuilder(), 0, 0, 0);
        foreach (var (family, chapters) in families)
        {
            var before = (right, found, expected);
            for (var left = 0; left < chapters.Count; left++)
            {
                for (var other = left + 1; other < chapters.Count; other++)
                {
                    var labelled = chapters[left].PairsWith(chapters[other]);
                    var made = Pairs(chapters[left], chapters[other]);
                    var common = made.Intersect(labelled).Count();
                    (right, found, expected) = (right + common, found + made.Count, expected + labelled.Count);
                    report.AppendLine(Line($"  {chapters[left].Name} – {chapters[other].Name}", common, made.Count, labelled.Count));
                }
            }

            report.AppendLine(Line(family, right - before.right, found - before.found, expected - before.expected));
        }

        report.AppendLine(Line("all", right, found, expected));
        output.WriteLine(report.ToString());
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, name), report.ToString());

        Assert.True(2.0 * right / (found + expected) >= floor, report.ToString());
    }

    [Fact]
    public void Every_clause_is_read_as_it_was_labelled() =>
        Assert.All(AlignedChapter.Families.Concat(AlignedChapter.Unseen).SelectMany(family => family.Chapters), chapter => Assert.Empty(chapter.Unlabelled));

    private static HashSet<(string Left, string Right)> Pairs(AlignedChapter left, AlignedChapter right) =>
    [
        .. new ClauseAligner(Catalogues.Default).Align(left.Edition, right.Edition).Entries
            .SelectMany(entry => entry.Left.Where(left.Has).SelectMany(own => entry.Right.Where(right.Has).Select(other => (AlignedChapter.Key(own), AlignedChapter.Key(other))))),
    ];

    private static string Line(string name, int right, int found, int expected) => string.Create(CultureInfo.InvariantCulture,
        $"{name,-36} precision {(double)right / Math.Max(1, found):0.000}  recall {(double)right / Math.Max(1, expected):0.000}  F1 {2.0 * right / Math.Max(1, found + expected):0.000}  ({expected} pairs)");
}

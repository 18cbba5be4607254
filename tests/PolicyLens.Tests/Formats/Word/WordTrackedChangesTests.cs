using PolicyLens.Diagnostics;
using PolicyLens.Reading;
using Xunit;
using static PolicyLens.Tests.Formats.Word.WordFile;

namespace PolicyLens.Tests.Formats.Word;

public sealed class WordTrackedChangesTests
{
    private const string Inserted = "<w:ins w:id=\"1\" w:author=\"Jo Fields\" w:date=\"2024-03-01T09:00:00Z\"/>";

    private static readonly ReadingOptions Original = new() { Original = true };

    private static string Ins(string inside, string author = "Jo Fields", string date = "2024-03-01T09:00:00Z") =>
        $"<w:ins w:id=\"1\" w:author=\"{author}\" w:date=\"{date}\">{inside}</w:ins>";

    private static string Del(string inside) =>
        $"<w:del w:id=\"2\" w:author=\"Sam Hill\" w:date=\"2024-02-01T09:00:00Z\">{inside.Replace("<w:t ", "<w:delText ", StringComparison.Ordinal).Replace("</w:t>", "</w:delText>", StringComparison.Ordinal)}</w:del>";

    private static void Reads(string body, string[] accepted, string[] rejected, string? numbering = null)
    {
        var file = new WordFile(body) { Numbering = numbering };

        Assert.Equal(accepted, file.Read().Lines());
        Assert.Equal(rejected, file.Read(Original).Lines());
    }

    [Fact]
    public void Insertions_and_deletions_are_read_from_either_side() =>
        Reads($"<w:p>{R("Within ")}{Del(R("seven"))}{Ins(R("ten"))}{R(" days")}</w:p>", ["Within ten days"], ["Within seven days"]);

    [Fact]
    public void What_was_inserted_and_deleted_again_is_on_neither_side() =>
        Reads($"<w:p>{R("a")}{Ins(Del(R("b")))}{Ins(R("c") + $"<w:hyperlink w:anchor=\"x\">{R("d")}</w:hyperlink>")}</w:p>", ["acd"], ["a"]);

    [Fact]
    public void Moves_are_read_where_they_went_or_where_they_came_from() =>
        Reads(
            $"<w:moveFromRangeStart w:id=\"5\" w:name=\"move1\"/><w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr><w:moveFrom>{R("moved")}</w:moveFrom></w:p><w:moveFromRangeEnd w:id=\"5\"/>{P("stays")}<w:p><w:pPr><w:rPr><w:moveTo/></w:rPr></w:pPr><w:moveTo>{R("moved")}</w:moveTo></w:p>{P("end")}",
            ["stays", "moved", "end"],
            ["moved", "stays", "end"]);

    [Fact]
    public void The_end_of_a_paragraph_that_was_inserted_or_deleted_splits_or_joins_it()
    {
        Reads($"<w:p><w:pPr><w:rPr>{Inserted}</w:rPr></w:pPr>{R("One ")}</w:p>{P("two")}", ["One", "two"], ["One two"]);
        Reads($"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{R("One ")}</w:p>{P("two")}", ["One two"], ["One", "two"]);
        Reads($"<w:p><w:pPr><w:rPr>{Inserted}</w:rPr></w:pPr>{Ins(R("All new."))}</w:p>{P("old")}", ["All new.", "old"], ["old"]);
    }

    [Fact]
    public void Rows_and_cells_come_and_go()
    {
        var body = Table(
            Row("a", "b"),
            Row("new", "row").Replace("<w:tr>", "<w:tr><w:trPr><w:ins/></w:trPr>", StringComparison.Ordinal),
            Row("old", "row").Replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>", StringComparison.Ordinal),
            Row("c", $"<w:tc><w:tcPr><w:cellIns/></w:tcPr>{P("in")}</w:tc>", $"<w:tc><w:tcPr><w:cellDel/></w:tcPr>{P("out")}</w:tc>"));
        var file = new WordFile(body);

        Assert.Equal([["a", "b"], ["new", "row"], ["c", "in"]], Assert.Single(file.Read().Blocks.OfType<SourceTable>()).Rows());
        Assert.Equal([["a", "b"], ["old", "row"], ["c", "out"]], Assert.Single(file.Read(Original).Blocks.OfType<SourceTable>()).Rows());
    }

    [Fact]
    public void The_format_before_a_change_counts_for_the_original()
    {
        var file = new WordFile(
            P("a", "<w:outlineLvl w:val=\"0\"/><w:pPrChange w:id=\"1\" w:author=\"Jo Fields\"><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:pPrChange>")
            + P("b", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/><w:ins w:id=\"3\"/></w:numPr>")
            + P("c", run: "<w:b/><w:rPrChange w:id=\"2\"><w:rPr><w:i/></w:rPr></w:rPrChange>"))
        {
            Numbering = Abstract(0, Level(0, "decimal", "%1.")) + List(1, 0),
        };
        var (accepted, rejected) = (file.Read().Texts().Select(text => text.Hints).ToList(), file.Read(Original).Texts().Select(text => text.Hints).ToList());

        Assert.Equal((1, 2), (accepted[0].HeadingLevel, rejected[0].HeadingLevel));
        Assert.Equal(("1.", null), (accepted[1].Label, rejected[1].Label));
        Assert.Equal((true, false, false, true), (accepted[2].Bold, accepted[2].Italic, rejected[2].Bold, rejected[2].Italic));
    }

    [Fact]
    public void A_deleted_paragraph_is_not_counted_by_its_list() =>
        Assert.Equal(
            ["1.", "2."],
            new WordFile(Numbered("a", 1) + $"<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>{Del(R("gone"))}</w:p>" + Numbered("b", 1))
            {
                Numbering = Abstract(0, Level(0, "decimal", "%1.")) + List(1, 0),
            }.Read().Texts().Select(text => text.Hints.Label));

    [Fact]
    public void Fields_and_notes_that_were_deleted_leave_nothing() =>
        Reads($"<w:p>{R("See ")}{Del(Field("REF x", R("annex")))}{R("here.")}</w:p>", ["See here."], ["See annexhere."]);

    [Fact]
    public void The_diagnostic_says_how_many_by_whom_and_when()
    {
        var file = new WordFile($"<w:p>{R("a")}{Del(R("b"))}{Ins(R("c"))}{Ins(R("d"), "Jo Fields", "2024-05-09T10:00:00Z")}</w:p>");

        Assert.Equal(
            "The file holds 3 tracked changes (2 inserted, 1 deleted) by Sam Hill, Jo Fields from 2024-02-01 to 2024-05-09; they were read as accepted.",
            Assert.Single(file.Read().Diagnostics, each => each.Code == DiagnosticCode.TrackedChanges).Message);
        Assert.Contains("read as rejected", Assert.Single(file.Read(Original).Diagnostics, each => each.Code == DiagnosticCode.TrackedChanges).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deletion_in_a_note_or_a_running_head_counts_too()
    {
        var file = new WordFile($"<w:p>{R("Text")}<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>")
        {
            Footnotes = $"<w:footnote w:id=\"1\"><w:p>{R("kept")}{Del(R(" gone"))}</w:p></w:footnote>",
            Headers = [$"<w:p>{R("Manual")}{Ins(R(" 2024"))}</w:p>"],
        };

        Assert.Equal(["Text", "kept"], file.Read().Lines());
        Assert.Equal(["Text", "kept gone"], file.Read(Original).Lines());
        Assert.Equal(["running head: Manual"], file.Read(Original).Furniture());
        Assert.Contains("2 tracked changes", Assert.Single(file.Read().Diagnostics).Message, StringComparison.Ordinal);
    }
}

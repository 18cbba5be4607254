using PolicyLens.Diagnostics;
using Xunit;
using static PolicyLens.Tests.Formats.OpenDocument.OdtFile;

namespace PolicyLens.Tests.Formats.OpenDocument;

public sealed class OdtChangeTests
{
    private static string Insertion(string id) => $"<text:changed-region xml:id=\"{id}\" text:id=\"{id}\"><text:insertion><office:change-info><dc:creator>A</dc:creator></office:change-info></text:insertion></text:changed-region>";

    private static string Deletion(string id, string content) => $"<text:changed-region text:id=\"{id}\"><text:deletion><office:change-info><dc:creator>A</dc:creator></office:change-info>{content}</text:deletion></text:changed-region>";

    private static string Start(string id) => $"<text:change-start text:change-id=\"{id}\"/>";

    private static string End(string id) => $"<text:change-end text:change-id=\"{id}\"/>";

    private static string At(string id) => $"<text:change text:change-id=\"{id}\"/>";

    private static OdtFile File(string regions, params string[] text) => new($"<text:tracked-changes>{regions}</text:tracked-changes>{string.Concat(text)}");

    [Fact]
    public void Words_are_read_as_changed_or_as_they_were()
    {
        var file = File(Insertion("i") + Deletion("d", P("seven")), P($"Within {At("d")}{Start("i")}ten{End("i")} days"));

        Assert.Equal(["Within ten days"], file.Read().Lines());
        Assert.Equal(["Within seven days"], file.Read(original: true).Lines());
        Assert.Equal("The file holds 2 tracked changes; they were read as accepted.", Assert.Single(file.Read().Diagnostics, each => each.Code == DiagnosticCode.TrackedChanges).Message);
        Assert.Contains("read as rejected", Assert.Single(file.Read(original: true).Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_end_of_paragraph_that_was_put_in_joins_what_it_parts()
    {
        var file = File(Insertion("i"), P($"One {Start("i")}more"), P($"and new{End("i")}paragraph"), P("Next"));

        Assert.Equal(["One more", "and newparagraph", "Next"], file.Read().Lines());
        Assert.Equal(["One paragraph", "Next"], file.Read(original: true).Lines());
    }

    [Fact]
    public void Deleted_paragraphs_come_back_with_their_ends()
    {
        var file = File(Deletion("d", P("end of one.") + H("A heading", 2) + P("Start of ")), P($"The {At("d")}two."));

        Assert.Equal(["The two."], file.Read().Lines());
        var original = file.Read(original: true);
        Assert.Equal(["The end of one.", "A heading", "Start of two."], original.Lines());
        Assert.Equal([null, 2, null], original.Texts().Select(text => text.Hints.HeadingLevel));
    }

    [Fact]
    public void Items_that_were_put_in_leave_no_gap_in_the_numbers_when_rejected()
    {
        var file = File(Insertion("i"), List("L1", Item(P("one")), Item(P($"{Start("i")}new{End("i")}")), Item(P("two")))) with { Automatic = ListStyle("L1", Numbers(1, "1")) };

        Assert.Equal(["1.", "2.", "3."], file.Read().Texts().Select(text => text.Hints.Label));
        Assert.Equal(["one", "two"], file.Read(original: true).Lines());
    }

    [Fact]
    public void Deletions_that_hold_each_other_end()
    {
        var file = File(Deletion("a", P($"x {At("b")}")) + Deletion("b", P($"y {At("a")}")), P($"z {At("a")}"));

        Assert.Equal(["z x y"], file.Read(original: true).Lines());
    }
}

using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Comparison.Amending;
using PolicyLens.Extraction;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Comparison.Amending;

/// <summary>Notes that are built to be long, slow or senseless: each is read to an end, and quotes what it claims.</summary>
public sealed class HostileNoteTests
{
    public static TheoryData<string> Notes => new()
    {
        "In May 2023 " + string.Concat(Enumerable.Repeat("section 4 was updated and ", 4000)),
        "In May 2023 " + string.Concat(Enumerable.Repeat("sections 1, 2, 3, 4, 5, ", 3000)) + "were updated.",
        string.Concat(Enumerable.Repeat("In May 2023 section 4 was updated. ", 2000)),
        "In May 2023 ‘" + new string('a', 50_000) + "’ changed to ‘b’.",
        "In May 2023 references to " + string.Concat(Enumerable.Repeat("of to by with from ", 5000)) + "were replaced.",
        "In May 2023 " + string.Concat(Enumerable.Repeat("Aa ", 20_000)) + "was renamed.",
        "In May 2023 section " + new string('9', 10_000) + " was updated from " + new string('9', 10_000) + " to " + new string('1', 10_000) + ".",
        "In May 2023 updated ;;; , , and and and ‘’ “” ' ' section section of of to.",
        "In May 2023, the timescale changed from to 5. to from within. £ to £.",
    };

    [Theory]
    [MemberData(nameof(Notes))]
    public void A_note_is_read_whatever_it_says(string note)
    {
        var (before, after) = (Edition("In March 2020, this chapter was reviewed."), Edition(note));
        var report = new ClaimChecker(Catalogues.Default).Check(EditionComparison.Of(new("before", before), new("after", after), Catalogues.Default));
        var texts = after.Chapter.Passages().ToLookup(passage => passage.Anchor, passage => passage.Text);

        Assert.True(report.Claims.Count <= 300);
        Assert.All(report.Claims, claim => Assert.Contains(texts[claim.Claim.Anchor!.Value], text => text.Contains(claim.Claim.Text, StringComparison.Ordinal)));
        Assert.Empty(report.Unmentioned);
    }

    private static Edition Edition(string note) => new EditionBuilder(Catalogues.Default).Build(Written.Document(
    [
        Written.Heading("A Chapter of the Manual", 1), Written.Heading("Amendments", 2), Written.Text(note),
        Written.Heading("1. Visits", 2), Written.Text("Staff visit within 5 days of the move."), Written.Text("What was seen is written down the same evening."),
    ]));
}

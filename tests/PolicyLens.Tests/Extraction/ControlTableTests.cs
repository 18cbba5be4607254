using PolicyLens.Catalogue;
using PolicyLens.Diagnostics;
using PolicyLens.Extraction;
using PolicyLens.Model;
using PolicyLens.Reading;
using Xunit;

namespace PolicyLens.Tests.Extraction;

public sealed class ControlTableTests
{
    [Fact]
    public void A_filled_table_gives_dates_and_amendments()
    {
        var found = Read(Written.Table(
            ["Version", "Date", "Author", "Summary of changes"],
            ["1.0", "May 2016", "A. Writer", "First issue"],
            ["1.1", "12/06/2018", "B. Writer", "New section on advocacy"]));

        Assert.Equal([(DateKind.Amended, "2016-05"), (DateKind.Amended, "2018-06-12")], found.Dates.Select(date => (date.Kind, date.Value)));
        Assert.Equal(["2016-05", "2018-06-12"], found.Amendments.Select(amendment => amendment.Date));
        Assert.Contains("New section on advocacy", found.Amendments[1].Note, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_table_is_told()
    {
        var found = Read(Written.Table(["Version", "Date of amendment", "Reason"], ["", "", ""], ["", "", ""]));

        Assert.Empty(found.Amendments);
        Assert.Contains(found.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.AmendmentsEmpty);
    }

    [Fact]
    public void A_table_of_labels_and_values_gives_their_dates()
    {
        var found = Read(Written.Table(["Date approved", "May 2016"], ["Review date", "May 2018"], ["Owner", "Head of Service"]));

        Assert.Equal([(DateKind.Approved, "2016-05"), (DateKind.ReviewDue, "2018-05")], found.Dates.Select(date => (date.Kind, date.Value)));
    }

    [Fact]
    public void A_table_of_something_else_gives_none() =>
        Assert.Empty(Read(Written.Table(["Home", "Opened"], ["Rose Cottage", "May 2016"])).Dates);

    private static Findings Read(SourceTable table) => new EditionBuilder(Catalogues.Default).Build(Written.Document(
    [
        Written.Heading("A Chapter of the Manual", 1), Written.Heading("Document Control", 2), table,
        Written.Heading("Introduction", 2), Written.Text("This is what the chapter is about."),
    ])).Findings;
}

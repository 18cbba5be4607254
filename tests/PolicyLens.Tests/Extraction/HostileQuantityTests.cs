using PolicyLens.Catalogue;
using PolicyLens.Extraction.Provisions;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Extraction;

/// <summary>Texts that are made to take a reader of quantities for ever take it no more than a while.</summary>
public sealed class HostileQuantityTests
{
    /// <summary>Far more than any of them takes; a pattern that backtracks takes years.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    public static TheoryData<string, string, int> Worst { get; } = new()
    {
        { "The plan ", "17 ", 100_000 },
        { "Care leavers are supported ", "until ", 60_000 },
        { "Children aged 1 ", "or 2 or 3 ", 30_000 },
        { "Visits take place within", " ", 100_000 },
        { "", "the child is visited every six weeks and the plan is reviewed within 10 working days of the placement, ", 3_000 },
        { "", "within ", 60_000 },
        { "", "£1,000,000,000 ", 20_000 },
        { "", "within 1 day, or if ", 10_000 },
        { "", "within 2 days (if ", 10_000 },
        { "", "at least ", 50_000 },
        { "", "two months and ", 15_000 },
        { "", "notice of at least two ", 20_000 },
        { "", "by the first second ", 25_000 },
        { "", "and a half ", 40_000 },
        { "", "twenty-", 60_000 },
        { "", "maximum number of children ", 20_000 },
        { "", "minimum age of ", 30_000 },
        { "", "must two ", 50_000 },
        { "", "review pep visit ", 30_000 },
    };

    [Theory]
    [MemberData(nameof(Worst))]
    public async Task No_text_keeps_the_reader_for_ever(string opening, string again, int times)
    {
        var text = opening + string.Concat(Enumerable.Repeat(again, times)) + " 25.";
        var section = new Anchor("1");
        var chapter = new Chapter
        {
            Title = "A Chapter",
            Sections = [new() { Anchor = section, Number = "1", Heading = "Practice", Level = 1, Blocks = [new Paragraph { Anchor = section.Paragraph(1), Text = text }] }],
        };

        var provisions = await Task.Run(() => new ProvisionExtractor(Catalogues.Default.Topics, new(Catalogues.Default.Hedges)).Extract(chapter).Provisions).WaitAsync(Patience);

        Assert.All(provisions, provision => Assert.Contains(provision.Quote, text, StringComparison.Ordinal));
    }
}

using System.Globalization;
using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Reporting;
using Xunit;

namespace PolicyLens.Tests.Formats.Reports;

/// <summary>The page of a comparison in a real browser: its script runs under the page's own policy, and its keys go from change to change.</summary>
public sealed class ReportPageTests
{
    private static readonly Report Comparison = ComparisonReport.Of(EditionComparison.Of(
        new("anyshire/leaving-care@1", Written.Corpus("anyshire-leaving-care-2024.html")),
        new("anyshire/leaving-care@2", Written.Corpus("anyshire-leaving-care-2025.html")),
        Catalogues.Default));

    [BrowserFact]
    public async Task The_keys_go_from_change_to_change_and_round()
    {
        await Within(Comparison, async page =>
        {
            var all = int.Parse((await page.Ask("document.querySelectorAll('[data-change]').length"))!, CultureInfo.InvariantCulture);
            Assert.True(all > 5);
            Assert.Equal("false", await page.Ask("document.querySelector('.jump').hidden"));
            Assert.Equal($"{all} changes", await Where(page));

            await page.Press('n');
            Assert.Equal($"Change 1 of {all}", await Where(page));
            Assert.Equal("0", await Focused(page));
            await page.Press('n');
            await page.Press('n');
            Assert.Equal("2", await Focused(page));
            Assert.Equal("true", await page.Ask("(function (box) { return box.top >= 0 && box.bottom <= innerHeight; })(document.activeElement.getBoundingClientRect())"));
            await page.Press('p');
            Assert.Equal($"Change 2 of {all}", await Where(page));
            await page.Press('p');
            await page.Press('p');
            Assert.Equal($"{all - 1}", await Focused(page));
            await page.Press('n');
            Assert.Equal("0", await Focused(page));
        });
    }

    [BrowserFact]
    public async Task The_first_step_back_goes_to_the_last_change() => await Within(Comparison, async page =>
    {
        await page.Press('p');
        Assert.Equal(await page.Ask("document.querySelectorAll('[data-change]').length - 1"), await Focused(page));
    });

    [BrowserFact]
    public async Task The_buttons_do_what_the_keys_do() => await Within(Comparison, async page =>
    {
        await page.Ask("document.getElementById('next').click()");
        Assert.Equal("0", await Focused(page));
        await page.Ask("document.getElementById('next').click()");
        await page.Ask("document.getElementById('previous').click()");
        Assert.Equal("0", await Focused(page));
    });

    [BrowserFact]
    public async Task A_page_without_changes_shows_no_buttons() => await Within(new Report { Title = "T", Blocks = [new ReportParagraph("words")] }, async page =>
    {
        await page.Press('n');
        Assert.Equal("true", await page.Ask("document.querySelector('.jump').hidden"));
        Assert.Equal("0", await page.Ask("document.querySelector('.jump').getBoundingClientRect().height"));
    });

    [BrowserFact]
    public async Task Hostile_words_run_nothing_and_a_figure_has_its_size() => await Within(ReportSample.HostileReport([ReportSample.Hostile, "\"><img src=x onerror=\"document.title='run'\">", "</title></svg><script>document.title='run'</script>"]), async page =>
    {
        Assert.NotEqual("run", await page.Ask("document.title"));
        Assert.Equal("0", await page.Ask("document.querySelectorAll('img').length"));
        Assert.Equal("1", await page.Ask("document.querySelectorAll('svg').length"));
        Assert.Equal("true", await page.Ask("document.querySelector('svg').getBoundingClientRect().width > 200"));
    });

    private static Task<string?> Where(Browser page) => page.Ask("document.getElementById('where').textContent");

    private static Task<string?> Focused(Browser page) => page.Ask("Array.prototype.indexOf.call(document.querySelectorAll('[data-change]'), document.activeElement)");

    private static async Task Within(Report report, Func<Browser, Task> steps)
    {
        var folder = Directory.CreateTempSubdirectory("policylens-page");
        try
        {
            var path = Path.Combine(folder.FullName, "report.html");
            await File.WriteAllBytesAsync(path, ReportSample.Write(".html", report));
            await using var page = await Browser.Open(path);
            await steps(page);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

using PolicyLens.Tests.Acceptance;
using Xunit;

namespace PolicyLens.Tests.Cli;

/// <summary>Saved searches on the command line, from saving one to forgetting it.</summary>
public sealed class AlertsVerbTests : IDisposable
{
    private const string Changed = "# Contact\n\n## 1. Principles\n\nBrothers and sisters are placed together whenever this is right for each of them.\n\nEvery sibling may write.\n";

    private readonly SearchedLibrary library = new();

    public void Dispose() => library.Dispose();

    [Fact]
    public void What_is_new_is_shown_once_and_again_where_it_is_kept()
    {
        Assert.Contains("Saved as “sibs”", library.Work.Run("search", "siblings", "--save", "sibs").Expect(0).Error, StringComparison.Ordinal);
        Assert.Contains("sibs: nothing new", library.Work.Run("alerts").Expect(0).Output, StringComparison.Ordinal);

        library.Put("Eastshire", "contact.md", Changed);
        var kept = library.Json("alerts", "--keep");
        ContractShape.Alerts(kept);
        Assert.Equal(["changed", "new-passage"], kept.All("alerts")[0].Texts("new", "why").Order(StringComparer.Ordinal));
        Assert.Equal(["eastshire/contact@1", "eastshire/contact@1"], kept.All("alerts")[0].Texts("new", "before"));

        var shown = library.Work.Run("alerts", "SIBS").Expect(0).Output;
        Assert.Contains("sibs: 2 new", shown, StringComparison.Ordinal);
        Assert.Contains("Changed: eastshire/contact@1#1/p1 said: Brothers and sisters are placed together wherever", shown.ReplaceLineEndings(" ").Replace("    ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("New: eastshire/contact@1 has no passage like it.", shown, StringComparison.Ordinal);
        Assert.Empty(library.Json("alerts").All("alerts")[0].All("new"));
    }

    [Fact]
    public void A_new_chapter_alerts_the_searches_that_find_it_and_no_others()
    {
        library.Work.Run("search", "siblings", "--save", "sibs").Expect(0);
        library.Work.Run("search", "cites:Data Protection Act 1998", "--save", "dpa").Expect(0);
        library.Work.Run("search", "--lacks", "leaving-care-support", "--save", "lacks").Expect(0);
        library.Put("Westshire", "records.md", "# Records\n\n## 1. Principles\n\nRecords are kept under the Data Protection Act 1998.\n");

        var alerts = library.Json("alerts").All("alerts");
        Assert.Equal(["dpa", "lacks", "sibs"], alerts.Select(alert => alert.Text("name")));
        Assert.Equal(["new-chapter"], alerts[0].Texts("new", "why"));
        Assert.Equal(["new-chapter"], alerts[1].Texts("new", "why"));
        Assert.Empty(alerts[2].All("new"));
    }

    [Fact]
    public void A_search_is_listed_as_it_could_be_typed_and_forgotten_by_its_name()
    {
        library.Work.Run("search", "siblings", "-panel", "--authority", "Northshire", "--role", "principles", "--exact", "--save", "one").Expect(0);
        library.Work.Run("search", "--states", "leaving-care-support>=25", "--save", "two words").Expect(0);

        Assert.Equal(["siblings -panel --authority \"Northshire\" --role principles --exact"], library.Json("alerts", "--list").All("searches").Where(search => search.Text("name") == "one").Select(search => search.Text("query")));
        Assert.Contains("two words: --states \"leaving-care-support>=25\" (last shown 2025-03-03 12:00)", library.Work.Run("alerts", "--list").Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("Forgotten: two words", library.Work.Run("alerts", "--forget", "TWO words").Expect(0).Error.Replace("TWO", "two", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(["one"], library.Json("alerts", "--list").Texts("searches", "name"));
        Assert.Contains("“one”", library.Work.Run("alerts", "two words").Expect(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_saves_nothing()
    {
        library.Work.Run("search", "siblings AND", "--save", "sibs").Expect(2);

        Assert.Empty(library.Json("alerts", "--list").All("searches"));
        Assert.Contains("No search is saved", library.Work.Run("alerts").Expect(0).Output, StringComparison.Ordinal);
    }
}

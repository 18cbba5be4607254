using System.Text.Json;
using PolicyLens.Tests.Cli;
using Xunit;

namespace PolicyLens.Tests.Acceptance;

/// <summary>What <c>check</c> finds in the five real chapters.</summary>
public sealed class SeedCheckTests
{
    [SeedTheory]
    [InlineData("000", "Data Protection Act 1998 @1/l1.7")]
    [InlineData("001", "")]
    [InlineData("002", "Data Protection Act 1998 @1/l1.7|Working Together to Safeguard Children 2015 @1/p2|Standards of Proficiency @3/p12")]
    [InlineData("003", "The Children Act 1989 guidance and regulations @1.1/l1.2|Working Together to Safeguard Children @1.1/l1.4")]
    [InlineData("004", "Data Protection Act 1998 @1/l1.8|Working Together 2013 @")]
    public void Law_and_guidance_that_stands_no_more(string seed, string expected)
    {
        var found = Issues(seed, "currency");
        var wanted = expected.Split('|', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(wanted.Select(each => each.Split('@')[1]), found.Select(issue => issue.Text("anchor") ?? ""));
        Assert.All(wanted.Zip(found), pair => Assert.StartsWith(pair.First.Split(" @")[0], pair.Second.Text("quote"), StringComparison.Ordinal));
    }

    [SeedTheory]
    [InlineData("000")]
    [InlineData("002")]
    public void Recording_and_confidentiality_are_promised_and_never_reappear(string seed)
    {
        var messages = Issues(seed, "scope-promise").Select(issue => issue.Text("message")!).ToList();

        Assert.Contains(messages, message => message.Contains("promises recording", StringComparison.Ordinal));
        Assert.Contains(messages, message => message.Contains("promises confidentiality", StringComparison.Ordinal));
        Assert.DoesNotContain(messages, message => message.Contains("consultation", StringComparison.Ordinal));
    }

    [SeedTheory]
    [InlineData("000", "warning", "gives no date")]
    [InlineData("001", "warning", "no unconditional age")]
    [InlineData("002", "warning", "gives no date")]
    [InlineData("003", "info", "states no age")]
    [InlineData("004", "warning", "older than the rule")]
    public void Support_after_care_is_narrower_than_the_law(string seed, string severity, string words)
    {
        var issue = Assert.Single(Issues(seed, "statutory-floor"));

        Assert.Equal(severity, issue.Text("severity"));
        Assert.Contains(words, issue.Text("message"), StringComparison.Ordinal);
    }

    [SeedFact]
    public void The_flaws_of_an_old_policy_are_all_told()
    {
        Assert.Contains(Issues("003", "numbering"), issue => issue.Text("message")!.Contains("3.1 to 3.7 are missing", StringComparison.Ordinal));
        Assert.Equal(3, Issues("003", "record").Count);
        Assert.Contains("2019", Assert.Single(Issues("003", "period")).Text("message"), StringComparison.Ordinal);
        Assert.Single(Issues("003", "broken-sentence"));
        Assert.Equal("and and", Assert.Single(Issues("003", "doubled-word")).Text("quote"));
        Assert.Single(Issues("003", "review-due"));
    }

    [SeedFact]
    public void What_the_others_have_and_the_first_lacks()
    {
        var gaps = Run("000", "--against", "all").All("issues").Where(issue => issue.Text("rule")!.StartsWith("gap-", StringComparison.Ordinal)).Select(issue => issue.Text("message")!).ToList();

        foreach (var words in (string[])["corporate parenting", "articles of the United Nations Convention", "vision", "strategy", "equality", "Monitoring", "National Framework", "Staying Put", "Children and Families Act 2014", "Children and Social Work Act 2017", "Children and Adoption Act 2006"])
        {
            Assert.Contains(gaps, gap => gap.Contains(words, StringComparison.Ordinal));
        }
    }

    [SeedTheory]
    [InlineData("where this is appropriate")]
    [InlineData("properly approved")]
    [InlineData("and appropriate")]
    public void Clauses_that_promise_less_than_the_same_clauses_of_another_are_told(string words) => Assert.Contains(
        Run("001", "--against", SeedLibrary.Id("000")).All("issues"),
        issue => issue.Text("rule") == "gap-weaker" && issue.GetRawText().Contains(words, StringComparison.Ordinal));

    [SeedFact]
    public void Every_quote_stands_at_its_anchor()
    {
        foreach (var seed in (string[])["000", "001", "002", "003", "004"])
        {
            var texts = AnchoredTexts.Of(Seeds.Parse(seed));
            Assert.All(
                Run(seed, "--against", "all").All("issues").Where(issue => issue.Text("anchor") is not null && issue.Text("quote") is not null),
                issue => Assert.Contains(issue.Text("quote")!, texts[issue.Text("anchor")!], StringComparison.Ordinal));
        }
    }

    private static List<JsonElement> Issues(string seed, string rule) => [.. Run(seed, "--rule", rule).All("issues")];

    private static JsonElement Run(string seed, params string[] arguments) =>
        Seeds.Library.Work.Run(["check", SeedLibrary.Id(seed), .. arguments, "--json"]).Expect(0).Json;
}

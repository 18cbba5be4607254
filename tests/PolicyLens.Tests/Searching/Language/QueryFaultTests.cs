using System.Text;
using PolicyLens.Searching.Language;
using PolicyLens.Tests.Golden;
using Xunit;

namespace PolicyLens.Tests.Searching.Language;

public sealed class QueryFaultTests
{
    private static readonly string[] Wrong =
    [
        "AND child", "child AND", "OR child", "child OR", "child OR )", "NOT", "child NOT", "child AND NOT", "NEAR child", "child NEAR", "child NEAR/5",
        "child AND AND plan", "child AND OR plan", "child OR AND plan", "NOT AND child", "child NOT NOT plan", "child NOT -plan", "child NEAR/5 AND plan", "child NEAR/5 NEAR/5 plan", "(child AND) plan", "child (OR plan)",
        "(child OR plan", "child OR plan)", "((child OR plan) review", "child OR (plan", "-(child plan", "title:(siblings", "child AND ()", "child OR (...)", "child -( )",
        "\"child AND plan", "child AND plan\"", "child AND “plan", "child AND \"\"", "child OR “…”", "authority:\"", "role:\"\"",
        "role:", "child role:", "role: AND child", "(role:)", "-role:", "title:", "year: ", "title: role:principles", "heading: OR child",
        "role:principals", "role: principals", "role:legal", "role:nonsense", "role:the social worker", "topic:leaving-care-suport", "topic:adviser", "topic:\"leaving car\"", "topic:zebra", "status:inforced", "status:good", "Status:repeeled", "role:\"\u0007 x\"",
        "year:24", "year:last", "year:2024..20", "year:2024..2020", "year:2024-2020", "year:>=24", "year:>", "year:0999", "year:2023-25", "year:\"the last\"", "year:(2020 OR 2021)",
        "role:(principles OR values)", "authority:(York OR Leeds)", "authority:ply*", "cites:\"Children Act*\"", "title:(role:principles)", "heading:(plan title:x)",
        "(child OR plan) NEAR/5 review", "child NEAR/5 (plan OR review)", "child NEAR role:values", "title:child NEAR/5 plan", "role:values NEAR/5 plan", "child NEAR/5 title:plan", "child NEAR -plan", "child NEAR/5 NOT plan", "-(child OR x) NEAR plan",
        "NEAR(child plan, 5)", "child NEAR/x plan", "child NEAR/ plan", "child NEAR/5.5 plan", "child NEAR/-1 plan", "child NEAR/9999 plan", "child NEAR/99999999999999999999 plan", "child NEAR/5 plan NEAR/3 review", "child NEAR/5 plan NEAR/x review",
        "-child", "NOT child", "-child -plan", "NOT (child OR plan)", "-role:other", "(-child) (NOT plan)", "child OR -plan", "-child OR plan", "child OR (plan OR (-review -x))", "child -(-plan)", "child NOT (NOT plan)", "title:(-plan)", "child AND title:(-plan)",
        "child AND *", "* AND child", "child AND wom*n", "child AND *ship", "(child OR plan)*", "\"leav* care\"", "child AND \"leav* care\"",
        new string('(', 33) + "child OR plan" + new string(')', 33), string.Join(" OR ", Enumerable.Range(1, 65).Select(number => $"word{number}")),
        "child AND \"" + string.Join(' ', Enumerable.Range(1, 64).Select(number => $"word{number}")) + "\"",
        "plan\tof\tthe\nchild AND\tOR review", "中文 AND 😀 OR OR Cafe\u0301 AND", "a\u0000b\u001B[31m AND role:x\u202Ey",
    ];

    [Fact]
    public void Every_mistake_is_shown_where_it_stands()
    {
        var golden = new StringBuilder();
        foreach (var query in Wrong)
        {
            var fault = QueryTree.Reader.Read(query).Fault;
            Assert.True(fault is not null, $"No fault in {query}: {QueryTree.Of(query)}");
            golden.Append(QueryFaultText.Of(query, fault)).Append("\n\n");
        }

        GoldenFile.Matches("query-faults.txt", golden.ToString());
    }

    [Theory]
    [InlineData("child OR role:principals", 14, 10)]
    [InlineData("child AND", 6, 3)]
    [InlineData("child role:", 6, 5)]
    [InlineData("(child OR plan", 0, 1)]
    public void A_mistake_is_told_with_its_place(string query, int start, int length)
    {
        var reading = QueryTree.Reader.Read(query);

        Assert.Null(reading.Query);
        Assert.Equal((start, length), (reading.Fault!.Start, reading.Fault.Length));
    }

    [Fact]
    public void The_first_mistake_is_told() =>
        Assert.Equal("fault: There is no role “principals”; did you mean principles?", QueryTree.Of("role:principals AND AND (child OR"));
}

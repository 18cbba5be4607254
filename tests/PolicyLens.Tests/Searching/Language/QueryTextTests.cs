using PolicyLens.Searching.Language;
using Xunit;

namespace PolicyLens.Tests.Searching.Language;

public sealed class QueryTextTests
{
    [Theory]
    [InlineData("  corporate   parent* ", "corporate parent*")]
    [InlineData("“Corporate parent”* child", "\"Corporate parent*\" AND child")]
    [InlineData("child AND(plan OR review) NOT adoption", "child AND (plan OR review) AND -adoption")]
    [InlineData("child NOT (a b) -(c OR d) -\"e f\"", "child AND -(a b) AND -(c OR d) AND -\"e f\"")]
    [InlineData("child NEAR plan w/10 visit x", "child NEAR/10 plan NEAR/10 visit AND x")]
    [InlineData("x NOT child NEAR/5 plan", "x AND NOT child NEAR/5 plan")]
    [InlineData("Role: Legal Framework year:<2020 year:2020..2024 year:2024 year:>2023", "role:legal-framework AND year:<=2019 AND year:2020..2024 AND year:2024 AND year:>=2024")]
    [InlineData("authority:north yorkshire -cites:“the \"x\"” title:a heading:(b c)", "authority:\"north yorkshire\" AND -cites:“the \"x\"” AND title:a AND heading:(b c)")]
    [InlineData("AND/OR, the NOT, case", "AND, OR, the NOT, case")]
    [InlineData("title:NEAR x", "title:NEAR, AND x")]
    public void A_query_is_written_so_that_it_reads_back(string text, string written)
    {
        var query = QueryTree.Reader.Read(text).Query!;

        Assert.Equal(written, QueryText.Write(query));
        Assert.Equal(QueryTree.Of(query), QueryTree.Of(written));
    }
}

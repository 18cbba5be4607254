using PolicyLens.Searching.Language;
using Xunit;

namespace PolicyLens.Tests.Searching.Language;

public sealed class QueryReaderTests
{
    [Theory]
    [InlineData("corporate parent", "[corporate parent]")]
    [InlineData("  CORPORATE   Parents ", "[CORPORATE Parents]")]
    [InlineData("permanen*", "[permanen*]")]
    [InlineData("plan* review*, child", "[plan* review* child]")]
    [InlineData("co-operat*", "[co-operat*]")]
    [InlineData("looked–after children’s well‑being", "[looked–after children’s well‑being]")]
    [InlineData("CAFÉ 中文 Cafe\u0301 vis*", "[CAFÉ 中文 Cafe\u0301 vis*]")]
    [InlineData("place\u00ADment", "[place\u00ADment]")]
    public void Words_beside_each_other_are_one_run(string text, string tree) => Assert.Equal(tree, QueryTree.Of(text));

    [Theory]
    [InlineData("\"corporate parent\"", "\"corporate parent\"")]
    [InlineData("“corporate parent” child", "all(\"corporate parent\" [child])")]
    [InlineData("plan «leaving care» review", "all([plan] \"leaving care\" [review])")]
    [InlineData("„leaving care“", "\"leaving care\"")]
    [InlineData("”leaving care”", "\"leaving care\"")]
    [InlineData("“leaving care\"", "\"leaving care\"")]
    [InlineData("\"leaving care”", "\"leaving care\"")]
    [InlineData("\"the second rev\"*", "\"the second rev*\"")]
    [InlineData("\"the second rev*\"", "\"the second rev*\"")]
    [InlineData("“the second rev”* child", "all(\"the second rev*\" [child])")]
    [InlineData("\"child\"", "\"child\"")]
    [InlineData("\"section 16(2)b applies\"", "\"section 16(2) b applies\"")]
    [InlineData("\"role:principles AND (plan)\"", "\"role principles AND plan\"")]
    [InlineData("\"he said “yes” to it\"", "\"he said yes to it\"")]
    [InlineData("“he said \"yes\" to it”", "\"he said yes to it\"")]
    [InlineData("\"siblings\nplaced together\"", "\"siblings placed together\"")]
    public void Quotation_marks_make_a_phrase(string text, string tree) => Assert.Equal(tree, QueryTree.Of(text));

    [Theory]
    [InlineData("child AND plan", "all([child] [plan])")]
    [InlineData("child OR plan", "any([child] [plan])")]
    [InlineData("looked after OR care leaver OR adoption", "any([looked after] [care leaver] [adoption])")]
    [InlineData("child AND plan OR review", "any(all([child] [plan]) [review])")]
    [InlineData("child plan OR review AND visit home", "any([child plan] all([review] [visit home]))")]
    [InlineData("child NOT adoption order", "all([child] not([adoption]) [order])")]
    [InlineData("child AND NOT adoption", "all([child] not([adoption]))")]
    [InlineData("NOT adoption AND child", "all(not([adoption]) [child])")]
    [InlineData("child -adoption", "all([child] not([adoption]))")]
    [InlineData("-adoption child", "all(not([adoption]) [child])")]
    [InlineData("child -\"special guardianship\" plan", "all([child] not(\"special guardianship\") [plan])")]
    [InlineData("child -(adoption OR fostering)", "all([child] not(any([adoption] [fostering])))")]
    [InlineData("child -role:other -title:adoption", "all([child] not(role=other) not(title([adoption])))")]
    [InlineData("child -looked-after -adopt*", "all([child] not([looked-after]) not([adopt*]))")]
    [InlineData("child AND\"care plan\"OR(visit)", "any(all([child] \"care plan\") [visit])")]
    [InlineData("and or not near child", "[and or not near child]")]
    [InlineData("HEALTH AND SAFETY", "all([HEALTH] [SAFETY])")]
    public void Operators_join_what_stands_around_them(string text, string tree) => Assert.Equal(tree, QueryTree.Of(text));

    [Theory]
    [InlineData("(child plan)", "[child plan]")]
    [InlineData("(child OR plan) review", "all(any([child] [plan]) [review])")]
    [InlineData("child AND (plan OR (review AND visit))", "all([child] any([plan] all([review] [visit])))")]
    [InlineData("(child AND plan) review", "all([child] [plan] [review])")]
    [InlineData("(child OR plan) OR review", "any([child] [plan] [review])")]
    [InlineData("child (NOT plan)", "all([child] not([plan]))")]
    [InlineData("child (-plan -review)", "all([child] not([plan]) not([review]))")]
    [InlineData("NOT(adoption) child", "all(not([adoption]) [child])")]
    [InlineData("((((child)))) OR plan", "any([child] [plan])")]
    [InlineData("child(ren) OR carer(s)", "any([child ren] [carer s])")]
    [InlineData("section 16(2)(b) OR s.17", "any([section 16(2)(b)] [s.17])")]
    [InlineData("Children (Leaving Care) Act OR plan", "any(all([Children] [Leaving Care] [Act]) [plan])")]
    public void Parentheses_group(string text, string tree) => Assert.Equal(tree, QueryTree.Of(text));

    [Theory]
    [InlineData("child NEAR/5 plan", "near5(child plan)")]
    [InlineData("child NEAR plan", "near10(child plan)")]
    [InlineData("child NEAR/0 plan", "near0(child plan)")]
    [InlineData("child NEAR/5 plan NEAR/5 review", "near5(child plan review)")]
    [InlineData("\"care leaver\" NEAR/3 pathway*", "near3(\"care leaver\" pathway*)")]
    [InlineData("the child NEAR/5 plan review", "all([the] near5(child plan) [review])")]
    [InlineData("child NEAR/5 plan visit NEAR/2 home", "all(near5(child plan) near2(visit home))")]
    [InlineData("child w/5 plan W/5 \"second review\"", "near5(child plan \"second review\")")]
    [InlineData("NOT child NEAR plan AND visit", "all(not(near10(child plan)) [visit])")]
    [InlineData("title:(child NEAR/5 plan)", "title(near5(child plan))")]
    [InlineData("visit w/5", "[visit w 5]")]
    [InlineData("w/5 visit", "[w 5 visit]")]
    [InlineData("child w/out plan", "[child w out plan]")]
    public void Near_stands_between_words(string text, string tree) => Assert.Equal(tree, QueryTree.Of(text));

    [Theory]
    [InlineData("role:principles", "role=principles")]
    [InlineData("ROLE:Principles", "role=principles")]
    [InlineData("role: principles", "role=principles")]
    [InlineData("role:legal-framework", "role=legal-framework")]
    [InlineData("role:\"Legal Framework\" child", "all(role=legal-framework [child])")]
    [InlineData("role:legal framework child", "all(role=legal-framework [child])")]
    [InlineData("role:principles child", "all(role=principles [child])")]
    [InlineData("status:in-force", "status=in-force")]
    [InlineData("status:in force", "status=in-force")]
    [InlineData("status:“In Force”", "status=in-force")]
    [InlineData("status:repealed, child", "all(status=repealed [child])")]
    [InlineData("topic:leaving-care-support", "topic=leaving-care-support")]
    [InlineData("topic:Leaving Care Support plan", "all(topic=leaving-care-support [plan])")]
    [InlineData("topic:leaving_care", "topic=leaving-care")]
    [InlineData("topic:siblings", "topic=siblings")]
    [InlineData("authority:plymouth plan", "all(authority=plymouth [plan])")]
    [InlineData("authority:north-yorkshire", "authority=north-yorkshire")]
    [InlineData("authority:\"North  Yorkshire\"", "authority=North Yorkshire")]
    [InlineData("authority:North Yorkshire plan", "all(authority=North Yorkshire [plan])")]
    [InlineData("cites:\"Data Protection Act 1998\"", "cites=Data Protection Act 1998")]
    [InlineData("cites:Data Protection Act 1998 records", "all(cites=Data Protection Act 1998 [records])")]
    [InlineData("cites:KCSIE school", "all(cites=KCSIE [school])")]
    [InlineData("cites:something unheard of", "all(cites=something [unheard of])")]
    [InlineData("cites:Children Act 1989 AND authority:York", "all(cites=Children Act 1989 authority=York)")]
    [InlineData("(role:values OR role:vision) child", "all(any(role=values role=vision) [child])")]
    [InlineData("cites:»Children \"x\" Act»", "cites=Children \"x\" Act")]
    public void Fields_have_values(string text, string tree) => Assert.Equal(tree, QueryTree.Of(text));

    [Theory]
    [InlineData("year:2024", "year=2024")]
    [InlineData("year: 2024", "year=2024")]
    [InlineData("year:2020..2024", "year=2020..2024")]
    [InlineData("year:2023-2025", "year=2023..2025")]
    [InlineData("year:2023–2025", "year=2023..2025")]
    [InlineData("year:>=2023", "year=2023..")]
    [InlineData("year:>= 2023 child", "all(year=2023.. [child])")]
    [InlineData("year:>2023", "year=2024..")]
    [InlineData("year:<2020", "year=..2019")]
    [InlineData("year:≤2020", "year=..2020")]
    [InlineData("year:2020..", "year=2020..")]
    [InlineData("year:..2020", "year=..2020")]
    [InlineData("year:\"2024\"", "year=2024")]
    [InlineData("child year:2024.", "all([child] year=2024)")]
    public void A_year_can_be_a_range(string text, string tree) => Assert.Equal(tree, QueryTree.Of(text));

    [Theory]
    [InlineData("title:siblings", "title([siblings])")]
    [InlineData("title:sib* contact", "all(title([sib*]) [contact])")]
    [InlineData("heading:\"legal framework\"", "heading(\"legal framework\")")]
    [InlineData("heading:(siblings OR contact) plan", "all(heading(any([siblings] [contact])) [plan])")]
    [InlineData("Title: (leaving care) plan", "all(title([leaving care]) [plan])")]
    [InlineData("title:AND", "title([AND])")]
    [InlineData("title:(plan -adoption)", "title(all([plan] not([adoption])))")]
    public void Title_and_heading_hold_words(string text, string tree) => Assert.Equal(tree, QueryTree.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("  \t ")]
    [InlineData("\"\"")]
    [InlineData("* - () ^ :")]
    [InlineData("\u0301")]
    [InlineData("((((")]
    [InlineData("😀 … — ?")]
    public void A_query_without_a_word_asks_for_nothing(string text) => Assert.Equal("nothing", QueryTree.Of(text));

    [Theory]
    [InlineData("child  plan*, \"the review\"* -(adoption OR sgo)", "child  plan*, \"the review\"* -(adoption OR sgo)|child  plan*|child|plan*|\"the review\"*|the|review|-(adoption OR sgo)|adoption OR sgo|adoption|adoption|sgo|sgo")]
    [InlineData("(role:principles) AND title:(child) NEAR", null)]
    [InlineData("x role: \"legal framework\" title:(a NEAR/5 b)", "x role: \"legal framework\" title:(a NEAR/5 b)|x|x|role: \"legal framework\"|title:(a NEAR/5 b)|a NEAR/5 b|a|b")]
    public void Every_part_says_where_it_stands(string text, string? places)
    {
        var query = QueryTree.Reader.Read(text).Query;
        Assert.Equal(places, query is null ? null : string.Join('|', QueryTree.All(query).Select(node => text.Substring(node.Start, node.Length))));
    }

    [Fact]
    public void Plain_words_beyond_the_limit_are_not_looked_at()
    {
        var text = string.Join(' ', Enumerable.Range(1, 100).Select(number => $"word{number}"));

        var reading = QueryTree.Reader.Read(text);

        Assert.Null(reading.Fault);
        Assert.Equal(QueryReader.MostWords, Assert.IsType<QueryWords>(reading.Query).Words.Count);
        Assert.Equal(text.IndexOf("word65", StringComparison.Ordinal), reading.Unread);
        Assert.Null(QueryTree.Reader.Read("child").Unread);
    }

    [Fact]
    public void What_comes_after_the_limit_does_not_make_plain_words_a_mistake() =>
        Assert.Null(QueryTree.Reader.Read(string.Join(' ', Enumerable.Repeat("plan", 65)) + " AND AND (").Fault);

    [Fact]
    public void A_phrase_ends_at_the_limit_too()
    {
        var words = string.Join(' ', Enumerable.Repeat("plan", 60));

        var reading = QueryTree.Reader.Read($"{words} \"one two three four five six\"* seven");

        var phrase = Assert.IsType<QueryPhrase>(Assert.IsType<QueryAll>(reading.Query).Parts[1]);
        Assert.Equal("\"one two three four\"", QueryTree.Of(phrase));
        Assert.Equal(words.Length + "  \"one two three four".Length, reading.Unread);
    }

    [Fact]
    public void The_parts_of_a_word_with_hyphens_count_one_by_one()
    {
        var query = QueryTree.Reader.Read(string.Join('-', Enumerable.Repeat("plan", 5000))).Query;

        Assert.Equal(QueryReader.MostWords, Assert.IsType<QueryWords>(query).Words.Sum(word => word.Text.Split('-').Length));
    }
}

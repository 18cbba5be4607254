using PolicyLens.Searching.Language;
using Xunit;

namespace PolicyLens.Tests.Searching.Language;

/// <summary>Whatever people paste is words: nothing of it is a mistake where the language is not used.</summary>
public sealed class PlainQueryTests
{
    [Theory]
    [InlineData("16(2) of the Act", "[16(2) of the Act]")]
    [InlineData("see section 5)", "[see section 5]")]
    [InlineData("children's (homes", "[children's homes]")]
    [InlineData("carers' views: (a) and b)", "[carers views a and b]")]
    [InlineData("(see below", "[see below]")]
    [InlineData("- bullet", "[bullet]")]
    [InlineData("– bullet - with – dashes — everywhere", "[bullet with dashes everywhere]")]
    [InlineData("-One bullet\n-Another bullet\n  -A third", "[One bullet Another bullet A third]")]
    [InlineData("* bullet *", "[bullet]")]
    [InlineData("Health & Safety?", "[Health Safety]")]
    [InlineData("https://x.y/z?q=1&r=2#top", "[https x.y z q 1 r 2 top]")]
    [InlineData("e.g. this: that", "[e.g this that]")]
    [InlineData("i.e. the child; etc...", "[i.e the child etc]")]
    [InlineData("50% of C++", "[50 of C]")]
    [InlineData("note: see page 4", "[note see page 4]")]
    [InlineData("text : child", "[text child]")]
    [InlineData("{text heading} : child", "[text heading child]")]
    [InlineData("role : principles", "[role principles]")]
    [InlineData("sub-role:principles", "[sub-role principles]")]
    [InlineData("'role:principles'", "[role principles]")]
    [InlineData("\"corporate parent", "[corporate parent]")]
    [InlineData("corporate parent\"", "[corporate parent]")]
    [InlineData("corporate ” parent “", "[corporate parent]")]
    [InlineData("a 6\" by 8\" frame", "[a 6 by 8 frame]")]
    [InlineData("children” and “young people”", "all([children and] \"young people\")")]
    [InlineData("rock 'n' roll '90s", "[rock n roll 90s]")]
    [InlineData("name.surname@anyshire.gov.uk", "[name.surname anyshire.gov.uk]")]
    [InlineData("£1,000.50 a year, 2,5", "[1,000.50 a year 2,5]")]
    [InlineData("and/or his/her", "[and or his her]")]
    [InlineData("staff must NOT share, and DO NOT WAIT", "[staff must NOT share and DO NOT WAIT]")]
    [InlineData("AND/OR", "[AND OR]")]
    [InlineData("the AND, the \"OR\"", "all([the AND the] \"OR\")")]
    [InlineData("'; DROP TABLE editions; --", "[DROP TABLE editions]")]
    [InlineData("^child", "[child]")]
    [InlineData("child\0plan", "[child plan]")]
    [InlineData("child + plan", "[child plan]")]
    [InlineData("--exact child", "[exact child]")]
    [InlineData("**important** and *weighty* words", "[important and weighty words]")]
    [InlineData("wom*n", "[wom n]")]
    [InlineData("*ship", "[ship]")]
    [InlineData("() \"\" child ((", "[child]")]
    [InlineData(":) child :(", "[child]")]
    [InlineData("[child] {plan} <review>", "[child plan review]")]
    [InlineData("child:plan:review", "[child plan review]")]
    [InlineData("Role: the worker who visits", "[Role the worker who visits]")]
    [InlineData("Status: looked after", "[Status looked after]")]
    [InlineData("status: \"looked after\"", "all([status] \"looked after\")")]
    [InlineData("Year: the first after placement", "[Year the first after placement]")]
    [InlineData("Year: 2023/24", "[Year 2023 24]")]
    [InlineData("Role: (see below)", "[Role see below]")]
    [InlineData("title:/ heading:- status:?", "[title heading status]")]
    [InlineData("role:: principles", "[role principles]")]
    [InlineData("see -( child", "[see child]")]
    [InlineData("the child :-(and the plan", "[the child and the plan]")]
    public void Punctuation_is_harmless(string text, string tree) => Assert.Equal(tree, QueryTree.Of(text));

    [Fact]
    public void Half_a_character_is_harmless() => Assert.Equal("[child]", QueryTree.Of("\uD800child \uDC00"));

    [Fact]
    public void A_pasted_paragraph_is_read_as_far_as_there_is_room()
    {
        const string Text = """
            Care plans (see 3.1) – what they hold: each child’s plan, made under s.31A(1), says “where, with whom & for how long”; it isn't
            (as some think) a form; cf. the "Orange Book", p. 12-14, https://www.example.org/a_b?c=d*e, mail a.b@c.org.
            - Needs: health/education/identity...
            * Views [of the child], e.g. via an app (50%) or 1:1 talks
            1) Reviews: 1st within 20 working days; 2nd within 3 months; 3rd+ within 6 months!
            (a Every plan is kept 75 years: “who looks?
            """;

        var reading = QueryTree.Reader.Read(string.Join('\n', Enumerable.Repeat(Text, 3)));

        Assert.Null(reading.Fault);
        Assert.NotNull(reading.Unread);
        Assert.Equal(QueryReader.MostWords, QueryTree.All(reading.Query!).OfType<QueryWord>().Sum(word => WordBounds.Scan(word.Text, 0).Parts));
    }
}

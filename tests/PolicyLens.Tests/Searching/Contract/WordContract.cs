using PolicyLens.Library;
using Xunit;

namespace PolicyLens.Tests.Searching.Contract;

/// <summary>One chapter whose paragraphs every query of <see cref="WordContract{TEngine}"/> is asked of.</summary>
public sealed class WordLibrary<TEngine> : EngineFolder<TEngine>
    where TEngine : IEngineUnderTest
{
    public WordLibrary() => Library.Store(Invented.By(
        "northshire",
        "Every looked after child has a plan for permanence by the second review.",
        "Brothers and sisters are placed together wherever this is right for each of them.",
        "The council organises family group conferences.",
        "We organize well-being checks at the children’s home.",
        "Café visits keep the child's parents in touch.",
        "The DPA governs how records are kept.",
        "Records are kept as the Data Protection Act asks.",
        "A young person leaving care has a personal adviser until the age of 25.",
        "The social worker writes the report within 10 working days.",
        "Co-operation with partners is a duty under section 10(2).",
        "Carers are approved by the fostering panel; the panel meets monthly.",
        "Children’s views are heard before the panel decides.",
        "Siblings in different homes see each other every month."));
}

/// <summary>What words and operators find, whatever the engine.</summary>
public abstract class WordContract<TEngine>(WordLibrary<TEngine> shared) : IClassFixture<WordLibrary<TEngine>>
    where TEngine : IEngineUnderTest
{
    private readonly ChapterLibrary library = shared.Library;

    [Fact]
    public void The_engine_answers() => Assert.Equal((TEngine.Name, true), library.IndexState());

    [Theory]
    [InlineData("organise", "3 4")]
    [InlineData("organizing", "3 4")]
    [InlineData("wellbeing", "4")]
    [InlineData("well-being", "4")]
    [InlineData("well being", "4")]
    [InlineData("well–being check", "4")]
    [InlineData("child", "1 4 5 12")]
    [InlineData("CHILDREN", "1 4 5 12")]
    [InlineData("children's", "1 4 5 12")]
    [InlineData("children’s", "1 4 5 12")]
    [InlineData("cafe", "5")]
    [InlineData("CAFÉ", "5")]
    [InlineData("cooperation", "10")]
    [InlineData("co-operation", "10")]
    [InlineData("reports", "9")]
    [InlineData("the", "1 3 4 5 6 7 8 9 11 12")]
    [InlineData("zebra", "")]
    public void A_word_is_found_in_all_its_forms_and_spellings(string query, string found) => Answers(query, found);

    [Theory]
    [InlineData("siblings", "2 13")]
    [InlineData("brothers and sisters", "2 13")]
    [InlineData("brother or sister", "2 13")]
    [InlineData("child in care", "1")]
    [InlineData("LAC", "1")]
    [InlineData("dpa", "6 7")]
    [InlineData("data protection act", "6 7")]
    [InlineData("PA", "8")]
    [InlineData("DPA records", "6 7")]
    public void A_wording_of_the_catalogue_finds_the_others(string query, string found) => Answers(query, found);

    [Theory]
    [InlineData("\"data protection act\"", "7")]
    [InlineData("“data protection act”", "7")]
    [InlineData("\"records are kept\"", "6 7")]
    [InlineData("\"kept records\"", "")]
    [InlineData("\"family group conference\"", "3")]
    [InlineData("\"the panel dec*\"", "12")]
    [InlineData("\"the fostering pan\"*", "11")]
    [InlineData("\"well being\" checks", "4")]
    public void A_phrase_stands_word_after_word(string query, string found) => Answers(query, found);

    [Theory]
    [InlineData("panel AND children", "12")]
    [InlineData("panel children", "12")]
    [InlineData("panel OR permanence", "1 11 12")]
    [InlineData("panel -children", "11")]
    [InlineData("panel NOT children", "11")]
    [InlineData("panel -\"before the panel\"", "11")]
    [InlineData("(organise OR café) child", "4 5")]
    [InlineData("panel AND (monthly OR (views AND heard))", "11 12")]
    [InlineData("records -(dpa OR report)", "")]
    [InlineData("-panel children", "1 4 5")]
    [InlineData("(panel OR review) -fostering", "1 12")]
    public void Operators_join_groups_and_leave_out(string query, string found) => Answers(query, found);

    [Theory]
    [InlineData("perman*", "1")]
    [InlineData("organ*", "3 4")]
    [InlineData("co-oper*", "10")]
    [InlineData("caf* visit*", "5")]
    [InlineData("zeb*", "")]
    [InlineData("records NEAR/1 kept", "6 7")]
    [InlineData("kept NEAR/1 records", "6 7")]
    [InlineData("records NEAR/0 kept", "")]
    [InlineData("\"social worker\" NEAR/2 report", "9")]
    [InlineData("social NEAR/2 work* NEAR/2 report*", "9")]
    [InlineData("plac* NEAR/3 togeth*", "2")]
    public void Endings_are_open_and_words_stand_near_each_other(string query, string found) => Answers(query, found);

    [Theory]
    [InlineData("heading:practice cafe", "5")]
    [InlineData("heading:cafe", "")]
    [InlineData("title:manual cafe", "5")]
    [InlineData("title:practice cafe", "")]
    [InlineData("practice cafe", "5")]
    [InlineData("heading:pract* panel -heading:panel", "11 12")]
    [InlineData("heading:\"practice\" (cafe OR fostering)", "5 11")]
    [InlineData("authority:northshire cafe", "5")]
    [InlineData("-authority:northshire cafe", "")]
    [InlineData("role:principles cafe", "5")]
    [InlineData("cafe -role:principles", "")]
    [InlineData("(role:scope OR cafe)", "5")]
    public void A_field_says_where(string query, string found) => Answers(query, found);

    [Theory]
    [InlineData("organise", "")]
    [InlineData("organises", "3")]
    [InlineData("child", "1 5")]
    [InlineData("children", "4 12")]
    [InlineData("cafe", "5")]
    [InlineData("siblings", "13")]
    [InlineData("dpa", "6")]
    [InlineData("the dpa", "6")]
    [InlineData("panel -child", "11 12")]
    [InlineData("panel -children", "11")]
    [InlineData("\"records are kept\"", "6 7")]
    [InlineData("\"record are kept\"", "")]
    [InlineData("record*", "6 7")]
    [InlineData("childre*", "4 12")]
    [InlineData("organise OR monthly", "11")]
    [InlineData("records NEAR/1 kept", "6 7")]
    [InlineData("record NEAR/1 kept", "")]
    [InlineData("heading:practice cafe", "5")]
    [InlineData("heading:practices cafe", "")]
    public void Exactly_as_typed_nothing_stands_for_anything_else(string query, string found) => Answers(query, found, exact: true);

    [Fact]
    public void Other_wordings_are_marked_and_told()
    {
        var result = library.All("siblings");
        var hit = result.Hits.Single(hit => hit.Anchor.Value == "1/p2");

        Assert.Equal(["Brothers and sisters"], hit.Synonyms);
        Assert.StartsWith("**Brothers and sisters** are placed", hit.Snippet, StringComparison.Ordinal);
        Assert.Empty(result.Hits.Single(hit => hit.Anchor.Value == "1/p13").Synonyms);
        var use = Assert.Single(result.Synonyms);
        Assert.Equal("siblings", use.Typed);
        Assert.Equal(["brothers and sisters"], use.Also);
        Assert.Empty(library.All("siblings", exact: true).Synonyms);
    }

    [Fact]
    public void The_words_that_were_found_are_marked_and_those_left_out_are_not()
    {
        Assert.Equal("We **organize** **well-being** checks at the children’s home.", Snippet("organise wellbeing -panel"));
        Assert.Equal("**Children’s** views are heard before the **panel** decides.", Snippet("panel AND child"));
        Assert.Equal("The **council** organises family group conferences.", Snippet("counc*"));
        Assert.Equal("**Café** **visits** keep the child's parents in touch.", Snippet("cafe NEAR/3 visit"));

        string Snippet(string query) => Assert.Single(library.All(query).Hits).Snippet;
    }

    private void Answers(string query, string found, bool exact = false)
    {
        var result = library.All(query, exact);

        Assert.Null(result.Fault);
        Assert.Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), result.Hits.Select(hit => hit.Anchor.Value[3..]).Order(StringComparer.Ordinal));
        Assert.Equal(result.Hits.Count, result.Total);
        Assert.False(result.Relaxed || result.Corrected);
    }
}

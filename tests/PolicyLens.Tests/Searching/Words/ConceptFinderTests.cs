using PolicyLens.Catalogue;
using PolicyLens.Searching.Words;
using PolicyLens.Tests.Catalogue;
using Xunit;

namespace PolicyLens.Tests.Searching.Words;

public sealed class ConceptFinderTests
{
    private static readonly WordReader Reader = new(Catalogues.Default);
    private static readonly ConceptFinder Finder = new(Catalogues.Default, Reader);

    [Theory]
    [InlineData("Every looked-after child has a plan.", "looked-after-child:looked after child@1+3")]
    [InlineData("Cared for children are heard.", "looked-after-child:cared for child@0+3")]
    [InlineData("LAC’s reviews", "looked-after-review:LAC review@0+2 looked-after-child:LAC@0+1")]
    [InlineData("The IRO and the independent reviewing officers' manager", "independent-reviewing-officer:IRO@1+1 independent-reviewing-officer:independent reviewing officer@4+3")]
    [InlineData("an Education, Health & Care Plan", "education-health-and-care-plan:education, health and care plan@1+5")]
    [InlineData("an education health and care plan", "education-health-and-care-plan:education, health and care plan@1+5")]
    [InlineData("Gypsy, Roma, and Traveller families", "gypsy-roma-and-traveller:Gypsy, Roma and Traveller@0+4")]
    [InlineData("a s.47 enquiry and the section 47 inquiries", "section-47-enquiry:s.47 enquiry@1+3 section-47:s.47@1+2 section-47-enquiry:section 47 enquiry@6+3 section-47:section 47@6+2")]
    [InlineData("a Multi-agency Risk Assessment Conference", "multi-agency-risk-assessment-conference:multi-agency risk assessment conference@1+4")]
    [InlineData("the Children (Leaving Care) Act 2000", "children-leaving-care-act:Children (Leaving Care) Act@1+4 care-leaver:leaving care@2+2")]
    [InlineData("a LAC review", "looked-after-review:LAC review@1+2 looked-after-child:LAC@1+1")]
    [InlineData("PA", "personal-adviser:PA@0+1 personal-assistant:PA@0+1")]
    [InlineData("DoLS and EHCPs", "deprivation-of-liberty-safeguards:DoLS@0+1 education-health-and-care-plan:EHCP@2+1")]
    [InlineData("the personal advisor", "personal-adviser:personal adviser@1+2")]
    public void A_wording_is_found_where_it_stands(string text, string found) => Assert.Equal(found, Shown(text));

    [Theory]
    [InlineData("Grandparents who look after children")]
    [InlineData("looking after a child")]
    [InlineData("She cares for children.")]
    [InlineData("A family in need. Children")]
    [InlineData("the child, in need of sleep")]
    [InlineData("child | in | need")]
    [InlineData("the child (in need)")]
    [InlineData("Please send us the iro, the lac and the pep.")]
    [InlineData("PLEASE SEND IT")]
    [InlineData("Agencies working together are stronger.")]
    [InlineData("in care proceedings")]
    [InlineData("well looked after")]
    [InlineData("Part IV of the Act")]
    [InlineData("the contact details")]
    [InlineData("a person advises")]
    [InlineData("")]
    public void Other_words_are_no_wording(string text) => Assert.Equal("", Shown(text));

    [Theory]
    [InlineData("SEND provision", "special-educational-needs:SEND@0+1")]
    [InlineData("the Mash and MASH", "multi-agency-safeguarding-hub:MASH@3+1")]
    [InlineData("We follow Working Together.", "working-together:Working Together@2+2")]
    public void Words_that_need_their_capitals_count_with_them(string text, string found) => Assert.Equal(found, Shown(text));

    [Theory]
    [InlineData("lac", "looked-after-child@0+1")]
    [InlineData("cared for children", "looked-after-child@0+3")]
    [InlineData("Looked-After Children", "looked-after-child@0+2")]
    [InlineData("duty to looked after children in kent", "looked-after-child@2+3")]
    [InlineData("send referral", "")]
    [InlineData("SEND referral", "special-educational-needs@0+1")]
    [InlineData("working together", "")]
    [InlineData("Working Together", "working-together@0+2")]
    [InlineData("pa", "personal-adviser@0+1 personal-assistant@0+1")]
    [InlineData("s47 enquiries", "section-47-enquiry@0+2 section-47@0+1")]
    [InlineData("s.47", "section-47@0+1")]
    [InlineData("multi agency safeguarding hub", "multi-agency-safeguarding-hub@0+4")]
    [InlineData("dpa", "data-protection-act@0+1")]
    [InlineData("education, health and care plan", "education-health-and-care-plan@0+5")]
    [InlineData("non-looked-after children", "")]
    [InlineData("nothing of the kind", "")]
    [InlineData("care  leavers", "")]
    [InlineData("", "")]
    public void A_query_s_words_stand_for_ideas(string query, string found) => Assert.Equal(found, string.Join(' ', Finder
        .FindInQuery(query.Split(' ')).Select(concept => $"{concept.Id}@{concept.FirstWord}+{concept.WordCount}")));

    /// <summary>Who types one wording finds every text with another.</summary>
    [Fact]
    public void Every_wording_of_the_catalogue_is_found_in_a_text_and_in_a_query() => Assert.All(Catalogues.Default.Synonyms.Entries, idea => Assert.All(idea.Variants, variant =>
    {
        var plain = variant.Replace("~", "", StringComparison.Ordinal);
        var text = $"We know that {plain} is said here";

        Assert.Contains(Finder.Find(text, Reader.Read(text)), found => found.Id == idea.Id && WordsOf(text, found) == string.Join(' ', Reader.Read(plain).Select(word => word.Plain)));
        Assert.Contains(Finder.FindInQuery(plain.Split(' ')), found => found.Id == idea.Id);
    }));

    [Fact]
    public void What_means_something_else_is_not_found() => Assert.All(Catalogues.Default.Synonyms.Entries, idea => Assert.All(idea.Never ?? [], phrase =>
        Assert.DoesNotContain(Finder.Find(phrase, Reader.Read(phrase)), found => found.Id == idea.Id)));

    [Fact]
    public void A_word_with_a_tilde_stands_for_all_its_forms()
    {
        var (reader, finder) = With("""{ "synonyms": [ { "id": "lamp", "variants": [ "leave~ the lamp", "lamp leaver" ] } ] }""");

        foreach (var text in new[] { "leave the lamps", "leaving the lamp", "left the lamp", "lamp leavers" })
        {
            Assert.Equal("lamp", Assert.Single(finder.Find(text, reader.Read(text))).Id);
        }
    }

    [Fact]
    public void A_library_adds_an_idea_and_takes_the_place_of_another()
    {
        var (reader, finder) = With("""{ "synonyms": [ { "id": "lamp", "variants": [ "lamp check", "LCR" ] }, { "id": "care-leaver", "variants": [ "lamp leaver", "leaver of lamps" ] } ] }""");

        Assert.Equal("lamp", Assert.Single(finder.FindInQuery(["lamp", "checks"])).Id);
        Assert.Equal("care-leaver", Assert.Single(finder.FindInQuery(["lamp", "leavers"])).Id);
        Assert.Empty(finder.FindInQuery(["care", "leavers"]));
        Assert.NotEqual(Finder.Fingerprint, finder.Fingerprint);
        Assert.Empty(finder.Find("", reader.Read("")));
    }

    [Fact]
    public void A_term_that_a_library_words_otherwise_is_a_synonym_in_those_words()
    {
        var (_, finder) = With("""{ "terms": [ { "id": "short-break", "variants": [ "lamp break", "lamp stay" ] } ] }""");

        Assert.Equal("short-break", Assert.Single(finder.FindInQuery(["lamp", "stays"])).Id);
        Assert.Empty(finder.FindInQuery(["short", "break"]));
    }

    [Fact]
    public void The_fingerprint_is_that_of_the_catalogue_s_content()
    {
        Assert.Matches("^[0-9a-f]{16}$", Finder.Fingerprint);
        Assert.Equal(Finder.Fingerprint, new ConceptFinder(Catalogues.Default, new(Catalogues.Default)).Fingerprint);
        Assert.Equal(Finder.Fingerprint, With("""{ "subjects": [ { "id": "lamps", "terms": [ "lamp" ] } ] }""").Finder.Fingerprint);
    }

    private static (WordReader Reader, ConceptFinder Finder) With(string json)
    {
        var catalogues = Overlaid.With(json);
        var reader = new WordReader(catalogues);
        return (reader, new(catalogues, reader));
    }

    private static string Shown(string text) => string.Join(' ', Finder.Find(text, Reader.Read(text)).Select(found => $"{found.Id}:{found.Variant}@{found.FirstWord}+{found.WordCount}"));

    private static string WordsOf(string text, ConceptFound found) => string.Join(' ', Reader.Read(text).Skip(found.FirstWord).Take(found.WordCount).Select(word => word.Plain));
}

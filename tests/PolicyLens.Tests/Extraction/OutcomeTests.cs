using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Extraction;

public sealed class OutcomeTests
{
    [Fact]
    public void Headed_paragraphs_are_outcomes() => Assert.Equal(
        ["Being healthy", "Staying safe", "Enjoying and achieving"],
        Titles("1. Key Outcomes", "", "Being healthy", "", "Children have a right to be well.", "", "Staying safe", "", "Children have a right to be safe.", "", "Enjoying and achieving", "", "Children have a right to learn."));

    [Fact]
    public void Labelled_paragraphs_are_outcomes() => Assert.Equal(
        ["Meaningful Measure 1", "Meaningful Measure 2"],
        Titles("1. Outcomes", "", "Meaningful Measure 1: every child has a home that lasts.", "", "Meaningful Measure 2: every child is listened to."));

    [Fact]
    public void Items_of_a_list_are_outcomes() => Assert.Equal(
        ["Be healthy", "Stay safe", "Enjoy and achieve"],
        Titles("1. Outcomes", "", "We work for these:", "", "• Be healthy;", "• Stay safe;", "• Enjoy and achieve."));

    [Fact]
    public void A_wish_announces_outcomes_in_any_section() => Assert.Equal(
        ["Be healthy", "Be happy"],
        Titles("1. Our Work", "", "We want our children and young people to:", "", "• Be healthy;", "• Be happy."));

    [Fact]
    public void Five_known_titles_are_of_their_scheme() => Assert.All(
        Outcomes("1. Outcomes", "", "We work for these:", "", "• Being healthy;", "• Staying safe;", "• Enjoying and achieving;", "• Making a positive contribution;", "• Economic well-being."),
        outcome => Assert.Equal(OutcomeScheme.EveryChildMatters, outcome.Scheme));

    [Fact]
    public void One_like_named_outcome_is_of_no_scheme() => Assert.All(
        Outcomes("1. Outcomes", "", "We work for these:", "", "• Being healthy;", "• Planting trees;", "• Singing in choirs."),
        outcome => Assert.Equal(OutcomeScheme.Local, outcome.Scheme));

    [Fact]
    public void Labelled_measures_are_of_their_scheme() => Assert.All(
        Outcomes("1. Outcomes", "", "Meaningful Measure 1: homes that last.", "", "Meaningful Measure 2: voices that are heard.", "", "Meaningful Measure 3: schools that welcome."),
        outcome => Assert.Equal(OutcomeScheme.MeaningfulMeasures, outcome.Scheme));

    [Fact]
    public void A_sentence_that_enumerates_a_wish_gives_its_parts() => Assert.Equal(
        ["be healthy", "stay safe", "achieve"],
        Titles("1. Our Vision", "", "We want all our children to be healthy, to stay safe and to achieve."));

    [Fact]
    public void Beginnings_of_paragraphs_are_outcomes() => Assert.Equal(
        ["Being healthy", "Staying safe"],
        Titles("1. Outcomes", "", "Being healthy – children are well.", "", "Staying safe – children come to no harm.", "", "All of this is reviewed each year."));

    [Fact]
    public void Rows_of_a_table_are_outcomes()
    {
        var outcomes = Extract(Written.Heading("A Chapter", 1), Written.Heading("Key Outcomes", 2), Written.Table(["Outcome", "What we do"], ["Be healthy", "We help."], ["Stay safe", "We guard."], ["Enjoy and achieve", "We teach."]));

        Assert.Equal(["Be healthy", "Stay safe", "Enjoy and achieve"], outcomes.Select(outcome => outcome.Title).TakeLast(3));
        Assert.Equal("We guard.", outcomes[^2].Text);
    }

    [Theory]
    [InlineData("Children should be safe, healthy, achieving, nurtured, active, respected, responsible and included.", OutcomeScheme.GettingItRight, 8)]
    [InlineData("Every child should be healthy, stay safe, enjoy and achieve, make a positive contribution and achieve economic wellbeing.", OutcomeScheme.EveryChildMatters, 5)]
    [InlineData("The Act speaks of protection from abuse and neglect, securing rights and entitlements and suitability of living accommodation.", OutcomeScheme.WellBeingWales, 3)]
    public void A_scheme_is_known_wherever_a_sentence_names_it(string sentence, OutcomeScheme scheme, int count)
    {
        var outcomes = Outcomes("1. Our Work", "", sentence);

        Assert.Equal(count, outcomes.Count);
        Assert.All(outcomes, outcome => Assert.Equal(scheme, outcome.Scheme));
    }

    [Fact]
    public void The_outcomes_of_the_national_framework_are_of_their_scheme() => Assert.All(
        Outcomes("1. Outcomes", "", "We work for these outcomes:", "", "• Outcome 1: Families stay together and get the help they need;", "• Outcome 2: Children are supported by their family network;", "• Outcome 3: Children are safe in and outside of their homes;", "• Outcome 4: Children in care and care leavers have stable, loving homes."),
        outcome => Assert.Equal(OutcomeScheme.NationalFramework, outcome.Scheme));

    [Fact]
    public void What_an_assessment_decides_on_one_child_is_no_outcome() => Assert.Empty(
        Titles("1. Assessment", "", "The outcome of the assessment for the child may be:", "", "• No further action;", "• A plan for the child."));

    private static ValueList<Outcome> Extract(params PolicyLens.Reading.SourceBlock[] blocks) =>
        new PolicyLens.Extraction.Outcomes.OutcomeExtractor(PolicyLens.Catalogue.Catalogues.Default.Terms).Extract(Written.Chapter(blocks)).Outcomes;

    private static string[] Titles(params string[] lines) => [.. Outcomes(lines).Select(outcome => outcome.Title)];

    private static ValueList<Outcome> Outcomes(params string[] lines) => Written.Findings(["A Chapter of the Manual", "", .. lines, "", "2. Other Matters", "", "Nothing else is said here."]).Outcomes;
}

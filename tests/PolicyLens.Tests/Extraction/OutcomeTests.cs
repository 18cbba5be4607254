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

    private static string[] Titles(params string[] lines) => [.. Outcomes(lines).Select(outcome => outcome.Title)];

    private static ValueList<Outcome> Outcomes(params string[] lines) => Written.Findings(["A Chapter of the Manual", "", .. lines, "", "2. Other Matters", "", "Nothing else is said here."]).Outcomes;
}

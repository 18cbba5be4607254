using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Model;
using PolicyLens.Structure;
using Xunit;

namespace PolicyLens.Tests.Catalogue;

/// <summary>The catalogue files say nothing twice and nothing that contradicts itself.</summary>
public sealed partial class CatalogueDataTests
{
    private static readonly LawCatalogue Law = Catalogues.Default.Law;

    [Fact]
    public void Titles_of_law_and_guidance_are_unique() =>
        AssertUnique(Law.Legislation.Select(entry => entry.Title).Concat(Law.Guidance.Select(entry => entry.Title)));

    [Fact]
    public void No_alias_is_that_of_two() => AssertUnique(
        Law.Legislation.SelectMany(entry => entry.Aliases.Append(entry.Title).Distinct(StringComparer.OrdinalIgnoreCase))
            .Concat(Law.Guidance.SelectMany(entry => entry.Aliases.Concat(entry.Short).Append(entry.Title).Select(TextShape.Key).Distinct(StringComparer.Ordinal))));

    [Fact]
    public void A_successor_of_legislation_is_in_the_catalogue() => Assert.All(
        Law.Legislation.Where(entry => entry.Successor is not null), entry => Assert.NotNull(Law.Find(entry.Successor!)));

    [Fact]
    public void A_successor_of_guidance_is_in_the_catalogue() => Assert.All(
        Law.Guidance.Where(entry => entry.Successor is not null), entry => Assert.Contains(Law.Guidance, other => other.Title == entry.Successor));

    [Fact]
    public void An_address_has_the_form_and_the_year_of_its_entry() => Assert.All(Law.Legislation.Where(entry => entry.Uri is not null), entry =>
    {
        var match = Address().Match(entry.Uri!);

        Assert.True(match.Success, entry.Uri);
        Assert.True(!match.Groups["year"].Success || match.Groups["year"].Value == $"{entry.Year}", entry.Uri);
        Assert.Equal(entry.Kind switch { SourceKind.Act => "act", SourceKind.Eu => "eu", _ => "instrument" }, match.Groups["type"].Value switch
        {
            "ukpga" or "asp" or "anaw" or "asc" or "mwa" or "nia" => "act",
            "eur" or "eudr" => "eu",
            _ => "instrument",
        });
    });

    [Fact]
    public void Addresses_are_unique() => AssertUnique(Law.Legislation.Select(entry => entry.Uri).OfType<string>());

    [Fact]
    public void Legislation_says_its_year_and_its_source() => Assert.All(Law.Legislation.Where(entry => entry.Kind is SourceKind.Act or SourceKind.Regulations or SourceKind.Order or SourceKind.Rules), entry =>
    {
        Assert.True(entry.Year is null or >= 1900 and <= 2030, entry.Title);
        Assert.True(!YearAtEnd().IsMatch(entry.Title) || entry.Title.EndsWith($"{entry.Year}", StringComparison.Ordinal), entry.Title);
        Assert.False(string.IsNullOrWhiteSpace(entry.Source), entry.Title);
    });

    [Fact]
    public void What_is_repealed_does_not_stand() =>
        Assert.All(Law.Legislation.Where(entry => entry.Repealed is not null), entry => Assert.NotEqual(Standing.InForce, entry.Status));

    [Fact]
    public void Editions_of_guidance_rise_and_one_at_most_stands() => Assert.All(Law.Guidance, entry =>
    {
        Assert.Equal(entry.Editions.Select(edition => edition.Year).Distinct().Order(), entry.Editions.Select(edition => edition.Year));
        Assert.True(entry.Editions.Count(edition => edition.Status == Standing.InForce) <= 1, entry.Title);
        Assert.All(entry.Volumes ?? [], volume => Assert.Equal(volume.Years.Distinct().Order(), volume.Years));
    });

    [Fact]
    public void Topics_are_unique_and_have_terms()
    {
        var topics = Catalogues.Default.Topics.All.ToList();

        AssertUnique(topics.Select(topic => topic.Id));
        AssertUnique(topics.Select(topic => topic.Title));
        Assert.All(topics, topic => Assert.All(topic.All, group => Assert.NotEmpty(group)));
        Assert.All(topics, topic => Assert.NotEmpty(topic.All));
        Assert.All(topics, topic => Assert.Matches("^[a-z]+(-[a-z0-9]+)*$", topic.Id));
        Assert.All(topics, topic => Assert.True(topic.Least is null || topic.Most is null || topic.Least <= topic.Most));
    }

    [Fact]
    public void Topics_of_the_catalogue_say_where_such_a_quantity_is_set() => Assert.All(Catalogues.Default.Topics.All, topic => Assert.False(string.IsNullOrWhiteSpace(topic.Source), topic.Id));

    [Fact]
    public void Terms_are_of_one_idea_each()
    {
        AssertUnique(Catalogues.Default.Terms.Terms.Select(term => term.Id));
        AssertUnique(Catalogues.Default.Terms.Terms.SelectMany(term => term.Variants).Select(TextShape.Key));
    }

    [Fact]
    public void Every_role_has_a_name_and_a_heading() => Assert.All(
        Enum.GetValues<SectionRole>().Where(role => role != SectionRole.Other),
        role => Assert.Equal(role, Catalogues.Default.Roles.RoleOfHeading(RoleName.Of(role).Replace('-', ' '))));

    internal static void AssertUnique(IEnumerable<string> names) =>
        Assert.Empty(names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key));

    // Acts before 1963 are numbered by the years of a reign: "ukpga/Geo5/23-24/12".
    [GeneratedRegex(@"^http://www\.legislation\.gov\.uk/id/(?:(?<type>ukpga|asp|anaw|asc|mwa|nia|uksi|ssi|wsi|nisi|nisr|eur|eudr)/(?<year>[0-9]{4})|(?<type>ukpga)/(?:Edw7|Geo5|Geo6|Eliz2)/[0-9]+(?:-[0-9]+)?)/[0-9]+$")]
    private static partial Regex Address();

    [GeneratedRegex(" [0-9]{4}$")]
    private static partial Regex YearAtEnd();
}

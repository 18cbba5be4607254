using Xunit;

namespace PolicyLens.Tests.Extraction;

/// <summary>Until what age a chapter promises support after leaving care, in the many ways in which that is put.</summary>
public sealed class LeavingCareAgeTests
{
    private const string Topic = "leaving-care-support";

    [Theory]
    [InlineData("We will support every care leaver until the age of 25.", "25")]
    [InlineData("Support for care leavers is available up to 25.", "25")]
    [InlineData("Support for care leavers is available up to age 25.", "25")]
    [InlineData("Care leavers receive support until their 21st birthday.", "21")]
    [InlineData("Care leavers are entitled to our help up until they turn twenty-five.", "25")]
    [InlineData("We go on helping care leavers until they are 25 years old.", "25")]
    [InlineData("We go on helping care leavers until they are twenty five.", "25")]
    [InlineData("Every care leaver can ask for advice until he or she reaches 25.", "25")]
    [InlineData("Every care leaver can ask for advice till they're 25.", "25")]
    [InlineData("After leaving care, a young person is supported until at least 21.", "21")]
    [InlineData("After leaving care, a young person is supported at least until 21.", "21")]
    [InlineData("After leaving care, a young person is supported until at least the age of 21.", "21")]
    [InlineData("The service offers care leavers support until a young person is aged 25.", "25")]
    [InlineData("The service offers care leavers support until the young person's 25th birthday.", "25")]
    [InlineData("The service offers care leavers support up to and including the age of 25.", "25")]
    [InlineData("The service offers care leavers support until the end of the age of 24.", "24")]
    [InlineData("Young people who have left care are helped to the age of 25.", "25")]
    [InlineData("Young people who have left care are helped until they reach the age of 25.", "25")]
    [InlineData("Young people who have left care are helped until they have reached 25 years of age.", "25")]
    [InlineData("Our duty to advise care leavers continues up to their twenty-fifth birthday.", "25")]
    [InlineData("Our responsibility to former relevant children continues until the age of 21.", "21")]
    [InlineData("Care experienced young people can come back for support until 25.", "25")]
    [InlineData("We'll be there for care leavers till they're 25, whether or not they are in education.", "25")]
    [InlineData("When you leave care we stay in touch. You will have an adviser until you are 25.", "25")]
    [InlineData("The leaving care team keeps contact with, and supports, every young person at least until they are twenty one.", "21")]
    [InlineData("We keep in touch with care leavers up to 25.", "25")]
    [InlineData("After they turn 18 we will continue to support young people we have looked after until they are 25.", "25")]
    [InlineData("Young people are given advice, assistance and befriending until 21.", "21")]
    public void One_age_is_read(string sentence, string expected) => Assert.Equal(expected, Said.On(Topic, sentence));

    [Theory]
    [InlineData("We support care leavers from 18 to 25.", "18 to 25")]
    [InlineData("We support care leavers aged 18-25.", "18 to 25")]
    [InlineData("We support care leavers aged 18 – 25.", "18 to 25")]
    [InlineData("There is a service for care leavers aged 16 to 25.", "16 to 25")]
    [InlineData("There is a service for care leavers between the ages of 16 and 25.", "16 to 25")]
    [InlineData("There is a service for care leavers from the age of 18 up to 25.", "18 to 25")]
    [InlineData("There is a service for 18 to 25 year olds who have left care.", "18 to 25")]
    [InlineData("There is a service for 18-25 year old care leavers.", "18 to 25")]
    [InlineData("There is a service for care leavers aged between 18 and 25.", "18 to 25")]
    public void A_range_keeps_both_ends(string sentence, string expected) => Assert.Equal(expected, Said.On(Topic, sentence));

    [Theory]
    [InlineData("Care leavers are supported until 21 (or 24 if in full-time education).", "21; 24 if in full-time education")]
    [InlineData("Care leavers are supported until 21 (25 if in full-time education).", "21; 25 if in full-time education")]
    [InlineData("Care leavers are supported to the age of 21, or 25 where the young person is in education.", "21; 25 if the young person is in education")]
    [InlineData("Care leavers are supported until 21, and if in education until 25.", "21; 25 if in education")]
    [InlineData("Care leavers are supported until they are 21 or, if they are studying, until they are 25.", "21; 25 if they are studying")]
    [InlineData("Care leavers are supported at least until they are 21 or 25 if in full time education.", "21; 25 if in full time education")]
    [InlineData("Care leavers are supported up to the age of 21 or up to the age of 25 if they are disabled.", "21; 25 if they are disabled")]
    [InlineData("Care leavers are supported until the age of 21, extending to 25 for those in education or training.", "21; 25 for those in education or training")]
    [InlineData("Care leavers are supported until their 21st birthday, or their 25th birthday if they are in education.", "21; 25 if they are in education")]
    [InlineData("Care leavers are supported until the age of 21 and, where they ask for it, until the age of 25.", "21; 25 if they ask for it")]
    [InlineData("The team will keep in touch with care leavers until they are 21 and, where they are in education, until 25.", "21; 25 if they are in education")]
    [InlineData("Our duty to care leavers ends at 21, or at 25 where the young person is following a course of education.", "21; 25 if the young person is following a course of education")]
    [InlineData("Care leavers' entitlements run to 21 years, extended to 24 for those at university.", "21; 24 for those at university")]
    [InlineData("There is advice, assistance and befriending until 21; for those in full-time education this extends to 25.", "21; 25 for those in full-time education")]
    [InlineData("Support is given to care leavers until 21, or until the end of the programme of education while under 25.", "21; 25 if in the programme of education")]
    [InlineData("Leaving care support: 18-21 (25 if in education)", "18 to 21; 25 if in education")]
    public void Further_ages_keep_their_conditions(string sentence, string expected) => Assert.Equal(expected, Said.On(Topic, sentence));

    [Theory]
    [InlineData("Support for care leavers will end at 21 unless the young person is in education.", "21 unless the young person is in education")]
    [InlineData("Support for care leavers ends at 25.", "25")]
    [InlineData("Our support for care leavers ceases at the age of 25.", "25")]
    [InlineData("Our support for care leavers stops when they reach 21.", "21")]
    [InlineData("Our support for care leavers comes to an end on their 25th birthday.", "25")]
    public void An_end_is_a_limit_too(string sentence, string expected) => Assert.Equal(expected, Said.On(Topic, sentence));

    [Fact]
    public void A_limit_with_a_condition_alone_is_told_as_such() => Assert.Equal(
        "25 if they are in full-time education (no unconditional age)",
        Said.On(Topic, "We will support care leavers up to the age of 25 if they are in full-time education."));

    [Theory]
    [InlineData("A young person who leaves care can rely on us. This support continues until the age of 25.", "25")]
    [InlineData("Care leavers have a personal contact in the service. It is offered up to 25.", "25")]
    [InlineData("Our offer to care leavers is generous. The support lasts until they are 25.", "25")]
    public void A_sentence_that_points_back_takes_its_subject_from_there(string paragraph, string expected) =>
        Assert.Equal(expected, Said.On(Topic, paragraph));

    [Theory]
    [InlineData("Support after Leaving Care")]
    [InlineData("Care Leavers")]
    public void The_heading_may_tell_what_the_sentence_is_about(string heading) =>
        Assert.Equal("25", Said.On(Topic, "We offer support to each young person until the age of 25.", heading));

    [Fact]
    public void The_lead_in_of_a_list_may_tell_what_an_item_is_about()
    {
        var found = Written.Findings("A Chapter of the Manual", "", "1. Practice", "", "Every care leaver has these rights:", "", "• Support until the age of 25;", "• A warm welcome.");

        Assert.Equal(["leaving-care-support"], found.Provisions.Select(provision => provision.Topic));
    }

    [Theory]
    [InlineData("<tr><th>Stage</th><th>Age</th></tr><tr><td>Leaving care support</td><td>18 to 25</td></tr>", 25)]
    [InlineData("<tr><th>Stage</th><th>Places</th></tr><tr><td>Leaving care support</td><td>18 to 25</td></tr>", null)]
    public void A_row_gives_a_range_of_ages_where_its_head_says_so(string rows, int? expected)
    {
        var html = $"<html><body><h1>A Chapter</h1><h2>Practice</h2><p>What we offer.</p><table>{rows}</table></body></html>";
        var parsed = global::PolicyLens.Formats.FormatCatalog.Read(new global::PolicyLens.Reading.SourceFile("a.html", System.Text.Encoding.UTF8.GetBytes(html)));
        var found = new global::PolicyLens.Extraction.EditionBuilder(global::PolicyLens.Catalogue.Catalogues.Default).Build(parsed.Value!).Findings;

        Assert.Equal(expected, (int?)found.Provisions.SingleOrDefault(provision => provision.Topic == Topic)?.Values[0].Amount);
    }

    [Theory]
    [InlineData("Care leavers who live in the borough are exempt from council tax until the age of 25.")]
    [InlineData("A child is anyone under 18.")]
    [InlineData("Foster carers must be over 25.")]
    [InlineData("Care leavers are offered help within 21 days.")]
    [InlineData("The group supports 25 young people who have left care.")]
    [InlineData("Support for care leavers is described in section 25.")]
    [InlineData("Care leavers are given support of £25 a week.")]
    [InlineData("We help care leavers under five key outcomes.")]
    [InlineData("Under 21 headings, the plan says how care leavers are supported.")]
    [InlineData("Up to 25 care leavers are supported in each year.")]
    [InlineData("Support is offered to care leavers up to 21 times a year.")]
    [InlineData("Support for care leavers rose by up to 25%.")]
    [InlineData("The service supports care leavers until 2025.")]
    [InlineData("Care leavers can have support up to 25 miles away.")]
    [InlineData("The records of care leavers are kept until they are 25.")]
    [InlineData("Care leavers are helped with driving lessons up to the age of 24.")]
    [InlineData("Care leavers may remain with their carers under a Staying Put arrangement, with our support, until 21.")]
    [InlineData("Young offenders who have left care serve in a separate service until the age of 21.")]
    [InlineData("Care leavers may join the panel until they are 25.")]
    public void Other_numbers_are_no_leaving_care_age(string sentence) => Assert.Equal("-", Said.On(Topic, sentence));

    [Theory]
    [InlineData("Each young person has a personal adviser until the age of 25.", "personal-adviser")]
    [InlineData("A young person can stay with former foster carers under Staying Put until the age of 21.", "staying-put")]
    [InlineData("A child is defined as anyone who has not yet reached their 18th birthday.", "child-definition")]
    [InlineData("In this policy, child means a person under the age of 18.", "child-definition")]
    public void Other_ages_have_topics_of_their_own(string sentence, string topic) => Assert.Contains(topic, Said.Topics(sentence));
}

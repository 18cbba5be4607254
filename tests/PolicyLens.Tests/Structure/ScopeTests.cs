using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Structure;

public sealed class ScopeTests
{
    [Fact]
    public void A_scope_section_is_the_scope() => Assert.Equal(
        "This is for all who work with children. It is also for carers.",
        Written.Chapter("A Chapter of the Manual", "", "SCOPE OF THIS CHAPTER", "", "This is for all who work with children.", "", "It is also for carers.", "", "1. Introduction", "", "The chapter begins with this sentence.").Scope);

    [Fact]
    public void Without_a_heading_what_speaks_of_the_chapter_is_its_scope()
    {
        var chapter = Written.Chapter("A Chapter of the Manual", "", "This chapter sets out how we work.", "", "It applies to all staff.", "", "We wish you well in reading.", "", "1. Introduction", "", "The chapter begins with this sentence.");

        Assert.Equal("This chapter sets out how we work. It applies to all staff.", chapter.Scope);
        Assert.Equal(SectionRole.Scope, chapter.Sections[0].Role);
    }

    [Fact]
    public void An_amendment_is_no_scope() => Assert.Null(
        Written.Chapter("A Chapter of the Manual", "", "This chapter was updated in May 2024.", "", "1. Introduction", "", "It begins with this sentence.").Scope);

    [Fact]
    public void Where_nothing_speaks_of_the_chapter_there_is_none() =>
        Assert.Null(Written.Chapter("A Chapter of the Manual", "", "1. Introduction", "", "It begins with this sentence.").Scope);
}

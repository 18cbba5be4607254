using PolicyLens.Searching;
using Xunit;

namespace PolicyLens.Tests.Searching.Lucene;

public sealed class ConceptTests
{
    private static readonly IndexExpression LookedAfter = new MatchAny(
        [new MatchNear([new MatchWord("looked"), new MatchWord("after"), new MatchWord("children")], 3), new MatchConcept("looked-after-child")]);

    [Fact]
    public void An_idea_is_found_in_any_of_its_wordings_in_the_text_the_lead_the_heading_and_the_title()
    {
        using var folder = new IndexedFolder();
        folder.Index.Add(1,
        [
            IndexedFolder.Passage(1, 0, "Support for children in care is planned."),
            IndexedFolder.Passage(1, 1, "health", lead: "For each cared for child the authority plans:"),
            IndexedFolder.Passage(1, 2, "A plan.", heading: "Looked after children"),
            IndexedFolder.Passage(1, 3, "A plan.", title: "Looked after children"),
            IndexedFolder.Passage(1, 4, "Who looks after a child plans ahead."),
        ]);
        folder.Index.Commit("first");

        Assert.Equal([0, 1, 2, 3], folder.Places(new MatchConcept("looked-after-child")).Order());
        Assert.Equal([0, 1, 2, 3, 4], folder.Places(LookedAfter).Order());
        Assert.Empty(folder.Places(new MatchConcept("looked-after-child"), exact: true));
        Assert.Equal([2, 3], folder.Places(LookedAfter, exact: true).Order());
        Assert.Empty(folder.Places(new MatchConcept("no such idea")));
    }

    [Fact]
    public void Another_wording_than_the_typed_one_is_marked_as_a_whole_with_its_idea()
    {
        using var folder = new IndexedFolder();
        const string text = "Looked after children, also called children in care, have a plan.";

        var marks = folder.Index.Mark(text, LookedAfter, exact: false);

        Assert.Equal(["Looked after children", "children in care looked-after-child"], marks.Select(mark => $"{text.Substring(mark.Start, mark.Length)} {mark.Concept}".Trim()));
    }
}

using PolicyLens.Searching;
using Xunit;

namespace PolicyLens.Tests.Searching.Lucene;

public sealed class MarkTests
{
    private const string Text = "Siblings who are placed together stay together; a sibling's place is planned.";

    private static readonly IndexExpression Place = new MatchWord("place");

    private static readonly IndexExpression Together = new MatchWord("together");

    public static TheoryData<string, IndexExpression, bool, string> Cases => new()
    {
        { "a word in its forms", new MatchWord("sibling"), false, "[Siblings] who are placed together stay together; a [sibling's] place is planned." },
        { "a word as it is written", new MatchWord("sibling"), true, "Siblings who are placed together stay together; a [sibling's] place is planned." },
        { "a prefix", new MatchPrefix("pla"), false, "Siblings who are [placed] together stay together; a sibling's [place] is [planned]." },
        { "a phrase, where it stands together", new MatchPhrase(["placed", "together"], false), false, "Siblings who are [placed together] stay together; a sibling's place is planned." },
        { "a phrase with an open end", new MatchPhrase(["stay", "tog"], true), true, "Siblings who are placed together [stay together]; a sibling's place is planned." },
        { "what stands near", new MatchNear([Place, Together], 1), false, "Siblings who are [placed] [together] stay together; a sibling's place is planned." },
        { "what stands nowhere near", new MatchNear([new MatchWord("who"), new MatchWord("planned")], 2), false, Text },
        { "not what is left out", new MatchAll([Place], [Together]), false, "Siblings who are [placed] together stay together; a sibling's [place] is planned." },
        { "whatever the column", new MatchWithin(IndexColumn.Heading, new MatchAny([Place, new MatchMark("role:other")])), false, "Siblings who are [placed] together stay together; a sibling's [place] is planned." },
        { "the longer of two", new MatchAny([Together, new MatchPhrase(["together", "stay"], false)]), false, "Siblings who are placed [together stay] [together]; a sibling's place is planned." },
        { "nothing of everything", new MatchEverything(), false, Text },
        { "nothing of no word", new MatchWord(""), false, Text },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_words_asked_for_are_marked(string what, IndexExpression expression, bool exact, string marked)
    {
        using var folder = new IndexedFolder();

        Assert.Equal((what, marked), (what, Marked(Text, folder.Index.Mark(Text, expression, exact))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("plan\ud83d plan")]
    public void Any_text_can_be_marked(string text)
    {
        using var folder = new IndexedFolder();
        var marks = folder.Index.Mark(text, new MatchWord("plans"), exact: false);

        Assert.All(marks, mark => Assert.Equal("plan", text.Substring(mark.Start, mark.Length)));
    }

    [Fact]
    public void A_long_text_is_marked_to_its_end()
    {
        using var folder = new IndexedFolder();
        var text = string.Concat(Enumerable.Repeat("Placed together. ", 20_000)) + "Last";

        var marks = folder.Index.Mark(text, new MatchAny([new MatchWord("last"), new MatchNear([Place, Together], 3), new MatchPrefix("toget")]), exact: false);

        Assert.Equal(40_001, marks.Count);
        Assert.Equal(text.Length, marks[^1].Start + marks[^1].Length);
    }

    private static string Marked(string text, IReadOnlyList<TextMark> marks)
    {
        foreach (var mark in marks.Reverse())
        {
            text = text[..mark.Start] + "[" + text.Substring(mark.Start, mark.Length) + "]" + text[(mark.Start + mark.Length)..];
        }

        return text;
    }
}

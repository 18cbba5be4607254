using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyLens.Tests.Cli;
using Xunit;

namespace PolicyLens.Tests.Acceptance;

/// <summary>What holds for every chapter that is read, whatever it says.</summary>
internal static partial class ChapterLaws
{
    /// <summary>Every finding can be looked up: its words stand at its anchor.</summary>
    public static void EvidenceStandsAtItsAnchor(JsonElement chapter)
    {
        var texts = AnchoredTexts.Of(chapter);
        var head = string.Join('\n', chapter.Texts("furniture", "text").Prepend($"{chapter.Text("number")} {chapter.Text("title")}"));
        void Stands(JsonElement finding, string words)
        {
            var quote = finding.Text(words);
            var text = finding.Text("anchor") is { } anchor
                ? texts.GetValueOrDefault(anchor) ?? throw new Xunit.Sdk.XunitException($"no text at {anchor}")
                : head;
            Assert.False(string.IsNullOrWhiteSpace(quote), $"an empty {words}: {finding.GetRawText()}");
            Assert.True(text.Contains(quote, StringComparison.Ordinal), $"{words} “{quote}” does not stand at {finding.Text("anchor")}: {text}");
        }

        foreach (var (kind, words) in new[] { ("dates", "quote"), ("amendments", "note"), ("citations", "quote"), ("provisions", "quote"), ("outcomes", "title"), ("outcomes", "text"), ("values", "text"), ("principles", "text"), ("definitions", "text") })
        {
            Assert.All(chapter.All(kind), finding => Stands(finding, words));
        }

        Assert.All(chapter.All("authorityEvidence").Where(evidence => evidence.Text("anchor") is not null), evidence => Stands(evidence, "quote"));
        Assert.All(chapter.All("values").Where(value => value.Text("title") is not null), value => Stands(value, "title"));
        Assert.All(chapter.All("provisions").SelectMany(provision => provision.All("values").Select(value => (provision, value))), pair =>
        {
            if (pair.value.Text("condition") is { } condition)
            {
                Assert.Contains(condition, pair.provision.Text("quote"), StringComparison.Ordinal);
            }
        });
        Assert.All(
            chapter.All("diagnostics").Select(diagnostic => diagnostic.Text("anchor")).OfType<string>(),
            anchor => Assert.True(texts.ContainsKey(anchor), $"a diagnostic at {anchor}, where nothing stands"));
    }

    /// <summary>Anchors are unique, lie in their section and count from 1 without a gap.</summary>
    public static void AnchorsAreStableAddresses(JsonElement chapter)
    {
        var anchors = AnchoredTexts.Of(chapter).Keys;
        Assert.All(anchors, anchor => Assert.Matches(Address(), anchor));
        foreach (var section in chapter.AllSections())
        {
            var own = section.Text("anchor")!;
            foreach (var kind in section.All("blocks").GroupBy(block => block.Text("kind")))
            {
                Assert.Equal(Enumerable.Range(1, kind.Count()).Select(ordinal => $"{own}/{kind.Key![0]}{ordinal}"), kind.Select(block => block.Text("anchor")));
            }
        }
    }

    public static void DatesAreIso(JsonElement chapter)
    {
        Assert.All(chapter.Texts("dates", "value"), value => Assert.Matches(IsoDate(), value));
        Assert.All(chapter.Texts("amendments", "date").OfType<string>(), value => Assert.Matches(IsoDate(), value));
    }

    /// <summary>Every word of the source is somewhere in what was parsed, at least as often.</summary>
    public static void NoWordIsLost(JsonElement chapter, string source)
    {
        var kept = Words(string.Join('\n', TextsOf(chapter))).GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
        var lost = Words(source).GroupBy(word => word)
            .Select(group => (Word: group.Key, Missing: group.Count() - kept.GetValueOrDefault(group.Key)))
            .Where(pair => pair.Missing > 0);

        Assert.Equal("", string.Join(' ', lost.Select(pair => $"{pair.Word}×{pair.Missing}")));
    }

    /// <summary>Nothing is invented: every word of the sections is a word of the source.</summary>
    public static void NoWordIsInvented(JsonElement chapter, string source)
    {
        var known = Words(source).ToHashSet();

        Assert.Equal("", string.Join(' ', AnchoredTexts.Of(chapter).Values.SelectMany(Words).Where(word => !known.Contains(word)).Distinct()));
    }

    private static IEnumerable<string> TextsOf(JsonElement chapter)
    {
        static IEnumerable<string?> Items(JsonElement item) =>
            item.All("items").SelectMany(Items).Prepend(item.Text("text")).Prepend(item.Text("label"));

        IEnumerable<string?> texts =
        [
            chapter.Text("number"), chapter.Text("title"),
            .. chapter.All("contents").SelectMany(entry => new[] { entry.Text("number"), entry.Text("heading") }),
            .. chapter.Texts("furniture", "text"),
            .. chapter.Texts("properties", "value"),
            .. chapter.AllSections().SelectMany(section => section.All("blocks").SelectMany(block => block.Text("kind") switch
            {
                "paragraph" => [block.Text("label"), block.Text("text")],
                "list" => block.All("items").SelectMany(Items),
                _ => block.All("rows").SelectMany(row => row.EnumerateArray().Select(cell => cell.GetString())),
            }).Prepend(section.Text("heading")).Prepend(section.Text("number"))),
        ];
        return texts.OfType<string>();
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(match => match.Value.ToLowerInvariant());

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"^[\p{L}\p{N}.-]+(/(p\d+|l\d+(\.\d+)*|t\d+(\.r\d+)?))?$")]
    private static partial Regex Address();
}

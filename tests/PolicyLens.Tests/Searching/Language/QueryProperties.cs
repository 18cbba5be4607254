using FsCheck;
using FsCheck.Fluent;
using PolicyLens.Searching.Language;
using PolicyLens.Tests.Properties;
using Xunit;

namespace PolicyLens.Tests.Searching.Language;

public sealed class QueryProperties
{
    private static readonly string[] Words =
    [
        "child", "plan*", "co-operate", "children’s", "16(2)", "s.17", "looked–after", "中文", "Cafe\u0301", "a", "1,000", "and", "near", "w", "5", "role", "principles", "ANDREW", "😀", "½",
    ];

    private static readonly string[] Signs =
    [
        "\"", "“", "”", "«", "»", "„", "'", "’", "*", "(", ")", ":", "-", "–", "/", "..", ">=", ",", ".", ";", "?", "&", "^", "\\", "%", "_", "@", "\0", "\uD800", "\uDC00", "\u0301", "\u200D", "\u00AD", "\u202E", "\n", "\t", "\u00A0",
    ];

    private static readonly string[] Operators =
    [
        "AND", "OR", "NOT", "NEAR", "NEAR/5", "NEAR/0", "NEAR/x", "w/3", "-", "role:", "role:values", "ROLE: legal framework", "topic:siblings", "status:in-force", "year:2020..2024", "year:", "title:", "heading:(", "title:(", "authority:\"", "cites:“", "authority:york",
    ];

    private static readonly Gen<string> Mixed = Gen.Elements(Words.Concat(Signs).Concat(Operators).Concat([" ", " ", " ", " ", " ", " "]).ToArray()).ListOf().Select(pieces => string.Concat(pieces));

    // Mostly right, so that large trees come out of it.
    private static readonly Gen<string> Right = Gen.Sized(size => Query(Math.Min(size / 12, 4)));

    // Letters, digits and punctuation that is no sign of the language, and the signs where they can only be punctuation.
    private static readonly Gen<string> Plain = Gen.Elements(
        "child", "children’s", "Plan", "a", "16", "2", "é", "中", "And", "oR", "nOT", "near", "xAND", "ORx", "notes", "cites", "it's", " ", " ", " ", " - ", " – ", ".", ", ", "; ", "? ", "! ", "/", "&", "%", "@", "#", "'", "’", "[", "]", "{", "}", "<", "=", "\\", "^", "_", "…", "•\t", "\r\n", "https://", "x: ", "e.g. ", "(", ")", "\"", " (", ") ", " “", "” ", "*", "**", "\u0301", "\uDC00", "😀").ListOf().Select(pieces => string.Concat(pieces));

    [Fact]
    public void Any_text_is_a_query_or_has_a_mistake_at_a_place_in_it()
    {
        Seeded.Holds(ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""), IsReadOrTold, 500);
        Seeded.Holds(Mixed, IsReadOrTold, 3000, Shorter);
    }

    [Fact]
    public void Text_without_operators_has_no_mistake() => Seeded.Holds(Plain, text => Assert.True(QueryTree.Reader.Read(text).Fault is null || IsStarredPhrase(text), text), 3000, Shorter);

    [Fact]
    public void Every_letter_of_plain_text_is_in_a_word() => Seeded.Holds(Plain, text =>
    {
        var reading = QueryTree.Reader.Read(text);
        if (reading.Fault is null)
        {
            var words = reading.Query is null ? [] : QueryTree.All(reading.Query).OfType<QueryWord>().ToList();
            Assert.Equal(Letters(text[..(reading.Unread ?? text.Length)]), string.Concat(words.Select(word => Letters(word.Text))));
        }
    }, 2000, Shorter);

    [Fact]
    public void What_is_written_reads_back()
    {
        var read = 0;
        Seeded.Holds(Gen.Frequency((1, Mixed), (4, Right)), text =>
        {
            if (QueryTree.Reader.Read(text).Query is not { } query)
            {
                return;
            }

            read++;
            var written = QueryText.Write(query);
            Assert.Equal((QueryTree.Of(query), written), (QueryTree.Of(written), QueryText.Write(QueryTree.Reader.Read(written).Query!)));
        }, 3000, Shorter);
        Assert.True(read > 1500, $"Only {read} texts were queries.");
    }

    [Fact]
    public void Parts_stand_within_their_whole_and_in_order() => Seeded.Holds(Gen.Frequency((1, Mixed), (3, Right)), text =>
    {
        foreach (var node in QueryTree.Reader.Read(text).Query is { } query ? QueryTree.All(query) : [])
        {
            var end = node.Start;
            foreach (var part in QueryTree.Below(node))
            {
                Assert.True(part.Start >= end && part.Start + part.Length <= node.Start + node.Length, text);
                end = part.Start + part.Length;
            }
        }
    }, 2000, Shorter);

    private static void IsReadOrTold(string text)
    {
        var (query, fault) = QueryTree.Reader.Read(text);
        if (fault is not null)
        {
            Assert.Null(query);
            Assert.True(fault.Start >= 0 && fault.Length >= 1 && (fault.Start + fault.Length <= text.Length || (fault.Start == text.Length && fault.Length == 1)), $"{fault} in {text}");
            Assert.Matches(@"^[A-Z“].*[.?)]$", fault.Message);
            var shown = QueryFaultText.Of(text, fault, 40);
            Assert.True(shown.Carets.Length <= 40 && shown.Carets.TrimStart(' ').Trim('^').Length == 0, shown.ToString());
            Assert.DoesNotContain(shown.ToString().Replace("\n", "", StringComparison.Ordinal), char.IsControl);
        }
        else if (query is not null)
        {
            Assert.All(QueryTree.All(query), node => Assert.True(node.Start >= 0 && node.Length > 0 && node.Start + node.Length <= text.Length, $"{node} in {text}"));
            Assert.All(QueryTree.All(query).OfType<QueryWord>(), word => Assert.Equal(word.Text + (word.Prefix && text[word.Start + word.Length - 1] == '*' ? "*" : ""), text.Substring(word.Start, word.Length)));
            Assert.True(QueryTree.All(query).OfType<QueryWord>().Count() <= QueryReader.MostWords);
        }
    }

    /// <summary>A star on a word that is not the last between quotation marks is told wherever it stands.</summary>
    private static bool IsStarredPhrase(string text) => QueryTree.Of(text).StartsWith("fault: Between quotation marks", StringComparison.Ordinal);

    private static string Letters(string text) => string.Concat(text.EnumerateRunes().Where(rune => System.Text.Rune.IsLetterOrDigit(rune)).Select(rune => rune.ToString()));

    private static Gen<string> Query(int depth) => depth == 0 ? Leaf() : Gen.Frequency(
        (2, Leaf()),
        (3, from left in Query(depth - 1) from op in Gen.Elements(" ", " AND ", " OR ", " NOT ", " -") from right in Query(depth - 1) select left + op + right),
        (2, Query(depth - 1).Select(inner => $"({inner})")),
        (1, from field in Gen.Elements("title", "heading") from inner in Words_() select $"{field}:({inner})"),
        (1, from left in Leaf() from inner in Query(depth - 1) select $"{left} -({inner})"));

    private static Gen<string> Leaf() => Gen.Frequency(
        (4, Words_()),
        (2, Words_().Select(words => $"\"{words.Replace("*", "", StringComparison.Ordinal)}\"")),
        (1, from left in Gen.Elements(Words) from right in Gen.Elements(Words) select $"{left} NEAR/4 {right}"),
        (2, Gen.Elements("role:values", "topic: leaving care", "year:<2020", "year:2020-2022", "cites:\"Children Act 1989\"", "authority:“a \"b\" c”", "authority:St.Ives", "title:plan*", "heading:\"a b\"*")));

    private static Gen<string> Words_() => Gen.Elements(Words).ListOf().Select(words => words.Count == 0 ? "child" : string.Join(' ', words.Take(3)));

    private static IEnumerable<string> Shorter(string text)
    {
        for (var length = text.Length / 2; length > 0; length /= 2)
        {
            for (var at = 0; at + length <= text.Length; at += length)
            {
                yield return text.Remove(at, length);
            }
        }
    }
}

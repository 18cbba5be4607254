using System.Globalization;
using System.Text;
using PolicyLens.Searching;
using PolicyLens.Searching.Words;

namespace PolicyLens.Library.Fts5;

/// <summary>Writes an expression in the query language of FTS5 (https://www.sqlite.org/fts5.html, section 3).</summary>
/// <remarks>
/// Only stems, ids and marks are written, of letters, digits and low lines, between quotation marks, so that nothing a person types is
/// read as an operator or a column.
/// </remarks>
internal sealed class MatchWriter(WordReader reader, WordTable words)
{
    /// <summary>The most phrases that one with an open ending stands for.</summary>
    private const int MostPhrases = 50;

    public string Write(IndexExpression expression) => expression switch
    {
        MatchEverything => Any(Enum.GetValues<Model.SectionRole>().Select(role => Quoted(MarkToken($"role:{Model.RoleName.Of(role)}")))),
        MatchWord word => Quoted(reader.StemOf(word.Plain)),
        MatchPrefix prefix => Any(words.StemsFrom(prefix.Plain, WordTable.MostEndings).DefaultIfEmpty(prefix.Plain).Select(Quoted)),
        MatchPhrase phrase => Any(Sequences(phrase.Plains, phrase.Prefix)),
        MatchNear near => Near(near),
        MatchConcept concept => Quoted(ConceptToken(concept.Id)),
        MatchMark mark => Quoted(MarkToken(mark.Mark)),
        MatchEditions editions => Any(editions.Keys.DefaultIfEmpty(0).Select(key => Quoted(EditionToken(key)))),
        MatchWithin within => $"{(within.Column == IndexColumn.Heading ? "heading" : "title")} : ({Write(within.Part)})",
        MatchAll all => All(all),
        MatchAny any => Any(any.Parts.Select(Write)),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    /// <summary>The token of a mark, which no stem can be: it has a low line.</summary>
    public static string MarkToken(string mark) => Token(mark);

    public static string ConceptToken(string id) => Token("c:" + id);

    public static string EditionToken(long key) => string.Create(CultureInfo.InvariantCulture, $"e_{key}");

    private static string Token(string text)
    {
        var token = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            token.Append(char.IsAsciiLetterOrDigit(character) ? char.ToLowerInvariant(character) : '_');
        }

        return token.ToString();
    }

    private static string Quoted(string words) => $"\"{words}\"";

    private static string Any(IEnumerable<string> parts)
    {
        var all = parts.Distinct(StringComparer.Ordinal).ToList();
        return all is [var only] ? only : $"({string.Join(" OR ", all)})";
    }

    private string All(MatchAll all)
    {
        var parts = string.Join(" AND ", all.Parts.Select(Write).Distinct(StringComparer.Ordinal));
        return all.Without.Count == 0 ? $"({parts})" : $"(({parts}) NOT {Any(all.Without.Select(Write))})";
    }

    private IEnumerable<string> Sequences(IReadOnlyList<string> plains, bool prefix)
    {
        var start = string.Concat(plains.Take(plains.Count - 1).Select(plain => reader.StemOf(plain) + " "));
        return prefix
            ? words.StemsFrom(plains[^1], MostPhrases).DefaultIfEmpty(plains[^1]).Select(stem => Quoted(start + stem))
            : [Quoted(start + reader.StemOf(plains[^1]))];
    }

    /// <summary>Of a part with an open ending each ending makes a group of its own; further parts with one are taken by their commonest ending.</summary>
    private string Near(MatchNear near)
    {
        var choices = near.Parts.Select(part => (part switch
        {
            MatchPrefix prefix => words.StemsFrom(prefix.Plain, MostPhrases).DefaultIfEmpty(prefix.Plain).Select(Quoted),
            MatchPhrase phrase => Sequences(phrase.Plains, phrase.Prefix),
            _ => [Write(part)],
        }).ToList()).ToList();

        // FTS5 counts the words from the end of the first part to the beginning of the last, and so those of the parts between.
        var between = near.Parts.Select(part => part is MatchPhrase phrase ? phrase.Plains.Count : 1).Order().Take(near.Parts.Count - 2).Sum();
        var distance = (near.Distance + between).ToString(CultureInfo.InvariantCulture);
        var open = choices.FindIndex(choice => choice.Count > 1);
        return Any((open < 0 ? [""] : choices[open]).Select(ending =>
            $"NEAR({string.Join(' ', choices.Select((choice, index) => index == open ? ending : choice[0]))}, {distance})"));
    }
}

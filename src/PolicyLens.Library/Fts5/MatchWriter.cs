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

    /// <summary>The most groups that nearness with several open endings stands for.</summary>
    private const int MostGroups = 400;

    public string Write(IndexExpression expression) => expression switch
    {
        MatchEverything => Any(Enum.GetValues<Model.SectionRole>().Select(role => Quoted(MarkToken($"role:{Model.RoleName.Of(role)}")))),
        MatchWord word => Quoted(reader.StemOf(word.Plain)),
        MatchPrefix prefix => Any(words.StemsFrom(prefix.Plain, WordTable.MostEndings).DefaultIfEmpty(prefix.Plain).Select(Quoted)),
        MatchPhrase phrase => Any(Sequences(phrase.Plains, phrase.Prefix, MostPhrases)),
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

    private IEnumerable<string> Sequences(IReadOnlyList<string> plains, bool prefix, int most)
    {
        var start = string.Concat(plains.Take(plains.Count - 1).Select(plain => reader.StemOf(plain) + " "));
        return prefix
            ? words.StemsFrom(plains[^1], most).DefaultIfEmpty(plains[^1]).Select(stem => Quoted(start + stem))
            : [Quoted(start + reader.StemOf(plains[^1]))];
    }

    /// <summary>FTS5 knows no choice inside NEAR: each combination of endings makes a group of its own, of the commonest where there would be too many.</summary>
    private string Near(MatchNear near)
    {
        var open = near.Parts.Count(part => part is MatchPrefix or MatchPhrase { Prefix: true });
        var most = open < 2 ? MostPhrases : Math.Max(1, (int)Math.Pow(MostGroups, 1.0 / open));
        var groups = new List<string> { "" };
        foreach (var part in near.Parts)
        {
            var choices = (part switch
            {
                MatchPrefix prefix => words.StemsFrom(prefix.Plain, most).DefaultIfEmpty(prefix.Plain).Select(Quoted),
                MatchPhrase phrase => Sequences(phrase.Plains, phrase.Prefix, most),
                _ => [Write(part)],
            }).ToList();
            groups = [.. groups.SelectMany(group => choices.Select(choice => $"{group}{choice} "))];
        }

        // FTS5 counts the words from the end of the first part to the beginning of the last, and so those of the parts between.
        var between = near.Parts.Select(part => part is MatchPhrase phrase ? phrase.Plains.Count : 1).Order().Take(near.Parts.Count - 2).Sum();
        var distance = (near.Distance + between).ToString(CultureInfo.InvariantCulture);
        return Any(groups.Select(group => $"NEAR({group.TrimEnd()}, {distance})"));
    }
}

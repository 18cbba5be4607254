using PolicyLens.Structure;

namespace PolicyLens.Catalogue;

/// <summary>
/// A term of the catalogue, matched word by word against a text's key; a word ending in * is a beginning. Terms joined
/// by " + " must all stand in the text, in any order.
/// </summary>
internal sealed class Term
{
    private readonly (string Word, bool Beginning)[][] parts;

    public Term(string text)
    {
        Text = text;
        parts = [.. text.Split(" + ").Select(part => part.Split(' ').SelectMany(Words).ToArray())];
    }

    public string Text { get; }

    /// <summary>Its words, each with whether it is only a beginning.</summary>
    public IEnumerable<(string Word, bool Beginning)> AllWords => parts.SelectMany(part => part);

    /// <summary>Whether the term stands in a text that is given as the words of its key.</summary>
    public bool IsIn(ReadOnlySpan<string> text)
    {
        foreach (var part in parts)
        {
            if (!IsIn(part, text))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsIn((string Word, bool Beginning)[] words, ReadOnlySpan<string> text)
    {
        for (var start = 0; start + words.Length <= text.Length; start++)
        {
            var matched = 0;
            while (matched < words.Length && Matches(words[matched], text[start + matched]))
            {
                matched++;
            }

            if (matched == words.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches((string Word, bool Beginning) term, string word) =>
        term.Beginning ? word.StartsWith(term.Word, StringComparison.Ordinal) : word == term.Word;

    private static IEnumerable<(string, bool)> Words(string word)
    {
        var pieces = TextShape.Key(word).Split(' ');
        return pieces.Select((piece, index) => (piece, word.EndsWith('*') && index == pieces.Length - 1));
    }
}

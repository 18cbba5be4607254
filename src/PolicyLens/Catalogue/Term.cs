using PolicyLens.Structure;

namespace PolicyLens.Catalogue;

/// <summary>A term of the catalogue, matched word by word against a text's key; a word ending in * is a beginning.</summary>
internal sealed class Term
{
    private readonly (string Word, bool Beginning)[] words;

    public Term(string text)
    {
        Text = text;
        words = [.. text.Split(' ').SelectMany(Words)];
    }

    public string Text { get; }

    /// <summary>Whether the term stands in a text that is given as the words of its key.</summary>
    public bool IsIn(ReadOnlySpan<string> text)
    {
        for (var start = 0; start + words.Length <= text.Length; start++)
        {
            if (StandsAt(text, start))
            {
                return true;
            }
        }

        return false;
    }

    private bool StandsAt(ReadOnlySpan<string> text, int start)
    {
        for (var index = 0; index < words.Length; index++)
        {
            var (word, beginning) = words[index];
            if (beginning ? !text[start + index].StartsWith(word, StringComparison.Ordinal) : text[start + index] != word)
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<(string, bool)> Words(string word)
    {
        var parts = TextShape.Key(word).Split(' ');
        return parts.Select((part, index) => (part, word.EndsWith('*') && index == parts.Length - 1));
    }
}

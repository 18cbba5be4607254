namespace PolicyLens.Searching.Words;

/// <summary>The words that were read before, so that each is folded into strings and stemmed once. Of one size whatever is read; for any number of threads.</summary>
/// <remarks>
/// A slot holds a reference to something that never changes, and references are written whole: two threads that meet lose at
/// most a word, which is made again. A word may stand in any slot of its row.
/// </remarks>
internal sealed class WordCache(WordForms forms)
{
    private const int Rows = 1 << 13;

    private const int RowLength = 4;

    private readonly WordForm?[] slots = new WordForm?[Rows * RowLength];

    /// <param name="hash">Of the letters, always the same.</param>
    public WordForm Of(ReadOnlySpan<char> plain, uint hash)
    {
        if (plain.Length > WordForms.LongestWord)
        {
            return forms.Of(plain.ToString());
        }

        var mixed = hash * 0x9E3779B1;
        var row = slots.AsSpan((int)(mixed >> (32 - 13)) * RowLength, RowLength);
        foreach (var known in row)
        {
            if (known is not null && plain.SequenceEqual(known.Plain))
            {
                return known;
            }
        }

        var form = forms.Of(plain.ToString());
        ref var first = ref row[0];
        for (var at = 0; at < RowLength; at++)
        {
            if (row[at] is null)
            {
                Volatile.Write(ref row[at], form);
                return form;
            }
        }

        // The newest stands first, the others move on, the oldest goes.
        for (var at = RowLength - 1; at > 0; at--)
        {
            Volatile.Write(ref row[at], row[at - 1]);
        }

        Volatile.Write(ref first, form);
        return form;
    }
}

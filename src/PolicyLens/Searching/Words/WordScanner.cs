using System.Buffers;

namespace PolicyLens.Searching.Words;

/// <summary>Goes through a text from word to word. Time grows with the text alone.</summary>
internal ref struct WordScanner
{
    private readonly ReadOnlySpan<char> text;
    private Span<char> letters;
    private char[]? rented;
    private int count;
    private uint hash;
    private int at;

    /// <param name="room">Where the letters of a word are put together; longer words take more from elsewhere.</param>
    public WordScanner(ReadOnlySpan<char> text, Span<char> room)
    {
        this.text = text;
        letters = room;
    }

    public int Start { get; private set; }

    /// <summary>Where the word ends in the text.</summary>
    public readonly int End => at;

    /// <summary>The word's letters, as <see cref="IndexWord.Plain"/>.</summary>
    public readonly ReadOnlySpan<char> Plain => letters[..count];

    public readonly uint Hash => hash;

    /// <summary>What divides the word before, which ended at a place, from this one.</summary>
    public readonly CompoundGap GapFrom(int end)
    {
        var gap = text[end..Start];
        return gap.Length is 0 or > 3 ? CompoundGap.None
            : gap.Length == 1 && LetterKinds.Hyphens.Contains(gap[0]) ? CompoundGap.Hyphen
            : gap.Trim().IsEmpty && !gap.Contains('\t') ? CompoundGap.Space
            : CompoundGap.None;
    }

    public bool Next()
    {
        (count, hash) = (0, 0);
        while (at < text.Length)
        {
            var character = text[at];
            if (LetterKinds.Plain(character) != 0)
            {
                Start = at;
                ReadWord();
                return true;
            }

            if (character == '&' && IsAnd())
            {
                Start = at++;
                "and".CopyTo(letters);
                (count, hash) = (3, HashOf("and"));
                return true;
            }

            if (character <= '\u007F')
            {
                at++;
            }
            else if (LetterKinds.IsOfWord(LetterKinds.At(text, at, out var length)))
            {
                Start = at;
                ReadWord();
                return true;
            }
            else
            {
                at += length;
            }
        }

        return false;
    }

    public static uint HashOf(ReadOnlySpan<char> plain)
    {
        uint mixed = 0;
        foreach (var letter in plain)
        {
            mixed = Mixed(mixed, letter);
        }

        return mixed;
    }

    public void GiveBack()
    {
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
            rented = null;
        }
    }

    private static uint Mixed(uint before, char letter) => (before * 31) + letter;

    /// <summary>Whether an ampersand stands for a word: "health &amp; care", not the entity of a page.</summary>
    private readonly bool IsAnd() => at + 1 < text.Length && text[at + 1] is ' ' or '\u00A0' && at > 0 && text[at - 1] is ' ' or '\u00A0';

    private void ReadWord()
    {
        while (true)
        {
            ReadAscii();
            if (at == text.Length)
            {
                return;
            }

            var character = text[at];
            if (character <= '\u007F')
            {
                if (character != '\'' || !GoesOnAfterApostrophe(1))
                {
                    return;
                }
            }
            else if (!ReadForeign())
            {
                return;
            }
        }
    }

    /// <summary>Takes in letters and digits of English: nearly all that there is, so that it pays to do this with nothing beside.</summary>
    private void ReadAscii()
    {
        while (at < text.Length && LetterKinds.Plain(text[at]) != 0)
        {
            if (count == letters.Length)
            {
                Grow();
            }

            var from = text[at..];
            var to = letters[count..];
            var most = Math.Min(from.Length, to.Length);
            var mixed = hash;
            var read = 0;
            for (; read < most; read++)
            {
                var plain = LetterKinds.Plain(from[read]);
                if (plain == 0)
                {
                    break;
                }

                to[read] = plain;
                mixed = Mixed(mixed, plain);
            }

            (hash, at, count) = (mixed, at + read, count + read);
        }
    }

    /// <summary>Takes in a character beyond ASCII, or says that the word has ended.</summary>
    private bool ReadForeign()
    {
        var rune = LetterKinds.At(text, at, out var length);
        if (LetterKinds.IsOfWord(rune))
        {
            Span<char> folded = stackalloc char[2];
            foreach (var letter in folded[..LetterKinds.Fold(rune, folded)])
            {
                Add(letter);
            }

            at += length;
            return true;
        }

        if (LetterKinds.IsMark(rune))
        {
            at += length;
            return true;
        }

        return LetterKinds.IsApostrophe(rune) ? GoesOnAfterApostrophe(length) : LetterKinds.IsUnseen(rune) && GoesOnAfterUnseen(length);
    }

    /// <summary>Takes in a possessive's ending, after which the word has ended, or an apostrophe between letters.</summary>
    private bool GoesOnAfterApostrophe(int length)
    {
        var next = at + length;
        if (next < text.Length && text[next] is 's' or 'S' && !IsOfWordAt(next + 1))
        {
            at = next + 1;
            return false;
        }

        if (IsOfWordAt(next))
        {
            at = next;
            return true;
        }

        if (letters[count - 1] == 's')
        {
            at = next;
        }

        return false;
    }

    private bool GoesOnAfterUnseen(int length)
    {
        var next = at + length;
        while (next < text.Length && LetterKinds.IsUnseen(LetterKinds.At(text, next, out length)))
        {
            next += length;
        }

        if (!IsOfWordAt(next))
        {
            return false;
        }

        at = next;
        return true;
    }

    private readonly bool IsOfWordAt(int place) =>
        place < text.Length && (LetterKinds.Plain(text[place]) != 0 || (text[place] > '\u007F' && LetterKinds.IsOfWord(LetterKinds.At(text, place, out _))));

    private void Add(char letter)
    {
        if (count == letters.Length)
        {
            Grow();
        }

        letters[count++] = letter;
        hash = Mixed(hash, letter);
    }

    private void Grow()
    {
        var larger = ArrayPool<char>.Shared.Rent(letters.Length * 2);
        letters.CopyTo(larger);
        GiveBack();
        rented = larger;
        letters = larger;
    }
}

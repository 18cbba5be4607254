using PolicyLens.Catalogue;

namespace PolicyLens.Searching.Words;

/// <summary>Reads the words of a text as an index knows them. For any number of threads at once.</summary>
/// <remarks>
/// A word is a run of letters and digits of any script, with the accents that go with them; everything else divides. Case and
/// accents fall away, and so do an apostrophe inside a word and the ending of a possessive, which both belong to its length. A hyphen
/// divides, but for the compounds of the catalogue: "well-being", "well being" and "wellbeing" are each one word, <c>wellbeing</c>, so
/// that words which were typed one by one must be read together, with spaces between them. An ampersand between spaces is the
/// word <c>and</c>.
/// </remarks>
public sealed class WordReader
{
    /// <summary>A joined word never has more letters than this.</summary>
    private const int LongestJoined = 40;

    private readonly WordForms forms;
    private readonly WordCache cache;

    public WordReader(Catalogues catalogues)
    {
        forms = catalogues.Words;
        cache = new(forms);
    }

    /// <summary>The words of a text in their order.</summary>
    public IReadOnlyList<IndexWord> Read(string text)
    {
        var words = new List<IndexWord>(Math.Min((text.Length / 5) + 1, 1 << 14));
        var scanner = new WordScanner(text, stackalloc char[64]);
        WordForm? before = null;
        CompoundStart? joins = null;
        while (scanner.Next())
        {
            var form = cache.Of(scanner.Plain, scanner.Hash);
            var start = scanner.Start;
            if (joins is not null && words[^1] is var last && Joined(before!, joins, form, scanner.GapFrom(last.Start + last.Length)) is { } joined)
            {
                // What joins "non" and "co" joins what comes after them too.
                joins = form.Joins;
                start = last.Start;
                form = joined;
                words.RemoveAt(words.Count - 1);
            }
            else
            {
                joins = form.Joins;
            }

            words.Add(new(start, scanner.End - start, form.Plain, form.Stem));
            before = form;
        }

        scanner.GiveBack();
        return words;
    }

    /// <summary>What a word shares with its other forms and spellings.</summary>
    /// <param name="plain">As <see cref="IndexWord.Plain"/>.</param>
    public string StemOf(string plain) => cache.Of(plain, WordScanner.HashOf(plain)).Stem;

    /// <summary>Whether a word says nothing of what a text is about: "the", "of".</summary>
    /// <param name="plain">As <see cref="IndexWord.Plain"/>.</param>
    public bool IsCommon(string plain) => forms.IsCommon(plain);

    /// <summary>A word in British spelling and the singular, all else as it is: <c>organisation</c> of "organizations".</summary>
    internal string SingularOf(string plain) => cache.Of(plain, WordScanner.HashOf(plain)).Singular;

    private WordForm? Joined(WordForm first, CompoundStart joins, WordForm second, CompoundGap gap)
    {
        var length = first.Plain.Length + second.Plain.Length;
        if (gap == CompoundGap.None || length > LongestJoined || !joins.Joins(gap, second))
        {
            return null;
        }

        Span<char> plain = stackalloc char[LongestJoined];
        first.Plain.CopyTo(plain);
        second.Plain.CopyTo(plain[first.Plain.Length..]);
        return cache.Of(plain[..length], WordScanner.HashOf(plain[..length]));
    }
}

using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;
using PolicyLens.Searching.Words;

namespace PolicyLens.Lucene.Analysis;

/// <summary>
/// The chain that makes terms of a text: of each word as it is written, marked as <see cref="WrittenFilter"/> says, and of its stem, both
/// at its place.
/// </summary>
/// <param name="rareStems">Whether only the stems are wanted, of those words that say something.</param>
internal sealed class PassageAnalyzer(WordReader reader, bool rareStems) : Analyzer
{
    /// <summary>Letters of a word that count; Lucene refuses a term of more than 32,766 bytes.</summary>
    public const int LongestWord = 256;

    /// <summary>As much of a word as is indexed.</summary>
    public static string Cut(string plain) => plain.Length <= LongestWord ? plain : plain[..LongestWord];

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader input)
    {
        var tokenizer = new PassageTokenizer(reader, input);
        var plain = new TruncateTokenFilter(tokenizer, LongestWord);
        return new(tokenizer, rareStems
            ? new StemFilter(new RareWordFilter(plain, reader), reader)
            : new WrittenFilter(new StemFilter(new KeywordRepeatFilter(plain), reader)));
    }
}

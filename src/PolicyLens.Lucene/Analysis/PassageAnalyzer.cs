using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;
using PolicyLens.Searching.Words;

namespace PolicyLens.Lucene.Analysis;

/// <summary>What of each word comes out of an analyser.</summary>
internal enum WordTerms
{
    /// <summary>The word as it is written, marked as <see cref="WrittenFilter"/> says, and its stem, both at its place.</summary>
    Both,

    /// <summary>The stems of those words that say something.</summary>
    RareStems,

    /// <summary>The words as they are written, without a mark.</summary>
    Written,
}

/// <summary>The chain that makes terms of a text.</summary>
internal sealed class PassageAnalyzer(WordReader reader, WordTerms terms) : Analyzer
{
    /// <summary>Letters of a word that count; Lucene refuses a term of more than 32,766 bytes.</summary>
    public const int LongestWord = 256;

    /// <summary>As much of a word as is indexed.</summary>
    public static string Cut(string plain) => plain.Length <= LongestWord ? plain : plain[..LongestWord];

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader input)
    {
        var tokenizer = new PassageTokenizer(reader, input);
        var plain = new TruncateTokenFilter(tokenizer, LongestWord);
        return new(tokenizer, terms switch
        {
            WordTerms.Both => new WrittenFilter(new StemFilter(new KeywordRepeatFilter(plain), reader)),
            WordTerms.RareStems => new StemFilter(new RareWordFilter(plain, reader), reader),
            _ => plain,
        });
    }
}

using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Tartarus.Snowball.Ext;
using Lucene.Net.Util;

namespace PolicyLens.Lucene.Analysis;

/// <summary>What of each word comes out of an analyser.</summary>
internal enum WordForms
{
    /// <summary>The word as it is written, marked as <see cref="WrittenFilter"/> says, and its stem, both at its place.</summary>
    Both,

    /// <summary>The stems alone.</summary>
    Stems,

    /// <summary>The words as they are written, without a mark.</summary>
    Written,
}

/// <summary>The chain that makes terms of a text.</summary>
internal sealed class PassageAnalyzer(WordForms forms, WordSpelling spelling) : Analyzer
{
    /// <summary>Letters of a word that count; Lucene refuses a term of more than 32,766 bytes.</summary>
    public const int LongestWord = 256;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokenizer = new StandardTokenizer(LuceneVersion.LUCENE_48, reader);
        return new(tokenizer, Forms(Plain(new EnglishPossessiveFilter(LuceneVersion.LUCENE_48, tokenizer))));
    }

    /// <summary>Small plain letters.</summary>
    internal static TokenStream Plain(TokenStream words) =>
        new TruncateTokenFilter(new ASCIIFoldingFilter(new LowerCaseFilter(LuceneVersion.LUCENE_48, words)), LongestWord);

    /// <summary>What all forms and spellings of a word share; words that are marked as keywords stay as they are.</summary>
    internal static TokenStream Stems(TokenStream words, WordSpelling spelling) =>
        new SnowballFilter(new StemmerOverrideFilter(new SpellingFilter(words, spelling), spelling.Irregular), new EnglishStemmer());

    private TokenStream Forms(TokenStream plain) => forms switch
    {
        WordForms.Both => new WrittenFilter(Stems(new KeywordRepeatFilter(plain), spelling)),
        WordForms.Stems => Stems(plain, spelling),
        _ => plain,
    };
}

/// <summary>Makes the stem of one word.</summary>
internal sealed class StemAnalyzer(WordSpelling spelling) : Analyzer
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokenizer = new KeywordTokenizer(reader);
        return new(tokenizer, PassageAnalyzer.Stems(PassageAnalyzer.Plain(tokenizer), spelling));
    }
}

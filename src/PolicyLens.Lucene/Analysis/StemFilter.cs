using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using PolicyLens.Searching.Words;

namespace PolicyLens.Lucene.Analysis;

/// <summary>Puts in a word's place what all its forms and spellings share; words that are marked as keywords stay as they are.</summary>
/// <remarks>Lucene's Snowball is of 2013: it parts words that the Porter2 of today joins.</remarks>
internal sealed class StemFilter : TokenFilter
{
    private readonly WordReader reader;
    private readonly ICharTermAttribute term;
    private readonly IKeywordAttribute keyword;

    public StemFilter(TokenStream input, WordReader reader)
        : base(input)
    {
        this.reader = reader;
        term = AddAttribute<ICharTermAttribute>();
        keyword = AddAttribute<IKeywordAttribute>();
    }

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        if (!keyword.IsKeyword)
        {
            var stem = reader.StemOf(term.ToString());
            term.SetEmpty().Append(stem);
        }

        return true;
    }
}

using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace PolicyLens.Lucene.Analysis;

/// <summary>Puts one spelling in the place of all spellings of a word; words that are marked as keywords stay as they are.</summary>
internal sealed class SpellingFilter : TokenFilter
{
    private readonly WordSpelling spelling;
    private readonly ICharTermAttribute term;
    private readonly IKeywordAttribute keyword;

    public SpellingFilter(TokenStream input, WordSpelling spelling)
        : base(input)
    {
        this.spelling = spelling;
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
            var written = term.ToString()!;
            var canonical = spelling.Canonical(written);
            if (!ReferenceEquals(canonical, written))
            {
                term.SetEmpty().Append(canonical);
            }
        }

        return true;
    }
}

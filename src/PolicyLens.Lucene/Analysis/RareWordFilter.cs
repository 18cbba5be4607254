using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;
using PolicyLens.Searching.Words;

namespace PolicyLens.Lucene.Analysis;

/// <summary>Leaves out words that say nothing of what a text is about.</summary>
internal sealed class RareWordFilter : FilteringTokenFilter
{
    private readonly WordReader reader;
    private readonly ICharTermAttribute term;

    public RareWordFilter(TokenStream input, WordReader reader)
        : base(LuceneVersion.LUCENE_48, input)
    {
        this.reader = reader;
        term = AddAttribute<ICharTermAttribute>();
    }

    protected override bool Accept() => !reader.IsCommon(term.ToString());
}

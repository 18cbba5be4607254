using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace PolicyLens.Lucene.Analysis;

/// <summary>A stream of one term that is taken as it is.</summary>
internal sealed class SingleWord : TokenStream
{
    private readonly string word;
    private readonly ICharTermAttribute term;
    private bool given;

    public SingleWord(string word)
    {
        this.word = word;
        term = AddAttribute<ICharTermAttribute>();
    }

    public override bool IncrementToken()
    {
        if (given)
        {
            return false;
        }

        ClearAttributes();
        term.SetEmpty().Append(word);
        return given = true;
    }

    public override void Reset() => given = false;
}

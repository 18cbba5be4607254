using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace PolicyLens.Lucene.Analysis;

/// <summary>
/// Marks the words that are kept as they are written, so that they stand beside the stems in one field, at the same places,
/// and are never taken for one of them: the stem of one word may be another word.
/// </summary>
internal sealed class WrittenFilter : TokenFilter
{
    /// <summary>No word begins so.</summary>
    public const char Mark = '=';

    private readonly ICharTermAttribute term;
    private readonly IKeywordAttribute keyword;

    public WrittenFilter(TokenStream input)
        : base(input)
    {
        term = AddAttribute<ICharTermAttribute>();
        keyword = AddAttribute<IKeywordAttribute>();
    }

    /// <summary>The term of a word as it is written.</summary>
    public static string TermOf(string plain) => $"{Mark}{plain}";

    public static bool IsMarked(string term) => term.StartsWith(Mark);

    /// <summary>The word of such a term.</summary>
    public static string WordOf(string term) => term[1..];

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        if (keyword.IsKeyword)
        {
            var written = term.ToString();
            term.SetEmpty().Append(Mark).Append(written);
        }

        return true;
    }
}

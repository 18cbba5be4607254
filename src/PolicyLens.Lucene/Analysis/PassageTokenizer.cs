using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using PolicyLens.Searching.Words;

namespace PolicyLens.Lucene.Analysis;

/// <summary>Divides a text into words as the whole of PolicyLens does, in small plain letters.</summary>
/// <remarks>
/// Lucene's own tokenisers divide otherwise at hyphens, apostrophes and the parts of compounds, so that the engines would give
/// other answers to the same query.
/// </remarks>
internal sealed class PassageTokenizer : Tokenizer
{
    private readonly WordReader reader;
    private readonly ICharTermAttribute term;
    private readonly IOffsetAttribute offset;
    private IReadOnlyList<IndexWord> words = [];
    private int next;
    private int end;

    public PassageTokenizer(WordReader reader, TextReader input)
        : base(input)
    {
        this.reader = reader;
        term = AddAttribute<ICharTermAttribute>();
        offset = AddAttribute<IOffsetAttribute>();
    }

    public override void Reset()
    {
        base.Reset();

        // Lucene's own reader of a string gives null where nothing is left.
        var text = m_input.ReadToEnd() ?? "";
        (words, next, end) = (reader.Read(text), 0, text.Length);
    }

    public override bool IncrementToken()
    {
        if (next == words.Count)
        {
            return false;
        }

        ClearAttributes();
        var word = words[next++];
        term.SetEmpty().Append(word.Plain);
        offset.SetOffset(CorrectOffset(word.Start), CorrectOffset(word.Start + word.Length));
        return true;
    }

    public override void End()
    {
        base.End();
        offset.SetOffset(CorrectOffset(end), CorrectOffset(end));
    }
}

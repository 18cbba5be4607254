using Lucene.Net.Index;
using Lucene.Net.Index.Memory;
using Lucene.Net.Search.Spans;
using PolicyLens.Lucene.Analysis;
using PolicyLens.Lucene.Passages;
using PolicyLens.Searching;
using PolicyLens.Searching.Words;

namespace PolicyLens.Lucene.Answers;

/// <summary>One text as an index of its own, as the highlighter of Lucene makes one, so that what finds a passage also tells where.</summary>
/// <remarks>
/// Lucene's extractor for highlighting gives every word of a query all places of the whole query, which grows with their product; here
/// the same index is asked for each part's places alone.
/// </remarks>
internal sealed class TextSpans
{
    private readonly AtomicReaderContext context;

    public TextSpans(TermMaker terms, string text)
    {
        Words = terms.WordsOf(text);
        var index = new MemoryIndex();
        using (var stream = terms.Columns.GetTokenStream(Column.Text.Name, text))
        {
            index.AddField(Column.Text.Name, stream);
        }

        context = ((AtomicReader)index.CreateSearcher().IndexReader).AtomicContext;
    }

    /// <summary>The text's words; places are counted in them.</summary>
    public IReadOnlyList<IndexWord> Words { get; }

    /// <summary>Where something stands, in order.</summary>
    public IEnumerable<WordRange> Places(SpanQuery asked)
    {
        var asks = new SortedSet<Term>();
        asked.ExtractTerms(asks);
        var spans = asked.GetSpans(context, context.AtomicReader.LiveDocs, asks.ToDictionary(term => term, term => TermContext.Build(context, term)));
        while (spans.MoveNext())
        {
            yield return new(spans.Start, spans.End);
        }
    }

    public TextMark Mark(WordRange words, string? concept)
    {
        var (first, last) = (Words[words.First], Words[words.End - 1]);
        return new(first.Start, last.Start + last.Length - first.Start, concept);
    }
}

/// <summary>Words that follow one another in a text.</summary>
/// <param name="First">The place of the first.</param>
/// <param name="End">The place behind the last.</param>
internal readonly record struct WordRange(int First, int End);

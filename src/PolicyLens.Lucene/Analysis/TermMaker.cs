using Lucene.Net.Analysis;
using PolicyLens.Searching.Words;

namespace PolicyLens.Lucene.Analysis;

/// <summary>Makes the terms of an index, of texts and of single words. For any number of threads at once.</summary>
internal sealed class TermMaker : IDisposable
{
    private readonly WordReader reader;

    public TermMaker(WordReader reader)
    {
        this.reader = reader;
        Columns = new PassageAnalyzer(reader, rareStems: false);
        RareStems = new PassageAnalyzer(reader, rareStems: true);
    }

    /// <summary>As the columns' words are indexed.</summary>
    public Analyzer Columns { get; }

    /// <summary>The stems of those words of a text that say something.</summary>
    public Analyzer RareStems { get; }

    /// <summary>The words of a text.</summary>
    public IReadOnlyList<IndexWord> WordsOf(string text) => reader.Read(text);

    /// <summary>A word's term: of an exact request the word as it is written, else what all its forms share. Null where there is no word.</summary>
    public string? Of(string plain, bool exact) => plain.Length == 0 || WrittenFilter.IsMarked(plain) ? null
        : exact ? Written(plain)
        : reader.StemOf(PassageAnalyzer.Cut(plain));

    /// <summary>The term of a word as it is written.</summary>
    public static string Written(string plain) => WrittenFilter.TermOf(PassageAnalyzer.Cut(plain));

    public void Dispose()
    {
        Columns.Dispose();
        RareStems.Dispose();
    }
}

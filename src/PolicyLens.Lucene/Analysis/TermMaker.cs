using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;
using PolicyLens.Lucene.Passages;
using PolicyLens.Searching.Words;

namespace PolicyLens.Lucene.Analysis;

/// <summary>Makes the terms of an index, of texts and of single words. For any number of threads at once.</summary>
internal sealed class TermMaker : IDisposable
{
    private readonly WordReader reader;
    private readonly PassageAnalyzer written;

    public TermMaker(WordReader reader)
    {
        this.reader = reader;
        written = new(reader, WordTerms.Written);
        Columns = new PassageAnalyzer(reader, WordTerms.Both);
        RareStems = new PassageAnalyzer(reader, WordTerms.RareStems);
        Passages = new PerFieldAnalyzerWrapper(Columns, new Dictionary<string, Analyzer>(StringComparer.Ordinal) { [PassageField.Words] = written });
    }

    /// <summary>For what is put in: by field.</summary>
    public Analyzer Passages { get; }

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
        Passages.Dispose();
        Columns.Dispose();
        RareStems.Dispose();
        written.Dispose();
    }
}

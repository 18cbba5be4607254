using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.TokenAttributes;
using PolicyLens.Lucene.Passages;

namespace PolicyLens.Lucene.Analysis;

/// <summary>The analysers of one index and the terms that they make of single words. Safe for use by several threads.</summary>
internal sealed class WordTerms : IDisposable
{
    private readonly PassageAnalyzer written;
    private readonly StemAnalyzer stem;

    public WordTerms()
    {
        var spelling = new WordSpelling();
        Columns = new(WordForms.Both, spelling);
        Stems = new(WordForms.Stems, spelling);
        written = new(WordForms.Written, spelling);
        stem = new(spelling);
        Passages = new PerFieldAnalyzerWrapper(Columns, new Dictionary<string, Analyzer>(StringComparer.Ordinal) { [PassageField.Words] = written });
    }

    /// <summary>For what is put in: by field.</summary>
    public Analyzer Passages { get; }

    /// <summary>As the columns' words are indexed.</summary>
    public PassageAnalyzer Columns { get; }

    public PassageAnalyzer Stems { get; }

    /// <summary>A word's term: of an exact request as it is written, else what all its forms share.</summary>
    /// <returns>Null where nothing is left of the word.</returns>
    public string? Of(string plain, bool exact) => exact ? Written(plain) : StemOf(plain);

    /// <summary>The term of a word as it is written; null where there is none.</summary>
    public static string? Written(string plain) => plain.Length == 0 ? null : WrittenFilter.TermOf(Cut(plain));

    /// <summary>As much of a word as is indexed.</summary>
    public static string Cut(string plain) => plain.Length <= PassageAnalyzer.LongestWord ? plain : plain[..PassageAnalyzer.LongestWord];

    public void Dispose()
    {
        Passages.Dispose();
        Columns.Dispose();
        Stems.Dispose();
        written.Dispose();
        stem.Dispose();
    }

    private string? StemOf(string plain)
    {
        using var stream = stem.GetTokenStream(PassageField.Words, plain);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        var found = stream.IncrementToken() && term.Length > 0 ? term.ToString() : null;
        stream.End();
        return found;
    }
}

using Lucene.Net.Analysis.Miscellaneous;

namespace PolicyLens.Lucene.Analysis;

/// <summary>The spellings and irregular stems of the catalogue's words data, as Lucene's filters take them.</summary>
internal sealed class WordSpelling
{
    public WordSpelling()
    {
        var map = new StemmerOverrideFilter.Builder();
        map.Add("children", "child");
        Irregular = map.Build();
    }

    /// <summary>Stems that no rule makes.</summary>
    public StemmerOverrideFilter.StemmerOverrideMap Irregular { get; }

    /// <summary>The spelling that stands for all spellings of a word.</summary>
    public string Canonical(string word) => word;
}

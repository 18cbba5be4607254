using PolicyLens.Catalogue;
using PolicyLens.Searching.Words;

namespace PolicyLens.Comparison.Amending;

/// <summary>The words and ideas of texts, each text read once. For one thread.</summary>
internal sealed class TextWords(Catalogues catalogues)
{
    private readonly Dictionary<string, (HashSet<string> Stems, HashSet<string> Ideas)> known = new(StringComparer.Ordinal);

    /// <summary>The stems of a text's words, and the ideas that they are wordings of.</summary>
    public (HashSet<string> Stems, HashSet<string> Ideas) Of(string text)
    {
        if (!known.TryGetValue(text, out var words))
        {
            var (read, ideas) = Read(text);
            known[text] = words = (read.Select(word => word.Stem).ToHashSet(StringComparer.Ordinal), ideas.Select(idea => idea.Id).ToHashSet(StringComparer.Ordinal));
        }

        return words;
    }

    /// <summary>What a text is about.</summary>
    public TopicWords Topic(string text)
    {
        var (read, ideas) = Read(text);
        return new(this, [.. Enumerable.Range(0, read.Count)
            .Where(at => !catalogues.ClauseWords.Reader.IsCommon(read[at].Plain) && !catalogues.Amending.IsVague(read[at].Plain))
            .Select(at => (read[at].Stem, ideas.Where(idea => idea.FirstWord <= at && at < idea.FirstWord + idea.WordCount).Select(idea => idea.Id).ToHashSet(StringComparer.Ordinal)))]);
    }

    /// <summary>Whether a text has a phrase, in whatever forms of its words.</summary>
    public bool Has(string text, string phrase)
    {
        var wanted = catalogues.ClauseWords.Reader.Read(phrase);
        if (wanted.Count == 0 || wanted.Any(word => !Of(text).Stems.Contains(word.Stem)))
        {
            return false;
        }

        var own = catalogues.ClauseWords.Reader.Read(text);
        return Enumerable.Range(0, Math.Max(0, own.Count - wanted.Count + 1)).Any(at => wanted.Select((word, next) => own[at + next].Stem == word.Stem).All(same => same));
    }

    private (IReadOnlyList<IndexWord> Words, IReadOnlyList<ConceptFound> Ideas) Read(string text)
    {
        var read = catalogues.ClauseWords.Reader.Read(text);
        return (read, catalogues.ClauseWords.Finder.Find(text, read));
    }
}

/// <summary>The words that tell what a claim is about, each with the ideas that it is a wording of.</summary>
internal sealed class TopicWords(TextWords texts, IReadOnlyList<(string Stem, HashSet<string> Ideas)> words)
{
    /// <summary>Whether nothing tells it from any other topic.</summary>
    public bool IsEmpty => words.Count == 0;

    /// <summary>The share of the words that a text has, in whatever form or wording of the field, from 0 to 1.</summary>
    public double Covered(string text)
    {
        if (words.Count == 0 || text.Length == 0)
        {
            return 0;
        }

        var (stems, ideas) = texts.Of(text);
        return (double)words.Count(word => stems.Contains(word.Stem) || word.Ideas.Overlaps(ideas)) / words.Count;
    }
}

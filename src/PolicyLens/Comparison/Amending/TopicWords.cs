using PolicyLens.Catalogue;
using PolicyLens.Searching.Words;

namespace PolicyLens.Comparison.Amending;

/// <summary>The words that tell what a claim is about, and how many of them a text has, in whatever form or wording of the field.</summary>
internal sealed class TopicWords
{
    private readonly Catalogues catalogues;
    private readonly List<(string Stem, HashSet<string> Ideas)> words = [];

    public TopicWords(Catalogues catalogues, string topic)
    {
        this.catalogues = catalogues;
        var (read, ideas) = Read(topic);
        for (var at = 0; at < read.Count; at++)
        {
            if (!catalogues.ClauseWords.Reader.IsCommon(read[at].Plain) && !catalogues.Amending.IsVague(read[at].Plain))
            {
                words.Add((read[at].Stem, [.. ideas.Where(idea => idea.FirstWord <= at && at < idea.FirstWord + idea.WordCount).Select(idea => idea.Id)]));
            }
        }
    }

    /// <summary>Whether nothing tells it from any other topic.</summary>
    public bool IsEmpty => words.Count == 0;

    /// <summary>The share of the words that a text has, from 0 to 1.</summary>
    public double Covered(string text)
    {
        if (words.Count == 0 || text.Length == 0)
        {
            return 0;
        }

        var (read, ideas) = Read(text);
        var (stems, known) = (read.Select(word => word.Stem).ToHashSet(StringComparer.Ordinal), ideas.Select(idea => idea.Id).ToHashSet(StringComparer.Ordinal));
        return (double)words.Count(word => stems.Contains(word.Stem) || word.Ideas.Overlaps(known)) / words.Count;
    }

    /// <summary>Whether a text has a phrase, in whatever forms of its words.</summary>
    public static bool Has(Catalogues catalogues, string text, string phrase)
    {
        var reader = catalogues.ClauseWords.Reader;
        var (own, wanted) = (reader.Read(text), reader.Read(phrase));
        for (var at = 0; wanted.Count > 0 && at + wanted.Count <= own.Count; at++)
        {
            var same = 0;
            while (same < wanted.Count && own[at + same].Stem == wanted[same].Stem)
            {
                same++;
            }

            if (same == wanted.Count)
            {
                return true;
            }
        }

        return false;
    }

    private (IReadOnlyList<IndexWord> Words, IReadOnlyList<ConceptFound> Ideas) Read(string text)
    {
        var read = catalogues.ClauseWords.Reader.Read(text);
        return (read, catalogues.ClauseWords.Finder.Find(text, read));
    }
}

using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spell;
using Lucene.Net.Util;
using PolicyLens.Lucene.Analysis;
using PolicyLens.Lucene.Passages;

namespace PolicyLens.Lucene.Answers;

/// <summary>Finds the words of an index that a misspelt one may stand for.</summary>
internal static class WordSuggester
{
    private const int ShortestWord = 4;

    /// <summary>Shorter words are one slip away from too many others for two slips to tell anything.</summary>
    private const int ShortestWithTwo = 6;

    /// <summary>The other words at most two slips away (insertions, deletions, replacements, swaps of neighbours): the nearest first, then the commonest.</summary>
    /// <remarks>
    /// Walks Lucene's Levenshtein automaton over the terms itself: <see cref="DirectSpellChecker"/> wants the first letter right
    /// where there are two slips, and leaves common words out where rarer ones come first in the alphabet.
    /// </remarks>
    public static IReadOnlyList<string> Near(IndexReader reader, string plain, int most)
    {
        if (plain.Length < ShortestWord || most <= 0 || MultiFields.GetTerms(reader, PassageField.Any) is not { } words)
        {
            return [];
        }

        // No slip is in the mark that all words bear, as they are written.
        var mostSlips = plain.Length < ShortestWithTwo ? 1 : 2;
        var misspelt = new Term(PassageField.Any, TermMaker.Written(plain));
        var near = new List<(string Word, int Slips, int Passages)>();
        var distance = new LuceneLevenshteinDistance();
        var candidates = new FuzzyTermsEnum(words, new AttributeSource(), misspelt, mostSlips, prefixLength: 1, transpositions: true);
        while (candidates.MoveNext())
        {
            var word = WrittenFilter.WordOf(candidates.Term.Utf8ToString());
            if (word != plain)
            {
                near.Add((word, Slips(distance, plain, word), candidates.DocFreq));
            }
        }

        return
        [
            .. near
                .Where(word => word.Slips <= mostSlips)
                .OrderBy(word => word.Slips)
                .ThenByDescending(word => word.Passages)
                .ThenBy(word => word.Word, StringComparer.Ordinal)
                .Take(most)
                .Select(word => word.Word),
        ];
    }

    // Lucene gives likeness: 1 less the slips for each letter of the shorter word.
    private static int Slips(LuceneLevenshteinDistance distance, string left, string right) =>
        (int)Math.Round((1 - distance.GetDistance(left, right)) * Math.Min(Letters(left), Letters(right)));

    private static int Letters(string word) => word.EnumerateRunes().Count();
}

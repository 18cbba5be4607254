using System.Runtime.InteropServices;
using PolicyLens.Catalogue;
using PolicyLens.Searching.Words;

namespace PolicyLens.Comparison.Aligning;

/// <summary>A clause with what it is compared by.</summary>
/// <param name="Key">See <see cref="PlainKey"/>.</param>
/// <param name="Features">Each with its share: a word of a wording of the field weighs in part as the word and in part as the idea.</param>
/// <param name="Stems">Of all its words in order.</param>
internal sealed record WordedClause(Clause Clause, string Key, IReadOnlyDictionary<string, (float Share, bool IsCommon)> Features, IReadOnlyList<string> Stems);

/// <summary>Reads clauses into the words and ideas that they are compared by.</summary>
internal sealed class ClauseReader(Catalogues catalogues)
{
    /// <summary>How much of a word's weight goes to the idea that it is a wording of.</summary>
    private const float IdeaShare = 0.3f;

    /// <summary>How much of it goes to the words that may stand for it.</summary>
    private const float RelatedShare = 0.5f;

    private readonly WordReader reader = catalogues.ClauseWords.Reader;
    private readonly ConceptFinder finder = catalogues.ClauseWords.Finder;

    /// <param name="folder">What makes actors neutral; null where they count as written.</param>
    public WordedClause Read(Clause clause, ActorFolder? folder)
    {
        var text = folder?.Fold(clause.Text) ?? clause.Text;
        var words = reader.Read(text);
        var shares = new float[words.Count];
        Array.Fill(shares, 1f);
        var features = new Dictionary<string, (float Share, bool IsCommon)>(words.Count, StringComparer.Ordinal);
        var behind = 0;
        foreach (var idea in finder.Find(text, words))
        {
            if (idea.FirstWord < behind)
            {
                continue;
            }

            behind = idea.FirstWord + idea.WordCount;
            Add(features, "#" + idea.Id, IdeaShare * Math.Min(idea.WordCount, 2), isCommon: false);
            for (var at = idea.FirstWord; at < behind; at++)
            {
                shares[at] = 1 - IdeaShare;
            }
        }

        var stems = new string[words.Count];
        for (var at = 0; at < words.Count; at++)
        {
            stems[at] = words[at].Stem;
            var groups = catalogues.Related.Of(stems[at]);
            Add(features, stems[at], groups.Count > 0 ? shares[at] * (1 - RelatedShare) : shares[at], reader.IsCommon(words[at].Plain));
            foreach (var group in groups)
            {
                Add(features, group, shares[at] * RelatedShare / groups.Count, isCommon: false);
            }
        }

        return new(clause, PlainKey.Of(text, clause.Kind), features, stems);
    }

    private static void Add(Dictionary<string, (float Share, bool IsCommon)> features, string feature, float share, bool isCommon)
    {
        ref var present = ref CollectionsMarshal.GetValueRefOrAddDefault(features, feature, out var known);
        present = (known ? present.Share + share : share, isCommon);
    }
}

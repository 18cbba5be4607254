using PolicyLens.Model;

namespace PolicyLens.Catalogue;

/// <summary>The file of words as it is written. A word ending in * is a beginning: whatever follows it stays.</summary>
/// <param name="Common">Words that say nothing of what a text is about.</param>
/// <param name="Prefixes">Beginnings that are no words: what follows one, after a hyphen or a space, is one word with it.</param>
/// <param name="HyphenPrefixes">Beginnings that are words too: only a hyphen joins what follows.</param>
/// <param name="Apart">What such a beginning is not joined to, as it would be another word: "re sign".</param>
/// <param name="Compounds">Two words that are one where a hyphen or a space stands between them; written with a hyphen, only a hyphen.</param>
/// <param name="Spellings">Words that are spelt in several ways.</param>
/// <param name="Endings">Endings that are spelt in several ways.</param>
/// <param name="KeptEndings">Words that only seem to have such an ending.</param>
/// <param name="Plurals">Plurals that are not made with an s, or only seem so.</param>
/// <param name="Stems">Words whose stem is not what the rules make of them.</param>
internal sealed record WordData(
    string AsOf, string Source, ValueList<string> Common, ValueList<string> Prefixes, ValueList<string> HyphenPrefixes, ValueList<string> Apart,
    ValueList<string> Compounds, ValueList<SpellingPair> Spellings, ValueList<SpellingPair> Endings, ValueList<string> KeptEndings,
    ValueList<SpellingPair> Plurals, ValueList<StemGroup> Stems);

/// <summary>One wording and those that stand for it.</summary>
/// <param name="To">The one that counts.</param>
/// <param name="From">The others.</param>
internal sealed record SpellingPair(string To, ValueList<string> From);

/// <summary>Words that share a stem.</summary>
/// <param name="Stem">Need not be a word.</param>
/// <param name="Words">In British spelling.</param>
internal sealed record StemGroup(string Stem, ValueList<string> Words);

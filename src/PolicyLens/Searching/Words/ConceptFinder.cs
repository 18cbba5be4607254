using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using PolicyLens.Catalogue;

namespace PolicyLens.Searching.Words;

/// <summary>An idea of the catalogue found in a text.</summary>
/// <param name="Id">As in <see cref="SynonymCatalogue"/>.</param>
/// <param name="Variant">The wording that stands there, as the catalogue has it.</param>
/// <param name="FirstWord">The index of its first word.</param>
/// <param name="WordCount">How many words it takes.</param>
public readonly record struct ConceptFound(string Id, string Variant, int FirstWord, int WordCount);

/// <summary>Finds the wordings of the catalogue's synonyms in texts and queries. For any number of threads at once.</summary>
/// <remarks>
/// Wordings are found word by word, whatever the number of a noun and the spelling, but not in other forms: who looks after children
/// has no looked after children. Initials count in a text as capitals alone, in a query in any, but for those that the catalogue names. Of
/// the wordings of one idea that overlap the first and longest counts; those of several ideas may stand in one another, as a review is
/// of a looked after child.
/// </remarks>
public sealed class ConceptFinder
{
    /// <summary>Changes where texts are read otherwise than before, whatever the catalogue says.</summary>
    private const int Version = 1;

    private readonly WordReader reader;
    private readonly ConceptTrie trie;
    private readonly Lazy<string> fingerprint;

    /// <param name="reader">The reader of the words that are given to it.</param>
    public ConceptFinder(Catalogues catalogues, WordReader reader)
    {
        this.reader = reader;
        trie = new(catalogues.Synonyms.Entries, new(reader));
        fingerprint = new(() => FingerprintOf(catalogues.Synonyms));
    }

    /// <summary>
    /// What an index of words and ideas depends on: where it differs from that with which an index was made, the index is stale. Sixteen hexadecimal digits.
    /// </summary>
    public string Fingerprint => fingerprint.Value;

    /// <summary>The ideas in a text, by where they begin, of those that begin at one word the longest first.</summary>
    /// <param name="words">The words of that text.</param>
    public IReadOnlyList<ConceptFound> Find(string text, IReadOnlyList<IndexWord> words) => Find(text, words, isQuery: false);

    /// <summary>
    /// The ideas that somebody asks for who typed these words one after the other, by where they begin, of those that begin at one word the
    /// longest first. The places are those of words typed, which are never divided: "looked-after" is one.
    /// </summary>
    public IReadOnlyList<ConceptFound> FindInQuery(IReadOnlyList<string> typedWords)
    {
        var text = string.Join(' ', typedWords);
        var words = reader.Read(text);
        var found = Find(text, words, isQuery: true);
        if (found.Count == 0)
        {
            return found;
        }

        var typed = new TypedWords(typedWords);
        return [.. found.Select(concept => typed.Of(concept, words)).OfType<ConceptFound>()];
    }

    private IReadOnlyList<ConceptFound> Find(string text, IReadOnlyList<IndexWord> words, bool isQuery)
    {
        // What the reader gives is looked at where it stands: this runs over every word of a library.
        var all = words is List<IndexWord> list ? CollectionsMarshal.AsSpan(list) : words.ToArray();
        List<ConceptFound>? found = null;
        var match = new ConceptMatch(trie, reader, text, all, isQuery);
        for (var first = 0; first < all.Length; first++)
        {
            if (trie.Starting(all[first].Stem) is { } node && match.MayGoOn(first, node))
            {
                match.TryAt(first, node, found ??= []);
            }
        }

        return found ?? [];
    }

    private static string FingerprintOf(SynonymCatalogue synonyms)
    {
        var content = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Version}\n");
        foreach (var idea in synonyms.Entries)
        {
            content.Append(idea.Id).Append('\t').AppendJoin('\t', idea.Variants).Append("\t-\t").AppendJoin('\t', idea.Never ?? []).Append("\t-\t").AppendJoin('\t', idea.Capitals ?? []).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(content.ToString()), .. CatalogueFile.Bytes("words.json")]))[..16];
    }
}

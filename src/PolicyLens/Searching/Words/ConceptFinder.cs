using System.Globalization;
using System.Runtime.InteropServices;
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

    /// <summary>What no wording runs over, in the place of a word that is none.</summary>
    private const string Nothing = "|";

    private readonly SynonymCatalogue synonyms;
    private readonly WordReader reader;
    private readonly ConceptTrie trie;
    private readonly Lazy<string> fingerprint;

    /// <param name="reader">The reader of the words that are given to it.</param>
    public ConceptFinder(Catalogues catalogues, WordReader reader)
    {
        this.reader = reader;
        synonyms = catalogues.Synonyms;
        trie = new(catalogues.Synonyms.Entries, new(reader));
        fingerprint = new(() => FingerprintOf(catalogues.Synonyms));
    }

    /// <summary>
    /// What an index of words and ideas depends on: where it differs from that with which an index was made, the index is stale. Sixteen hexadecimal digits.
    /// </summary>
    public string Fingerprint => fingerprint.Value;

    /// <summary>The words of an idea's first wording, which is its usual one, without those that say nothing by themselves; as <see cref="IndexWord.Plain"/>.</summary>
    /// <param name="id">An id that was found.</param>
    public IEnumerable<string> UsualWords(string id) =>
        synonyms.Find(id) is { } group ? reader.Read(group.Variants[0]).Select(word => word.Plain).Where(plain => !reader.IsCommon(plain)) : [];

    /// <summary>The ideas in a text, by where they begin, of those that begin at one word the longest first.</summary>
    /// <param name="words">The words of that text.</param>
    public IReadOnlyList<ConceptFound> Find(string text, IReadOnlyList<IndexWord> words) => Find(text, words, isQuery: false);

    /// <summary>
    /// The ideas that somebody asks for who typed these words one after the other, by where they begin, of those that begin at one word the
    /// longest first. The places are those of words typed, which are never divided: "looked-after" is one.
    /// </summary>
    /// <param name="typedWords">An empty one stands for something that is no whole word; no wording runs over it.</param>
    public IReadOnlyList<ConceptFound> FindInQuery(IReadOnlyList<string> typedWords)
    {
        string[] all = [.. typedWords.Select(word => word.Length == 0 ? Nothing : word)];
        var text = string.Join(' ', all);
        var words = reader.Read(text);
        var found = Find(text, words, isQuery: true);
        if (found.Count == 0)
        {
            return found;
        }

        var typed = new TypedWords(all);
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

    /// <summary>Fowler, Noll and Vo's hash (FNV-1a of 64 bits, http://www.isthe.com/chongo/tech/comp/fnv/): nobody gains by content that collides, and it costs nothing at the start.</summary>
    private static string FingerprintOf(SynonymCatalogue synonyms)
    {
        var content = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Version}\n");
        foreach (var idea in synonyms.Entries)
        {
            content.Append(idea.Id).Append('\t').AppendJoin('\t', idea.Variants).Append("\t-\t").AppendJoin('\t', idea.Never ?? []).Append("\t-\t").AppendJoin('\t', idea.Capitals ?? []).Append('\n');
        }

        var hash = 0xCBF29CE484222325;
        foreach (var part in (byte[][])[Encoding.UTF8.GetBytes(content.ToString()), CatalogueFile.Bytes("words.json")])
        {
            foreach (var value in part)
            {
                hash = (hash ^ value) * 0x100000001B3;
            }
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}

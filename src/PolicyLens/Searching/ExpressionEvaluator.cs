using PolicyLens.Searching.Words;

namespace PolicyLens.Searching;

/// <summary>
/// Tells whether one passage answers an expression, from its words and without an index: for words that count only as they
/// are written, which the index of stems cannot tell.
/// </summary>
public sealed class ExpressionEvaluator(WordReader reader, ConceptFinder finder)
{
    /// <param name="exact">Words count only as they are written; synonyms do not count then.</param>
    public bool Holds(IndexExpression expression, IndexedPassage passage, bool exact) => new Reading(reader, finder, passage, exact).Holds(expression, null);

    /// <summary>
    /// How well a passage answers each of several things: 1 where it is in the text, less where it is only in what leads in to it or the headings, least
    /// where it is only in the title, 0 where it is nowhere.
    /// </summary>
    public double[] Shares(IReadOnlyList<IndexExpression> items, IndexedPassage passage, bool exact)
    {
        var whole = new Reading(reader, finder, passage, exact);
        var under = new Reading(reader, finder, passage with { Title = "" }, exact);
        var own = new Reading(reader, finder, passage with { Title = "", Heading = "", Lead = "" }, exact);
        return [.. items.Select(item => own.Holds(item, null) ? 1 : under.Holds(item, null) ? HeadingShare : whole.Holds(item, null) ? TitleShare : 0)];
    }

    private const double HeadingShare = 0.85;
    private const double TitleShare = 0.5;

    /// <summary>The words of one passage, read when first asked for.</summary>
    private sealed class Reading(WordReader reader, ConceptFinder finder, IndexedPassage passage, bool exact)
    {
        private readonly string[] texts = [passage.Text, passage.Lead, passage.Heading, passage.Title];
        private readonly IReadOnlyList<IndexWord>?[] words = new IReadOnlyList<IndexWord>?[4];

        public bool Holds(IndexExpression expression, IndexColumn? within) => expression switch
        {
            MatchEverything => true,
            MatchMark mark => passage.Marks.Contains(mark.Mark),
            MatchEditions editions => editions.Keys.Contains(PassageKey.EditionOf(passage.Key)),
            MatchConcept concept => !exact && within is null && Enumerable.Range(0, 4).Any(column => finder.Find(texts[column], Words(column)).Any(found => found.Id == concept.Id)),
            MatchWithin inside => Holds(inside.Part, inside.Column),
            MatchAll all => all.Parts.All(part => Holds(part, within)) && !all.Without.Any(part => Holds(part, within)),
            MatchAny any => any.Parts.Any(part => Holds(part, within)),
            MatchNear near => Columns(within).Any(column => Near(near, Words(column))),
            _ => Columns(within).Any(column => Places(expression, Words(column)).Any()),
        };

        private IReadOnlyList<IndexWord> Words(int column) => words[column] ??= reader.Read(texts[column]);

        private static int[] Columns(IndexColumn? within) => within switch
        {
            null => [0, 1, 2, 3],
            IndexColumn.Heading => [2],
            _ => [3],
        };

        private IEnumerable<(int First, int End)> Places(IndexExpression leaf, IReadOnlyList<IndexWord> column)
        {
            var (plains, prefix) = leaf switch
            {
                MatchWord word => (new[] { word.Plain }, false),
                MatchPrefix start => ([start.Plain], true),
                MatchPhrase phrase => ([.. phrase.Plains], phrase.Prefix),
                _ => ([], false),
            };
            for (var at = 0; plains.Length > 0 && at + plains.Length <= column.Count; at++)
            {
                var first = at;
                if (plains.Select((plain, index) => (plain, index)).All(pair => Same(pair.plain, column[first + pair.index], prefix && pair.index == plains.Length - 1)))
                {
                    yield return (at, at + plains.Length);
                }
            }
        }

        private bool Same(string plain, IndexWord word, bool prefix) =>
            prefix ? word.Plain.StartsWith(plain, StringComparison.Ordinal) : exact ? word.Plain == plain : word.Stem == reader.StemOf(plain);

        /// <summary>Whether one place of each part lies so that no more than the distance of other words stands between them.</summary>
        private bool Near(MatchNear near, IReadOnlyList<IndexWord> column)
        {
            var places = near.Parts.SelectMany((part, index) => Places(part, column).Select(place => (place.First, place.End, Part: index))).OrderBy(place => place.First).ToList();
            for (var from = 0; from < places.Count; from++)
            {
                var (seen, own) = (new HashSet<int>(), 0);
                for (var to = from; to < places.Count && seen.Count < near.Parts.Count; to++)
                {
                    own += seen.Add(places[to].Part) ? places[to].End - places[to].First : 0;
                    if (seen.Count == near.Parts.Count && places[to].End - places[from].First - own <= near.Distance)
                    {
                        return true;
                    }
                }
            }

            return false;
        }
    }
}

using PolicyLens.Catalogue;
using PolicyLens.Model;
using PolicyLens.Searching.Words;

namespace PolicyLens.Comparison;

/// <summary>Makes the matrix of principles: each clause that some chapter has as a principle, in the reading of each that has it.</summary>
internal sealed class PrincipleMatrix(Catalogues catalogues)
{
    private const string Title = "Principles";

    /// <summary>How many characters of a clause a cell has.</summary>
    private const int MostTold = 110;

    /// <summary>A clause with fewer of the words of a principle is not near to it.</summary>
    private const int FewestShared = 2;

    private readonly WordReader reader = catalogues.ClauseWords.Reader;

    /// <summary>The matrix; what most have comes first, then what stands first.</summary>
    public Matrix Build(IReadOnlyList<NamedEdition> editions)
    {
        if (editions.Count == 0)
        {
            return new("principles", Title, [], []);
        }

        var collation = new CollationBuilder(catalogues).Build(editions);
        var principles = editions.DistinctBy(edition => edition.Name).ToDictionary(edition => edition.Name, edition => edition.Edition.Findings.Principles.ToLookup(principle => principle.Anchor), StringComparer.Ordinal);
        var groups = collation.Groups
            .Where(group => !group.IsHeading && group.Clauses.Any(clause => principles[clause.Id][clause.Anchor].Any(principle => IsPart(clause.Text, principle.Text))))
            .OrderByDescending(group => group.Held).ToList();
        return new("principles", Title, groups.Select(group => Shortened(group.Base)).ToValueList(), editions.Select(edition =>
        {
            var clauses = new Lazy<Words>(() => new(edition.Edition, catalogues));
            var cells = groups.Select(group => group.Clauses.Where(clause => clause.Id == edition.Name).ToList() is { Count: > 0 } own
                ? new MatrixCell(Shortened(string.Join(' ', own.Select(clause => clause.Text))), own[0].Anchor, own[0].Text)
                : clauses.Value.Nearest(Significant(reader, group.Base))).ToValueList();
            return new MatrixRow(edition.Edition.Findings.Authority, edition.Name, cells, cells.Any(cell => cell.Text != MatrixCell.NotStated));
        }).ToValueList());
    }

    private static bool IsPart(string clause, string principle) => principle.Contains(clause, StringComparison.Ordinal) || clause.Contains(principle, StringComparison.Ordinal);

    private static Dictionary<string, string> Significant(WordReader reader, string text)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in reader.Read(text).Where(word => !reader.IsCommon(word.Plain)))
        {
            words.TryAdd(word.Stem, word.Plain);
        }

        return words;
    }

    private static string Shortened(string text) =>
        text.Length <= MostTold ? text : text[..(text.LastIndexOf(' ', MostTold) is var space and > 0 ? space : MostTold)] + "…";

    /// <summary>The clauses of an edition by their words.</summary>
    private sealed class Words
    {
        private readonly List<Clause> clauses;
        private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);

        public Words(Edition edition, Catalogues catalogues)
        {
            var folder = new ActorFolder(catalogues, edition.Findings.Authority);
            clauses = [.. Clause.Of(edition.Chapter).Where(clause => clause.Kind != PassageKind.Heading)];
            for (var at = 0; at < clauses.Count; at++)
            {
                foreach (var stem in Significant(catalogues.ClauseWords.Reader, folder.Fold(clauses[at].Text)).Keys)
                {
                    if (!places.TryGetValue(stem, out var list))
                    {
                        places[stem] = list = [];
                    }

                    list.Add(at);
                }
            }
        }

        /// <summary>The cell of a principle that the edition lacks: the clause with most of its words, the first of several.</summary>
        public MatrixCell Nearest(Dictionary<string, string> words)
        {
            var shared = words.Keys.SelectMany(stem => places.GetValueOrDefault(stem) ?? []).CountBy(place => place).Where(place => place.Value >= FewestShared)
                .OrderByDescending(place => place.Value).ThenBy(place => place.Key).Select(place => (int?)place.Key).FirstOrDefault();
            if (shared is not { } nearest)
            {
                return new(MatrixCell.NotStated, null, null) { Why = "no sentence comes near" };
            }

            var has = words.Where(word => places.TryGetValue(word.Key, out var list) && list.BinarySearch(nearest) >= 0).Select(word => word.Value).Take(4).ToList();
            return new(MatrixCell.NotStated, clauses[nearest].Anchor, clauses[nearest].Text) { Why = $"it has the words {string.Join(", ", has[..^1])} and {has[^1]}" };
        }
    }
}

using PolicyLens.Catalogue;
using PolicyLens.Comparison.Aligning;
using PolicyLens.Comparison.Collating;
using PolicyLens.Model;

namespace PolicyLens.Comparison;

/// <summary>Collates any number of witnesses. What comes out does not depend on their order; time grows about as the clauses of all.</summary>
public sealed class CollationBuilder(Catalogues catalogues)
{
    /// <summary>Of more readings than this the base is the one nearest to their mean, and not to each.</summary>
    private const int MostCompared = 24;

    private readonly ClauseReader reader = new(catalogues);

    /// <param name="editions">Names that two share are told apart by their contents alone.</param>
    /// <param name="options">Neutral where they do not say and the authorities are not all the same.</param>
    public Collation Build(IReadOnlyList<NamedEdition> editions, ComparisonOptions? options = null)
    {
        var witnesses = editions.OrderBy(edition => edition.Name, StringComparer.Ordinal).ThenBy(edition => edition.Edition.Source.Sha256, StringComparer.Ordinal)
            .ThenBy(edition => string.Join('\n', Clause.Of(edition.Edition.Chapter).Select(clause => clause.Text)), StringComparer.Ordinal).ToList();
        var clauses = Clauses(witnesses, options ?? new(), out var features);
        var groups = new ReadingGrouper(clauses, features).Group();
        SplitReadings.Join(clauses, groups);
        groups.ForEach(group => group.Clauses.Sort((a, b) => a.Number.CompareTo(b.Number)));

        var placed = new ReadingOrder(witnesses.Count, clauses).Sort(groups);
        var names = witnesses.ConvertAll(witness => witness.Name);
        var finished = placed.ConvertAll(group => Finished(group, names));
        var template = new TemplateBuilder(placed, finished, witnesses.Count);
        return new(names.ToValueList(), finished.ToValueList(), template.Clauses(names), template.Paragraphs(names, clauses));
    }

    private List<WitnessClause> Clauses(List<NamedEdition> witnesses, ComparisonOptions options, out int features)
    {
        var neutral = witnesses.Exists(witness => options.IsNeutral(witnesses[0].Edition.Findings.Authority, witness.Edition.Findings.Authority));
        var read = witnesses.ConvertAll(witness =>
        {
            var folder = neutral ? new ActorFolder(catalogues, witness.Edition.Findings.Authority) : null;
            return Clause.Of(witness.Edition.Chapter).Select(clause => reader.Read(clause, folder)).ToList();
        });
        var space = new ClauseSpace([.. read.SelectMany(clauses => clauses)]);
        features = space.Features;
        var all = new List<WitnessClause>();
        var sections = 0;
        for (var witness = 0; witness < read.Count; witness++)
        {
            var vectors = space.Vectors(read[witness]);
            for (var place = 0; place < vectors.Length; place++)
            {
                all.Add(new(witness, place, all.Count, sections + vectors[place].Section, vectors[place]));
            }

            sections += vectors.Length == 0 ? 0 : vectors.Max(vector => vector.Section) + 1;
        }

        return all;
    }

    private static CollationGroup Finished(ReadingGroup group, List<string> names)
    {
        var readings = group.Clauses.GroupBy(clause => clause.Witness)
            .Select(place => (Witness: place.Key, Text: string.Join(' ', place.Select(clause => clause.Text)), Clauses: place.ToList())).ToList();
        var texts = readings.GroupBy(reading => reading.Text, StringComparer.Ordinal).Select(same => (same.First().Clauses, Count: same.Count(), Text: same.Key)).ToList();
        var nearest = texts.Count <= 2 ? texts : texts.Count <= MostCompared ? texts : NearMean(texts);
        var best = nearest
            .Select(text => (text.Text, text.Count, Sum: Math.Round(texts.Count <= MostCompared ? texts.Sum(other => other.Count * Likeness(text.Clauses, other.Clauses)) : 0, 6)))
            .OrderByDescending(text => text.Sum).ThenByDescending(text => text.Count).ThenBy(text => text.Text.Length).ThenBy(text => text.Text, StringComparer.Ordinal).First();
        return new()
        {
            Base = best.Text,
            BaseId = names[readings.First(reading => reading.Text == best.Text).Witness],
            Clauses = group.Clauses.Select(clause => new CollatedClause(names[clause.Witness], clause.Vector.Clause.Anchor, clause.Text) { Sentence = clause.Vector.Clause.Sentence }).ToValueList(),
            Variants = VariantFinder.Of(best.Text, readings.ConvertAll(reading => (names[reading.Witness], reading.Text))),
            Held = group.Held,
            IsHeading = group.Clauses.TrueForAll(clause => clause.Vector.IsHeading),
        };
    }

    private static double Likeness(List<WitnessClause> one, List<WitnessClause> other) => one.Count + other.Count == 2
        ? ClauseVector.Likeness(one[0].Vector, other[0].Vector)
        : one.Max(a => other.Max(b => ClauseVector.Likeness(a.Vector, b.Vector)));

    /// <summary>The readings that have most of what readings have on average.</summary>
    private static List<(List<WitnessClause> Clauses, int Count, string Text)> NearMean(List<(List<WitnessClause> Clauses, int Count, string Text)> texts)
    {
        var mean = new Dictionary<int, double>();
        foreach (var (clauses, count, _) in texts)
        {
            foreach (var vector in clauses.Select(clause => clause.Vector))
            {
                for (var at = 0; at < vector.Ids.Length; at++)
                {
                    mean[vector.Ids[at]] = mean.GetValueOrDefault(vector.Ids[at]) + (count * vector.Weights[at]);
                }
            }
        }

        var all = texts.Sum(text => text.Count);
        double Near(List<WitnessClause> clauses) => clauses.Sum(clause =>
            clause.Vector.Ids.Select((id, at) => Math.Min(clause.Vector.Weights[at], mean[id] / all)).Sum() / Math.Max(1e-9, clause.Vector.Weight));
        var ranked = texts.ConvertAll(text => (text, Near: Math.Round(Near(text.Clauses) / text.Clauses.Count, 6)));
        var best = ranked.Max(text => text.Near);
        return ranked.Where(text => text.Near == best).Select(text => text.text).ToList();
    }
}

using PolicyLens.Catalogue;
using PolicyLens.Structure;

namespace PolicyLens.Comparison.Effects;

/// <summary>Tells which words for one idea, and which names for the body that speaks, two sides of a clause have otherwise.</summary>
internal static class WordEffects
{
    /// <summary>The ideas that both sides name, each with the words that only one of them uses for it.</summary>
    public static IEnumerable<EffectDetail> Terms(TermCatalogue terms, AlignedClause entry)
    {
        var right = terms.TermsIn(entry.RightText).ToLookup(found => found.Term, found => found.Variant, StringComparer.Ordinal);
        foreach (var idea in terms.TermsIn(entry.LeftText).GroupBy(found => found.Term, found => found.Variant, StringComparer.Ordinal))
        {
            var (before, after) = (Without(idea, right[idea.Key]), Without(right[idea.Key], idea));
            if (before.Count > 0 && after.Count > 0)
            {
                yield return new(ChangeEffect.Terminology, null, string.Join(", ", before), string.Join(", ", after), entry.FirstLeft?.Anchor, entry.FirstRight?.Anchor);
            }
        }
    }

    /// <summary>The names of the body that speaks, where they are not the same in the same order; null where they are.</summary>
    public static EffectDetail? Actors(ActorFolder leftFolder, ActorFolder rightFolder, AlignedClause entry)
    {
        var (left, right) = (entry.LeftText, entry.RightText);
        if (left == right)
        {
            return null;
        }

        var (from, to) = (Names(leftFolder, left), Names(rightFolder, right));
        if (from.Select(name => name.Key).SequenceEqual(to.Select(name => name.Key), StringComparer.Ordinal))
        {
            return null;
        }

        var (before, after) = (Without(from.Select(name => name.Key), to.Select(name => name.Key)), Without(to.Select(name => name.Key), from.Select(name => name.Key)));
        return before.Count + after.Count == 0
            ? Of(Told(from), Told(to), null)
            : Of(
                Told(from.Where(name => before.Contains(name.Key))),
                Told(to.Where(name => after.Contains(name.Key))),
                before.Count == 0 ? EffectDirection.Added : after.Count == 0 ? EffectDirection.Removed : null);

        EffectDetail Of(string? names, string? others, EffectDirection? direction) =>
            new(ChangeEffect.Actor, direction, names, others, entry.FirstLeft?.Anchor, entry.FirstRight?.Anchor);
    }

    private static List<(string Key, string Text)> Names(ActorFolder folder, string text) =>
        [.. folder.Find(text).Select(span => text.Substring(span.Start, span.Length)).Select(name => (TextShape.Key(name), name))];

    private static string? Told(IEnumerable<(string Key, string Text)> names) =>
        string.Join(", ", names.DistinctBy(name => name.Key).Select(name => name.Text)) is { Length: > 0 } text ? text : null;

    /// <summary>The words that the first has oftener than the second, each once.</summary>
    private static HashSet<string> Without(IEnumerable<string> words, IEnumerable<string> others)
    {
        var counts = others.CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return words.CountBy(word => word, StringComparer.Ordinal).Where(word => word.Value > counts.GetValueOrDefault(word.Key)).Select(word => word.Key).ToHashSet(StringComparer.Ordinal);
    }
}

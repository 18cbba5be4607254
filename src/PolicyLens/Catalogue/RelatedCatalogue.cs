using System.Collections.Frozen;
using PolicyLens.Model;
using PolicyLens.Searching.Words;

namespace PolicyLens.Catalogue;

/// <summary>The file of related words as it is written: each group its words with spaces between them.</summary>
internal sealed record RelatedData(ValueList<string> Groups);

/// <summary>Words of one sense that chapters use for each other in rewriting: weaker evidence than one word, and no synonyms for a search.</summary>
public sealed class RelatedCatalogue
{
    private readonly FrozenDictionary<string, string[]> groups;

    internal RelatedCatalogue(RelatedData data, WordReader reader) => groups = data.Groups
        .SelectMany((group, number) => group.Split(' ').Select(word => (Stem: reader.Read(word)[0].Stem, Group: $"~{number}")))
        .Distinct().GroupBy(pair => pair.Stem, StringComparer.Ordinal)
        .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.Select(pair => pair.Group).ToArray(), StringComparer.Ordinal);

    /// <summary>The groups that a word belongs to, by its stem.</summary>
    internal IReadOnlyList<string> Of(string stem) => groups.GetValueOrDefault(stem) ?? [];
}

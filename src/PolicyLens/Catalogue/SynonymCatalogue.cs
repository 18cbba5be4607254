using System.Collections.Frozen;
using PolicyLens.Model;

namespace PolicyLens.Catalogue;

/// <summary>Wordings of one idea each, for search.</summary>
public sealed class SynonymCatalogue
{
    private readonly FrozenDictionary<string, SynonymEntry> byId;

    internal SynonymCatalogue(ValueList<SynonymEntry> groups)
    {
        Entries = groups;
        byId = groups.ToFrozenDictionary(group => group.Id, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The ideas, each once: those of the file of terms first.</summary>
    public ValueList<SynonymEntry> Entries { get; }

    /// <summary>The idea of an id, whatever its capitals; null where there is none.</summary>
    public SynonymEntry? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>What the files say, with the terms that are referred to put in their places. A term that a library took out is left out.</summary>
    internal static ValueList<SynonymEntry> Groups(SynonymData data, ValueList<TermEntry> terms)
    {
        var byTerm = terms.ToDictionary(term => term.Id, StringComparer.OrdinalIgnoreCase);
        return data.OfTerms.Where(reference => byTerm.ContainsKey(reference.Id)).Select(reference => Of(reference, byTerm[reference.Id])).Concat(data.Synonyms).ToValueList();
    }

    private static SynonymEntry Of(TermSynonyms reference, TermEntry term) => new(
        term.Id,
        term.Variants.Where(variant => reference.Without?.Contains(variant) != true).Concat(reference.Also ?? []).ToValueList())
    {
        Never = (term.Never ?? []).Concat(reference.Never ?? []).ToValueList(),
        Capitals = reference.Capitals,
    };
}

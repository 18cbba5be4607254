using PolicyLens.Catalogue;

namespace PolicyLens.Searching.Words;

/// <summary>The wordings of all ideas by the stems of their words. Built once and then only read.</summary>
internal sealed class ConceptTrie
{
    private const int Beginnings = 1 << 12;

    private readonly ConceptNode root = new();

    /// <summary>Where a word may begin a wording: most words begin none, and are known by their ends and length.</summary>
    private readonly bool[] mayBegin = new bool[Beginnings];

    public ConceptTrie(IReadOnlyList<SynonymEntry> ideas, Wordings wordings)
    {
        Ideas = ideas;
        for (var idea = 0; idea < ideas.Count; idea++)
        {
            foreach (var variant in ideas[idea].Variants)
            {
                Add(wordings.Of(variant, idea, ideas[idea].Capitals?.Contains(variant) == true));
            }

            foreach (var phrase in ideas[idea].Never ?? [])
            {
                Add(wordings.Of(phrase, idea, false) is { } wording ? wording with { IsNever = true } : null);
            }
        }

        foreach (var stem in root.Next.Keys)
        {
            mayBegin[Beginning(stem)] = true;
        }
    }

    public IReadOnlyList<SynonymEntry> Ideas { get; }

    /// <summary>What the wordings that begin with a stem go on with; null where none does.</summary>
    public ConceptNode? Starting(string stem) => mayBegin[Beginning(stem)] ? root.Next.GetValueOrDefault(stem) : null;

    private void Add(Wording? wording)
    {
        if (wording is null)
        {
            return;
        }

        var node = root;
        foreach (var word in wording.Words)
        {
            node = node.Next.TryGetValue(word.Stem, out var next) ? next : node.Next[word.Stem] = new();
        }

        node.Ends.Add(wording);
    }

    private static int Beginning(string stem) => ((stem[0] * 37) + (stem[^1] * 5) + (stem[stem.Length / 2] * 1021) + (stem.Length * 131)) & (Beginnings - 1);
}

/// <summary>The words that wordings with the same beginning go on with.</summary>
internal sealed class ConceptNode
{
    public Dictionary<string, ConceptNode> Next { get; } = new(StringComparer.Ordinal);

    /// <summary>The wordings that end here: those of one stem each, which differ in their forms and capitals.</summary>
    public List<Wording> Ends { get; } = [];
}

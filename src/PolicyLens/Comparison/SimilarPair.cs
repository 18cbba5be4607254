namespace PolicyLens.Comparison;

/// <summary>Two editions of a similarity matrix by their places in it, and how alike they are.</summary>
public sealed record SimilarPair(int One, int Other, double Similarity)
{
    /// <summary>Every two, the most alike first and then by their names, which also say which of the two comes first.</summary>
    public static IEnumerable<SimilarPair> Of(SimilarityMatrix matrix)
    {
        var byName = Enumerable.Range(0, matrix.Names.Count).OrderBy(place => matrix.Names[place], StringComparer.Ordinal).ToArray();
        return byName.SelectMany((one, at) => byName.Skip(at + 1).Select(other => new SimilarPair(one, other, matrix.Rows[one][other])))
            .OrderByDescending(pair => pair.Similarity);
    }
}

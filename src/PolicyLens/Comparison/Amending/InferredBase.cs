using PolicyLens.Catalogue;
using PolicyLens.Extraction;
using PolicyLens.Model;

namespace PolicyLens.Comparison.Amending;

/// <summary>What stands in for the edition before, where there is none: what the near relatives of an edition have in common.</summary>
/// <param name="Template">A chapter of the clauses that they share, named <see cref="ClaimReport.InferredBase"/>; its anchors lead nowhere.</param>
/// <param name="Relatives">The names of the relatives that it was made of, the nearest first.</param>
internal sealed record InferredBase(NamedEdition Template, ValueList<string> Relatives);

/// <summary>Chooses the near relatives of an edition and makes a chapter of what they share.</summary>
internal sealed class InferredBaseBuilder(Catalogues catalogues)
{
    /// <summary>Editions that are less alike than this have no template in common.</summary>
    private const double Least = 0.15;

    /// <summary>How near a relative must be, as a share of how near the nearest is.</summary>
    private const double NearestShare = 0.6;

    /// <summary>More relatives than this tell no more of a template.</summary>
    private const int Most = 12;

    /// <summary>The base; null where no relative is near.</summary>
    public InferredBase? Build(NamedEdition edition, IReadOnlyList<NamedEdition> relatives)
    {
        var others = relatives.Where(relative => relative.Name != edition.Name && relative.Edition.Source.Sha256 != edition.Edition.Source.Sha256).ToList();
        if (others.Count == 0)
        {
            return null;
        }

        var likeness = SimilarityMatrix.Of([edition, .. others], catalogues).Rows[0];
        var nearest = likeness.Skip(1).Max();
        var near = others.Select((relative, at) => (Relative: relative, Likeness: likeness[at + 1]))
            .Where(pair => pair.Likeness >= Math.Max(Least, NearestShare * nearest))
            .OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Relative.Name, StringComparer.Ordinal).Take(Most).Select(pair => pair.Relative).ToList();
        return near.Count == 0 ? null : new(new(ClaimReport.InferredBase, near.Count == 1 ? near[0].Edition : Template(near)), near.Select(relative => relative.Name).ToValueList());
    }

    /// <summary>The edition of what most of some editions share.</summary>
    private Edition Template(List<NamedEdition> editions)
    {
        var collation = new CollationBuilder(catalogues).Build(editions, new() { Neutral = true });
        var chapter = new TemplateChapter(collation, editions).Build();
        return new()
        {
            Source = new() { Name = ClaimReport.InferredBase, Format = "template", Sha256 = "", Bytes = 0 },
            Chapter = chapter,
            Findings = Extractors.Extract(chapter, catalogues) with { Authority = editions[0].Edition.Findings.Authority },
        };
    }
}

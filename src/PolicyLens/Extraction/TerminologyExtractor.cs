using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Extraction;

/// <summary>
/// Finds each use of the terms that authorities word differently: a concordance of the chapter, headings with it, in reading
/// order. Time and findings grow with the text; a text of a thousand pages has some tens of thousands.
/// </summary>
public sealed class TerminologyExtractor(TermCatalogue terms) : IExtractor
{
    public Findings Extract(Chapter chapter) => new()
    {
        Terminology = chapter.Passages()
            .SelectMany(passage => terms.TermsIn(passage.Text)
                .Select(found => new TermUse(found.Term, found.Variant, passage.Text.Substring(found.Start, found.Length), passage.Anchor)))
            .ToValueList(),
    };
}

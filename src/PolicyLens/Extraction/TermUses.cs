using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Extraction;

/// <summary>
/// Takes out of the uses of terms what stands in the title of a cited document: "Looked-after Children and Care Leavers" of a guidance
/// are its words and not the chapter's. A step after the extractors, as it joins terms and citations.
/// </summary>
internal static class TermUses
{
    public static Findings WithoutTitles(Findings findings, TermCatalogue terms)
    {
        var inTitles = findings.Citations.SelectMany(citation => terms.TermsIn(citation.Quote).Select(found => (citation.Anchor, found.Variant)))
            .CountBy(pair => pair).ToDictionary();
        if (inTitles.Count == 0)
        {
            return findings;
        }

        bool StandsInTitle(TermUse use)
        {
            var key = (use.Anchor, use.Variant);
            if (!inTitles.TryGetValue(key, out var left) || left == 0)
            {
                return false;
            }

            inTitles[key] = left - 1;
            return true;
        }

        return findings with { Terminology = findings.Terminology.Where(use => !StandsInTitle(use)).ToValueList() };
    }
}

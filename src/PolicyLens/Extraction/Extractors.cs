using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Diagnostics;
using PolicyLens.Extraction.Citations;
using PolicyLens.Extraction.Definitions;
using PolicyLens.Extraction.Outcomes;
using PolicyLens.Extraction.Principles;
using PolicyLens.Extraction.Provisions;
using PolicyLens.Extraction.Values;
using PolicyLens.Model;

namespace PolicyLens.Extraction;

/// <summary>The extractors that every chapter goes through. A new kind of finding is one file and one line here.</summary>
public static class Extractors
{
    /// <param name="source">The file that the chapter was read from, where its address says something; else null.</param>
    public static IReadOnlyList<IExtractor> All(Catalogues catalogues, SourceInfo? source = null) =>
    [
        new AuthorityExtractor(catalogues.Authorities, source?.Address),
        new DateExtractor(),
        new CitationExtractor(catalogues.Law),
        new ProvisionExtractor(catalogues.Topics, new HedgeFinder(catalogues.Hedges)),
        new OutcomeExtractor(catalogues.Terms),
        new ValueExtractor(),
        new PrincipleExtractor(catalogues.Terms, new(catalogues.Hedges)),
        new DefinitionExtractor(new(catalogues.Terms)),
        new TerminologyExtractor(catalogues.Terms),
    ];

    /// <summary>All findings of a chapter, in the order of the extractors.</summary>
    public static Findings Extract(Chapter chapter, Catalogues catalogues, SourceInfo? source = null)
    {
        var found = All(catalogues, source).Aggregate(new Findings(), (found, extractor) => found.Concat(Bounded(extractor, chapter)));
        return TermUses.WithoutTitles(ValueGrounds.AddTo(found, chapter), catalogues.Terms);
    }

    /// <summary>A text that is built to be slow costs one kind of finding, not the whole chapter.</summary>
    private static Findings Bounded(IExtractor extractor, Chapter chapter)
    {
        try
        {
            return extractor.Extract(chapter);
        }
        catch (RegexMatchTimeoutException)
        {
            return new()
            {
                Diagnostics = [new(DiagnosticCode.TooSlow, Severity.Error, $"A passage is built so that {extractor.GetType().Name} could not read it in time; its findings are left out.")],
            };
        }
    }
}

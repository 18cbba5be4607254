using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Diagnostics;
using PolicyLens.Extraction.Citations;
using PolicyLens.Extraction.Provisions;
using PolicyLens.Model;

namespace PolicyLens.Extraction;

/// <summary>The extractors that every chapter goes through. A new kind of finding is one file and one line here.</summary>
public static class Extractors
{
    public static IReadOnlyList<IExtractor> All(Catalogues catalogues) =>
    [
        new AuthorityExtractor(catalogues.Authorities),
        new DateExtractor(),
        new CitationExtractor(catalogues.Law),
        new ProvisionExtractor(catalogues.Topics),
        new OutcomeExtractor(catalogues.Terms),
        new ValueExtractor(),
        new PrincipleExtractor(catalogues.Terms),
        new DefinitionExtractor(),
    ];

    /// <summary>All findings of a chapter, in the order of the extractors.</summary>
    public static Findings Extract(Chapter chapter, Catalogues catalogues) =>
        All(catalogues).Aggregate(new Findings(), (found, extractor) => found.Concat(Extract(extractor, chapter)));

    private static Findings Extract(IExtractor extractor, Chapter chapter)
    {
        try
        {
            return extractor.Extract(chapter);
        }
        catch (RegexMatchTimeoutException)
        {
            return new() { Diagnostics = [new(DiagnosticCode.SearchStopped, Severity.Warning, $"A passage is so long that {extractor.GetType().Name} gave up on it; what it looks for is missing.")] };
        }
    }
}

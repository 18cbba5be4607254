using PolicyLens.Catalogue;
using PolicyLens.Diagnostics;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Citations;

/// <summary>
/// Finds the law and guidance that a chapter cites: titles that the catalogue knows, titles that only have the form of
/// one, short forms that point back ("the 2004 Act"), and the authority's own documents.
/// </summary>
public sealed class CitationExtractor(LawCatalogue law) : IExtractor
{
    public Findings Extract(Chapter chapter)
    {
        var local = LocalDocuments.Of(chapter, law);
        var back = new BackReferences();
        var citations = new List<Citation>();
        var diagnostics = new List<Diagnostic>();
        foreach (var passage in chapter.Passages())
        {
            var mentions = new LawMentions(law).Find(passage);
            var taken = mentions.ToList();
            taken.AddRange(UnlistedLegislation.Find(passage.Text).Where(mention => !taken.Any(mention.Overlaps)));
            taken.AddRange(local.Find(passage).Where(mention => !taken.Any(mention.Overlaps)));
            taken.Sort((left, right) => left.Start.CompareTo(right.Start));
            foreach (var mention in back.Resolve(passage, taken, diagnostics))
            {
                citations.Add(mention.ToCitation(passage));
            }
        }

        diagnostics.AddRange(citations.Where(citation => citation.Status is Standing.Repealed or Standing.Superseded)
            .DistinctBy(citation => (citation.Title, citation.Year))
            .Select(NotCurrent));
        return new() { Citations = [.. citations], Diagnostics = [.. diagnostics] };
    }

    private static Diagnostic NotCurrent(Citation citation)
    {
        var standing = citation.Status == Standing.Repealed ? "repealed" : "superseded";
        var successor = citation.Successor is { } title ? $"; now {title}" : "";
        return new(DiagnosticCode.CitationNotCurrent, Severity.Warning, $"“{citation.Quote}” is {standing}{successor}.", citation.Anchor);
    }
}

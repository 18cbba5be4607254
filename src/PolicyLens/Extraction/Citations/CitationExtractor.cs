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
    private readonly CitingCatalogue citing = CitingCatalogue.Default;

    public Findings Extract(Chapter chapter)
    {
        var forms = new TitleForms(law);
        var local = LocalDocuments.Of(chapter, law, forms);
        var direct = new DirectMentions(law, citing);
        var numbers = chapter.AllSections().Select(section => section.Number).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var back = new BackReferences(law, citing, numbers);
        var read = new List<(Passage Passage, List<WordSpan> Words, PassageMentions Found)>();
        foreach (var passage in chapter.Passages())
        {
            var words = WordSpan.Of(passage.Text);
            var found = direct.Find(passage, words, local.Find);
            found.Mentions.ForEach(back.Announce);
            read.Add((passage, words, found));
        }

        var citations = new List<Citation>();
        var diagnostics = new List<Diagnostic>();
        foreach (var (passage, words, found) in read)
        {
            foreach (var mention in MentionTails.Add(passage.Text, back.Resolve(passage, words, found, diagnostics)))
            {
                citations.Add(mention.ToCitation(passage));
                if (mention.Advice is { } advice)
                {
                    diagnostics.Add(new(CodeOf(mention.Fault), Severity.Warning, advice, passage.Anchor, passage.Line));
                }
            }
        }

        diagnostics.AddRange(citations.Where(citation => citation.Status is Standing.Repealed or Standing.Superseded)
            .DistinctBy(citation => (citation.Title, citation.Year))
            .Select(NotCurrent));
        return new() { Citations = [.. citations], Diagnostics = [.. diagnostics] };
    }

    private static string CodeOf(CitationFault fault) => fault switch
    {
        CitationFault.WrongYear => DiagnosticCode.CitationWrongYear,
        CitationFault.MissingYear => DiagnosticCode.CitationMissingYear,
        _ => DiagnosticCode.CitationWrongTitle,
    };

    private static Diagnostic NotCurrent(Citation citation)
    {
        var standing = citation.Status == Standing.Repealed ? "repealed" : "superseded";
        var successor = citation.Successor is { } title ? $"; now {title}" : "";
        return new(DiagnosticCode.CitationNotCurrent, Severity.Warning, $"“{citation.Quote}” is {standing}{successor}.", citation.Anchor);
    }
}

using PolicyLens.Catalogue;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Extraction;

/// <summary>
/// Finds the principles in sections about principles: the items of the list that the section announces as its
/// principles, else each of its paragraphs.
/// </summary>
public sealed class PrincipleExtractor(TermCatalogue terms) : IExtractor
{
    public Findings Extract(Chapter chapter) => new()
    {
        Principles = chapter.AllSections().Where(section => section.Role == SectionRole.Principles)
            .SelectMany(OfSection)
            .Select(passage => new Principle(passage.Text, ModalityOf(passage.Text), terms.SubjectsOf(passage.Text), passage.Anchor))
            .ToValueList(),
    };

    private static IEnumerable<Passage> OfSection(Section section)
    {
        var passages = Passage.Of(section).Where(passage => passage.Kind is PassageKind.Paragraph or PassageKind.Item).ToList();
        var announced = passages.Where(passage => passage.LeadIn?.Contains("principle", StringComparison.OrdinalIgnoreCase) == true).ToList();
        return announced.Count > 0
            ? announced
            : passages.Where(passage => passage.Kind == PassageKind.Item || (!passage.Text.EndsWith(':') && TextShape.IsBody(passage.Text)));
    }

    /// <summary>What its first sentence that binds to anything binds to.</summary>
    private static Modality ModalityOf(string text) =>
        SentenceSplitter.Split(text).Select(ModalityClassifier.Of).FirstOrDefault(modality => modality != Modality.Statement);
}

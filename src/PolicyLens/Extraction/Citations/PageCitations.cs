using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Citations;

/// <summary>A citation in a text of the page around a chapter, such as a banner: the chapter does not cite it, but its readers see it.</summary>
/// <param name="Citation">Its anchor is empty: what stands outside the sections has none.</param>
public sealed record PageCitation(Citation Citation, Furniture Text);

/// <summary>Finds the law and guidance that the page around a chapter names: a link to an edition long superseded misleads as much there.</summary>
public sealed class PageCitations(LawCatalogue law)
{
    /// <summary>In the order of the page, each text once however often it is repeated.</summary>
    public IReadOnlyList<PageCitation> Of(Chapter chapter)
    {
        var mentions = new DirectMentions(law, CitingCatalogue.Default);
        var nowhere = new Section { Anchor = new(""), Level = 1 };
        return
        [
            .. chapter.Furniture.DistinctBy(furniture => furniture.Text).SelectMany(furniture =>
            {
                var passage = new Passage(nowhere, PassageKind.Paragraph, nowhere.Anchor, furniture.Text, furniture.Line);
                return mentions.Find(passage, WordSpan.Of(passage.Text)).Mentions.Select(mention => new PageCitation(mention.ToCitation(passage), furniture)).DistinctBy(found => (found.Citation.Title, found.Citation.Year));
            }),
        ];
    }
}

using PolicyLens.Catalogue;
using PolicyLens.Model;
using PolicyLens.Reading;
using PolicyLens.Structure;

namespace PolicyLens.Extraction;

/// <summary>Makes an edition of a document: its structure, then all that is found in it.</summary>
public sealed class EditionBuilder(Catalogues catalogues)
{
    /// <param name="authority">Whose chapter it is, where the reader knows better than the text; null to go by the text.</param>
    public Edition Build(BlockDocument document, string? authority = null)
    {
        var chapter = new SectionBuilder(catalogues).Build(document);
        var findings = Extractors.Extract(chapter, catalogues, document.Source);
        if (authority is not null)
        {
            findings = findings with
            {
                Authority = catalogues.Authorities.Find(authority)?.Name ?? authority,
                AuthorityEvidence = [new(authority, "named by whoever read the file", null)],
                Diagnostics = findings.Diagnostics.Where(diagnostic => diagnostic.Code != Diagnostics.DiagnosticCode.AuthorityNotStated).ToValueList(),
            };
        }

        return new() { Source = document.Source, Chapter = chapter, Findings = findings };
    }

    /// <summary>The id that an edition is filed under, without its number: by its authority and the name of its chapter.</summary>
    /// <param name="chapter">The chapter's name, where the reader gives one.</param>
    public EditionId IdOf(Edition edition, string? chapter = null)
    {
        var authority = Slug.Of(edition.Findings.Authority ?? "");
        var name = Slug.Of(chapter ?? "");
        name = name.Length > 0 ? name : catalogues.Terms.ChapterName(edition.Chapter.Title ?? "");
        name = name.Length > 0 ? name : Slug.Of(Path.GetFileNameWithoutExtension(edition.Source.Name));
        return new(authority.Length > 0 ? authority : EditionId.UnknownAuthority, name.Length > 0 ? name : "chapter", null);
    }
}

using PolicyLens.Catalogue;
using PolicyLens.Diagnostics;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Structure;

/// <summary>
/// Decides the structure of a document, once for all formats: what is furniture, contents list, title, heading, list
/// and paragraph, and how the sections nest. No text is lost: every word of the document is in the chapter.
/// </summary>
public sealed class SectionBuilder(Catalogues catalogues)
{
    /// <summary>The reason of furniture that only names the authority.</summary>
    internal const string Masthead = "the authority's name, alone on its line";

    /// <summary>How many lines from the top may be a masthead.</summary>
    private const int MastheadLines = 6;

    public Chapter Build(BlockDocument document)
    {
        var diagnostics = new List<Diagnostic>(document.Diagnostics);
        var lines = LetterRows.Apply(document.Blocks.Select(Line.Of).ToList());
        var furniture = new FurnitureFinder(catalogues.Furniture).Find(lines);
        foreach (var (block, index) in document.Blocks.Select((block, index) => (block, index)))
        {
            if (block is SourceFurniture marked)
            {
                furniture[index] = marked.Reason;
            }
        }

        var setAside = furniture.Keys.ToHashSet();
        var contents = new ContentsFinder(catalogues.Roles).Find(lines, setAside);
        setAside.UnionWith(contents.Lines);
        var titles = new TitleFinder(catalogues);
        var title = titles.Find(lines, setAside, contents, document.Properties, document.Source.Name);
        setAside.UnionWith(title.Lines);
        foreach (var index in Enumerable.Range(0, lines.Count).Where(index => !setAside.Contains(index)).Take(MastheadLines).Where(index => titles.IsMasthead(lines[index])).ToList())
        {
            furniture[index] = titles.IsNameOfAuthority(lines[index].Full) ? Masthead : "the name of the site";
            setAside.Add(index);
        }

        var open = Enumerable.Range(0, lines.Count).Where(index => !setAside.Contains(index) && !lines[index].Hints.Note).ToList();
        var notes = Enumerable.Range(0, lines.Count).Where(index => !setAside.Contains(index) && lines[index].Hints.Note).ToList();
        var decided = new HeadingFinder(catalogues.Roles).Find(lines, open, contents, title.Lines);
        var (mended, absorbed) = ParagraphMender.Mend(lines, open, decided.Headings, diagnostics);
        open.RemoveAll(absorbed.Contains);

        var depths = new HeadingLevels(catalogues.Roles).Find(mended, open.Where(decided.Headings.Contains).ToList(), title.Number);
        var (scope, sections) = ScopeFinder.Find(new SectionTree(catalogues.Roles, mended, decided, depths).Build(open, notes));
        diagnostics.AddRange(NumberingCheck.Check(sections));
        diagnostics.AddRange(CheckContents(contents, sections));
        if (title.Text is null)
        {
            diagnostics.Add(new(DiagnosticCode.NoTitle, Severity.Warning, "No title was found; the file's name stands for it."));
        }

        var aside = Furniture(lines, furniture, contents).ToValueList();
        if (furniture.Count > 0)
        {
            diagnostics.Add(new(DiagnosticCode.Furniture, Severity.Info, $"Text of the page was set aside in {furniture.Count} place{(furniture.Count == 1 ? "" : "s")}; it is kept as furniture."));
        }

        return new()
        {
            Title = title.Text,
            Number = title.Number,
            Scope = scope,
            Contents = contents.Entries,
            Sections = sections,
            Furniture = aside,
            Properties = document.Properties,
            Diagnostics = [.. diagnostics],
        };
    }

    private static IEnumerable<Furniture> Furniture(IReadOnlyList<Line> lines, Dictionary<int, string> furniture, ContentsList contents)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            if (furniture.TryGetValue(index, out var reason))
            {
                yield return new(line.Source is SourceFurniture marked ? marked.Text : line.Full, reason, line.LineNumber);
            }
            else if (index == contents.Start && contents.IsHeaded)
            {
                yield return new(line.Full, "the heading of the contents list", line.LineNumber);
            }
        }
    }

    private static IEnumerable<Diagnostic> CheckContents(ContentsList contents, ValueList<Section> sections)
    {
        var headings = sections.SelectMany(section => section.WithDescendants()).Where(section => section.Heading is not null)
            .Select(section => TextShape.Key(section.Heading!)).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in contents.Entries.Where(entry => !headings.Contains(TextShape.Key(entry.Heading))))
        {
            yield return new(DiagnosticCode.ContentsMismatch, Severity.Warning, $"The contents list names “{entry.Heading}”; no section has that heading.");
        }

        if (contents.Entries.Count == 0)
        {
            yield break;
        }

        foreach (var section in sections.Where(section => section is { Number: not null, Heading: not null, Level: 1 } && !contents.Keys.Contains(TextShape.Key(section.Heading))))
        {
            yield return new(DiagnosticCode.ContentsMismatch, Severity.Warning, $"Section {section.Title} is not in the document's contents list.", section.Anchor, section.Line);
        }
    }
}

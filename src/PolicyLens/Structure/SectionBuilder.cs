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
        var decision = Decide(lines, setAside, contents, title, titles, furniture);
        if (!title.Marked && LoneTop(decision) is { } lone)
        {
            // What stood above it was a cover's or a site's line; it stays as text before the first heading.
            title = titles.OfLine(lone, marked: true);
            decision = Decide(lines, setAside, contents, title, titles, furniture);
        }

        diagnostics.AddRange(decision.Repairs);
        var (scope, sections) = ScopeFinder.Find(new SectionTree(catalogues.Roles, decision.Lines, decision.Headings, decision.Depths).Build(decision.Open, decision.Notes));
        diagnostics.AddRange(MarksCheck.Check(document.Blocks));
        diagnostics.AddRange(NumberingCheck.Check(sections));
        diagnostics.AddRange(CheckContents(contents, sections));
        if (title.Text is null)
        {
            diagnostics.Add(new(DiagnosticCode.NoTitle, Severity.Warning, "No title was found; the file's name stands for it."));
        }

        var aside = Furniture(lines, furniture, contents, title).ToValueList();
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

    private sealed record Decision(
        IReadOnlyList<Line> Lines, IReadOnlyList<int> Open, IReadOnlyList<int> Notes, HeadingLines Headings, Dictionary<int, int> Depths, IReadOnlyList<Diagnostic> Repairs);

    /// <summary>Decides headings, broken sentences and levels, given the title.</summary>
    private Decision Decide(IReadOnlyList<Line> lines, IReadOnlySet<int> aside, ContentsList contents, ChapterTitle title, TitleFinder titles, Dictionary<int, string> furniture)
    {
        var setAside = aside.Concat(title.Lines).Concat(furniture.Keys).ToHashSet();
        foreach (var index in Enumerable.Range(0, lines.Count).Where(index => !setAside.Contains(index)).Take(MastheadLines).Where(index => titles.IsMasthead(lines[index])).ToList())
        {
            furniture[index] = titles.IsNameOfAuthority(lines[index].Full) ? Masthead : "the name of the site";
            setAside.Add(index);
        }

        var open = Enumerable.Range(0, lines.Count).Where(index => !setAside.Contains(index) && !lines[index].Hints.Note).ToList();
        var notes = Enumerable.Range(0, lines.Count).Where(index => !setAside.Contains(index) && lines[index].Hints.Note).ToList();
        var headings = new HeadingFinder(catalogues.Roles).Find(lines, open, contents, title.Lines);
        var repairs = new List<Diagnostic>();
        var (mended, absorbed) = ParagraphMender.Mend(lines, open, headings.Headings, repairs);
        open.RemoveAll(absorbed.Contains);
        var depths = new HeadingLevels(catalogues.Roles).Find(mended, open.Where(headings.Headings.Contains).ToList(), title.Number);
        return new(mended, open, notes, headings, depths, repairs);
    }

    /// <summary>The first heading, where it has no number and every other stands below it or has a weaker look: it is the title; else null.</summary>
    private int? LoneTop(Decision decision)
    {
        var headings = decision.Open.Where(decision.Headings.Headings.Contains).ToList();
        return headings.Count > 2 && decision.Lines[headings[0]] is { Number: null } first && !catalogues.Roles.IsStandard(first.Key)
            && decision.Depths[headings[0]] == 1 && headings.Skip(1).All(index => decision.Depths[index] > 1 || Look.StrongestFirst.Compare(Look.Of(first), Look.Of(decision.Lines[index])) < 0)
                ? headings[0]
                : null;
    }

    private static IEnumerable<Furniture> Furniture(IReadOnlyList<Line> lines, Dictionary<int, string> furniture, ContentsList contents, ChapterTitle title)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            if (furniture.TryGetValue(index, out var reason))
            {
                yield return new(line.Source is SourceFurniture marked ? marked.Text : line.Full, reason, line.LineNumber);
            }
            else if (title.Word is { } word && index == title.Lines[0])
            {
                yield return new(word, "the word before the chapter's number", line.LineNumber);
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

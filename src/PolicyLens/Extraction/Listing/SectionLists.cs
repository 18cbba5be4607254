using PolicyLens.Model;

namespace PolicyLens.Extraction.Listing;

/// <summary>A list of a section: the items at its top.</summary>
/// <param name="LeadIn">The paragraph directly before it; null where there is none.</param>
internal sealed record FoundList(string? LeadIn, IReadOnlyList<ListItem> Items);

/// <summary>The things that a section may list, by the form that it lists them in.</summary>
internal static class SectionLists
{
    /// <summary>The lists of a section itself, in order.</summary>
    public static IEnumerable<FoundList> Lists(Section section)
    {
        string? leadIn = null;
        foreach (var block in section.Blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    leadIn = paragraph.Text;
                    break;
                case ItemList list:
                    yield return new(leadIn, list.Items);
                    break;
                default:
                    leadIn = null;
                    break;
            }
        }
    }

    public static IEnumerable<Paragraph> Paragraphs(Section section) => section.Blocks.OfType<Paragraph>();

    /// <summary>
    /// The rows of a table below its heads, each with the cell of one column as its title and, as its text, what stands after it
    /// or, in the last column, before it.
    /// </summary>
    /// <param name="title">The column that names the things, from 0.</param>
    public static IEnumerable<Listed> Rows(Table table, int title = 0)
    {
        var heads = table.HeaderRows > 0 ? string.Join(Passage.CellSeparator, Cells(table.Rows[0])) : null;
        for (var row = table.HeaderRows; row < table.Rows.Count; row++)
        {
            var cells = Cells(table.Rows[row]);
            if (cells.Count == 0)
            {
                continue;
            }

            var at = Math.Min(title, cells.Count - 1);

            // A column of numbers names nothing.
            at = at + 1 < cells.Count && !cells[at].Any(char.IsLetter) ? at + 1 : at;
            var rest = string.Join(Passage.CellSeparator, at + 1 < cells.Count ? cells[(at + 1)..] : at > 0 ? cells[..at] : cells);
            yield return new(cells[at], rest, table.Anchor.Row(row + 1), heads);
        }
    }

    /// <summary>The sections below one that have text of their own, each as one thing that its heading names.</summary>
    public static IEnumerable<Listed> Headed(Section section, Func<Section, bool> counts) =>
        section.Sections.Where(below => below is { Heading: not null, Blocks.Count: > 0 } && counts(below)).Select(below => new Listed(
            below.Heading!.TrimEnd(':', ' '), string.Join(' ', Passage.Of(below).Where(passage => passage.Kind != PassageKind.Heading).Select(passage => passage.Text)), below.Anchor));

    /// <summary>The parts of an enumeration in one sentence: "be healthy, stay safe and achieve".</summary>
    public static IReadOnlyList<string> Parts(string enumeration)
    {
        var pieces = enumeration.TrimEnd('.', '!', ' ').Split([",", ";"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var parts = pieces[..Math.Max(0, pieces.Length - 1)].Select(piece => Strip(piece)).ToList();
        if (pieces.Length > 0)
        {
            var last = pieces[^1];
            var joined = last.LastIndexOf(" and ", StringComparison.Ordinal);
            parts.AddRange(StartsWithAnd(last) || joined <= 0 ? [Strip(last)] : [Strip(last[..joined]), Strip(last[(joined + 5)..])]);
        }

        return [.. parts.Where(part => part.Length > 0)];
    }

    private static List<string> Cells(ValueList<string> row) => [.. row.Where(cell => cell.Length > 0)];

    private static bool StartsWithAnd(string part) => part.StartsWith("and ", StringComparison.OrdinalIgnoreCase);

    private static string Strip(string part)
    {
        part = StartsWithAnd(part) ? part[4..].TrimStart() : part;
        return part.StartsWith("to ", StringComparison.OrdinalIgnoreCase) ? part[3..].TrimStart() : part;
    }
}

using PolicyLens.Catalogue;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Structure;

/// <summary>Assembles sections, lists and anchors from lines whose part is decided.</summary>
internal sealed class SectionTree(RoleCatalogue roles, IReadOnlyList<Line> lines, HeadingLines decided, IReadOnlyDictionary<int, int> depths)
{
    /// <summary>The anchor of what stands before the first heading.</summary>
    public const string Preamble = "preamble";

    /// <summary>The anchor of the footnotes and endnotes.</summary>
    public const string Notes = "notes";

    private readonly HashSet<string> anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> copies = new(StringComparer.Ordinal);

    /// <param name="open">The indexes of the lines of the chapter's text.</param>
    /// <param name="notes">The indexes of its footnotes and endnotes: they stand below all sections, as what is said in one is said of none.</param>
    public ValueList<Section> Build(IReadOnlyList<int> open, IReadOnlyList<int> notes)
    {
        var first = 0;
        while (first < open.Count && !decided.Headings.Contains(open[first]))
        {
            first++;
        }

        var sections = new List<Section>();
        if (first > 0)
        {
            var anchor = Unique(Preamble);
            sections.Add(new()
            {
                Anchor = anchor,
                Level = 1,
                Line = lines[open[0]].LineNumber,
                Blocks = Blocks(anchor, open.Take(first)),
            });
        }

        var place = first;
        while (place < open.Count)
        {
            sections.Add(Read(open, ref place, SectionRole.Other));
        }

        if (notes.Count > 0)
        {
            var anchor = Unique(Notes);
            sections.Add(new() { Anchor = anchor, Level = 1, Line = lines[notes[0]].LineNumber, Blocks = Blocks(anchor, notes) });
        }

        return [.. sections];
    }

    /// <summary>Reads the section whose heading stands at <paramref name="place"/> and leaves it after the section's last line.</summary>
    private Section Read(IReadOnlyList<int> open, ref int place, SectionRole inherited)
    {
        var headed = open[place];
        var (line, depth) = (lines[headed], depths[headed]);
        var number = line.Number?.Text;
        var heading = number is null ? line.Full : line.Number!.Rest;
        var anchor = Unique(number is not null && line.Number!.IsDecimal ? number : Slug.Of(line.Full));
        var bodyStart = ++place;
        while (place < open.Count && !decided.Headings.Contains(open[place]))
        {
            place++;
        }

        var body = open.Skip(bodyStart).Take(place - bodyStart).ToList();
        var role = RoleOf(heading, number, body, inherited);
        var below = new List<Section>();
        while (place < open.Count && depths[open[place]] > depth)
        {
            below.Add(Read(open, ref place, role));
        }

        return new()
        {
            Anchor = anchor,
            Number = number,
            Heading = heading.Length == 0 ? null : heading,
            Level = depth,
            Role = role,
            Line = line.LineNumber,
            Evidence = [.. decided.Cases[headed].Reasons],
            Links = (number is null ? line.Marks : line.MarksOfText).Links,
            Blocks = Blocks(anchor, body),
            Sections = [.. below],
        };
    }

    private SectionRole RoleOf(string heading, string? number, IEnumerable<int> body, SectionRole inherited)
    {
        var role = roles.RoleOfHeading(heading);
        if (role == SectionRole.Other && number is null && inherited != SectionRole.Other)
        {
            return inherited;
        }

        return role == SectionRole.Other && heading.Length > 0
            ? roles.RoleOfContent(body.Select(index => lines[index].Full))
            : role;
    }

    private ValueList<Block> Blocks(Anchor section, IEnumerable<int> body)
    {
        var blocks = new List<Block>();
        var items = new List<Line>();
        var (paragraphs, lists, tables) = (0, 0, 0);
        foreach (var index in body)
        {
            var line = lines[index];
            if (line.IsItem || (line.Hints is { Note: true, Label: not null }) || decided.NumberedItems.Contains(index))
            {
                items.Add(line);
                continue;
            }

            EndList();
            if (line.Source is SourceTable table)
            {
                blocks.Add(new Table
                {
                    Anchor = section.Table(++tables),
                    Line = line.LineNumber,
                    Rows = table.Rows,
                    Links = table.Links,
                    Emphasis = table.Emphasis,
                    HeaderRows = table.HeaderRows > 0 || !HasHeaderRow(table) ? table.HeaderRows : 1,
                });
            }
            else if (line.Full.Length > 0)
            {
                var labelled = line.Number is { Marked: true, Rest.Length: > 0 };
                var marks = labelled ? line.MarksOfText : line.Marks;
                blocks.Add(new Paragraph
                {
                    Anchor = section.Paragraph(++paragraphs),
                    Line = line.LineNumber,
                    Label = labelled ? line.Number!.Text : null,
                    Text = labelled ? line.Text : line.Full,
                    Links = marks.Links,
                    Emphasis = marks.Emphasis,
                });
            }
        }

        EndList();
        return [.. blocks];

        void EndList()
        {
            if (items.Count > 0)
            {
                var anchor = section.List(++lists);
                blocks.Add(new ItemList { Anchor = anchor, Line = items[0].LineNumber, Items = ListBuilder.Build(anchor, items) });
                items.Clear();
            }
        }
    }

    /// <summary>A first row of short labels, none of them a sentence or a number.</summary>
    private static bool HasHeaderRow(SourceTable table) =>
        table.Rows is [var first, ..] && first.Count > 1
        && first.All(cell => cell.Length > 0 && TextShape.LooksLikeHeading(cell) && !cell.Any(char.IsDigit));

    private Anchor Unique(string name)
    {
        name = name.Length == 0 ? "section" : name;
        var anchor = name;
        for (var copy = copies.GetValueOrDefault(name, 2); !anchors.Add(anchor); copy++)
        {
            anchor = $"{name}-{copy}";
            copies[name] = copy + 1;
        }

        return new(anchor);
    }
}
